import { ArrowLeft, Baby, ClipboardPlus, Pencil } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Link, useLocation, useNavigate, useParams } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import cardCss from '#renderer/components/card.module.css'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useCall } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import { hubunganKk } from '#shared/catatan/orang.ts'
import type { FolderWarga } from '#shared/contract/warga.ts'
import { kelompokUmur } from '#shared/domain/siklus/kelompok.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { DialogWargaUbah } from './dialog-warga.tsx'
import { alamatWarga, kataKeadaan, kataTempat } from './kata.ts'
import wargaCss from './warga.module.css'

const kataKawin = { kawin: 'kawin', belum: 'belum kawin', ceraiHidup: 'cerai hidup', ceraiMati: 'cerai mati' } as const

function listFakta({ isi, posyandu, keadaan, meninggalPada }: FolderWarga): [string, string | null][] {
  const lahir =
    isi.tanggalLahir && `${formatTanggal(isi.tanggalLahir)}${isi.tanggalLahirPerkiraan ? ' (perkiraan)' : ''}`
  const keluar = keadaan === 'aktif' ? null : kataKeadaan[keadaan]
  return [
    ['Keadaan', meninggalPada ? `Meninggal ${formatTanggal(meninggalPada)}` : keluar],
    ['Lahir', lahir],
    ['NIK', isi.nik],
    ['Nomor KK', isi.noKk],
    ['Dalam keluarga', isi.hubunganKk && hubunganKk[isi.hubunganKk]],
    ['Status', isi.statusKawin && kataKawin[isi.statusKawin]],
    ['Suami', isi.namaSuami],
    ['Ibu', isi.namaIbu],
    ['Ayah', isi.namaAyah],
    ['Posyandu', posyandu],
    ['Tempat tinggal', [isi.alamat, kataTempat(isi)].filter(Boolean).join(', ') || null],
    ['Telepon', isi.telepon],
    ['JKN', isi.noJkn],
    ['Gakin', isi.gakin === null ? null : isi.gakin ? 'ya' : 'tidak'],
    ['Disabilitas', isi.disabilitas],
    ['Catatan', isi.catatan],
  ]
}

function PanelDiri({ folder, onUbah }: { readonly folder: FolderWarga; readonly onUbah: (() => void) | null }) {
  return (
    <section className={cardCss.card} aria-labelledby="diri">
      <header className={cardCss.kepala}>
        <h2 id="diri">Data diri</h2>
        {onUbah && (
          <div className={cardCss.kanan}>
            <Button kecil icon={Pencil} onClick={onUbah}>
              Ubah
            </Button>
          </div>
        )}
      </header>
      <dl className={cls(cardCss.isi, wargaCss.fakta)}>
        {listFakta(folder).map(
          ([sebut, isi]) =>
            isi && (
              <div key={sebut}>
                <dt>{sebut}</dt>
                <dd className="num">{isi}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  )
}

function PanelKeluarga({ keluarga }: Pick<FolderWarga, 'keluarga'>) {
  return (
    <section className={cardCss.card} aria-labelledby="keluarga">
      <header className={cardCss.kepala}>
        <h2 id="keluarga">Keluarga</h2>
      </header>
      {keluarga.length === 0 ? (
        <p className={cls(cardCss.isi, 'muted')}>
          Belum ada yang terhubung. Isi nomor KK yang sama, atau pilih ibu dan suaminya.
        </p>
      ) : (
        <ul className={wargaCss.baris}>
          {keluarga.map(({ id, nama, umur, hubungan, meninggal }) => (
            <li key={id}>
              <span>
                <Link to={alamatWarga(id)}>{nama}</Link>
                <small>{[hubungan, umur, meninggal && 'meninggal'].filter(Boolean).join(', ')}</small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Every card she has or may have now, with the way to its folder and to a new visit. */
function PanelKartu({ folder, isi }: { readonly folder: FolderWarga; readonly isi: boolean }) {
  return (
    <section className={cardCss.card} aria-labelledby="kartunya">
      <header className={cardCss.kepala}>
        <h2 id="kartunya">Kartu</h2>
      </header>
      <ul className={wargaCss.baris}>
        {folder.kartu.map(({ kode, sebut, untuknya, jumlah, terakhir, berjalan }) => (
          <li key={kode}>
            <span>
              <Link to={`/kartu/${kode}/${folder.id}`}>{sebut}</Link>
              <small>
                {[
                  jumlah === 0
                    ? 'belum ada kunjungan'
                    : `${jumlah} kunjungan, terakhir ${terakhir && formatTanggal(terakhir)}`,
                  berjalan && 'sedang berjalan',
                ]
                  .filter(Boolean)
                  .join(', ')}
              </small>
            </span>
            {isi && untuknya && (
              <ButtonLink kecil icon={ClipboardPlus} to={`/kartu/${kode}/${folder.id}`}>
                Isi
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

type Lain = {
  /** What was recorded in time, by the cards of a person. */
  readonly riwayat: (orangId: string, kartu: string[]) => ReactNode
  /** What others keep of a person, beside the cards. */
  readonly lain: (folder: FolderWarga) => ReactNode
}

/** The folder of one person: who it is, the family, all cards, and what was recorded in time. */
export function MapWargaPage({ riwayat, lain }: Lain) {
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const first = useLocation().key === 'default'
  const { data: folder, error, refetch } = useCall('warga.get', { id })
  const [bolehIsi, kelola] = [useBoleh('isi'), useBoleh('kelola')]
  const [mengubah, setMengubah] = useState(false)
  return (
    <Page
      judul={folder?.isi.nama ?? 'Warga'}
      sub={
        folder && (
          <span className="num">
            {[
              folder.umur,
              folder.isi.jk && (folder.isi.jk === 'L' ? 'laki-laki' : 'perempuan'),
              folder.kelompok && kelompokUmur[folder.kelompok].sebut,
              folder.posyandu,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        )
      }
      aksi={
        <>
          <Button icon={ArrowLeft} onClick={() => (first ? navigate('/warga') : navigate(-1))}>
            Kembali
          </Button>
          {folder?.anak && (
            <ButtonLink icon={Baby} to={`/balita/${id}`}>
              Kartu anak
            </ButtonLink>
          )}
        </>
      }
    >
      <div className={pageCss.isi}>
        <FailureNotice failure={error} onRetry={() => refetch()} />
        {folder && (
          <div className={wargaCss.wrap}>
            <div className={wargaCss.lajur}>
              <PanelDiri folder={folder} onUbah={kelola ? () => setMengubah(true) : null} />
              {riwayat(
                id,
                folder.kartu.flatMap(({ kode, jumlah }) => (jumlah > 0 ? kode : [])),
              )}
            </div>
            <div className={wargaCss.lajur}>
              <PanelKartu folder={folder} isi={bolehIsi} />
              {lain(folder)}
              <PanelKeluarga keluarga={folder.keluarga} />
            </div>
          </div>
        )}
      </div>
      {folder && mengubah && <DialogWargaUbah folder={folder} onClose={() => setMengubah(false)} />}
    </Page>
  )
}

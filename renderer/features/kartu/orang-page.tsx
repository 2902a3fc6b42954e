import { ArrowLeft, ClipboardPlus, Pencil } from 'lucide-react'
import { useState } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import cardCss from '#renderer/components/card.module.css'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { useKeys } from '#renderer/components/keys.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useCall } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { DeskripsiKartu } from '#shared/contract/bentuk-kartu.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import { dalamKalimat } from '#shared/text/dalam-kalimat.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { risikoOf } from './daftar-page.tsx'
import { DaftarPutusan, KataPutusan } from './daftar-putusan.tsx'
import { DenganKartu } from './dengan-kartu.tsx'
import { DialogBuka } from './dialog-daftar.tsx'
import { DialogAkhir, DialogHapus, DialogKepala } from './dialog-kepala.tsx'
import kartuSiklusCss from './kartu-siklus.module.css'
import { alamatKartu, kataHingga, kataIsi, kataSebab, kataTahap, kataTempat, kataUmur, kolomOf } from './kata.ts'
import { SimpanKartu } from './simpan-kartu.tsx'
import { TabelKunjungan } from './tabel-kunjungan.tsx'
import { TanyaKunjungan } from './tanya-kunjungan.tsx'

type Folder = OutputOf<'kartu.ofPerson'>
type Kepala = Folder['kepala'][number]
type Kotak = 'ubah' | 'akhir' | 'hapus' | 'buka'

/** The head of a card as it is read: what was filled in, and what follows from it. */
function PanelKepala({
  deskripsi,
  kepala,
  folder,
  onUbah,
  onAkhir,
}: {
  readonly deskripsi: DeskripsiKartu
  readonly kepala: Kepala
  readonly folder: Folder
  readonly onUbah: (() => void) | null
  readonly onAkhir: (() => void) | null
}) {
  // The day it began stands in front, under the name its card has for it.
  const mulai = deskripsi.kepala?.mulai?.kode
  const filled = kolomOf(deskripsi).filter(
    ({ milik, kode }) => milik === 'kepala' && kode !== mulai && kepala.isi[kode],
  )
  return (
    <section className={cardCss.card} aria-labelledby="kepala">
      <header className={cardCss.kepala}>
        <h2 id="kepala">{deskripsi.kepala?.sebut} ini</h2>
        <div className={cardCss.kanan}>
          {onUbah && (
            <Button kecil icon={Pencil} onClick={onUbah}>
              Ubah
            </Button>
          )}
          {onAkhir && (
            <Button kecil onClick={onAkhir}>
              Akhiri…
            </Button>
          )}
          {onUbah && deskripsi.lanjut && !kepala.berakhir && (
            <ButtonLink kecil rupa="utama" to={`${deskripsi.lanjut.alamat}/${folder.orangId}`}>
              {deskripsi.lanjut.sebut}
            </ButtonLink>
          )}
        </div>
      </header>
      <dl className={cls(cardCss.isi, kartuSiklusCss.fakta)}>
        {kepala.dibuka && (
          <Fakta sebut={deskripsi.kepala?.mulai?.sebut ?? 'Terdaftar'}>{formatTanggal(kepala.dibuka)}</Fakta>
        )}
        {folder.namaSuami && <Fakta sebut="Suami">{folder.namaSuami}</Fakta>}
        {filled.map((kolom) => (
          <Fakta key={kolom.kode} sebut={kolom.sebut}>
            {kataIsi(kolom, kepala.isi[kolom.kode])}
          </Fakta>
        ))}
        {kepala.berakhir && (
          <Fakta sebut="Berakhir">
            {formatTanggal(kepala.berakhir)}, {kataSebab(deskripsi, kepala.sebabAkhir)}
          </Fakta>
        )}
      </dl>
    </section>
  )
}

function Fakta({ sebut, children }: { readonly sebut: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{sebut}</dt>
      <dd className="num">{children}</dd>
    </div>
  )
}

function Sub({
  deskripsi,
  folder,
  kepala,
}: {
  readonly deskripsi: DeskripsiKartu
  readonly folder: Folder
  readonly kepala: Kepala | undefined
}) {
  const usia = kepala?.berakhir ? null : kataTahap(deskripsi, kepala?.putusan)
  const parts = [
    usia && `${dalamKalimat(deskripsi.tahap?.judul ?? '')} ${usia}`,
    !kepala?.berakhir && kataHingga(deskripsi, kepala?.putusan),
    kataUmur(folder.umur),
    folder.posyandu,
    kataTempat(folder),
    folder.telepon,
  ]
  return <span className="num">{parts.filter(Boolean).join(' · ')}</span>
}

/** Heads before this one: chosen to be looked at. */
function PilihKepala({
  deskripsi,
  kepala,
  dipilih,
  onPilih,
}: {
  readonly deskripsi: DeskripsiKartu
  readonly kepala: readonly Kepala[]
  readonly dipilih: string | undefined
  readonly onPilih: (id: string) => void
}) {
  if (kepala.length < 2) return null
  return (
    <fieldset className={kartuSiklusCss.pilihKepala}>
      <legend className="sr-only">{deskripsi.kepala?.sebut}</legend>
      {kepala.map(({ id, dibuka, berakhir }) => (
        <Button key={id} kecil aria-pressed={id === dipilih} onClick={() => onPilih(id)}>
          {dibuka && formatTanggal(dibuka)}
          {berakhir ? '' : ', sekarang'}
        </Button>
      ))}
    </fieldset>
  )
}

function Isi({
  folder,
  deskripsi,
  kepala,
  onKotak,
  onHapus,
}: {
  readonly folder: Folder
  readonly deskripsi: DeskripsiKartu
  readonly kepala: Kepala
  readonly onKotak: (kotak: Kotak) => void
  readonly onHapus: (id: string) => void
}) {
  const [dipilih, setDipilih] = useState<string | null>(null)
  const [isi, kelola] = [useBoleh('isi'), useBoleh('kelola')]
  const shown = kepala.kunjungan.find(({ id }) => id === dipilih) ?? kepala.kunjungan[0]
  return (
    <div className={kartuSiklusCss.wrap}>
      <div className={kartuSiklusCss.lc}>
        <TabelKunjungan
          orangId={folder.orangId}
          deskripsi={deskripsi}
          kepala={kepala}
          terpilih={shown?.id ?? null}
          onPilih={setDipilih}
        />
        {deskripsi.kepala && (
          <PanelKepala
            deskripsi={deskripsi}
            kepala={kepala}
            folder={folder}
            onUbah={isi ? () => onKotak('ubah') : null}
            onAkhir={kelola && !kepala.berakhir ? () => onKotak('akhir') : null}
          />
        )}
      </div>
      <section className={cls(cardCss.card, kartuSiklusCss.rc)} aria-labelledby="putusan">
        <header className={cardCss.kepala}>
          <h2 id="putusan">Putusan{shown && `, ${formatTanggal(shown.tanggal)}`}</h2>
          {shown && kelola && (
            <div className={cardCss.kanan}>
              <Button kecil rupa="teks" onClick={() => onHapus(shown.id)}>
                Hapus kunjungan
              </Button>
            </div>
          )}
        </header>
        <div className={cardCss.isi}>
          {shown && <TanyaKunjungan deskripsi={deskripsi} orangId={folder.orangId} kunjungan={shown} />}
          <p className="muted small">Klik satu baris, atau tekan F1 padanya, untuk sumber dan anjurannya.</p>
          <DaftarPutusan putusan={(shown ?? kepala).putusan} />
        </div>
      </section>
    </div>
  )
}

/** The folder of one person: the head of her card, its visits, and what was judged of each. */
function OrangKartu({ deskripsi }: { readonly deskripsi: DeskripsiKartu }) {
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const first = useLocation().key === 'default'
  const { data: folder, error, refetch } = useCall('kartu.ofPerson', { kartu: deskripsi.kode, orangId: id })
  const alamat = alamatKartu(deskripsi.kode)
  const sebutKepala = dalamKalimat(deskripsi.kepala?.sebut ?? '')
  const [kotak, setKotak] = useState<Kotak | null>(null)
  const [hapus, setHapus] = useState<string | null>(null)
  const [dipilih, setDipilih] = useState<string | null>(null)
  const bolehIsi = useBoleh('isi')
  const kepala = folder?.kepala.find((satu) => satu.id === dipilih) ?? folder?.kepala[0]
  const catat = bolehIsi && kepala && !kepala.berakhir ? () => navigate(`${alamat}/${id}/kunjungan`) : null
  const open = () => setKotak(null)
  useKeys(catat ? [{ tombol: 'Ctrl+B', arti: 'catat kunjungan', jalankan: catat }] : [])
  const risiko = kepala ? risikoOf(deskripsi, { kepala, terakhir: kepala.kunjungan[0] ?? null }) : []
  return (
    <Page
      judul={folder?.nama ?? deskripsi.sebut}
      judulIsi={
        folder && (
          <span className={kartuSiklusCss.judulOrang}>
            {folder.nama}
            {risiko.slice(0, 2).map((satu) => (
              <KataPutusan key={satu.kode} putusan={satu} lengkap />
            ))}
          </span>
        )
      }
      sub={folder && <Sub deskripsi={deskripsi} folder={folder} kepala={kepala} />}
      className={kartuSiklusCss.orang}
      kaki
      aksi={
        <>
          <Button icon={ArrowLeft} onClick={() => (first ? navigate(alamat) : navigate(-1))}>
            Kembali
          </Button>
          {kepala && <SimpanKartu deskripsi={deskripsi} orangId={id} kepalaId={kepala.id} />}
          {catat && (
            <Button rupa="utama" icon={ClipboardPlus} onClick={catat}>
              Catat kunjungan
            </Button>
          )}
        </>
      }
    >
      <div className={pageCss.isi}>
        <FailureNotice failure={error} onRetry={() => refetch()} />
        {folder && (
          <PilihKepala deskripsi={deskripsi} kepala={folder.kepala} dipilih={kepala?.id} onPilih={setDipilih} />
        )}
        {folder && deskripsi.kepala && (!kepala || kepala.berakhir) && bolehIsi && folder.meninggalPada === null && (
          <Notice
            jenis="info"
            aksi={
              <Button kecil onClick={() => setKotak('buka')}>
                Daftarkan {sebutKepala} baru
              </Button>
            }
          >
            Tidak ada {sebutKepala} yang sedang berjalan.
          </Notice>
        )}
        {folder && kepala && (
          <Isi folder={folder} deskripsi={deskripsi} kepala={kepala} onKotak={setKotak} onHapus={setHapus} />
        )}
      </div>
      {folder && kotak === 'buka' && (
        <DialogBuka deskripsi={deskripsi} orangId={id} nama={folder.nama} onClose={open} />
      )}
      {folder && kepala && kotak === 'ubah' && (
        <DialogKepala deskripsi={deskripsi} folder={folder} kepala={kepala} onClose={open} />
      )}
      {folder && kepala && kotak === 'akhir' && (
        <DialogAkhir deskripsi={deskripsi} nama={folder.nama} kepala={kepala} onClose={open} />
      )}
      {hapus && <DialogHapus deskripsi={deskripsi} kunjunganId={hapus} onClose={() => setHapus(null)} />}
    </Page>
  )
}

export function KartuOrangPage() {
  return <DenganKartu>{(deskripsi) => <OrangKartu deskripsi={deskripsi} />}</DenganKartu>
}

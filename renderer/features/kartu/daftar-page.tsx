import { Plus, SearchX, Table2 } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import cardCss from '#renderer/components/card.module.css'
import { Chips } from '#renderer/components/choice.tsx'
import daftarOrangCss from '#renderer/components/daftar-orang.module.css'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { useKeys } from '#renderer/components/keys.tsx'
import { useLangkahBaris } from '#renderer/components/langkah-baris.ts'
import { Tanya } from '#renderer/components/notice.tsx'
import { Page } from '#renderer/components/page.tsx'
import { SaringOrang } from '#renderer/components/saring-orang.tsx'
import { SimpanDaftar } from '#renderer/components/simpan-daftar.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useCall } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { DeskripsiKartu, SasaranKartu } from '#shared/contract/bentuk-kartu.ts'
import { formatBulat } from '#shared/text/angka.ts'
import { dalamKalimat } from '#shared/text/dalam-kalimat.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { KataPutusan } from './daftar-putusan.tsx'
import { DenganKartu } from './dengan-kartu.tsx'
import { DialogDaftar } from './dialog-daftar.tsx'
import { isiDaftarKartu } from './isi-daftar.ts'
import { alamatKartu, kataHingga, kataSebab, kataTahap, kataTempat, kataUmur, listRisiko } from './kata.ts'
import { DialogPilihHari } from './lembar-page.tsx'
import { RegisterExcel } from './register-excel.tsx'

type Saring = 'semua' | 'belum' | 'risiko' | 'berakhir'

/** What calls for something: said at the last visit, or known from the head alone. */
export function risikoOf({ risiko }: DeskripsiKartu, { kepala, terakhir }: Pick<SasaranKartu, 'kepala' | 'terakhir'>) {
  return listRisiko((terakhir ?? kepala)?.putusan ?? [], risiko)
}

const isCocok = (cari: string, { nama, namaSuami, rt }: SasaranKartu) =>
  cari
    .toLowerCase()
    .split(/\s+/)
    .every((kata) => `${nama} ${namaSuami ?? ''} rt ${rt ?? ''}`.toLowerCase().includes(kata))

type BarisProps = { readonly deskripsi: DeskripsiKartu; readonly baris: SasaranKartu }

/** How far along somebody is; where the card has no such thing, her age. */
function Usia({ deskripsi, baris: { kepala, terakhir, umur } }: BarisProps) {
  const { tahap } = deskripsi
  if (kepala.berakhir) {
    return (
      <span className="num">
        <span>Berakhir</span>
        <small>
          {formatTanggal(kepala.berakhir)}, {kataSebab(deskripsi, kepala.sebabAkhir)}
        </small>
      </span>
    )
  }
  if (!tahap) return <span className="num">{kataUmur(umur)}</span>
  const now = kataTahap(deskripsi, kepala.putusan)
  const then = kataTahap(deskripsi, terakhir?.putusan)
  const hingga = kataHingga(deskripsi, kepala.putusan)
  return (
    <span className="num">
      <span>{now ?? then ?? <Tanya>{tahap.judul} belum ada</Tanya>}</span>
      <small>
        {now
          ? (hingga ?? `${tahap.hingga.sebut} belum ada`)
          : then && terakhir
            ? `pada ${formatTanggal(terakhir.tanggal)}`
            : tahap.kosong}
      </small>
    </span>
  )
}

function Baris({ deskripsi, baris }: BarisProps) {
  const risiko = risikoOf(deskripsi, baris)
  return (
    <>
      <span>
        <span className={daftarOrangCss.nama}>{baris.nama}</span>
        <small>
          {[deskripsi.tahap && kataUmur(baris.umur), baris.namaSuami && `suami ${baris.namaSuami}`]
            .filter(Boolean)
            .join(', ')}
        </small>
      </span>
      <Usia deskripsi={deskripsi} baris={baris} />
      <span className={daftarOrangCss.kolTempat}>
        <span>{baris.posyandu ?? '–'}</span>
        <small>{kataTempat(baris)}</small>
      </span>
      <span className={daftarOrangCss.risiko}>
        {risiko.length === 0 ? (
          <span className="muted">{baris.terakhir ? 'Tidak ada tanda risiko' : '–'}</span>
        ) : (
          risiko.slice(0, 3).map((satu) => <KataPutusan key={satu.kode} putusan={satu} lengkap />)
        )}
      </span>
      <span className="num">
        <span>{baris.terakhir ? formatTanggal(baris.terakhir.tanggal) : 'Belum pernah'}</span>
        {!baris.kepala.berakhir && (
          <small>
            {baris.datangBulanIni ? `${baris.jumlahKunjungan} kunjungan` : <Tanya>Belum datang bulan ini</Tanya>}
          </small>
        )}
      </span>
    </>
  )
}

function useDaftar(deskripsi: DeskripsiKartu) {
  const [posyanduId, setPosyandu] = useState<string | null>(null)
  const [saring, setSaring] = useState<Saring>('semua')
  const [cari, setCari] = useState('')
  const input = { kartu: deskripsi.kode, posyanduId }
  const aktif = useCall('kartu.list', input, { keepPrevious: true })
  const lalu = useCall('kartu.list', { ...input, berakhir: true }, { keepPrevious: true })
  const semua = aktif.data ?? []
  const isi: Readonly<Record<Saring, readonly SasaranKartu[]>> = {
    semua,
    belum: semua.filter(({ datangBulanIni }) => !datangBulanIni),
    risiko: semua.filter((satu) => risikoOf(deskripsi, satu).length > 0),
    berakhir: lalu.data ?? [],
  }
  return {
    aktif,
    isi,
    baris: isi[saring].filter((satu) => isCocok(cari, satu)),
    saring,
    setSaring,
    cari,
    setCari,
    posyanduId,
    setPosyandu,
  }
}

/** Everybody a card is kept of: who they are, how far along, what calls for something, and who did not come this month. */
function DaftarKartu({ deskripsi }: { readonly deskripsi: DeskripsiKartu }) {
  const navigate = useNavigate()
  const bolehIsi = useBoleh('isi')
  const daftar = useDaftar(deskripsi)
  const [alamat, sebut] = [alamatKartu(deskripsi.kode), dalamKalimat(deskripsi.sebut)]
  const suami = deskripsi.kepala?.suami ?? false
  const { aktif, isi, baris } = daftar
  const [mendaftar, setMendaftar] = useState(false)
  const [memilih, setMemilih] = useState(false)
  const cari = useRef<HTMLInputElement>(null)
  const focusCari = () => {
    cari.current?.focus()
    cari.current?.select()
  }
  const { list, focusRow, onKeyDown } = useLangkahBaris(focusCari)
  useKeys([
    { tombol: 'F3', arti: 'cari', jalankan: focusCari },
    { tombol: 'F7', arti: 'lembar hari buka', jalankan: () => setMemilih(true) },
    { tombol: '↓', arti: 'ke baris berikutnya' },
    { tombol: 'Enter', arti: 'buka kartu' },
    ...(bolehIsi ? [{ tombol: 'Ctrl+B', arti: `daftarkan ${sebut}`, jalankan: () => setMendaftar(true) }] : []),
  ])
  const first = baris[0]
  const onCariKey = (event: KeyboardEvent) => {
    if (!first || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return
    event.preventDefault()
    if (event.key === 'ArrowDown') focusRow(0)
    else navigate(`${alamat}/${first.orangId}`)
  }
  const pilihan = (['semua', 'belum', 'risiko', 'berakhir'] as const).map((nilai) => ({
    nilai,
    label: {
      semua: 'Semua',
      belum: 'Belum datang bulan ini',
      risiko: 'Perlu perhatian',
      berakhir: deskripsi.kepala ? 'Sudah berakhir' : 'Di luar umur',
    }[nilai],
    jumlah: isi[nilai].length,
  }))
  return (
    <Page
      judul={deskripsi.sebut}
      className={daftarOrangCss.daftar}
      kaki
      sub={<span role="status">{aktif.data ? `${formatBulat(isi.semua.length)} ${sebut}` : ''}</span>}
      aksi={
        <>
          <SimpanDaftar
            kosong={baris.length === 0}
            muat={async () => ({
              ...isiDaftarKartu(deskripsi, baris),
              judul: `${deskripsi.sebut}, ${pilihan.find(({ nilai }) => nilai === daftar.saring)?.label.toLowerCase()}`,
            })}
          />
          <RegisterExcel deskripsi={deskripsi} posyanduId={daftar.posyanduId} />
          <Button icon={Table2} onClick={() => setMemilih(true)}>
            Lembar hari buka
          </Button>
          {bolehIsi && (
            <Button rupa="utama" icon={Plus} onClick={() => setMendaftar(true)}>
              Daftarkan {sebut}
            </Button>
          )}
        </>
      }
    >
      <SaringOrang
        label={`Cari ${sebut}`}
        contoh={suami ? 'Nama, suami, atau RT 03' : 'Nama atau RT 03'}
        cari={daftar.cari}
        onCari={daftar.setCari}
        posyanduId={daftar.posyanduId}
        onPosyandu={daftar.setPosyandu}
        cariRef={cari}
        onKeyDown={onCariKey}
      >
        <Chips label="Tampilkan" pilihan={pilihan} value={daftar.saring} onChange={daftar.setSaring} />
      </SaringOrang>
      <div className={daftarOrangCss.isiDaftar}>
        <FailureNotice failure={aktif.error} onRetry={() => aktif.refetch()} />
        <div className={cls(cardCss.card, daftarOrangCss.lembar)}>
          {aktif.data && baris.length === 0 && <Kosong sebut={sebut} ada={isi.semua.length > 0} />}
          {baris.length > 0 && (
            <div className={daftarOrangCss.gulir}>
              <div className={daftarOrangCss.kepala} aria-hidden>
                <span>{suami ? 'Nama dan suami' : 'Nama'}</span>
                <span>{deskripsi.tahap?.judul ?? 'Umur'}</span>
                <span className={daftarOrangCss.kolTempat}>Posyandu</span>
                <span>Perlu perhatian</span>
                <span>Kunjungan terakhir</span>
              </div>
              <ul ref={list} aria-label={`Daftar ${sebut}`} onKeyDown={onKeyDown}>
                {baris.map((satu, index) => (
                  <li key={satu.kepala.id} className={index % 5 === 4 ? daftarOrangCss.kelima : undefined}>
                    <Link to={`${alamat}/${satu.orangId}`}>
                      <Baris deskripsi={deskripsi} baris={satu} />
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
      </div>
      {memilih && <DialogPilihHari deskripsi={deskripsi} onClose={() => setMemilih(false)} />}
      {mendaftar && <DialogDaftar deskripsi={deskripsi} onClose={() => setMendaftar(false)} />}
    </Page>
  )
}

function Kosong({ sebut, ada }: { readonly sebut: string; readonly ada: boolean }) {
  const impor = useBoleh('impor')
  return (
    <EmptyState
      icon={SearchX}
      judul={ada ? 'Tidak ada yang cocok' : `Belum ada ${sebut} di buku ini`}
      aksi={!ada && impor && <ButtonLink to="/impor">Ambil dari Excel</ButtonLink>}
    >
      {ada ? 'Coba sebagian namanya, atau pilih "Semua".' : 'Daftarkan satu per satu, atau ambil dari berkas register.'}
    </EmptyState>
  )
}

export function KartuPage() {
  return <DenganKartu>{(deskripsi) => <DaftarKartu deskripsi={deskripsi} />}</DenganKartu>
}

import { Plus, Printer, SearchX } from 'lucide-react'
import { type KeyboardEvent, useDeferredValue, useRef, useState } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
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
import { batasBerkas, SimpanDaftar } from '#renderer/components/simpan-daftar.tsx'
import { call } from '#renderer/lib/call.ts'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { InputOf, OutputOf } from '#shared/contract/contract.ts'
import type { BarisWarga } from '#shared/contract/warga.ts'
import { type KelompokUmur, kelompokUmur, semuaKelompok } from '#shared/domain/siklus/kelompok.ts'
import { formatBulat } from '#shared/text/angka.ts'
import { formatBulan, formatTanggal } from '#shared/text/tanggal.ts'
import { CetakWarga, isiDaftarWarga } from './cetak-warga.tsx'
import { DialogWargaBaru } from './dialog-warga.tsx'
import { alamatWarga, kataTempat } from './kata.ts'
import wargaCss from './warga.module.css'

type Kelompok = KelompokUmur | 'semua'
type Datang = NonNullable<InputOf<'warga.list'>['datang']>
type Hasil = OutputOf<'warga.list'>

/** Rows shown at first, and when the end of the list is asked for. */
const batasAwal = 200
const batasLanjut = 2_000

function useWarga() {
  const { posyandu, tempat } = useKeadaan()
  // The book of a Puskesmas begins with one posyandu: nobody looks through a whole area at once.
  const awal = tempat?.jenis === 'puskesmas' ? (posyandu[0]?.id ?? null) : null
  const [posyanduId, setPosyandu] = useState<string | null>(awal)
  const [kelompok, setKelompok] = useState<Kelompok>('semua')
  const [datang, setDatang] = useState<Datang>('semua')
  const { state } = useLocation()
  const [cari, setCari] = useState((state as { cari?: string } | null)?.cari ?? '')
  const [batas, setBatas] = useState(batasAwal)
  const dicari = useDeferredValue(cari)
  const saring = { cari: dicari, posyanduId, kelompok: kelompok === 'semua' ? null : kelompok, datang }
  const hasil = useCall('warga.list', { ...saring, batas }, { keepPrevious: true })
  return {
    hasil,
    posyanduId,
    setPosyandu,
    kelompok,
    setKelompok,
    datang,
    setDatang,
    cari,
    setCari,
    /** All that meet the filters, for a file. */
    semua: () => call('warga.list', { ...saring, batas: batasBerkas }),
    lanjut: () => setBatas(batasLanjut),
  }
}

function Baris({ baris }: { readonly baris: BarisWarga }) {
  const { nama, jk, umur, kelompok, berjalan, namaIbu, namaSuami, datang } = baris
  return (
    <>
      <span>
        <span className={daftarOrangCss.nama}>{nama}</span>
        <small>{[namaSuami && `suami ${namaSuami}`, !namaSuami && namaIbu && `ibu ${namaIbu}`].filter(Boolean)}</small>
      </span>
      <span className="num">
        <span>{[umur ?? <Tanya key="umur">Umur belum diketahui</Tanya>, jk && ` ${jk}`]}</span>
      </span>
      <span className={daftarOrangCss.kolTempat}>
        <span>{baris.posyandu ?? '–'}</span>
        <small>{kataTempat(baris)}</small>
      </span>
      <span>
        <span>{kelompok === null ? '–' : kelompokUmur[kelompok].sebut}</span>
        {berjalan.length > 0 && <small>{berjalan.join(', ')}</small>}
      </span>
      <span className="num">
        <span>{datang ? formatTanggal(datang) : <Tanya>Belum datang</Tanya>}</span>
      </span>
    </>
  )
}

/** The groups as a table: how many there are, who came, who did not; a press narrows the list. */
function pilihanKelompok({ hitung, tanpaUmur }: Hasil) {
  const total = semuaKelompok.reduce((sum, satu) => sum + (hitung[satu]?.sasaran ?? 0), tanpaUmur)
  return [
    { nilai: 'semua' as Kelompok, label: 'Semua umur', jumlah: total },
    ...semuaKelompok.map((satu) => ({
      nilai: satu as Kelompok,
      label: kelompokUmur[satu].sebut,
      jumlah: hitung[satu]?.sasaran ?? 0,
    })),
  ]
}

function pilihanDatang({ hitung, tanpaUmur }: Hasil, kelompok: Kelompok) {
  const own = kelompok === 'semua' ? semuaKelompok : [kelompok]
  const sasaran = own.reduce((sum, satu) => sum + (hitung[satu]?.sasaran ?? 0), kelompok === 'semua' ? tanpaUmur : 0)
  const sudah = own.reduce((sum, satu) => sum + (hitung[satu]?.datang ?? 0), 0)
  return [
    { nilai: 'semua' as Datang, label: 'Sasaran', jumlah: sasaran },
    { nilai: 'sudah' as Datang, label: 'Sudah datang', jumlah: sudah },
    { nilai: 'belum' as Datang, label: 'Belum datang', jumlah: sasaran - sudah },
  ]
}

/** Everybody who lives here: by group, who came this month and who did not; type to find one, Enter opens the folder. */
export function WargaPage() {
  const { posyandu, hariIni } = useKeadaan()
  const navigate = useNavigate()
  const [bolehIsi, laporan] = [useBoleh('isi'), useBoleh('laporan')]
  const warga = useWarga()
  const { hasil } = warga
  const { data } = hasil
  const [mendaftar, setMendaftar] = useState(false)
  const cari = useRef<HTMLInputElement>(null)
  const focusCari = () => {
    cari.current?.focus()
    cari.current?.select()
  }
  const { list, focusRow, onKeyDown } = useLangkahBaris(focusCari)
  useKeys([
    { tombol: 'F3', arti: 'cari', jalankan: focusCari },
    { tombol: '↓', arti: 'ke baris berikutnya' },
    { tombol: 'Enter', arti: 'buka map orang' },
    ...(bolehIsi ? [{ tombol: 'Ctrl+B', arti: 'daftarkan orang', jalankan: () => setMendaftar(true) }] : []),
    ...(laporan ? [{ tombol: 'Ctrl+P', arti: 'cetak daftar', jalankan: () => window.print() }] : []),
  ])
  const baris = data?.baris ?? []
  const first = baris[0]
  const onCariKey = (event: KeyboardEvent) => {
    if (!first || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return
    event.preventDefault()
    if (event.key === 'ArrowDown') focusRow(0)
    else navigate(alamatWarga(first.id))
  }
  const judulCetak = [
    'Daftar warga',
    posyandu.find(({ id }) => id === warga.posyanduId)?.nama ?? 'semua posyandu',
    warga.kelompok !== 'semua' && kelompokUmur[warga.kelompok].sebut.toLowerCase(),
    warga.datang !== 'semua' && (warga.datang === 'sudah' ? 'sudah datang' : 'belum datang'),
    `${formatBulan(hariIni.slice(0, 7))}`,
  ]
  return (
    <Page
      judul="Warga"
      className={cls(daftarOrangCss.daftar, wargaCss.daftar)}
      kaki
      sub={<span role="status">{data ? `${formatBulat(data.jumlah)} orang` : ''}</span>}
      aksi={
        <>
          <SimpanDaftar
            kosong={baris.length === 0}
            muat={async () => {
              const { baris: semua, jumlah } = await warga.semua()
              return { ...isiDaftarWarga(semua), jumlah, judul: judulCetak.filter(Boolean).join(', ') }
            }}
          />
          {laporan && (
            <Button icon={Printer} onClick={() => window.print()} disabled={baris.length === 0}>
              Cetak daftar
            </Button>
          )}
          {bolehIsi && (
            <Button rupa="utama" icon={Plus} onClick={() => setMendaftar(true)}>
              Daftarkan orang
            </Button>
          )}
        </>
      }
    >
      <SaringOrang
        label="Cari orang"
        contoh="Nama, ibu, NIK, atau RT 03"
        cari={warga.cari}
        onCari={warga.setCari}
        posyanduId={warga.posyanduId}
        onPosyandu={warga.setPosyandu}
        className={wargaCss.saring}
        cariRef={cari}
        onKeyDown={onCariKey}
      >
        {data && (
          <>
            <Chips
              label="Bulan ini"
              pilihan={pilihanDatang(data, warga.kelompok)}
              value={warga.datang}
              onChange={warga.setDatang}
            />
            <Chips
              label="Kelompok umur"
              pilihan={pilihanKelompok(data)}
              value={warga.kelompok}
              onChange={warga.setKelompok}
            />
          </>
        )}
      </SaringOrang>
      <div className={cls(daftarOrangCss.isiDaftar, wargaCss.isi)}>
        <FailureNotice failure={hasil.error} onRetry={() => hasil.refetch()} />
        <div className={cls('tanpa-cetak', cardCss.card, daftarOrangCss.lembar)}>
          {data && baris.length === 0 && <Kosong ada={warga.cari !== '' || warga.kelompok !== 'semua'} />}
          {baris.length > 0 && (
            <div className={daftarOrangCss.gulir}>
              <div className={daftarOrangCss.kepala} aria-hidden>
                <span>Nama</span>
                <span>Umur</span>
                <span className={daftarOrangCss.kolTempat}>Posyandu</span>
                <span>Kelompok</span>
                <span>Bulan ini</span>
              </div>
              <ul ref={list} aria-label="Daftar warga" onKeyDown={onKeyDown}>
                {baris.map((satu, index) => (
                  <li key={satu.id} className={index % 5 === 4 ? daftarOrangCss.kelima : undefined}>
                    <Link to={alamatWarga(satu.id)}>
                      <Baris baris={satu} />
                    </Link>
                  </li>
                ))}
              </ul>
              {data && data.jumlah > baris.length && (
                <p className={wargaCss.lanjut}>
                  {formatBulat(baris.length)} dari {formatBulat(data.jumlah)} orang.{' '}
                  <Button kecil onClick={warga.lanjut}>
                    Tampilkan lagi
                  </Button>
                </p>
              )}
            </div>
          )}
        </div>
        {laporan && <CetakWarga judul={judulCetak.filter(Boolean).join(', ')} baris={baris} />}
      </div>
      {mendaftar && <DialogWargaBaru posyanduId={warga.posyanduId} onClose={() => setMendaftar(false)} />}
    </Page>
  )
}

function Kosong({ ada }: { readonly ada: boolean }) {
  return (
    <EmptyState icon={SearchX} judul={ada ? 'Tidak ada yang cocok' : 'Belum ada orang di buku ini'}>
      {ada
        ? 'Coba sebagian namanya, atau pilih "Semua umur".'
        : 'Daftarkan satu per satu, atau ambil dari berkas register.'}
    </EmptyState>
  )
}

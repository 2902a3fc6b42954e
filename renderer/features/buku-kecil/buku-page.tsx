import { BookX, Printer } from 'lucide-react'
import { useDeferredValue, useRef, useState } from 'react'
import { useParams } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import { Segmented } from '#renderer/components/choice.tsx'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import fieldCss from '#renderer/components/field.module.css'
import { useKeys } from '#renderer/components/keys.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { PilihTempatBulan } from '#renderer/components/pilih-tempat-bulan.tsx'
import { batasBerkas, SimpanDaftar } from '#renderer/components/simpan-daftar.tsx'
import { TabelCetak } from '#renderer/components/tabel-cetak.tsx'
import { useTulisan } from '#renderer/components/tertulis.ts'
import { call } from '#renderer/lib/call.ts'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall, useMutate } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import { useTempatBulan } from '#renderer/lib/tempat-bulan.ts'
import type { BarisBuku, Buku } from '#shared/contract/buku-kecil.ts'
import type { InputOf, OutputOf } from '#shared/contract/contract.ts'
import { bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { formatBulat } from '#shared/text/angka.ts'
import { formatBulan, formatTanggal } from '#shared/text/tanggal.ts'
import { BarisBaru } from './baris-baru.tsx'
import bukuKecilCss from './buku-kecil.module.css'
import { DialogBaris } from './dialog-baris.tsx'
import { kolomBuku, selBuku } from './kolom.ts'
import { TabelBuku } from './tabel-buku.tsx'

type Nama = InputOf<'bukuKecil.get'>['nama']
type Tampil = 'bulan' | 'semua' | 'ditunggu'
type Isi = OutputOf<'bukuKecil.get'>

/** Lines shown at first, and when more are asked for. */
const batasAwal = 200
const batasLanjut = 2_000

function pilihanTampil({ buku, ditunggu }: Isi, bulan: string) {
  return [
    ...(buku.hari === null ? [] : [{ nilai: 'bulan' as Tampil, label: formatBulan(bulan) }]),
    { nilai: 'semua' as Tampil, label: 'Semua bulan' },
    ...(ditunggu === null
      ? []
      : [{ nilai: 'ditunggu' as Tampil, label: `Ditunggu kembali (${formatBulat(ditunggu)})` }]),
  ]
}

function useBuku(nama: Nama) {
  const tempat = useTempatBulan()
  const [tampil, setTampil] = useState<Tampil>('bulan')
  const [cari, setCari] = useState('')
  const [batas, setBatas] = useState(batasAwal)
  const dicari = useDeferredValue(cari)
  const saring: Omit<InputOf<'bukuKecil.get'>, 'batas'> = {
    ...{ nama, posyanduId: tempat.posyanduId, cari: dicari, ditunggu: tampil === 'ditunggu' },
    bulan: tampil === 'bulan' ? tempat.bulan : null,
  }
  const hasil = useCall('bukuKecil.get', { ...saring, batas }, { keepPrevious: true })
  return {
    ...{ tempat, tampil, setTampil, cari, setCari, hasil },
    semua: () => call('bukuKecil.get', { ...saring, batas: batasBerkas }),
    lanjut: () => setBatas(batasLanjut),
  }
}

function judulCetak({ buku }: Isi, { tempat, tampil }: ReturnType<typeof useBuku>): string {
  const kapan = { bulan: formatBulan(tempat.bulan), semua: 'semua bulan', ditunggu: 'ditunggu kembali' }[tampil]
  return [`Buku ${buku.judul}`, tempat.namaTempat, buku.hari === null ? '' : kapan].filter(Boolean).join(', ')
}

/** One small register: a line to type, the lines that stand in it, on screen, on paper, and as a file. */
export function BukuPage() {
  const { nama = '' } = useParams()
  return <IsiBukuPage key={nama} nama={nama as Nama} />
}

function IsiBukuPage({ nama }: { readonly nama: Nama }) {
  const { hariIni } = useKeadaan()
  const [bolehIsi, laporan] = [useBoleh('isi'), useBoleh('laporan')]
  const buku = useBuku(nama)
  const { data, error, refetch } = buku.hasil
  const [diubah, setDiubah] = useState<BarisBuku | null>(null)
  const tulisan = useTulisan()
  const remove = useMutate('bukuKecil.remove')
  const cari = useRef<HTMLInputElement>(null)
  const wadah = useRef<HTMLDivElement>(null)
  const boleh = bolehIsi && data?.buku.bolehTulis === true
  const baru = () => wadah.current?.querySelector<HTMLElement>('input, select')?.focus()
  const hapus = (baris: BarisBuku) => {
    const sebut = baris.orang?.nama ?? data?.buku.judul ?? ''
    remove
      .mutateAsync({ nama, id: baris.id })
      .then(({ kelompok }) => tulisan.note(`Baris ${sebut} dihapus.`, kelompok), tulisan.gagal)
  }
  useKeys([
    ...(boleh
      ? [
          { tombol: 'Enter', arti: 'isian berikutnya, lalu simpan' },
          { tombol: 'Ctrl+B', arti: 'tulis baris baru', jalankan: baru },
        ]
      : []),
    { tombol: 'F3', arti: 'cari di buku ini', jalankan: () => cari.current?.focus() },
    { tombol: '↑ ↓', arti: 'pindah baris' },
    { tombol: 'Delete', arti: 'hapus baris' },
    { tombol: 'Ctrl+Z', arti: 'urungkan', jalankan: tulisan.urungkan },
    ...(laporan ? [{ tombol: 'Ctrl+P', arti: 'cetak', jalankan: () => window.print() }] : []),
  ])
  const kosong = (data?.baris.length ?? 0) === 0
  return (
    <Page
      judul={data ? `Buku ${data.buku.judul}` : 'Buku kecil'}
      className={bukuKecilCss.halaman}
      kaki
      sub={<span role="status">{data ? `${formatBulat(data.jumlah)} baris` : ''}</span>}
      aksi={
        <>
          <PilihTempatBulan tempat={buku.tempat} tanpaBulan={data?.buku.hari === null || buku.tampil !== 'bulan'} />
          <SimpanDaftar
            kosong={kosong}
            muat={async () => {
              const isi = await buku.semua()
              const kolom = kolomBuku(isi.buku).map(({ judul }) => judul)
              const baris = isi.baris.map((satu, i) => selBuku(isi.buku, satu, i + 1))
              return {
                nama: `buku-${namaBerkas(isi.buku)}`,
                judul: judulCetak(isi, buku),
                kolom,
                baris,
                jumlah: isi.jumlah,
              }
            }}
          />
          {laporan && (
            <Button icon={Printer} disabled={kosong} onClick={() => window.print()}>
              Cetak
            </Button>
          )}
        </>
      }
    >
      <div className={cls(pageCss.isi, bukuKecilCss.isi)}>
        <FailureNotice failure={error} onRetry={() => refetch()} />
        {data && boleh && (
          <BarisBaru
            buku={data.buku}
            hari={formatTanggal(hariIni)}
            wadah={wadah}
            onTersimpan={({ nama: siapa, hari, kelompok }) => {
              tulisan.note(`${siapa} tersimpan.`, kelompok)
              // The line just typed is to be seen.
              buku.setCari('')
              if (hari !== null && buku.tampil === 'bulan') buku.tempat.set({ bulan: bulanOf(hari) })
            }}
          />
        )}
        {data && (
          <div className={cls('tanpa-cetak', bukuKecilCss.saring)}>
            <input
              ref={cari}
              type="search"
              className={fieldCss.masukan}
              aria-label="Cari di buku ini"
              placeholder="Cari di buku ini"
              autoComplete="off"
              spellCheck={false}
              maxLength={100}
              value={buku.cari}
              onChange={(event) => buku.setCari(event.target.value)}
            />
            {data.buku.hari !== null && (
              <Segmented
                label="Tampilkan"
                pilihan={pilihanTampil(data, buku.tempat.bulan)}
                value={buku.tampil}
                onChange={buku.setTampil}
              />
            )}
          </div>
        )}
        {data && kosong && <Kosong dicari={buku.cari !== '' || buku.tampil === 'ditunggu'} boleh={boleh} />}
        {data && !kosong && (
          <TabelBuku buku={data.buku} baris={data.baris} aksi={boleh ? { onUbah: setDiubah, onHapus: hapus } : null} />
        )}
        {data && data.jumlah > data.baris.length && (
          <p className={cls('tanpa-cetak', bukuKecilCss.lanjut)}>
            {formatBulat(data.baris.length)} dari {formatBulat(data.jumlah)} baris.{' '}
            <Button kecil onClick={buku.lanjut}>
              Tampilkan lagi
            </Button>
          </p>
        )}
        {data && laporan && (
          <TabelCetak
            judul={judulCetak(data, buku)}
            kolom={kolomBuku(data.buku)}
            baris={data.baris}
            sel={(baris, nomor) => selBuku(data.buku, baris, nomor)}
          />
        )}
        {error && <ButtonLink to="/buku-kecil">Ke daftar buku kecil</ButtonLink>}
      </div>
      {data && diubah && (
        <DialogBaris
          buku={data.buku}
          baris={diubah}
          onClose={() => setDiubah(null)}
          onTersimpan={(kelompok) => tulisan.note('Baris dibetulkan.', kelompok)}
        />
      )}
    </Page>
  )
}

/** The title as a file is called. */
const namaBerkas = ({ judul }: Buku) => judul.toLowerCase().replaceAll(/[^a-z]+/g, '-')

function Kosong({ dicari, boleh }: { readonly dicari: boolean; readonly boleh: boolean }) {
  return (
    <EmptyState icon={BookX} judul={dicari ? 'Tidak ada yang cocok' : 'Belum ada isinya'}>
      {dicari && 'Coba sebagian namanya, posyandu lain, atau "Semua bulan".'}
      {!dicari && boleh && 'Tulis baris pertama di atas, atau pilih bulan lain.'}
      {!dicari && !boleh && 'Pilih bulan atau posyandu yang lain.'}
    </EmptyState>
  )
}

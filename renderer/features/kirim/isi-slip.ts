import { formatWaktu } from '#renderer/lib/format.ts'
import type { JumlahPaket, PaketDiterima, Slip } from '#shared/contract/kirim.ts'
import { formatBulat } from '#shared/text/angka.ts'
import { formatBulan } from '#shared/text/tanggal.ts'
import { kodePemeriksaan, namaLaporan } from './kalimat.ts'

type Pasangan = readonly [string, string]
type Kelompok = { readonly judul: string; readonly baris: readonly Pasangan[] }

/**
 * What stands on the two papers that go with a package: the "Surat antar" of its sender and the "Tanda terima" of the
 * one who took it in. Both have the same rows, so that they can be laid side by side.
 */
export type IsiSlip = {
  readonly judul: 'Surat antar' | 'Tanda terima'
  readonly dari: string
  readonly ke: string
  readonly kabupaten: string
  readonly keterangan: readonly Pasangan[]
  readonly angka: readonly Kelompok[]
  /** What the code is for. */
  readonly kataKode: string
  /** "7F3A 91C2 D04E" */
  readonly kode: string
  readonly menyerahkan: string
  readonly menerima: string
  /** Says so itself: of its own invented children a book marks every sheet it prints. */
  readonly contoh: boolean
}

type Isi = Pick<PaketDiterima, 'nomor' | 'waktu' | 'bulan' | 'revisi' | 'jumlah' | 'hitungan' | 'sidik'>

/** "04-11-2026 pukul 09.17" */
function kataPukul(waktu: string): string {
  return formatWaktu(waktu).replace(' ', ' pukul ')
}

function catatanDalam({ posyandu, balita, penimbangan, perubahan }: JumlahPaket): Kelompok {
  const baris: Pasangan[] = [
    ['Posyandu', formatBulat(posyandu)],
    ['Balita', formatBulat(balita)],
    ['Penimbangan', formatBulat(penimbangan)],
    ['Seluruh catatan', formatBulat(perubahan)],
  ]
  return { judul: 'Catatan yang baru atau berubah dalam kiriman ini', baris }
}

function laporanDalam({ bulan, hitungan }: Isi): Kelompok[] {
  if (bulan === null) return []
  const angka = (nilai: number | undefined) => (nilai === undefined ? '–' : formatBulat(nilai))
  const baris: Pasangan[] = [
    ['Posyandu', angka(hitungan?.posyandu)],
    ['Balita (S)', angka(hitungan?.S)],
    ['Ditimbang (D)', angka(hitungan?.D)],
    ['Naik (N)', angka(hitungan?.N)],
    ['Di bawah garis merah (BGM)', angka(hitungan?.BGM)],
  ]
  return [{ judul: `Laporan ${formatBulan(bulan)}`, baris }]
}

/** The rows both papers share. */
function isiBersama(isi: Isi): { readonly keterangan: Pasangan[]; readonly angka: Kelompok[] } {
  const { nomor, waktu, bulan, revisi, jumlah } = isi
  return {
    keterangan: [
      bulan === null ? ['Isi', 'catatan, tanpa laporan'] : ['Laporan bulan', namaLaporan(bulan, revisi)],
      ['Nomor kiriman', String(nomor)],
      ['Ditulis', kataPukul(waktu)],
    ],
    angka: [...laporanDalam(isi), catatanDalam(jumlah)],
  }
}

const disisihkanDalam = (count: number): Pasangan[] =>
  count > 0 ? [['Disisihkan', `${formatBulat(count)} perubahan, menunggu keputusan Puskesmas`]] : []

/** The paper that goes along with a package. */
export function isiSuratAntar(slip: Slip): IsiSlip {
  const { dari, untuk, pengirim, kabupaten, sidik, diterima } = slip
  const { keterangan, angka } = isiBersama(slip)
  return {
    judul: 'Surat antar',
    dari,
    ke: untuk,
    kabupaten,
    keterangan: [...keterangan, ['Pengirim', pengirim], ...disisihkanDalam(diterima?.disisihkan ?? 0)],
    angka,
    kataKode: `Kode pemeriksaan, sama dengan tanda terima ${untuk}`,
    kode: kodePemeriksaan(sidik),
    menyerahkan: pengirim,
    menerima: diterima?.oleh ?? '',
    contoh: false,
  }
}

type Orang = Pick<IsiSlip, 'dari' | 'ke' | 'kabupaten'> & { readonly waktu: string; readonly penerima: string }

/** The paper given for a package that was taken in. */
export function isiTandaTerima(paket: PaketDiterima, { waktu, penerima, ...tempat }: Orang): IsiSlip {
  const { keterangan, angka } = isiBersama(paket)
  return {
    judul: 'Tanda terima',
    ...tempat,
    keterangan: [
      ...keterangan,
      ['Diterima', kataPukul(waktu)],
      ['Penerima', penerima],
      ...disisihkanDalam(paket.disisihkan),
    ],
    angka,
    kataKode: `Kode pemeriksaan, sama dengan surat antar ${tempat.dari}`,
    kode: kodePemeriksaan(paket.sidik),
    menyerahkan: '',
    menerima: penerima,
    contoh: paket.contoh,
  }
}

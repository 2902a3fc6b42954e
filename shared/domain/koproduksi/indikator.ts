import { selangWilson } from '../angka/wilson.ts'
import { persen } from '../skdn/indikator.ts'
import { type BukuBersama, bersamaDi } from './buku.ts'
import { daftarIndikator, type Indikator } from './daftar.ts'
import { hitungHari } from './hitung-hari.ts'
import { hitungPutusan } from './hitung-putusan.ts'
import { type Hitung, type Hitungan, tanpaAngka, tanpaBagian } from './hitungan.ts'

/** The indicators of running a posyandu together. @source docs/aturan/koproduksi.md, "Indicators" */

export type StatusIndikator = 'baik' | 'dibahas' | 'mendesak' | 'kurangData' | 'info'

export type NilaiIndikator = {
  readonly indikator: Indikator
  readonly pembilang: number | null
  readonly penyebut: number | null
  /** As it is printed. */
  readonly nilai: number | null
  /** Percent, 95 % of a share. */
  readonly bawah: number | null
  readonly atas: number | null
  readonly status: StatusIndikator
  /** Whether this book keeps what it is counted from. */
  readonly disimpan: boolean
}

const tanpaIsi: Hitung = () => ({ pembilang: null, penyebut: 0, nilai: null })
const hitung: Readonly<Record<string, Hitung>> = { ...hitungHari, ...hitungPutusan }
/** Numbers of which those who answered are told, kept nowhere yet. */
const tanpaJawaban: Readonly<Record<string, Hitung>> = { C3: tanpaIsi, L7: tanpaIsi }

function hitungOf({ kode, bentuk }: Indikator): Hitung {
  return hitung[kode] ?? tanpaJawaban[kode] ?? (() => (bentuk === 'angka' ? tanpaAngka : tanpaBagian))
}

/** Half up, of whatever a binary fraction makes of a half. */
const bulatkan = (nilai: number, angkaDiBelakang: number): number => {
  const skala = 10 ** angkaDiBelakang
  return Math.floor(nilai * skala + 0.5 + 1e-9) / skala
}
/** Decimals of quotients: one, and of kader by visitors two. */
const desimal = (kode: string): number => (kode === 'A3' ? 2 : 1)

function nilaiOf({ kode, bentuk, palingSedikit }: Indikator, { pembilang, penyebut, nilai }: Hitungan): number | null {
  if (palingSedikit !== undefined && (penyebut ?? 0) < palingSedikit) return null
  if (nilai !== undefined) return nilai === null || bentuk === 'angka' ? nilai : bulatkan(nilai, desimal(kode))
  if (pembilang === null || penyebut === null || penyebut === 0) return null
  return bentuk === 'persen' ? persen(pembilang, penyebut) : bulatkan(pembilang / penyebut, desimal(kode))
}

/** @param kali by how many the limits grow */
function statusOf({ kode, batas, turun }: Indikator, nilai: number | null, kali: number): StatusIndikator {
  if (kode === 'C3') return 'info'
  if (nilai === null) return 'kurangData'
  if (batas === null) return 'info'
  const sampai = (satu: number) => (turun ? nilai <= satu * kali : nilai >= satu * kali)
  return sampai(batas[0]) ? 'baik' : sampai(batas[1]) ? 'dibahas' : 'mendesak'
}

/** Every indicator of some posyandu together. */
export function nilaiIndikator(seluruh: BukuBersama, posyandu: readonly string[]): NilaiIndikator[] {
  const buku = bersamaDi(seluruh, new Set(posyandu))
  return daftarIndikator.map((indikator) => {
    const hitungSatu = hitungOf(indikator)
    const hitungan = hitungSatu(buku, seluruh)
    const nilai = nilaiOf(indikator, hitungan)
    const { pembilang, penyebut } = hitungan
    const isSelang = indikator.bentuk === 'persen' && indikator.batas !== null && nilai !== null
    const selang = isSelang && pembilang !== null && penyebut !== null ? selangWilson(pembilang, penyebut) : null
    const mencatat = (id: string) => hitungSatu(bersamaDi(seluruh, new Set([id])), seluruh).nilai != null
    const kali = indikator.perPosyandu ? posyandu.filter(mencatat).length : 1
    return {
      ...{ indikator, pembilang, penyebut, nilai, status: statusOf(indikator, nilai, kali) },
      bawah: selang && bulatkan(selang.rendah * 100, 1),
      atas: selang && bulatkan(selang.tinggi * 100, 1),
      disimpan: indikator.kode in hitung,
    }
  })
}

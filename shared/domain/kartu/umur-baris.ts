import { umurBulanPenuh, umurHari } from '../tanggal/umur.ts'
import { belumDinilai, hasil, perlu, tidakBerlaku } from './aturan.ts'
import { putusan } from './buat.ts'
import type { BarisKartu, Hasil } from './putusan.ts'

/** Ages of whom a row is about, on its day; null where the birth date is not known. */

type Lahir = Pick<BarisKartu, 'lahir' | 'tanggal'>

export function hariBaris({ lahir, tanggal }: Lahir): number | null {
  return lahir === null ? null : umurHari(lahir, tanggal)
}

export function bulanBaris({ lahir, tanggal }: Lahir): number | null {
  return lahir === null ? null : umurBulanPenuh(lahir, tanggal)
}

export function tahunBaris(baris: Lahir): number | null {
  const bulan = bulanBaris(baris)
  return bulan === null ? null : Math.floor(bulan / 12)
}

type Rentang = readonly [dari: number, sampai: number]

/** Judges within an age, ends allowed; outside it does not apply, and of an unknown age nothing is said. */
export function dalamUmur(umur: number | null, [dari, sampai]: Rentang, nilai: (umur: number) => Hasil): Hasil {
  if (umur === null) return belumDinilai
  return umur < dari || umur > sampai ? tidakBerlaku : nilai(umur)
}

const umur = (kode: string, sebut: string, baca: (baris: Lahir) => number | null) =>
  putusan(kode, sebut, (f) => perlu([baca(f)], (satu) => hasil(String(satu))), { sumber: ['KARTU'] })

export const umurBln = umur('umur_bln', 'Umur (bulan)', bulanBaris)
export const umurTh = umur('umur_th', 'Umur (tahun)', tahunBaris)
export const umurHariBaris = umur('umur_hari', 'Umur (hari)', hariBaris)

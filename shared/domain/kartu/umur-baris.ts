import { umurBulanPenuh, umurHari } from '../tanggal/umur.ts'
import { belumDinilai, hasil, perlu, tidakBerlaku } from './aturan.ts'
import { kataHasil } from './kata.ts'
import type { BarisKartu, Fakta, Hasil, Putusan } from './putusan.ts'

/** Ages of whom a row is about, on its day; null where the birth date is not known. */

export function hariBaris({ lahir, tanggal }: Pick<BarisKartu, 'lahir' | 'tanggal'>): number | null {
  return lahir === null ? null : umurHari(lahir, tanggal)
}

export function bulanBaris({ lahir, tanggal }: Pick<BarisKartu, 'lahir' | 'tanggal'>): number | null {
  return lahir === null ? null : umurBulanPenuh(lahir, tanggal)
}

type Rentang = readonly [dari: number, sampai: number]

/** Judges within an age, ends allowed; outside it does not apply, and of an unknown age nothing is said. */
export function dalamUmur(umur: number | null, [dari, sampai]: Rentang, nilai: (umur: number) => Hasil): Hasil {
  if (umur === null) return belumDinilai
  return umur < dari || umur > sampai ? tidakBerlaku : nilai(umur)
}

export const umurBln: Putusan = {
  kode: 'umur_bln',
  sebut: 'Umur (bulan)',
  kata: kataHasil(),
  kader: 'kata',
  baik: [],
  edukasi: [],
  versi: [{ sumber: ['KARTU'], nilai: (f: Fakta) => perlu([bulanBaris(f)], (bulan) => hasil(String(bulan))) }],
}

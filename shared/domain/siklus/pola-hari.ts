import { hariKe, type Tanggal } from '../tanggal/tanggal.ts'

/** A habit of opening: the same day of the week of the same week of the month, or the same day of the month. */
export type PolaHari =
  | { readonly jenis: 'pekan'; readonly ke: number; readonly contoh: Tanggal }
  | { readonly jenis: 'tanggal'; readonly ke: number }

const tanggalKe = (hari: Tanggal): number => Number(hari.slice(8, 10))
const pekanKe = (hari: Tanggal): number => Math.ceil(tanggalKe(hari) / 7)

/** The first of the most frequent values, and how often it is there. */
function tersering<T>(list: readonly T[]): readonly [nilai: T, kali: number] | null {
  const kali = new Map<T, number>()
  for (const satu of list) kali.set(satu, (kali.get(satu) ?? 0) + 1)
  return [...kali].reduce<readonly [T, number] | null>((best, satu) => (best && best[1] >= satu[1] ? best : satu), null)
}

/**
 * By which habit a posyandu opens, of the days it was open; null where there is none.
 *
 * @edge a habit holds on at least two days and on half of them; as many by the week as by the date: by the week
 * @source docs/aturan/formulir.md, "Database"
 */
export function polaHari(hari: readonly Tanggal[]): PolaHari | null {
  const pekan = tersering(hari.map((satu) => `${hariKe(satu)} ${pekanKe(satu)}`))
  const tanggal = tersering(hari.map(tanggalKe))
  if (!pekan || !tanggal) return null
  const cukup = (kali: number) => kali >= 2 && kali * 2 >= hari.length
  if (pekan[1] >= tanggal[1]) {
    const contoh = hari.find((satu) => `${hariKe(satu)} ${pekanKe(satu)}` === pekan[0])
    return contoh && cukup(pekan[1]) ? { jenis: 'pekan', ke: pekanKe(contoh), contoh } : null
  }
  return cukup(tanggal[1]) ? { jenis: 'tanggal', ke: tanggal[0] } : null
}

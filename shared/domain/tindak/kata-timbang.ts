import { formatBulat, formatDesimal, formatZ } from '../angka/tulis.ts'
import type { TimbangSkdn } from '../skdn/skdn.ts'
import { addBulan, type Bulan } from '../tanggal/tanggal.ts'
import { namaBulan } from '../tanggal/tulis.ts'

/** "turun 100 g", "naik 50 g, KBM 300 g" */
function kataNaik(naikG: number | null, kbmG: number | null): string {
  if (naikG === null) return ''
  if (naikG === 0) return 'berat tetap'
  if (naikG < 0) return `turun ${formatBulat(-naikG)} g`
  return `naik ${formatBulat(naikG)} g${kbmG === null ? '' : `, KBM ${formatBulat(kbmG)} g`}`
}

/** A weighing in one line: "8,2 kg, turun 100 g"; the z-score leads where it says more than the weight. */
export function kataTimbang({ penimbangan, z, naikG, kbmG }: TimbangSkdn, denganZ: boolean): string {
  const weight = penimbangan.bbG === null ? '' : `${formatDesimal(penimbangan.bbG / 1000, 1)} kg`
  const first = denganZ && z ? `z BB/U ${formatZ(z.z)}` : weight
  return [first, kataNaik(naikG, kbmG)].filter((part) => part !== '').join(', ')
}

/** "Tidak hadir 4 bulan", "Tidak hadir sejak Oktober". @param kali months running, ending with `bulan` */
export function kataTidakHadir(kali: number, bulan: Bulan): string {
  return kali > 2 ? `Tidak hadir ${kali} bulan` : `Tidak hadir sejak ${namaBulan(addBulan(bulan, 1 - kali))}`
}

import type { AnakSkdn } from '#shared/domain/skdn/skdn.ts'
import { addBulan, type Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { formatBulat, formatDesimal, formatZ } from '#shared/text/angka.ts'
import { namaBulan } from '#shared/text/tanggal.ts'

function gain(naikG: number | null, kbmG: number | null): string {
  if (naikG === null) return ''
  if (naikG === 0) return 'berat tetap'
  if (naikG < 0) return `turun ${formatBulat(-naikG)} g`
  return `naik ${formatBulat(naikG)} g${kbmG === null ? '' : `, KBM ${formatBulat(kbmG)} g`}`
}

/** One line why a child should be visited: "z BB/U −3,17, turun 100 g". */
export function kalimatTimbang(a: AnakSkdn, tidakHadir: number, bulan: Bulan): string {
  if (a.timbang === null) {
    const since = namaBulan(addBulan(bulan, 1 - tidakHadir))
    return tidakHadir > 2 ? `Tidak hadir ${tidakHadir} bulan` : `Tidak hadir sejak ${since}`
  }
  const { penimbangan, z, bgm, naikG, kbmG } = a.timbang
  if (penimbangan.edema) return 'Bengkak (edema), rujuk'
  const weight = penimbangan.bbG === null ? '' : `${formatDesimal(penimbangan.bbG / 1000, 1)} kg`
  const parts = bgm && z ? [`z BB/U ${formatZ(z.z)}`, gain(naikG, kbmG)] : [weight, gain(naikG, kbmG)]
  return parts.filter((part) => part !== '').join(', ')
}

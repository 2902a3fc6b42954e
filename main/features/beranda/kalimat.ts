import type { AnakSkdn } from '#shared/domain/skdn/skdn.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { kataTidakHadir, kataTimbang } from '#shared/domain/tindak/kata-timbang.ts'

/** One line why a child should be visited: "z BB/U −3,17, turun 100 g". */
export function kalimatTimbang(a: AnakSkdn, tidakHadir: number, bulan: Bulan): string {
  if (a.timbang === null) return kataTidakHadir(tidakHadir, bulan)
  if (a.timbang.penimbangan.edema) return 'Bengkak (edema), rujuk'
  return kataTimbang(a.timbang, a.timbang.bgm)
}

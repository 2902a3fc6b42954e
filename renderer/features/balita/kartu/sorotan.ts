import type { RiwayatTimbang } from '#shared/contract/balita.ts'
import type { SiapaGrafik } from '#shared/domain/grafik/anak.ts'
import type { Grafik } from '#shared/domain/grafik/bentuk.ts'
import { hasilTimbang, type Kelas, kelasOf, zOf } from '#shared/domain/grafik/hitungan.ts'
import type { RujukanZ } from '#shared/domain/skdn/z-bbu.ts'

/** An index that is not normal, with the weighing it comes from. */
export type Sorotan = Kelas & { readonly grafik: Grafik; readonly z: number; readonly tanggal: string }

/** How far from normal: 3 beyond three deviations, 2 beyond two, 1 beyond one. */
function beratnya({ arah, z }: Sorotan): number {
  if (arah === 'bgm') return 3
  return arah === 'kurang' ? 2 : Math.min(3, Math.ceil(z) - 1)
}

/**
 * The indices of a child that are not normal, the gravest first: of BB/TB, BB/U and PB/U or TB/U each from the last
 * weighing that has it. Weight for length comes first among equals: it decides what is done today.
 */
export function listSorotan(isi: SiapaGrafik, penimbangan: readonly RiwayatTimbang[], rujukan: RujukanZ): Sorotan[] {
  const found = (['BBTB', 'BBU', 'TBU'] as const).flatMap((grafik): Sorotan[] => {
    for (const t of penimbangan) {
      const z = zOf(hasilTimbang(isi, t, rujukan), grafik)
      if (z === null) continue
      const kelas = kelasOf(grafik, z)
      return kelas.arah === 'normal' ? [] : [{ ...kelas, grafik, z, tanggal: t.tanggal }]
    }
    return []
  })
  return found.sort((a, b) => beratnya(b) - beratnya(a))
}

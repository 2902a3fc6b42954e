import type { Huruf } from '#shared/domain/penimbangan/hasil.ts'
import type { AnakRegister } from '#shared/domain/register/register.ts'
import { hitungSkdn } from '#shared/domain/skdn/hitung.ts'
import { type AnakSkdn, type HasilSkdn, type MasukanSkdn, skdn } from '#shared/domain/skdn/skdn.ts'

/** November 2026 of Melati and Mawar, seen from December, nothing recorded, no z; a test states what differs. */
export function runSkdn(anak: readonly AnakRegister[], isi: Partial<MasukanSkdn> = {}): HasilSkdn {
  return skdn({
    bulan: '2026-11',
    hariIni: '2026-12-20',
    posyandu: [makePosyandu('melati'), makePosyandu('mawar')],
    anak,
    zBBU: () => null,
    isAwalData: () => false,
    ...isi,
  })
}

export function makePosyandu(id: string, hariBuka: readonly string[] = []): MasukanSkdn['posyandu'][number] {
  return { id, nama: id, desa: 'Sumberagung', hariBuka }
}

/** The children of S of one posyandu. */
export function anakOf(hasil: HasilSkdn, posyanduId: string): readonly AnakSkdn[] {
  return hasil.posyandu.find((p) => p.posyandu.id === posyanduId)?.anak ?? []
}

/** The one letter of a child alone in the register; null when it is in S and not weighed; undefined outside S. */
export function hurufOf(anak: AnakRegister, isi: Partial<MasukanSkdn> = {}): Huruf | null | undefined {
  const entry = runSkdn([anak], isi).posyandu.flatMap((p) => p.anak)[0]
  return entry && (entry.timbang?.huruf ?? null)
}

export function totalOf(hasil: HasilSkdn, posyanduId: string): ReturnType<typeof hitungSkdn> {
  return hitungSkdn(anakOf(hasil, posyanduId))
}

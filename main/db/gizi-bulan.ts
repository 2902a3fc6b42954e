import { gizi, type HasilGizi } from '#shared/domain/gizi/gizi.ts'
import type { HasilSkdn } from '#shared/domain/skdn/skdn.ts'
import type { RujukanZ } from '#shared/domain/skdn/z-bbu.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { readPengaturan } from './buku.ts'
import { type BukuBaca, hitungBulan } from './skdn-bulan.ts'

/** Children of S in these months with all their measures: read at once, then found by id. */
export function bacaAnakS({ register }: BukuBaca, bulan: readonly HasilSkdn[]) {
  const { anak } = register()
  anak.muat(bulan.flatMap(({ posyandu }) => posyandu.flatMap((p) => p.anak.map((a) => a.anak.id))))
  return (id: string) => anak.get(id)
}

/** The state of nutrition of months, for every posyandu of this facility. @param rujukan null: the z table in force */
export function hitungGizi(
  context: BukuBaca,
  bulan: readonly Bulan[],
  rujukan: RujukanZ | null = null,
): { readonly skdn: HasilSkdn; readonly gizi: HasilGizi }[] {
  const months = bulan.map((satu) => hitungBulan(context, satu))
  const find = bacaAnakS(context, months)
  const dipakai = rujukan ?? readPengaturan(context.db).rujukanZ
  return months.map((skdn) => ({ skdn, gizi: gizi(skdn, dipakai, find) }))
}

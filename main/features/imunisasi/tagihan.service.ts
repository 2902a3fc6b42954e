import type { AppContext } from '#main/context/context.ts'
import { readProvinsi } from '#main/db/buku.ts'
import { mapDosis } from '#main/db/dosis.ts'
import { dosisDari } from '#shared/catatan/imunisasi.ts'
import { jadwalAnak } from '#shared/domain/imunisasi/jadwal.ts'
import { nilaiImunisasi } from '#shared/domain/imunisasi/nilai.ts'
import { tagihAnak } from '#shared/domain/imunisasi/tagih.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

/** What a child is asked for on a day, by the codes of the doses, and whether any dose of it was written down. */
export type TagihanAnak = {
  readonly waktunya: readonly string[]
  readonly tertunggak: readonly string[]
  readonly tercatat: boolean
}

/** Doses that are due of some children; of one whose birth date is not known nothing is said. */
export function mapTagihan(
  context: AppContext,
  ids: readonly string[],
  per: Tanggal,
): ReadonlyMap<string, TagihanAnak> {
  const { anak } = context.register()
  anak.muat(ids)
  const [dosis, provinsi] = [mapDosis(context.db, ids), readProvinsi(context.db)]
  const satu = (id: string): [string, TagihanAnak][] => {
    const lahir = anak.get(id)?.tanggalLahir ?? null
    if (lahir === null || lahir > per) return []
    const rows = dosis.get(id) ?? []
    const dinilai = nilaiImunisasi({ lahir, provinsi }, rows.map(dosisDari), per)
    const tagihan = tagihAnak(dinilai, jadwalAnak(lahir, provinsi, per))
    const kode = (...putusan: readonly string[]) =>
      tagihan.filter((satu) => putusan.includes(satu.putusan)).map(({ tempat }) => tempat.kode)
    const tercatat = rows.some(({ tanggal, bulan }) => (tanggal ?? bulan ?? '') <= per)
    return [[id, { waktunya: kode('waktunya'), tertunggak: kode('terlambat', 'kejar'), tercatat }]]
  }
  return new Map(ids.flatMap(satu))
}

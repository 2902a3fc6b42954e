import type { Db } from '#main/toko/toko.ts'
import { type JenisPemberian, warnaKapsul } from '#shared/catatan/pemberian.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { idLuar } from './milik.ts'

/**
 * What was given to persons of this facility: on a card, or as a record of its own. Of one day and kind it is one.
 *
 * @source docs/aturan/formulir.md, "Pemberian"
 */

export type PemberianRow = {
  readonly orang_id: string
  readonly tanggal: Tanggal
  readonly jenis: JenisPemberian
}

const dalamMasa = `dihapus = 0 AND tanggal BETWEEN @dari AND @sampai AND orang_id NOT IN ${idLuar}`

/** Everything that was given in some days, the earliest first. */
export function listPemberian(db: Db, masa: { readonly dari: Tanggal; readonly sampai: Tanggal }): PemberianRow[] {
  const sql = `SELECT orang_id, tanggal, iif(vitamin_a = 'biru', 'vitBiru', 'vitMerah') AS jenis FROM penimbangan
      WHERE ${dalamMasa} AND vitamin_a IS NOT NULL
    UNION SELECT orang_id, tanggal, 'obatCacing' FROM penimbangan WHERE ${dalamMasa} AND obat_cacing = 1
    UNION SELECT orang_id, tanggal, 'oralit' FROM diare WHERE ${dalamMasa} AND oralit = 1
    UNION SELECT orang_id, tanggal, 'zinc' FROM diare WHERE ${dalamMasa} AND zinc = 1
    UNION SELECT orang_id, tanggal, jenis FROM pemberian WHERE ${dalamMasa}
    ORDER BY tanggal, orang_id, jenis`
  return db.all<PemberianRow>(sql, masa)
}

/** The last capsule of vitamin A each was given in some days. */
export function mapKapsul(
  db: Db,
  masa: { readonly dari: Tanggal; readonly sampai: Tanggal },
): ReadonlyMap<string, 'biru' | 'merah'> {
  return new Map(
    listPemberian(db, masa).flatMap(({ orang_id, jenis }) => {
      const warna = warnaKapsul(jenis)
      return warna === null ? [] : [[orang_id, warna] as const]
    }),
  )
}

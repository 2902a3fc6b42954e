import { idLuar } from '#main/db/milik.ts'
import type { Db } from '#main/toko/toko.ts'
import { hariNifasAkhir } from '#shared/domain/siklus/ibu.ts'
import { addHari, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'

/** Women whose pregnancy goes on, by a day. */
export function listHamil(db: Db, per: Tanggal): string[] {
  const sql = `SELECT DISTINCT orang_id FROM kehamilan WHERE dihapus = 0 AND dibuka <= @per
    AND (berakhir IS NULL OR berakhir > @per) AND orang_id NOT IN ${idLuar} ORDER BY orang_id`
  return db.values<string>(sql, { per })
}

/** Days after a birth in which a newborn is visited. */
const hariNeonatal = 28

/** Mothers of those weeks. */
export function listNifas(db: Db, per: Tanggal): string[] {
  const sql = `SELECT DISTINCT orang_id FROM masa_nifas WHERE dihapus = 0 AND tanggal_bersalin BETWEEN @dari AND @per
    AND orang_id NOT IN ${idLuar} ORDER BY orang_id`
  return db.values<string>(sql, { dari: addHari(per, -hariNifasAkhir), per })
}

/** Newborns, with the day of birth. */
export function listNeonatal(db: Db, per: Tanggal): { readonly id: string; readonly lahir: Tanggal }[] {
  const sql = `SELECT id, tanggal_lahir AS lahir FROM orang WHERE dihapus = 0 AND tanggal_lahir BETWEEN @dari AND @per
    AND id NOT IN ${idLuar} ORDER BY id`
  return db.all(sql, { dari: addHari(per, -hariNeonatal), per })
}

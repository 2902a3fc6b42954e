import { idLuar } from '#main/db/milik.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

/** Persons of whom the questions of a KPSP were counted, by a day. */
export function listBerkpsp(db: Db, per: Tanggal): string[] {
  return db.values<string>(
    `SELECT DISTINCT p.orang_id FROM pemeriksaan_balita b JOIN penimbangan p ON p.id = b.penimbangan_id
     WHERE b.dihapus = 0 AND p.dihapus = 0 AND b.kpsp_ya IS NOT NULL AND b.tanggal <= @per
       AND p.orang_id NOT IN ${idLuar} ORDER BY p.orang_id`,
    { per },
  )
}

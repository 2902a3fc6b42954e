import { idLuar } from '#main/db/milik.ts'
import type { Entities } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

export type SuratRow = Pick<
  Entities['rujukan'],
  'id' | 'orang_id' | 'tanggal' | 'ke' | 'tujuan' | 'alasan' | 'dijawab' | 'hasil'
>

/** Letters of people of this facility until a day, the earliest first; an answer that came later has not come. */
export function listSurat(db: Db, { dari, sampai }: { readonly dari: Tanggal; readonly sampai: Tanggal }): SuratRow[] {
  const sql = `SELECT id, orang_id, tanggal, ke, tujuan, alasan, iif(dijawab <= @sampai, dijawab, NULL) AS dijawab,
      iif(dijawab <= @sampai, hasil, NULL) AS hasil
    FROM rujukan WHERE dihapus = 0 AND tanggal BETWEEN @dari AND @sampai AND orang_id NOT IN ${idLuar} ORDER BY tanggal, id`
  return db.all<SuratRow>(sql, { dari, sampai })
}

import type { Db } from '#main/toko/toko.ts'
import type { UmpanBalik } from '#shared/contract/umpan-balik.ts'

type Row = Omit<UmpanBalik, 'selesai'> & { readonly selesai: 0 | 1 }

export type SaringUmpanBalik = { readonly fasilitasId: string | null; readonly bulan: string | null }

/** Notes, newest first. No limit: a person writes them one by one. */
export function listUmpanBalik(db: Db, saring: SaringUmpanBalik): UmpanBalik[] {
  const rows = db.all<Row>(
    `SELECT u.id, u.fasilitas_id AS fasilitasId, f.nama AS fasilitas, u.bulan, u.orang_id AS orangId, o.nama AS orang,
       u.isi, u.waktu, u.oleh, u.selesai
     FROM umpan_balik u JOIN fasilitas f ON f.id = u.fasilitas_id LEFT JOIN orang o ON o.id = u.orang_id
     WHERE u.dihapus = 0 AND (@fasilitasId IS NULL OR u.fasilitas_id = @fasilitasId)
       AND (@bulan IS NULL OR u.bulan = @bulan)
     ORDER BY u.waktu DESC, u.id DESC`,
    saring,
  )
  return rows.map(({ selesai, ...row }) => ({ ...row, selesai: selesai === 1 }))
}

/** Whose note it is; undefined when there is none. */
export function findFasilitasUmpanBalik(db: Db, id: string): string | undefined {
  const sql = 'SELECT fasilitas_id FROM umpan_balik WHERE id = ? AND dihapus = 0'
  return db.value<string>(sql, id)
}

/** Notes of a facility's month that wait to be dealt with. */
export function countUmpanBalikTerbuka(db: Db, fasilitasId: string, bulan: string): number {
  const sql = 'SELECT count(*) FROM umpan_balik WHERE fasilitas_id = ? AND bulan = ? AND selesai = 0 AND dihapus = 0'
  return db.oneValue<number>(sql, fasilitasId, bulan)
}

export function isPustu(db: Db, id: string): boolean {
  const sql = "SELECT 1 FROM fasilitas WHERE id = ? AND jenis IN ('pustu', 'ponkesdes') AND dihapus = 0"
  return db.first(sql, id) !== undefined
}

/** Whether a child is or was a member of a posyandu of a facility: only then its bidan knows the child. */
export function isAnakFasilitas(db: Db, orangId: string, fasilitasId: string): boolean {
  return (
    db.first(
      `SELECT 1 FROM orang o JOIN keanggotaan k ON k.orang_id = o.id JOIN fasilitas f ON f.id = k.posyandu_id
       WHERE o.id = ? AND o.dihapus = 0 AND k.dihapus = 0 AND f.induk_id = ? LIMIT 1`,
      orangId,
      fasilitasId,
    ) !== undefined
  )
}

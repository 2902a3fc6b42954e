import type { Entities, KaderTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { HariRow } from './antrean.repository.ts'

export type PetugasRow = Entities['hadir_petugas']

/** Who served on a day: the kader first, in the order in which they were written down. */
export function listPetugas(db: Db, hariBukaId: string): PetugasRow[] {
  const sql = `SELECT * FROM hadir_petugas WHERE hari_buka_id = ? AND dihapus = 0 ORDER BY jenis <> 'kader', id`
  return db.all<PetugasRow>(sql, hariBukaId)
}

export function findPetugas(db: Db, id: string): PetugasRow | undefined {
  return db.first<PetugasRow>('SELECT * FROM hadir_petugas WHERE id = ? AND dihapus = 0', id)
}

/** What was written of a kader on a day, be it removed again. */
export function findKaderHadir(db: Db, hariBukaId: string, kaderId: string): PetugasRow | undefined {
  const sql = 'SELECT * FROM hadir_petugas WHERE hari_buka_id = ? AND kader_id = ? ORDER BY dihapus, id LIMIT 1'
  return db.first<PetugasRow>(sql, hariBukaId, kaderId)
}

/** The kader of a posyandu who are on duty on a day. */
export function listKader(db: Db, { posyandu_id, tanggal }: HariRow): Pick<KaderTable, 'id' | 'nama'>[] {
  const sql = `SELECT id, nama FROM kader WHERE posyandu_id = @posyandu_id AND dihapus = 0
    AND (mulai IS NULL OR mulai <= @tanggal) AND (sampai IS NULL OR sampai >= @tanggal) ORDER BY nama, id`
  return db.all(sql, { posyandu_id, tanggal })
}

/** The mark of a kader among those who were there, be it removed again. */
export function findTandaKader(db: Db, hariBukaId: string, kaderId: string): Entities['kehadiran'] | undefined {
  const sql = 'SELECT * FROM kehadiran WHERE hari_buka_id = ? AND kader_id = ? ORDER BY dihapus, id LIMIT 1'
  return db.first<Entities['kehadiran']>(sql, hariBukaId, kaderId)
}

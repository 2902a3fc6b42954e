import type { Db } from '#main/toko/toko.ts'
import { readTempat } from './buku.ts'
import { catatanLuar, hasLuar } from './milik.ts'

/** How many fields of this facility's records wait for a choice: as many as the page of choices lists. */
export function countKonflik(db: Db): number {
  const milik = hasLuar(db) ? `AND NOT ${catatanLuar('entitas', 'entitas_id')}` : ''
  const sql = `SELECT count(*) FROM (SELECT DISTINCT entitas, entitas_id, isian FROM konflik
    WHERE putusan IS NULL ${milik})`
  return db.oneValue<number>(sql)
}

/** How many records wait, set aside, for somebody to decide: in the book of a Pustu only its own. */
export function countSisihan(db: Db): number {
  const milik = readTempat(db)?.jenis === 'puskesmas' ? '' : 'AND r.fasilitas_id IS NULL'
  const sql = `SELECT count(*) FROM (SELECT DISTINCT s.replika, s.entitas, s.entitas_id FROM sisihan s
    JOIN replika r ON r.nomor = s.replika WHERE s.putusan IS NULL ${milik})`
  return db.oneValue<number>(sql)
}

import type { Db } from '#main/toko/toko.ts'
import type { JenisPetugas } from '#shared/catatan/hadir-petugas.ts'
import type { JenisKelamin } from '#shared/domain/register/register.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { idLuar } from './milik.ts'

/** SQL: a day of this facility in some time. */
const hariMasa = `h.dihapus = 0 AND h.tanggal BETWEEN @dari AND @sampai AND h.posyandu_id NOT IN ${idLuar}`

/**
 * SQL: the kader who served on each recorded day of some time (`@dari`, `@sampai`): ticked on the sheet of the day, or written
 * down among those who served. Of one day each once.
 */
export const kaderHadir = `SELECT h.id AS hari_buka_id, h.posyandu_id, h.tanggal, a.kader_id FROM hari_buka h
    JOIN kehadiran a ON a.hari_buka_id = h.id AND a.dihapus = 0 AND a.hadir = 1 AND a.kader_id IS NOT NULL WHERE ${hariMasa}
  UNION SELECT h.id, h.posyandu_id, h.tanggal, p.kader_id FROM hari_buka h
    JOIN hadir_petugas p ON p.hari_buka_id = h.id AND p.dihapus = 0 AND p.kader_id IS NOT NULL WHERE ${hariMasa}`

/** Somebody who served on a day. */
export type PetugasRow = {
  readonly posyandu_id: string
  readonly tanggal: Tanggal
  /** Of a kader hers, else that of the record. */
  readonly id: string
  readonly jenis: JenisPetugas
  readonly nama: string
  readonly jk: JenisKelamin | null
}

/** Who served on the days of some time, in this facility. */
export function listPetugas(db: Db, masa: { readonly dari: Tanggal; readonly sampai: Tanggal }): PetugasRow[] {
  const sql = `WITH s AS (${kaderHadir})
    SELECT s.posyandu_id, s.tanggal, k.id, 'kader' AS jenis, k.nama, k.jk FROM s JOIN kader k ON k.id = s.kader_id
    UNION ALL SELECT h.posyandu_id, h.tanggal, p.id, p.jenis, p.nama, p.jk FROM hari_buka h
      JOIN hadir_petugas p ON p.hari_buka_id = h.id AND p.dihapus = 0 AND p.kader_id IS NULL AND p.nama IS NOT NULL
      WHERE ${hariMasa} ORDER BY 2, 4, 5, 3`
  return db.all<PetugasRow>(sql, masa)
}

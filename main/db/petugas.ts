import type { Db } from '#main/toko/toko.ts'
import type { JenisPetugas } from '#shared/catatan/hadir-petugas.ts'
import type { JenisKelamin } from '#shared/domain/register/register.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { idLuar } from './milik.ts'

/**
 * SQL: the kader who served on each recorded day: ticked on the sheet of the day, or written down among those who served. Of
 * one day each once.
 */
export const kaderHadir = `(SELECT hari_buka_id, kader_id FROM kehadiran WHERE dihapus = 0 AND hadir = 1 AND kader_id IS NOT NULL
  UNION SELECT hari_buka_id, kader_id FROM hadir_petugas WHERE dihapus = 0 AND kader_id IS NOT NULL)`

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
  const sql = `SELECT h.posyandu_id, h.tanggal, p.id, p.jenis, p.nama, p.jk FROM (
      SELECT s.hari_buka_id, k.id, 'kader' AS jenis, k.nama, k.jk FROM ${kaderHadir} s JOIN kader k ON k.id = s.kader_id
      UNION ALL SELECT hari_buka_id, id, jenis, nama, jk FROM hadir_petugas
        WHERE dihapus = 0 AND kader_id IS NULL AND nama IS NOT NULL
    ) p JOIN hari_buka h ON h.id = p.hari_buka_id AND h.dihapus = 0
    WHERE h.tanggal BETWEEN @dari AND @sampai AND h.posyandu_id NOT IN ${idLuar} ORDER BY h.tanggal, p.jenis, p.nama, p.id`
  return db.all<PetugasRow>(sql, masa)
}

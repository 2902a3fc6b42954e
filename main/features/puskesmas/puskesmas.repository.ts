import type { Db } from '#main/toko/toko.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'

/** A frozen report with the moment the package that brought it came; null for one that was made here. */
export type LaporanRow = {
  readonly fasilitasId: string
  readonly bulan: Bulan
  readonly revisi: number
  readonly oleh: string
  /** ISO instants */
  readonly waktu: string
  readonly diterima: string | null
}

export function listLaporan(db: Db, dari: Bulan, sampai: Bulan): LaporanRow[] {
  return db.all<LaporanRow>(
    `SELECT k.fasilitas_id AS fasilitasId, k.bulan, k.revisi, k.oleh, k.waktu,
       (SELECT min(m.diterima) FROM paket_masuk m, json_each(m.jumlah, '$.kiriman') j WHERE j.value = k.id) AS diterima
     FROM kiriman k WHERE k.dihapus = 0 AND k.bulan BETWEEN ? AND ? ORDER BY k.fasilitas_id, k.bulan, k.revisi, k.waktu`,
    dari,
    sampai,
  )
}

/** Kader that came to the days of a month, of those the posyandu has: by posyandu. */
export function countKader(db: Db, bulan: Bulan): Map<string, { bagian: number; dari: number }> {
  const rows = db.all<{ id: string; hari: number; hadir: number; kader: number }>(
    `SELECT h.posyandu_id AS id, count(*) AS hari,
       sum((SELECT count(*) FROM kehadiran a WHERE a.hari_buka_id = h.id AND a.kader_id IS NOT NULL AND a.hadir = 1 AND a.dihapus = 0)
         + (SELECT count(*) FROM hadir_petugas p WHERE p.hari_buka_id = h.id AND p.kader_id IS NOT NULL AND p.dihapus = 0 AND NOT EXISTS (
           SELECT 1 FROM kehadiran a WHERE a.hari_buka_id = h.id AND a.kader_id = p.kader_id AND a.hadir = 1 AND a.dihapus = 0))) AS hadir,
       (SELECT count(*) FROM kader k WHERE k.posyandu_id = h.posyandu_id AND k.dihapus = 0) AS kader
     FROM hari_buka h WHERE h.dihapus = 0 AND h.tanggal BETWEEN ? AND ?
       AND (EXISTS (SELECT 1 FROM kehadiran a WHERE a.hari_buka_id = h.id AND a.kader_id IS NOT NULL AND a.dihapus = 0)
         OR EXISTS (SELECT 1 FROM hadir_petugas p WHERE p.hari_buka_id = h.id AND p.kader_id IS NOT NULL AND p.dihapus = 0))
     GROUP BY h.posyandu_id`,
    `${bulan}-01`,
    `${bulan}-31`,
  )
  // A kader taken off the list since may have been there.
  return new Map(rows.map(({ id, hari, hadir, kader }) => [id, { bagian: hadir, dari: Math.max(hadir, kader * hari) }]))
}

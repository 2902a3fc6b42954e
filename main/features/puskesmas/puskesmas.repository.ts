import type { Db } from '#main/db/open.ts'
import { prepare } from '#main/db/proyeksi.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'

/** A facility that reports. The posyandu of the Puskesmas itself are written in this very book: nobody waits for them. */
export type UnitRow = {
  readonly id: string
  readonly nama: string
  readonly desa: string | null
  readonly posyandu: number
  readonly dikenal: number
  /** ISO instant since when something of it can come: its card was trusted, or its first package taken; null when neither. */
  readonly sejak: string | null
}

export function listUnit(db: Db): UnitRow[] {
  return prepare(
    db,
    `SELECT f.id, f.nama, f.desa, k.fasilitas_id IS NOT NULL AS dikenal,
       (SELECT min(mulai) FROM (SELECT k.dipercaya AS mulai UNION ALL
         SELECT m.diterima FROM paket_masuk m WHERE m.fasilitas_id = f.id)) AS sejak,
       (SELECT count(*) FROM fasilitas p WHERE p.induk_id = f.id AND p.jenis = 'posyandu' AND p.dihapus = 0) AS posyandu
     FROM fasilitas f LEFT JOIN kenalan k ON k.fasilitas_id = f.id
     WHERE f.dihapus = 0 AND f.jenis IN ('pustu', 'ponkesdes')
     ORDER BY f.nama COLLATE NOCASE, f.id`,
  ).all() as UnitRow[]
}

/** Pustu that were trusted and have sent nothing yet: the register knows nothing of them. */
export function listBelumPernah(db: Db): { id: string; nama: string; sejak: string }[] {
  return prepare(
    db,
    `SELECT fasilitas_id AS id, nama, dipercaya AS sejak FROM kenalan
     WHERE jenis <> 'puskesmas' AND fasilitas_id NOT IN (SELECT id FROM fasilitas WHERE dihapus = 0)
     ORDER BY nama COLLATE NOCASE`,
  ).all() as { id: string; nama: string; sejak: string }[]
}

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
  return prepare(
    db,
    `SELECT k.fasilitas_id AS fasilitasId, k.bulan, k.revisi, k.oleh, k.waktu,
       (SELECT min(m.diterima) FROM paket_masuk m, json_each(m.jumlah, '$.kiriman') j WHERE j.value = k.id) AS diterima
     FROM kiriman k WHERE k.dihapus = 0 AND k.bulan BETWEEN ? AND ? ORDER BY k.fasilitas_id, k.bulan, k.revisi, k.waktu`,
  ).all(dari, sampai) as LaporanRow[]
}

/** Each posyandu with the facility it hangs under. */
export type PosyanduUnit = {
  readonly id: string
  readonly nama: string
  readonly desa: string
  readonly unitId: string
  readonly unit: string
}

export function listPosyanduUnit(db: Db): PosyanduUnit[] {
  return prepare(
    db,
    `SELECT p.id, p.nama, coalesce(p.desa, u.desa, '') AS desa, coalesce(u.id, '') AS unitId, coalesce(u.nama, '') AS unit
     FROM fasilitas p LEFT JOIN fasilitas u ON u.id = p.induk_id
     WHERE p.jenis = 'posyandu' AND p.dihapus = 0 ORDER BY unit COLLATE NOCASE, p.urutan, p.nama, p.id`,
  ).all() as PosyanduUnit[]
}

/** Kader that came to the days of a month, of those the posyandu has: by posyandu. */
export function countKader(db: Db, bulan: Bulan): Map<string, { bagian: number; dari: number }> {
  const rows = prepare(
    db,
    `SELECT h.posyandu_id AS id, count(*) AS hari,
       sum((SELECT count(*) FROM kehadiran a WHERE a.hari_buka_id = h.id AND a.kader_id IS NOT NULL AND a.hadir = 1 AND a.dihapus = 0)) AS hadir,
       (SELECT count(*) FROM kader k WHERE k.posyandu_id = h.posyandu_id AND k.dihapus = 0) AS kader
     FROM hari_buka h WHERE h.dihapus = 0 AND h.tanggal BETWEEN ? AND ?
       AND EXISTS (SELECT 1 FROM kehadiran a WHERE a.hari_buka_id = h.id AND a.kader_id IS NOT NULL AND a.dihapus = 0)
     GROUP BY h.posyandu_id`,
  ).all(`${bulan}-01`, `${bulan}-31`) as { id: string; hari: number; hadir: number; kader: number }[]
  // A kader taken off the list since may have been there.
  return new Map(rows.map(({ id, hari, hadir, kader }) => [id, { bagian: hadir, dari: Math.max(hadir, kader * hari) }]))
}

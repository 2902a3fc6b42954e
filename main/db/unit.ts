import type { Db } from '#main/toko/toko.ts'
import { tanpaAwalan } from '#shared/domain/identitas/nama-tempat.ts'

/** The Pustu of an area, and the posyandu that hang under them. */

/** A Pustu or Ponkesdes whose report a Puskesmas waits for. Its own posyandu are written in its own book: nobody waits. */
export type Pustu = {
  readonly id: string
  readonly nama: string
  readonly desa: string | null
  /** Posyandu under it. */
  readonly posyandu: number
  /** Whether its card is trusted: else nothing of it can come. */
  readonly dikenal: boolean
  /** ISO instant since when something of it can come: its card was trusted, or its first package taken; null when neither. */
  readonly sejak: string | null
}

/** Those the register knows, by name; after them those that were trusted and have sent nothing yet. */
export function listPustu(db: Db): Pustu[] {
  const rows = db.all<
    Omit<Pustu, 'dikenal'> & { dikenal: number; diam: number }
  >(`SELECT f.id, f.nama, f.desa, k.fasilitas_id IS NOT NULL AS dikenal, 0 AS diam,
       (SELECT min(mulai) FROM (SELECT k.dipercaya AS mulai UNION ALL
         SELECT m.diterima FROM paket_masuk m WHERE m.fasilitas_id = f.id)) AS sejak,
       (SELECT count(*) FROM fasilitas p WHERE p.induk_id = f.id AND p.jenis = 'posyandu' AND p.dihapus = 0) AS posyandu
     FROM fasilitas f LEFT JOIN kenalan k ON k.fasilitas_id = f.id
     WHERE f.dihapus = 0 AND f.jenis IN ('pustu', 'ponkesdes')
     UNION ALL
     SELECT fasilitas_id, nama, NULL, 1, 1, dipercaya, 0 FROM kenalan
     WHERE jenis <> 'puskesmas' AND fasilitas_id NOT IN (SELECT id FROM fasilitas WHERE dihapus = 0)
     ORDER BY diam, 2 COLLATE NOCASE, 1`)
  // A card names its place with the word for it.
  const named = (nama: string, diam: number) => (diam === 1 ? tanpaAwalan('pustu', nama) : nama)
  return rows.map(({ diam, ...row }) => ({ ...row, nama: named(row.nama, diam), dikenal: row.dikenal === 1 }))
}

/** A posyandu with the facility it hangs under; `unitId` and `unit` are empty where it hangs nowhere. */
export type PosyanduUnit = {
  readonly id: string
  readonly nama: string
  readonly desa: string
  readonly unitId: string
  readonly unit: string
}

/** Posyandu of all facilities, those of one together. No limit: a Puskesmas has some hundred. */
export function listPosyanduUnit(db: Db): PosyanduUnit[] {
  const rows =
    db.all<PosyanduUnit>(`SELECT p.id, p.nama, coalesce(p.desa, u.desa, '') AS desa, coalesce(u.id, '') AS unitId, coalesce(u.nama, '') AS unit
     FROM fasilitas p LEFT JOIN fasilitas u ON u.id = p.induk_id
     WHERE p.jenis = 'posyandu' AND p.dihapus = 0 ORDER BY unit COLLATE NOCASE, p.urutan, p.nama, p.id`)
  return rows.map((row) => ({
    ...row,
    nama: tanpaAwalan('posyandu', row.nama),
    desa: tanpaAwalan('desa', row.desa),
  }))
}

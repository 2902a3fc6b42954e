import { idLuar } from '#main/db/milik.ts'
import type { Db } from '#main/toko/toko.ts'
import { hariNifasAkhir } from '#shared/domain/siklus/ibu.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

/** Deliveries of women of this facility, as far as the days exist. */

export type MelahirkanRow = {
  readonly ibu: string
  readonly tanggal: Tanggal
  /** A child of it that has a record. */
  readonly anak: string | null
  readonly meninggal: Tanggal | null
  /** 1 born alive, 0 not; null where only the day is known. */
  readonly hidup: 0 | 1 | null
}

/** Every record that says a woman gave birth: the delivery, the card of the weeks after it, and the child itself. */
export function mapMelahirkan(db: Db, sampai: Tanggal): Map<string, MelahirkanRow[]> {
  const sql = `SELECT p.orang_id AS ibu, p.tanggal_bersalin AS tanggal, b.id AS anak, b.meninggal_pada AS meninggal,
      p.bayi_lahir = 'hidup' AS hidup
    FROM persalinan p LEFT JOIN orang b ON b.id = p.bayi_id AND b.dihapus = 0 WHERE p.dihapus = 0
    UNION ALL SELECT orang_id, tanggal_bersalin, NULL, NULL, NULL FROM masa_nifas WHERE dihapus = 0
    UNION ALL SELECT ibu_id, tanggal_lahir, id, meninggal_pada, 1 FROM orang WHERE dihapus = 0 AND ibu_id IS NOT NULL`
  const rows = db.all<MelahirkanRow>(
    `SELECT * FROM (${sql}) WHERE tanggal <= @sampai AND ibu NOT IN ${idLuar} ORDER BY ibu, tanggal`,
    { sampai },
  )
  return Map.groupBy(rows, ({ ibu }) => ibu)
}

export type JawabanRow = {
  readonly ibu: string
  readonly bersalin: Tanggal
  readonly tanggal: Tanggal
  readonly ya: number
}

/** Whether mothers nurse, as they were asked after a birth; in time. */
export function mapMenyusui(db: Db, sampai: Tanggal): Map<string, JawabanRow[]> {
  const sql = `SELECT m.orang_id AS ibu, m.tanggal_bersalin AS bersalin, k.tanggal, k.menyusui AS ya
    FROM kunjungan_nifas k JOIN masa_nifas m ON m.id = k.masa_nifas_id AND m.dihapus = 0
    WHERE k.dihapus = 0 AND k.menyusui IS NOT NULL AND k.tanggal <= @sampai AND m.orang_id NOT IN ${idLuar}
    ORDER BY k.tanggal, k.id`
  return Map.groupBy(db.all<JawabanRow>(sql, { sampai }), ({ ibu }) => ibu)
}

/** Capsules given to mothers from the day of a delivery to the last of nifas, in some time. */
export function listNifasVita(
  db: Db,
  masa: { readonly dari: Tanggal; readonly sampai: Tanggal },
): { readonly orangId: string; readonly tanggal: Tanggal }[] {
  const sql = `SELECT m.orang_id AS orangId, k.tanggal FROM kunjungan_nifas k
    JOIN masa_nifas m ON m.id = k.masa_nifas_id AND m.dihapus = 0
    WHERE k.dihapus = 0 AND k.vita_jumlah >= 1 AND k.tanggal BETWEEN @dari AND @sampai AND m.orang_id NOT IN ${idLuar}
      AND julianday(k.tanggal) - julianday(m.tanggal_bersalin) BETWEEN 0 AND ${hariNifasAkhir} ORDER BY k.tanggal, k.id`
  return db.all(sql, masa)
}

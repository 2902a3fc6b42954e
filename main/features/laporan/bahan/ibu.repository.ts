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
): { readonly orangId: string; readonly tanggal: Tanggal; readonly jumlah: number }[] {
  const sql = `SELECT m.orang_id AS orangId, k.tanggal, k.vita_jumlah AS jumlah FROM kunjungan_nifas k
    JOIN masa_nifas m ON m.id = k.masa_nifas_id AND m.dihapus = 0
    WHERE k.dihapus = 0 AND k.vita_jumlah >= 1 AND k.tanggal BETWEEN @dari AND @sampai AND m.orang_id NOT IN ${idLuar}
      AND julianday(k.tanggal) - julianday(m.tanggal_bersalin) BETWEEN 0 AND ${hariNifasAkhir} ORDER BY k.tanggal, k.id`
  return db.all(sql, masa)
}

type Masa = { readonly dari: Tanggal; readonly sampai: Tanggal }
const milik = `orang_id NOT IN ${idLuar}`

type TanyaRow = {
  readonly orang_id: string
  readonly anak_hidup: number | null
  readonly anak_meninggal: string | null
}

/** What women were asked about their children, in time. */
export function listTanyaWus(db: Db, sampai: Tanggal): TanyaRow[] {
  const sql = `SELECT orang_id, anak_hidup, anak_meninggal FROM wus
    WHERE dihapus = 0 AND tanggal <= @sampai AND ${milik} ORDER BY tanggal, id`
  return db.all<TanyaRow>(sql, { sampai })
}

type LilaRow = { readonly orang_id: string; readonly tanggal: Tanggal; readonly lila_mm: number }

/** Every LILA of women in some time, whichever card it stands on; in time. */
export function listLila(db: Db, masa: Masa): LilaRow[] {
  const ukur = 'dihapus = 0 AND lila_mm IS NOT NULL AND tanggal BETWEEN @dari AND @sampai'
  const sql = `SELECT orang_id, tanggal, lila_mm FROM wus WHERE ${ukur}
    UNION ALL SELECT orang_id, tanggal, lila_mm FROM kunjungan_dewasa WHERE ${ukur}
    UNION ALL SELECT h.orang_id, v.tanggal, v.lila_mm FROM (SELECT * FROM kunjungan_hamil WHERE ${ukur}) v
      JOIN kehamilan h ON h.id = v.kehamilan_id AND h.dihapus = 0
    UNION ALL SELECT m.orang_id, v.tanggal, v.lila_mm FROM (SELECT * FROM kunjungan_nifas WHERE ${ukur}) v
      JOIN masa_nifas m ON m.id = v.masa_nifas_id AND m.dihapus = 0`
  return db.all<LilaRow>(`SELECT * FROM (${sql}) WHERE ${milik} ORDER BY tanggal, orang_id`, masa)
}

type MetodeRow = { readonly orang_id: string; readonly tanggal: Tanggal; readonly metode: string | null }

/** Ways of contraception as told by the register and by cards, in time; null where she was told to use none any more. */
export function listMetode(db: Db, sampai: Tanggal): MetodeRow[] {
  const sql = `SELECT orang_id, tanggal, iif(jenis = 'berhenti', NULL, metode) AS metode, 1 AS urut FROM kb WHERE dihapus = 0
    UNION ALL SELECT orang_id, tanggal, iif(kontrasepsi = 1, coalesce(kontrasepsi_jenis, 'lainnya'), NULL), 0 FROM kunjungan_dewasa
      WHERE dihapus = 0 AND kontrasepsi IS NOT NULL
    UNION ALL SELECT m.orang_id, v.tanggal, iif(v.kb = 1, coalesce(v.kb_jenis, 'lainnya'), NULL), 0 FROM kunjungan_nifas v
      JOIN masa_nifas m ON m.id = v.masa_nifas_id AND m.dihapus = 0 WHERE v.dihapus = 0 AND v.kb IS NOT NULL`
  return db.all<MetodeRow>(
    `SELECT orang_id, tanggal, metode FROM (${sql}) WHERE tanggal <= @sampai AND ${milik} ORDER BY tanggal, urut`,
    { sampai },
  )
}

/** Changes to another way in some time, in time. */
export function listGanti(
  db: Db,
  masa: Masa,
): { readonly orang_id: string; readonly tanggal: Tanggal; readonly metode: string }[] {
  const sql = `SELECT orang_id, tanggal, metode FROM kb
    WHERE dihapus = 0 AND jenis = 'ganti' AND tanggal BETWEEN @dari AND @sampai AND ${milik} ORDER BY tanggal, id`
  return db.all(sql, masa)
}

/** How many living children the book knows of each mother. */
export function listAnakHidup(db: Db, sampai: Tanggal): { readonly ibu: string; readonly banyak: number }[] {
  const sql = `SELECT ibu_id AS ibu, count(*) AS banyak FROM orang o WHERE dihapus = 0 AND ibu_id IS NOT NULL
      AND coalesce(tanggal_lahir, '') <= @sampai AND coalesce(meninggal_pada, '9999') > @sampai
      AND NOT EXISTS (SELECT 1 FROM kematian k WHERE k.orang_id = o.id AND k.dihapus = 0 AND k.tanggal <= @sampai)
    GROUP BY ibu_id`
  return db.all(sql, { sampai })
}

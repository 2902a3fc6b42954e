import type { Entities, OrangTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

export type OrangRow = Pick<OrangTable, 'id' | 'dusun' | 'rt' | 'rw'> & { readonly nama_ibu: string | null }

/** Where some children live, and whose they are. */
export function mapTempat(db: Db, ids: readonly string[]): ReadonlyMap<string, OrangRow> {
  const rows = db.all<OrangRow>(
    `SELECT o.id, o.dusun, o.rt, o.rw, coalesce(ibu.nama, o.nama_ibu) AS nama_ibu
     FROM json_each(?) CROSS JOIN orang o ON o.id = value LEFT JOIN orang ibu ON ibu.id = o.ibu_id`,
    JSON.stringify(ids),
  )
  return new Map(rows.map((row) => [row.id, row]))
}

export type BarisRow = Pick<
  Entities['penimbangan'],
  'id' | 'orang_id' | 'tanggal' | 'hari_buka_id' | 'posyandu_id' | 'vitamin_a' | 'obat_cacing'
>
const kolom = 'id, orang_id, tanggal, hari_buka_id, posyandu_id, vitamin_a, obat_cacing'

/** The row of a child on a day: the one entered last, wherever it came from. */
export function findBarisPada(db: Db, orangId: string, tanggal: Tanggal): BarisRow | undefined {
  return db.first<BarisRow>(
    `SELECT ${kolom} FROM penimbangan WHERE dihapus = 0 AND orang_id = @orangId AND tanggal = @tanggal
     ORDER BY urut DESC, id LIMIT 1`,
    { orangId, tanggal },
  )
}

/** Whether a row holds anything but a capsule and a tablet: then it stays when these are taken back. */
export function isBerisiLain(db: Db, id: string): boolean {
  const sql = `SELECT bb_g IS NOT NULL OR bb_ketikan IS NOT NULL OR tb_mm IS NOT NULL OR tb_ketikan IS NOT NULL
      OR lila_mm IS NOT NULL OR lk_mm IS NOT NULL OR asi IS NOT NULL OR edema = 1 OR catatan IS NOT NULL
      OR impor_id IS NOT NULL FROM penimbangan WHERE id = ?`
  return db.value<number>(sql, id) === 1
}

/** The recorded day of a posyandu. */
export function findHariPada(db: Db, posyanduId: string, tanggal: Tanggal): string | null {
  const sql = 'SELECT id FROM hari_buka WHERE dihapus = 0 AND posyandu_id = ? AND tanggal = ? ORDER BY id LIMIT 1'
  return db.value<string>(sql, posyanduId, tanggal) ?? null
}

/** Records of something given to a child on a day, beside its row. */
export function listDiberiPada(db: Db, orangId: string, tanggal: Tanggal, jenis: readonly string[]): string[] {
  const sql = `SELECT id FROM pemberian WHERE dihapus = 0 AND orang_id = ? AND tanggal = ?
    AND jenis IN (SELECT value FROM json_each(?)) ORDER BY id`
  return db.values<string>(sql, orangId, tanggal, JSON.stringify(jenis))
}

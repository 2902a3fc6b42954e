import { idLuar } from '#main/db/milik.ts'
import type { Entities } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

export type SiklusRow = Omit<Entities['pmt'], 'dihapus' | 'versi'> & {
  readonly nama: string
  readonly nama_ibu: string | null
  readonly posyandu_id: string | null
}
const selectSiklus = `SELECT p.id, p.orang_id, p.mulai, p.siklus, p.sasaran, p.alasan, p.jenis, p.sumber, p.selesai, o.nama,
    coalesce(ibu.nama, o.nama_ibu) AS nama_ibu,
    (SELECT k.posyandu_id FROM keanggotaan k WHERE k.orang_id = o.id AND k.dihapus = 0 AND k.mulai <= @hariIni
       AND (k.sampai IS NULL OR k.sampai > @hariIni) AND k.posyandu_id NOT IN ${idLuar} ORDER BY k.mulai DESC LIMIT 1) AS posyandu_id
  FROM pmt p JOIN orang o ON o.id = p.orang_id LEFT JOIN orang ibu ON ibu.id = o.ibu_id
  WHERE p.dihapus = 0 AND o.dihapus = 0 AND p.orang_id NOT IN ${idLuar}`

/** Cycles of this facility, the latest begun first. No limit: some tens a year. */
export function listSiklus(db: Db, hariIni: Tanggal): SiklusRow[] {
  return db.all<SiklusRow>(`${selectSiklus} ORDER BY p.mulai DESC, p.id`, { hariIni })
}

export function findSiklus(db: Db, id: string, hariIni: Tanggal): SiklusRow | undefined {
  return db.first<SiklusRow>(`${selectSiklus} AND p.id = @id`, { id, hariIni })
}

export type PekanRow = Pick<Entities['pmt_hari'], 'id' | 'pmt_id' | 'tanggal' | 'hari_habis' | 'bb_g' | 'lanjut'>

/** The weeks of every cycle, the earliest first. */
export function mapPekan(db: Db): ReadonlyMap<string, PekanRow[]> {
  const rows = db.all<PekanRow>(
    'SELECT id, pmt_id, tanggal, hari_habis, bb_g, lanjut FROM pmt_hari WHERE dihapus = 0 ORDER BY tanggal, id',
  )
  return Map.groupBy(rows, ({ pmt_id }) => pmt_id)
}

/** The week of a cycle that was written down on a day. */
export function findPekanPada(db: Db, pmtId: string, tanggal: Tanggal): string | null {
  const sql = 'SELECT id FROM pmt_hari WHERE dihapus = 0 AND pmt_id = ? AND tanggal = ? ORDER BY id LIMIT 1'
  return db.value<string>(sql, pmtId, tanggal) ?? null
}

export type BeratRow = { readonly orang_id: string; readonly tanggal: Tanggal; readonly bb_g: number }

/** Weights of those who had a cycle, the earliest first. */
export function mapBerat(db: Db): ReadonlyMap<string, BeratRow[]> {
  const rows = db.all<BeratRow>(
    `SELECT orang_id, tanggal, bb_g FROM penimbangan
     WHERE dihapus = 0 AND bb_g > 0 AND orang_id IN (SELECT orang_id FROM pmt WHERE dihapus = 0)
     ORDER BY tanggal, urut`,
  )
  return Map.groupBy(rows, ({ orang_id }) => orang_id)
}

/** Whether somebody has a cycle that nobody ended. */
export function isBerjalan(db: Db, orangId: string): boolean {
  const sql = 'SELECT EXISTS (SELECT 1 FROM pmt WHERE orang_id = ? AND dihapus = 0 AND selesai IS NULL)'
  return db.oneValue<number>(sql, orangId) === 1
}

export function findOrang(db: Db, id: string) {
  return db.first<{ readonly nama: string; readonly tanggal_lahir: Tanggal | null }>(
    `SELECT nama, tanggal_lahir FROM orang WHERE id = ? AND dihapus = 0 AND id NOT IN ${idLuar}`,
    id,
  )
}

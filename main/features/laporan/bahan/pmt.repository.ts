import { idLuar } from '#main/db/milik.ts'
import type { Entities } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

export type SiklusRow = Entities['pmt'] &
  Pick<Entities['orang'], 'nama' | 'jk' | 'tanggal_lahir' | 'alamat' | 'rt' | 'urutan_register' | 'meninggal_pada'>

/** Cycles of people of this facility that began by a day, the earliest first. */
export function listSiklusForm(db: Db, sampai: Tanggal): SiklusRow[] {
  const sql = `SELECT p.*, o.nama, o.jk, o.tanggal_lahir, o.alamat, o.rt, o.urutan_register,
      iif(o.meninggal_pada <= @sampai, o.meninggal_pada, NULL) AS meninggal_pada
    FROM pmt p JOIN orang o ON o.id = p.orang_id
    WHERE p.dihapus = 0 AND o.dihapus = 0 AND p.mulai <= @sampai AND p.orang_id NOT IN ${idLuar} ORDER BY p.mulai, p.id`
  return db.all<SiklusRow>(sql, { sampai })
}

export type PekanRow = Pick<Entities['pmt_hari'], 'pmt_id' | 'tanggal' | 'hari_habis' | 'bb_g' | 'lanjut'>

/** Weeks by cycle, the earliest first. */
export function mapPekanForm(db: Db, sampai: Tanggal): ReadonlyMap<string, PekanRow[]> {
  const sql = `SELECT pmt_id, tanggal, hari_habis, bb_g, lanjut FROM pmt_hari
    WHERE dihapus = 0 AND tanggal <= ? ORDER BY tanggal, id`
  return Map.groupBy(db.all<PekanRow>(sql, sampai), ({ pmt_id }) => pmt_id)
}

export type UkurRow = Pick<Entities['penimbangan'], 'orang_id' | 'tanggal' | 'bb_g'>

/** Weighings of those who had a cycle, the earliest first; by person. */
export function mapUkurPmt(db: Db, sampai: Tanggal): ReadonlyMap<string, UkurRow[]> {
  const sql = `SELECT orang_id, tanggal, bb_g FROM penimbangan WHERE dihapus = 0 AND tanggal <= ? AND bb_g > 0
    AND orang_id IN (SELECT orang_id FROM pmt WHERE dihapus = 0) ORDER BY tanggal, urut`
  return Map.groupBy(db.all<UkurRow>(sql, sampai), ({ orang_id }) => orang_id)
}

export type AnggotaRow = Pick<Entities['keanggotaan'], 'orang_id' | 'posyandu_id' | 'mulai' | 'sampai' | 'sebab_sampai'>

/** Memberships of those who had a cycle; one that ends later than the days that exist has not ended. */
export function mapAnggotaPmt(db: Db, sampai: Tanggal): ReadonlyMap<string, AnggotaRow[]> {
  const sql = `SELECT orang_id, posyandu_id, mulai, iif(sampai <= @sampai, sampai, NULL) AS sampai,
      iif(sampai <= @sampai, sebab_sampai, NULL) AS sebab_sampai
    FROM keanggotaan WHERE dihapus = 0 AND mulai <= @sampai AND posyandu_id NOT IN ${idLuar}
      AND orang_id IN (SELECT orang_id FROM pmt WHERE dihapus = 0) ORDER BY mulai, id`
  return Map.groupBy(db.all<AnggotaRow>(sql, { sampai }), ({ orang_id }) => orang_id)
}

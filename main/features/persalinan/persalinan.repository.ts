import { idLuar } from '#main/db/milik.ts'
import type { Entities } from '#main/toko/schema.ts'
import type { Db, Row } from '#main/toko/toko.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

type Orang = Entities['orang']
export type IbuRow = Pick<
  Orang,
  'id' | 'nama' | 'jk' | 'tanggal_lahir' | 'nama_suami' | 'meninggal_pada' | 'alamat' | 'dusun' | 'rt' | 'rw'
> &
  Pick<Orang, 'no_kk' | 'telepon'>

/** A mother by id; one of another Pustu is not found. */
export function findIbu(db: Db, id: string): IbuRow | undefined {
  const sql = `SELECT o.id, o.nama, o.jk, o.tanggal_lahir, coalesce(s.nama, o.nama_suami, (SELECT h.nama_suami FROM kehamilan h
        WHERE h.orang_id = o.id AND h.dihapus = 0 ORDER BY h.dibuka DESC LIMIT 1)) AS nama_suami, o.meninggal_pada,
      o.alamat, o.dusun, o.rt, o.rw, o.no_kk, o.telepon
    FROM orang o LEFT JOIN orang s ON s.id = o.suami_id AND s.dihapus = 0
    WHERE o.id = ? AND o.dihapus = 0 AND o.id NOT IN ${idLuar}`
  return db.all<IbuRow>(sql, id)[0]
}

export type PersalinanRow = Row & Entities['persalinan']

/** Records of her births, the latest first; twins in their order. */
export function listPersalinan(db: Db, ibuId: string): PersalinanRow[] {
  const sql = `SELECT * FROM persalinan WHERE orang_id = ? AND dihapus = 0 ORDER BY tanggal_bersalin DESC, bayi_urut, id`
  return db.all<PersalinanRow>(sql, ibuId)
}

export function findPersalinan(db: Db, id: string): PersalinanRow | undefined {
  return db.all<PersalinanRow>('SELECT * FROM persalinan WHERE id = ? AND dihapus = 0', id)[0]
}

export type AnakRow = Pick<
  Orang,
  'id' | 'nama' | 'jk' | 'tanggal_lahir' | 'bb_lahir_g' | 'pb_lahir_mm' | 'meninggal_pada'
>

/** Her children of this facility that have a birth date. */
export function listAnakIbu(db: Db, ibuId: string): AnakRow[] {
  const sql = `SELECT id, nama, jk, tanggal_lahir, bb_lahir_g, pb_lahir_mm, meninggal_pada FROM orang
    WHERE ibu_id = ? AND dihapus = 0 AND tanggal_lahir IS NOT NULL AND id NOT IN ${idLuar} ORDER BY tanggal_lahir, id`
  return db.all<AnakRow>(sql, ibuId)
}

type AnggotaRow = Pick<Entities['keanggotaan'], 'posyandu_id' | 'mulai' | 'sampai'>

/** Her memberships in time, in posyandu of this facility. */
export function listAnggota(db: Db, orangId: string): AnggotaRow[] {
  const sql = `SELECT posyandu_id, mulai, sampai FROM keanggotaan
    WHERE orang_id = ? AND dihapus = 0 AND posyandu_id NOT IN ${idLuar} ORDER BY mulai, id`
  return db.all<AnggotaRow>(sql, orangId)
}

type HamilRow = Pick<Entities['kehamilan'], 'id' | 'dibuka' | 'berakhir' | 'sebab_akhir'> & {
  readonly terakhir: Tanggal | null
}

/** Her pregnancies, the earliest first, each with the day of its last visit. */
export function listKehamilan(db: Db, orangId: string): HamilRow[] {
  const sql = `SELECT h.id, h.dibuka, h.berakhir, h.sebab_akhir,
      (SELECT max(k.tanggal) FROM kunjungan_hamil k WHERE k.kehamilan_id = h.id AND k.dihapus = 0) AS terakhir
    FROM kehamilan h WHERE h.orang_id = ? AND h.dihapus = 0 ORDER BY h.dibuka, h.id`
  return db.all<HamilRow>(sql, orangId)
}

/** Whether the weeks after that delivery are in the book. */
export function hasNifas(db: Db, orangId: string, tanggal: Tanggal): boolean {
  const sql = 'SELECT EXISTS (SELECT 1 FROM masa_nifas WHERE orang_id = ? AND tanggal_bersalin = ? AND dihapus = 0)'
  return db.oneValue(sql, orangId, tanggal) === 1
}

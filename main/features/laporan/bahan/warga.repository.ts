import { idLuar } from '#main/db/milik.ts'
import type { Entities } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

/** Everybody of this facility, as far as the days exist. */

type Orang = Entities['orang']

export type WargaRow = Pick<
  Orang,
  | 'id'
  | 'nama'
  | 'jk'
  | 'tanggal_lahir'
  | 'alamat'
  | 'rt'
  | 'no_kk'
  | 'suami_id'
  | 'dawis'
  | 'status_kawin'
  | 'disabilitas'
  | 'tahapan_ks'
  | 'urutan_register'
  | 'meninggal_pada'
  | 'ibu_id'
> & { readonly suami: string | null }

export function listWarga(db: Db, sampai: Tanggal): WargaRow[] {
  const sql = `SELECT o.id, o.nama, o.jk, o.tanggal_lahir, o.alamat, o.rt, o.dawis, o.no_kk, o.status_kawin, o.disabilitas, o.tahapan_ks,
      o.urutan_register, o.ibu_id, o.suami_id,
      iif(o.meninggal_pada <= @sampai, o.meninggal_pada, NULL) AS meninggal_pada, coalesce(s.nama, o.nama_suami) AS suami
    FROM orang o LEFT JOIN orang s ON s.id = o.suami_id AND s.dihapus = 0
    WHERE o.dihapus = 0 AND o.id NOT IN ${idLuar} AND coalesce(o.tanggal_lahir, '') <= @sampai ORDER BY o.id`
  return db.all<WargaRow>(sql, { sampai })
}

export type AnggotaRow = Pick<
  Entities['keanggotaan'],
  'orang_id' | 'posyandu_id' | 'mulai' | 'sebab_mulai' | 'sampai' | 'sebab_sampai'
>

/** Memberships in time; one that ends later than the days that exist has not ended. */
export function mapAnggota(db: Db, sampai: Tanggal): Map<string, AnggotaRow[]> {
  const sql = `SELECT orang_id, posyandu_id, mulai, sebab_mulai, iif(sampai <= @sampai, sampai, NULL) AS sampai,
      iif(sampai <= @sampai, sebab_sampai, NULL) AS sebab_sampai
    FROM keanggotaan WHERE dihapus = 0 AND mulai <= @sampai AND posyandu_id NOT IN ${idLuar} ORDER BY mulai, id`
  return Map.groupBy(db.all<AnggotaRow>(sql, { sampai }), ({ orang_id }) => orang_id)
}

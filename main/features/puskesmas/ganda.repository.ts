import { sqlAnak } from '#main/ringkasan/anak.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Identitas } from '#shared/domain/identitas/hubungan.ts'

/** A child with its last membership, and how often it was weighed. */
export type AnakUnitRow = Identitas & {
  readonly jk: 'L' | 'P' | null
  readonly unitId: string
  readonly unit: string
  readonly posyandu: string
  readonly mulai: string
  readonly sampai: string | null
  readonly sebabSampai: 'pindah' | 'meninggal' | null
  readonly penimbangan: number
}

/** Every child of the area. No limit: the comparison is between all of them. */
export function listAnakUnit(db: Db): AnakUnitRow[] {
  return db.all<AnakUnitRow>(`SELECT o.id, o.nama, o.jk, o.tanggal_lahir AS tanggalLahir, o.nik, o.no_kk AS noKk, o.ibu_id AS ibuId,
       coalesce(o.nama_ibu, (SELECT i.nama FROM orang i WHERE i.id = o.ibu_id)) AS namaIbu, o.nik_ibu AS nikIbu,
       o.nama_ayah AS namaAyah, o.dusun, o.rt, u.id AS unitId, u.nama AS unit, p.nama AS posyandu,
       k.mulai, k.sampai, k.sebab_sampai AS sebabSampai,
       (SELECT count(*) FROM penimbangan w WHERE w.orang_id = o.id AND w.dihapus = 0) AS penimbangan
     FROM orang o
     JOIN keanggotaan k ON k.id = (SELECT id FROM keanggotaan l WHERE l.orang_id = o.id AND l.dihapus = 0
       ORDER BY l.mulai DESC, l.id DESC LIMIT 1)
     JOIN fasilitas p ON p.id = k.posyandu_id JOIN fasilitas u ON u.id = p.induk_id
     WHERE o.dihapus = 0 AND ${sqlAnak('o')} ORDER BY o.id`)
}

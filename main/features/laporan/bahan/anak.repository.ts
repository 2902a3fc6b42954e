import { idLuar } from '#main/db/milik.ts'
import type { Entities } from '#main/toko/schema.ts'
import type { Db, Row } from '#main/toko/toko.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

type Orang = Entities['orang']

export type SiapaRow = Pick<
  Orang,
  | 'id'
  | 'nama'
  | 'jk'
  | 'tanggal_lahir'
  | 'nama_ayah'
  | 'dawis'
  | 'no_kms'
  | 'rt'
  | 'alamat'
  | 'urutan_register'
  | 'bb_lahir_g'
  | 'pb_lahir_mm'
  | 'meninggal_pada'
> & { readonly ibu: string | null }

/** Children of this facility born from a day on, and those whose day of birth nobody knows. */
export function listSiapaAnak(
  db: Db,
  { dari, sampai }: { readonly dari: Tanggal; readonly sampai: Tanggal },
): SiapaRow[] {
  const sql = `SELECT o.id, o.nama, o.jk, o.tanggal_lahir, o.nama_ayah, o.dawis, o.no_kms, o.rt, o.alamat, o.urutan_register, o.bb_lahir_g,
      o.pb_lahir_mm, iif(o.meninggal_pada <= @sampai, o.meninggal_pada, NULL) AS meninggal_pada,
      coalesce(ibu.nama, o.nama_ibu) AS ibu
    FROM orang o LEFT JOIN orang ibu ON ibu.id = o.ibu_id AND ibu.dihapus = 0
    WHERE o.dihapus = 0 AND o.id NOT IN ${idLuar}
      AND (o.tanggal_lahir IS NULL OR o.tanggal_lahir BETWEEN @dari AND @sampai) ORDER BY o.id`
  return db.all<SiapaRow>(sql, { dari, sampai })
}

export type DosisRow = Row & Entities['imunisasi']

/** Doses of some children that were written down by a day, in order of entry; by child. */
export function mapDosisAnak(db: Db, ids: readonly string[], sampai: Tanggal): ReadonlyMap<string, DosisRow[]> {
  const sql = `SELECT * FROM imunisasi WHERE dihapus = 0 AND orang_id IN (SELECT value FROM json_each(@ids))
    AND coalesce(tanggal, bulan, '') <= @sampai ORDER BY rowid`
  return Map.groupBy(db.all<DosisRow>(sql, { ids: JSON.stringify(ids), sampai }), ({ orang_id }) => orang_id)
}

export type PmtAnakRow = Pick<Entities['pmt'], 'orang_id' | 'mulai' | 'siklus' | 'selesai'>

export function listPmtAnak(db: Db, ids: readonly string[], sampai: Tanggal): PmtAnakRow[] {
  const sql = `SELECT orang_id, mulai, siklus, selesai FROM pmt WHERE dihapus = 0 AND mulai <= @sampai
    AND orang_id IN (SELECT value FROM json_each(@ids)) ORDER BY mulai`
  return db.all<PmtAnakRow>(sql, { ids: JSON.stringify(ids), sampai })
}

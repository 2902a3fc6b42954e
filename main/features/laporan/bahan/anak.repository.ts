import { idLuar } from '#main/db/milik.ts'
import type { Entities } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
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
  const sql = `SELECT o.id, o.nama, o.jk, o.tanggal_lahir, o.nama_ayah, o.dawis, o.no_kms, o.urutan_register, o.bb_lahir_g,
      o.pb_lahir_mm, iif(o.meninggal_pada <= @sampai, o.meninggal_pada, NULL) AS meninggal_pada,
      coalesce(ibu.nama, o.nama_ibu) AS ibu
    FROM orang o LEFT JOIN orang ibu ON ibu.id = o.ibu_id AND ibu.dihapus = 0
    WHERE o.dihapus = 0 AND o.id NOT IN ${idLuar}
      AND (o.tanggal_lahir IS NULL OR o.tanggal_lahir BETWEEN @dari AND @sampai) ORDER BY o.id`
  return db.all<SiapaRow>(sql, { dari, sampai })
}

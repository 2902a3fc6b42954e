import type { Db } from '#main/toko/toko.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

/** Members of a posyandu on a day who may be balita then; a month more than 60 of them, the sheet says who is. */
export function listAnggotaPada(
  db: Db,
  { posyandu_id, tanggal }: { readonly posyandu_id: string; readonly tanggal: Tanggal },
): string[] {
  return db.values<string>(
    `SELECT k.orang_id FROM keanggotaan k JOIN orang o ON o.id = k.orang_id
     WHERE k.posyandu_id = @posyandu_id AND k.dihapus = 0 AND k.mulai <= @tanggal
       AND (k.sampai IS NULL OR k.sampai > @tanggal)
       AND (o.tanggal_lahir IS NULL OR o.tanggal_lahir > date(@tanggal, '-61 months'))`,
    { posyandu_id, tanggal },
  )
}

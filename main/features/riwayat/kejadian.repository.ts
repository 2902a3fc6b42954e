import type { Kejadian } from '#main/db/kejadian.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Halaman } from './halaman.ts'

/** Events below a number, newest first; instants are ISO, `sampai` not counted. */
export function listKejadian(
  db: Db,
  saring: { readonly pelaku: string | null; readonly dari: string | null; readonly sampai: string | null },
  halaman: Halaman,
): Kejadian[] {
  const rows = db.all<Omit<Kejadian, 'rincian'> & { rincian: string }>(
    `SELECT nomor, waktu, akun_id AS akunId, jenis, rincian FROM kejadian
       WHERE nomor < @sebelum AND (@pelaku IS NULL OR akun_id = @pelaku)
         AND (@dari IS NULL OR waktu >= @dari) AND (@sampai IS NULL OR waktu < @sampai)
       ORDER BY nomor DESC LIMIT @batas`,
    { ...saring, ...halaman },
  )
  return rows.map((row) => ({ ...row, rincian: JSON.parse(row.rincian) as Kejadian['rincian'] }))
}

import type { Db } from '#main/toko/toko.ts'
import type { IsiPaket } from './isi-paket.ts'
import { decodePaket } from './kode-paket.ts'

/** A package that is kept until all of it is in the tables, with the facility it came from. */
export type Tersimpan = { readonly rowid: number; readonly fasilitasId: string; readonly isi: IsiPaket }

/** Those that wait, in the order they came. */
export function listTersimpan(db: Db): Tersimpan[] {
  const rows = db.all<{ rowid: number; fasilitasId: string; tertunda: Buffer }>(
    'SELECT rowid, fasilitas_id AS fasilitasId, tertunda FROM paket_masuk WHERE tertunda IS NOT NULL ORDER BY rowid',
  )
  // Checked when they came; they lie in the encrypted book since.
  return rows.map(({ tertunda, ...row }) => {
    const isi = decodePaket(tertunda)
    // One that waits since before has less to tell.
    const bagian = isi.bagian.map((one) => ({ ...one, disisihkan: one.disisihkan ?? [], penulis: one.penulis ?? [] }))
    return { ...row, isi: { ...isi, bagian, jejak: isi.jejak ?? [], kartu: isi.kartu ?? [] } }
  })
}

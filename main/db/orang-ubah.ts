import type { Entities, OrangTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import { daftarCatatan } from '#shared/catatan/daftar.ts'
import { AppFailure } from '#shared/contract/errors.ts'

type Kolom = keyof Entities['orang']
type Isi = Partial<Entities['orang']>

/** The columns of a person as they stood after a journal row. */
function columnsAt(db: Db, id: string, versi: number): Partial<Record<string, string | number | null>> {
  const rows = db.all(
    db.query
      .selectFrom('perubahan')
      .select('isi')
      .where('entitas', '=', 'orang')
      .where('entitas_id', '=', id)
      .where('nomor', '<=', versi)
      .orderBy('nomor'),
  )
  return Object.assign({ tanggal_lahir_perkiraan: 0 }, ...rows.map(({ isi }) => JSON.parse(isi)))
}

/**
 * What the typist changed on the page she saw, column by column.
 *
 * @throws AppFailure `bentrok` when someone set one of these to something else in the meantime
 */
export function changedColumns<T extends Isi>(
  db: Db,
  now: OrangTable,
  { versi, typed }: { readonly versi: number; readonly typed: T },
): Partial<T> {
  const seen = versi < now.versi ? columnsAt(db, now.id, versi) : now
  const changed = (Object.entries(typed) as [Kolom, T[keyof T]][]).filter(
    ([kolom, value]) => (seen[kolom] ?? null) !== value,
  )
  const clashes = changed.filter(([kolom, value]) => now[kolom] !== (seen[kolom] ?? null) && now[kolom] !== value)
  if (clashes.length > 0) {
    const isian: Readonly<Record<string, { readonly sebut: string | null }>> = daftarCatatan.orang.isian
    const fields = clashes.map(([kolom]) => (isian[kolom]?.sebut ?? kolom).toLowerCase()).join(', ')
    throw new AppFailure({
      code: 'bentrok',
      pesan: `Data ${now.nama} (${fields}) baru saja diubah di tempat lain. Perubahan itu tersimpan, isian Ibu belum. Buka lagi kartunya, lalu ulangi bila masih perlu.`,
    })
  }
  return Object.fromEntries(changed) as Partial<T>
}

import type { Db } from '#main/db/open.ts'
import { preparePluck, type Row } from '#main/db/proyeksi.ts'
import type { EntityName } from '#main/db/schema.ts'
import { namaPosyandu } from '#shared/forms/nama.ts'

/** A change somebody made, as far as it matters whether they may. */
export type Perbuatan = { readonly entitas: EntityName; readonly id: string; readonly isi: Row }

/** Asks the book who made what, and where it belongs: as it stands with the changes in question taken in. */
function createPembaca(db: Db, pustuId: string) {
  // What somebody saw is taken in before what he made of it: the first that came made the record.
  const creator = preparePluck(
    db,
    `SELECT r.fasilitas_id FROM perubahan p JOIN replika r ON r.nomor = p.replika
     WHERE p.entitas = ? AND p.entitas_id = ? ORDER BY p.nomor LIMIT 1`,
  )
  const others = preparePluck(
    db,
    `SELECT p.isi ->> @jalan FROM perubahan p JOIN replika r ON r.nomor = p.replika
     WHERE p.entitas = @entitas AND p.entitas_id = @id AND r.fasilitas_id IS NOT @pustuId AND p.isi ->> @jalan IS NOT NULL
     ORDER BY p.nomor`,
  )
  const members = preparePluck(db, 'SELECT id FROM keanggotaan WHERE orang_id = ?')
  const isMade = (entitas: EntityName, id: string) => creator.get(entitas, id) === pustuId
  const fieldOf = (entitas: EntityName, id: unknown, field: string): unknown =>
    preparePluck(db, `SELECT ${field} FROM ${entitas} WHERE id = ?`).get(id)
  /** What others set a field to: what a Pustu says of a record of theirs proves nothing. */
  const saidByOthers = (entitas: EntityName, id: string, field: string): unknown[] =>
    others.all({ entitas, id, jalan: `$.${field}`, pustuId })
  const isPosyandu = (id: unknown): boolean =>
    typeof id === 'string' && (fieldOf('fasilitas', id, 'induk_id') === pustuId || isMade('fasilitas', id))
  const membersOf = (orang: unknown) => members.all(orang) as string[]
  /** Whether others made a child a member of one of their posyandu: who makes one a member himself proves nothing. */
  const isAnggota = (id: string) =>
    membersOf(id).some(
      (one) =>
        saidByOthers('keanggotaan', one, 'orang_id').includes(id) &&
        isPosyandu(fieldOf('keanggotaan', one, 'posyandu_id')),
    )
  const known = new Map<string, boolean>()
  const isOrang = (id: unknown): boolean => {
    if (typeof id !== 'string') return false
    const found = known.get(id) ?? (isMade('orang', id) || isAnggota(id))
    known.set(id, found)
    return found
  }
  return { isMade, fieldOf, saidByOthers, membersOf, isPosyandu, isOrang }
}
type Pembaca = ReturnType<typeof createPembaca>

/** The record must come to lie within, and be of their making or have lain there by the word of others. */
function isWithin(
  { isMade, saidByOthers }: Pembaca,
  { entitas, id, isi }: Perbuatan,
  field: string,
  check: (value: unknown) => boolean,
): boolean {
  if (Object.hasOwn(isi, field) && !check(isi[field])) return false
  return isMade(entitas, id) || saidByOthers(entitas, id, field).some(check)
}

/** A place of their making, or one of their posyandu as long as it stays where it hangs; none hung under others. */
function isTempat({ isMade, isPosyandu, fieldOf }: Pembaca, pustuId: string, { id, isi }: Perbuatan): boolean {
  const isMoved = Object.hasOwn(isi, 'induk_id')
  if (!isMade('fasilitas', id)) return isPosyandu(id) && !isMoved
  if ((isi.jenis ?? fieldOf('fasilitas', id, 'jenis')) !== 'posyandu') return true
  const induk = isMoved ? isi.induk_id : fieldOf('fasilitas', id, 'induk_id')
  return induk === null || induk === pustuId || !(isMoved || Object.hasOwn(isi, 'jenis'))
}

function isAllowed(baca: Pembaca, pustuId: string, perbuatan: Perbuatan): boolean {
  const { entitas, id, isi } = perbuatan
  const { isMade, isPosyandu, isOrang, fieldOf } = baca
  switch (entitas) {
    case 'fasilitas':
      return isTempat(baca, pustuId, perbuatan)
    case 'kader':
    case 'hari_buka':
      return isWithin(baca, perbuatan, 'posyandu_id', isPosyandu)
    case 'keanggotaan':
      return (
        isWithin(baca, perbuatan, 'posyandu_id', isPosyandu) &&
        (!Object.hasOwn(isi, 'orang_id') || isOrang(isi.orang_id))
      )
    case 'orang':
      return isOrang(id)
    case 'kms':
    case 'penimbangan':
      return isWithin(baca, perbuatan, 'orang_id', isOrang)
    case 'kehadiran':
      return isWithin(baca, perbuatan, 'hari_buka_id', (hari) =>
        typeof hari === 'string'
          ? isMade('hari_buka', hari) || isPosyandu(fieldOf('hari_buka', hari, 'posyandu_id'))
          : false,
      )
    case 'kiriman':
    case 'umpan_balik':
      return isWithin(baca, perbuatan, 'fasilitas_id', (value) => value === pustuId)
    default:
      return isMade(entitas, id)
  }
}

/** The place somebody reached into, by the name others gave it. */
function namaOf({ fieldOf, saidByOthers, membersOf, isPosyandu }: Pembaca, { entitas, id, isi }: Perbuatan): string {
  const all = (field: string) => [isi[field], ...saidByOthers(entitas, id, field)]
  const orang = entitas === 'orang' ? [id] : all('orang_id')
  const reached = [
    ...all('posyandu_id'),
    ...all('hari_buka_id').map((hari) => fieldOf('hari_buka', hari ?? null, 'posyandu_id')),
    ...orang.flatMap(membersOf).map((one) => fieldOf('keanggotaan', one, 'posyandu_id')),
    ...all('fasilitas_id'),
  ]
  const tempat = entitas === 'fasilitas' ? id : reached.find((one) => typeof one === 'string' && !isPosyandu(one))
  const nama = typeof tempat === 'string' ? saidByOthers('fasilitas', tempat, 'nama').at(-1) : undefined
  if (typeof nama !== 'string') return 'catatan yang bukan miliknya'
  return fieldOf('fasilitas', tempat, 'jenis') === 'posyandu' ? `data ${namaPosyandu(nama)}` : `data ${nama}`
}

/**
 * Finds the first change a Pustu made outside its own posyandu; null when there is none.
 *
 * A Pustu changes what it made, and what belongs to one of its posyandu: the posyandu, its kader and days, the children
 * that are or were its members. Changes of a Puskesmas are not asked: it may correct all.
 *
 * @param db the book with these changes taken in
 * @param pustuId the facility that made them
 * @returns what it reached for, in words
 */
export function findLuarWewenang(db: Db, pustuId: string, perbuatan: readonly Perbuatan[]): string | null {
  const baca = createPembaca(db, pustuId)
  const wrong = perbuatan.find((one) => !isAllowed(baca, pustuId, one))
  return wrong ? namaOf(baca, wrong) : null
}

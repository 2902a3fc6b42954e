import type { Db } from '#main/db/open.ts'
import { prepare, preparePluck, type Row } from '#main/db/proyeksi.ts'
import type { EntityName } from '#main/db/schema.ts'

/** A change somebody made, as far as it matters whether they may. */
export type Perbuatan = { readonly entitas: EntityName; readonly id: string; readonly isi: Row }

/** Asks the book who made what, and where it belongs: as it stands with the changes in question taken in. */
function createPembaca(db: Db, pustuId: string) {
  const creator = preparePluck(
    db,
    `SELECT r.fasilitas_id FROM perubahan p JOIN replika r ON r.nomor = p.replika
     WHERE p.entitas = ? AND p.entitas_id = ? ORDER BY p.lamport, r.id LIMIT 1`,
  )
  const members = prepare(db, 'SELECT id, posyandu_id FROM keanggotaan WHERE orang_id = ?')
  const isMade = (entitas: EntityName, id: string) => creator.get(entitas, id) === pustuId
  const fieldOf = (entitas: EntityName, id: string, field: string): unknown =>
    preparePluck(db, `SELECT ${field} FROM ${entitas} WHERE id = ?`).get(id)
  const isPosyandu = (id: unknown): boolean => {
    if (typeof id !== 'string') return false
    const induk = fieldOf('fasilitas', id, 'induk_id')
    return induk === pustuId || (induk === null && isMade('fasilitas', id))
  }
  const known = new Map<string, boolean>()
  /** A child they registered, or one that others made a member there: a membership of their own making proves nothing. */
  const isOrang = (id: unknown): boolean => {
    if (typeof id !== 'string') return false
    const isMember = () =>
      (members.all(id) as { id: string; posyandu_id: string }[]).some(
        (m) => isPosyandu(m.posyandu_id) && !isMade('keanggotaan', m.id),
      )
    const found = known.get(id) ?? (isMade('orang', id) || isMember())
    known.set(id, found)
    return found
  }
  return { isMade, fieldOf, isPosyandu, isOrang }
}
type Pembaca = ReturnType<typeof createPembaca>

/** Where it says so, the record must come to lie within; where it does not, it must lie there, or be of their making. */
function isWithin(
  { isMade, fieldOf }: Pembaca,
  { entitas, id, isi }: Perbuatan,
  field: string,
  check: (value: unknown) => boolean,
): boolean {
  if (Object.hasOwn(isi, field)) return check(isi[field])
  return isMade(entitas, id) || check(fieldOf(entitas, id, field))
}

function isAllowed(baca: Pembaca, pustuId: string, perbuatan: Perbuatan): boolean {
  const { entitas, id, isi } = perbuatan
  const { isMade, isPosyandu, isOrang, fieldOf } = baca
  switch (entitas) {
    case 'fasilitas':
      return isMade('fasilitas', id) || (isPosyandu(id) && !Object.hasOwn(isi, 'induk_id'))
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

function namaOf(db: Db, { fieldOf }: Pembaca, { entitas, id, isi }: Perbuatan): string {
  const orang =
    entitas === 'orang' ? id : (isi.orang_id ?? (entitas === 'penimbangan' ? fieldOf(entitas, id, 'orang_id') : null))
  const first = preparePluck(db, 'SELECT posyandu_id FROM keanggotaan WHERE orang_id = ? ORDER BY mulai DESC LIMIT 1')
  const posyandu = entitas === 'fasilitas' ? id : (isi.posyandu_id ?? first.get(orang ?? ''))
  const nama = typeof posyandu === 'string' ? fieldOf('fasilitas', posyandu, 'nama') : undefined
  return typeof nama === 'string' ? `data Posyandu ${nama}` : 'catatan yang bukan miliknya'
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
  return wrong ? namaOf(db, baca, wrong) : null
}

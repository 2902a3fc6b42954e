import type { Db } from '#main/db/open.ts'
import { prepare } from '#main/db/proyeksi.ts'
import type { BagianPaket } from './isi-paket.ts'

type Baris = BagianPaket['baris'][number]
type Isi = Baris['isi']

/** What the package itself says of the records it makes, beside what the book knows. */
function createPembaca(db: Db, bagian: readonly BagianPaket[]) {
  const isi = new Map<string, Isi>()
  const pembuat = new Map<string, string>()
  const keanggotaan = new Map<string, Set<string>>()
  for (const { baris, fasilitasId } of bagian) {
    for (const b of baris) {
      const key = `${b.entitas}:${b.id}`
      isi.set(key, { ...isi.get(key), ...b.isi })
      if (!pembuat.has(key)) pembuat.set(key, fasilitasId)
    }
  }
  for (const [key, { orang_id, posyandu_id }] of isi) {
    if (!key.startsWith('keanggotaan:') || typeof orang_id !== 'string' || typeof posyandu_id !== 'string') continue
    keanggotaan.set(orang_id, (keanggotaan.get(orang_id) ?? new Set()).add(posyandu_id))
  }
  const creator = prepare(
    db,
    `SELECT r.fasilitas_id FROM perubahan p JOIN replika r ON r.nomor = p.replika
       WHERE p.entitas = ? AND p.entitas_id = ? ORDER BY p.lamport, r.id LIMIT 1`,
  ).pluck()
  const members = prepare(db, 'SELECT posyandu_id FROM keanggotaan WHERE orang_id = ?').pluck()
  return {
    /** The facility that made a record; null for one of this book's own. */
    pembuat: (entitas: string, id: string): string | null => {
      const known = creator.get(entitas, id) as string | null | undefined
      return known === undefined ? (pembuat.get(`${entitas}:${id}`) ?? null) : known
    },
    /** A field as the book has it, else as the package says. */
    nilai: (
      entitas: 'fasilitas' | 'hari_buka',
      id: string,
      field: 'induk_id' | 'posyandu_id' | 'nama',
    ): string | null => {
      const known = prepare(db, `SELECT ${field} FROM ${entitas} WHERE id = ?`).pluck().get(id)
      const value = known === undefined ? isi.get(`${entitas}:${id}`)?.[field] : known
      return typeof value === 'string' ? value : null
    },
    keanggotaan: (orangId: string): string[] => [
      ...(members.all(orangId) as string[]),
      ...(keanggotaan.get(orangId) ?? []),
    ],
  }
}

/**
 * Finds the first change a Pustu made outside its own posyandu; null when there is none.
 *
 * A Pustu changes what it made, and what belongs to one of its posyandu: the posyandu, its kader and days, the children
 * that are or were its members. Changes of a Puskesmas are not asked: it may correct all.
 *
 * @param pustuId the facility whose changes are looked at
 * @param bagian the whole package: a change may stand on a record made in another part of it
 * @returns the posyandu or kind of record it reached for, in words
 */
export function findLuarWewenang(db: Db, pustuId: string, bagian: readonly BagianPaket[]): string | null {
  const { pembuat, nilai, keanggotaan } = createPembaca(db, bagian)
  const isMade = (entitas: string, id: string) => pembuat(entitas, id) === pustuId
  const isPosyandu = (id: unknown): boolean => {
    if (typeof id !== 'string') return false
    const induk = nilai('fasilitas', id, 'induk_id')
    return induk === null ? isMade('fasilitas', id) : induk === pustuId
  }
  const known = new Map<string, boolean>()
  const isOrang = (id: unknown): boolean => {
    if (typeof id !== 'string') return false
    const found = known.get(id) ?? (isMade('orang', id) || keanggotaan(id).some(isPosyandu))
    known.set(id, found)
    return found
  }
  /** Where it says so, the record must come to lie within; where it does not, it must have been made within. */
  const isWithin = ({ entitas, id, isi }: Baris, field: string, check: (value: unknown) => boolean) =>
    Object.hasOwn(isi, field) ? check(isi[field]) : isMade(entitas, id) || checkKnown(entitas, id, field, check)
  const checkKnown = (entitas: string, id: string, field: string, check: (value: unknown) => boolean) =>
    check(prepare(db, `SELECT ${field} FROM ${entitas} WHERE id = ?`).pluck().get(id))
  const isAllowed = (baris: Baris): boolean => {
    const { entitas, id, isi } = baris
    switch (entitas) {
      case 'fasilitas':
        if (Object.hasOwn(isi, 'induk_id') && isi.jenis === 'posyandu')
          return isi.induk_id === null || isi.induk_id === pustuId
        return isMade('fasilitas', id) || isPosyandu(id)
      case 'kader':
      case 'hari_buka':
        return isWithin(baris, 'posyandu_id', isPosyandu)
      case 'keanggotaan':
        return isWithin(baris, 'posyandu_id', isPosyandu) && (!Object.hasOwn(isi, 'orang_id') || isOrang(isi.orang_id))
      case 'orang':
        return isOrang(id)
      case 'kms':
      case 'penimbangan':
        return isWithin(baris, 'orang_id', isOrang)
      case 'kehadiran':
        return isWithin(
          baris,
          'hari_buka_id',
          (hari) => typeof hari === 'string' && isPosyandu(nilai('hari_buka', hari, 'posyandu_id')),
        )
      case 'kiriman':
      case 'umpan_balik':
        return isWithin(baris, 'fasilitas_id', (value) => value === pustuId)
      case 'impor':
        return isMade('impor', id)
    }
  }
  const own = bagian.filter(({ fasilitasId }) => fasilitasId === pustuId).flatMap(({ baris }) => baris)
  const wrong = own.find((baris) => !isAllowed(baris))
  return wrong ? namaOf(wrong) : null

  function namaOf({ entitas, id, isi }: Baris): string {
    const posyandu =
      entitas === 'fasilitas'
        ? id
        : typeof isi.posyandu_id === 'string'
          ? isi.posyandu_id
          : orangPosyandu(isi.orang_id ?? id)
    const nama = posyandu === null ? null : nilai('fasilitas', posyandu, 'nama')
    return nama === null ? 'catatan yang bukan miliknya' : `Posyandu ${nama}`
  }
  function orangPosyandu(id: unknown): string | null {
    return typeof id === 'string' ? (keanggotaan(id)[0] ?? null) : null
  }
}

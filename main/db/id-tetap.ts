import { createHash } from 'node:crypto'
import { stringify, version as uuidVersion, v5 as uuidv5 } from 'uuid'
import type { EntityName } from '#main/toko/schema.ts'
import type { Db, Row, Value } from '#main/toko/toko.ts'
import { catatanOf } from '#shared/catatan/daftar.ts'
import { newId } from './journal.ts'
import { readRecord } from './proyeksi.ts'

/** Namespace of these ids; another one would part the books that are in use from each other. */
const ruang = 'c776ea8d-182d-475d-b62f-321ad8cb3280'

/**
 * The id of the one record about something: a kind whose description says by what two are the same.
 *
 * @param dari value of the first of the two columns, `dan` that of the second
 */
export function idTurunan(entitas: EntityName, dari: string, dan: string): string {
  if (!catatanOf(entitas).satuPer) throw new Error(`Two of ${entitas} are never the same`)
  return uuidv5([entitas, dari, dan].join(':'), ruang)
}

/**
 * The id of a new record, derived from what it is about.
 *
 * Two computers of one Pustu may write down the same day, child or answer before they meet. With ids drawn by chance the
 * book would then hold each twice: two hari buka on one date, two weighings of one child. With this one they are one
 * record, and values that differ are asked about.
 *
 * Where the id is taken already, also by a record that was removed or moved elsewhere since, an id is drawn by chance: a
 * record taken back is not brought to life by entering another.
 */
export function idTetap(db: Db, entitas: EntityName, ...tentang: readonly [dari: string, dan: string]): string {
  const id = idTurunan(entitas, ...tentang)
  return readRecord(db, entitas, id) === undefined ? id : newId()
}

/**
 * The id of a record of which a file says what it is called there: the same file gives it again, on any computer of the
 * facility. It is none of the derived ones: nothing the record holds tells it, so no other facility comes to it.
 *
 * @param bagian the facility, the kind, and what the file calls it, or all that it says
 */
export function idBerkas(...bagian: readonly [fasilitas: string, jenis: string, ...lain: string[]]): string {
  const bytes = createHash('sha256').update(JSON.stringify(bagian)).digest().subarray(0, 16)
  // Version 8, "made in a way of one's own". @source RFC 9562, 5.8
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return stringify(bytes)
}

/** Whether an id was derived: such a one two facilities may come to without knowing of each other. */
export function isTurunan(id: string): boolean {
  return uuidVersion(id) === 5
}

/**
 * Whether a derived id is that of the very record that is made with these fields.
 *
 * Whoever knows a posyandu can work out the ids of all its days to come: under one of them another record must not be made.
 */
export function isTurunanBenar(entitas: EntityName, id: string, isi: Row): boolean {
  if (!isTurunan(id)) return true
  const isText = (value: Value | undefined): value is string => typeof value === 'string'
  return (catatanOf(entitas).satuPer ?? []).some(([a, b]) => {
    const [dari, dan] = [isi[a], isi[b]]
    return isText(dari) && isText(dan) && idTurunan(entitas, dari, dan) === id
  })
}

import { v5 as uuidv5 } from 'uuid'
import { newId } from './journal.ts'
import type { Db } from './open.ts'
import { readRecord } from './proyeksi.ts'

/** Namespace of these ids; another one would part the books that are in use from each other. */
const ruang = 'c776ea8d-182d-475d-b62f-321ad8cb3280'

/** Records of which there is one at most, and by what it is known. */
type Tentang = {
  hari_buka: readonly [posyanduId: string, tanggal: string]
  /** One that was imported knows its day, not the hari buka. */
  penimbangan: readonly [hariBukaAtauOrangId: string, orangIdAtauTanggal: string]
  kehadiran: readonly [hariBukaId: string, orangAtauKaderId: string]
  kms: readonly [orangId: string, tanggal: string]
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
export function idTetap<E extends keyof Tentang>(db: Db, entitas: E, ...tentang: Tentang[E]): string {
  const id = uuidv5([entitas, ...tentang].join(':'), ruang)
  return readRecord(db, entitas, id) === undefined ? id : newId()
}

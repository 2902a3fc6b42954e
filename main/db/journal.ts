import type { Statement } from 'better-sqlite3'
import { v7 as uuidv7 } from 'uuid'
import type { Db } from './open.ts'
import type { Entities, EntityName, JenisPerubahan } from './schema.ts'

/** One change of one record: the fields to set. A record that does not exist yet is made. */
export type Change<E extends EntityName = EntityName> = {
  [K in E]: {
    readonly entitas: K
    readonly id: string
    readonly isi: Partial<Omit<Entities[K], 'id' | 'versi'>>
    /** Sheet and row of the imported file the values come from. */
    readonly sumber?: readonly [lembar: string, baris: number]
  }
}[E]

export type WriteContext = {
  readonly jenis: JenisPerubahan
  readonly pelaku: string
  readonly alasan?: string | null
  /** ISO instant of the wall clock: shown to people, never compared. */
  readonly waktu: string
}

export type WriteResult = {
  /** The group of these changes, the unit of undo; null when nothing differed from what the book held. */
  readonly kelompok: number | null
  readonly jumlah: number
}

type Value = string | number | null
type Row = Record<string, Value>

/** Every projected table; a name from a change is only ever used in SQL after it was found here. */
export const entityNames = [
  'pengaturan',
  'fasilitas',
  'kader',
  'penandatangan',
  'orang',
  'keanggotaan',
  'kms',
  'hari_buka',
  'kehadiran',
  'penimbangan',
  'impor',
  'akun',
] as const satisfies readonly EntityName[]

export function newId(): string {
  return uuidv7()
}

const caches = new WeakMap<Db, Map<string, Statement>>()

function prepare(db: Db, sql: string): Statement {
  let cache = caches.get(db)
  if (!cache) {
    cache = new Map()
    caches.set(db, cache)
  }
  let statement = cache.get(sql)
  if (!statement) {
    statement = db.sqlite.prepare(sql)
    cache.set(sql, statement)
  }
  return statement
}

/** Makes this data folder a replica of its own: journal rows are numbered per replica. */
export function ensureReplica(db: Db, nama: string): void {
  if (ownReplica(db) !== null) return
  db.transaction(() => {
    // Another process may have opened the new book at the same moment.
    if (ownReplica(db) !== null) return
    prepare(db, 'INSERT INTO replika (nomor, id, nama) VALUES (1, ?, ?)').run(newId(), nama)
    prepare(db, "INSERT INTO meta (kunci, nilai) VALUES ('replika', '1')").run()
  })
}

function ownReplica(db: Db): number | null {
  const row = prepare(db, "SELECT nilai FROM meta WHERE kunci = 'replika'").get() as { nilai: string } | undefined
  return row ? Number(row.nilai) : null
}

/** `nomor` of the newest journal row, 0 when empty: the state the tables are in. */
export function headOf(db: Db): number {
  const row = prepare(db, 'SELECT max(nomor) AS nomor FROM perubahan').get() as { nomor: number | null }
  return row.nomor ?? 0
}

/** ISO instant of the newest change this computer wrote: by it a date that cannot be is noticed. Null when none. */
export function findLastWaktu(db: Db): string | null {
  const row = prepare(db, 'SELECT waktu FROM perubahan WHERE replika = ? ORDER BY nomor DESC LIMIT 1').get(
    ownReplica(db),
  ) as { waktu: string } | undefined
  return row?.waktu ?? null
}

/** ISO instant of the first change of the book; null when there is none. */
export function findFirstWaktu(db: Db): string | null {
  const row = prepare(db, 'SELECT waktu FROM perubahan ORDER BY nomor LIMIT 1').get() as { waktu: string } | undefined
  return row?.waktu ?? null
}

/** Sets the fields of one record in its typed table; the only statements that write these tables. */
function project(db: Db, entitas: EntityName, id: string, isi: Row, versi: number, exists: boolean): void {
  const columns = Object.keys(isi)
  if (exists) {
    const assignments = [...columns, 'versi'].map((column) => `${column} = ?`).join(', ')
    prepare(db, `UPDATE ${entitas} SET ${assignments} WHERE id = ?`).run(...Object.values(isi), versi, id)
    return
  }
  const names = ['id', ...columns, 'versi']
  const marks = names.map(() => '?').join(', ')
  prepare(db, `INSERT INTO ${entitas} (${names.join(', ')}) VALUES (${marks})`).run(id, ...Object.values(isi), versi)
}

function differing(current: Row | undefined, isi: Row): Row {
  if (!current) return { ...isi }
  return Object.fromEntries(Object.entries(isi).filter(([field, value]) => current[field] !== value))
}

/**
 * Writes changes: one journal row each and its projection, in one transaction. The only way to write.
 *
 * Fields equal to what the book holds are left out; a change that leaves nothing is no change.
 * A new weighing gets its order of entry (`urut`) here.
 */
export function write(db: Db, context: WriteContext, changes: readonly Change[]): WriteResult {
  return db.transaction(() => {
    const replika = ownReplica(db)
    if (replika === null) throw new Error('The data folder has no replica; ensureReplica comes first')
    const last = prepare(
      db,
      'SELECT max(nomor) AS nomor, max(lamport) AS lamport, (SELECT max(seq) FROM perubahan WHERE replika = ?) AS seq FROM perubahan',
    ).get(replika) as { nomor: number | null; lamport: number | null; seq: number | null }
    let [nomor, lamport, seq] = [last.nomor ?? 0, last.lamport ?? 0, last.seq ?? 0]
    const kelompok = nomor + 1
    const insert = prepare(
      db,
      'INSERT INTO perubahan (nomor, replika, seq, lamport, kelompok, jenis, pelaku, waktu, alasan, sumber, entitas, entitas_id, isi, dasar) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    )
    for (const change of changes) {
      const current = readRecord(db, change.entitas, change.id)
      const isi = differing(current, change.isi as Row)
      if (Object.keys(isi).length === 0) continue
      nomor++
      lamport++
      seq++
      if (change.entitas === 'penimbangan' && !current) isi.urut = lamport
      const { jenis, pelaku, waktu } = context
      const sumber = change.sumber ? JSON.stringify(change.sumber) : null
      const text = JSON.stringify(isi)
      const dasar = current ? Number(current.versi) : null
      const head = [nomor, replika, seq, lamport, kelompok, jenis, pelaku, waktu]
      insert.run(...head, context.alasan ?? null, sumber, change.entitas, change.id, text, dasar)
      project(db, change.entitas, change.id, isi, nomor, current !== undefined)
    }
    const jumlah = nomor - kelompok + 1
    return { kelompok: jumlah > 0 ? kelompok : null, jumlah }
  })
}

function readRecord(db: Db, entitas: EntityName, id: string): Row | undefined {
  return prepare(db, `SELECT * FROM ${entitas} WHERE id = ?`).get(id) as Row | undefined
}

type JournalRow = { nomor: number; entitas: EntityName; entitas_id: string; isi: string }

/** Projects the journal of a book, row by row, into the empty tables of another (or of itself). */
export function replay(target: Db, source: Db): void {
  const seen = new Set<string>()
  const rows = source.sqlite.prepare('SELECT nomor, entitas, entitas_id, isi FROM perubahan ORDER BY nomor')
  const play = (row: JournalRow) => {
    const key = `${row.entitas}:${row.entitas_id}`
    project(target, row.entitas, row.entitas_id, JSON.parse(row.isi) as Row, row.nomor, seen.has(key))
    seen.add(key)
  }
  // A connection that is being read row by row takes no writes.
  if (target === source) (rows.all() as JournalRow[]).forEach(play)
  else for (const row of rows.iterate()) play(row as JournalRow)
}

/**
 * Empties the typed tables and projects the whole journal anew.
 *
 * The tables come out exactly as they were; used by checks, and after a merge.
 */
export function rebuild(db: Db): void {
  db.transaction(() => {
    // Rows point at each other; references are checked once at the end of the transaction.
    db.sqlite.pragma('defer_foreign_keys = ON')
    for (const entitas of entityNames) db.sqlite.exec(`DELETE FROM ${entitas}`)
    replay(db, db)
  })
}

/**
 * Gives the book a replica of its own anew: a copy brought back from a backup goes on counting under another name, so
 * that what it writes can never be taken for what the book it came from wrote since.
 */
export function renewReplica(db: Db, nama: string): void {
  db.transaction(() => {
    const nomor = db.sqlite.prepare('SELECT max(nomor) + 1 FROM replika').pluck().get() as number
    prepare(db, 'INSERT INTO replika (nomor, id, nama) VALUES (?, ?, ?)').run(nomor, newId(), nama)
    prepare(db, "UPDATE meta SET nilai = ? WHERE kunci = 'replika'").run(String(nomor))
  })
}

import { v7 as uuidv7 } from 'uuid'
import { bangunUlang, segarkan } from '#main/ringkasan/segarkan.ts'
import { eachPerubahan, insertPerubahan } from '#main/toko/jurnal.ts'
import type { Entities, EntityName, JenisPerubahan } from '#main/toko/schema.ts'
import type { Db, Row } from '#main/toko/toko.ts'
import { catatanOf, namaCatatan } from '#shared/catatan/daftar.ts'
import { refreshLuar } from './luar.ts'
import { createPenggabung, project, readRecord } from './proyeksi.ts'
import { dilihatOf, markSeen } from './vektor.ts'

/** One change of one record: the fields to set. A record that does not exist yet is made. */
export type Change<E extends EntityName = EntityName> = {
  [K in E]: {
    readonly entitas: K
    readonly id: string
    readonly isi: Partial<Omit<Entities[K], 'id' | 'versi'>>
    /** Sheet and row of the imported file the values come from. */
    readonly sumber?: readonly [lembar: string, baris: number]
    /** Says a value again although it is what the book holds: somebody chose it. */
    readonly tegas?: true
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

/** Kept per computer or per facility: never carried to another book, and no part of the register. */
export const entitasSetempat: readonly EntityName[] = namaCatatan.filter(
  (nama) => catatanOf(nama).milik.oleh === 'setempat',
)
/** The same, for `IN` of a written query. */
export const sqlSetempat = `(${entitasSetempat.map((name) => `'${name}'`).join(', ')})`

export function newId(): string {
  return uuidv7()
}

/** Makes this data folder a replica of its own: journal rows are numbered per replica. */
export function ensureReplica(db: Db, nama: string): void {
  if (ownReplica(db) !== null) return
  db.transaction(() => {
    // Another process may have opened the new book at the same moment.
    if (ownReplica(db) !== null) return
    db.run('INSERT INTO replika (nomor, id, nama) VALUES (1, ?, ?)', newId(), nama)
    db.run("INSERT INTO meta (kunci, nilai) VALUES ('replika', '1')")
  })
}

/** Number of the replica this book writes under; null before its first opening. */
export function ownReplica(db: Db): number | null {
  const row = db.first<{ nilai: string }>("SELECT nilai FROM meta WHERE kunci = 'replika'")
  return row ? Number(row.nilai) : null
}

/** `nomor` of the newest journal row, 0 when empty: the state the tables are in. */
export function headOf(db: Db): number {
  const row = db.one<{ nomor: number | null }>('SELECT max(nomor) AS nomor FROM perubahan')
  return row.nomor ?? 0
}

/** SQL: the highest lamport time of the book. Those of one computer rise with its changes: its last has its highest. */
const lamportTertinggi = `(SELECT max((SELECT lamport FROM perubahan WHERE replika = r.nomor ORDER BY seq DESC LIMIT 1)) FROM replika r)`

/** How far the journal has come, for telling which of two copies of this book is newer. */
export function jurnalOf(db: Db): { turunan: number; lamport: number } {
  const { lamport } = db.one<{ lamport: number | null }>(`SELECT ${lamportTertinggi} AS lamport`)
  // The own replica gets a higher number each time the book is brought back.
  return { turunan: ownReplica(db) ?? 0, lamport: lamport ?? 0 }
}

/** How many changes the book holds after a point: its newest row of then, or, where that was not noted, the instant. */
export function countSince(db: Db, point: { readonly kepala: number; readonly waktu: string } | null): number {
  const all = 'SELECT count(*) AS n FROM perubahan WHERE nomor > @kepala AND waktu > @waktu'
  const { kepala, waktu } = point ?? { kepala: 0, waktu: '' }
  const since = Number.isNaN(kepala) ? { kepala: 0, waktu } : { kepala, waktu: '' }
  return db.one<{ n: number }>(all, since).n
}

/** ISO instant of the newest change this computer wrote: by it a date that cannot be is noticed. Null when none. */
export function findLastWaktu(db: Db): string | null {
  const row = db.first<{ waktu: string }>(
    'SELECT waktu FROM perubahan WHERE replika = ? ORDER BY nomor DESC LIMIT 1',
    ownReplica(db),
  )
  return row?.waktu ?? null
}

/** ISO instant of the first change of the book; null when there is none. */
export function findFirstWaktu(db: Db): string | null {
  const row = db.first<{ waktu: string }>('SELECT waktu FROM perubahan ORDER BY nomor LIMIT 1')
  return row?.waktu ?? null
}

function differing(current: Row | undefined, isi: Row): Row {
  if (!current) return { ...isi }
  return Object.fromEntries(Object.entries(isi).filter(([field, value]) => current[field] !== value))
}

/**
 * Writes changes: one journal row each and its projection, in one transaction. The only way to write.
 *
 * Fields equal to what the book holds are left out; a change that leaves nothing is no change.
 * A new record of a kind that is kept in the order of entry gets its place here.
 */
export function write(db: Db, context: WriteContext, changes: readonly Change[]): WriteResult {
  return db.transaction(() => {
    const replika = ownReplica(db)
    if (replika === null) throw new Error('The data folder has no replica; ensureReplica comes first')
    const last = db.one<{ nomor: number | null; lamport: number | null; seq: number | null }>(
      `SELECT (SELECT max(nomor) FROM perubahan) AS nomor, ${lamportTertinggi} AS lamport,
         (SELECT max(seq) FROM perubahan WHERE replika = ?) AS seq`,
      replika,
    )
    let [nomor, lamport, seq] = [last.nomor ?? 0, last.lamport ?? 0, last.seq ?? 0]
    const kelompok = nomor + 1
    const { jenis, pelaku, waktu, alasan = null } = context
    for (const change of changes) {
      const current = readRecord(db, change.entitas, change.id)
      const isi = change.tegas ? { ...(change.isi as Row) } : differing(current, change.isi as Row)
      if (Object.keys(isi).length === 0) continue
      nomor++
      lamport++
      seq++
      const { berurut } = catatanOf(change.entitas)
      if (berurut && !current) isi[berurut.oleh] = lamport
      const sumber = change.sumber ? JSON.stringify(change.sumber) : null
      const dasar = current ? Number(current.versi) : null
      const head = { nomor, replika, seq, lamport, kelompok, jenis, pelaku, waktu, alasan, sumber, dasar }
      insertPerubahan(db, { ...head, entitas: change.entitas, entitas_id: change.id }, isi)
      project(db, change.entitas, change.id, isi, nomor, current !== undefined)
      if (current) decideKonflik(db, change)
    }
    segarkan(db)
    const jumlah = nomor - kelompok + 1
    return { kelompok: jumlah > 0 ? kelompok : null, jumlah }
  })
}

/** Writes changes, and tells only the group they can be taken back by. */
export function writeGroup(db: Db, context: WriteContext, changes: readonly Change[]): Pick<WriteResult, 'kelompok'> {
  return { kelompok: write(db, context, changes).kelompok }
}

/** Whoever sets a field that waits for a choice has chosen. */
function decideKonflik(db: Db, { entitas, id }: Change): void {
  if (db.first('SELECT 1 FROM konflik WHERE entitas = ? AND entitas_id = ? LIMIT 1', entitas, id) === undefined) return
  createPenggabung(db, db)(entitas, id, true)
}

type JournalRow = { nomor: number; entitas: EntityName; entitas_id: string; isi: string }

const keyOf = ({ entitas, entitas_id }: Pick<JournalRow, 'entitas' | 'entitas_id'>) => `${entitas}:${entitas_id}`

/** SQL: whether a change came as a copy before an earlier one of the same computer, of the same record. */
const isMendahuluiUrutan = `EXISTS (SELECT 1 FROM jurnal b WHERE b.entitas_id = a.entitas_id AND b.entitas = a.entitas
  AND b.replika = a.replika AND b.nomor > a.nomor AND b.seq < a.seq)`

/** Records more than one replica wrote, or one out of its order: what they make is worked out from all their changes at once. */
function listBersama(source: Db): JournalRow[] {
  const replicas = source.oneValue<number>('SELECT count(*) FROM replika')
  if (replicas < 2) return []
  return source.all<JournalRow>(
    `SELECT (SELECT teks FROM kamus WHERE nomor = entitas) AS entitas, entitas_id FROM jurnal
     GROUP BY entitas_id, entitas HAVING min(replika) < max(replika)
     UNION SELECT (SELECT teks FROM kamus WHERE nomor = a.entitas), a.entitas_id FROM jurnal a
     WHERE a.nomor IN (SELECT nomor FROM salinan) AND ${isMendahuluiUrutan}`,
  )
}

/** Projects the journal of a book, row by row, into the empty tables of another (or of itself). */
export function replay(target: Db, source: Db): void {
  const bersama = new Map(listBersama(source).map((row) => [keyOf(row), row]))
  const seen = new Set<string>()
  const play = (row: JournalRow) => {
    const key = keyOf(row)
    if (bersama.has(key)) return
    project(target, row.entitas, row.entitas_id, JSON.parse(row.isi) as Row, row.nomor, seen.has(key))
    seen.add(key)
  }
  const rows = eachPerubahan(source, 'ORDER BY nomor')
  // A connection that is being read row by row takes no writes.
  for (const row of target === source ? [...rows] : rows) play(row)
  const gabung = createPenggabung(target, source)
  for (const { entitas, entitas_id } of bersama.values()) gabung(entitas, entitas_id, false)
}

/**
 * Empties the typed tables and projects the whole journal anew.
 *
 * The tables come out exactly as they were.
 */
export function rebuild(db: Db): void {
  db.transaction(() => {
    // Rows point at each other; references are checked once at the end of the transaction.
    db.pragma('defer_foreign_keys = ON')
    for (const entitas of namaCatatan) db.run(`DELETE FROM ${entitas}`)
    db.run('DELETE FROM konflik')
    replay(db, db)
    refreshLuar(db)
    bangunUlang(db)
  })
}

/** Whether nothing was written or sent under a replica: then it may as well be called otherwise. */
function isUnused(db: Db, replika: number | null): boolean {
  const sql = `SELECT EXISTS (SELECT 1 FROM perubahan WHERE replika = @replika)
    OR EXISTS (SELECT 1 FROM paket_keluar WHERE replika = @replika)
    OR EXISTS (SELECT 1 FROM replika WHERE oleh = @replika) AS used`
  return db.one<{ used: number }>(sql, { replika }).used === 0
}

/**
 * Gives the book a replica of its own anew: a copy brought back from a backup goes on counting under another name, so
 * that what it writes can never be taken for what the book it came from wrote since.
 */
export function renewReplica(db: Db, nama: string): void {
  db.transaction(() => {
    const former = ownReplica(db)
    const seen = dilihatOf(db)
    db.run(
      'UPDATE replika SET sampai = coalesce((SELECT max(p.seq) FROM perubahan p WHERE p.replika = replika.nomor), 0) WHERE nomor = ?',
      former,
    )
    // What it had seen for a change it never made here: the book it came from may have made that change since.
    db.run('DELETE FROM konteks WHERE replika = @former AND seq > (SELECT sampai FROM replika WHERE nomor = @former)', {
      former,
    })
    if (isUnused(db, former)) {
      db.run('UPDATE replika SET id = ?, nama = ? WHERE nomor = ?', newId(), nama, former)
      markSeen(db, seen)
      return
    }
    const nomor = db.oneValue<number>('SELECT max(nomor) + 1 FROM replika')
    db.run('INSERT INTO replika (nomor, id, nama) VALUES (?, ?, ?)', nomor, newId(), nama)
    db.run("UPDATE meta SET nilai = ? WHERE kunci = 'replika'", String(nomor))
    markSeen(db, seen)
  })
}

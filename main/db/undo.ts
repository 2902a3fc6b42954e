import { catatanOf, namaCatatan } from '#shared/catatan/daftar.ts'
import { bergantungOf, urutanUrung } from '#shared/catatan/rujukan.ts'
import { refuse } from '#shared/contract/errors.ts'
import { kunciTempat } from './buku.ts'
import { type Change, type WriteContext, type WriteResult, write } from './journal.ts'
import type { Db } from './open.ts'
import type { Entities, EntityName } from './schema.ts'
import { readTempatTetap } from './tempat-tetap.ts'
import { defaultsOf, type Fields, type HistoryRow, isRemoved, isUntouchedSince, undoFields } from './undo-fields.ts'

type Dipertahankan = {
  readonly entitas: EntityName
  readonly id: string
  /** The fields that stay, by column; empty when the record stays as a whole. */
  readonly isian: readonly string[]
}

export type UndoResult = WriteResult & {
  /** What is left as it is, because something newer stands on it. */
  readonly dipertahankan: readonly Dipertahankan[]
}

/** A report that was sent cannot be unsent; what changed since goes with the next. */
const isUndone = ({ entitas }: { readonly entitas: EntityName }) => entitas !== 'kiriman'

/** Bookkeeping of the program is never said to anyone. */
function isDisebut(entitas: EntityName, field: string): boolean {
  const isian = catatanOf(entitas).isian[field]
  return isian?.sebut !== null || isian.beda === 'tanya'
}

type Plan = { readonly changes: Change[]; readonly kept: Dipertahankan[]; readonly removed: Set<string> }

/** The questions undoing asks of the book, prepared once: a group of an import holds tens of thousands of records. */
function createReader(db: Db) {
  const history = db.sqlite.prepare(
    // The order in which they show: what came from another computer may have been received later than it was made.
    `SELECT p.nomor, p.kelompok, p.jenis, p.isi FROM perubahan p JOIN replika r ON r.nomor = p.replika
     WHERE p.entitas = ? AND p.entitas_id = ? ORDER BY p.lamport, r.id`,
  )
  const records = db.sqlite.prepare(
    'SELECT entitas, entitas_id AS id FROM perubahan WHERE kelompok = ? GROUP BY entitas, entitas_id ORDER BY min(nomor) DESC',
  )
  const holders = new Map(
    namaCatatan
      .flatMap(bergantungOf)
      .map(([table, column]) => [
        `${table}.${column}`,
        db.sqlite.prepare(`SELECT id FROM ${table} WHERE ${column} = ? AND dihapus = 0`),
      ]),
  )
  const defaults = new Map<EntityName, Fields>()
  return {
    history: (entitas: EntityName, id: string) =>
      (history.all(entitas, id) as (Omit<HistoryRow, 'isi'> & { isi: string })[]).map(
        (row): HistoryRow => ({ ...row, isi: JSON.parse(row.isi) as Fields }),
      ),
    /** Leaves first; of one table what was made last first. */
    records: (kelompok: number) =>
      (records.all(kelompok) as { entitas: EntityName; id: string }[])
        .filter(isUndone)
        .sort((a, b) => urutanUrung.indexOf(a.entitas) - urutanUrung.indexOf(b.entitas)),
    isHeld: (entitas: EntityName, id: string, removed: ReadonlySet<string>) =>
      bergantungOf(entitas).some(([table, column]) =>
        ((holders.get(`${table}.${column}`)?.all(id) ?? []) as { id: string }[]).some(
          (row) => !removed.has(`${table}:${row.id}`),
        ),
      ),
    defaults: (entitas: EntityName) => {
      const known = defaults.get(entitas) ?? defaultsOf(db, entitas)
      defaults.set(entitas, known)
      return known
    },
  }
}
type Reader = ReturnType<typeof createReader>

function planRecord(reader: Reader, kelompok: number, entitas: EntityName, id: string, plan: Plan): void {
  const history = reader.history(entitas, id)
  const defaults = reader.defaults(entitas)
  if (history[0]?.kelompok !== kelompok) {
    const { restored, kept } = undoFields(history, kelompok, defaults)
    const said = kept.filter((field) => isDisebut(entitas, field))
    if (restored.dihapus === 1) plan.removed.add(`${entitas}:${id}`)
    if (Object.keys(restored).length > 0) plan.changes.push({ entitas, id, isi: restored } as Change)
    if (said.length > 0) plan.kept.push({ entitas, id, isian: said })
    return
  }
  if (isRemoved(history)) return
  if (isUntouchedSince(history, kelompok, defaults) && !reader.isHeld(entitas, id, plan.removed)) {
    plan.removed.add(`${entitas}:${id}`)
    plan.changes.push({ entitas, id, isi: { dihapus: 1 } } as Change)
  } else plan.kept.push({ entitas, id, isian: [] })
}

/** Leaves the chosen changes out of the plan and says so. */
function withhold(plan: Plan, stays: (change: Change) => boolean): Plan {
  const held = plan.changes.filter(stays)
  if (held.length === 0) return plan
  const gone = new Set(held.map((change) => `${change.entitas}:${change.id}`))
  return {
    changes: plan.changes.filter((change) => !stays(change)),
    kept: [
      ...plan.kept.filter((k) => !gone.has(`${k.entitas}:${k.id}`)),
      ...held.map(({ entitas, id }) => ({ entitas, id, isian: [] })),
    ],
    removed: new Set([...plan.removed].filter((key) => !gone.has(key))),
  }
}

type Membership = Pick<Entities['keanggotaan'], 'id' | 'orang_id' | 'mulai' | 'sampai' | 'dihapus'>

function isOverlapping(memberships: readonly Membership[]): boolean {
  const live = memberships.filter((m) => m.dihapus === 0).sort((a, b) => (a.mulai < b.mulai ? -1 : 1))
  return live.some((m, i) => {
    const next = live[i + 1]
    return next !== undefined && (m.sampai === null || m.sampai > next.mulai)
  })
}

const ofOrang = (orangId: string, memberships: readonly Membership[]) =>
  memberships.filter((m) => m.orang_id === orangId)

/** A child that stays keeps its place, and no child may come to belong to two posyandu at once. */
function keepMemberships(db: Db, plan: Plan): Plan {
  const changes = new Map(plan.changes.filter((c) => c.entitas === 'keanggotaan').map((c) => [c.id, c.isi]))
  if (changes.size === 0) return plan
  const ownerOf = db.sqlite.prepare('SELECT orang_id FROM keanggotaan WHERE id = ?').pluck()
  const listOf = db.sqlite.prepare('SELECT id, orang_id, mulai, sampai, dihapus FROM keanggotaan WHERE orang_id = ?')
  const staying = new Set(plan.kept.filter((k) => k.entitas === 'orang' && k.isian.length === 0).map((k) => k.id))
  // Undone merging gives a membership back to another child: it must fit there, among what is given back with it.
  const owners = [...changes].flatMap(([id, isi]) => [ownerOf.get(id), 'orang_id' in isi ? isi.orang_id : null])
  const now = [...new Set(owners)].flatMap((owner) => listOf.all(owner) as Membership[])
  const after = now.map((m) => ({ ...m, ...changes.get(m.id) })) as Membership[]
  const owned = Map.groupBy(after, (m) => m.orang_id)
  const stays = (change: Change) => {
    if (change.entitas !== 'keanggotaan') return false
    const owner = ownerOf.get(change.id) as string
    if (change.isi.dihapus === 1 && staying.has(owner)) return true
    const next = change.isi.orang_id ?? owner
    return isOverlapping(owned.get(next) ?? []) && !isOverlapping(ofOrang(next, now))
  }
  return withhold(plan, stays)
}

/** The posyandu of a membership that stays must stay too, and so must what that stands on. */
function keepFacilities(reader: Reader, plan: Plan): Plan {
  const next = withhold(
    plan,
    (c) => c.entitas === 'fasilitas' && c.isi.dihapus === 1 && reader.isHeld('fasilitas', c.id, plan.removed),
  )
  return next === plan ? plan : keepFacilities(reader, next)
}

type Putusan = { entitas: EntityName; id: string; isian: string }

/** Choices a group made: taken back, the question is open again, also where the value shown stays the same. */
function listPutusan(db: Db, kelompok: number): Putusan[] {
  return db.sqlite
    .prepare(
      `SELECT DISTINCT k.entitas, k.entitas_id AS id, k.isian FROM konflik k JOIN perubahan p ON p.nomor = k.putusan
       WHERE p.kelompok = ?`,
    )
    .all(kelompok) as Putusan[]
}

function changesPutusan(db: Db, kelompok: number, plan: Plan): Change[] {
  const isPlanned = ({ entitas, id, isian }: Putusan) =>
    plan.changes.some((c) => c.entitas === entitas && c.id === id && Object.hasOwn(c.isi, isian))
  return listPutusan(db, kelompok)
    .filter((putusan) => !isPlanned(putusan))
    .map(({ entitas, id, isian }) => {
      const nilai = db.sqlite.prepare(`SELECT ${isian} FROM ${entitas} WHERE id = ?`).pluck().get(id)
      return { entitas, id, isi: { [isian]: nilai }, tegas: true } as Change
    })
}

/**
 * Gives a function that is true when taking back a group would still change something.
 *
 * Stops at the first record that would, so that a group of an import is not read to its end.
 */
export function createIsUndoable(db: Db): (kelompok: number) => boolean {
  const reader = createReader(db)
  const list = db.sqlite.prepare('SELECT entitas, entitas_id AS id FROM perubahan WHERE kelompok = ? ORDER BY nomor')
  return (kelompok) =>
    listPutusan(db, kelompok).length > 0 ||
    (list.all(kelompok) as { entitas: EntityName; id: string }[]).filter(isUndone).some(({ entitas, id }) => {
      const plan: Plan = { changes: [], kept: [], removed: new Set() }
      planRecord(reader, kelompok, entitas, id, plan)
      // A record the group made and that is still there counts: what holds it is said when it is tried.
      return plan.changes.length > 0 || plan.kept.some((k) => k.isian.length === 0)
    })
}

export function isUndoable(db: Db, kelompok: number): boolean {
  return createIsUndoable(db)(kelompok)
}

/** The place that other books know stays what it is, also by way of what once was undone. */
function refuseTempat(db: Db, { changes }: Plan): void {
  const tetap = readTempatTetap(db)
  const isTempat = ({ entitas, id, isi }: Change) =>
    (entitas === 'pengaturan' && id === kunciTempat) ||
    (entitas === 'fasilitas' && id === tetap?.id && ('dihapus' in isi || 'jenis' in isi))
  if (tetap === null || !changes.some(isTempat)) return
  refuse(
    'Perubahan ini tidak diurungkan, karena akan mengganti tempat kerja buku ini, padahal buku lain mengenalnya. Tidak ada yang berubah. Nama dan alamat tempat diperbaiki di Pengaturan.',
  )
}

/**
 * Takes back a group of changes by writing the former values as new changes: nothing leaves the journal.
 *
 * A field someone set since stays; a record made by the group stays when something newer stands on it; both are said.
 * Undoing an undo puts everything back.
 *
 * @throws AppFailure when it would change the place of a book that others know
 */
export function undo(db: Db, kelompok: number, context: Omit<WriteContext, 'jenis'>): UndoResult {
  return db.transaction(() => {
    const reader = createReader(db)
    const plan: Plan = { changes: [], kept: [], removed: new Set() }
    for (const { entitas, id } of reader.records(kelompok)) planRecord(reader, kelompok, entitas, id, plan)
    const final = keepFacilities(reader, keepMemberships(db, plan))
    refuseTempat(db, final)
    const changes = [...final.changes, ...changesPutusan(db, kelompok, final)]
    const result = write(db, { ...context, jenis: 'urungkan' }, changes)
    return { ...result, dipertahankan: final.kept }
  })
}

import { type Change, type WriteContext, type WriteResult, write } from './journal.ts'
import type { Db } from './open.ts'
import type { EntityName } from './schema.ts'

type Value = string | number | null
type Fields = Record<string, Value>
type JournalRow = {
  readonly nomor: number
  readonly kelompok: number
  readonly entitas: EntityName
  readonly entitas_id: string
  readonly isi: string
}

export type UndoResult = WriteResult & {
  /** Records left as they are, because something newer stands on them. */
  readonly dipertahankan: { readonly entitas: EntityName; readonly id: string }[]
}

/** Which live rows hold on to a record: undoing its creation would orphan them. */
const dependents: Partial<Record<EntityName, readonly (readonly [table: EntityName, column: string])[]>> = {
  orang: [
    ['keanggotaan', 'orang_id'],
    ['kms', 'orang_id'],
    ['penimbangan', 'orang_id'],
    ['kehadiran', 'orang_id'],
    ['orang', 'ibu_id'],
  ],
  fasilitas: [
    ['keanggotaan', 'posyandu_id'],
    ['penimbangan', 'posyandu_id'],
    ['hari_buka', 'posyandu_id'],
    ['kader', 'posyandu_id'],
    ['fasilitas', 'induk_id'],
  ],
  hari_buka: [
    ['penimbangan', 'hari_buka_id'],
    ['kehadiran', 'hari_buka_id'],
  ],
  kader: [['kehadiran', 'kader_id']],
  impor: [['penimbangan', 'impor_id']],
}

/** What goes first when undone: leaves before what they stand on. */
const order: readonly EntityName[] = [
  'kehadiran',
  'penimbangan',
  'kms',
  'keanggotaan',
  'orang',
  'hari_buka',
  'kader',
  'penandatangan',
  'pengaturan',
  'impor',
  'fasilitas',
]

type Plan = { readonly changes: Change[]; readonly kept: UndoResult['dipertahankan']; readonly removed: Set<string> }

function historyOf(db: Db, entitas: EntityName, id: string): JournalRow[] {
  return db.sqlite
    .prepare(
      'SELECT nomor, kelompok, entitas, entitas_id, isi FROM perubahan WHERE entitas = ? AND entitas_id = ? ORDER BY nomor',
    )
    .all(entitas, id) as JournalRow[]
}

function isHeld(db: Db, entitas: EntityName, id: string, removed: ReadonlySet<string>): boolean {
  return (dependents[entitas] ?? []).some(([table, column]) => {
    const rows = db.sqlite.prepare(`SELECT id FROM ${table} WHERE ${column} = ? AND dihapus = 0`).all(id) as {
      id: string
    }[]
    return rows.some((row) => !removed.has(`${table}:${row.id}`))
  })
}

/** What the columns of a table hold when nothing set them. */
function defaultsOf(db: Db, entitas: EntityName): Fields {
  const columns = db.sqlite.pragma(`table_info(${entitas})`) as { name: string; dflt_value: string | null }[]
  const parse = (text: string | null): Value => {
    if (text === null) return null
    return text.startsWith("'") ? text.slice(1, -1) : Number(text)
  }
  return Object.fromEntries(columns.map((column) => [column.name, parse(column.dflt_value)]))
}

/** Fields the group set and nobody set since, with the values they had before it. */
function restorable(history: readonly JournalRow[], kelompok: number, defaults: Fields): Fields {
  const before: Fields = { ...defaults }
  const restored: Fields = {}
  for (const row of history) {
    for (const [field, value] of Object.entries(JSON.parse(row.isi) as Fields)) {
      if (row.kelompok === kelompok) restored[field] = before[field] ?? null
      else {
        before[field] = value
        if (row.nomor > kelompok) delete restored[field]
      }
    }
  }
  return restored
}

function planRecord(db: Db, kelompok: number, entitas: EntityName, id: string, plan: Plan): void {
  const history = historyOf(db, entitas, id)
  const madeHere = history[0]?.kelompok === kelompok
  if (!madeHere) {
    plan.changes.push({ entitas, id, isi: restorable(history, kelompok, defaultsOf(db, entitas)) } as Change)
    return
  }
  const changedSince = history.some((row) => row.kelompok > kelompok)
  if (changedSince || isHeld(db, entitas, id, plan.removed)) plan.kept.push({ entitas, id })
  else {
    plan.removed.add(`${entitas}:${id}`)
    plan.changes.push({ entitas, id, isi: { dihapus: 1 } } as Change)
  }
}

/** A child that stays keeps its place: memberships of kept persons are kept with them. */
function keepMemberships(db: Db, plan: Plan): Plan {
  const persons = new Set(plan.kept.filter((k) => k.entitas === 'orang').map((k) => k.id))
  if (persons.size === 0) return plan
  const stays = (change: Change) => {
    if (change.entitas !== 'keanggotaan' || change.isi.dihapus !== 1) return false
    const row = db.sqlite.prepare('SELECT orang_id FROM keanggotaan WHERE id = ?').get(change.id) as {
      orang_id: string
    }
    return persons.has(row.orang_id)
  }
  const kept = plan.changes.filter(stays).map((change) => ({ entitas: change.entitas, id: change.id }))
  const ids = new Set(kept.map((k) => k.id))
  return { ...plan, changes: plan.changes.filter((change) => !ids.has(change.id)), kept: [...plan.kept, ...kept] }
}

/** The posyandu of a membership that stays must stay too. */
function keepFacilities(db: Db, plan: Plan): Plan {
  const removed = new Set(plan.changes.filter((c) => c.isi.dihapus === 1).map((c) => `${c.entitas}:${c.id}`))
  const held = plan.changes.filter(
    (c) => c.entitas === 'fasilitas' && c.isi.dihapus === 1 && isHeld(db, 'fasilitas', c.id, removed),
  )
  const ids = new Set(held.map((c) => c.id))
  return {
    ...plan,
    changes: plan.changes.filter((c) => !ids.has(c.id)),
    kept: [...plan.kept, ...held.map((c) => ({ entitas: c.entitas, id: c.id }))],
  }
}

/**
 * Takes back a group of changes by writing the former values as new changes: nothing leaves the journal.
 *
 * A field someone set since stays; a record made by the group stays when something newer stands on it, and is said.
 * Undoing an undo puts everything back.
 */
export function undo(db: Db, kelompok: number, context: Omit<WriteContext, 'jenis'>): UndoResult {
  return db.sqlite.transaction(() => {
    const rows = db.sqlite
      .prepare('SELECT DISTINCT entitas, entitas_id FROM perubahan WHERE kelompok = ?')
      .all(kelompok) as Pick<JournalRow, 'entitas' | 'entitas_id'>[]
    const plan: Plan = { changes: [], kept: [], removed: new Set() }
    const sorted = rows.sort((a, b) => order.indexOf(a.entitas) - order.indexOf(b.entitas))
    for (const row of sorted) planRecord(db, kelompok, row.entitas, row.entitas_id, plan)
    const final = keepFacilities(db, keepMemberships(db, plan))
    const result = write(db, { ...context, jenis: 'urungkan' }, final.changes)
    return { ...result, dipertahankan: final.kept }
  })()
}

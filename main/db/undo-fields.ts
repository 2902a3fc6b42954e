import type { EntityName, JenisPerubahan } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'

export type Value = string | number | null
export type Fields = Record<string, Value>

/** One journal row of a record, as undoing reads it. */
export type HistoryRow = {
  readonly nomor: number
  readonly kelompok: number
  readonly jenis: JenisPerubahan
  readonly isi: Fields
}

/** A value a field had, and the groups it is owed to: the one that set it, and those undoings that brought it back. */
type Entry = {
  readonly value: Value
  readonly groups: ReadonlySet<number>
  /** The group whose change wrote it. */
  readonly kelompok: number
}

/** What the columns of a table hold when nothing set them. */
export function defaultsOf(db: Db, entitas: EntityName): Fields {
  const columns = db.all<{ name: string; dflt_value: string | null }>(
    'SELECT name, dflt_value FROM pragma_table_info(?)',
    entitas,
  )
  const parse = (text: string | null): Value => {
    if (text === null) return null
    return text.startsWith("'") ? text.slice(1, -1) : Number(text)
  }
  return Object.fromEntries(columns.map((column) => [column.name, parse(column.dflt_value)]))
}

function groupsOf(row: HistoryRow, entries: readonly Entry[], value: Value): ReadonlySet<number> {
  if (row.jenis !== 'urungkan') return new Set([row.kelompok])
  const now = entries.at(-1)?.groups
  // One value may have stood there twice: it came back from under a change that what stands now is owed to.
  const under = entries.filter((entry, i) => entry.value === value && now?.has(entries[i + 1]?.kelompok ?? 0))
  const last = entries.filter((entry) => entry.value === value).slice(-1)
  const restored = under.length > 0 ? under : last
  return new Set([...restored.flatMap((entry) => [...entry.groups]), row.kelompok])
}

/** Every value each field ever had, oldest first. The record's defaults are owed to the group that made it. */
function traceFields(history: readonly HistoryRow[], defaults: Fields): Map<string, Entry[]> {
  const first = history[0]?.kelompok ?? 0
  const maker = new Set([first])
  const trace = new Map<string, Entry[]>()
  for (const row of history) {
    for (const [field, value] of Object.entries(row.isi)) {
      const entries = trace.get(field) ?? [{ value: defaults[field] ?? null, groups: maker, kelompok: first }]
      entries.push({ value, groups: groupsOf(row, entries, value), kelompok: row.kelompok })
      trace.set(field, entries)
    }
  }
  return trace
}

function valueBefore(history: readonly HistoryRow[], kelompok: number, field: string, defaults: Fields): Value {
  let value = defaults[field] ?? null
  for (const row of history) {
    if (row.kelompok === kelompok) break
    if (Object.hasOwn(row.isi, field)) value = row.isi[field] ?? null
  }
  return value
}

export type FieldsUndone = {
  /** Fields that still stand as the group left them, with the values they had before it. */
  readonly restored: Fields
  /** Fields of the group that someone set to something else since. */
  readonly kept: readonly string[]
}

/** Splits the fields a group set on a record into those to put back and those to leave. */
export function undoFields(history: readonly HistoryRow[], kelompok: number, defaults: Fields): FieldsUndone {
  const trace = traceFields(history, defaults)
  const fields = new Set(history.filter((row) => row.kelompok === kelompok).flatMap((row) => Object.keys(row.isi)))
  const restored: Fields = {}
  const kept: string[] = []
  for (const field of fields) {
    const now = trace.get(field)?.at(-1)
    const before = valueBefore(history, kelompok, field, defaults)
    if (!now || now.value === before) continue
    if (now.groups.has(kelompok)) restored[field] = before
    else kept.push(field)
  }
  return { restored, kept }
}

/** True when every field of a record is owed to the group that made it: nothing newer stands on it. */
export function isUntouchedSince(history: readonly HistoryRow[], kelompok: number, defaults: Fields): boolean {
  return [...traceFields(history, defaults).values()].every((entries) => entries.at(-1)?.groups.has(kelompok))
}

/** True when the record is marked as removed now. */
export function isRemoved(history: readonly HistoryRow[]): boolean {
  return history.findLast((row) => Object.hasOwn(row.isi, 'dihapus'))?.isi.dihapus === 1
}

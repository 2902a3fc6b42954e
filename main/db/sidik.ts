import { createHash } from 'node:crypto'
import type { EntityName } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import { catatanOf, isianYang, namaCatatan } from '#shared/catatan/daftar.ts'
import { rujukanOf } from '#shared/catatan/rujukan.ts'
import type { Cakupan } from './cakupan.ts'
import { entitasSetempat } from './journal.ts'

type Row = Record<string, string | number | null>

/** Everything the register is made of: books that exchanged all they know have the same. */
const isiRegister: readonly EntityName[] = namaCatatan.filter((name) => !entitasSetempat.includes(name))

/** The place of a record among those it is in order with stands for the number it is in order by. */
function selectAll(entitas: EntityName): string {
  const { berurut } = catatanOf(entitas)
  if (!berurut) return `SELECT * FROM ${entitas}`
  const { per, oleh } = berurut
  return `SELECT *, row_number() OVER (PARTITION BY ${per.join(', ')} ORDER BY ${oleh}, id) AS urutan FROM ${entitas}`
}

const hash = (text: string) => createHash('sha256').update(text).digest('base64')

function readRows(db: Db, cakupan: Cakupan | null): Map<EntityName, Map<string, Row>> {
  const tables = isiRegister.map((entitas) => {
    const rows = db.all<Row>(selectAll(entitas))
    const ids = cakupan?.get(entitas)
    const inside = cakupan ? rows.filter((row) => ids?.has(String(row.id))) : rows
    return [entitas, new Map(inside.map((row) => [String(row.id), row]))] as const
  })
  return new Map(tables)
}

type Kolom = { readonly nama: string; readonly target: EntityName | undefined; readonly bilaAda: boolean }

/** The columns that count, in one order, with the kind of record they name; worked out once a table. */
function createColumnsOf() {
  const known = new Map<EntityName, readonly Kolom[]>()
  return (entitas: EntityName, row: Row): readonly Kolom[] => {
    const found = known.get(entitas)
    if (found) return found
    const out = new Set([...isianYang(entitas, ({ sidik }) => !sidik), 'versi', 'id'])
    const points = new Map<string, EntityName>(rujukanOf(entitas))
    const tambahan = isianYang(entitas, ({ sidik }) => sidik === 'bilaAda')
    const columns = Object.keys(row)
      .filter((nama) => !out.has(nama))
      .sort()
      .map((nama) => ({ nama, target: points.get(nama), bilaAda: tambahan.has(nama) }))
    known.set(entitas, columns)
    return columns
  }
}

/** Gives the digest of any record by what it holds; a record it points at counts by its own digest. */
function createDigest(tables: ReadonlyMap<EntityName, ReadonlyMap<string, Row>>) {
  const known = new Map<Row, string>()
  const columnsOf = createColumnsOf()
  let cuts = 0
  const digestOf = (entitas: EntityName, id: string, trail: readonly Row[] = []): string => {
    const row = tables.get(entitas)?.get(id)
    if (!row) return ''
    const found = known.get(row)
    if (found !== undefined) return found
    // A record that leads back to itself (a mother who is her own child by mistake) ends here.
    if (trail.includes(row)) {
      cuts++
      return ''
    }
    const cutsBefore = cuts
    const counted = columnsOf(entitas, row).filter(({ nama, bilaAda }) => !bilaAda || (row[nama] ?? null) !== null)
    const fields = counted.map(({ nama, target }) => {
      const value = row[nama] ?? null
      return [nama, target && value !== null ? digestOf(target, String(value), [...trail, row]) : value]
    })
    const digest = hash(`${entitas} ${JSON.stringify(fields)}`)
    // What was cut short depends on where it was entered, so it is not kept: else the order of rows would count.
    if (cuts === cutsBefore) known.set(row, digest)
    return digest
  }
  return digestOf
}

/**
 * The digest of everything the register holds, removed records too: 64 hexadecimal digits.
 *
 * It depends on the content alone, not on the order of rows, nor on ids, times and journal numbers: two books that went
 * through the same entries have the same digest, whichever computer and however often they were interrupted.
 *
 * @param cakupan what one facility answers for: then of nothing else, and what lies beyond it counts as nothing
 */
export function sidikBuku(db: Db, cakupan: Cakupan | null = null): string {
  const tables = readRows(db, cakupan)
  const digestOf = createDigest(tables)
  const rows = isiRegister.flatMap((entitas) =>
    [...(tables.get(entitas)?.keys() ?? [])].map((id) => digestOf(entitas, id)),
  )
  return createHash('sha256').update(rows.sort().join('\n')).digest('hex')
}

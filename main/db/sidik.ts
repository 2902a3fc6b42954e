import { createHash } from 'node:crypto'
import { namaCatatan } from '#shared/catatan/daftar.ts'
import { entitasSetempat } from './journal.ts'
import type { Db } from './open.ts'
import type { EntityName } from './schema.ts'

type Row = Record<string, string | number | null>

/** Columns that point at another record. */
const rujukan: Partial<Record<EntityName, Readonly<Record<string, EntityName>>>> = {
  fasilitas: { induk_id: 'fasilitas' },
  kader: { posyandu_id: 'fasilitas' },
  orang: { ibu_id: 'orang', digabung_ke_id: 'orang' },
  keanggotaan: { orang_id: 'orang', posyandu_id: 'fasilitas' },
  kms: { orang_id: 'orang' },
  hari_buka: { posyandu_id: 'fasilitas' },
  kehadiran: { hari_buka_id: 'hari_buka', orang_id: 'orang', kader_id: 'kader' },
  penimbangan: { orang_id: 'orang', posyandu_id: 'fasilitas', hari_buka_id: 'hari_buka', impor_id: 'impor' },
  kiriman: { fasilitas_id: 'fasilitas' },
  umpan_balik: { fasilitas_id: 'fasilitas', orang_id: 'orang' },
}

/** Columns that differ between two runs of the same inputs: drawn at random, by the clock, or by the journal's count. */
const takIkut: Partial<Record<EntityName, readonly string[]>> = {
  // Follows from the id.
  orang: ['kode_sementara'],
  impor: ['waktu'],
  // Its place among the weighings of the same child and day says the same, and is taken instead.
  penimbangan: ['urut'],
  // What was frozen names children by their ids.
  kiriman: ['waktu', 'laporan', 'sidik'],
  umpan_balik: ['waktu'],
}

/** Everything the register is made of: books that exchanged all they know have the same. */
const isiRegister: readonly EntityName[] = namaCatatan.filter((name) => !entitasSetempat.includes(name))

function selectAll(entitas: EntityName): string {
  if (entitas !== 'penimbangan') return `SELECT * FROM ${entitas}`
  return 'SELECT *, row_number() OVER (PARTITION BY orang_id, tanggal ORDER BY urut, id) AS urutan FROM penimbangan'
}

const hash = (text: string) => createHash('sha256').update(text).digest('base64')

function readRows(db: Db): Map<EntityName, Map<string, Row>> {
  const tables = isiRegister.map((entitas) => {
    const rows = db.sqlite.prepare(selectAll(entitas)).all() as Row[]
    return [entitas, new Map(rows.map((row) => [String(row.id), row]))] as const
  })
  return new Map(tables)
}

/** The columns that count, in one order; worked out once a table. */
function createColumnsOf() {
  const known = new Map<EntityName, readonly string[]>()
  return (entitas: EntityName, row: Row): readonly string[] => {
    const found = known.get(entitas)
    if (found) return found
    const out = new Set([...(takIkut[entitas] ?? []), 'versi', 'id'])
    const columns = Object.keys(row)
      .filter((field) => !out.has(field))
      .sort()
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
    const points = rujukan[entitas] ?? {}
    const fields = columnsOf(entitas, row).map((field) => {
      const [target, value] = [points[field], row[field] ?? null]
      return [field, target && value !== null ? digestOf(target, String(value), [...trail, row]) : value]
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
 */
export function sidikBuku(db: Db): string {
  const tables = readRows(db)
  const digestOf = createDigest(tables)
  const rows = isiRegister.flatMap((entitas) =>
    [...(tables.get(entitas)?.keys() ?? [])].map((id) => digestOf(entitas, id)),
  )
  return createHash('sha256').update(rows.sort().join('\n')).digest('hex')
}

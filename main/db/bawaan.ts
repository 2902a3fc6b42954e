import type { EntityName } from '#main/toko/schema.ts'
import type { Db, Row, Value } from '#main/toko/toko.ts'
import { catatanOf } from '#shared/catatan/daftar.ts'
import { rujukanOf, urutanUrung } from '#shared/catatan/rujukan.ts'
import { dibuatDiLuar, pemilikLuar } from './milik.ts'

/** Ids of the records that go along with a Pustu, by their kind. */
export type Bawaan = ReadonlyMap<EntityName, ReadonlySet<string>>

/**
 * The columns that say what a record is about: without the record one of them names it is none. Where it was made, and the
 * record it was joined to, are not among them.
 */
export function pokokOf(entitas: EntityName): ReadonlySet<string> {
  const { milik, satuPer = [], dibuatDi = [], isian } = catatanOf(entitas)
  const wajib = Object.entries(isian).flatMap(([kolom, { boleh }]) => (boleh ? [] : [kolom]))
  const about = new Set([...('kolom' in milik ? [milik.kolom] : []), ...satuPer.flat(), ...wajib])
  return new Set(
    rujukanOf(entitas).flatMap(([kolom]) => (about.has(kolom) && !dibuatDi.includes(kolom) ? [kolom] : [])),
  )
}

/** SQL: whether a record `t` is this facility's own, by whom it belongs to, wherever it was made. */
function milikSendiri(entitas: EntityName): string {
  const own = `NOT ${pemilikLuar(entitas, 't.id')}`
  switch (catatanOf(entitas).milik.oleh) {
    case 'pohon':
      // The places above it are another Puskesmas' from now on.
      return `(t.id = @tempat OR (t.jenis = 'posyandu' AND ${own}))`
    case 'fasilitas':
      // What others wrote to this facility was said by the Puskesmas it leaves.
      return `(${own} AND NOT ${dibuatDiLuar(`'${entitas}'`, 't.id')})`
    default:
      return own
  }
}

type Calon = { readonly id: string; readonly pokok: readonly Value[] }

function listCalon(db: Db, entitas: EntityName, pokok: readonly string[], tempat: string): Calon[] {
  const columns = ['id', ...pokok].map((kolom) => `t.${kolom}`).join(', ')
  return db
    .all<Row & { id: string }>(`SELECT ${columns} FROM ${entitas} t WHERE ${milikSendiri(entitas)} ORDER BY t.id`, {
      tempat,
    })
    .map((row) => ({ id: row.id, pokok: pokok.map((kolom) => row[kolom] ?? null) }))
}

/** Adds what was joined to a person that goes along: it is the same person, and what was written for it names it. */
function addGabungan(db: Db, orang: Set<string>): void {
  const joined = db.all<{ id: string; ke: string }>(
    'SELECT id, digabung_ke_id AS ke FROM orang WHERE digabung_ke_id IS NOT NULL',
  )
  for (let before = -1; before !== orang.size; ) {
    before = orang.size
    for (const { id, ke } of joined) if (orang.has(ke)) orang.add(id)
  }
}

/**
 * Which records are this Pustu's own: what belongs to it by the descriptions, and is about nobody and nothing that stays.
 *
 * @param tempat the facility of this book
 */
export function listBawaan(db: Db, tempat: string): Bawaan {
  const found = new Map<EntityName, Set<string>>()
  // What others stand on comes first.
  for (const entitas of [...urutanUrung].reverse()) {
    const pokok = pokokOf(entitas)
    const target = rujukanOf(entitas).filter(([kolom]) => pokok.has(kolom))
    const calon = listCalon(
      db,
      entitas,
      target.map(([kolom]) => kolom),
      tempat,
    )
    const ids = new Set(calon.map(({ id }) => id))
    found.set(entitas, ids)
    const stands = (one: Calon) =>
      target.every(([, nama], i) => one.pokok[i] === null || found.get(nama)?.has(String(one.pokok[i])))
    // One that names its own kind may stand on one that falls.
    for (let rest = calon, before = -1; before !== rest.length; ) {
      before = rest.length
      for (const one of rest) if (!stands(one)) ids.delete(one.id)
      rest = rest.filter(({ id }) => ids.has(id))
    }
    if (entitas === 'orang') addGabungan(db, ids)
  }
  return found
}

import { hasLuar, idLuar } from '#main/ringkasan/luar.ts'
import type { EntityName } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import { urutanUrung } from '#shared/catatan/rujukan.ts'
import type { AnakRegister } from '#shared/domain/register/register.ts'
import { type Sql, sqlMilik, type TanyaSql, tempatDulu } from './jalan-milik.ts'

export { hasLuar, idLuar }

/**
 * What of a book is this facility's own. After packages were taken in, a Pustu's book also carries the posyandu and
 * children of other Pustu; the table `luar` names those, and every list leaves them out. It is empty in other books.
 */

/** Ids of the posyandu and children of other Pustu, for `not in` of a built query. */
export function luarIds(db: Db) {
  return db.query.selectFrom('luar').select('luar.id')
}

/** Ids of the posyandu of other Pustu. */
export function posyanduLuar(db: Db): ReadonlySet<string> {
  const sql = `SELECT id FROM fasilitas WHERE jenis = 'posyandu' AND id IN ${idLuar}`
  return new Set(db.values<string>(sql))
}

/** SQL: 1 when a computer of another facility made the record, 0 when one of this facility did. */
export function dibuatDiLuar(entitas: string, id: string): string {
  return `(SELECT dr.fasilitas_id IS NOT NULL FROM perubahan dp JOIN replika dr ON dr.nomor = dp.replika
    WHERE dp.entitas = ${entitas} AND dp.entitas_id = ${id} ORDER BY dp.lamport, dr.id LIMIT 1)`
}

const tempatLuar = (id: Sql) => `CASE (SELECT ct.jenis FROM fasilitas ct WHERE ct.id = ${id})
  WHEN 'posyandu' THEN ${id} IN ${idLuar} ELSE ${dibuatDiLuar("'fasilitas'", id)} END`

/** A weighing made in a posyandu of another Pustu is theirs, also that of a child who moved here since. */
const luar: TanyaSql = {
  tempat: tempatLuar,
  posyandu: (id) => `${id} IN ${idLuar}`,
  orang: (id) => `${id} IN ${idLuar}`,
  fasilitas: tempatLuar,
  pembuat: (entitas, id) => dibuatDiLuar(`'${entitas}'`, id),
  // The place it names itself says the same as the sheet it stands on, and costs no step.
  rangkai: (dibuatDi, milik) => `${tempatDulu([...dibuatDi].reverse(), () => '0')} OR ${milik()}`,
}

/**
 * SQL: 1 when a record of any kind belongs to another Pustu, else 0; an error where there is no such kind. Only to be
 * asked of a book that has such.
 */
export function catatanLuar(entitas: Sql, id: Sql): Sql {
  // Leaves first: of those there are the most.
  const cases = urutanUrung.map((nama) => `WHEN '${nama}' THEN coalesce(${sqlMilik(nama, id, luar)}, 0)`)
  // What nobody described is not ours by default: SQLite refuses the text.
  return `(CASE ${entitas} ${cases.join('\n    ')} ELSE json('jenis ' || ${entitas}) END)`
}

/** SQL: 1 when whom a record is of belongs to another Pustu, wherever it was made, else 0. */
export function pemilikLuar(entitas: EntityName, id: Sql): Sql {
  return `coalesce(${sqlMilik(entitas, id, { ...luar, rangkai: (_dibuatDi, milik) => milik() })}, 0)`
}

/**
 * Gives a function that leaves out of a child its memberships in other Pustu: here it has moved away.
 *
 * Numbers are counted with all of them, so that a month of the Puskesmas is the sum of its Pustu.
 */
export function createTampakSini(db: Db): <A extends Pick<AnakRegister, 'keanggotaan'>>(anak: A) => A {
  const luar = posyanduLuar(db)
  return (anak) =>
    luar.size > 0 && anak.keanggotaan.some((k) => luar.has(k.posyanduId))
      ? { ...anak, keanggotaan: anak.keanggotaan.filter((k) => !luar.has(k.posyanduId)) }
      : anak
}

import { bentangkanIsi, padatkanIsian } from './isi-padat.ts'
import type { EntityName, PerubahanTable } from './schema.ts'
import type { Db, Row } from './toko.ts'

/**
 * The journal as it lies in the book: the one writer of changes, and the reader for whoever reads many. The view
 * `perubahan` tells the same to written queries.
 */

/** Numbers of words that stand in the dictionary of every book: indices are made with them. */
export const kamusTetap = { keanggotaan: 1, contoh: 2, orang: 3, fasilitas: 4 } as const

/**
 * SQL: the changes of a group. Most groups are one change, found by its number: the index holds those of larger ones alone.
 *
 * @param tabel the journal or its view, under whatever name
 */
export const sekelompok = (nomor: string, tabel: string) =>
  `((${tabel}.nomor = ${nomor} AND ${tabel}.kelompok = ${nomor})
    OR (${tabel}.kelompok = ${nomor} AND ${tabel}.nomor <> ${tabel}.kelompok))`

/** Words by their number in `kamus`, and the other way round. */
type Kamus = { readonly batal: number; readonly nomor: Map<string, number>; readonly teks: Map<number, string> }
const kamusOf = new WeakMap<Db, Kamus>()

function readKamus(db: Db): Kamus {
  const known = kamusOf.get(db)
  // What a transaction took back may have been given another number since.
  if (known && known.batal === db.countBatal()) return known
  const fresh = { batal: db.countBatal(), nomor: new Map(), teks: new Map() }
  kamusOf.set(db, fresh)
  return fresh
}

function nomorOf(db: Db, kamus: Kamus, teks: string): number {
  const known = kamus.nomor.get(teks)
  if (known !== undefined) return known
  const nomor =
    db.value<number>('SELECT nomor FROM kamus WHERE teks = ?', teks) ??
    db.oneValue<number>('INSERT INTO kamus (teks) VALUES (?) RETURNING nomor', teks)
  kamus.nomor.set(teks, nomor)
  return nomor
}

function teksOf(db: Db, kamus: Kamus, nomor: number): string {
  const known = kamus.teks.get(nomor) ?? db.oneValue<string>('SELECT teks FROM kamus WHERE nomor = ?', nomor)
  kamus.teks.set(nomor, known)
  return known
}

/** SQL: an id no change names any more. */
const kataLepas = `teks GLOB '????????-????-????-????-????????????' AND nomor NOT IN (SELECT pelaku FROM jurnal
  UNION ${[1, 2, 3].map((ke) => `SELECT rujuk${ke} FROM jurnal WHERE rujuk${ke} IS NOT NULL`).join(' UNION ')})`

/**
 * Forgets the ids of whom changes spoke that were taken out of the book. The last word keeps its number: none is given a
 * second time, whoever else has the book open.
 */
export function lupakanKata(db: Db): void {
  db.run(`UPDATE kamus SET teks = '#' || nomor WHERE nomor = (SELECT max(nomor) FROM kamus) AND ${kataLepas}`)
  db.run(`DELETE FROM kamus WHERE ${kataLepas}`)
  kamusOf.delete(db)
}

const kolomJurnal = `nomor, replika, seq, lamport, kelompok, jenis, pelaku, waktu, waktu_teks, alasan, sumber, entitas,
  entitas_id, isi, rujuk1, rujuk2, rujuk3, dasar`
const sisip = `INSERT INTO jurnal (${kolomJurnal}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

const isoOf = (ms: number) => new Date(ms).toISOString()

/** Notes one change. @param fields what it sets; its JSON text is what digests are made over */
export function insertPerubahan(db: Db, row: Omit<PerubahanTable, 'isi'>, fields: Row): void {
  const kamus = readKamus(db)
  const { isi, rujukan } = padatkanIsian(row.entitas, fields, JSON.stringify(fields))
  const [r1 = null, r2 = null, r3 = null] = rujukan.map((id) => nomorOf(db, kamus, id))
  const waktu = Date.parse(row.waktu) || 0
  db.run(
    sisip,
    ...[row.nomor, row.replika, row.seq, row.lamport, row.kelompok],
    ...[nomorOf(db, kamus, row.jenis), nomorOf(db, kamus, row.pelaku)],
    ...[waktu, isoOf(waktu) === row.waktu ? null : row.waktu, row.alasan, row.sumber],
    ...[nomorOf(db, kamus, row.entitas), row.entitas_id, isi, r1, r2, r3, row.dasar],
  )
}

type BarisJurnal = Omit<PerubahanTable, 'jenis' | 'pelaku' | 'waktu' | 'entitas'> & {
  readonly jenis: number
  readonly pelaku: number
  readonly waktu: number
  readonly waktu_teks: string | null
  readonly entitas: number
  readonly rujuk1: number | null
  readonly rujuk2: number | null
  readonly rujuk3: number | null
}

/** Gives a function that tells a change as it was written. */
function createPencerita(db: Db): (row: BarisJurnal) => PerubahanTable {
  const kamus = readKamus(db)
  const word = (nomor: number) => kamus.teks.get(nomor) ?? teksOf(db, kamus, nomor)
  const named = (nomor: number | null) => (nomor === null ? null : word(nomor))
  // What was written together bears one instant.
  let [ms, iso] = [Number.NaN, '']
  const waktuOf = (row: BarisJurnal): string => {
    if (row.waktu_teks !== null) return row.waktu_teks
    if (row.waktu !== ms) [ms, iso] = [row.waktu, isoOf(row.waktu)]
    return iso
  }
  return (row) => {
    const entitas = word(row.entitas) as EntityName
    return {
      nomor: row.nomor,
      replika: row.replika,
      seq: row.seq,
      lamport: row.lamport,
      kelompok: row.kelompok,
      jenis: word(row.jenis) as PerubahanTable['jenis'],
      pelaku: word(row.pelaku),
      waktu: waktuOf(row),
      alasan: row.alasan,
      sumber: row.sumber,
      entitas,
      entitas_id: row.entitas_id,
      isi: bentangkanIsi(entitas, row.isi, [named(row.rujuk1), named(row.rujuk2), named(row.rujuk3)]),
      dasar: row.dasar,
    }
  }
}

/** The changes a condition on the columns of `jurnal` finds, in the order it ends with. Nothing is written meanwhile. */
export function* eachPerubahan(
  db: Db,
  syarat: string,
  isian: Readonly<Record<string, number>> = {},
): Generator<PerubahanTable> {
  const ceritakan = createPencerita(db)
  for (const row of db.each<BarisJurnal>(`SELECT ${kolomJurnal} FROM jurnal ${syarat}`, isian)) yield ceritakan(row)
}

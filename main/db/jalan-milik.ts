import { catatanOf, type NamaCatatan } from '#shared/catatan/daftar.ts'

/**
 * The one walk from a record to whom it belongs, as its description says: record → person → posyandu, in as many steps as
 * there are. What is asked at the end, and whether it is asked in SQL or of a function, is the asker's.
 */

/** One place a record was made in, where it names one. @template I an id @template J an answer */
type TempatDibuat<I, J> = { readonly ada: I; readonly jawab: () => J }

export type Tanya<I, J> = {
  /** Of a place of the tree, any. */
  readonly tempat: (id: I) => J
  /** Of a posyandu a record names. */
  readonly posyandu: (id: I) => J
  /** Of a person. */
  readonly orang: (id: I) => J
  /** Of the Pustu or Puskesmas a record names. */
  readonly fasilitas: (id: I) => J
  /** Of a record that belongs to who made it. */
  readonly pembuat: (entitas: NamaCatatan, id: I) => J
  /** Of a record of this book alone. */
  readonly setempat: J
  /** Answers by the columns of a record. */
  readonly baris: (entitas: NamaCatatan, id: I, jawab: (kolom: (nama: string) => I) => J) => J
  /** Puts together what the places say a record was made in, and whom it belongs to. */
  readonly rangkai: (dibuatDi: readonly TempatDibuat<I, J>[], milik: () => J) => J
}

/** The kind of record a column names. */
export function targetOf(entitas: NamaCatatan, kolom: string): NamaCatatan {
  const target = catatanOf(entitas).isian[kolom]?.rujuk
  if (!target) throw new Error(`${entitas}.${kolom} names no record`)
  return target as NamaCatatan
}

/** The columns that say where a record lies, the first that has a value before the others. */
export function kolomLetak(entitas: NamaCatatan): readonly string[] {
  const { milik, dibuatDi = [] } = catatanOf(entitas)
  return 'kolom' in milik ? [...dibuatDi, milik.kolom] : dibuatDi
}

/** Asks whom a record belongs to. @throws where the kind is unknown, or its path leads back to itself */
export function jalanMilik<I, J>(
  entitas: NamaCatatan,
  id: I,
  tanya: Tanya<I, J>,
  lewat: readonly NamaCatatan[] = [],
): J {
  if (lewat.includes(entitas)) throw new Error(`${[...lewat, entitas].join(' → ')} belongs to nobody`)
  const { milik, dibuatDi = [] } = catatanOf(entitas)
  const ke = (kolom: string, value: I): J => {
    const target = targetOf(entitas, kolom)
    return catatanOf(target).milik.oleh === 'pohon'
      ? tanya.posyandu(value)
      : jalanMilik(target, value, tanya, [...lewat, entitas])
  }
  switch (milik.oleh) {
    case 'setempat':
      return tanya.setempat
    case 'pohon':
      return tanya.tempat(id)
    case 'anggota':
      return tanya.orang(id)
    case 'pembuat':
      return tanya.pembuat(entitas, id)
    case 'fasilitas':
      return tanya.baris(entitas, id, (kolom) => tanya.fasilitas(kolom(milik.kolom)))
    case 'posyandu':
    case 'lewat':
      return tanya.baris(entitas, id, (kolom) => {
        const tempat = dibuatDi.map((nama) => ({ ada: kolom(nama), jawab: () => ke(nama, kolom(nama)) }))
        return tanya.rangkai(tempat, () => ke(milik.kolom, kolom(milik.kolom)))
      })
  }
}

/** Text of SQL that gives an id, or as an answer 1 or 0. */
export type Sql = string
export type TanyaSql = Omit<Tanya<Sql, Sql>, 'setempat' | 'baris'>

/** SQL: what the end of the walk answers; null where the record, or one on the way, is not there. */
export function sqlMilik(entitas: NamaCatatan, id: Sql, tanya: TanyaSql): Sql {
  let langkah = 0
  return jalanMilik<Sql, Sql>(entitas, id, {
    ...tanya,
    setempat: '0',
    baris: (nama, value, jawab) => {
      const baris = `jm${langkah++}`
      return `(SELECT ${jawab((kolom) => `${baris}.${kolom}`)} FROM ${nama} ${baris} WHERE ${baris}.id = ${value})`
    },
  })
}

/** SQL: the condition under which the rows of a kind are of a person, by the columns on the way to one; none are where no way leads there. */
export function milikOrang(entitas: NamaCatatan, orang: Sql): Sql {
  const { milik } = catatanOf(entitas)
  if (milik.oleh === 'anggota') return `id = ${orang}`
  if (milik.oleh !== 'lewat') return '0'
  const target = targetOf(entitas, milik.kolom)
  if (target === 'orang') return `${milik.kolom} = ${orang}`
  const lewat = milikOrang(target, orang)
  return lewat === '0' ? lewat : `${milik.kolom} IN (SELECT id FROM ${target} WHERE ${lewat})`
}

/** Where a record was made decides, before whom it belongs to. */
export function tempatDulu(dibuatDi: readonly TempatDibuat<Sql, Sql>[], milik: () => Sql): Sql {
  if (dibuatDi.length === 0) return milik()
  return `CASE ${dibuatDi.map(({ ada, jawab }) => `WHEN ${ada} IS NOT NULL THEN ${jawab()}`).join(' ')} ELSE ${milik()} END`
}

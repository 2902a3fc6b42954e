import type { EntityName } from '#main/toko/schema.ts'
import type { Db, Value } from '#main/toko/toko.ts'

/** A table of whole numbers: rows of a key are found by the index on its column, and told apart by all their columns. */
export type TabelRingkas = {
  readonly nama: string
  /** The column that holds the number of the key. */
  readonly kunci: string
  readonly kolom: readonly string[]
  /** Told of the rows of a key that went, of those that came, and whether many keys change: what is derived of them is no longer right. */
  readonly berubah?: (
    db: Db,
    pergi: readonly (readonly Value[])[],
    datang: readonly (readonly Value[])[],
    banyak: boolean,
  ) => void
}

/** What makes a key's rows be computed anew. */
export type Gantungan = {
  /** A kind of record. */
  readonly catatan: EntityName
} & (
  | {
      /** The column that names the key. A record that goes from one key to another concerns both. */
      readonly kunci: string
      /** The fields that matter; null for all. */
      readonly isian: readonly string[] | null
    }
  | {
      /** What all keys depend on, read from the book: when a record makes it another, every key is computed anew. */
      readonly seluruh: (db: Db) => Value
    }
)

/** The number by which the tables name a record. */
export type Nomor = (id: string) => number

/** Rows of one key, by table; the columns in their order. */
export type IsiRingkas = Readonly<Record<string, readonly (readonly Value[])[]>>

/**
 * Something that follows from the records of a book and is kept beside them, because counting it anew takes too long.
 *
 * It depends on what is written alone: never on today, which changes without anybody writing.
 */
export type Ringkasan = {
  readonly nama: string
  readonly tabel: readonly TabelRingkas[]
  readonly bergantung: readonly Gantungan[]
  /** The kind of record whose ids are the keys. */
  readonly kunci: EntityName
  /** The rows of keys, from the records as they are now; a key that is left out has none. */
  readonly hitung: (db: Db, kunci: readonly string[], nomor: Nomor) => Map<string, IsiRingkas>
}

import type { EntityName } from '#main/toko/schema.ts'
import type { Row } from '#main/toko/toko.ts'
import type { BarisBerkas } from './baca-berkas.ts'

/** A record as the file leaves it: what it says of it, and the rows that say so. */
export type Rekam = {
  readonly entitas: EntityName
  readonly id: string
  readonly isi: Row
  readonly baris: BarisBerkas[]
}

/** The records a file tells of, and which of them each row is. */
export type Rekaman = {
  /** Adds what a row says of a record; of two rows on one record the lower counts. */
  catat(entitas: EntityName, id: string, satu: { readonly isi: Row; readonly baris: BarisBerkas }): Rekam
  /** Adds what follows from the file for a record, where neither the file nor the book says it already. */
  lengkapi(entitas: EntityName, id: string, isi: Row): void
  get(entitas: EntityName, id: string): Rekam | undefined
  list(entitas: EntityName): Rekam[]
  semua(): Rekam[]
}

export function createRekaman(baca: (entitas: EntityName, id: string) => Row | undefined): Rekaman {
  const found = new Map<EntityName, Map<string, Rekam>>()
  const perJenis = (entitas: EntityName) => {
    const known = found.get(entitas) ?? new Map<string, Rekam>()
    found.set(entitas, known)
    return known
  }
  const put = (entitas: EntityName, id: string) => {
    const known = perJenis(entitas).get(id) ?? { entitas, id, isi: {}, baris: [] }
    perJenis(entitas).set(id, known)
    return known
  }
  return {
    catat(entitas, id, { isi, baris }) {
      const rekam = put(entitas, id)
      Object.assign(rekam.isi, isi)
      rekam.baris.push(baris)
      return rekam
    },
    lengkapi(entitas, id, isi) {
      const book = baca(entitas, id)
      const said = found.get(entitas)?.get(id)?.isi
      const missing = Object.entries(isi).filter(
        ([kolom, nilai]) => nilai !== null && (said?.[kolom] ?? book?.[kolom] ?? null) === null,
      )
      if (missing.length > 0) Object.assign(put(entitas, id).isi, Object.fromEntries(missing))
    },
    get: (entitas, id) => found.get(entitas)?.get(id),
    list: (entitas) => [...perJenis(entitas).values()],
    semua: () => [...found.values()].flatMap((satu) => [...satu.values()]),
  }
}

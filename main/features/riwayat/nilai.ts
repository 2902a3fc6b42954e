import { readRecord } from '#main/db/proyeksi.ts'
import { createTentang, findNama } from '#main/db/tentang.ts'
import type { EntityName } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import { isianOf } from '#shared/catatan/daftar.ts'
import type { Nilai } from '#shared/isian/isian.ts'
import { tulis } from '#shared/isian/tulis.ts'

export type { Nilai } from '#shared/isian/isian.ts'

/** What a field is called; null is bookkeeping of the program, and not shown. */
export function sebutIsian(entitas: EntityName, kolom: string): string | null {
  return isianOf(entitas, kolom)?.sebut ?? null
}

/** Gives a function that says a value of a field as a person reads it; null when there is none. */
export function createNilai(db: Db): (entitas: EntityName, kolom: string, nilai: Nilai) => string | null {
  const tentang = createTentang(db)
  const sebut = (kind: string, id: string) => {
    const entitas = kind as EntityName
    const state = readRecord(db, entitas, id)
    return findNama(db, entitas, id) ?? (state ? tentang({ entitas, id }, state, true) : '–')
  }
  return (entitas, kolom, nilai) => tulis(isianOf(entitas, kolom) ?? lain, nilai, sebut)
}

/** A column of a program newer than this one. */
const lain = { jenis: 'teks', kata: null, satuan: null, rujuk: null } as const

import { listPosyandu } from '#main/db/buku.ts'
import { readRecord } from '#main/db/proyeksi.ts'
import type { EntityName } from '#main/toko/schema.ts'
import type { Db, Row, Value } from '#main/toko/toko.ts'
import { catatanOf } from '#shared/catatan/daftar.ts'
import { kunciNama } from '#shared/domain/identitas/nama-tempat.ts'
import { readTempatPosyandu } from '../impor.repository.ts'

/** What an import of records asks of the book. */
export type BukuCatatan = {
  /** The facility whose book it is. */
  readonly tempatId: string
  /** The number of the first new posyandu in the order of the book. */
  readonly urutanBaru: number
  /** A record by its id, a removed one too. */
  readonly baca: (entitas: EntityName, id: string) => Row | undefined
  /** The record of the book that is about the same, for a kind of which two are never the same. */
  readonly findSama: (entitas: EntityName, isi: Row) => string | null
  readonly findPosyandu: (nama: string) => string | null
  /** Who else has an issued number. */
  readonly findNik: (nik: string) => string | null
  /** Living records of a kind of one owner, by a column. */
  readonly listDi: (entitas: EntityName, kolom: string, nilai: string) => (Row & { id: string })[]
}

export function bacaBuku(db: Db): BukuCatatan {
  const list = listPosyandu(db)
  const { indukId, urutan } = readTempatPosyandu(db, list)
  const posyandu = new Map(list.map(({ id, nama }) => [kunciNama('posyandu', nama), id]))
  return {
    tempatId: indukId ?? '',
    urutanBaru: urutan,
    baca: (entitas, id) => readRecord(db, entitas, id),
    findSama(entitas, isi) {
      for (const [a, b] of catatanOf(entitas).satuPer ?? []) {
        const pair: readonly Value[] = [isi[a] ?? null, isi[b] ?? null]
        if (pair.includes(null)) continue
        const sql = `SELECT id FROM ${entitas} WHERE ${a} = ? AND ${b} = ? AND dihapus = 0 ORDER BY id LIMIT 1`
        const id = db.value<string>(sql, ...pair)
        if (id !== undefined) return id
      }
      return null
    },
    findPosyandu: (nama) => posyandu.get(kunciNama('posyandu', nama)) ?? null,
    findNik: (nik) => db.value<string>('SELECT id FROM orang WHERE nik = ? AND dihapus = 0 LIMIT 1', nik) ?? null,
    listDi: (entitas, kolom, nilai) =>
      db.all<
        Row & {
          id: string
        }
      >(`SELECT * FROM ${entitas} WHERE ${kolom} = ? AND dihapus = 0 ORDER BY id`, nilai),
  }
}

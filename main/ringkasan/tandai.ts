import type { EntityName } from '#main/toko/schema.ts'
import type { Db, Row } from '#main/toko/toko.ts'
import { daftarRingkasan } from './daftar.ts'
import { tandaiHari } from './jumlah-bulan.ts'
import type { Gantungan, Ringkasan } from './uraian.ts'

/** The record a change is about, and the fields it sets. */
export type Sasaran = {
  readonly entitas: EntityName
  readonly id: string
  readonly isi: Row
  /** False for a record that comes into being. */
  readonly exists: boolean
}

const perCatatan = Map.groupBy(
  daftarRingkasan.flatMap((ringkasan) => ringkasan.bergantung.map((gantungan) => ({ ringkasan, gantungan }))),
  ({ gantungan }) => gantungan.catatan,
)

/** Says that keys are to be computed anew. */
export function tandaiKunci(db: Db, kunci: readonly string[]): void {
  const mark = 'INSERT OR IGNORE INTO ringkasan_kotor (ringkasan, kunci) SELECT ?, value FROM json_each(?)'
  for (const { nama } of daftarRingkasan) db.run(mark, nama, JSON.stringify(kunci))
}

export function tandaiSemua(db: Db, ringkasan: readonly Ringkasan[] = daftarRingkasan): void {
  for (const { nama, kunci } of ringkasan) {
    db.run(`INSERT OR IGNORE INTO ringkasan_kotor (ringkasan, kunci) SELECT ?, id FROM ${kunci}`, nama)
  }
}

/** Gives what is to be done once the record has been written. */
function watch(
  db: Db,
  { entitas, id, isi, exists }: Sasaran,
  { ringkasan, gantungan }: { readonly ringkasan: Ringkasan; readonly gantungan: Gantungan },
): () => void {
  if ('seluruh' in gantungan) {
    const before = gantungan.seluruh(db)
    return () => {
      if (gantungan.seluruh(db) !== before) tandaiSemua(db, [ringkasan])
    }
  }
  const { kunci, isian } = gantungan
  if (exists && isian !== null && !isian.some((kolom) => Object.hasOwn(isi, kolom))) return () => {}
  const baru = exists ? null : kunci === 'id' ? id : isi[kunci]
  // What a new record says need not be read back.
  if (typeof baru === 'string') {
    return () => db.run('INSERT OR IGNORE INTO ringkasan_kotor (ringkasan, kunci) VALUES (?, ?)', ringkasan.nama, baru)
  }
  const sql = `INSERT OR IGNORE INTO ringkasan_kotor (ringkasan, kunci) SELECT ?, ${kunci} FROM ${entitas} WHERE id = ?`
  const mark = () => db.run(sql, ringkasan.nama, id)
  if (exists && Object.hasOwn(isi, kunci)) mark()
  return mark
}

/** Writes a record, and marks what depends on it: by what it was, and by what it became. */
export function tulisDanTandai(db: Db, sasaran: Sasaran, tulis: () => void): void {
  const after = perCatatan.get(sasaran.entitas)?.map((one) => watch(db, sasaran, one)) ?? []
  if (sasaran.entitas === 'hari_buka') {
    if (sasaran.exists) tandaiHari(db, sasaran.id)
    after.push(() => tandaiHari(db, sasaran.id))
  }
  tulis()
  for (const done of after) done()
}

import type { Db, Value } from '#main/toko/toko.ts'
import { daftarRingkasan } from './daftar.ts'
import { isJumlahKotor, segarkanJumlah, tabelJumlah } from './jumlah-bulan.ts'
import { createNomor, findNomor } from './nomor.ts'
import { tandaiSemua } from './tandai.ts'
import type { IsiRingkas, Ringkasan, TabelRingkas } from './uraian.ts'

/** Keys computed at once: few enough to hold, and to lose when the power goes. */
const sekaliHitung = 200

export function readBaris(db: Db, { nama, kunci, kolom }: TabelRingkas, nomor: number): Value[][] {
  const rows = db.all(`SELECT ${kolom.join(', ')} FROM ${nama} WHERE ${kunci} = ?`, nomor)
  return rows.map((row) => kolom.map((satu) => row[satu] ?? null))
}

/** Up to so many keys what follows from their rows is changed with each; of more it is computed once. */
const sedikit = 5

/** A key by its number, and whether many are computed with it. */
type Kunci = { readonly nomor: number; readonly banyak: boolean }

/** Makes the rows of a key what they are to be; those that are right already are left alone. */
function saveBaris(db: Db, tabel: TabelRingkas, { nomor, banyak }: Kunci, rows: readonly (readonly Value[])[]): void {
  const { nama, kolom, berubah } = tabel
  const wanted = new Map(rows.map((row) => [row.join(), row]))
  const gone = readBaris(db, tabel, nomor).filter((row) => !wanted.delete(row.join()))
  for (const row of gone)
    db.run(`DELETE FROM ${nama} WHERE ${kolom.map((satu) => `${satu} IS ?`).join(' AND ')}`, ...row)
  const insert = `INSERT INTO ${nama} (${kolom.join(', ')}) VALUES (${kolom.map(() => '?').join(', ')})`
  for (const row of wanted.values()) db.run(insert, ...row)
  if (gone.length + wanted.size > 0) berubah?.(db, gone, [...wanted.values()], banyak)
}

function save(db: Db, { tabel }: Ringkasan, kunci: Kunci, isi: IsiRingkas | undefined): void {
  for (const one of tabel) saveBaris(db, one, kunci, isi?.[one.nama] ?? [])
}

function segarkanSebagian(db: Db, ringkasan: Ringkasan): boolean {
  const kunci = db.values<string>(
    'SELECT kunci FROM ringkasan_kotor WHERE ringkasan = ? ORDER BY kunci LIMIT ?',
    ringkasan.nama,
    sekaliHitung,
  )
  if (kunci.length === 0) return false
  const nomor = createNomor(db)
  const isi = ringkasan.hitung(db, kunci, nomor)
  for (const id of kunci) {
    const known = isi.has(id) ? nomor(id) : findNomor(db, id)
    if (known !== undefined) save(db, ringkasan, { nomor: known, banyak: kunci.length > sedikit }, isi.get(id))
    db.run('DELETE FROM ringkasan_kotor WHERE ringkasan = ? AND kunci = ?', ringkasan.nama, id)
  }
  return kunci.length === sekaliHitung
}

/** Whether something waits to be computed anew. */
export function isKotor(db: Db, { nama }: Ringkasan): boolean {
  return db.oneValue('SELECT EXISTS (SELECT 1 FROM ringkasan_kotor WHERE ringkasan = ?)', nama) === 1
}

/** Books in which many writings are one. */
const ditunda = new WeakSet<Db>()

/** Computes anew what is marked, within the transaction that wrote the records: nobody reads it in between. */
export function segarkan(db: Db): void {
  if (ditunda.has(db)) return
  for (const ringkasan of daftarRingkasan) while (segarkanSebagian(db, ringkasan));
  while (segarkanJumlah(db));
}

function endOf<T>(work: () => T, end: () => void): T {
  try {
    return work()
  } finally {
    end()
  }
}

/** Many writings in one transaction, and what is derived of them computed once: by then nothing of it may be read. */
export function sekaligus<T>(db: Db, work: () => T): T {
  return db.transaction(() => {
    ditunda.add(db)
    const done = endOf(work, () => ditunda.delete(db))
    segarkan(db)
    return done
  })
}

/**
 * The same for a book that was opened, in pieces: of a book of before tables were kept, everything is marked. What is
 * done stays done when the power goes.
 */
export function segarkanBuku(db: Db): void {
  for (const ringkasan of daftarRingkasan.filter((one) => isKotor(db, one)))
    while (db.transaction(() => segarkanSebagian(db, ringkasan)));
  if (isJumlahKotor(db)) while (db.transaction(() => segarkanJumlah(db)));
}

/** Empties the tables and computes all anew. */
export function bangunUlang(db: Db): void {
  for (const { nama } of [...daftarRingkasan.flatMap(({ tabel }) => tabel), tabelJumlah]) db.run(`DELETE FROM ${nama}`)
  for (const kotor of ['ringkasan_kotor', 'jumlah_kotor']) db.run(`DELETE FROM ${kotor}`)
  db.run('DELETE FROM ringkasan_nomor')
  tandaiSemua(db)
  segarkan(db)
}

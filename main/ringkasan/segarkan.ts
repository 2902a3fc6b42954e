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

/** What of a table went, and what came in its place. */
type Perubahan = { readonly pergi: Value[][]; readonly datang: (readonly Value[])[] }

/** Makes the rows of a key what they are to be; those that are right already are left alone. */
function saveBaris(db: Db, tabel: TabelRingkas, nomor: number, rows: readonly (readonly Value[])[]): Perubahan {
  const { nama, kolom } = tabel
  const ada = readBaris(db, tabel, nomor)
  const wanted = new Map(rows.map((row) => [ada.length === 0 ? row : row.join(), row]))
  const pergi = ada.filter((row) => !wanted.delete(row.join()))
  for (const row of pergi)
    db.run(`DELETE FROM ${nama} WHERE ${kolom.map((satu) => `${satu} IS ?`).join(' AND ')}`, ...row)
  const insert = `INSERT INTO ${nama} (${kolom.join(', ')}) VALUES (${kolom.map(() => '?').join(', ')})`
  for (const row of wanted.values()) db.run(insert, ...row)
  return { pergi, datang: [...wanted.values()] }
}

/** The same of some keys, and tells the table what changed, of all of them at once. */
function saveSemua(db: Db, tabel: TabelRingkas, isi: ReadonlyMap<number, IsiRingkas | undefined>): void {
  const semua: Perubahan = { pergi: [], datang: [] }
  for (const [nomor, baris] of isi) {
    const { pergi, datang } = saveBaris(db, tabel, nomor, baris?.[tabel.nama] ?? [])
    semua.pergi.push(...pergi)
    semua.datang.push(...datang)
  }
  if (semua.pergi.length + semua.datang.length > 0) tabel.berubah?.(db, semua.pergi, semua.datang, isi.size > sedikit)
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
  const perNomor = new Map<number, IsiRingkas | undefined>()
  for (const id of kunci) {
    const known = isi.has(id) ? nomor(id) : findNomor(db, id)
    if (known !== undefined) perNomor.set(known, isi.get(id))
    db.run('DELETE FROM ringkasan_kotor WHERE ringkasan = ? AND kunci = ?', ringkasan.nama, id)
  }
  for (const tabel of ringkasan.tabel) saveSemua(db, tabel, perNomor)
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

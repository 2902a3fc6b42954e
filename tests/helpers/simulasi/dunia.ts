import { idTempat } from '#main/db/buku.ts'
import { type Change, ensureReplica, renewReplica, write } from '#main/db/journal.ts'
import { createScratchBook } from '#main/db/open.ts'
import { vektorUntuk } from '#main/db/vektor.ts'
import type { Db, Row } from '#main/toko/toko.ts'
import { bukaPaket, type PaketTerbuka } from '#main/transfer/buka.ts'
import type { Cabang } from '#main/transfer/cabang.ts'
import { readDiri } from '#main/transfer/diri.ts'
import type { IsiPaket } from '#main/transfer/isi-paket.ts'
import { writeJejak } from '#main/transfer/jejak.ts'
import { readKabar } from '#main/transfer/kabar.ts'
import { writeKartu } from '#main/transfer/kartu.ts'
import { segelPaket } from '#main/transfer/kirim.ts'
import { type Pembuka, readPembuka } from '#main/transfer/pembuka.ts'
import { percayaKartu } from '#main/transfer/percaya.ts'
import { susunPaket } from '#main/transfer/susun.ts'
import { readTandaTerima, recordTandaTerima, writeTandaTerima } from '#main/transfer/tanda-terima.ts'
import { type HasilPaket, isBerisi, terimaPaket } from '#main/transfer/terima.ts'
import type { Tempat } from '#shared/contract/fasilitas.ts'
import { type Acak, createAcak } from './acak.ts'

/** One computer with its book. */
export type Komputer = {
  readonly nama: string
  readonly fasilitas: string
  readonly db: Db
  /** Years its clock is off. */
  readonly jam: number
}

const atas = {
  kabupaten: 'Tirtasari',
  kecamatan: 'Wonorejo',
  puskesmas: 'Wonorejo',
  desa: null,
  alamat: null,
  telepon: null,
}

function openBook(image?: Buffer): Db {
  const db = createScratchBook(image)
  db.pragma('foreign_keys = ON')
  return db
}

const head = { jenis: 'siapkan', pelaku: 'bidan', waktu: '2026-11-24T03:42:00.000Z' } as const

/** Ids are drawn from the seed too, so that a life can be lived again. */
function nameReplica(db: Db, acak: Acak): void {
  db.run(
    "UPDATE replika SET id = ? WHERE nomor = (SELECT CAST(nilai AS INTEGER) FROM meta WHERE kunci = 'replika')",
    acak.id(),
  )
}

/** A book with its place, two posyandu and three children. */
async function makeBook(acak: Acak, nama: string, jenis: Tempat['jenis']): Promise<Db> {
  const db = openBook()
  ensureReplica(db, 'utama')
  nameReplica(db, acak)
  const tempat: Tempat = { jenis, nama, ...atas }
  const [induk, own] = [acak.id(), acak.id()]
  const changes: Change[] = [
    { entitas: 'pengaturan', id: idTempat, isi: { nilai: JSON.stringify(tempat) } },
    { entitas: 'fasilitas', id: induk, isi: { jenis: 'kecamatan', nama: 'Wonorejo', induk_id: null } },
    { entitas: 'fasilitas', id: own, isi: { jenis, nama, induk_id: induk } },
  ]
  for (const [i, posyandu] of [acak.id(), acak.id()].entries()) {
    const anak = acak.id()
    changes.push(
      { entitas: 'fasilitas', id: posyandu, isi: { jenis: 'posyandu', nama: `${nama} ${i + 1}`, induk_id: own } },
      { entitas: 'orang', id: anak, isi: { nama: `anak ${nama} ${i}`, jk: 'P', tanggal_lahir: '2025-01-10' } },
      {
        entitas: 'keanggotaan',
        id: acak.id(),
        isi: { orang_id: anak, posyandu_id: posyandu, mulai: '2025-01-10', sebab_mulai: 'lahir' },
      },
      { entitas: 'penimbangan', id: acak.id(), isi: { orang_id: anak, tanggal: '2026-10-12', bb_g: 8_000 + i } },
    )
  }
  write(db, head, changes)
  return db
}

export type Asal = { readonly nama: string; readonly fasilitas: string; readonly db: Db }

/** Every table of a book, in a schema of its own beside it: as it was when it was kept. */
const tempatSimpan = ['asal', 'simpanan'] as const
type TempatSimpan = (typeof tempatSimpan)[number]

function tablesOf(db: Db): string[] {
  return db.values<string>("SELECT name FROM main.sqlite_schema WHERE type = 'table'")
}

function copyTables(db: Db, from: 'main' | TempatSimpan, to: 'main' | TempatSimpan): void {
  const copy = () => {
    for (const table of tablesOf(db)) {
      db.run(`DELETE FROM ${to}.${table}`)
      db.run(`INSERT INTO ${to}.${table} SELECT * FROM ${from}.${table}`)
    }
  }
  db.pragma('foreign_keys = OFF')
  db.transaction(copy)
  db.pragma('foreign_keys = ON')
  lupakan(db)
}

/** Lets a book forget what it remembers of its tables, as when a transaction is taken back. */
function lupakan(db: Db): void {
  const batal = new Error('taken back')
  try {
    db.transaction(() => {
      throw batal
    })
  } catch (cause) {
    if (cause !== batal) throw cause
  }
}

/** Gives a book places to keep itself in, so that a thousand lives begin without opening a thousand books. */
function addTempatSimpan(db: Db): void {
  for (const tempat of tempatSimpan) {
    db.run(`ATTACH ':memory:' AS ${tempat}`)
    const sql = db.values<string>("SELECT sql FROM main.sqlite_schema WHERE type = 'table'")
    for (const text of sql) db.run(text.replace(/^CREATE TABLE /, `CREATE TABLE ${tempat}.`))
  }
  copyTables(db, 'main', 'asal')
}

/** Keeps a book as it is now. */
export function simpan({ db }: Komputer): void {
  copyTables(db, 'main', 'simpanan')
}

/** A second computer of a facility. */
function makeKedua(book: Db, acak: Acak): Db {
  const second = openBook(book.image())
  renewReplica(second, 'kedua')
  nameReplica(second, acak)
  return second
}

/**
 * Books that know each other: a Puskesmas, so many Pustu, and a second computer of the first. They are made once, and
 * every life begins with them.
 *
 * @param duaMeja whether the Puskesmas has a second computer too
 */
export async function makeAsal(pustu: number, duaMeja = false): Promise<Asal[]> {
  const acak = createAcak(1_000_000 + pustu)
  const puskesmas = await makeBook(acak, 'Puskesmas', 'puskesmas')
  const desk = await writeKartu(puskesmas)
  const books = [{ nama: 'P', db: puskesmas }]
  for (let i = 0; i < pustu; i++) {
    const db = await makeBook(acak, `Pustu ${i + 1}`, 'pustu')
    await percayaKartu(db, desk, { oleh: 'bidan', now: new Date(head.waktu) })
    await percayaKartu(puskesmas, await writeKartu(db), { oleh: 'bidan', now: new Date(head.waktu) })
    books.push({ nama: `A${i + 1}`, db })
  }
  const first = books[1]
  if (first) books.push({ nama: 'A1b', db: makeKedua(first.db, acak) })
  if (duaMeja) books.push({ nama: 'Pb', db: makeKedua(puskesmas, acak) })
  for (const { db } of books) addTempatSimpan(db)
  return books.map(({ nama, db }) => ({ nama, fasilitas: readDiri(db).fasilitasId, db }))
}

/** Lets every life begin with the book as it is now. */
export function mulaiDariSini({ db }: Asal): void {
  copyTables(db, 'main', 'asal')
}

/** A computer with its book as it was in the beginning. */
export function bukaKomputer({ nama, fasilitas, db }: Asal, jam: number): Komputer {
  copyTables(db, 'asal', 'main')
  return { nama, fasilitas, db, jam }
}

/** Its book as it was when it was kept, brought back: what it wrote since is gone, and it goes on under another name. */
export function pulihkan({ db }: Komputer, acak: Acak): void {
  copyTables(db, 'simpanan', 'main')
  renewReplica(db, 'pulihan')
  nameReplica(db, acak)
}

/** The folder as it was when it was kept, put back by hand: it goes on under the name it had, as if nothing had been. */
export function kembalikan({ db }: Komputer): void {
  copyTables(db, 'simpanan', 'main')
}

/** The folder of one computer is copied over that of another of the same facility: both go on under one name. */
export function salin(dari: Komputer, ke: Komputer): void {
  const copy = () => {
    for (const table of tablesOf(dari.db)) {
      ke.db.run(`DELETE FROM main.${table}`)
      for (const row of dari.db.all<Row>(`SELECT * FROM main.${table}`)) {
        const marks = Object.keys(row).map((name) => `@${name}`)
        ke.db.run(`INSERT INTO main.${table} (${Object.keys(row).join(', ')}) VALUES (${marks.join(', ')})`, row)
      }
    }
  }
  ke.db.pragma('foreign_keys = OFF')
  ke.db.transaction(copy)
  ke.db.pragma('foreign_keys = ON')
  lupakan(ke.db)
}

export type Surat = {
  readonly dari: string
  readonly untuk: string
  /** As it goes to a stick; or only what would be inside, because sealing costs more than all the rest. */
  readonly isi: Buffer | IsiPaket
}

const pembukaOf = new WeakMap<Db, Promise<Pembuka>>()
function readPembukaSekali(db: Db): Promise<Pembuka> {
  const known = pembukaOf.get(db) ?? readPembuka(db)
  pembukaOf.set(db, known)
  return known
}

export function clockOf({ jam }: Komputer, langkah: number): Date {
  return new Date(Date.UTC(2026 + jam, 10, 24, 3, 0, langkah))
}

/** What one computer writes for another. */
export async function tulisSurat(
  dari: Komputer,
  untuk: string,
  { tersegel, ulang, langkah }: { tersegel: boolean; ulang: boolean; langkah: number },
): Promise<Surat> {
  const now = clockOf(dari, langkah)
  if (tersegel) {
    const { bytes } = await segelPaket(dari.db, { untuk, ulang, bulan: null, revisi: null }, now)
    return { dari: dari.nama, untuk, isi: bytes }
  }
  const { diri, kunci, kenalan } = await readPembukaSekali(dari.db)
  const tujuan = kenalan.find(({ fasilitasId }) => fasilitasId === untuk) ?? diri
  const isi = dari.db.transaction(() =>
    susunPaket(dari.db, {
      ...{ diri: { ...diri, replika: readDiri(dari.db).replika }, kunci, nomor: langkah + 1, sebelumnya: null },
      untuk: { fasilitasId: tujuan.fasilitasId, jenis: tujuan.jenis, nama: tujuan.nama },
      sudah: ulang ? { vektor: {}, dihitung: [] } : readKabar(dari.db, untuk, readDiri(dari.db).replika),
      ...{ dibuat: now.toISOString(), bulan: null, revisi: null },
    }),
  )
  return { dari: dari.nama, untuk, isi }
}

async function buka(db: Db, { isi }: Surat): Promise<PaketTerbuka> {
  const pembuka = await readPembukaSekali(db)
  if (Buffer.isBuffer(isi)) return bukaPaket(isi, { ...pembuka, diri: readDiri(db) })
  const { diri, kunci, kenalan } = pembuka
  const known = kenalan.find(({ fasilitasId }) => fasilitasId === isi.kepala.dari.fasilitasId)
  const pengirim = known ?? { ...diri, tanda: kunci.tanda }
  const isKita = known === undefined && isi.kepala.untuk.fasilitasId !== diri.fasilitasId
  const milikSendiri = known === undefined && (isKita || isi.kepala.dari.replika === readDiri(db).replika)
  return { isi, sidik: '', pengirim, milikSendiri }
}

/** Whether every change of a letter lies in a book: in its journal, or in a letter it keeps until it can be read. */
function isTersimpan(db: Db, { isi, pengirim }: PaketTerbuka): boolean {
  const { nomor, dari } = isi.kepala
  const same = 'entitas = ? AND entitas_id = ? AND pelaku = ? AND waktu = ? AND isi = ?'
  const find = `SELECT 1 FROM perubahan WHERE ${same} UNION ALL SELECT 1 FROM sisihan WHERE ${same}`
  const waits = db.first(
    'SELECT 1 FROM paket_masuk WHERE replika = ? AND nomor = ? AND fasilitas_id = ? AND tertunda IS NOT NULL',
    ...[dari.replika, nomor, pengirim.fasilitasId],
  )
  const rowOf = (b: IsiPaket['bagian'][number]['baris'][number]) => [
    ...[b.entitas, b.id, b.pelaku, b.waktu, JSON.stringify(b.isi)],
  ]
  const isHere = (b: IsiPaket['bagian'][number]['baris'][number]) =>
    db.first(find, ...rowOf(b), ...rowOf(b)) !== undefined
  return waits !== undefined || isi.bagian.every(({ baris }) => baris.every(isHere))
}

type Diterima = Pick<HasilPaket, 'cabang' | 'rangkap' | 'terpisah'>

/**
 * Takes a letter in.
 *
 * @returns branches: those that were left out of it, in which case no receipt is given, and those that got their name
 * @throws AppFailure when it is refused
 */
export async function terimaSurat(komputer: Komputer, surat: Surat, langkah: number): Promise<Diterima> {
  const { db } = komputer
  const paket = await buka(db, surat)
  const pembuka = { ...(await readPembukaSekali(db)), diri: readDiri(db) }
  if (!isBerisi(db, paket, pembuka)) return { cabang: [], rangkap: [], terpisah: [] }
  const { cabang, rangkap, terpisah } = terimaPaket(db, paket, pembuka, clockOf(komputer, langkah))
  if (cabang.length === 0 && !isTersimpan(db, paket)) throw new Error('A receipt for what was not stored')
  return { cabang, rangkap, terpisah }
}

/** A receipt, or the answer to a letter left out: what its maker holds. */
export async function sampaikanTanda(dari: Komputer, ke: Komputer, cabang: readonly Cabang[] = []): Promise<void> {
  const [pembuka, kita] = [await readPembukaSekali(dari.db), await readPembukaSekali(ke.db)]
  const untuk = { ...readDiri(ke.db), fasilitasId: ke.fasilitas }
  const text = writeTandaTerima({
    ...{ pembuka: { ...pembuka, diri: readDiri(dari.db) }, untuk: ke.fasilitas, paket: [], belum: [] },
    ...{ oleh: 'Petugas Gizi', waktu: head.waktu, vektor: vektorUntuk(dari.db, untuk, dari.fasilitas) },
    jejak: writeJejak(dari.db, { sendiri: dari.fasilitas, untuk }, cabang),
  })
  const diri = readDiri(ke.db)
  recordTandaTerima(ke.db, readTandaTerima(text, { ...kita, diri }), { ...kita, diri })
}

import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createContext } from '#main/app/create-context.ts'
import type { AppContext } from '#main/context/context.ts'
import { openDatabase } from '#main/db/open.ts'
import { fillContoh } from '#main/features/contoh/contoh.ts'
import { daftarRingkasan } from '#main/ringkasan/daftar.ts'
import { tabelJumlah } from '#main/ringkasan/jumlah-bulan.ts'
import type { TabelRingkas } from '#main/ringkasan/uraian.ts'
import type { Db } from '#main/toko/toko.ts'
import { namaCatatan } from '#shared/catatan/daftar.ts'
import { bukaJurnal } from '#tests/helpers/jurnal-tertulis.ts'
import { bidanUji, openTestBook, type TestBook } from '#tests/helpers/open-test-book.ts'
import { addTempat } from '#tests/helpers/pustu-lain.ts'
import { hariUkur } from './jendela-uji.ts'

/** Balita of the sample, and how many copies of it make a Puskesmas of ten thousand. */
export const balitaContoh = 420
const kali = 24
export const balitaBesar = balitaContoh * kali

const sampai = '2026-10'
/** What the ids of the sample begin with, and its NIK: a copy begins with others, so that nobody is there twice. */
const awalId = 0x016f5e
const awalNik = 990_101

const awalanId = (salinan: number) => `0${(awalId + salinan).toString(16)}`

/** SQL: a text of the sample as it stands in a copy. */
function salin(kolom: string): string {
  return `replace(replace(${kolom}, '${awalanId(0)}', @id), '${awalNik}', @nik)`
}

/** SQL that copies every row of a kind of record of the sample. */
function sqlSalinan(db: Db, nama: string): string {
  const kolom = db.all<{ name: string; type: string }>(`SELECT name, type FROM pragma_table_info('${nama}')`)
  const isi = kolom.map(({ name, type }) => {
    if (name === 'versi' || name === 'urut') return `${name} + @nomor`
    return type === 'TEXT' ? salin(name) : name
  })
  return `INSERT INTO ${nama} (${kolom.map(({ name }) => name)}) SELECT ${isi} FROM ${nama} WHERE id LIKE '${awalanId(0)}%'`
}

const sqlJurnal = `
  INSERT INTO perubahan (nomor, replika, seq, lamport, kelompok, jenis, pelaku, waktu, alasan, sumber, entitas, entitas_id, isi, dasar)
  SELECT nomor + @nomor, replika, seq + @nomor, lamport + @nomor, kelompok + @nomor, jenis, pelaku, waktu, alasan, sumber, entitas,
    ${salin('entitas_id')}, ${salin('isi')}, dasar + @nomor
  FROM perubahan WHERE nomor <= @akhir AND entitas_id LIKE '${awalanId(0)}%'`

/** Columns of the derived tables that name a record by its number; 0 names none. */
const kolomNomor = new Set(['anak', 'posyandu', 'buka'])

/** SQL that copies what was derived of the sample, by the numbers of the copies. */
function sqlRingkasan({ nama, kolom, kunci }: TabelRingkas): string {
  const isi = kolom.map((satu) => (kolomNomor.has(satu) ? `iif(${satu} = 0, 0, ${satu} + @nomorId)` : satu))
  return `INSERT INTO ${nama} (${kolom}) SELECT ${isi} FROM ${nama} WHERE ${kunci} <= @akhirId`
}

const sqlNomor = `INSERT INTO ringkasan_nomor (nomor, id) SELECT nomor + @nomorId, ${salin('id')} FROM ringkasan_nomor
  WHERE nomor <= @akhirId AND id LIKE '${awalanId(0)}%'`

/** Puts the sample into the book again and again, its journal and what was derived too, as other children of other posyandu. */
export function perbanyak(db: Db): void {
  const akhir = db.oneValue<number>('SELECT max(nomor) FROM perubahan')
  const akhirId = db.oneValue<number>('SELECT max(nomor) FROM ringkasan_nomor')
  const semua = namaCatatan.map((nama) => sqlSalinan(db, nama))
  const turunan = [...daftarRingkasan.flatMap(({ tabel }) => tabel), tabelJumlah].map(sqlRingkasan)
  // Kilobytes: pages are sealed once at the end, and not each time they make room for others.
  db.pragma('cache_size = -600000')
  bukaJurnal(db)
  db.transaction(() => {
    db.pragma('defer_foreign_keys = ON')
    for (let salinan = 1; salinan < kali; salinan++) {
      const isian = { id: awalanId(salinan), nik: String(awalNik + 100 * salinan), nomor: akhir * salinan }
      db.run(sqlJurnal, { ...isian, akhir })
      for (const sql of semua) db.run(sql, isian)
      const nomor = { akhirId, nomorId: akhirId * salinan }
      db.run(sqlNomor, { id: isian.id, nik: isian.nik, ...nomor })
      for (const sql of turunan) db.run(sql, nomor)
    }
  })
  db.checkpoint()
}

/** A book that was made once in this run, to be copied. */
export type BukuJadi = { readonly dataDir: string; readonly kunci: Buffer }

/** The books of a Puskesmas of two years: of 420 balita, and of 24 times as many. */
export type DuaPuskesmas = { readonly kecil: BukuJadi; readonly besar: BukuJadi; hapus(): void }

function simpan({ context: { db }, dataDir }: TestBook, folder: string): BukuJadi {
  db.checkpoint()
  cpSync(dataDir, folder, { recursive: true })
  return { dataDir: folder, kunci: Buffer.from(db.kunci) }
}

export function buatDuaPuskesmas(): DuaPuskesmas {
  const folder = mkdtempSync(join(tmpdir(), 'buku-pustu-ukur-'))
  const book = openTestBook({ hariIni: hariUkur })
  try {
    addTempat(book.context.db, 'Wonorejo', 'puskesmas')
    fillContoh(book.context, { balita: balitaContoh, bulan: 24, benih: 7, sampai })
    const kecil = simpan(book, join(folder, 'kecil'))
    perbanyak(book.context.db)
    const besar = simpan(book, join(folder, 'besar'))
    return { kecil, besar, hapus: () => rmSync(folder, { recursive: true, force: true }) }
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true })
    throw cause
  } finally {
    book.close()
  }
}

/** Opens a book that was made, as the window does, on the day of the measurements. */
export function openJadi({ dataDir, kunci }: BukuJadi): AppContext {
  const now = () => new Date(`${hariUkur}T09:00:00`)
  return createContext(openDatabase(dataDir, Buffer.from(kunci), { periksaNanti: true }), now, () => bidanUji)
}

import { newId } from '#main/db/journal.ts'
import type { Pelaku } from '#main/db/pelaku.ts'
import { setUpTempat } from '#main/features/fasilitas/tempat.ts'
import { createUmpanBalikHandlers } from '#main/features/kirim/umpan-balik.ts'
import type { Db } from '#main/toko/toko.ts'
import type { JenisTempatKerja } from '#shared/contract/fasilitas.ts'
import { writeAs } from './fill-book.ts'
import { bidanUji } from './open-test-book.ts'
import { openTestCalls, type TestCalls } from './open-test-calls.ts'

export type KirimBook = TestCalls & { readonly tempatId: string }

const tempat = {
  ...{ kabupaten: 'Kediri', kecamatan: 'Grogol', puskesmas: 'Puskesmas Grogol' },
  ...{ desa: null, alamat: null, telepon: null },
}

/** A book on 24-11-2026 that knows its place; a Pustu unless told otherwise. */
export function openKirimBook(jenis: JenisTempatKerja = 'pustu', pelaku: Pelaku = bidanUji): KirimBook {
  const book = openTestCalls(createUmpanBalikHandlers, { hariIni: '2026-11-24', pelaku })
  const nama = jenis === 'puskesmas' ? tempat.puskesmas : 'Pustu Sumberagung'
  setUpTempat(book.context, { ...tempat, jenis, nama })
  const tempatId = book.context.db.value('SELECT id FROM fasilitas WHERE jenis = ?', jenis)
  return { ...book, tempatId: String(tempatId) }
}

/** Another facility of the book: a Pustu under the Puskesmas, or a posyandu under a Pustu. */
export function addFasilitas(db: Db, jenis: 'pustu' | 'posyandu', nama: string, indukId: string | null): string {
  const id = newId()
  writeAs(db, 'ketik', { entitas: 'fasilitas', id, isi: { jenis, nama, induk_id: indukId } })
  return id
}

export type PaketUji = {
  readonly untuk: string
  readonly waktu: string
  readonly kiriman: readonly string[]
  readonly bulan?: string | null
  readonly revisi?: number | null
}

/** Notes a package as written to a stick and read back; answers with its number. */
export function addPaketKeluar(db: Db, { untuk, waktu, kiriman, bulan = null, revisi = null }: PaketUji): number {
  const jumlah = { perubahan: 12, posyandu: 1, balita: 2, penimbangan: 4, kiriman, bulan, revisi }
  return db.oneValue<number>(
    `INSERT INTO paket_keluar (nomor, untuk, waktu, berkas, sidik, ukuran, jumlah, replika, sampai)
       SELECT coalesce(max(nomor), 0) + 1, ?, ?, 'pustu-0001.bukupustu', ?, 4096, ?, 1,
         (SELECT max(seq) FROM perubahan WHERE replika = 1) FROM paket_keluar RETURNING nomor`,
    untuk,
    waktu,
    'ab'.repeat(32),
    JSON.stringify(jumlah),
  )
}

/** Notes the receipt of a package. */
export function addTandaTerima(db: Db, nomor: number, fasilitasId: string, waktu: string, oleh: string): void {
  const sql = 'INSERT INTO tanda_terima (nomor, fasilitas_id, waktu, oleh, jumlah) VALUES (?, ?, ?, ?, ?)'
  db.run(sql, nomor, fasilitasId, waktu, oleh, '{}')
}

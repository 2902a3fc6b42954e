import { batasBerkasMb, byteSatuMb } from '#shared/domain/impor/batas-berkas.ts'
import { findHeader, type Header } from '#shared/domain/impor/find-header.ts'
import type { LembarMentah } from '#shared/domain/impor/sel.ts'
import { failBerkas, saranXlsx } from './berkas-gagal.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'

/** Most rows of one import; more is no register of one place. */
const batasBaris = 200_000
/** Bytes looked at to tell text from other files. */
const cuplikan = 65_536

/** First bytes of files people mistake for a register. */
const tandaLain: readonly (readonly [bytes: readonly number[], nama: string])[] = [
  [[0xff, 0xd8, 0xff], 'gambar (JPEG)'],
  [[0x89, 0x50, 0x4e, 0x47], 'gambar (PNG)'],
  [[0x47, 0x49, 0x46, 0x38], 'gambar (GIF)'],
  [[0x25, 0x50, 0x44, 0x46], 'dokumen PDF'],
  [[0x52, 0x61, 0x72, 0x21], 'arsip RAR'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'arsip 7z'],
  [[0x1f, 0x8b], 'arsip gzip'],
]
const tandaZip = [0x50, 0x4b, 0x03, 0x04]
const tandaXlsLama = [0xd0, 0xcf, 0x11, 0xe0]

function startsWith(isi: Buffer, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => isi[index] === byte)
}

/** An old .xls and a workbook under a passphrase share one container; only the latter holds this stream. */
function refuseContainer(isi: Buffer): never {
  const bersandi = isi.includes(Buffer.from('EncryptedPackage', 'utf16le'))
  if (bersandi)
    failBerkas(
      'Berkas Excel ini dikunci dengan kata sandi.',
      'Simpan ulang tanpa kata sandi sebagai .xlsx, lalu coba lagi.',
    )
  return failBerkas('Ini berkas Excel lama (.xls).', saranXlsx)
}

function refuseNonText(isi: Buffer): void {
  const head = isi.subarray(0, cuplikan)
  const isUtf16 = isi[0] === 0xff && isi[1] === 0xfe
  if (!isUtf16 && head.includes(0))
    failBerkas('Berkas ini bukan tabel Excel atau CSV.', 'Pilih berkas .xlsx atau .csv.')
  if (/^\s*(?:<!doctype|<html|<table|<\?xml)/i.test(head.toString('latin1').replace(/^ï»¿/, ''))) {
    failBerkas('Berkas ini halaman web yang diberi nama Excel.', saranXlsx)
  }
}

async function readLembar(isi: Buffer): Promise<LembarMentah[]> {
  if (isi.length === 0) failBerkas('Berkas ini kosong.', 'Unduh atau simpan ulang berkasnya, lalu coba lagi.')
  if (isi.length > batasBerkasMb * byteSatuMb) {
    const mb = Math.round(isi.length / byteSatuMb)
    failBerkas(
      `Berkas ini terlalu besar (${mb} MB, paling besar ${batasBerkasMb} MB).`,
      'Pilih berkas register yang benar, atau pecah menjadi beberapa berkas.',
    )
  }
  const lain = tandaLain.find(([bytes]) => startsWith(isi, bytes))
  if (lain) failBerkas(`Berkas ini ${lain[1]}, bukan tabel.`, 'Pilih berkas .xlsx atau .csv.')
  if (startsWith(isi, tandaXlsLama)) refuseContainer(isi)
  if (startsWith(isi, tandaZip)) return readXlsx(isi)
  refuseNonText(isi)
  return [readCsv(isi)]
}

/**
 * Reads a register file and finds the sheet and row its heading stands on.
 *
 * @throws AppFailure `berkas` with a sentence for every file that is no register
 */
export async function readWorkbook(isi: Uint8Array): Promise<{ lembar: LembarMentah; header: Header }> {
  const semua = await readLembar(Buffer.from(isi.buffer, isi.byteOffset, isi.byteLength))
  let salah: string | null = null
  for (const lembar of semua) {
    const hasil = findHeader(lembar)
    if (hasil.kind === 'salah') salah ??= hasil.pesan
    if (hasil.kind !== 'ada') continue
    if (lembar.baris.length > batasBaris) {
      failBerkas(
        `Berkas ini berisi ${lembar.baris.length} baris, terlalu banyak untuk satu kali impor.`,
        'Pecah menjadi beberapa berkas.',
      )
    }
    return { lembar, header: hasil.header }
  }
  if (semua.every(({ baris }) => baris.length === 0))
    failBerkas('Tidak ada isi di dalam berkas ini.', 'Periksa berkasnya, lalu coba lagi.')
  if (salah !== null) failBerkas(salah, 'Perbaiki judul kolomnya, lalu coba lagi.')
  return failBerkas(
    'Baris judul tidak ditemukan. Register harus memuat judul Nama, JK, Tgl Lahir dan Posyandu di 30 baris pertama.',
    'Periksa apakah ini berkas yang benar.',
  )
}

import { decodeTeks } from '#main/platform/decode-teks.ts'
import { kalimatJenisLain } from '#main/transfer/kenali-lain.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import { failBerkas, saranXlsx } from './berkas-gagal.ts'

/** First bytes of files people mistake for a register. */
const tandaLain: readonly (readonly [bytes: readonly number[], nama: string])[] = [
  [[0xff, 0xd8, 0xff], 'gambar (JPEG)'],
  [[0x89, 0x50, 0x4e, 0x47], 'gambar (PNG)'],
  [[0x47, 0x49, 0x46, 0x38], 'gambar (GIF)'],
  [[0x25, 0x50, 0x44, 0x46], 'dokumen PDF'],
  [[0x52, 0x61, 0x72, 0x21], 'arsip RAR'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'arsip 7z'],
  [[0x1f, 0x8b], 'arsip gzip'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'basis data (SQLite)'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'dokumen RTF'],
]
const tandaXlsLama = [0xd0, 0xcf, 0x11, 0xe0]
const saranPilih = 'Pilih berkas .xlsx atau .csv.'

/** Characters of a text looked at to tell what it is. */
const cuplikan = 65_536

export function startsWith(isi: Buffer, bytes: readonly number[]): boolean {
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

/** Text that is no table: what it is, and how to make a table of it. */
const bukanTabel: readonly (readonly [pola: RegExp, sebab: string, saran: string])[] = [
  [/^(?:mime-version|from|content-type|x-unsent)\s*:/i, 'Berkas ini halaman web yang diberi nama Excel.', saranXlsx],
  [
    /^<\?xml[^>]*>[\s\S]*?(?:urn:schemas-microsoft-com:office:spreadsheet|progid="Excel\.Sheet")/i,
    'Ini lembar XML Excel 2003, bukan .xlsx.',
    saranXlsx,
  ],
  [/^<(?:[a-z!?/]|%)/i, 'Berkas ini halaman web yang diberi nama Excel.', saranXlsx],
  [/^ID;P/, 'Ini lembar SYLK, bukan .xlsx.', saranXlsx],
  [/^[[{]\s*["{[]/, 'Berkas ini data program (JSON), bukan tabel.', saranPilih],
]

/** Refuses, in a sentence that says what the file really is, everything that can be no .xlsx and no table in text. */
export function refuseBukanRegister(isi: Buffer): void {
  const milik = kalimatJenisLain(isi, 'excel', 'register')
  if (milik !== null) throw new AppFailure({ code: 'berkas', pesan: milik })
  const lain = tandaLain.find(([bytes]) => startsWith(isi, bytes))
  if (lain) failBerkas(`Berkas ini ${lain[1]}, bukan tabel.`, saranPilih)
  if (startsWith(isi, tandaXlsLama)) refuseContainer(isi)
}

/** As above, for what is read as text. */
export function refuseBukanTabel(isi: Buffer): void {
  const teks = decodeTeks(isi.subarray(0, cuplikan))
  if (teks.includes('\0')) failBerkas('Berkas ini bukan tabel Excel atau CSV.', saranPilih)
  const awal = teks.replace(/^[\s\uFEFF]+/, '').replace(/^(?:<!--[\s\S]*?-->\s*)+/, '')
  const found = bukanTabel.find(([pola]) => pola.test(awal))
  if (found) failBerkas(found[1], found[2])
}

/** What a zip holds that is no workbook of Excel, by a part every such file has. */
export const isiZipLain: readonly (readonly [bagian: RegExp, sebab: string])[] = [
  [/^content\.xml$/, 'Ini berkas LibreOffice (.ods), bukan .xlsx.'],
  [/^xl\/workbook\.bin$/, 'Ini berkas Excel biner (.xlsb), bukan .xlsx.'],
  [/^word\//, 'Ini dokumen Word, bukan tabel.'],
  [/^ppt\//, 'Ini berkas PowerPoint, bukan tabel.'],
  [/\.(?:xlsx|xls|csv)$/, 'Ini arsip ZIP yang berisi tabel. Keluarkan dulu isinya.'],
]

import { inflateRawSync } from 'node:zlib'
import { failBerkas, saranUnduh, saranXlsx } from './berkas-gagal.ts'

/**
 * Largest content a workbook may unpack to, bytes: some hundred thousand rows of a register. A file of a few
 * kilobytes can unpack to gigabytes; it is stopped here, before a parser sees it.
 */
const batasIsi = 100 * 1024 * 1024
const batasBagian = 2_000

/** @source APPNOTE.TXT of the ZIP format, 4.3.7, 4.3.12 and 4.3.16 */
const tandaAkhir = 0x06054b50
const tandaDaftar = 0x02014b50
const tandaLokal = 0x04034b50
const panjangAkhir = 22
const panjangKomentar = 65_535
const zip64 = 0xffffffff

type Bagian = {
  readonly nama: string
  readonly metode: number
  readonly terkompresi: number
  readonly asli: number
  readonly letak: number
}

function rusak(cause?: unknown): never {
  return failBerkas('Berkas Excel ini terpotong atau rusak, jadi tidak dapat dibaca.', saranUnduh, cause)
}

function terlaluBesar(): never {
  return failBerkas(
    'Isi berkas Excel ini terlalu besar untuk sebuah register.',
    'Pecah menjadi beberapa berkas, lalu coba lagi.',
  )
}

function findAkhir(zip: Buffer): number {
  const first = Math.max(0, zip.length - panjangAkhir - panjangKomentar)
  for (let at = zip.length - panjangAkhir; at >= first; at--) if (zip.readUInt32LE(at) === tandaAkhir) return at
  return rusak()
}

function readDaftar(zip: Buffer): Bagian[] {
  const akhir = findAkhir(zip)
  const jumlah = zip.readUInt16LE(akhir + 10)
  if (jumlah > batasBagian) terlaluBesar()
  let at = zip.readUInt32LE(akhir + 16)
  const bagian: Bagian[] = []
  for (let i = 0; i < jumlah; i++) {
    if (zip.readUInt32LE(at) !== tandaDaftar) rusak()
    const nama = zip.readUInt16LE(at + 28)
    bagian.push({
      metode: zip.readUInt16LE(at + 10),
      terkompresi: zip.readUInt32LE(at + 20),
      asli: zip.readUInt32LE(at + 24),
      letak: zip.readUInt32LE(at + 42),
      nama: zip.toString('utf8', at + 46, at + 46 + nama),
    })
    at += 46 + nama + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return bagian
}

/** Bytes one part really unpacks to; the sizes written in the file are not believed. */
function measure(zip: Buffer, { metode, terkompresi, letak }: Bagian, sisa: number): number {
  if (zip.readUInt32LE(letak) !== tandaLokal || terkompresi === zip64) rusak()
  const mulai = letak + 30 + zip.readUInt16LE(letak + 26) + zip.readUInt16LE(letak + 28)
  if (mulai + terkompresi > zip.length) rusak()
  if (metode === 0) return terkompresi
  if (metode !== 8) rusak()
  try {
    return inflateRawSync(zip.subarray(mulai, mulai + terkompresi), { maxOutputLength: Math.max(1, sisa) }).length
  } catch (cause) {
    if (cause instanceof RangeError) return terlaluBesar()
    return rusak(cause)
  }
}

/**
 * Refuses a workbook that is cut off, broken, no workbook, or unpacks to more than a register can hold.
 *
 * @throws AppFailure `berkas`
 */
export function guardZip(zip: Buffer): void {
  try {
    const bagian = readDaftar(zip)
    if (bagian.reduce((sum, { asli }) => sum + asli, 0) > batasIsi) terlaluBesar()
    let sisa = batasIsi
    for (const one of bagian) {
      sisa -= measure(zip, one, sisa)
      if (sisa <= 0) terlaluBesar()
    }
    if (!bagian.some(({ nama }) => nama === 'xl/workbook.xml')) {
      failBerkas('Berkas ini bukan buku kerja Excel.', saranXlsx)
    }
  } catch (cause) {
    // A position outside the file: what it points at was cut off.
    if (cause instanceof RangeError) rusak(cause)
    throw cause
  }
}

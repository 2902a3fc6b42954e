import { crc32, inflateRawSync } from 'node:zlib'
import { failBerkas, saranUnduh } from './berkas-gagal.ts'

/**
 * Largest content a workbook may unpack to, bytes: some hundred thousand rows of a register. A file of a few
 * kilobytes can unpack to gigabytes; it is stopped here.
 */
const batasIsi = 150 * 1024 * 1024
const batasBagian = 2_000

/** @source APPNOTE.TXT of the ZIP format, 4.3.7, 4.3.12 and 4.3.16 */
const tandaAkhir = 0x06054b50
const tandaDaftar = 0x02014b50
const tandaLokal = 0x04034b50
const panjangAkhir = 22
const panjangKomentar = 65_535
const metodeUtuh = 0
const metodeDeflate = 8

type Bagian = {
  readonly nama: string
  readonly metode: number
  readonly crc: number
  readonly terkompresi: number
  readonly asli: number
  readonly letak: number
}

/** The parts of a workbook by name, unpacked when asked for. */
export type Zip = {
  /** Names of all parts, in small letters. */
  readonly nama: readonly string[]
  /** Null when there is no such part. Capitals in names do not matter. */
  read(nama: string): string | null
}

export function failRusak(cause?: unknown): never {
  return failBerkas('Berkas Excel ini terpotong atau rusak, jadi tidak dapat dibaca.', saranUnduh, cause)
}

function failBesar(): never {
  return failBerkas(
    'Isi berkas Excel ini terlalu besar untuk sebuah register.',
    'Pecah menjadi beberapa berkas, lalu coba lagi.',
  )
}

function findAkhir(zip: Buffer): number {
  const first = Math.max(0, zip.length - panjangAkhir - panjangKomentar)
  for (let at = zip.length - panjangAkhir; at >= first; at--) if (zip.readUInt32LE(at) === tandaAkhir) return at
  return failRusak()
}

function readDaftar(zip: Buffer): Bagian[] {
  const akhir = findAkhir(zip)
  const jumlah = zip.readUInt16LE(akhir + 10)
  if (jumlah > batasBagian) failBesar()
  let at = zip.readUInt32LE(akhir + 16)
  const bagian: Bagian[] = []
  for (let i = 0; i < jumlah; i++) {
    if (zip.readUInt32LE(at) !== tandaDaftar) failRusak()
    const panjangNama = zip.readUInt16LE(at + 28)
    bagian.push({
      metode: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      terkompresi: zip.readUInt32LE(at + 20),
      asli: zip.readUInt32LE(at + 24),
      letak: zip.readUInt32LE(at + 42),
      nama: zip.toString('utf8', at + 46, at + 46 + panjangNama).toLowerCase(),
    })
    at += 46 + panjangNama + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return bagian
}

/** Unpacks one part. The sizes written in the file are not believed, its checksum is asked. */
function unpack(zip: Buffer, bagian: Bagian, sisa: number): Buffer {
  const { letak, terkompresi, metode } = bagian
  if (bagian.asli > sisa) failBesar()
  if (zip.readUInt32LE(letak) !== tandaLokal) failRusak()
  const mulai = letak + 30 + zip.readUInt16LE(letak + 26) + zip.readUInt16LE(letak + 28)
  if (mulai + terkompresi > zip.length || (metode !== metodeUtuh && metode !== metodeDeflate)) failRusak()
  const packed = zip.subarray(mulai, mulai + terkompresi)
  const isi = metode === metodeUtuh ? packed : inflate(packed, sisa)
  return crc32(isi) === bagian.crc ? isi : failRusak()
}

function inflate(packed: Buffer, sisa: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, sisa) })
  } catch (cause) {
    return cause instanceof RangeError ? failBesar() : failRusak(cause)
  }
}

/** Runs a step; a position outside the file means that what it points at was cut off. */
function insideFile<T>(step: () => T): T {
  try {
    return step()
  } catch (cause) {
    if (cause instanceof RangeError) return failRusak(cause)
    throw cause
  }
}

/**
 * Opens a zip for reading.
 *
 * @throws AppFailure `berkas` when it is cut off, broken, or unpacks to more than a register can hold
 */
export function openZip(zip: Buffer): Zip {
  const bagian = new Map(insideFile(() => readDaftar(zip)).map((one) => [one.nama, one]))
  let sisa = batasIsi
  return {
    nama: [...bagian.keys()],
    read: (nama) => {
      const one = bagian.get(nama.toLowerCase())
      if (!one) return null
      const isi = insideFile(() => unpack(zip, one, sisa))
      sisa -= isi.length
      return isi.toString('utf8')
    },
  }
}

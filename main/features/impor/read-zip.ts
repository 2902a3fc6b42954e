import { crc32, inflateRawSync } from 'node:zlib'
import { countEntriZip, type EntriZip, metodeZip, padatOf, readEntriZip } from '#main/platform/zip.ts'
import { failBerkas, saranUnduh } from './berkas-gagal.ts'

/**
 * Largest content a workbook may unpack to, bytes: some hundred thousand rows of a register. A file of a few
 * kilobytes can unpack to gigabytes; it is stopped here.
 */
const batasIsi = 150 * 1024 * 1024
const batasBagian = 2_000

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

function readDaftar(zip: Buffer): EntriZip[] {
  if (countEntriZip(zip) > batasBagian) failBesar()
  return readEntriZip(zip).map((entri) => ({ ...entri, nama: entri.nama.toLowerCase() }))
}

/** Unpacks one part. The sizes written in the file are not believed, its checksum is asked. */
function unpack(zip: Buffer, entri: EntriZip, sisa: number): Buffer {
  const { metode } = entri
  if (entri.panjangIsi > sisa) failBesar()
  const packed = padatOf(zip, entri)
  if (metode !== metodeZip.utuh && metode !== metodeZip.deflate) failRusak()
  const isi = metode === metodeZip.utuh ? packed : inflate(packed, sisa)
  return crc32(isi) === entri.crc ? isi : failRusak()
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

import type { Tempat } from '#shared/contract/fasilitas.ts'

/** Chance that can be repeated: the same seed gives the same numbers on every machine. */
export type Acak = {
  /** In [0, 1). */
  pecahan(): number
  /** Whole number, both ends included. */
  bulat(dari: number, sampai: number): number
  /** True with this probability. */
  mungkin(peluang: number): boolean
  /** Normal with mean 0 and deviation 1. */
  normal(): number
  pilih<T>(daftar: readonly [T, ...T[]]): T
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}

/** A stream of its own for each thing asked about, so that one more question about a child moves no other child. */
export function createAcak(benih: number, untuk: string): Acak {
  let state = hash(`${benih}:${untuk}`)
  // Mulberry32.
  const pecahan = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const bulat = (dari: number, sampai: number): number => dari + Math.floor(pecahan() * (sampai - dari + 1))
  return {
    pecahan,
    bulat,
    mungkin: (peluang) => pecahan() < peluang,
    normal: () => Math.sqrt(-2 * Math.log(1 - pecahan())) * Math.cos(2 * Math.PI * pecahan()),
    pilih: (daftar) => daftar[bulat(0, daftar.length - 1)] ?? daftar[0],
  }
}

/** Instant the ids of sample data seem to come from; ids only need to be in order. */
const awalId = Date.UTC(2020, 0, 1)

/** Gives ids in the shape of UUIDv7, in order. */
function createUrutanId(acak: Acak): () => string {
  let count = 0
  const hex = (value: number, width: number) => value.toString(16).padStart(width, '0')
  return () => {
    const time = hex(awalId + count++, 12)
    const low = hex(acak.bulat(0, 0xff_ffff), 6) + hex(acak.bulat(0, 0xff_ffff), 6)
    const variant = hex(0x8000 | acak.bulat(0, 0x3fff), 4)
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(acak.bulat(0, 0xfff), 3)}-${variant}-${low}`
  }
}

export type IdTetap = {
  /** The next id. */
  baru(): string
  /** What the chances of whoever got the last id are drawn from: the same at every place. */
  undian(): string
}

/**
 * Gives ids that are the same for the same seed and place.
 *
 * Two Pustu that try the program with one seed have the same children, but never the same records: else the books would
 * take them for one when they meet.
 *
 * @param ulangan keeps a second filling of a book apart
 * @param tempat null while the book has no place
 */
export function createIdTetap(benih: number, ulangan: number, tempat: Tempat | null): IdTetap {
  const asal = createUrutanId(createAcak(benih, `id:${ulangan}`))
  const diSini = tempat && createUrutanId(createAcak(benih, `id:${ulangan}:${namaLengkap(tempat)}`))
  let undian = ''
  return {
    baru: () => {
      undian = asal()
      return diSini ? diSini() : undian
    },
    undian: () => undian,
  }
}

function namaLengkap({ jenis, nama, puskesmas, kecamatan, kabupaten }: Tempat): string {
  return JSON.stringify([jenis, nama, puskesmas, kecamatan, kabupaten])
}

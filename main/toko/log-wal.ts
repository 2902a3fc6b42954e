import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/**
 * The write-ahead log beside the book, read before SQLite touches it.
 *
 * SQLite takes the frames of a log up to the first that is not as it was written, and forgets those behind it without a
 * word: after a power cut they are what nobody was told is saved. A page gone bad in the middle of the log looks the
 * same to it, and takes every later saved row with it. The cipher encrypts pages before they are framed, so salts and
 * checksums can be read without a key.
 *
 * @source SQLite, "Database File Format" 4: header of 32 bytes, frames of 24 bytes and one page, running checksum
 */

/** Bytes */
const panjangKepala = 32
const panjangKepalaBingkai = 24
/** Bytes of a page where the header does not tell: the size of every book. */
const halamanBuku = 4096
/** The last bit says in which order the bytes of a number are added up; that of the header is always big end first. */
const tandaLog = 0x377f0682

/** Bytes read at once. */
const potongan = 1 << 20

type Jumlah = readonly [number, number]

function addUp([a, b]: Jumlah, bytes: DataView, isBig: boolean): Jumlah {
  let [x, y] = [a, b]
  for (let at = 0; at < bytes.byteLength; at += 8) {
    x = (x + bytes.getUint32(at, !isBig) + y) >>> 0
    y = (y + bytes.getUint32(at + 4, !isBig) + x) >>> 0
  }
  return [x, y]
}

const isSame = (jumlah: Jumlah, bytes: DataView, at: number) =>
  jumlah[0] === bytes.getUint32(at) && jumlah[1] === bytes.getUint32(at + 4)

type Kepala = { readonly halaman: number; readonly isBig: boolean; readonly garam: string; readonly jumlah: Jumlah }

/** What the header of a log says; null when it is not as it was written. */
function readKepala(bytes: DataView): Kepala | null {
  const [tanda, halaman] = [bytes.getUint32(0), bytes.getUint32(8)]
  const isBig = (tanda & 1) === 1
  if ((tanda & ~1) !== tandaLog || halaman < 512 || halaman > 65_536 || (halaman & (halaman - 1)) !== 0) return null
  const jumlah = addUp([0, 0], new DataView(bytes.buffer, bytes.byteOffset, 24), isBig)
  return isSame(jumlah, bytes, 24) ? { halaman, isBig, garam: garamOf(bytes, 16), jumlah } : null
}

/** The eight bytes all frames written since the log was last begun have in common. */
const garamOf = (bytes: DataView, at: number) => `${bytes.getUint32(at)} ${bytes.getUint32(at + 4)}`

type Bingkai = { readonly garam: string; readonly halamanKe: number; readonly akhir: boolean; readonly isi: DataView }

function toBingkai(isi: DataView): Bingkai {
  return { garam: garamOf(isi, 8), halamanKe: isi.getUint32(0), akhir: isi.getUint32(4) > 0, isi }
}

/** Frame by frame to the end of the file; what is left of a frame there is none. */
function* eachBingkai(handle: number, halaman: number): Generator<Bingkai> {
  const panjang = panjangKepalaBingkai + halaman
  const buffer = Buffer.alloc(Math.max(1, Math.floor(potongan / panjang)) * panjang)
  for (let at = panjangKepala; ; at += buffer.length) {
    const count = readSync(handle, buffer, 0, buffer.length, at)
    for (let from = 0; from + panjang <= count; from += panjang) {
      yield toBingkai(new DataView(buffer.buffer, buffer.byteOffset + from, panjang))
    }
    if (count < buffer.length) return
  }
}

/** The running checksum behind a frame; null when the frame is not as it was written. */
function follow(kepala: Kepala, before: Jumlah, { garam, halamanKe, isi }: Bingkai): Jumlah | null {
  if (garam !== kepala.garam || halamanKe === 0) return null
  const part = (from: number, length: number) => new DataView(isi.buffer, isi.byteOffset + from, length)
  const head = addUp(before, part(0, 8), kepala.isBig)
  const sum = addUp(head, part(panjangKepalaBingkai, kepala.halaman), kepala.isBig)
  return isSame(sum, isi, 16) ? sum : null
}

/** Transactions that end in or behind the first frame that is not as it was written. */
function countBehindBreak(handle: number, kepala: Kepala): number {
  let [sum, count]: [Jumlah | null, number] = [kepala.jumlah, 0]
  for (const bingkai of eachBingkai(handle, kepala.halaman)) {
    if (sum !== null) sum = follow(kepala, sum, bingkai)
    if (sum === null && bingkai.garam === kepala.garam && bingkai.akhir) count++
  }
  return count
}

/** Transactions of a log whose header is gone: of the frames of one kind that stand at its beginning. */
function countWithoutKepala(handle: number): number {
  const all = Array.from(eachBingkai(handle, halamanBuku), ({ garam, halamanKe, akhir }) => ({
    garam,
    halamanKe,
    akhir,
  }))
  const first = all.find(({ garam, halamanKe }, i) => halamanKe > 0 && all[i + 1]?.garam === garam)
  return all.filter(({ garam, akhir }) => akhir && garam === first?.garam).length
}

function look(path: string): number {
  const handle = openSync(path, 'r')
  try {
    if (fstatSync(handle).size <= panjangKepala) return 0
    const head = Buffer.alloc(panjangKepala)
    readSync(handle, head, 0, panjangKepala, 0)
    const kepala = readKepala(new DataView(head.buffer, head.byteOffset, panjangKepala))
    if (kepala === null) return countWithoutKepala(handle)
    const count = countBehindBreak(handle, kepala)
    // The last one alone may be the one during which the power failed: nobody was told that it is saved.
    return count > 1 ? count : 0
  } finally {
    closeSync(handle)
  }
}

/** Another program may be writing at this moment, or begin the log anew: what is damaged is so again. */
const kali = 3

/**
 * How many of the last transactions of a log SQLite would pass over in silence although they were saved; 0 when the
 * log is as it was written, as far as can be told: of the very last one the side file of the head tells.
 *
 * @param path of the log; it may be missing
 */
export function countTerputus(path: string): number {
  let least = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < kali && least > 0; turn++) {
    try {
      least = Math.min(least, look(path))
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return 0
      throw cause
    }
  }
  return least
}

import { writeCompound } from './xls-wadah.ts'

/**
 * A workbook of Excel 97–2003 (BIFF8) with one sheet of texts and numbers, as uploads of e-PPGBM take it.
 *
 * @source [MS-XLS] Excel Binary File Format; [MS-CFB] for the file around it; docs/decisions/0047
 */

/** A text, a number, or nothing. */
export type SelXls = string | number | null

/** Record types. @source [MS-XLS] 2.3 */
const jenis = {
  bof: 0x0809,
  eof: 0x000a,
  codePage: 0x0042,
  window1: 0x003d,
  date1904: 0x0022,
  font: 0x0031,
  xf: 0x00e0,
  style: 0x0293,
  boundSheet: 0x0085,
  sst: 0x00fc,
  lanjut: 0x003c,
  dimensions: 0x0200,
  row: 0x0208,
  labelSst: 0x00fd,
  number: 0x0203,
  window2: 0x023e,
} as const

/** Bytes a record may hold; what is longer goes on in the next. */
const catatanTerpanjang = 8224
/** Characters a cell may hold. */
const selTerpanjang = 32_767
const barisTerbanyak = 65_536

function catatan(type: number, ...isi: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(isi)
  const head = Buffer.alloc(4)
  head.writeUInt16LE(type, 0)
  head.writeUInt16LE(body.length, 2)
  return Buffer.concat([head, body])
}

/** Whole numbers of two bytes. */
const u16 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(2 * values.length)
  for (const [i, value] of values.entries()) bytes.writeUInt16LE(value, 2 * i)
  return bytes
}
const u32 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(4 * values.length)
  for (const [i, value] of values.entries()) bytes.writeUInt32LE(value, 4 * i)
  return bytes
}

/** XLUnicodeRichExtendedString without runs: its length, and two bytes a character. */
function teks(isi: string): Buffer {
  return Buffer.concat([u16(isi.length), Buffer.from([1]), Buffer.from(isi, 'utf16le')])
}
/** ShortXLUnicodeString: the length takes one byte. */
const teksPendek = (isi: string): Buffer => Buffer.concat([Buffer.from([isi.length, 1]), Buffer.from(isi, 'utf16le')])

const bof = (substream: number): Buffer => catatan(jenis.bof, u16(0x0600, substream, 0x0dbb, 0x07cc), u32(0x41, 0x06))

/** Arial 10, the font of everything. */
const font = catatan(jenis.font, u16(200, 0, 0x7fff, 400, 0), Buffer.alloc(4), teksPendek('Arial'))
const [rataBawah, gayaIndukXf, gayaSelXf] = [0x20, 0xfff5, 0x0001]
/** How a cell looks: as the font says. @param format 0 General, 49 Text */
const xf = (format: number, induk: number): Buffer =>
  catatan(jenis.xf, u16(0, format, induk), Buffer.from([rataBawah, 0, 0, 0]), u32(0, 0), u16(0x20c0))
/** Fifteen looks every workbook must have come first, then ours. @source [MS-XLS] 2.4.353 */
const lihat = { bilangan: 15, teks: 16 } as const
const semuaXf = [...Array.from({ length: 15 }, () => xf(0, gayaIndukXf)), xf(0, gayaSelXf), xf(49, gayaSelXf)]
const gayaNormal = catatan(jenis.style, u16(0x8000), Buffer.from([0, 0xff]))

/** Each text once, in the order of first use. */
function kumpulkan(baris: readonly (readonly SelXls[])[]): {
  semua: readonly string[]
  banyak: number
  nomor: ReadonlyMap<string, number>
} {
  const nomor = new Map<string, number>()
  let banyak = 0
  for (const sel of baris.flat()) {
    if (typeof sel !== 'string' || sel === '') continue
    banyak += 1
    if (!nomor.has(sel)) nomor.set(sel, nomor.size)
  }
  return { semua: [...nomor.keys()], banyak, nomor }
}

/** The table of texts; one that does not fit goes whole into the record that continues it. */
function tabelTeks(semua: readonly string[], banyak: number): Buffer {
  const parts: Buffer[][] = [[u32(banyak, semua.length)]]
  let length = 8
  for (const satu of semua) {
    const bytes = teks(satu)
    if (length + bytes.length > catatanTerpanjang) {
      parts.push([])
      length = 0
    }
    parts.at(-1)?.push(bytes)
    length += bytes.length
  }
  return Buffer.concat(parts.map((part, i) => catatan(i === 0 ? jenis.sst : jenis.lanjut, ...part)))
}

function sel(baris: number, kolom: number, isi: SelXls, nomor: ReadonlyMap<string, number>): Buffer | null {
  if (isi === null || isi === '') return null
  if (typeof isi === 'string') {
    return catatan(jenis.labelSst, u16(baris, kolom, lihat.teks), u32(nomor.get(isi) ?? 0))
  }
  const value = Buffer.alloc(8)
  value.writeDoubleLE(isi)
  return catatan(jenis.number, u16(baris, kolom, lihat.bilangan), value)
}

/** Refuses what the format cannot hold, before anything is written. */
function requireMuat(baris: readonly (readonly SelXls[])[]): void {
  const terpanjang = Math.max(0, ...baris.flat().map((isi) => (typeof isi === 'string' ? isi.length : 0)))
  // A text of more than half a record would have to be cut in two: none of these columns holds one.
  if (baris.length > barisTerbanyak || terpanjang > Math.min(selTerpanjang, (catatanTerpanjang - 11) / 2)) {
    throw new Error('A workbook of Excel 97–2003 cannot hold that many rows, or so long a text')
  }
}

/** The bytes of a workbook with one sheet. The same rows always give the same bytes. */
export function renderXls(lembar: string, baris: readonly (readonly SelXls[])[]): Buffer {
  requireMuat(baris)
  const { semua, banyak, nomor } = kumpulkan(baris)
  const lebar = Math.max(0, ...baris.map((satu) => satu.length))
  const isiLembar = Buffer.concat([
    bof(0x0010),
    catatan(jenis.dimensions, u32(0, baris.length), u16(0, lebar, 0)),
    ...baris.flatMap((satu, i) => [
      catatan(jenis.row, u16(i, 0, satu.length, 0x00ff, 0, 0), u32(0x0100)),
      ...satu.flatMap((isi, j) => sel(i, j, isi, nomor) ?? []),
    ]),
    catatan(jenis.window2, u16(0x06b6, 0, 0, 0x40, 0, 0, 0), u32(0)),
    catatan(jenis.eof),
  ])
  const kepala = (letak: number) =>
    Buffer.concat([
      bof(0x0005),
      catatan(jenis.codePage, u16(0x04b0)),
      catatan(jenis.window1, u16(0, 0, 0x4000, 0x2000, 0x38, 0, 0, 1, 0x0258)),
      catatan(jenis.date1904, u16(0)),
      font,
      ...semuaXf,
      gayaNormal,
      catatan(jenis.boundSheet, u32(letak), u16(0), teksPendek(lembar)),
      tabelTeks(semua, banyak),
      catatan(jenis.eof),
    ])
  const panjang = kepala(0).length
  return writeCompound('Workbook', Buffer.concat([kepala(panjang), isiLembar]))
}

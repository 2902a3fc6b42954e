/**
 * A compound file with one stream: what stands around a workbook of Excel 97–2003.
 *
 * @source [MS-CFB] Compound File Binary File Format, version 3
 */

const sektor = 512
/** Shorter streams would lie in a small stream of their own; padding keeps to one kind. */
const panjangTersingkat = 4096
/** Numbers that stand for no sector. */
const [bebas, akhirRantai, sektorFat] = [0xffffffff, 0xfffffffe, 0xfffffffd]
/** Sectors of the table whose places stand in the head. */
const fatDiKepala = 109

const bulatkanKeAtas = (panjang: number): number => Math.ceil(panjang / sektor) * sektor

type Entri = {
  readonly nama: string
  readonly jenis: number
  readonly anak: number
  readonly mulai: number
  readonly panjang: number
}

/** One entry of the directory, 128 bytes. */
function entri({ nama, jenis, anak, mulai, panjang }: Entri): Buffer {
  const bytes = Buffer.alloc(128)
  bytes.write(nama, 0, 'utf16le')
  bytes.writeUInt16LE(nama === '' ? 0 : 2 * (nama.length + 1), 64)
  bytes[66] = jenis
  bytes[67] = 1
  bytes.writeUInt32LE(bebas, 68)
  bytes.writeUInt32LE(bebas, 72)
  bytes.writeUInt32LE(anak, 76)
  bytes.writeUInt32LE(mulai, 116)
  bytes.writeUInt32LE(panjang, 120)
  return bytes
}

function kepala(fat: readonly number[], direktori: number): Buffer {
  const bytes = Buffer.alloc(sektor)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes)
  bytes.writeUInt16LE(0x003e, 24)
  bytes.writeUInt16LE(0x0003, 26)
  bytes.writeUInt16LE(0xfffe, 28)
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt16LE(6, 32)
  bytes.writeUInt32LE(fat.length, 44)
  bytes.writeUInt32LE(direktori, 48)
  bytes.writeUInt32LE(panjangTersingkat, 56)
  bytes.writeUInt32LE(akhirRantai, 60)
  bytes.writeUInt32LE(akhirRantai, 68)
  for (let i = 0; i < fatDiKepala; i++) bytes.writeUInt32LE(fat[i] ?? bebas, 76 + 4 * i)
  return bytes
}

/** Wraps a stream. The stream lies first, then the directory, then the table of sectors. */
export function writeCompound(nama: string, isi: Uint8Array): Buffer {
  const panjang = Math.max(panjangTersingkat, bulatkanKeAtas(isi.length))
  const banyakIsi = panjang / sektor
  const direktori = banyakIsi
  const perFat = sektor / 4
  let banyakFat = 1
  while (banyakFat * perFat < banyakIsi + 1 + banyakFat) banyakFat += 1
  if (banyakFat > fatDiKepala) throw new Error('A compound file of that length needs a longer head')
  const fat = Array.from({ length: banyakFat }, (_, i) => direktori + 1 + i)
  const tabel = Buffer.alloc(banyakFat * sektor, 0xff)
  for (let i = 0; i < banyakIsi; i++) tabel.writeUInt32LE(i + 1 < banyakIsi ? i + 1 : akhirRantai, 4 * i)
  tabel.writeUInt32LE(akhirRantai, 4 * direktori)
  for (const satu of fat) tabel.writeUInt32LE(sektorFat, 4 * satu)
  const daftar = [
    entri({ nama: 'Root Entry', jenis: 5, anak: 1, mulai: akhirRantai, panjang: 0 }),
    entri({ nama, jenis: 2, anak: bebas, mulai: 0, panjang }),
    entri({ nama: '', jenis: 0, anak: bebas, mulai: 0, panjang: 0 }),
    entri({ nama: '', jenis: 0, anak: bebas, mulai: 0, panjang: 0 }),
  ]
  const stream = Buffer.alloc(panjang)
  Buffer.from(isi).copy(stream)
  return Buffer.concat([kepala(fat, direktori), stream, ...daftar, tabel])
}

import { createHash, hkdfSync } from 'node:crypto'
import { closeSync, fstatSync, fsyncSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { z } from 'zod'
import type { Pemeriksaan } from '#main/db/periksa.ts'
import { openBerkas } from '#main/platform/baca-berkas.ts'
import { Gantungan } from '#main/security/gantungan.ts'
import { seal, unseal } from '#main/security/segel.ts'
import { AppFailure } from '#shared/contract/errors.ts'

/**
 * The file of a backup (docs/cadangan.md): a line that says what it is, the length of the head, the head as JSON, and
 * the encrypted database as it lies on the disk. The head tells when, the ring of keys and the digest of the rest;
 * what the book held is sealed with its key, and the seal covers the head.
 */
const tandaAwal = Buffer.from('BUKU-PUSTU-CADANGAN-1\n')
/** Bytes of the length of the head, an unsigned number, little end first. */
const panjangAngka = 4
/** Bytes; a ring of five hundred accounts stays far below. */
const kepalaTerbesar = 1 << 20
const potongan = 1 << 20

const Kepala = z.strictObject({
  format: z.literal(1),
  /** ISO instant by the clock of the computer. */
  waktu: z.iso.datetime(),
  /** Version of the schema. */
  versiData: z.int(),
  /** Where the journal stood (`shared/domain/cadangan/urutan.ts`); backups of before do not say. */
  jurnal: z.strictObject({ turunan: z.int().min(0), lamport: z.int().min(0) }).optional(),
  gantungan: Gantungan,
  isi: z.strictObject({ panjang: z.int().positive(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
})
export type Kepala = z.infer<typeof Kepala>
const KepalaTersegel = Kepala.extend({ segel: z.base64() })

const Isi = z.strictObject({ orang: z.int(), penimbangan: z.int(), perubahan: z.int(), sidik: z.string() })
/** What the book held when it was copied. */
export type IsiCadangan = Pick<Pemeriksaan, 'orang' | 'penimbangan' | 'perubahan' | 'sidik'>

/** A backup whose head was read; the database in it not yet. */
export type CadanganTerbaca = {
  readonly path: string
  readonly kepala: Kepala
  readonly segel: string
  /** Where the database begins, bytes. */
  readonly letakIsi: number
}

export function failCadangan(pesan: string, cause?: unknown): never {
  throw new AppFailure({ code: 'berkas', pesan: `${pesan} Tidak ada yang diubah.` }, { cause })
}

const bukan = 'Berkas ini bukan cadangan Buku Pustu, atau sudah rusak atau terpotong. Pilih cadangan yang lain.'

/** Reads a whole file piece by piece from `from` on. */
function eachPiece(handle: number, from: number, use: (piece: Buffer) => void): number {
  const buffer = Buffer.alloc(potongan)
  let at = from
  for (;;) {
    const count = readSync(handle, buffer, 0, buffer.length, at)
    if (count === 0) return at - from
    use(buffer.subarray(0, count))
    at += count
  }
}

function writeAll(handle: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
}

function withFile<T>(path: string, flags: 'r' | 'w' | 'wx', work: (handle: number) => T): T {
  const handle = flags === 'r' ? openBerkas(path) : openSync(path, flags, 0o600)
  try {
    return work(handle)
  } finally {
    closeSync(handle)
  }
}

/** Length in bytes and SHA-256 of a file from a place on. */
function digestFrom(path: string, from: number): Kepala['isi'] {
  const sha = createHash('sha256')
  const panjang = withFile(path, 'r', (handle) => eachPiece(handle, from, (piece) => sha.update(piece)))
  return { panjang, sha256: sha.digest('hex') }
}

/** The key of the seal: of the book's key, and good for nothing else. */
function sealKey(kunci: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', kunci, '', 'buku-pustu/cadangan/segel', 32))
}

type Bahan = {
  /** The encrypted database, already checked. */
  readonly database: string
  readonly kunci: Buffer
  readonly isi: IsiCadangan
  readonly kepala: Omit<Kepala, 'isi' | 'format'>
}

/**
 * Writes a backup file, flushed to the disk, and reads it back. What fails leaves no file.
 *
 * @param path a name nothing else has yet
 */
export function writeCadangan(path: string, { database, kunci, isi, kepala }: Bahan): void {
  const whole: Kepala = { format: 1, ...kepala, isi: digestFrom(database, 0) }
  const segel = seal(sealKey(kunci), JSON.stringify(whole), Buffer.from(JSON.stringify(isi))).toString('base64')
  const head = Buffer.from(JSON.stringify({ ...whole, segel }))
  const length = Buffer.alloc(panjangAngka)
  length.writeUInt32LE(head.length)
  try {
    withFile(path, 'wx', (target) => {
      writeAll(target, Buffer.concat([tandaAwal, length, head]))
      withFile(database, 'r', (source) => eachPiece(source, 0, (piece) => writeAll(target, piece)))
      fsyncSync(target)
    })
    openCadangan(readCadangan(path), kunci)
  } catch (cause) {
    rmSync(path, { force: true })
    throw cause
  }
}

/** Reads the head of a backup. @throws AppFailure `berkas` when it is none of ours, or damaged */
export function readCadangan(path: string): CadanganTerbaca {
  return withFile(path, 'r', (handle) => {
    const start = Buffer.alloc(tandaAwal.length + panjangAngka)
    const { size } = fstatSync(handle)
    if (readSync(handle, start, 0, start.length, 0) < start.length) failCadangan(bukan)
    const length = start.readUInt32LE(tandaAwal.length)
    const letakIsi = start.length + length
    if (!start.subarray(0, tandaAwal.length).equals(tandaAwal) || length > kepalaTerbesar || letakIsi > size) {
      failCadangan(bukan)
    }
    const head = Buffer.alloc(length)
    readSync(handle, head, 0, length, start.length)
    const { segel, ...kepala } = parseKepala(head.toString('utf8'))
    return { path, kepala, segel, letakIsi }
  })
}

function parseKepala(text: string): z.infer<typeof KepalaTersegel> {
  try {
    const head = KepalaTersegel.parse(JSON.parse(text))
    // One way of writing it only: spaces, another order or spare bits of base64 are bytes the seal does not cover.
    const isOurs = JSON.stringify(head) === text && Buffer.from(head.segel, 'base64').toString('base64') === head.segel
    return isOurs ? head : failCadangan(bukan)
  } catch (cause) {
    return failCadangan(bukan, cause)
  }
}

/** Whether the database in a backup is the one its head speaks of; told without a key. */
export function isUtuh({ path, kepala, letakIsi }: Omit<CadanganTerbaca, 'segel'>): boolean {
  const { panjang, sha256 } = digestFrom(path, letakIsi)
  return panjang === kepala.isi.panjang && sha256 === kepala.isi.sha256
}

/** What a backup says it holds; null when it is of another key. The database in it is not looked at. */
export function unsealIsi(
  { kepala, segel }: Pick<CadanganTerbaca, 'kepala' | 'segel'>,
  kunci: Buffer,
): IsiCadangan | null {
  const sealed = unseal(sealKey(kunci), JSON.stringify(kepala), Buffer.from(segel, 'base64'))
  return sealed && Isi.parse(JSON.parse(sealed.toString('utf8')))
}

/**
 * What a backup says it holds, when the key is right and not a byte of it was changed.
 *
 * @throws AppFailure `berkas`
 */
export function openCadangan(terbaca: CadanganTerbaca, kunci: Buffer): IsiCadangan {
  const isi = unsealIsi(terbaca, kunci)
  return isi !== null && isUtuh(terbaca) ? isi : failCadangan(bukan)
}

/** Writes the database of a backup to a file, flushed to the disk. */
export function extractDatabase({ path, letakIsi }: CadanganTerbaca, target: string): void {
  withFile(target, 'w', (handle) => {
    withFile(path, 'r', (source) => eachPiece(source, letakIsi, (piece) => writeAll(handle, piece)))
    fsyncSync(handle)
  })
}

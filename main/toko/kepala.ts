import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import type { Database } from 'better-sqlite3'

/**
 * The newest change of a book, noted beside it after each commit: a book that comes back with an older one has lost
 * what was saved, whatever happened to its log.
 *
 * The note waits for no disk, so that saving takes no longer: after a power cut it may be older than the book, which is
 * no sign of anything, and never newer. It is signed with the key of the book: half a note, or one of another book, is
 * none. It tells a number and no more.
 */
export type Kepala = {
  /** Id of the replica the book writes under. */
  readonly replika: string
  /** `nomor` of the newest row of the journal. */
  readonly nomor: number
  /** Digest of that row, with the key of the book. */
  readonly sidik: string
}

export type CatatanKepala = {
  /** What was noted last, by this or another process; null where nothing can be read. */
  read(): Kepala | null
  /** Whether the book still has the change that was noted as its newest. */
  isAda(kepala: Kepala): boolean
  /** Notes the head the book has now, if it is another than the one noted last. */
  note(): void
  /** The book has another key: what is noted from now on is signed with it. */
  rekey(kunci: Buffer): void
  close(): void
}

/** Bytes: one sector of any disk, so that the power never leaves half of it. */
const panjang = 512

export function kepalaPath(databasePath: string): string {
  return `${databasePath}.kepala`
}

type Baris = { nomor: number; lamport: number; id: string; isi: string; replika: string }

/** A row of the journal, beside it the replica the book writes under. */
const sql = `SELECT p.nomor, p.lamport, p.entitas_id AS id, p.isi, r.id AS replika
  FROM perubahan p JOIN meta m ON m.kunci = 'replika' JOIN replika r ON r.nomor = CAST(m.nilai AS INTEGER)
  WHERE p.nomor = `

function keyOf(kunci: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', kunci, '', 'buku-pustu/kepala', 32))
}

function sidikOf(key: Buffer, { nomor, lamport, id, isi }: Baris): string {
  return createHmac('sha256', key)
    .update(JSON.stringify([nomor, lamport, id, isi]))
    .digest('hex')
}

function encode(key: Buffer, kepala: Kepala): Buffer {
  const text = JSON.stringify(kepala)
  const tanda = createHmac('sha256', key).update(text).digest('hex')
  return Buffer.from(`${tanda} ${text}`.padEnd(panjang - 1).concat('\n'))
}

function decode(key: Buffer, bytes: Buffer): Kepala | null {
  const [tanda = '', text = ''] = bytes.toString('latin1').trimEnd().split(' ')
  const benar = createHmac('sha256', key).update(text).digest()
  const given = Buffer.from(tanda, 'hex')
  if (given.length !== benar.length || !timingSafeEqual(given, benar)) return null
  return JSON.parse(text) as Kepala
}

function openFile(path: string): number | null {
  try {
    // "a+" would write behind what is there, whatever place is named.
    closeSync(openSync(path, 'a', 0o600))
    return openSync(path, 'r+')
  } catch {
    // A disk that takes nothing keeps nobody from her book.
    return null
  }
}

export function openKepala(sqlite: Database, path: string, kunci: Buffer): CatatanKepala {
  let key = keyOf(kunci)
  const [newest, one] = [sqlite.prepare(`${sql} (SELECT max(nomor) FROM perubahan)`), sqlite.prepare(`${sql} ?`)]
  let handle = openFile(path)
  let last = ''
  const write = (row: Baris): void => {
    const bytes = encode(key, { replika: row.replika, nomor: row.nomor, sidik: sidikOf(key, row) })
    if (handle !== null) writeSync(handle, bytes, 0, panjang, 0)
    last = `${row.replika} ${row.nomor}`
  }
  const note = (): void => {
    const row = newest.get() as Baris | undefined
    if (!row || last === `${row.replika} ${row.nomor}`) return
    try {
      write(row)
    } catch {
      // What is saved is saved; the note of before stays, and is older than the book.
    }
  }
  return {
    read: () => {
      if (handle === null) return null
      const bytes = Buffer.alloc(panjang)
      readSync(handle, bytes, 0, panjang, 0)
      return decode(key, bytes)
    },
    isAda: ({ nomor, sidik }) => {
      const row = one.get(nomor) as Baris | undefined
      return row !== undefined && sidikOf(key, row) === sidik
    },
    note,
    rekey: (baru) => {
      key = keyOf(baru)
      last = ''
      note()
    },
    close: () => {
      if (handle !== null) closeSync(handle)
      handle = null
    },
  }
}

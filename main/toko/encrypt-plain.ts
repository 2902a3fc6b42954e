import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { syncFile, syncFolder } from '#main/platform/write-durably.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import { awalanVersi } from './berkas-buku.ts'
import { encryptInPlace, openEncrypted } from './cipher.ts'
import { readFileState } from './file-state.ts'

/**
 * Turns a book from before there were passphrases into an encrypted one, once.
 *
 * The plain file stays until the encrypted copy was opened and counted; whenever the power fails, either of them is
 * whole, and the next opening goes on from there. Afterwards the plain bytes are overwritten.
 */
export function encryptPlainBook(path: string, kunci: Buffer): void {
  finishInterrupted(path)
  if (readFileState(path) === 'polos') {
    const copy = `${path}.tersandi`
    makeCopy(path, copy)
    encryptInPlace(copy, kunci)
    compare(path, copy, kunci)
    syncFile(copy)
    renameSync(path, plainOf(path))
    renameSync(copy, path)
    syncFolder(dirname(path))
  }
  const leftovers = listLeftovers(path)
  // The plain copies are the only other whole book: they stay until the encrypted one opens.
  if (leftovers.length > 0 && readFileState(path) === 'tersandi') checkOpens(path, kunci)
  leftovers.forEach(wipe)
}

const plainOf = (path: string) => `${path}.polos`

/** Stopped between the two renames: the plain file goes back to its place. */
function finishInterrupted(path: string): void {
  if (readFileState(path) === 'tidakAda' && existsSync(plainOf(path))) renameSync(plainOf(path), path)
}

function makeCopy(path: string, copy: string): void {
  // Left by an attempt that was stopped, perhaps before it was encrypted.
  if (existsSync(copy)) wipe(copy)
  const sqlite = new Database(path)
  try {
    // 1 = another program holds the book open, so the file alone is not the whole book.
    const [result] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    if (result?.busy !== 0) {
      throw new AppFailure({
        code: 'berkas',
        pesan:
          'Buku sedang dibuka oleh Buku Pustu yang lain, jadi belum disandikan. Isinya aman. Tutup yang lain, lalu coba lagi.',
      })
    }
    sqlite.prepare('VACUUM INTO ?').run(copy)
  } finally {
    sqlite.close()
  }
}

function countRows(sqlite: Database.Database): Record<string, number> {
  const tables = sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[]
  return Object.fromEntries(
    tables.map((name) => [name, sqlite.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number]),
  )
}

function compare(path: string, copy: string, kunci: Buffer): void {
  const [plain, encrypted] = [new Database(path, { readonly: true }), openEncrypted(copy, kunci, { readonly: true })]
  try {
    const sound = encrypted.pragma('quick_check', { simple: true }) === 'ok'
    if (sound && JSON.stringify(countRows(plain)) === JSON.stringify(countRows(encrypted))) return
    throw new Error('The encrypted copy of the book differs from the book')
  } finally {
    plain.close()
    encrypted.close()
  }
}

/** @throws when the key is another one, or the file is damaged */
function checkOpens(path: string, kunci: Buffer): void {
  const encrypted = openEncrypted(path, kunci, { readonly: true })
  try {
    encrypted.prepare('SELECT count(*) FROM sqlite_schema').get()
  } finally {
    encrypted.close()
  }
}

/** Every plain file that belonged to the book: the book itself, and copies from before a change of its schema. */
function listLeftovers(path: string): string[] {
  const folder = dirname(path)
  return readdirSync(folder).flatMap((name) => {
    const file = join(folder, name)
    const isPlainCopy = name.startsWith(awalanVersi(path)) && readFileState(file) === 'polos'
    return name === basename(plainOf(path)) || isPlainCopy ? [file] : []
  })
}

/**
 * Overwrites a file, then removes it. From the end to the beginning: stopped in between, the file still begins as a plain one and is found again.
 *
 * On a disk that writes elsewhere each time (SSD) the old bytes may stay until the disk needs their place.
 */
function wipe(file: string): void {
  const zeros = Buffer.alloc(1 << 20)
  const handle = openSync(file, 'r+')
  try {
    for (let end = statSync(file).size; end > 0; ) {
      const length = Math.min(zeros.length, end)
      end -= writeSync(handle, zeros, 0, length, end - length)
    }
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  rmSync(file)
}

import { createHash, randomUUID } from 'node:crypto'
import { readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import envPaths from 'env-paths'
import { makeFolder } from './make-folder.ts'
import { writeDurably } from './write-durably.ts'

const variabel = 'BUKU_PUSTU_LAPTOP'

/** Where this laptop keeps what belongs to it and to no book; null where nothing is to be kept. */
function folderLaptop(): string | null {
  const named = process.env[variabel]
  if (named !== undefined) return named === '' ? null : named
  return envPaths('Buku Pustu', { suffix: '' }).config
}

/** A number drawn once for each user of a laptop: kept outside all data folders, so that no copy of one takes it along. */
function ensureId(folder: string): string {
  const path = join(folder, 'laptop.txt')
  try {
    const known = readFileSync(path, 'utf8').trim()
    if (/^[0-9a-f-]{36}$/.test(known)) return known
  } catch {
    // The first time there is none.
  }
  const id = randomUUID()
  makeFolder(folder, 0o700)
  writeDurably(path, `${id}\n`)
  return id
}

/**
 * Where a data folder lies: on which laptop, for which of its users, and at which place. It tells nobody anything, and
 * another one means that the folder was copied or moved. Null where that cannot be told.
 */
export function letakFolder(dataDir: string): string | null {
  const folder = folderLaptop()
  if (folder === null) return null
  try {
    return createHash('sha256')
      .update(`${ensureId(folder)}\n${realpathSync.native(dataDir)}`)
      .digest('hex')
  } catch {
    // A disk that takes nothing keeps nobody from her book: two laptops under one name are found later too.
    return null
  }
}

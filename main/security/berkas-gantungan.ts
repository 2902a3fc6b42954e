import { readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { syncFolder, writeDurably } from '#main/platform/write-durably.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import { Gantungan } from './gantungan.ts'

/** The ring of keys as a file beside the book, and the one that lies ready while the book gets another key. */

const berkas = 'kunci.json'

export function gantunganPath(dataDir: string): string {
  return join(dataDir, berkas)
}

const pesanTertutup =
  'Berkas kunci buku (kunci.json) ada, tetapi tidak boleh atau tidak dapat dibaca, jadi buku tidak dibuka. Isinya tidak diubah. Periksa izin berkas itu, atau masuk ke laptop sebagai pemilik buku.'

function failRusak(cause?: unknown): never {
  const pesan =
    'Berkas kunci buku (kunci.json) rusak, jadi buku tidak dapat dibuka. Isi buku tidak diubah. Pulihkan dari cadangan.'
  throw new AppFailure({ code: 'berkas', pesan }, { cause })
}

/** @throws AppFailure `berkas` when the text is no ring */
export function parseGantungan(text: string): Gantungan {
  try {
    return Gantungan.parse(JSON.parse(text))
  } catch (cause) {
    return failRusak(cause)
  }
}

/** A file that may not be read is as whole as ever: nothing is to be brought back for it. */
function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw new AppFailure({ code: 'berkas', pesan: pesanTertutup }, { cause })
  }
}

function readRing(path: string): Gantungan | null {
  const text = readText(path)
  return text === null ? null : parseGantungan(text)
}

/** Null where there is none. @throws AppFailure `berkas` when it cannot be read */
export function readGantungan(dataDir: string): Gantungan | null {
  return readRing(gantunganPath(dataDir))
}

/** Returns when the disk has it: without its ring no book opens. */
export function writeGantungan(dataDir: string, gantungan: Gantungan): void {
  writeDurably(gantunganPath(dataDir), `${JSON.stringify(gantungan)}\n`)
}

/**
 * The ring that holds from the moment the book has another key. It lies beside the one in force while that is being
 * done: whichever of the two opens the book, is the right one.
 */
const berikutPath = (dataDir: string) => `${gantunganPath(dataDir)}.baru`

/** The ring that lies ready; null where no change of the key was begun. @throws AppFailure `berkas` when it cannot be read */
export function readBerikut(dataDir: string): Gantungan | null {
  return readRing(berikutPath(dataDir))
}

/** As `writeGantungan`. */
export function writeBerikut(dataDir: string, gantungan: Gantungan): void {
  writeDurably(berikutPath(dataDir), `${JSON.stringify(gantungan)}\n`)
}

/** The book has its new key: the ring for it is the one in force. */
export function promoteBerikut(dataDir: string): void {
  renameSync(berikutPath(dataDir), gantunganPath(dataDir))
  syncFolder(dataDir)
}

/** The change of the key was not finished: the ring in force stays. */
export function dropBerikut(dataDir: string): void {
  rmSync(berikutPath(dataDir), { force: true })
}

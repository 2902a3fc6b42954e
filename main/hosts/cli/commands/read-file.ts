import { readFileSync, statSync } from 'node:fs'
import { AppFailure } from '#shared/contract/errors.ts'

/** The largest file any command reads, bytes. A register of a Puskesmas for ten years stays far below. */
const largestFileBytes = 64 * 1024 * 1024

/** Reads a file named on the command line, or says in a sentence why not. */
export function readFileNamed(path: string): Buffer {
  const fail = (pesan: string, cause?: unknown): never => {
    throw new AppFailure({ code: 'berkas', pesan }, { cause })
  }
  try {
    const { size } = statSync(path)
    if (size > largestFileBytes)
      fail(`Berkas ${path} terlalu besar (${Math.round(size / 1024 / 1024)} MB). Tidak ada yang berubah.`)
    return readFileSync(path)
  } catch (cause) {
    if (cause instanceof AppFailure) throw cause
    return fail(`Berkas ${path} tidak dapat dibaca. Tidak ada yang berubah. Periksa nama dan tempatnya.`, cause)
  }
}

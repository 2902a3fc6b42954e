import { bacaBerkas, TakTerbaca } from '#main/platform/baca-berkas.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import { type Arguments, UsageError } from '../arguments.ts'

/** The largest file any command reads, bytes. A register of a Puskesmas for ten years stays far below. */
const largestFileBytes = 64 * 1024 * 1024

/** The one word a command takes. @param contoh how the command is written, for whoever wrote none or several */
export function onlyFile({ words }: Pick<Arguments, 'words'>, contoh: string): string {
  const [file, ...more] = words
  if (file === undefined || more.length > 0) throw new UsageError(`Sebutkan satu berkas: ${contoh}`)
  return file
}

/** Reads a file named on the command line, or says in a sentence why not. */
export function readFileNamed(path: string): Buffer {
  try {
    return bacaBerkas(path, largestFileBytes)
  } catch (cause) {
    const pesan =
      cause instanceof TakTerbaca
        ? `${path} ${cause.sebab}, jadi tidak dibaca. Tidak ada yang berubah. Sebutkan berkas yang lain.`
        : `Berkas ${path} tidak dapat dibaca. Tidak ada yang berubah. Periksa nama dan tempatnya.`
    throw new AppFailure({ code: 'berkas', pesan }, { cause })
  }
}

import { statSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { AppFailure } from '#shared/contract/errors.ts'

const hilang = 'Berkas buku tidak ada lagi di tempatnya, jadi perubahan ini belum tersimpan.'

/** What tells one file from another of the same name; null when there is none. */
function identityOf(path: string): string | null {
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true })
  return stat ? `${stat.dev}:${stat.ino}` : null
}

/**
 * Watches that the open book is still the file of its name.
 *
 * A file that is deleted while it is open goes on taking writes on some systems, and all of them are gone when it is
 * closed. What was saved before is still readable through the open book, so it is put back in place.
 *
 * @returns a check to be made before every write. @throws AppFailure `berkas` when the file is gone
 */
export function createFileGuard(sqlite: Database, path: string, onPutBack: () => void): () => void {
  const opened = identityOf(path)
  return () => {
    const now = identityOf(path)
    if (now === opened) return
    const isBack = now !== null || putBack(sqlite, path, onPutBack)
    const pesan = isBack
      ? `${hilang} Yang tersimpan sebelumnya sudah dikembalikan ke tempatnya. Tutup Buku Pustu, buka lagi, lalu ulangi perubahan ini.`
      : `${hilang} Jangan tutup Buku Pustu. Sambungkan lagi disknya atau kembalikan foldernya, lalu simpan lagi.`
    throw new AppFailure({ code: 'berkas', pesan })
  }
}

function putBack(sqlite: Database, path: string, onPutBack: () => void): boolean {
  try {
    sqlite.prepare('VACUUM INTO ?').run(path)
    onPutBack()
    return true
  } catch {
    // The folder is gone too, or the disk is: the person is told, and the next write tries again.
    return false
  }
}

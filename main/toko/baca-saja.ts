import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { openFile } from './berkas-buku.ts'
import { bacaSajaKarena } from './berkas-gagal.ts'
import { checkQuickly, openEncrypted } from './cipher.ts'
import { readFileState } from './file-state.ts'

/** Why a book is only read: its disk has no room, or takes nothing at all. */
type Karena = NonNullable<ReturnType<typeof bacaSajaKarena>>

export const pesanBacaSaja = {
  penuh:
    'Diska penuh, jadi buku hanya dapat dibaca dan dicadangkan ke flashdisk. Isinya aman. Kosongkan sebagian isi diska, lalu tutup dan buka lagi Buku Pustu.',
  terkunci:
    'Folder data tidak dapat ditulisi, jadi buku hanya dapat dibaca dan dicadangkan ke flashdisk. Isinya aman. Periksa diska dan foldernya, lalu tutup dan buka lagi Buku Pustu.',
} as const satisfies Record<Karena, string>

export type Terbaca = { readonly karena: Karena; readonly image: Buffer }

/** All pages of the book with what its log holds, decrypted; nobody else has to wait longer than that takes. */
function readInPlace(path: string, kunci: Buffer): Buffer {
  const sqlite = openEncrypted(path, kunci)
  try {
    // SQLite's file of shared memory finds no room: one who has the book for herself needs none.
    sqlite.pragma('locking_mode = EXCLUSIVE')
    checkQuickly(sqlite)
    const image = sqlite.serialize()
    // Of the header: version of the format for writing and for reading. In memory there is no log.
    image.fill(1, 18, 20)
    return image
  } finally {
    sqlite.close()
  }
}

/** The same where not even a lock can be had: from a copy, encrypted like the book, in the folder of temporary files. */
function readElsewhere(path: string, kunci: Buffer): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'buku-pustu-'))
  try {
    const copy = join(folder, basename(path))
    for (const end of ['', '-wal']) if (existsSync(path + end)) copyFileSync(path + end, copy + end)
    return readInPlace(copy, kunci)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a book holds whose disk takes no byte more. @throws when somebody else has it open, or it is damaged */
function readImage(path: string, kunci: Buffer, karena: Karena): Buffer {
  return karena === 'penuh' ? readInPlace(path, kunci) : readElsewhere(path, kunci)
}

/** The book, or, where its disk takes not one byte more, all that is in it. */
export function openOrRead(path: string, kunci: Buffer, diperiksa: boolean): Database | Terbaca {
  try {
    return openFile(path, kunci, diperiksa)
  } catch (cause) {
    const karena = bacaSajaKarena(cause)
    if (karena === null || readFileState(path) !== 'tersandi') throw cause
    try {
      return { karena, image: readImage(path, kunci, karena) }
    } catch {
      throw cause
    }
  }
}

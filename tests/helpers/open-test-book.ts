import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createContext } from '#main/app/create-context.ts'
import type { AppContext } from '#main/context/context.ts'
import { ensureReplica } from '#main/db/journal.ts'
import { openDatabase } from '#main/db/open.ts'
import type { Pelaku } from '#main/db/pelaku.ts'

/** Who writes where a test does not say. */
export const bidanUji: Pelaku = { id: 'bidan', nama: 'Bidan Uji', peran: 'bidan', posyandu: null }

export type TestBook = { readonly context: AppContext; readonly dataDir: string; close(): void }

const kunci = randomBytes(32)
let kosong = ''

/** The folder of a book with all its tables and nothing in them: made once in a process, copied for every test. */
function emptyBook(): string {
  if (kosong) return kosong
  kosong = mkdtempSync(join(tmpdir(), 'buku-pustu-kosong-'))
  openDatabase(kosong, kunci).close()
  process.once('exit', () => rmSync(kosong, { recursive: true, force: true }))
  return kosong
}

/** A fresh book in a folder of its own, standing on a day of the test's choosing. */
export function openTestBook(options: { hariIni?: string; pelaku?: Pelaku } = {}): TestBook {
  const dataDir = mkdtempSync(join(tmpdir(), 'buku-pustu-'))
  for (const file of readdirSync(emptyBook())) copyFileSync(join(emptyBook(), file), join(dataDir, file))
  const db = openDatabase(dataDir, kunci)
  ensureReplica(db, 'uji')
  const instant = `${options.hariIni ?? '2026-11-24'}T10:42:00`
  const context = createContext(
    db,
    () => new Date(instant),
    () => options.pelaku ?? bidanUji,
  )
  return {
    context,
    dataDir,
    close: () => {
      db.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

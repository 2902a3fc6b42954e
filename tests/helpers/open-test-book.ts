import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AppContext } from '#main/app/context.ts'
import { createContext } from '#main/app/create-context.ts'
import { ensureReplica } from '#main/db/journal.ts'
import { openDatabase } from '#main/db/open.ts'

export type TestBook = { readonly context: AppContext; readonly dataDir: string; close(): void }

/** A fresh book in a folder of its own, standing on a day of the test's choosing. */
export function openTestBook(options: { hariIni?: string } = {}): TestBook {
  const dataDir = mkdtempSync(join(tmpdir(), 'buku-pustu-'))
  const db = openDatabase(dataDir)
  ensureReplica(db, 'uji')
  const instant = `${options.hariIni ?? '2026-11-24'}T10:42:00`
  const context = createContext(db, () => new Date(instant))
  return {
    context,
    dataDir,
    close: () => {
      db.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

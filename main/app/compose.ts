import { ensureReplica } from '#main/db/journal.ts'
import { type Db, openDatabase } from '#main/db/open.ts'
import { createRegisterReader } from '#main/db/register.ts'
import type { Dispatch } from '#shared/contract/envelope.ts'
import type { AppContext } from './context.ts'
import { createDispatch, type Handlers } from './dispatch.ts'
import { createErrorLog } from './error-log.ts'
import { tanggalLokal } from './tanggal-lokal.ts'

export type ApplicationOptions = {
  readonly dataDir: string
  /** The wall clock; tests stand on a day of their own. */
  readonly now?: () => Date
}

export type Application = {
  readonly dispatch: Dispatch
  readonly context: AppContext
  close(): void
}

export function createContext(db: Db, now: () => Date): AppContext {
  return {
    db,
    now,
    hariIni: () => tanggalLokal(now()),
    register: createRegisterReader(db),
    penulis: (jenis, alasan = null) => ({ jenis, alasan, pelaku: 'bidan', waktu: now().toISOString() }),
  }
}

function createHandlers(context: AppContext): Handlers {
  throw new Error(`no handlers yet for ${context.db.dataDir}`)
}

/** Opens the book of a data folder and everything that answers calls on it. */
export function openApplication(options: ApplicationOptions): Application {
  const db = openDatabase(options.dataDir)
  ensureReplica(db, 'utama')
  const context = createContext(db, options.now ?? (() => new Date()))
  return {
    dispatch: createDispatch(createHandlers(context), createErrorLog(options.dataDir)),
    context,
    close: () => db.close(),
  }
}

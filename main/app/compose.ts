import { toBerkasFailure } from '#main/db/berkas-gagal.ts'
import { ensureReplica } from '#main/db/journal.ts'
import { openDatabase } from '#main/db/open.ts'
import { createBalitaHandlers } from '#main/features/balita/balita.handlers.ts'
import { createBerandaHandlers } from '#main/features/beranda/beranda.handlers.ts'
import { createFasilitasHandlers } from '#main/features/fasilitas/fasilitas.handlers.ts'
import { createImporHandlers } from '#main/features/impor/impor.handlers.ts'
import { createLaporanHandlers } from '#main/features/laporan/laporan.handlers.ts'
import { listHari } from '#main/features/penimbangan/hari-buka.service.ts'
import { createPenimbanganHandlers } from '#main/features/penimbangan/penimbangan.handlers.ts'
import { createRiwayatHandlers } from '#main/features/riwayat/riwayat.handlers.ts'
import type { Dispatch } from '#shared/contract/envelope.ts'
import type { AppContext } from './context.ts'
import { createContext } from './create-context.ts'
import { createDispatch, type Handlers } from './dispatch.ts'
import { createErrorLog } from './error-log.ts'

export type ApplicationOptions = {
  readonly dataDir: string
  /** The wall clock; tests stand on a day of their own. */
  readonly now?: () => Date
}

export type Application = {
  readonly dispatch: Dispatch
  readonly context: AppContext
  /** Reads the register into memory a moment later, while the window is still starting. */
  warmUp(): void
  close(): void
}

function createHandlers(context: AppContext): Handlers {
  return {
    ...createFasilitasHandlers(context),
    ...createBalitaHandlers(context),
    ...createRiwayatHandlers(context),
    ...createPenimbanganHandlers(context),
    ...createLaporanHandlers(context),
    ...createImporHandlers(context),
    ...createBerandaHandlers(context, (bulan) => listHari(context, bulan)),
  }
}

function warmUp(context: AppContext): void {
  try {
    context.register()
  } catch {
    // Closed again at once, or a fault: whoever asks first meets it, and is told.
  }
}

/** Opens the book of a data folder and everything that answers calls on it. */
export function openApplication(options: ApplicationOptions): Application {
  const db = openDatabase(options.dataDir)
  try {
    ensureReplica(db, 'utama')
  } catch (cause) {
    db.close()
    throw toBerkasFailure(cause) ?? cause
  }
  const context = createContext(db, options.now ?? (() => new Date()))
  return {
    dispatch: createDispatch(createHandlers(context), createErrorLog(options.dataDir)),
    context,
    warmUp: () => void setImmediate(() => warmUp(context)),
    close: () => db.close(),
  }
}

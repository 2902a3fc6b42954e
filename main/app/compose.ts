import { isInLingkup } from '#main/db/lingkup.ts'
import type { Db } from '#main/db/open.ts'
import { createAkunHandlers } from '#main/features/akun/akun.handlers.ts'
import { createBalitaHandlers } from '#main/features/balita/balita.handlers.ts'
import { createBerandaHandlers } from '#main/features/beranda/beranda.handlers.ts'
import { createFasilitasHandlers } from '#main/features/fasilitas/fasilitas.handlers.ts'
import { createImporHandlers } from '#main/features/impor/impor.handlers.ts'
import { createLaporanHandlers } from '#main/features/laporan/laporan.handlers.ts'
import { listHari } from '#main/features/penimbangan/hari-buka.service.ts'
import { createPenimbanganHandlers } from '#main/features/penimbangan/penimbangan.handlers.ts'
import { createRiwayatHandlers } from '#main/features/riwayat/riwayat.handlers.ts'
import { createSesiHandlers } from '#main/features/sesi/sesi.handlers.ts'
import { createSesi, type Sesi } from '#main/security/sesi.ts'
import type { Dispatch } from '#shared/contract/envelope.ts'
import { refuse } from '#shared/contract/errors.ts'
import type { AppContext } from './context.ts'
import { createContext } from './create-context.ts'
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
  readonly sesi: Sesi
  /** The open book. @throws AppFailure while it is locked */
  buku(): AppContext
  close(): void
}

type Buku = { readonly context: AppContext; readonly handlers: Partial<Handlers> }

function createHandlers(context: AppContext, sesi: Sesi): Partial<Handlers> {
  return {
    ...createAkunHandlers(context, sesi),
    ...createFasilitasHandlers(context),
    ...createBalitaHandlers(context),
    ...createRiwayatHandlers(context),
    ...createPenimbanganHandlers(context),
    ...createLaporanHandlers(context),
    ...createImporHandlers(context),
    ...createBerandaHandlers(context, (bulan) => listHari(context, bulan)),
  }
}

/** Reads the register into memory a moment later, while the window is drawing its first page. */
function warmUp(context: AppContext): void {
  setImmediate(() => {
    try {
      context.register()
    } catch {
      // Closed again at once, or a fault: whoever asks first meets it, and is told.
    }
  })
}

function createJam(now: () => Date) {
  let dilanjutkan = false
  return {
    hariIni: () => tanggalLokal(now()),
    tanggalOf: (waktu: string) => tanggalLokal(new Date(waktu)),
    isDilanjutkan: () => dilanjutkan,
    lanjutkan: () => {
      dilanjutkan = true
    },
  }
}

/** The application on a data folder: locked, until somebody signs in. */
export function openApplication({ dataDir, now = () => new Date() }: ApplicationOptions): Application {
  let buku: Buku | null = null
  const pelaku = () => sesi.saya()?.akun ?? refuse('Buku terkunci. Masuk dulu dengan kata sandi.')
  const onBuka = (db: Db): void => {
    const context = createContext(db, now, pelaku)
    buku = { context, handlers: createHandlers(context, sesi) }
    warmUp(context)
  }
  const sesi = createSesi({ dataDir, now, onBuka })
  const sesiHandlers = createSesiHandlers(sesi, createJam(now))
  const pintu = {
    pelaku: () => sesi.saya()?.akun ?? null,
    isInLingkup: (who, kunci) => buku !== null && isInLingkup(buku.context.db, who, kunci),
    handlers: () => ({ ...buku?.handlers, ...sesiHandlers }),
  } satisfies Parameters<typeof createDispatch>[0]
  return {
    dispatch: createDispatch(pintu, createErrorLog(dataDir)),
    sesi,
    buku: () => buku?.context ?? refuse('Buku terkunci. Masuk dulu dengan kata sandi.'),
    close: () => sesi.tutup(),
  }
}

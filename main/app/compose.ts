import { uptime } from 'node:os'
import { type HasilSegelUlang, needsSegelUlang } from '#main/backup/segel-ulang.ts'
import type { AppContext } from '#main/context/context.ts'
import type { Handlers } from '#main/context/handlers.ts'
import { isInLingkup } from '#main/db/lingkup.ts'
import { createAkunHandlers } from '#main/features/akun/akun.handlers.ts'
import { createBalitaHandlers } from '#main/features/balita/balita.handlers.ts'
import { createBerandaHandlers } from '#main/features/beranda/beranda.handlers.ts'
import { type AlatCadangan, createCadanganHandlers } from '#main/features/cadangan/cadangan.handlers.ts'
import { createDaruratHandlers } from '#main/features/cadangan/darurat.handlers.ts'
import { createCadanganOtomatis } from '#main/features/cadangan/otomatis.ts'
import { createFasilitasHandlers } from '#main/features/fasilitas/fasilitas.handlers.ts'
import { createPindahHandlers } from '#main/features/fasilitas/pindah.handlers.ts'
import { createImporHandlers } from '#main/features/impor/impor.handlers.ts'
import { createKartuHandlers } from '#main/features/kartu/kartu.handlers.ts'
import { createKirimHandlers } from '#main/features/kirim/kirim.handlers.ts'
import { createLaporanHandlers } from '#main/features/laporan/laporan.handlers.ts'
import { listHari } from '#main/features/penimbangan/hari-buka.service.ts'
import { createPenimbanganHandlers } from '#main/features/penimbangan/penimbangan.handlers.ts'
import { createPuskesmasHandlers } from '#main/features/puskesmas/puskesmas.handlers.ts'
import { createKonflikHandlers } from '#main/features/riwayat/konflik.ts'
import { createRiwayatHandlers } from '#main/features/riwayat/riwayat.handlers.ts'
import { createSisihanHandlers } from '#main/features/riwayat/sisihan.ts'
import { createSesiHandlers } from '#main/features/sesi/sesi.handlers.ts'
import { createJobs, type Jobs } from '#main/jobs/jobs.ts'
import { type CariFlashdisk, cariFlashdisk as temukanFlashdisk } from '#main/platform/flashdisk.ts'
import { practiseRenderer } from '#main/reports/render-in-worker.ts'
import { createSesi } from '#main/security/create-sesi.ts'
import type { Sesi } from '#main/security/sesi.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Dispatch } from '#shared/contract/envelope.ts'
import { refuse } from '#shared/contract/errors.ts'
import { tanggalDari, tanggalLokal } from '#shared/domain/tanggal/tanggal-lokal.ts'
import { createContext } from './create-context.ts'
import { createDispatch } from './dispatch.ts'
import { createErrorLog } from './error-log.ts'

export type ApplicationOptions = {
  readonly dataDir: string
  /** The wall clock; tests stand on a day of their own. */
  readonly now?: () => Date
  /** Seconds since the computer was switched on; tests let them pass. */
  readonly detak?: () => number
  /** Backs up by itself, on the first use of a day and on closing, and readies the thread that draws files: for the hosts with a window. */
  readonly cadanganOtomatis?: boolean
  /** Milliseconds after a sign-in before that begins; the first page comes first. */
  readonly tundaCadanganMs?: number
  /** Where all forms of a month are written; tests bring their own. */
  readonly folderLaporan?: string
  /** Finds the sticks that are in; tests bring their own. */
  readonly cariFlashdisk?: CariFlashdisk
}

export type Application = {
  readonly dispatch: Dispatch
  readonly sesi: Sesi
  /** The open book. @throws AppFailure while it is locked */
  buku(): AppContext
  close(): void
}

type Buku = { readonly context: AppContext; readonly jobs: Jobs; readonly handlers: Partial<Handlers> }

function createHandlers(
  context: AppContext,
  sesi: Sesi,
  alat: AlatCadangan,
  folderLaporan: string | undefined,
): Partial<Handlers> {
  return {
    ...createCadanganHandlers(context, alat),
    ...createAkunHandlers(context, sesi),
    ...createFasilitasHandlers(context),
    ...createBalitaHandlers(context),
    ...createRiwayatHandlers(context),
    ...createKonflikHandlers(context),
    ...createSisihanHandlers(context),
    ...createKirimHandlers(context, alat),
    ...createPuskesmasHandlers(context),
    ...createPenimbanganHandlers(context),
    ...createKartuHandlers(context),
    ...createLaporanHandlers(context, folderLaporan),
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

/** Begins a while after each sign-in, when the first page stands: the care of the book, then the thread that draws files. */
function createPerawatan(rawat: (buku: Buku) => Promise<void>, tundaMs: number) {
  let timer: NodeJS.Timeout | undefined
  let hangat: NodeJS.Timeout | undefined
  const berhenti = (): void => {
    clearTimeout(timer)
    clearTimeout(hangat)
  }
  const mulai = (buku: Buku): void => {
    berhenti()
    timer = setTimeout(rawat, tundaMs, buku)
    // What goes wrong then is told to whoever asks for a file.
    hangat = setTimeout(() => practiseRenderer().catch(() => undefined), 2 * tundaMs)
  }
  return { mulai, berhenti }
}

function createJam(now: () => Date) {
  let dilanjutkan = false
  return {
    hariIni: () => tanggalLokal(now()),
    tanggalOf: tanggalDari,
    isDilanjutkan: () => dilanjutkan,
    lanjutkan: () => {
      dilanjutkan = true
    },
  }
}

const workerEntry = new URL('./pekerjaan.worker.ts', import.meta.url)
const terkunci = 'Buku terkunci. Masuk dulu dengan kata sandi.'

/** The application on a data folder: locked, until somebody signs in. */
export function openApplication(options: ApplicationOptions): Application {
  const { dataDir, now = () => new Date(), cariFlashdisk = temukanFlashdisk } = options
  const { cadanganOtomatis = false, tundaCadanganMs = 3_000 } = options
  const jam = createJam(now)
  const otomatis = createCadanganOtomatis({ cariFlashdisk, now, tanggalOf: jam.tanggalOf })
  let buku: Buku | null = null
  const pelaku = () => sesi.saya()?.akun ?? refuse(terkunci)
  const onBuka = (db: Db): void => {
    const context = createContext(db, now, pelaku)
    const jobs = createJobs({ entry: workerEntry, context, antre: true })
    buku = {
      context,
      jobs,
      handlers: createHandlers(context, sesi, { jobs, cariFlashdisk, otomatis }, options.folderLaporan),
    }
    warmUp(context)
  }
  const onMasuk = (): void => {
    if (buku && cadanganOtomatis) perawatan.mulai(buku)
  }
  const segelUlang = async (): Promise<number> => {
    const hasil = (await buku?.jobs.run('segelUlang', null)) as HasilSegelUlang | undefined
    return hasil?.tersisa ?? 0
  }
  /** What nobody has to think of: first what was cut off when the book got another key, then the backup of the day. */
  const rawat = async ({ context, jobs }: Buku): Promise<void> => {
    try {
      if (needsSegelUlang(context.db)) await sesi.segelUlang()
    } catch {
      // What could not be read now is met again at the next sign-in.
    }
    await otomatis.onMasuk(context, jobs)
  }
  const perawatan = createPerawatan(rawat, tundaCadanganMs)
  const sesi = createSesi({ dataDir, now, detak: options.detak ?? uptime, onBuka, onMasuk, segelUlang })
  const lepas = (): void => {
    perawatan.berhenti()
    buku = null
  }
  const beforeBook = {
    ...createSesiHandlers(sesi, jam),
    ...createDaruratHandlers({ dataDir, sesi, now, cariFlashdisk }),
    ...createPindahHandlers({ dataDir, sesi, now, jobs: () => buku?.jobs ?? refuse(terkunci), onTutup: lepas }),
  }
  const pintu = {
    pelaku: () => sesi.saya()?.akun ?? null,
    isInLingkup: (who, kunci) => buku !== null && isInLingkup(buku.context.db, who, kunci),
    handlers: () => ({ ...buku?.handlers, ...beforeBook }),
  } satisfies Parameters<typeof createDispatch>[0]
  return {
    dispatch: createDispatch(pintu, createErrorLog(dataDir)),
    sesi,
    buku: () => buku?.context ?? refuse(terkunci),
    close: () => {
      if (buku && cadanganOtomatis) otomatis.onTutup(buku.context.db)
      lepas()
      sesi.tutup()
    },
  }
}

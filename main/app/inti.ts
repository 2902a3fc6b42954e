import { uptime } from 'node:os'
import type { HasilSegelUlang } from '#main/backup/segel-ulang.ts'
import type { AppContext } from '#main/context/context.ts'
import type { Handlers } from '#main/context/handlers.ts'
import { isInLingkup } from '#main/db/lingkup.ts'
import { createJobs, type Jobs } from '#main/jobs/jobs.ts'
import { createSesi } from '#main/security/create-sesi.ts'
import type { Sesi } from '#main/security/sesi.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Dispatch } from '#shared/contract/envelope.ts'
import { refuse } from '#shared/contract/errors.ts'
import { createContext } from './create-context.ts'
import { createDispatch } from './dispatch.ts'
import { createErrorLog } from './error-log.ts'

export type IntiOptions = {
  readonly dataDir: string
  /** The wall clock; tests stand on a day of their own. */
  readonly now?: () => Date
  /** Seconds since the computer was switched on; tests let them pass. */
  readonly detak?: () => number
}

export type Application = {
  readonly dispatch: Dispatch
  readonly sesi: Sesi
  /** The open book. @throws AppFailure while it is locked */
  buku(): AppContext
  close(): void
}

export type BukuTerbuka = { readonly context: AppContext; readonly jobs: Jobs }

/** What a host puts around the book. */
export type Pasang = {
  /** As `SesiOptions.periksaNanti`. */
  readonly periksaNanti?: boolean
  /** The calls that need an open book. */
  readonly fitur: (buku: BukuTerbuka, sesi: Sesi) => Partial<Handlers>
  /** The calls that need none. */
  readonly sebelumBuku?: (sesi: Sesi, buku: { jobs(): Jobs; lepas(): void }) => Partial<Handlers>
  readonly onMasuk?: (buku: BukuTerbuka, sesi: Sesi) => void
  readonly onLepas?: () => void
  readonly onTutup?: (buku: BukuTerbuka) => void
}

type Buku = BukuTerbuka & { readonly handlers: Partial<Handlers> }

const workerEntry = new URL('./pekerjaan.worker.ts', import.meta.url)
export const terkunci = 'Buku terkunci. Masuk dulu dengan kata sandi.'

/** The book of a data folder behind its lock, with what a host puts around it and nothing else: a command loads little. */
export function openInti(
  { dataDir, now = () => new Date(), detak = uptime }: IntiOptions,
  pasang: Pasang,
): Application {
  let buku: Buku | null = null
  const pelaku = () => sesi.saya()?.akun ?? refuse(terkunci)
  const onBuka = (db: Db): void => {
    const context = createContext(db, now, pelaku)
    const jobs = createJobs({ entry: workerEntry, context, antre: true })
    buku = { context, jobs, handlers: pasang.fitur({ context, jobs }, sesi) }
  }
  const onMasuk = (): void => {
    if (buku) pasang.onMasuk?.(buku, sesi)
  }
  const segelUlang = async (): Promise<number> => {
    const hasil = (await buku?.jobs.run('segelUlang', null)) as HasilSegelUlang | undefined
    return hasil?.tersisa ?? 0
  }
  const { periksaNanti = false } = pasang
  const sesi = createSesi({ dataDir, now, detak, periksaNanti, onBuka, onMasuk, segelUlang })
  const lepas = (): void => {
    pasang.onLepas?.()
    buku = null
  }
  const beforeBook = pasang.sebelumBuku?.(sesi, { jobs: () => buku?.jobs ?? refuse(terkunci), lepas })
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
      // One that was found damaged is closed already.
      if (buku && sesi.db() !== null) pasang.onTutup?.(buku)
      lepas()
      sesi.tutup()
    },
  }
}

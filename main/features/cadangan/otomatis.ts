import {
  isDipilih,
  listCadangan,
  type TempatCadangan,
  tempatFlashdisk,
  tempatKomputer,
} from '#main/backup/tempat-cadangan.ts'
import type { AppContext } from '#main/context/context.ts'
import { akunProgram } from '#main/db/kejadian.ts'
import type { Jobs } from '#main/jobs/jobs.ts'
import type { CariFlashdisk } from '#main/platform/flashdisk.ts'
import type { Db } from '#main/toko/toko.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import type { MasukanCadangan } from './cadangan.job.ts'
import { backUp, isBerubahSejakCadangan } from './salin.ts'

/** Backups nobody has to think of: on the first use of a day, and on closing. */
export type CadanganOtomatis = {
  /** Why the last one did not come about; null when it did. */
  masalah(): string | null
  /**
   * Somebody has signed in. Backs up in a worker to where there is none of today. The first time after the program was
   * opened also when something was written since: the power failed, or the backup on closing did.
   */
  onMasuk(context: AppContext, jobs: Jobs): Promise<void>
  /** The book is about to be closed. Backs up when anything was written since. */
  onTutup(db: Db): void
}

export type OtomatisOptions = {
  readonly cariFlashdisk: CariFlashdisk
  readonly now: () => Date
  /** The calendar date of an instant, where this computer stands. */
  readonly tanggalOf: (waktu: string) => Tanggal
}

const sebab = (cause: unknown) =>
  cause instanceof AppFailure ? cause.error.pesan : 'Cadangan otomatis belum dibuat. Coba lagi lewat halaman Cadangan.'

/** Work goes on whether a backup comes about or not; what went wrong is told on the page of backups. */
export function createCadanganOtomatis({ cariFlashdisk, now, tanggalOf }: OtomatisOptions): CadanganOtomatis {
  let masalah: string | null = null
  /** Since the program was opened, the book was backed up, or needed none. */
  let isCaughtUp = false
  /** By what lies there, not by what was noted: a stick, or the book itself, may come from another computer. */
  const isDoneToday = (tempat: TempatCadangan): boolean => {
    const today = tanggalOf(now().toISOString())
    return listCadangan([tempat], now()).some(({ waktu }) => tanggalOf(waktu) === today)
  }
  /** This computer, and every stick that is in and was chosen once. */
  const listTempat = async (dataDir: string): Promise<TempatCadangan[]> => {
    const flashdisk = (await cariFlashdisk()).filter(isDipilih)
    return [tempatKomputer(dataDir), ...flashdisk.map(tempatFlashdisk)]
  }
  let sticks: TempatCadangan[] = []
  return {
    masalah: () => masalah,
    onMasuk: async (context, jobs) => {
      try {
        const tempat = await listTempat(context.db.dataDir)
        sticks = tempat.slice(1)
        const isLate = !isCaughtUp && isBerubahSejakCadangan(context.db)
        const masukan: MasukanCadangan = { tempat: isLate ? tempat : tempat.filter((one) => !isDoneToday(one)) }
        if (masukan.tempat.length > 0) {
          await jobs.run('cadangan', masukan)
          masalah = null
        }
        isCaughtUp = true
      } catch (cause) {
        masalah = sebab(cause)
      }
    },
    onTutup: (db) => {
      if (!isBerubahSejakCadangan(db)) return
      for (const tempat of [tempatKomputer(db.dataDir), ...sticks]) {
        try {
          backUp(db, tempat, { now: now(), akunId: akunProgram })
        } catch (cause) {
          // Closing goes on: the backups of before stay, and the next start says what was wrong.
          masalah = sebab(cause)
        }
      }
    },
  }
}

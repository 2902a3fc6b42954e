import { randomUUID } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import type { AppContext } from '#main/context/context.ts'
import { toBerkasFailure } from '#main/toko/berkas-gagal.ts'
import { type AppError, AppFailure } from '#shared/contract/errors.ts'
import { type BekalPekerja, type Kerja, type Laporan, type PesanPekerja, tahap } from './pesan.ts'

export type PekerjaOptions = {
  readonly kerja: Readonly<Record<string, Kerja>>
  /** Opens the book for this thread. */
  readonly open: (bekal: Pick<BekalPekerja, 'dataDir' | 'kunci' | 'pelaku'>, now: () => Date) => AppContext
  readonly log: (dataDir: string) => (rujukan: string, cause: unknown) => void
}

class Dibatalkan extends Error {}

function createLaporan(state: Int32Array, send: (pesan: PesanPekerja) => void): Laporan {
  return {
    progress: (persen, langkah) => {
      if (Atomics.load(state, 0) === tahap.dibatalkan) throw new Dibatalkan()
      send({ jenis: 'maju', persen, langkah })
    },
    commit: () => {
      if (Atomics.compareExchange(state, 0, tahap.berjalan, tahap.menyimpan) === tahap.dibatalkan)
        throw new Dibatalkan()
    },
  }
}

function toError(cause: unknown, log: (rujukan: string, cause: unknown) => void): AppError {
  if (cause instanceof AppFailure) return cause.error
  const rujukan = randomUUID().slice(0, 8)
  log(rujukan, cause)
  const berkas = toBerkasFailure(cause)
  if (berkas) return berkas.error
  return {
    code: 'takTerduga',
    pesan: `Ada yang tidak beres di dalam program (tanda ${rujukan}). Tidak ada yang berubah. Coba sekali lagi.`,
    rujukan,
  }
}

/** Runs the one job this thread was started for, on a connection of its own, and reports to the thread that started it. */
export async function runInWorker({ kerja, open, log }: PekerjaOptions): Promise<void> {
  const port = parentPort
  if (!port) throw new Error('A worker entry was started as a program')
  const bekal = workerData as BekalPekerja
  const { dataDir, geserJamMs, nama, masukan, tahap: state } = bekal
  const send = (pesan: PesanPekerja) => port.postMessage(pesan)
  let context: AppContext | null = null
  try {
    const work = kerja[nama]
    if (!work) throw new Error(`Unknown job ${nama}`)
    context = open(bekal, () => new Date(Date.now() + geserJamMs))
    send({ jenis: 'selesai', hasil: await work(context, masukan, createLaporan(state, send)) })
  } catch (cause) {
    send(cause instanceof Dibatalkan ? { jenis: 'batal' } : { jenis: 'gagal', error: toError(cause, log(dataDir)) })
  } finally {
    context?.db.close()
  }
}

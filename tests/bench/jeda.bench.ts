import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { AppContext } from '#main/context/context.ts'
import { gantiKunciBuku } from '#main/db/ganti-kunci.ts'
import { createBerkasLaporan } from '#main/features/laporan/ekspor.ts'
import { createJobs } from '#main/jobs/jobs.ts'
import { type Baris, paling } from './baris.ts'

const bulan = '2026-10'
const entry = new URL('../../main/app/pekerjaan.worker.ts', import.meta.url)

type Jeda = { readonly terlama: number; readonly seluruhnya: number }

const prosesorMs = (sejak?: NodeJS.CpuUsage): number => {
  const { user, system } = process.threadCpuUsage(sejak)
  return (user + system) / 1000
}

/**
 * How long this thread answers nobody while work goes on: the most it does between two looks at the clock, in
 * milliseconds of the processor, as others' load says nothing of the work.
 */
async function watchJeda(work: () => Promise<unknown>): Promise<Jeda> {
  let [terlama, last, isSelesai] = [0, prosesorMs(), false]
  const start = last
  const look = () => {
    const now = prosesorMs()
    terlama = Math.max(terlama, now - last)
    last = now
  }
  const watch = async () => {
    for (; !isSelesai; look()) await sleep(1)
  }
  const watching = watch()
  try {
    await work()
  } finally {
    isSelesai = true
    await watching
  }
  return { terlama, seluruhnya: last - start }
}

/** What a window waits for at most while long work is done beside it, in a book of this many balita. */
export async function benchJeda(context: AppContext, nama: string): Promise<Baris[]> {
  const { db } = context
  const jobs = createJobs({ entry, context })
  const kerja: readonly (readonly [sebut: string, work: () => Promise<unknown>])[] = [
    ['semua F1 dan F2 sebulan dibuat', () => createBerkasLaporan(context, bulan, null)],
    ['seluruh buku diperiksa', () => jobs.run('periksaHalaman', null)],
    ['kunci buku diganti', async () => gantiKunciBuku(db, randomBytes(32), () => {})],
  ]
  const baris: Baris[] = []
  for (const [sebut, work] of kerja) {
    const { terlama, seluruhnya } = await watchJeda(work)
    const pekerjaan = {
      kerja: `Jendela menunggu paling lama selama ${sebut}, ${nama}`,
      satuan: 'ms prosesor',
      batas: 50,
      pembanding: 'seluruh kerja utas utama untuk itu',
    }
    baris.push(paling(pekerjaan, terlama, seluruhnya))
  }
  return baris
}

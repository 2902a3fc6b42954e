import type { AppContext } from '#main/context/context.ts'
import { newId } from '#main/db/journal.ts'
import { startWorker } from '#main/platform/start-worker.ts'
import { type AppError, AppFailure, refuse } from '#shared/contract/errors.ts'
import { type BekalPekerja, type PesanPekerja, tahap } from './pesan.ts'

/** A job as others see it. `hasil` is whatever the work answered. */
export type KeadaanPekerjaan = {
  readonly id: string
  readonly nama: string
  readonly keadaan: 'berjalan' | 'selesai' | 'gagal' | 'batal'
  /** 0–100 */
  readonly persen: number
  readonly langkah: string
  readonly hasil: unknown
  /** A finished sentence when the job failed or was cancelled. */
  readonly pesan: string | null
  /** Why it failed; null otherwise. */
  readonly error: AppError | null
}

export type Jobs = {
  /** Starts work in a thread of its own; null while another job is running. */
  start(nama: string, masukan: unknown): string | null
  find(id: string): KeadaanPekerjaan | undefined
  /** Starts work as soon as no other runs. @returns its id @throws AppFailure when it may not wait and another is running */
  begin(nama: string, masukan: unknown): Promise<string>
  /** Starts work and answers with its result. @throws AppFailure when it fails, or another job is running */
  run(nama: string, masukan: unknown): Promise<unknown>
  /** Answers when a job has ended, in whatever way. */
  wait(id: string): Promise<KeadaanPekerjaan>
  /** Stops a job while nothing is written; once it is writing it goes on to its end. */
  cancel(id: string): KeadaanPekerjaan | undefined
}

export type JobsOptions = {
  /** The module a worker starts with. */
  readonly entry: URL
  readonly context: Pick<AppContext, 'db' | 'now' | 'pelaku'>
  /** Whether `begin` and `run` wait for the job that is running instead of being refused: for work that is short. */
  readonly antre?: boolean
}

type Pekerjaan = { keadaan: KeadaanPekerjaan; selesai: Promise<void>; readonly tahap: Int32Array<SharedArrayBuffer> }

/** Finished jobs remembered for those who ask late. */
const ingatan = 20
/** A register of a Puskesmas fits; a laptop with 4 GB goes on breathing. */
const batasMemoriMb = 1_536
const pesanBatal = 'Dibatalkan. Tidak ada yang berubah.'
export const pesanSibuk =
  'Masih ada pekerjaan yang berjalan, jadi yang ini belum dimulai. Tunggu sampai selesai atau batalkan dulu.'
const pesanMati =
  'Pekerjaan ini berhenti sebelum selesai. Tidak ada yang berubah. Coba sekali lagi dengan berkas yang lebih kecil.'

function apply(pekerjaan: Pekerjaan, pesan: PesanPekerja): void {
  const { keadaan } = pekerjaan
  if (keadaan.keadaan !== 'berjalan') return
  switch (pesan.jenis) {
    case 'maju':
      pekerjaan.keadaan = { ...keadaan, persen: pesan.persen, langkah: pesan.langkah }
      return
    case 'selesai':
      pekerjaan.keadaan = { ...keadaan, keadaan: 'selesai', persen: 100, langkah: 'Selesai', hasil: pesan.hasil }
      return
    case 'gagal':
      pekerjaan.keadaan = { ...keadaan, keadaan: 'gagal', pesan: pesan.error.pesan, error: pesan.error }
      return
    case 'batal':
      pekerjaan.keadaan = { ...keadaan, keadaan: 'batal', pesan: pesanBatal }
  }
}

function die(pekerjaan: Pekerjaan): void {
  const { keadaan } = pekerjaan
  const error: AppError = { code: 'takTerduga', pesan: pesanMati, rujukan: 'pekerja' }
  if (keadaan.keadaan === 'berjalan') pekerjaan.keadaan = { ...keadaan, keadaan: 'gagal', pesan: pesanMati, error }
}

/** Ends when the thread has ended, whatever became of it. */
function runThread({ entry, context }: JobsOptions, pekerjaan: Pekerjaan, masukan: unknown): Promise<void> {
  const bekal: BekalPekerja = {
    dataDir: context.db.dataDir,
    kunci: context.db.kunci,
    pelaku: context.pelaku(),
    geserJamMs: context.now().getTime() - Date.now(),
    nama: pekerjaan.keadaan.nama,
    masukan,
    tahap: pekerjaan.tahap,
  }
  const worker = startWorker(entry, { workerData: bekal, resourceLimits: { maxOldGenerationSizeMb: batasMemoriMb } })
  worker.on('message', (pesan: PesanPekerja) => apply(pekerjaan, pesan))
  worker.on('error', () => die(pekerjaan))
  return new Promise((resolve) => {
    worker.on('exit', () => {
      die(pekerjaan)
      resolve()
    })
  })
}

/** Long work in threads of their own, one at a time: the window never waits for it. */
export function createJobs(options: JobsOptions): Jobs {
  const { antre = false } = options
  const semua = new Map<string, Pekerjaan>()
  const findBusy = () => [...semua.values()].find(({ keadaan }) => keadaan.keadaan === 'berjalan')
  const wait: Jobs['wait'] = async (id) => {
    const pekerjaan = semua.get(id)
    if (!pekerjaan) throw new Error('Waited for a job nobody started')
    await pekerjaan.selesai
    return pekerjaan.keadaan
  }
  const start: Jobs['start'] = (nama, masukan) => {
    if (findBusy()) return null
    const id = newId()
    const keadaan: KeadaanPekerjaan = {
      id,
      nama,
      keadaan: 'berjalan',
      persen: 0,
      langkah: 'Bersiap',
      hasil: null,
      pesan: null,
      error: null,
    }
    const bersama = new Int32Array(new SharedArrayBuffer(4))
    const pekerjaan: Pekerjaan = { keadaan, selesai: Promise.resolve(), tahap: bersama }
    semua.set(id, pekerjaan)
    for (const old of [...semua.keys()].slice(0, -ingatan)) semua.delete(old)
    pekerjaan.selesai = runThread(options, pekerjaan, masukan)
    return id
  }
  const begin: Jobs['begin'] = async (nama, masukan) => {
    for (let busy = findBusy(); antre && busy; busy = findBusy()) await busy.selesai
    return start(nama, masukan) ?? refuse(pesanSibuk)
  }
  return {
    find: (id) => semua.get(id)?.keadaan,
    wait,
    start,
    begin,
    run: async (nama, masukan) => {
      const { error, hasil } = await wait(await begin(nama, masukan))
      if (error) throw new AppFailure(error)
      return hasil
    },
    cancel: (id) => {
      const pekerjaan = semua.get(id)
      if (!pekerjaan) return undefined
      const before = Atomics.compareExchange(pekerjaan.tahap, 0, tahap.berjalan, tahap.dibatalkan)
      // Whoever cancels while it runs may rely on it at once: the worker asks before it writes.
      if (before !== tahap.menyimpan) apply(pekerjaan, { jenis: 'batal' })
      return pekerjaan.keadaan
    },
  }
}

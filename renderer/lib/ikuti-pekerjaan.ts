import { AppFailure } from '#shared/contract/failure.ts'
import type { Pekerjaan } from '#shared/contract/impor.ts'
import type { call as panggil } from './call.ts'

/** Between two questions how far the work is, milliseconds. */
const jedaMs = 200
/** Unanswered questions before the program counts as gone. */
const batasDiam = 5

export type PortPengikut = {
  readonly call: typeof panggil
  readonly tunggu: (ms: number) => Promise<void>
}

async function ask({ call, tunggu }: PortPengikut, id: string): Promise<Pekerjaan> {
  for (let diam = 1; ; diam++) {
    try {
      return await call('pekerjaan.get', { id })
    } catch (error) {
      const isSunyi = error instanceof AppFailure && error.error.code === 'takTerduga'
      if (!isSunyi || diam === batasDiam) throw error
      await tunggu(jedaMs * diam)
    }
  }
}

/**
 * Follows a job to its end, whatever page is shown; `usePekerjaan` does while its page is.
 *
 * @param onJalan called with each answer of a job that still runs
 * @throws AppFailure when the program does not answer any more
 */
export async function ikutiPekerjaan(
  port: PortPengikut,
  id: string,
  onJalan: (pekerjaan: Pekerjaan) => void,
): Promise<Pekerjaan> {
  for (;;) {
    const pekerjaan = await ask(port, id)
    if (pekerjaan.keadaan !== 'berjalan') return pekerjaan
    onJalan(pekerjaan)
    await port.tunggu(jedaMs)
  }
}

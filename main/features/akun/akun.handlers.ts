import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import type { Sesi } from '#main/security/sesi.ts'
import { closeAkun, correctAkun, createAkun, listAkunSemua, setSandi } from './akun.service.ts'

const ok = { ok: true } as const

export function createAkunHandlers(
  context: AppContext,
  sesi: Sesi,
): HandlersOf<'akun.list' | 'akun.create' | 'akun.correct' | 'akun.close' | 'akun.setSandi'> {
  const pengurus = { context, sesi }
  return {
    'akun.list': () => listAkunSemua(pengurus),
    'akun.create': async ({ isi, sandi }) => ({ id: await createAkun(pengurus, isi, sandi) }),
    'akun.correct': ({ id, isi }) => {
      correctAkun(pengurus, id, isi)
      return ok
    },
    'akun.close': async ({ id }) => {
      const kode = await closeAkun(pengurus, id)
      return { kode, cadanganTersisa: await sesi.segelUlang() }
    },
    'akun.setSandi': async ({ id, sandi }) => {
      await setSandi(pengurus, id, sandi)
      return ok
    },
  }
}

import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import type { Sesi } from '#main/security/sesi.ts'
import { closeAkun, correctAkun, createAkun, listAkunSemua, setSandi } from './akun.service.ts'

const ok = { ok: true } as const

export function createAkunHandlers(
  context: AppContext,
  sesi: Sesi,
): HandlersOf<'akun.list' | 'akun.create' | 'akun.correct' | 'akun.close' | 'akun.setSandi'> {
  return {
    'akun.list': () => listAkunSemua(context, sesi),
    'akun.create': async ({ isi, sandi }) => ({ id: await createAkun(context, sesi, isi, sandi) }),
    'akun.correct': ({ id, isi }) => {
      correctAkun(context, sesi, id, isi)
      return ok
    },
    'akun.close': async ({ id }) => {
      const kode = await closeAkun(context, sesi, id)
      return { kode, cadanganTersisa: await sesi.segelUlang() }
    },
    'akun.setSandi': async ({ id, sandi }) => {
      await setSandi(context, sesi, id, sandi)
      return ok
    },
  }
}

import type { HandlersOf } from '#main/context/handlers.ts'
import type { Sesi } from '#main/security/sesi.ts'
import { bacaKeadaan, type JamSesi } from './keadaan.ts'

const ok = { ok: true } as const

/** What can be asked while the book is locked, and by whoever is signed in about her own session. */
export function createSesiHandlers(
  sesi: Sesi,
  jam: JamSesi,
): HandlersOf<
  | 'sesi.keadaan'
  | 'sesi.create'
  | 'sesi.signIn'
  | 'sesi.recover'
  | 'sesi.lock'
  | 'sesi.touch'
  | 'sesi.changeSandi'
  | 'sesi.acceptClock'
  | 'sesi.testKode'
  | 'sesi.renewKode'
> {
  return {
    'sesi.keadaan': () => bacaKeadaan(sesi, jam),
    'sesi.create': async (orang) => ({ kode: await sesi.buat(orang) }),
    'sesi.signIn': async ({ akunId, sandi }) => {
      await sesi.masuk(akunId, sandi)
      return ok
    },
    'sesi.recover': async (input) => {
      await sesi.pulihkan(input)
      return ok
    },
    'sesi.lock': ({ sebab }) => {
      sesi.kunci(sebab)
      return ok
    },
    'sesi.touch': () => {
      sesi.hadir()
      return ok
    },
    'sesi.changeSandi': async ({ lama, baru, diketahuiOrang }) => {
      const kode = await sesi.gantiSandi(lama, baru, diketahuiOrang)
      return { kode, cadanganTersisa: diketahuiOrang ? await sesi.segelUlang() : 0 }
    },
    'sesi.acceptClock': () => {
      jam.lanjutkan()
      return ok
    },
    'sesi.testKode': async ({ kode }) => ({ cocok: await sesi.ujiKode(kode) }),
    'sesi.renewKode': async ({ sandi }) => {
      const kode = await sesi.kodeBaru(sandi)
      return { kode, cadanganTersisa: await sesi.segelUlang() }
    },
  }
}

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
  | 'sesi.buat'
  | 'sesi.masuk'
  | 'sesi.pulihkan'
  | 'sesi.kunci'
  | 'sesi.hadir'
  | 'sesi.gantiSandi'
  | 'sesi.lanjutkanJam'
  | 'sesi.ujiKode'
  | 'sesi.kodeBaru'
> {
  return {
    'sesi.keadaan': () => bacaKeadaan(sesi, jam),
    'sesi.buat': async (orang) => ({ kode: await sesi.buat(orang) }),
    'sesi.masuk': async ({ akunId, sandi }) => {
      await sesi.masuk(akunId, sandi)
      return ok
    },
    'sesi.pulihkan': async (input) => {
      await sesi.pulihkan(input)
      return ok
    },
    'sesi.kunci': ({ sebab }) => {
      sesi.kunci(sebab)
      return ok
    },
    'sesi.hadir': () => {
      sesi.hadir()
      return ok
    },
    'sesi.gantiSandi': async ({ lama, baru, diketahuiOrang }) => {
      const kode = await sesi.gantiSandi(lama, baru, diketahuiOrang)
      return { kode, cadanganTersisa: diketahuiOrang ? await sesi.segelUlang() : 0 }
    },
    'sesi.lanjutkanJam': () => {
      jam.lanjutkan()
      return ok
    },
    'sesi.ujiKode': async ({ kode }) => ({ cocok: await sesi.ujiKode(kode) }),
    'sesi.kodeBaru': async ({ sandi }) => {
      const kode = await sesi.kodeBaru(sandi)
      return { kode, cadanganTersisa: await sesi.segelUlang() }
    },
  }
}

import { unpackCadangan } from '#main/backup/cadangan.ts'
import { restoreInPlace } from '#main/backup/pulihkan.ts'
import {
  type CadanganAda,
  listCadangan,
  tempatFlashdisk,
  tempatKomputer,
  toBaris,
} from '#main/backup/tempat-cadangan.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import { makeDataDir } from '#main/db/open.ts'
import type { CariFlashdisk } from '#main/platform/flashdisk.ts'
import type { Sesi } from '#main/security/sesi.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import type { TahapSesi } from '#shared/contract/sesi.ts'

export type AlatDarurat = {
  readonly dataDir: string
  readonly sesi: Sesi
  readonly now: () => Date
  readonly cariFlashdisk: CariFlashdisk
}

/** Only where no book can be opened may one be brought back in its place. */
const tahapDarurat: readonly TahapSesi[] = ['baru', 'hilang', 'kunciHilang', 'rusak']

function refuseSound({ sesi }: AlatDarurat): void {
  if (tahapDarurat.includes(sesi.keadaan().tahap)) return
  refuse(
    'Buku ini masih dapat dibuka, jadi tidak diganti dengan cadangan. Tidak ada yang diubah. Masuk dengan kata sandi.',
  )
}

async function listAll({ dataDir, cariFlashdisk, now }: AlatDarurat): Promise<CadanganAda[]> {
  return listCadangan([tempatKomputer(dataDir), ...(await cariFlashdisk()).map(tempatFlashdisk)], now())
}

/** What can be done while there is no book that can be opened. */
export function createDaruratHandlers(
  alat: AlatDarurat,
): HandlersOf<'cadangan.listDarurat' | 'cadangan.restoreDarurat'> {
  return {
    'cadangan.listDarurat': async () => {
      refuseSound(alat)
      return (await listAll(alat)).map((one) => toBaris(one, alat.now()))
    },
    'cadangan.restoreDarurat': async ({ id, sandi }) => {
      refuseSound(alat)
      const found = (await listAll(alat)).find((one) => one.id === id)
      if (!found) missing('Cadangan ini sudah tidak ada di tempatnya. Tidak ada yang diubah. Pilih cadangan yang lain.')
      const cadangan = await unpackCadangan(found.path, sandi)
      // Asked twice at once, the second would set aside what the first brought back.
      refuseSound(alat)
      makeDataDir(alat.dataDir)
      restoreInPlace(cadangan, alat.dataDir, alat.now())
      alat.sesi.lihatLagi()
      return { ok: true }
    },
  }
}

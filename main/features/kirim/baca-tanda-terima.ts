import type { AppContext } from '#main/context/context.ts'
import type { FlashdiskAda } from '#main/platform/flashdisk.ts'
import { stikBerkas } from '#main/platform/stik-berkas.ts'
import { bacaStik } from '#main/transfer/baca-stik.ts'
import { kalimatTerpisah } from '#main/transfer/cabang.ts'
import { readPembuka } from '#main/transfer/pembuka.ts'
import { listBerkasStik } from '#main/transfer/stik.ts'
import {
  type HasilTandaTerima,
  readTandaTerima,
  recordTandaTerima,
  tandaTerimaTerbesar,
} from '#main/transfer/tanda-terima.ts'
import { AppFailure } from '#shared/contract/errors.ts'

/** Reads one receipt and notes what it says. @throws AppFailure when it is not whole, or not for this book */
export async function bacaTandaTerima(context: AppContext, text: string): Promise<HasilTandaTerima> {
  const { db } = context
  const pembuka = await readPembuka(db)
  const isi = readTandaTerima(text, pembuka)
  return db.transaction(() => {
    const hasil = recordTandaTerima(db, isi, pembuka)
    if (hasil.baru > 0) context.catat('tandaTerima', { nama: hasil.dari })
    if (hasil.terpisah.length > 0) context.catat('pisah', {})
    return hasil
  })
}

/** Reads the receipts on all sticks that are in; those read before change nothing. */
export async function bacaSemuaTandaTerima(
  context: AppContext,
  flashdisk: readonly FlashdiskAda[],
): Promise<{ baru: number; masalah: string[] }> {
  let baru = 0
  const masalah: string[] = []
  for (const stik of flashdisk) {
    // A stick that does not let itself be read has nothing to say; the page of sticks tells.
    const found = await listBerkasStik(context.db, stik).catch(() => [])
    for (const { path, berkas, jenis, keadaan } of found) {
      if (jenis !== 'tandaTerima' || keadaan !== 'baru') continue
      try {
        const text = bacaStik(stikBerkas, { path, nama: berkas, terbesar: tandaTerimaTerbesar }).toString()
        const hasil = await bacaTandaTerima(context, text)
        baru += hasil.baru
        masalah.push(...hasil.terpisah.slice(0, 1).map(kalimatTerpisah))
      } catch (cause) {
        if (cause instanceof AppFailure) masalah.push(cause.error.pesan)
      }
    }
  }
  return { baru, masalah }
}

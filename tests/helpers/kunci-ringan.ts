import { readGantungan, writeGantungan } from '#main/security/berkas-gantungan.ts'
import { openSlot } from '#main/security/gantungan.ts'
import { withSlot } from '#tests/helpers/with-slot.ts'
import { sandiUji } from './sandi-uji.ts'

/** The least that argon2 computes. */
const biayaUji = { memoriKib: 8, putaran: 1, jalur: 1 } as const

/**
 * Lets a book of the tests open at once: its key is wrapped anew for the same passphrase, at the least cost of a try. What
 * that cost is stands in the ring of each book, so that nothing of the program changes; a new book has the whole of it.
 *
 * @param lain other passphrases, and the letters of the recovery code
 */
export async function lightenKunci(dataDir: string, ...lain: readonly string[]): Promise<void> {
  let ring = readGantungan(dataDir)
  if (!ring) throw new Error(`No ring of keys in ${dataDir}`)
  for (const { id } of ring.slot) {
    for (const secret of [sandiUji, ...lain]) {
      const kunci = await openSlot(ring, id, secret)
      if (kunci) ring = await withSlot(ring, id, secret, kunci, biayaUji)
    }
  }
  writeGantungan(dataDir, ring)
}

/** Gives an account a passphrase as it was taken in former times, past what the program takes today. */
export async function giveSandi(dataDir: string, akunId: string, sandi: string): Promise<void> {
  const ring = readGantungan(dataDir)
  const kunci = ring && (await openSlot(ring, akunId, sandiUji))
  if (!kunci) throw new Error(`No such slot in ${dataDir}`)
  writeGantungan(dataDir, await withSlot(ring, akunId, sandi, kunci, biayaUji))
}

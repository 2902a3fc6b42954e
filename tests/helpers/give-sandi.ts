import { readGantungan, writeGantungan } from '#main/security/berkas-gantungan.ts'
import { openSlot } from '#main/security/gantungan.ts'
import { biayaUji } from './kunci-ringan.ts'
import { sandiUji } from './sandi-uji.ts'
import { withSlot } from './with-slot.ts'

/** Gives an account a passphrase as it was taken in former times, past what the program takes today. */
export async function giveSandi(dataDir: string, akunId: string, sandi: string): Promise<void> {
  const ring = readGantungan(dataDir)
  const kunci = ring && (await openSlot(ring, akunId, sandiUji))
  if (!kunci) throw new Error(`No such slot in ${dataDir}`)
  writeGantungan(dataDir, await withSlot(ring, akunId, sandi, kunci, biayaUji))
}

import { randomBytes } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import type { Gantungan, Slot } from '#main/security/gantungan.ts'
import { seal } from '#main/security/segel.ts'

/** A slot as the first program made them, at the least cost: the passphrase wraps the key of the book itself. */
export async function slotLama(ring: Gantungan, id: string, sandi: string, kunci: Buffer): Promise<Slot> {
  const [biaya, garam] = [{ memoriKib: 8, putaran: 1, jalur: 1 }, randomBytes(16)]
  const key = await hashRaw(sandi.normalize('NFKC'), {
    ...{ algorithm: 2, memoryCost: 8, timeCost: 1, parallelism: 1, outputLen: 32 },
    salt: garam,
  })
  const isi = seal(key, `buku-pustu/1/${ring.id}/${id}`, kunci).toString('base64')
  return { id, biaya, garam: garam.toString('base64'), isi }
}

import { Decrypter, Encrypter } from 'age-encryption'
import type { KunciBuku } from './kunci.ts'
import { isTandaBenar, panjangKunci, panjangTanda, tandaTangani } from './kunci.ts'

/**
 * The outside of a package: a first line, the sender's public key, its signature, and an age file.
 *
 * The signature covers every other byte, so nothing inside is looked at before it is known who made it.
 */
const baris1 = Buffer.from('BUKUPUSTU-PAKET-1\n')
const awalTanda = baris1.length + panjangKunci
const awalIsi = awalTanda + panjangTanda

/** @param untuk age recipients: who may open it */
export async function sealPaket(kunci: KunciBuku, untuk: readonly string[], isi: Uint8Array): Promise<Buffer> {
  const encrypter = new Encrypter()
  for (const sandi of new Set([...untuk, kunci.sandi])) encrypter.addRecipient(sandi)
  const sealed = await encrypter.encrypt(isi)
  const head = Buffer.concat([baris1, kunci.tanda])
  return Buffer.concat([head, tandaTangani(kunci, Buffer.concat([head, sealed])), sealed])
}

/** The sender's public key a package names; null when it is no package. */
export function penandaOf(bytes: Uint8Array): Buffer | null {
  if (bytes.length <= awalIsi || !baris1.equals(bytes.subarray(0, baris1.length))) return null
  return Buffer.from(bytes.subarray(baris1.length, awalTanda))
}

/** Whether the sender it names made every byte of it. */
export function isTandaPaketBenar(bytes: Uint8Array): boolean {
  const tanda = penandaOf(bytes)
  if (tanda === null) return false
  const signed = Buffer.concat([bytes.subarray(0, awalTanda), bytes.subarray(awalIsi)])
  return isTandaBenar(tanda, signed, bytes.subarray(awalTanda, awalIsi))
}

/** What is inside; null when it was sealed for somebody else. */
export async function unsealPaket({ identitas, lama }: KunciBuku, bytes: Uint8Array): Promise<Uint8Array | null> {
  const decrypter = new Decrypter()
  for (const one of [identitas, ...lama.map((before) => before.identitas)]) decrypter.addIdentity(one)
  try {
    return await decrypter.decrypt(bytes.subarray(awalIsi))
  } catch {
    // age tells only that none of the keys fits, which is all there is to say.
    return null
  }
}

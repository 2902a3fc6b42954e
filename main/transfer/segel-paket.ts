import { Encrypter } from 'age-encryption'
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

/** Whether the sender it names made every byte of it. The bytes are as they were afterwards. */
export function isTandaPaketBenar(bytes: Uint8Array): boolean {
  const penanda = penandaOf(bytes)
  if (penanda === null) return false
  const head = Buffer.from(bytes.subarray(0, awalIsi))
  // What was signed stands around the signature: moved over it, no second copy of the file is needed.
  bytes.copyWithin(panjangTanda, 0, awalTanda)
  try {
    return isTandaBenar(penanda, bytes.subarray(panjangTanda), head.subarray(awalTanda))
  } finally {
    bytes.set(head)
  }
}

/** The age file inside a package. */
export function segelOf(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(awalIsi)
}

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Bytes */
const nonceLength = 12
const tagLength = 16

/** The key of the seal: of the book's key, and good for nothing else. */
function sealKey(kunci: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', kunci, '', 'buku-pustu/cadangan/segel', 32))
}

/** Closes a text for whoever holds the key of the book, bound to the words that stand beside it in clear. */
export function sealText(kunci: Buffer, bound: string, text: string): string {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', sealKey(kunci), nonce).setAAD(Buffer.from(bound))
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64')
}

/** Null when the key is another one, or anything of it or beside it was changed. */
export function unsealText(kunci: Buffer, bound: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64')
  if (bytes.length < nonceLength + tagLength) return null
  const nonce = bytes.subarray(0, nonceLength)
  const decipher = createDecipheriv('aes-256-gcm', sealKey(kunci), nonce, { authTagLength: tagLength })
  decipher.setAAD(Buffer.from(bound)).setAuthTag(bytes.subarray(-tagLength))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceLength, -tagLength)), decipher.final()]).toString('utf8')
  } catch {
    // GCM tells only that something does not fit, which is all there is to say.
    return null
  }
}

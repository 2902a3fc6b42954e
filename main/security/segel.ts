import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Bytes, as AES-GCM wants them. @source NIST SP 800-38D, 5.2.1.1 and 5.2.1.2 */
const nonceLength = 12
const tagLength = 16

/**
 * Closes content with AES-256-GCM: nonce, content, tag, one after the other.
 *
 * @param key 32 bytes
 * @param bound words the seal belongs to: beside others it does not open
 */
export function seal(key: Buffer, bound: string, content: Buffer): Buffer {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound))
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()])
}

/** Null when the key or the words are others, or a single bit was changed. */
export function unseal(key: Buffer, bound: string, sealed: Buffer): Buffer | null {
  if (sealed.length < nonceLength + tagLength) return null
  const nonce = sealed.subarray(0, nonceLength)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength })
  decipher.setAAD(Buffer.from(bound)).setAuthTag(sealed.subarray(-tagLength))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceLength, -tagLength)), decipher.final()])
  } catch {
    // GCM tells only that something does not fit, which is all there is to say.
    return null
  }
}

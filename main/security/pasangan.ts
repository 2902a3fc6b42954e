import { createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync } from 'node:crypto'
import { seal, unseal } from './segel.ts'

/** A pair of keys (X25519): what is sealed to the public one, the private one opens. 32 bytes each. */
export type Pasangan = { readonly umum: Buffer; readonly pribadi: Buffer }

export const panjangPasangan = 32

const jwk = { kty: 'OKP', crv: 'X25519' } as const
const publicOf = (umum: Buffer) => createPublicKey({ key: { ...jwk, x: umum.toString('base64url') }, format: 'jwk' })
const privateOf = ({ umum, pribadi }: Pasangan) =>
  createPrivateKey({
    key: { ...jwk, x: umum.toString('base64url'), d: pribadi.toString('base64url') },
    format: 'jwk',
  })

export function createPasangan(): Pasangan {
  const { x = '', d = '' } = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' })
  return { umum: Buffer.from(x, 'base64url'), pribadi: Buffer.from(d, 'base64url') }
}

function keyOf(shared: Buffer, sekali: Buffer, umum: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', shared, Buffer.concat([sekali, umum]), 'buku-pustu/2/bungkus', 32))
}

/**
 * Seals content so that only the private key opens it: public key of a pair used once, then AES-256-GCM with a key of
 * what both pairs share.
 *
 * @param bound words the seal belongs to
 * @source the shape of ECIES with X25519 and HKDF-SHA-256: RFC 7748, 6.1; RFC 5869
 */
export function sealTo(umum: Buffer, bound: string, content: Buffer): Buffer {
  const sekali = createPasangan()
  const shared = diffieHellman({ privateKey: privateOf(sekali), publicKey: publicOf(umum) })
  return Buffer.concat([sekali.umum, seal(keyOf(shared, sekali.umum, umum), bound, content)])
}

/** Null when the pair or the words are others, or a bit was changed. */
export function openFrom(pasangan: Pasangan, bound: string, sealed: Buffer): Buffer | null {
  const sekali = sealed.subarray(0, panjangPasangan)
  try {
    const shared = diffieHellman({ privateKey: privateOf(pasangan), publicKey: publicOf(sekali) })
    return unseal(keyOf(shared, sekali, pasangan.umum), bound, sealed.subarray(panjangPasangan))
  } catch {
    // Bytes that are no point of the curve, or a private key that is not that of the public one.
    return null
  }
}

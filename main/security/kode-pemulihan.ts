import { createHash, randomBytes } from 'node:crypto'

/**
 * The recovery code: 128 random bits and 12 bits of check, written for paper.
 *
 * @source alphabet: Crockford's base 32, https://www.crockford.com/base32.html (no I, L, O, U: they look like 1, 0, V)
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const randomLength = 16
const groupLength = 4
/** 140 bits, five a letter. */
const codeLength = 28

function withCheck(random: Buffer): Buffer {
  const check = createHash('sha256').update('buku-pustu kode pemulihan').update(random).digest()
  return Buffer.concat([random, check.subarray(0, 2)])
}

function encode(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return Array.from({ length: codeLength }, (_, i) => alphabet[Number.parseInt(bits.slice(i * 5, i * 5 + 5), 2)]).join(
    '',
  )
}

/** A new code, as printed: "7K3M-…", seven groups of four. */
export function createKode(): string {
  const text = encode(withCheck(randomBytes(randomLength)))
  return (text.match(new RegExp(`.{${groupLength}}`, 'g')) ?? []).join('-')
}

/** The code as it was made, from what a person typed off the paper; null when it cannot be one of ours. */
export function parseKode(typed: string): string | null {
  const letters = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll(/[IL]/g, '1').replaceAll('O', '0')
  if (letters.length !== codeLength || [...letters].some((letter) => !alphabet.includes(letter))) return null
  const bits = [...letters].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const random = Buffer.from(
    Array.from({ length: randomLength }, (_, i) => Number.parseInt(bits.slice(i * 8, i * 8 + 8), 2)),
  )
  return encode(withCheck(random)) === letters ? letters : null
}

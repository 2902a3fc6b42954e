import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { daftarKata, kataSidik } from '#shared/text/kata-sidik.ts'

/** Every word with one letter taken out, and with a hole for any other letter. */
const without = (kata: string) => Array.from(kata, (_, i) => kata.slice(0, i) + kata.slice(i + 1))
const holed = (kata: string) => Array.from(kata, (_, i) => `${kata.slice(0, i)}?${kata.slice(i + 1)}`)

/** Two letters that changed places. */
const swapped = (kata: string) =>
  Array.from(kata.slice(1), (_, i) => kata.slice(0, i) + kata[i + 1] + kata[i] + kata.slice(i + 2))

/** What a bad telephone line leaves of a word: no voice, no h, five letters that sound like their neighbour. */
function dengung(kata: string): string {
  const sounds = kata.replaceAll('ng', 'n').replaceAll('ny', 'n').replaceAll('kh', 'k').replaceAll('sy', 's')
  const [from, to] = ['bdgjzvfoemrwy', 'ptkcsppuinlui']
  const dull = Array.from(sounds, (huruf) => to[from.indexOf(huruf)] ?? huruf).join('')
  return dull.replaceAll('h', '').replaceAll(/(.)\1+/g, '$1')
}

describe('the list', () => {
  test('has 1024 words, each once, in the order of the alphabet', () => {
    expect(daftarKata).toHaveLength(1024)
    expect(daftarKata).toEqual([...new Set(daftarKata)].sort())
  })

  test('never changes: what was said yesterday must be said tomorrow', () => {
    const sidik = createHash('sha256').update(daftarKata.join(' ')).digest('hex')
    expect(sidik).toBe('488bfac210db52412a216e75287c8cf535ea5d437f6e8553e06f79390a9b5621')
  })

  test('has words of four to eight letters without marks', () => {
    expect(daftarKata.filter((kata) => !/^[a-z]{4,8}$/.test(kata))).toEqual([])
  })

  test('tells a word by its first four letters', () => {
    expect(new Set(daftarKata.map((kata) => kata.slice(0, 4))).size).toBe(1024)
  })

  test('has no two words a letter apart, nor with two letters swapped', () => {
    const known = new Set(daftarKata)
    const holes = daftarKata.flatMap(holed)
    const near = daftarKata.flatMap((kata) =>
      [...without(kata), ...swapped(kata)].filter((form) => form !== kata && known.has(form)),
    )
    expect(new Set(holes).size).toBe(holes.length)
    expect(near).toEqual([])
  })

  test('has no two words that a bad line makes one', () => {
    expect([dengung('bambu'), dengung('pampo')]).toEqual(['panpu', 'panpu'])
    expect(new Set(daftarKata.map(dengung)).size).toBe(1024)
  })
})

describe('the words of a digest', () => {
  test('are ten bits each, the highest first', () => {
    // 0000000000 0000000001 1000000000 1111111111 0000001010 0000000010 and four bits that are not used:
    // 00000000 00000000 00011000 00000011 11111111 00000010 10000000 0010 1111
    const digest = Uint8Array.of(0x00, 0x00, 0x18, 0x03, 0xff, 0x02, 0x80, 0x2f, ...Array(24).fill(0xff))
    const nomor = [0, 1, 512, 1023, 10, 2]
    expect(kataSidik(digest)).toEqual(nomor.map((n) => daftarKata[n]))
  })

  test('stay the same for ever', () => {
    // @source of the digest: SHA-256 of the empty message, FIPS 180-4 example values.
    const digest = Uint8Array.from(
      Buffer.from('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'hex'),
    )
    expect(kataSidik(digest)).toEqual(['tawa', 'sabun', 'hebat', 'pemuda', 'warna', 'kosong'])
  })

  test('need eight bytes of it', () => {
    expect(() => kataSidik(new Uint8Array(7))).toThrow(RangeError)
  })

  test('do not look beyond sixty bits', () => {
    const digest = Uint8Array.from({ length: 32 }, (_, i) => i * 7)
    const other = Uint8Array.from(digest, (byte, i) => (i > 7 ? 255 - byte : i === 7 ? byte ^ 0x0f : byte))
    expect(kataSidik(other)).toEqual(kataSidik(digest))
  })
})

import { kataUmum } from './kata-umum.generated.ts'

/** Letters. @source NIST SP 800-63B-4 (2025), 3.1.1.2: at least eight where it is one of two factors; here the other is the laptop */
export const sandiTerpendek = 8
export const sandiTerpanjang = 200

/** Why a passphrase is not taken. */
export type SebabSandi = 'pendek' | 'panjang' | 'berulang' | 'berurutan' | 'angka' | 'umum' | 'nama'

/** As compared: without capitals, and one letter as one sign. */
export const bakuSandi = (sandi: string): string => sandi.normalize('NFKC').trim().toLowerCase()
const tanpaTanda = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Rows along which a finger goes. */
const barisan = [
  ...['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
]
const deret = barisan.flatMap((row) => [row, [...row].reverse().join('')])
/** Letters; fewer in a row happen in any word. */
const deretTerpendek = 3

/** What is left when all that follows such a row is taken out. */
function tanpaDeret(text: string): string {
  let rest = ''
  for (let at = 0; at < text.length; ) {
    const longest = deret.reduce((best, row) => {
      let length = best
      while (at + length < text.length && row.includes(text.slice(at, at + length + 1))) length++
      return length
    }, 0)
    if (longest < deretTerpendek) rest += text[at]
    at += longest < deretTerpendek ? 1 : longest
  }
  return rest
}

/** Letters; fewer left say nothing of a person who knows the rest. */
const sisaTerpendek = 2
/** So many known words together are no longer the first thing one tries. */
const kataTerbanyak = 2

/** Whether it is one or two of these words, with figures and signs around them. */
function isDari(baku: string, words: readonly string[]): boolean {
  let [rest, found] = [baku, 0]
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    found += rest.split(word).length - 1
    rest = rest.replaceAll(word, ' ')
  }
  const letters = tanpaTanda(tanpaDeret(rest.replaceAll(/\p{N}/gu, ' ')))
  return found > 0 && found <= kataTerbanyak && [...letters].length < sisaTerpendek
}

/** Names as words one would try, "Pustu Karang Anyar" also as one. */
function kataNama(nama: readonly string[]): string[] {
  return nama.flatMap((one) => {
    const words = bakuSandi(one).split(/\s+/).map(tanpaTanda)
    return [words.join(''), ...words].filter((word) => word.length >= 3)
  })
}

/** All of it the same few signs: "aaaaaaaa", "abababab", "12341234". */
const isBerulang = (text: string) => new Set(text).size <= 2 || /^(.{1,4})\1+$/u.test(text)

/** Digits; fewer are a date, a telephone or a PIN. */
const angkaTerpendek = 12

/**
 * Why nobody should guard a book with this; null when it may be taken. What a computer tries first is refused; how good
 * the rest is, the window tells.
 *
 * @param nama of the account and the place: the first things one tries
 * @source NIST SP 800-63B-4 (2025), 3.1.1.2: length, and a list of the common, expected and context words; no rules of composition
 */
export function tolakSandi(sandi: string, nama: readonly string[] = []): SebabSandi | null {
  const baku = bakuSandi(sandi)
  const plain = tanpaTanda(baku)
  if ([...baku].length < sandiTerpendek) return 'pendek'
  if ([...sandi].length > sandiTerpanjang) return 'panjang'
  if (isBerulang(baku)) return 'berulang'
  if (tanpaDeret(plain) === '') return 'berurutan'
  if (/^\d+$/.test(plain) && plain.length < angkaTerpendek) return 'angka'
  if (isDari(baku, kataUmum)) return 'umum'
  return isDari(baku, [...kataUmum, ...kataNama(nama)]) ? 'nama' : null
}

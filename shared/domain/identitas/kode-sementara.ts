/** Letters and digits no one mistakes for each other when read aloud or written by hand: no I, L, O, U. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const awalan = 'BAYI-'
const panjang = 6

/**
 * The code a newborn goes by until it has a NIK, e.g. "BAYI-7KQ2M9": made from the random end of its id.
 *
 * Its letters make sure that nobody, and no file, can take it for a NIK.
 *
 * @param id UUID of the person
 */
export function kodeSementara(id: string): string {
  // 30 bits of the last 32: six signs of five bits.
  let bits = Number.parseInt(id.replaceAll('-', '').slice(-8), 16)
  let code = ''
  for (let i = 0; i < panjang; i++) {
    code = `${letters[bits % letters.length] ?? ''}${code}`
    bits = Math.floor(bits / letters.length)
  }
  return `${awalan}${code}`
}

import { daftarKata } from './kata-sidik.ts'

/** Words of a passphrase offered ready-made: forty bits, which nobody guesses at ten tries a second. */
export const banyakKata = 4

/** @param acak as many random numbers as words, of ten bits or more */
export function empatKata(acak: Uint16Array): string {
  return Array.from(acak, (number) => daftarKata[number % daftarKata.length]).join(' ')
}

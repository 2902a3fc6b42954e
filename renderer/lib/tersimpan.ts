import { formatJam } from '#shared/text/jam.ts'

/** When the book last said that something typed is on the disk; the lock screen repeats it. */
let terakhir: string | null = null

/** @param jam "10.42", as the book said it; now when it did not say */
export function noteTersimpan(jam: string = formatJam(new Date())): void {
  terakhir = jam
}

/** "10.42", or null when nothing was saved since this window was opened. */
export function tersimpanTerakhir(): string | null {
  return terakhir
}

export function lupakanTersimpan(): void {
  terakhir = null
}

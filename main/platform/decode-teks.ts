/** Bytes looked at to tell UTF-16 without a mark from other text. */
const cuplikan = 4_096
/** Of ordinary text in UTF-16 nearly every second byte is zero. */
const bagianNol = 0.4

function countNol(isi: Uint8Array, mulai: 0 | 1): number {
  let nol = 0
  for (let i = mulai; i < isi.length; i += 2) if (isi[i] === 0) nol++
  return nol
}

function findUtf16(isi: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (isi[0] === 0xff && isi[1] === 0xfe) return 'utf-16le'
  if (isi[0] === 0xfe && isi[1] === 0xff) return 'utf-16be'
  const head = isi.subarray(0, cuplikan)
  const cukup = (head.length / 2) * bagianNol
  if (cukup < 2) return null
  if (countNol(head, 1) > cukup) return 'utf-16le'
  return countNol(head, 0) > cukup ? 'utf-16be' : null
}

/**
 * Turns the bytes of a text file into text: UTF-16 by its mark or its zeros, UTF-8, or what Excel in Indonesia writes
 * (Windows-1252).
 *
 * A file that is UTF-8 but for some broken bytes stays UTF-8: each of them becomes U+FFFD in its own cell, and spoils no
 * other name. The mark at the beginning is taken off.
 */
export function decodeTeks(isi: Uint8Array): string {
  const utf16 = findUtf16(isi)
  if (utf16) return new TextDecoder(utf16).decode(isi)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(isi)
  } catch {
    const longgar = new TextDecoder('utf-8').decode(isi)
    const rusak = longgar.split('\uFFFD').length - 1
    const utuh = (longgar.match(/[^\0-\x7F]/g)?.length ?? 0) - rusak
    return utuh > 0 && utuh >= rusak ? longgar : new TextDecoder('windows-1252').decode(isi)
  }
}

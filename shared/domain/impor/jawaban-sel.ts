import { normalNama } from '../identitas/nama.ts'
import type { Kolom } from './kolom.ts'
import type { PembacaBaris } from './pembaca-baris.ts'
import { teksSel } from './sel.ts'

export const yaSet = new Set(['ya', 'y', 'iya', 'ada', 'punya', 'sudah', 'true', '1', 'v', '✓', '√'])
export const tidakSet = new Set(['tidak', 'tdk', 't', 'tidak ada', 'tidak punya', 'belum', 'false', '0'])

/** One of two answers; anything else is a warning and stays unanswered. */
export function readPilihan<T>(
  pembaca: PembacaBaris,
  kolom: Kolom,
  pilihan: readonly (readonly [ReadonlySet<string>, T])[],
) {
  const sel = pembaca.sel(kolom)
  if (!sel) return null
  const teks = teksSel(sel).toLowerCase()
  for (const [words, nilai] of pilihan) if (words.has(teks) || words.has(normalNama(teks))) return nilai
  return pembaca.warn(kolom, 'Isian ini tidak dikenal, jadi tidak disimpan.')
}

/** The answer of a yes/no column. */
export function readYaTidak(pembaca: PembacaBaris, kolom: Kolom): boolean | null {
  return readPilihan(pembaca, kolom, [
    [yaSet, true],
    [tidakSet, false],
  ])
}

export function readAsi(pembaca: PembacaBaris): 'ya' | 'tidak' | null {
  const jawaban = readYaTidak(pembaca, 'asi')
  if (jawaban === null) return null
  return jawaban ? 'ya' : 'tidak'
}

/** KIA and KMS are one question here: where a file asks both, two answers that do not agree are none. */
export function readKia(pembaca: PembacaBaris): boolean | null {
  const [kia, kms] = [readYaTidak(pembaca, 'kia'), readYaTidak(pembaca, 'kms')]
  if (kia === null || kms === null || kia === kms) return kia ?? kms
  return pembaca.warn('kms', 'Jawaban KMS dan Buku KIA di baris ini berbeda, jadi keduanya tidak disimpan.')
}

import { normalNama } from '../identitas/nama.ts'
import type { JenisKelamin } from '../register/register.ts'

const lakiLaki = new Set(['l', 'lk', 'laki', 'laki laki', 'lakilaki', 'laki2', 'pria'])
const perempuan = new Set(['p', 'pr', 'perempuan', 'wanita'])

/** The sex a cell says; null for a word that says none: it is never guessed. */
export function bacaJk(teks: string): JenisKelamin | null {
  const plain = normalNama(teks)
  if (lakiLaki.has(plain)) return 'L'
  return perempuan.has(plain) ? 'P' : null
}

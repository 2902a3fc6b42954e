import { normalNama } from '../identitas/nama.ts'

const sebutanBayi = [
  /^(?:by|bayi|jabang bayi)(?: .+)?$/,
  /^(?:baby|anak|an) (?:ny|nyonya|ibu|bu|dari)\b/,
  /^(?:belum ada|belum diberi|belum|tanpa) nama\b/,
  /^(?:nn|no ?name)$/,
]

/**
 * Whether a name stands in for one not given yet: "By. Ny. Siti", "Bayi Siti", "Anak Ny. Rina", "Belum ada nama".
 *
 * @edge "Bayu" and "Anak Agung" are names
 */
export function isNamaBayi(nama: string): boolean {
  const plain = normalNama(nama)
  return sebutanBayi.some((pattern) => pattern.test(plain))
}

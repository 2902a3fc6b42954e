import { hasil, pertama, ya } from './aturan.ts'
import { putusan } from './buat.ts'
import type { Fakta, Hasil, Putusan } from './putusan.ts'

/** The twenty-five skills of a kader, and the level they make. @source docs/aturan/kartu-kader.md */

/** Each group with its first and last skill. */
const kelompok = { A: [1, 4], B: [5, 11], C: [12, 17], D: [18, 20], E: [21, 25] } as const
const semuaKeterampilan = 25

/** A skill nobody wrote down is not passed. */
const lulus = (f: Fakta, ke: number) => ya(f, `ket_${ke}`) === true

function hitungLulus(f: Fakta, [dari, sampai]: readonly [number, number]): number {
  return Array.from({ length: sampai - dari + 1 }, (_, i) => dari + i).filter((ke) => lulus(f, ke)).length
}

function kelompokLengkap(f: Fakta): string[] {
  return Object.entries(kelompok).flatMap(([huruf, batas]) =>
    hitungLulus(f, batas) === batas[1] - batas[0] + 1 ? [huruf] : [],
  )
}

const kaderLulus = putusan(
  'kader_lulus',
  'Keterampilan lulus',
  (f) => hasil(String(hitungLulus(f, [1, semuaKeterampilan]))),
  {
    sumber: ['PGD'],
  },
)

const kaderKelompok = putusan(
  'kader_kelompok',
  'Kelompok lengkap',
  (f) => hasil(kelompokLengkap(f).join('+') || 'tidak-ada'),
  { sumber: ['PGD'] },
)

/** A and B, and how many of the other three. */
function nilaiTingkat(f: Fakta): Hasil {
  const lengkap = kelompokLengkap(f)
  const lain = lengkap.includes('A') && lengkap.includes('B') ? lengkap.length - 2 : 0
  return pertama(
    [lengkap.length === Object.keys(kelompok).length, 'utama'],
    [lain >= 2, 'madya'],
    [lain >= 1, 'purwa'],
    [true, 'belum'],
  )
}

const tingkatKader = putusan('tingkat_kader', 'Tingkat kader', nilaiTingkat, { sumber: ['PGD'], baik: ['utama'] })

/** What is judged of a kader, in the order of the card. */
export const putusanKader: readonly Putusan[] = [kaderLulus, kaderKelompok, tingkatKader]

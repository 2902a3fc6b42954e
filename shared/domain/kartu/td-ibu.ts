import { angka, perlu, pertama } from './aturan.ts'
import { kataHasil } from './kata.ts'
import type { Fakta, Hasil, Putusan } from './putusan.ts'

function nilai(f: Fakta): Hasil {
  return perlu([angka(f, 'td_sistole'), angka(f, 'td_diastole')], (sistole, diastole) =>
    pertama(
      [sistole >= 160 || diastole >= 110, 'sangat-tinggi', 'rs'],
      [sistole >= 140 || diastole >= 90, 'tinggi', 'puskesmas'],
      [true, 'normal'],
    ),
  )
}

/** Blood pressure of a mother. */
export const tdIbu: Putusan = {
  kode: 'td_ibu',
  sebut: 'Tekanan darah',
  kata: kataHasil(),
  kader: 'kata',
  baik: ['normal'],
  edukasi: ['E7'],
  versi: [{ sumber: ['PPK'], nilai }],
}

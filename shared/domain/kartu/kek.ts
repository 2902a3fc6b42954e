import { angka, perlu, tangga } from './aturan.ts'
import { kataHasil } from './kata.ts'
import type { Fakta, Putusan } from './putusan.ts'

/** Upper arm below which a woman lacks energy for long, millimetres. */
export const batasKekMm = 235

/** Chronic lack of energy of a pregnant or nursing woman, by her upper arm. */
export const kek: Putusan = {
  kode: 'kek',
  sebut: 'KEK',
  kata: kataHasil({ kek: 'KEK (merah)', 'tidak-kek': 'Tidak KEK (hijau)' }),
  kader: 'kata',
  baik: ['tidak-kek'],
  edukasi: ['E6'],
  versi: [
    {
      sumber: ['KMK'],
      nilai: (f: Fakta) =>
        perlu([angka(f, 'lila_cm')], (lila) =>
          tangga(lila, [batasKekMm, 'kek', 'puskesmas'], [Number.POSITIVE_INFINITY, 'tidak-kek']),
        ),
    },
  ],
}

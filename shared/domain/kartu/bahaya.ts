import { kode, perlu, pertama } from './aturan.ts'
import { kataHasil } from './kata.ts'
import type { Fakta, Putusan } from './putusan.ts'

/** Danger signs: any of them sends on; that there is none must be written. */
export const bahaya: Putusan = {
  kode: 'bahaya',
  sebut: 'Tanda bahaya',
  kata: kataHasil(),
  kader: 'kata',
  baik: ['tidak-ada'],
  edukasi: ['E3'],
  versi: [
    {
      sumber: ['KMK'],
      nilai: (f: Fakta) =>
        perlu([kode(f, 'bahaya')], (tanda) =>
          pertama([tanda !== 'tidak-ada', 'ada', 'puskesmas'], [true, 'tidak-ada']),
        ),
    },
  ],
}

import { angka, kode, perlu, pertama, tidakBerlaku } from './aturan.ts'
import { putusan } from './buat.ts'
import type { Fakta, Hasil } from './putusan.ts'

/** A stillborn child is judged by nothing that asks how it does. Only a card of a birth says so. */
export function bilaHidup(f: Fakta, nilai: () => Hasil): Hasil {
  return kode(f, 'bayi_lahir') === 'mati' ? tidakBerlaku : nilai()
}

/** Birth weight, grams. @edge 2.500 and 4.000 are BBLC; 2.000 goes to the Puskesmas, 1.999 to a hospital */
export const bblr = putusan(
  'bblr',
  'Berat lahir',
  (f) =>
    bilaHidup(f, () =>
      perlu([angka(f, 'bb_lahir_g')], (gram) =>
        pertama(
          [gram < 1000, 'bblasr', 'rs'],
          [gram < 1500, 'bblsr', 'rs'],
          [gram < 2500, 'bblr', gram < 2000 ? 'rs' : 'puskesmas'],
          [gram <= 4000, 'bblc'],
          [true, 'bblb', 'nakes'],
        ),
      ),
    ),
  {
    sumber: ['KMK', 'PKG'],
    kader: 'rujuk',
    baik: ['bblc'],
    edukasi: ['E10'],
    edukasiHanya: { E10: ['bblr', 'bblsr', 'bblasr'] },
  },
)

import { angka, perlu, tangga } from './aturan.ts'
import { putusan } from './buat.ts'
import { kataHasil } from './kata.ts'

/** Blood sugar and cholesterol, mg/dl. @source Kepmenkes HK.01.07/MENKES/2015/2023, tables 23 and 25 */

const takHingga = Number.POSITIVE_INFINITY
const kata = kataHasil()

/** The table says nothing of 100 to 139: read as normal. */
export const gds = putusan(
  'gds',
  'Gula darah sewaktu',
  (f) =>
    perlu([angka(f, 'gds_mgdl')], (gula) =>
      tangga(gula, [70, 'rendah', 'nakes'], [140, 'normal'], [200, 'prediabetes'], [takHingga, 'tinggi', 'puskesmas']),
    ),
  {
    sumber: ['KMK'],
    kataKader: (satu) => (satu === 'prediabetes' ? 'Normal, ulang 3 bulan lagi' : kata(satu)),
    baik: ['normal'],
    edukasi: ['E19'],
    // Less sugar is no advice to somebody who has too little.
    edukasiHanya: { E19: ['prediabetes', 'tinggi'] },
  },
)

export const gdp = putusan(
  'gdp',
  'Gula darah puasa',
  (f) =>
    perlu([angka(f, 'gdp_mgdl')], (gula) =>
      tangga(gula, [70, 'rendah', 'nakes'], [100, 'normal'], [126, 'prediabetes'], [takHingga, 'tinggi', 'puskesmas']),
    ),
  {
    sumber: ['KMK'],
    kader: 'rujuk',
    baik: ['normal'],
    edukasi: ['E19'],
    edukasiHanya: { E19: ['prediabetes', 'tinggi'] },
  },
)

export const kolesterol = putusan(
  'kolesterol',
  'Kolesterol',
  (f) =>
    perlu([angka(f, 'kolesterol_mgdl')], (kadar) =>
      tangga(kadar, [200, 'normal'], [240, 'sedikit-tinggi'], [takHingga, 'tinggi', 'puskesmas']),
    ),
  { sumber: ['KMK'], kader: 'rujuk', baik: ['normal'] },
)

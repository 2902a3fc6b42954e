import { angka, belumDinilai, bila, hasil, ya } from './aturan.ts'
import { putusan } from './buat.ts'
import type { Fakta, Hasil, Putusan } from './putusan.ts'

/** The stratum of a posyandu. @source docs/aturan/kartu-strata.md */

/** Open days a year that are too few, and tenths: kader on duty, and percentages, that are enough. */
const batas = { frekuensi: 8, kaderRata: 50, persen: 500 } as const

/** One step up: what keeps a posyandu on the step below, as far as it is known. */
type Tingkat = readonly [kode: string, kurang: readonly (boolean | null)[]]

/** The first step something keeps it on; not known as soon as one answer about that step is missing. */
function nilaiStrata(f: Fakta): Hasil {
  const kurang = (kode: string, dari: number) => bila(angka(f, kode), (satu) => satu < dari)
  const tingkat: readonly Tingkat[] = [
    [
      'pratama',
      [bila(angka(f, 'frekuensi'), (satu) => satu <= batas.frekuensi), kurang('kader_rata', batas.kaderRata)],
    ],
    [
      'madya',
      [
        ...['ds_pct', 'kia_pct', 'kb_pct', 'imunisasi_pct'].map((satu) => kurang(satu, batas.persen)),
        bila(ya(f, 'program_tambahan'), (ada) => !ada),
      ],
    ],
    ['purnama', [kurang('dana_sehat_pct', batas.persen)]],
  ]
  for (const [kode, alasan] of tingkat) {
    if (alasan.includes(true)) return hasil(kode)
    if (alasan.includes(null)) return belumDinilai
  }
  return hasil('mandiri')
}

const strata = putusan('strata', 'Strata posyandu', nilaiStrata, { sumber: ['S11'], baik: ['mandiri'] })

/** What is judged of a posyandu. */
export const putusanStrata: readonly Putusan[] = [strata]

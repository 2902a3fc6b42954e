import { angka, perlu, pertama } from './aturan.ts'
import { putusan } from './buat.ts'
import { kataHasil } from './kata.ts'
import type { Fakta, Hasil } from './putusan.ts'
import { tahunBaris } from './umur-baris.ts'

/** Blood pressure of school age. @source Kepmenkes HK.01.07/MENKES/2015/2023, tables 14 and 15 */

type Batas = readonly [sistole: number, diastole: number]

/** By completed years, boys and girls. The table begins at seven; a six-year-old is judged by that row. */
const batasAnak: Readonly<Record<number, Readonly<Record<'L' | 'P', Batas>>>> = {
  6: { L: [106, 68], P: [106, 68] },
  7: { L: [106, 68], P: [106, 68] },
  8: { L: [107, 69], P: [107, 69] },
  9: { L: [107, 70], P: [108, 71] },
  10: { L: [108, 72], P: [109, 72] },
  11: { L: [110, 74], P: [111, 74] },
  12: { L: [113, 75], P: [114, 75] },
}

function nilaiRemaja(sistole: number, diastole: number): Hasil {
  return pertama(
    [sistole >= 140 || diastole >= 90, 'ht-2', 'puskesmas'],
    [sistole >= 130 || diastole >= 80, 'ht-1', 'puskesmas'],
    [sistole >= 120, 'meningkat'],
    [true, 'normal'],
  )
}

function nilai(f: Fakta): Hasil {
  return perlu([tahunBaris(f), angka(f, 'td_sistole'), angka(f, 'td_diastole')], (tahun, sistole, diastole) => {
    const batas = batasAnak[tahun]
    if (batas === undefined) return nilaiRemaja(sistole, diastole)
    return perlu([f.jk], (jk) =>
      pertama([sistole >= batas[jk][0] || diastole >= batas[jk][1], 'perlu-evaluasi', 'puskesmas'], [true, 'normal']),
    )
  })
}

export const tdAnak = putusan('td_anak', 'Tekanan darah', nilai, {
  sumber: ['KMK'],
  kader: 'rujuk',
  kata: kataHasil({ 'ht-1': 'Hipertensi tingkat 1', 'ht-2': 'Hipertensi tingkat 2' }),
  baik: ['normal'],
  edukasi: ['E16'],
})

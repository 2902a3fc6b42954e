import { angka, perlu, pertama } from './aturan.ts'
import type { CiriPutusan } from './buat.ts'
import type { Fakta, Hasil } from './putusan.ts'

/** Waist of a grown-up in millimetres, above which it is too wide. @source Kepmenkes HK.01.07/MENKES/2015/2023, table 21 */
const batasLpMm = { L: 900, P: 800 } as const

/** @edge 90,0 of a man and 80,0 of a woman are normal */
export function nilaiLp(f: Fakta): Hasil {
  return perlu([f.jk, angka(f, 'lp_cm')], (jk, lp) =>
    pertama([lp > batasLpMm[jk], 'obesitas-sentral'], [true, 'normal']),
  )
}

export const sebutLp = ['lp', 'Lingkar perut'] as const
export const ciriLp: CiriPutusan = { sumber: ['KMK'], baik: ['normal'], edukasi: ['E13'] }

import { sebutkan } from '#shared/text/sebutkan.ts'

/** The recovery code on the screen and off the paper: seven groups of four. */

/** The same letter, however it was read off the paper: no I, L, O or U is ever printed. */
function plain(text: string): string {
  return text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll(/[IL]/g, '1').replaceAll('O', '0')
}

export function kelompokKode(kode: string): readonly string[] {
  return kode.split('-')
}

/**
 * Which groups of what was typed differ from the code, counted from 1: where to look again on the paper.
 *
 * Empty when all are right. Too few letters count as groups that differ.
 */
export function kelompokBerbeda(kode: string, ketikan: string): readonly number[] {
  const typed = plain(ketikan)
  return kelompokKode(kode).flatMap((group, i) => (typed.slice(i * 4, i * 4 + 4) === group ? [] : [i + 1]))
}

/** "Kelompok ke-2 dan ke-5 belum sama." */
export function kalimatBerbeda(berbeda: readonly number[]): string {
  const shown = berbeda.map((nomor) => `ke-${nomor}`)
  if (shown.length > 3) return 'Beberapa kelompok belum sama. Bandingkan lagi dengan kertasnya.'
  return `Kelompok ${sebutkan(shown)} belum sama. Bandingkan lagi dengan kertasnya.`
}

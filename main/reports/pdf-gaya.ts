import type { Content, CustomTableLayout } from 'pdfmake/interfaces.js'
import { tepiMm, ukuranKertasMm } from '#shared/forms/kertas.ts'
import type { FormModel } from '#shared/forms/model.ts'

export const fontName = 'LiberationSans'

/** Points in a millimetre. */
export const ptPerMm = 72 / 25.4
/** Thin lines of a form, points. */
export const garisPt = 0.5
/** Room at the foot of each page for notes, fingerprint and page number, millimetres. */
export const kakiMm = 15
/** 67 % grey: a cell that cannot apply. */
export const abuHitam = '#545454'
export const abuKepala = '#f0f0f0'

/** Letters of a form, points: 9 and more where the form allows, never below 7,5. */
export const ukuranHuruf = { F1: 9.5, F2: 8, F3: 8 } as const

/** Height of a line of Liberation Sans, per point of size. */
export const tinggiGaris = 1.15

/** Padding inside the cells of a form, points. */
export type Bantalan = { readonly sisi: number; readonly atas: number }

export function lebarHalamanPt(model: FormModel): number {
  return (ukuranKertasMm(model.kertas).lebar - 2 * tepiMm) * ptPerMm
}

/** Height between the upper margin and the foot, points. */
export function tinggiHalamanPt(model: FormModel): number {
  return (ukuranKertasMm(model.kertas).tinggi - tepiMm - kakiMm) * ptPerMm
}

export function tataTabel({ sisi, atas }: Bantalan): CustomTableLayout {
  return {
    hLineWidth: () => garisPt,
    vLineWidth: () => garisPt,
    paddingLeft: () => sisi,
    paddingRight: () => sisi,
    paddingTop: () => atas,
    paddingBottom: () => atas,
  }
}

/** A table without lines whose cells stand close. */
export const tataRapat: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 6,
  paddingTop: () => 0.6,
  paddingBottom: () => 0.6,
}

export function jarak(pt: number): Content {
  return { text: '', margin: [0, pt, 0, 0], fontSize: 0.1 }
}

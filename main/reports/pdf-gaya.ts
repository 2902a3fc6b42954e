import type { Content, CustomTableLayout } from 'pdfmake/interfaces.js'
import { type Bantalan, garisPt } from '#shared/formulir/kepala-tabel.ts'

export const fontName = 'LiberationSans'

/** 67 % grey: a cell that cannot apply. */
export const abuHitam = '#545454'
export const abuKepala = '#f0f0f0'

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

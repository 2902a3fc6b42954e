import type { TableCell } from 'pdfmake/interfaces.js'
import {
  type Bantalan,
  barisTegak,
  garisPt,
  jarakTegak,
  listKepala,
  type SelKepala,
  tinggiKepala,
} from '#shared/formulir/kepala-tabel.ts'
import { daunKolom, lebarKolomMm } from '#shared/formulir/kolom.ts'
import { banyakBaris, ptPerMm, tinggiGaris } from '#shared/formulir/lebar-teks.ts'
import type { FormModel, Kolom } from '#shared/formulir/model.ts'
import type { LembarForm } from '#shared/formulir/tata-letak.ts'
import { abuKepala, fontName } from './pdf-gaya.ts'

const digits = (value: number) => String(Math.round(value * 100) / 100)
const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

type Ukuran = { readonly lebar: number; readonly tinggi: number; readonly pt: number; readonly sisi: number }

/** A head turned by a quarter, to be read from below: pdfmake sets no text upright, a drawing does. */
function tegakSvg(kolom: Kolom, { lebar, tinggi, pt, sisi }: Ukuran): string {
  const lines = barisTegak(kolom, pt, { sisi, tinggi })
  const first = lebar / 2 - ((lines.length - 1) * pt * jarakTegak) / 2 + pt * 0.36
  const texts = lines.map((line, i) => {
    const at = `translate(${digits(first + i * pt * jarakTegak)} ${digits(tinggi - 1)}) rotate(-90)`
    return `<text transform="${at}" font-family="${fontName}" font-weight="bold" font-size="${pt}">${escapeXml(line)}</text>`
  })
  const size = `width="${digits(lebar)}" height="${digits(tinggi)}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${digits(lebar)} ${digits(tinggi)}">${texts.join('')}</svg>`
}

type Tata = { readonly heights: readonly number[]; readonly size: number; readonly bantalan: Bantalan }

function headCell({ kolom, dari, baris, banyak }: SelKepala, { heights, size, bantalan }: Tata): TableCell {
  const room = heights.slice(dari, dari + baris).reduce((sum, height) => sum + height, 0)
  const inner = lebarKolomMm(kolom) * ptPerMm - 2 * bantalan.sisi - garisPt
  const span = { colSpan: banyak, rowSpan: baris, fillColor: abuKepala }
  if (kolom.tegak) {
    const tinggi = room - 2 * bantalan.atas - garisPt
    return { svg: tegakSvg(kolom, { lebar: inner, tinggi, pt: size, sisi: bantalan.sisi }), ...span }
  }
  const lines = banyakBaris(kolom.judul, inner, { pt: size, tebal: true })
  const free = room - lines * size * tinggiGaris - 2 * bantalan.atas - garisPt
  // Centred by hand: over several rows pdfmake aligns to the last one.
  const margin: [number, number, number, number] = [0, Math.max(0, free / 2), 0, 0]
  return { text: kolom.judul, bold: true, alignment: 'center', ...span, margin }
}

/** The head of a table, and what each of its rows is high, without padding. */
export type KepalaPdf = { readonly body: TableCell[][]; readonly heights: readonly number[] }

export function kepalaPdf(
  model: FormModel,
  { kolom, nomor: numbers }: Pick<LembarForm, 'kolom' | 'nomor'>,
  bantalan: Bantalan,
): KepalaPdf {
  const size = model.gaya.hurufPt
  const heights = tinggiKepala(kolom, size, bantalan)
  const body: TableCell[][] = heights.map(() => daunKolom(kolom).map((): TableCell => ({ text: '' })))
  for (const head of listKepala(kolom)) {
    const row = body[head.dari]
    if (row) row[head.daun] = headCell(head, { heights, size, bantalan })
  }
  const bare = heights.map((height) => height - 2 * bantalan.atas - garisPt)
  if (!model.nomorKolom) return { body, heights: bare }
  const nomor = daunKolom(kolom).map(
    ({ id }): TableCell => ({
      text: String(numbers.get(id) ?? ''),
      alignment: 'center',
      fillColor: abuKepala,
      noWrap: true,
    }),
  )
  return { body: [...body, nomor], heights: [...bare, size * tinggiGaris] }
}

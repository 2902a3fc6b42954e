import type { Worksheet } from 'exceljs'
import { lebarIsiMm } from '#shared/formulir/kertas.ts'
import { bagiHalaman } from '#shared/formulir/kolom.ts'
import type { BukuTabel } from './tabel.ts'

/**
 * A list wider than any paper, as a register on paper is: its columns on sheets beside each other, each with the columns
 * that name the row. The workbook keeps it in one piece; only its print is divided.
 */

/** Letters of such a list on paper, points: made to fit one sheet nobody could read them. */
const hurufCetakPt = 7.5
/**
 * How much of a sheet is used: LibreOffice draws a digit, the unit of widths, as wide as it is, Excel in whole pixels, six
 * in a hundred less. A column too many would open another sheet.
 */
const sela = 0.93
/** No column becomes wider than this many times. */
const lebarTerbanyak = 2

type Kolom = BukuTabel['lembar'][number]['kolom']

const sum = (kolom: Kolom): number => kolom.reduce((total, { lebarMm }) => total + lebarMm, 0)

/** How such a list is printed: by how much smaller, the columns widened to fill their sheets, and the last of each sheet. */
export type Sebelah = { readonly persen: number; readonly kolom: Kolom; readonly putus: readonly number[] }

/** @param hurufPt letters of the list on the screen */
export function bagiSebelah(
  kolom: Kolom,
  kertas: Parameters<typeof lebarIsiMm>[0],
  { tetap, hurufPt }: { readonly tetap: number; readonly hurufPt: number },
): Sebelah {
  const persen = Math.ceil((100 * hurufCetakPt) / hurufPt)
  const [diri, lain] = [kolom.slice(0, tetap), kolom.slice(tetap)]
  const room = ((lebarIsiMm(kertas) * 100) / persen) * sela - sum(diri)
  const parts: Kolom[] = []
  let next = 0
  for (const banyak of bagiHalaman(
    lain.map(({ lebarMm }) => lebarMm),
    room,
  )) {
    const part = lain.slice(next, next + banyak)
    const kali = Math.max(1, Math.min(lebarTerbanyak, room / sum(part)))
    parts.push(part.map((satu) => ({ ...satu, lebarMm: satu.lebarMm * kali })))
    next += banyak
  }
  const ends = parts.map((_, i) => tetap + parts.slice(0, i + 1).flat().length)
  return { persen, kolom: [...diri, ...parts.flat()], putus: ends.slice(0, -1) }
}

/** Prints a sheet divided so; its breaks are added to the file by {@link withPutusKolom}. */
export function cetakSebelah(sheet: Worksheet, { persen }: Sebelah, tetap: number): void {
  Object.assign(sheet.pageSetup, {
    ...{ fitToPage: false, scale: persen, pageOrder: 'overThenDown', horizontalCentered: false },
    printTitlesColumn: `A:${sheet.getColumn(tetap).letter}`,
  })
}

/**
 * Breaks between columns, which exceljs cannot write: behind the foot, where the schema has them.
 *
 * @source ECMA-376 part 1, 18.3.1.99 (worksheet), 18.3.1.14 (colBreaks)
 */
export function withPutusKolom(sheet: string, putus: readonly number[]): string {
  if (putus.length === 0) return sheet
  const breaks = putus.map((id) => `<brk id="${id}" max="1048575" man="1"/>`).join('')
  const all = `<colBreaks count="${putus.length}" manualBreakCount="${putus.length}">${breaks}</colBreaks>`
  return sheet.replace('</headerFooter>', `</headerFooter>${all}`)
}

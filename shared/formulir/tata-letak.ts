import { kalimatPeriksa, ringkasDaftar } from './kalimat.ts'
import { lebarIsiMm, ukuranKertasMm } from './kertas.ts'
import { dalamKepala, daunKolom, kolomPerHalaman, lebarKolomMm } from './kolom.ts'
import type { Baris, FormModel, Kolom } from './model.ts'

/**
 * How a form lies on paper: sizes, and what stands on which sheet. The PDF and the print of the window both follow it,
 * so that they break at the same rows. All sizes in points unless said otherwise.
 */

/** Points in a millimetre. */
export const ptPerMm = 72 / 25.4
/** Thin lines of a form. */
export const garisPt = 0.5
/** Room at the foot of each page for notes, fingerprint and page number, millimetres. */
export const kakiMm = 15
/** Height of a line of Liberation Sans, per point of size. */
export const tinggiGaris = 1.15

/** Letters of the parts around the table. */
export const ukuran = { kop: 11, kopAkhir: 9, judul: 12.5, biasa: 9.5, kaki: 9 } as const
/** Heights of the parts above the table. */
export const tinggi = { kopBawah: 9, judulBawah: 6, kepalaBawah: 5 } as const
export const ruangTandaTanganPt = 36
/** Space above the signatures, between rows of them, and above the checks. */
export const sela = 9

/** Average width of a letter, per point of size: of running text; of the labels, measured, bold ones included. */
const lebarHuruf = { biasa: 0.5, label: 0.52 } as const
/** The same of titles, which are bold and hold many capitals: rather a line too many than one too few. */
const lebarHurufJudul = 0.6

/** Padding inside the cells of a form. */
export type Bantalan = { readonly sisi: number; readonly atas: number }

export function lebarHalamanPt(model: FormModel): number {
  return lebarIsiMm(model.kertas) * ptPerMm
}

/** Height between the upper margin and the foot. */
export function tinggiHalamanPt(model: FormModel): number {
  return (ukuranKertasMm(model.kertas).tinggi - model.kertas.tepiMm - kakiMm) * ptPerMm
}

/** Height of letterhead, title and header block, rounded up. */
export function tinggiAtas(model: FormModel): number {
  const kopPt = model.kop.length === 0 ? 0 : model.kop.length * ukuran.kop * tinggiGaris + tinggi.kopBawah
  const judulPt =
    (ukuran.judul + (model.judul.length - 1 + Number(model.sementara) + Number(model.contoh)) * ukuran.biasa) *
    tinggiGaris
  const rows = Math.max(0, ...model.kepala.map((block) => block.length))
  return Math.ceil(kopPt + judulPt + tinggi.judulBawah + rows * (ukuran.biasa * tinggiGaris + 1.2) + tinggi.kepalaBawah)
}

/** The lines under the signatures: checks, counts of the lists. */
export function teksPeriksa(model: FormModel): string[] {
  return [kalimatPeriksa(model), ringkasDaftar(model)].filter((text) => text !== '')
}

/** Height of the signatures and checks together, rounded up. */
export function tinggiBawah(model: FormModel): number {
  const upper = Math.max(0, ...model.tandaTangan.map((t) => t.atas.length))
  const signatures = (upper + 2) * ukuran.biasa * tinggiGaris + ruangTandaTanganPt + sela
  const lines = teksPeriksa(model).map((text) =>
    Math.ceil((text.length * ukuran.kaki * lebarHuruf.biasa) / lebarHalamanPt(model)),
  )
  const checks = lines.reduce((sum, n) => sum + n * ukuran.kaki * tinggiGaris + 1, sela)
  return Math.ceil(Math.ceil(model.tandaTangan.length / 2) * signatures + checks)
}

/** Lines of a row's longest text. */
function linesOf(model: FormModel, baris: Baris, daun: readonly Kolom[], sisi: number): number {
  const lines = daun.map((k) => {
    const sel = baris.sel[k.id]
    if (sel?.kind !== 'teks' || sel.gabung !== undefined) return 1
    const width = sel.teks.length * model.gaya.hurufPt * lebarHuruf.label
    return Math.ceil(width / (k.lebarMm * ptPerMm - 2 * sisi))
  })
  return Math.max(1, ...lines)
}

function rowHeight(model: FormModel, bantalan: Bantalan, baris: Baris, daun: readonly Kolom[]): number {
  const lines = linesOf(model, baris, daun, bantalan.sisi)
  return lines * model.gaya.hurufPt * tinggiGaris + 2 * bantalan.atas + garisPt
}

/** Lines a title takes when it is broken between words. @param lebar width of its column without padding, points */
export function garisJudul(judul: string, size: number, lebar: number): number {
  let [lines, used] = [1, 0]
  for (const word of judul.split(' ')) {
    const width = word.length * size * lebarHurufJudul
    if (used > 0 && used + width > lebar) [lines, used] = [lines + 1, 0]
    used += width + size * lebarHurufJudul
  }
  return lines
}

/** Height of the head of a table: the names of posyandu may take several lines. */
function headHeight(model: FormModel, kolom: readonly Kolom[], { sisi, atas }: Bantalan): number {
  const size = model.gaya.hurufPt
  const grouped = kolom.filter((k) => k.anak.length > 0)
  const titles = grouped.map((k) => garisJudul(k.judul, size, lebarKolomMm(k) * ptPerMm - 2 * sisi))
  const lines = Math.max(1, ...titles) + dalamKepala(kolom) - 1
  return lines * size * tinggiGaris + dalamKepala(kolom) * (2 * atas + garisPt)
}

function groupBlocks(baris: readonly Baris[]): Baris[][] {
  const blocks: Baris[][] = []
  for (const row of baris) {
    const last = blocks.at(-1)
    if (last && row.blok !== undefined && last[0]?.blok === row.blok) last.push(row)
    else blocks.push([row])
  }
  return blocks
}

/** Padding of the cells of a form: where it fills its one sheet, what room the sheet has. */
export function bantalanOf(model: FormModel): Bantalan {
  const { hurufPt, sisiPt: sisi, atasPt, tinggi: cara } = model.gaya
  const [tersempit, terlebar] = atasPt
  if (cara === 'rapat') return { sisi, atas: tersempit }
  const daun = daunKolom(model.kolom)
  const depth = dalamKepala(model.kolom)
  const lines = model.baris.reduce((sum, row) => sum + linesOf(model, row, daun, sisi), depth)
  const rows = model.baris.length + depth
  const lain = tinggiAtas(model) + tinggiBawah(model)
  const wanted = ((tinggiHalamanPt(model) - lain - lines * hurufPt * tinggiGaris) / rows - garisPt) / 2
  return { sisi, atas: Math.min(terlebar, Math.max(tersempit, wanted)) }
}

/** What of the table stands on one sheet of paper. */
export type LembarForm = {
  readonly kolom: readonly Kolom[]
  readonly baris: readonly Baris[]
  /** Which of the groups of columns beside each other, from 0. */
  readonly kelompok: number
}

/** The table of a form sheet by sheet: rows in whole blocks, and posyandu in groups that fit beside each other. */
export function lembarForm(model: FormModel): LembarForm[] {
  const bantalan = bantalanOf(model)
  return kolomPerHalaman(model).flatMap((kolom, kelompok) => {
    const daun = daunKolom(kolom)
    const full = tinggiHalamanPt(model) - headHeight(model, kolom, bantalan)
    const sheets: Baris[][] = [[]]
    let room = full - (kelompok === 0 ? tinggiAtas(model) : 0)
    for (const block of groupBlocks(model.baris)) {
      const height = block.reduce((sum, row) => sum + rowHeight(model, bantalan, row, daun), 0)
      if (height > room && sheets.at(-1)?.length !== 0) {
        sheets.push([])
        room = full
      }
      sheets.at(-1)?.push(...block)
      room -= height
    }
    return sheets.map((baris) => ({ kolom, baris, kelompok }))
  })
}

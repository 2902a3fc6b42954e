import { kalimatPeriksa, ringkasDaftar } from './kalimat.ts'
import { type Bantalan, garisPt, tinggiKepala } from './kepala-tabel.ts'
import { lebarIsiMm, ukuranKertasMm } from './kertas.ts'
import { dalamKepala, daunKolom, kolomPerHalaman, nomorDaun } from './kolom.ts'
import { banyakBaris, ptPerMm, tinggiGaris } from './lebar-teks.ts'
import type { BagianForm, Baris, FormModel, Kolom } from './model.ts'

/**
 * How a form lies on paper: sizes, and what stands on which sheet. The PDF and the print of the window both follow it,
 * so that they break at the same rows. All sizes in points unless said otherwise.
 */

/** Room at the foot of each page for notes, fingerprint and page number, millimetres. */
export const kakiMm = 15
/** Letters of the parts around the table. */
export const ukuran = { kop: 11, kopAkhir: 9, judul: 12.5, biasa: 9.5, kaki: 9 } as const
/** Heights of the parts above the table. */
export const tinggi = { kopBawah: 9, judulBawah: 6, kepalaBawah: 5 } as const
export const ruangTandaTanganPt = 36
/** Title of a further table, with the space under it. */
export const tinggiJudulBagian = 16
/** Space above the signatures, between rows of them, and above the checks. */
export const sela = 9

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
  const lines = teksPeriksa(model).map((text) => banyakBaris(text, lebarHalamanPt(model), { pt: ukuran.kaki }))
  const checks = lines.reduce((sum, n) => sum + n * ukuran.kaki * tinggiGaris + 1, sela)
  return Math.ceil(Math.ceil(model.tandaTangan.length / 2) * signatures + checks)
}

/** Lines of a row's longest text. */
function linesOf(model: FormModel, baris: Baris, daun: readonly Kolom[], sisi: number): number {
  const lines = daun.map((k) => {
    const sel = baris.sel[k.id]
    if (sel?.kind !== 'teks' || sel.gabung !== undefined) return 1
    const huruf = { pt: model.gaya.hurufPt, tebal: baris.gaya !== 'isi' || k.tebal === true }
    return banyakBaris(sel.teks, k.lebarMm * ptPerMm - 2 * sisi - garisPt, huruf)
  })
  return Math.max(1, ...lines)
}

function rowHeight(model: FormModel, bantalan: Bantalan, baris: Baris, daun: readonly Kolom[]): number {
  const lines = linesOf(model, baris, daun, bantalan.sisi)
  return lines * model.gaya.hurufPt * tinggiGaris + 2 * bantalan.atas + garisPt
}

/** Height of the head of a table, the row of column numbers included. */
function headHeight(model: FormModel, { kolom }: Pick<Tabel, 'kolom'>, bantalan: Bantalan): number {
  const { hurufPt } = model.gaya
  const satu = hurufPt * tinggiGaris + 2 * bantalan.atas + garisPt
  const heads = tinggiKepala(kolom, hurufPt, bantalan).reduce((sum, height) => sum + height, 0)
  return heads + (model.nomorKolom ? satu : 0)
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
  const { sisiPt: sisi, atasPt, tinggi: cara } = model.gaya
  const [tersempit, terlebar] = atasPt
  if (cara === 'rapat') return { sisi, atas: tersempit }
  const daun = daunKolom(model.kolom)
  // What a row and a level of the head take besides their padding.
  const isi = model.baris.reduce((sum, row) => sum + rowHeight(model, { sisi, atas: 0 }, row, daun), 0)
  const kepala = headHeight(model, model, { sisi, atas: 0 })
  const rows = model.baris.length + dalamKepala(model.kolom) + Number(model.nomorKolom)
  const lain = tinggiAtas(model) + tinggiBawah(model)
  const wanted = (tinggiHalamanPt(model) - lain - kepala - isi) / rows / 2
  return { sisi, atas: Math.min(terlebar, Math.max(tersempit, wanted)) }
}

/** What of a table stands on one sheet of paper. */
type TabelLembar = {
  /** Of a further table, on its first sheet. */
  readonly judul: string | null
  /** The name of the further table it is of; null: the first. */
  readonly bagian: string | null
  readonly kolom: readonly Kolom[]
  readonly baris: readonly Baris[]
  /** The numbers of the columns of the whole table, whichever sheet they stand on. */
  readonly nomor: ReadonlyMap<string, number>
}

/** A sheet: its table, and small further tables for which there is room under it. */
export type LembarForm = TabelLembar & {
  readonly lanjut: readonly TabelLembar[]
  /** Which of the groups of columns beside each other, from 0. */
  readonly kelompok: number
}

type Tabel = Pick<BagianForm, 'kolom' | 'baris'> & { readonly judul: string | null; readonly bagian: string | null }

/** A form with the padding of its cells, which is reckoned over all of its rows: once a form. */
type Terukur = { readonly model: FormModel; readonly bantalan: Bantalan }

const ukur = (model: FormModel): Terukur => ({ model, bantalan: bantalanOf(model) })

/** Rows sheet by sheet, in whole blocks. @param rooms what the first and each further sheet has room for */
function bagiBaris({ model, bantalan }: Terukur, { kolom, baris }: Tabel, rooms: readonly [number, number]): Baris[][] {
  const daun = daunKolom(kolom)
  const sheets: Baris[][] = [[]]
  let [room] = rooms
  for (const block of groupBlocks(baris)) {
    const height = block.reduce((sum, row) => sum + rowHeight(model, bantalan, row, daun), 0)
    if (height > room && sheets.at(-1)?.length !== 0) {
      sheets.push([])
      room = rooms[1]
    }
    sheets.at(-1)?.push(...block)
    room -= height
  }
  return sheets
}

/** What a sheet has room for under its head: less on the first, which bears the head of the form. */
function ruang({ model, bantalan }: Terukur, tabel: Tabel, kelompok: number): [number, number] {
  const { judul } = tabel
  const full = tinggiHalamanPt(model) - headHeight(model, tabel, bantalan)
  if (kelompok > 0) return [full, full]
  return [full - (judul === null ? tinggiAtas(model) : tinggiJudulBagian), full]
}

function lembarTabel(form: Terukur, tabel: Tabel): LembarForm[] {
  const nomor = nomorDaun(tabel.kolom)
  return kolomPerHalaman({ kolom: tabel.kolom, kertas: form.model.kertas }).flatMap((kolom, kelompok) => {
    const page = { ...tabel, kolom }
    const sheets = bagiBaris(form, page, ruang(form, page, kelompok))
    const { bagian } = tabel
    const judulOf = (i: number) => (i + kelompok === 0 ? tabel.judul : null)
    return sheets.map((baris, i) => ({ judul: judulOf(i), bagian, kolom, baris, kelompok, nomor, lanjut: [] }))
  })
}

const tinggiIsi = ({ model, bantalan }: Terukur, { kolom, baris }: Pick<BagianForm, 'kolom' | 'baris'>): number => {
  const daun = daunKolom(kolom)
  return baris.reduce((sum, row) => sum + rowHeight(model, bantalan, row, daun), 0)
}

/** What is left of the last sheet of a group of columns under its rows, and what a further sheet has room for. */
function sisaLembar(form: Terukur, tabel: Tabel, kelompok: number) {
  const rooms = ruang(form, tabel, kelompok)
  const sheets = bagiBaris(form, tabel, rooms)
  const used = tinggiIsi(form, { kolom: tabel.kolom, baris: sheets.at(-1) ?? [] })
  return { lembar: sheets.length, sisa: (sheets.length === 1 ? rooms[0] : rooms[1]) - used, penuh: rooms[1] }
}

/** Room under the last sheet of a table. */
function sisaAkhir(form: Terukur, tabel: Tabel): number {
  const groups = kolomPerHalaman({ kolom: tabel.kolom, kertas: form.model.kertas })
  return sisaLembar(form, { ...tabel, kolom: groups.at(-1) ?? [] }, groups.length - 1).sisa
}

/** Height of a further table that stands under another. */
function tinggiLanjut(form: Terukur, tabel: Tabel): number {
  return sela + tinggiJudulBagian + headHeight(form.model, tabel, form.bantalan) + tinggiIsi(form, tabel)
}

/**
 * The tables of a form sheet by sheet: rows in whole blocks, columns in groups that fit beside each other. A further table
 * stands under the one before it where there is room for all of it; under the last one for the signatures too.
 */
export function lembarForm(model: FormModel): LembarForm[] {
  const form = ukur(model)
  const utama = { kolom: model.kolom, baris: model.baris, judul: null, bagian: null }
  const lain = model.bagian.map(({ kolom, baris, judul, nama }) => ({ kolom, baris, judul, bagian: nama }))
  let sheets = lembarTabel(form, utama)
  let sisa = sisaAkhir(form, utama)
  for (const tabel of lain) {
    const height = tinggiLanjut(form, tabel)
    const [last] = sheets.slice(-1)
    const bawah = tabel === lain.at(-1) ? tinggiBawah(model) : 0
    const selembar = kolomPerHalaman({ kolom: tabel.kolom, kertas: model.kertas }).length === 1
    if (last && selembar && height + bawah <= sisa) {
      sheets = [
        ...sheets.slice(0, -1),
        { ...last, lanjut: [...last.lanjut, { ...tabel, nomor: nomorDaun(tabel.kolom) }] },
      ]
      sisa -= height
    } else {
      sheets = [...sheets, ...lembarTabel(form, tabel)]
      sisa = sisaAkhir(form, tabel)
    }
  }
  return sheets
}

/** A line to write on. */
function barisTulis(ke: number): Baris {
  return { id: `kosong-${ke + 1}`, gaya: 'isi', sebut: '', sel: {} }
}

/** Lines for writing by hand. */
export const listTulis = (banyak: number): Baris[] => Array.from({ length: banyak }, (_, i) => barisTulis(i))

/** Lines for writing by hand: at least as many as asked for, and the last page to its end, signatures apart. */
export function listBarisTulis(model: FormModel, least: number): Baris[] {
  const form = ukur(model)
  const satu = rowHeight(model, form.bantalan, barisTulis(0), [])
  const lines = (room: number) => Math.max(0, Math.floor(room / satu))
  const baris = [...model.baris, ...listTulis(least)]
  const groups = kolomPerHalaman(model).map((kolom, kelompok) =>
    sisaLembar(form, { kolom, baris, judul: null, bagian: null }, kelompok),
  )
  // Further tables begin on a sheet of their own then, and who signs stands under the last of them.
  const bawah = model.bagian.length > 0 ? 0 : tinggiBawah(model)
  const last = groups.length - 1
  // Who signs stands under the last columns; where the rows leave no room for that, under lines of its own on one sheet more.
  const sebanyak = Math.max(...groups.map(({ lembar, sisa }, i) => (i === last && sisa < bawah ? lembar + 1 : lembar)))
  const banyak = groups.map(({ lembar, sisa, penuh }, i) => {
    const rooms = [sisa, ...Array.from({ length: sebanyak - lembar }, () => penuh)]
    if (i === last) rooms.push((rooms.pop() ?? 0) - bawah)
    return rooms.reduce((sum, room) => sum + lines(room), 0)
  })
  // Columns on several sheets have the same rows: those with the least room decide.
  return listTulis(least + Math.min(...banyak))
}

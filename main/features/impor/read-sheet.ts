import type { BarisMentah, Sel } from '#shared/domain/impor/sel.ts'
import { failBerkas } from './berkas-gagal.ts'
import { attribute, decodeXml, readAtributSel, scanXml } from './scan-xml.ts'
import { type ArtiSel, type SelXml, toSel } from './sel-sheet.ts'

type Gabungan = { readonly atas: number; readonly bawah: number; readonly kiri: number; readonly kanan: number }
type BarisTumbuh = { readonly nomor: number; readonly sel: (Sel | null)[]; readonly tersembunyi?: true }

/** Columns beyond this hold nothing of a register. */
const batasKolom = 200
/** Most merged ranges looked at: a hostile sheet could hold millions. */
const batasGabungan = 20_000
/** Rows of a sheet. @source ECMA-376 part 1, 18.3.1.73; the limit of Excel */
const barisTerakhir = 1_048_576
/** Most cells of merged ranges gone through; the ranges of a hostile sheet could all span all of it. */
const batasSelGabungan = 5_000_000
const saranPisah = 'Pisahkan sel yang digabung di Excel, simpan, lalu coba lagi.'
const alamat = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/

/** Column A is 0. */
function kolomOf(huruf: string): number {
  let kolom = 0
  for (let i = 0; i < huruf.length; i++) kolom = kolom * 26 + huruf.charCodeAt(i) - 64
  return kolom - 1
}

function toGabungan(ref: string): Gabungan[] {
  const [from = '', to = ''] = ref.split(':')
  const [a, b] = [alamat.exec(from), alamat.exec(to)]
  if (!a || !b) return []
  return [{ kiri: kolomOf(a[1] ?? ''), atas: Number(a[2]), kanan: kolomOf(b[1] ?? ''), bawah: Number(b[2]) }]
}

/** Merged cells: across, only the first speaks; down, the others repeat it and are marked. */
function spread(baris: readonly BarisTumbuh[], gabungan: readonly Gabungan[]): void {
  if (gabungan.length === 0) return
  const byNomor = new Map(baris.map((one) => [one.nomor, one]))
  const last = baris.reduce((most, { nomor }) => Math.max(most, nomor), 0)
  let sisa = batasSelGabungan
  for (const { atas, bawah, kiri, kanan } of gabungan) {
    sisa -= Math.max(0, Math.min(bawah, last) - atas + 1) * Math.max(1, Math.min(kanan, batasKolom) - kiri + 1)
    if (sisa < 0) failBerkas('Lembar ini berisi terlalu banyak sel gabungan untuk sebuah register.', saranPisah)
    const master = byNomor.get(atas)?.sel[kiri] ?? null
    for (let nomor = atas; nomor <= Math.min(bawah, last); nomor++) {
      const row = byNomor.get(nomor)
      if (!row) continue
      for (let kolom = kiri; kolom <= Math.min(kanan, row.sel.length - 1); kolom++) {
        if (nomor !== atas || kolom !== kiri) row.sel[kolom] = null
      }
      if (nomor === atas || !master || kiri > batasKolom) continue
      while (row.sel.length <= kiri) row.sel.push(null)
      row.sel[kiri] = { ...master, lanjutan: true }
    }
  }
}

/** Hidden by hand, by a filter or by a group, or made so low or narrow that nobody sees it. */
function isTersembunyi(atribut: string, ukuran: 'ht' | 'width'): boolean {
  const besar = attribute(atribut, ukuran)
  return isBenar(attribute(atribut, 'hidden')) || (besar !== null && Number(besar) === 0)
}

const isBenar = (nilai: string | null) => nilai === '1' || nilai === 'true'

function addTersembunyi(kolom: Set<number>, atribut: string): void {
  if (!isTersembunyi(atribut, 'width')) return
  const [min, max] = [Number(attribute(atribut, 'min')), Number(attribute(atribut, 'max'))]
  for (let i = min; i <= Math.min(max, batasKolom); i++) kolom.add(i - 1)
}

/** Gathers rows while the sheet is walked through; addresses may be left out and then follow on. */
function createTumbuh(arti: ArtiSel) {
  const baris: BarisTumbuh[] = []
  let row: BarisTumbuh = { nomor: 0, sel: [] }
  let kolom = -1
  return {
    baris,
    openRow: (atribut: string): void => {
      const said = Number(attribute(atribut, 'r'))
      const isNomor = Number.isInteger(said) && said > 0 && said <= barisTerakhir
      const nomor = isNomor ? said : row.nomor + 1
      row = isTersembunyi(atribut, 'ht') ? { nomor, sel: [], tersembunyi: true } : { nomor, sel: [] }
      kolom = -1
    },
    openSel: (atribut: string): SelXml => {
      const { r, t, s } = readAtributSel(atribut)
      const ref = r === null ? null : alamat.exec(r)
      kolom = ref ? kolomOf(ref[1] ?? '') : kolom + 1
      return { jenis: t ?? 'n', gaya: Number(s ?? 0), nilai: '', sebaris: '', rumus: false }
    },
    closeSel: (sel: SelXml): void => {
      const found = kolom < batasKolom ? toSel(sel, arti) : null
      if (!found) return
      while (row.sel.length < kolom) row.sel.push(null)
      row.sel[kolom] = found
    },
    closeRow: (): void => {
      if (row.sel.length > 0) baris.push(row)
    },
  }
}

export type IsiLembar = { readonly baris: BarisMentah[]; readonly kolomTersembunyi: ReadonlySet<number> }

/** Reads the cells of one sheet. Furigana (`rPh`) is no part of a text. */
export function readSheet(xml: string, arti: ArtiSel): IsiLembar {
  const kolomTersembunyi = new Set<number>()
  const tumbuh = createTumbuh(arti)
  const gabungan: Gabungan[] = []
  let sel: SelXml | null = null
  let di: 'v' | 't' | null = null
  let ruby = false
  scanXml(xml, {
    open: (tag, atribut) => {
      if (tag === 'c') sel = tumbuh.openSel(atribut)
      else if (tag === 'v' || tag === 't') di = tag
      else if (tag === 'f' && sel) sel.rumus = true
      else if (tag === 'rPh') ruby = true
      else if (tag === 'row') tumbuh.openRow(atribut)
      else if (tag === 'col') addTersembunyi(kolomTersembunyi, atribut)
      else if (tag === 'mergeCell' && gabungan.length < batasGabungan) {
        gabungan.push(...toGabungan(attribute(atribut, 'ref') ?? ''))
      }
    },
    text: (mentah) => {
      if (!sel || di === null || ruby) return
      if (di === 'v') sel.nilai += decodeXml(mentah)
      else sel.sebaris += decodeXml(mentah)
    },
    close: (tag) => {
      if (tag === 'v' || tag === 't') di = null
      else if (tag === 'rPh') ruby = false
      else if (tag === 'row') tumbuh.closeRow()
      else if (tag === 'c' && sel) {
        tumbuh.closeSel(sel)
        sel = null
      }
    },
  })
  spread(tumbuh.baris, gabungan)
  return { baris: tumbuh.baris, kolomTersembunyi }
}

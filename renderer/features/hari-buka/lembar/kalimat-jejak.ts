import type { IsiBaris } from '#shared/contract/penimbangan.ts'
import type { Langkah, SelJejak } from './jejak.ts'
import { isKetik, type NilaiPilih, pilihanOf } from './kolom.ts'

/** What a cell is called in a sentence. */
export const sebutanSel: Readonly<Record<SelJejak, string>> = {
  bb: 'BB',
  tb: 'PB/TB',
  caraUkur: 'cara ukur',
  lila: 'LILA',
  lk: 'LK',
  vitaminA: 'Vit A',
  obatCacing: 'obat cacing',
  asi: 'ASI',
  edema: 'edema',
  catatan: 'catatan',
}

const list = new Intl.ListFormat('id', { type: 'conjunction' })

/** "8,6", "merah", "kosong". */
export function sebutanNilai(sel: SelJejak, isi: Partial<IsiBaris>): string {
  const nilai = isi[sel] ?? null
  if (sel === 'catatan' || isKetik(sel))
    return typeof nilai === 'string' && nilai.trim() !== '' ? nilai.trim() : 'kosong'
  const { label, panjang } = pilihanOf(sel, nilai as NilaiPilih)
  return label === '–' ? 'kosong' : panjang
}

const selOf = (isi: Partial<IsiBaris>) => Object.keys(isi) as SelJejak[]

/** The cells that hold something: "BB 8,6 dan PB/TB 73,0". */
export function sebutanIsi(isi: Partial<IsiBaris>): string {
  const filled = selOf(isi).filter((sel) => sebutanNilai(sel, isi) !== 'kosong')
  return list.format(filled.map((sel) => `${sebutanSel[sel]} ${sebutanNilai(sel, isi)}`))
}

/** Cells of one row: "BB dan PB/TB Dona". */
export function sebutanBaris(nama: string, isi: Partial<IsiBaris>): string {
  return `${list.format(selOf(isi).map((sel) => sebutanSel[sel]))} ${nama}`
}

/** "Diurungkan: Vit A Dila. Kembali kosong." */
export function kalimatUrung({ apa, sebelum }: Langkah): string {
  const cells = selOf(sebelum)
  const [only] = cells
  if (only === undefined) return `Diurungkan: ${apa}.`
  const nilai = cells.length === 1 ? sebutanNilai(only, sebelum) : sebutanIsi(sebelum) || 'kosong'
  return `Diurungkan: ${apa}. Kembali ${nilai}.`
}

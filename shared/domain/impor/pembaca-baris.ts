import { samarkanNik } from '../identitas/nik.ts'
import type { Catatan } from './baris-impor.ts'
import type { Header } from './find-header.ts'
import type { Kolom } from './kolom.ts'
import { type BarisMentah, isSelKosong, type Sel, teksSel } from './sel.ts'

/** Reads the cells of one row by column, and gathers what is wrong with them. */
export type PembacaBaris = {
  /** Null when the column is absent or the cell is empty; a formula without result or an error cell is refused here. */
  sel(kolom: Kolom): Sel | null
  refuse(kolom: Kolom, alasan: string): null
  warn(kolom: Kolom, alasan: string): null
  readonly ditolak: readonly Catatan[]
  readonly peringatan: readonly Catatan[]
}

/** Longest value quoted back, characters. */
const batasKutip = 60
const kolomNik: ReadonlySet<Kolom> = new Set(['nik', 'nikIbu', 'noKk'])

/** Numbers of identity are quoted by their last four digits only. */
function kutip(kolom: Kolom, sel: Sel | null): string {
  const teks = sel?.jenis === 'rumus' ? '(rumus)' : teksSel(sel)
  if (kolomNik.has(kolom) && /\d{5}/.test(teks)) return samarkanNik(teks)
  return teks.length > batasKutip ? `${teks.slice(0, batasKutip)}…` : teks
}

export function createPembaca(header: Header, baris: BarisMentah): PembacaBaris {
  const ditolak: Catatan[] = []
  const peringatan: Catatan[] = []
  const rawSel = (kolom: Kolom): Sel | null => {
    const found = header.kolom.get(kolom)
    const sel = found ? (baris.sel[found.indeks] ?? null) : null
    return isSelKosong(sel) ? null : sel
  }
  const note = (list: Catatan[], kolom: Kolom, alasan: string): null => {
    const judul = header.kolom.get(kolom)?.judul ?? kolom
    list.push({ baris: baris.nomor, kolom: judul, nilai: kutip(kolom, rawSel(kolom)), alasan })
    return null
  }
  return {
    ditolak,
    peringatan,
    refuse: (kolom, alasan) => note(ditolak, kolom, alasan),
    warn: (kolom, alasan) => note(peringatan, kolom, alasan),
    sel: (kolom) => {
      const sel = rawSel(kolom)
      if (sel?.jenis === 'rumus') {
        return note(
          ditolak,
          kolom,
          'Sel ini berisi rumus yang hasilnya tidak tersimpan di berkas. Buka berkas di Excel, simpan ulang, lalu coba lagi.',
        )
      }
      if (sel?.jenis === 'galat')
        return note(ditolak, kolom, 'Sel ini menunjukkan kesalahan rumus. Perbaiki di berkas.')
      return sel
    },
  }
}

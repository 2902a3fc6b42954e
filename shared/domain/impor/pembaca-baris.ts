import { samarkanNik } from '../identitas/nik.ts'
import type { Catatan } from './baris-impor.ts'
import type { Header } from './find-header.ts'
import type { Kolom } from './kolom.ts'
import { type BarisMentah, isHurufRusak, isSelKosong, kenaliSel, type Sel, teksSel } from './sel.ts'

/** Reads the cells of one row by column, and gathers what is wrong with them. */
export type PembacaBaris<K extends string = Kolom> = {
  /**
   * Null when the column is absent or the cell is empty. A formula without result, an error or a broken letter refuses
   * the row where the row cannot do without the cell; elsewhere it costs the cell alone, with a warning.
   */
  sel(kolom: K): Sel | null
  /** Refuses the row when it cannot do without this cell, else leaves the cell out with a warning. */
  leaveOut(kolom: K, alasan: string): null
  refuse(kolom: K, alasan: string): null
  /** @param umum the same for many rows at once, where `alasan` names figures of this row */
  warn(kolom: K, alasan: string, umum?: string): null
  readonly ditolak: readonly Catatan[]
  readonly peringatan: readonly Catatan[]
}

/** Longest value quoted back, characters. */
const batasKutip = 60
/** Columns that are read with more care than others. */
export type KolomKhusus<K extends string> = {
  /** Numbers of identity. */
  readonly nik: ReadonlySet<K>
  /** Without these a row says nothing. */
  readonly pokok: ReadonlySet<K>
}
/** Of a register of children: who, where, when, how heavy. */
const khususBalita: KolomKhusus<Kolom> = {
  nik: new Set(['nik', 'nikIbu', 'noKk']),
  pokok: new Set(['nama', 'jk', 'tanggalLahir', 'posyandu', 'tanggal', 'berat']),
}

const alasanRumus = 'Sel ini berisi rumus yang hasilnya tidak tersimpan di berkas.'
const alasanGalat = 'Sel ini menunjukkan kesalahan rumus.'
const alasanHuruf = 'Ada huruf yang rusak di sel ini.'
const saranPokok = 'Perbaiki di berkas, simpan ulang, lalu coba lagi.'
const akibatSampingan = 'Isinya tidak dibaca; selebihnya dari baris ini dibaca.'

/** Why a cell is said; `umum` what is said of many such cells at once. */
type Kalimat = { readonly alasan: string; readonly umum?: string | undefined }

/** Numbers of identity are quoted by their last four digits only. */
function kutip(sel: Sel | null, isNik: boolean): string {
  const teks = sel?.jenis === 'rumus' ? '(rumus)' : teksSel(sel)
  if (isNik && /\d{5}/.test(teks)) return samarkanNik(teks)
  return teks.length > batasKutip ? `${teks.slice(0, batasKutip)}…` : teks
}

/** Of a register of children. */
export function createPembaca(header: Header, baris: BarisMentah): PembacaBaris {
  return createPembacaKolom(header, baris, khususBalita)
}

export function createPembacaKolom<K extends string>(
  header: Pick<Header<K>, 'kolom'>,
  baris: BarisMentah,
  { nik, pokok }: KolomKhusus<K>,
): PembacaBaris<K> {
  const ditolak: Catatan[] = []
  const peringatan: Catatan[] = []
  const rawSel = (kolom: K): Sel | null => {
    const found = header.kolom.get(kolom)
    const sel = found ? (baris.sel[found.indeks] ?? null) : null
    return sel === null || isSelKosong(sel) ? null : kenaliSel(sel)
  }
  const note = (list: Catatan[], kolom: K, { alasan, umum }: Kalimat): null => {
    const judul = header.kolom.get(kolom)?.judul ?? kolom
    const catatan = { baris: baris.nomor, kolom: judul, nilai: kutip(rawSel(kolom), nik.has(kolom)), alasan }
    list.push(umum === undefined ? catatan : { ...catatan, umum })
    return null
  }
  const leaveOut = (kolom: K, alasan: string): null =>
    pokok.has(kolom)
      ? note(ditolak, kolom, { alasan: `${alasan} ${saranPokok}` })
      : note(peringatan, kolom, { alasan: `${alasan} ${akibatSampingan}` })
  return {
    ditolak,
    peringatan,
    leaveOut,
    refuse: (kolom, alasan) => note(ditolak, kolom, { alasan }),
    warn: (kolom, alasan, umum) => note(peringatan, kolom, { alasan, umum }),
    sel: (kolom) => {
      const sel = rawSel(kolom)
      if (sel?.jenis === 'rumus') return leaveOut(kolom, alasanRumus)
      if (sel?.jenis === 'galat') return leaveOut(kolom, alasanGalat)
      if (sel?.jenis === 'teks' && isHurufRusak(sel.teks)) return leaveOut(kolom, alasanHuruf)
      return sel
    },
  }
}

import { alasanJadiTanggal } from '../domain/impor/jadi-tanggal.ts'
import { isSelKosong, type Sel, teksSel } from '../domain/impor/sel.ts'

/** What a cell of a measure says, before anything decides whether it can be. */
export type IsiUkur =
  /** A number as it stands there; `satuan` where the cell itself names one. */
  | {
      readonly kind: 'angka'
      readonly angka: number
      readonly satuan: 'gram' | 'kg' | 'cm' | null
      readonly huruf: string | null
    }
  /** Not measured. */
  | { readonly kind: 'kosong' }
  | { readonly kind: 'keluar'; readonly sebab: 'pindah' | 'meninggal' }
  /** Excel made a date of it; `saran` is what was typed, most likely. */
  | { readonly kind: 'tanggal'; readonly saran: number }
  | { readonly kind: 'asing'; readonly alasan: string }

const tidakHadir = /^(?:[-–—x0]+|(?:tdk|tidak) hadir|absen|izin|ijin|sakit|kosong)$/i
const pindah = /^(?:pindah|pdh)\b(?! dari| masuk)/i
const meninggal = /^(?:meninggal|md|alm)\b/i

/** Why somebody left, by what is written for it. */
export function sebabKeluar(teks: string): 'pindah' | 'meninggal' | null {
  const kata = teks.trim()
  if (pindah.test(kata)) return 'pindah'
  return meninggal.test(kata) ? 'meninggal' : null
}

/** A decimal number with comma or point; three digits behind a point are thousands where grams are spoken of. */
function angkaOf(teks: string, gram: boolean): number | null {
  const rapat = teks.replaceAll(/\s+/g, '')
  if (gram && /^\d{1,3}\.\d{3}$/.test(rapat)) return Number(rapat.replace('.', ''))
  return /^\d+(?:[.,]\d+)?$/.test(rapat) ? Number(rapat.replace(',', '.')) : null
}

const bentukUkur = /^'?\s*([\d\s.,]+?)\s*(kilogram|kilo|kg|gram|grm|gr|g|cm)?\s*\.?\s*(?:[/(]?\s*(2t|n|t|o|b)\s*\)?)?$/i
const satuanOf = (tulisan: string | undefined): 'gram' | 'kg' | 'cm' | null => {
  const teks = tulisan?.toLowerCase() ?? ''
  if (teks === '') return null
  if (teks === 'cm') return 'cm'
  return teks.startsWith('k') ? 'kg' : 'gram'
}

/** @param gram whether the column says that it is in grams */
export function bacaUkur(sel: Sel | null | undefined, gram: boolean): IsiUkur {
  if (!sel || isSelKosong(sel)) return { kind: 'kosong' }
  if (sel.jenis === 'tanggal') {
    const [, bulan = 0, hari = 0] = sel.tanggal.split('-').map(Number)
    return { kind: 'tanggal', saran: Number(`${hari}.${bulan}`) }
  }
  if (sel.jenis === 'rumus')
    return { kind: 'asing', alasan: 'Rumus di sel ini belum pernah dihitung. Buka dan simpan dulu di Excel.' }
  if (sel.jenis === 'galat') return { kind: 'asing', alasan: 'Sel ini berisi galat Excel. Tulis ulang angkanya.' }
  if (sel.jenis === 'angka')
    return sel.angka === 0 ? { kind: 'kosong' } : { kind: 'angka', angka: sel.angka, satuan: null, huruf: null }
  const teks = teksSel(sel)
  if (tidakHadir.test(teks)) return { kind: 'kosong' }
  const sebab = sebabKeluar(teks)
  if (sebab) return { kind: 'keluar', sebab }
  const found = bentukUkur.exec(teks)
  const satuan = satuanOf(found?.[2])
  const angka = found ? angkaOf(found[1] ?? '', gram || satuan === 'gram') : null
  if (angka === 0) return { kind: 'kosong' }
  if (angka !== null) return { kind: 'angka', angka, satuan, huruf: found?.[3]?.toUpperCase() ?? null }
  return {
    kind: 'asing',
    alasan:
      alasanJadiTanggal(sel) ?? 'Bukan angka, dan tidak dikenal artinya. Tidak dipakai; betulkan di berkas bila perlu.',
  }
}

/** N, T, O, B or 2T as it is written beside a weight; null for anything else. */
export function bacaHuruf(sel: Sel | null | undefined): string | null {
  const teks = teksSel(sel).replaceAll(/\s+/g, '').toUpperCase()
  if (/^(?:N|T|O|B|2T)$/.test(teks)) return teks
  if (teks === 'NAIK') return 'N'
  return teks === 'TIDAK' || teks === 'TIDAKNAIK' || teks === 'TDKNAIK' ? 'T' : null
}

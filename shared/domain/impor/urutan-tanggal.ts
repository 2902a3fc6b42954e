import type { Sel } from './sel.ts'
import { tigaAngka } from './tanggal-sel.ts'

/** A date of the column that tells its order. */
export type Saksi = { readonly baris: number; readonly nilai: string }

/**
 * In which order a column writes day and month.
 *
 * 'bulanDulu': only dates that can be month-day. 'campur': some can only be day-month, others only month-day.
 * 'ditukar': a spreadsheet set to month-day took every date up to the 12th for one and left the others as text, so each
 * of its date cells has day and month exchanged. 'mungkinDitukar': the same but for a few date cells, perhaps typed since.
 */
export type UrutanTanggal =
  | { readonly kind: 'hariDulu' }
  | { readonly kind: 'bulanDulu'; readonly saksi: Saksi; readonly menular: boolean }
  | { readonly kind: 'campur'; readonly saksi: Saksi }
  | { readonly kind: 'ditukar' | 'mungkinDitukar'; readonly saksi: Saksi }

export const hariDulu: UrutanTanggal = { kind: 'hariDulu' }

export type SelBerbaris = { readonly baris: number; readonly sel: Sel }

type Hitung = { hari: Saksi | null; bulan: Saksi | null; banyakHari: number; banyakBulan: number; samar: number }

/** Days up to this one can be a month too. */
const bulanTerakhir = 12

function countTeks(kolom: readonly SelBerbaris[]): Hitung {
  const hitung: Hitung = { hari: null, bulan: null, banyakHari: 0, banyakBulan: 0, samar: 0 }
  for (const { baris, sel } of kolom) {
    const tiga = tigaAngka(sel)
    if (!tiga || sel.jenis !== 'teks') continue
    const saksi = { baris, nilai: sel.teks.trim() }
    const [hariPasti, bulanPasti] = [tiga.satu > bulanTerakhir, tiga.dua > bulanTerakhir]
    if (hariPasti && !bulanPasti) {
      hitung.hari ??= saksi
      hitung.banyakHari++
    } else if (bulanPasti && !hariPasti) {
      hitung.bulan ??= saksi
      hitung.banyakBulan++
    } else if (!hariPasti) hitung.samar++
  }
  return hitung
}

/** So many date cells, and so large a part of them up to the 12th, are no chance: of all days it is two in five. */
const selCukup = 5
const bagianDitukar = 0.9

/** Date cells that can be exchanged, beside texts a spreadsheet set to month-day could not take for dates. */
function judgeDitukar(
  kolom: readonly SelBerbaris[],
  { hari, banyakBulan, samar }: Hitung,
): 'ditukar' | 'mungkinDitukar' | null {
  if (hari === null || banyakBulan > 0 || samar > 0) return null
  const cells = kolom.flatMap(({ sel }) => (sel.jenis === 'tanggal' ? [Number(sel.tanggal.slice(8, 10))] : []))
  const awal = cells.filter((day) => day <= bulanTerakhir).length
  if (cells.length > 0 && awal === cells.length) return 'ditukar'
  return cells.length >= selCukup && awal >= cells.length * bagianDitukar ? 'mungkinDitukar' : null
}

/** Judges the order of one column from all its cells. */
export function urutanKolom(kolom: readonly SelBerbaris[]): UrutanTanggal {
  const hitung = countTeks(kolom)
  const { hari, bulan, banyakHari, banyakBulan } = hitung
  const ditukar = judgeDitukar(kolom, hitung)
  if (ditukar && hari) return { kind: ditukar, saksi: hari }
  if (bulan === null) return hariDulu
  if (banyakBulan > banyakHari) return { kind: 'bulanDulu', saksi: bulan, menular: banyakHari === 0 }
  return { kind: 'campur', saksi: bulan }
}

/** True when nothing in the column tells its order, and some of its dates could be read both ways. */
function isSamar(kolom: readonly SelBerbaris[]): boolean {
  const { hari, bulan, samar } = countTeks(kolom)
  return hari === null && bulan === null && samar > 0
}

/**
 * Judges the date columns of one file together: who writes one of them month first writes all of them so, unless a date
 * of the other can only be day-month.
 */
export function urutanBerkas<K extends string>(
  kolom: ReadonlyMap<K, readonly SelBerbaris[]>,
): ReadonlyMap<K, UrutanTanggal> {
  const masing = new Map([...kolom].map(([nama, sel]) => [nama, urutanKolom(sel)] as const))
  const terbukti = [...masing.values()].find((one) => one.kind === 'bulanDulu' && one.menular)
  if (!terbukti) return masing
  return new Map([...masing].map(([nama, urutan]) => [nama, isSamar(kolom.get(nama) ?? []) ? terbukti : urutan]))
}

/** Whether a cell reads as two dates: day and month both up to 12, and not the same. */
export function isDuaArti(sel: Sel): boolean {
  if (sel.jenis === 'tanggal') {
    const [bulan, hari] = [Number(sel.tanggal.slice(5, 7)), Number(sel.tanggal.slice(8, 10))]
    return hari <= bulanTerakhir && hari !== bulan
  }
  const tiga = tigaAngka(sel)
  return tiga !== null && tiga.satu <= bulanTerakhir && tiga.dua <= bulanTerakhir && tiga.satu !== tiga.dua
}

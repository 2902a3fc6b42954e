import { type Selang, selangWilson } from '../angka/wilson.ts'
import { persen } from '../skdn/indikator.ts'

/** How many of how many. */
export type Hitung = { readonly bagian: number; readonly dari: number }

/** What is compared, and which way is worse. */
export const arahBuruk = { 'D/S': 'rendah', "N/D'": 'rendah', stunting: 'tinggi', kader: 'rendah' } as const
export type UkuranBanding = keyof typeof arahBuruk
export const ukuranBanding = Object.keys(arahBuruk) as UkuranBanding[]

export type Dibandingkan = {
  readonly bagian: number
  readonly dari: number
  /** percent, one decimal */
  readonly persen: number
  readonly rendah: number
  readonly tinggi: number
  /** Worse than the whole area by more than chance explains. */
  readonly tertinggal: boolean
}

/** One decimal, as shares are printed. */
const toPersen = (fraction: number) => Math.round(fraction * 1000) / 10

function isTertinggal(ukuran: UkuranBanding, { rendah, tinggi }: Selang, seluruh: Hitung): boolean {
  if (seluruh.dari === 0) return false
  const rata = seluruh.bagian / seluruh.dari
  return arahBuruk[ukuran] === 'rendah' ? tinggi < rata : rendah > rata
}

/**
 * Compares one posyandu, Pustu or desa with the whole area.
 *
 * Of few children a bad month says little: it lags only where even the better end of its range is worse than the area.
 *
 * @returns null where there is nothing to divide by
 */
export function bandingkan(ukuran: UkuranBanding, hitung: Hitung, seluruh: Hitung): Dibandingkan | null {
  const nilai = persen(hitung.bagian, hitung.dari)
  if (nilai === null) return null
  const selang = selangWilson(hitung.bagian, hitung.dari)
  return {
    ...hitung,
    persen: nilai,
    rendah: toPersen(selang.rendah),
    tinggi: toPersen(selang.tinggi),
    tertinggal: isTertinggal(ukuran, selang, seluruh),
  }
}

export function jumlahkan(hitung: readonly Hitung[]): Hitung {
  return {
    bagian: hitung.reduce((sum, { bagian }) => sum + bagian, 0),
    dari: hitung.reduce((sum, { dari }) => sum + dari, 0),
  }
}

import type { Tanggal } from '../domain/tanggal/tanggal.ts'
import { umurBulanPenuh, umurHari } from '../domain/tanggal/umur.ts'
import type { Kartu } from './kartu.ts'

const umurDalam = {
  hari: umurHari,
  bulan: umurBulanPenuh,
  tahun: (lahir: Tanggal, pada: Tanggal) => Math.floor(umurBulanPenuh(lahir, pada) / 12),
} as const

type Siapa = Pick<Kartu, 'siapa'>

/** Age on a day in the unit of the card; null for a card without an age. */
export function umurKartu({ siapa: { umur } }: Siapa, lahir: Tanggal, pada: Tanggal): number | null {
  return umur && umurDalam[umur.satuan](lahir, pada)
}

/** Whether a card is for somebody of that age. */
export function isUmurKartu(kartu: Siapa, lahir: Tanggal, pada: Tanggal): boolean {
  const { umur } = kartu.siapa
  const kini = umurKartu(kartu, lahir, pada)
  if (umur === null || kini === null) return true
  return kini >= umur.dari && (umur.sampai === null || kini <= umur.sampai)
}

/** Whether a card may be kept of somebody on a day, by age and sex; what is not known lets through. */
export function isSasaranKartu(
  kartu: Siapa,
  { lahir, jk }: { readonly lahir: Tanggal | null; readonly jk: 'L' | 'P' | null },
  pada: Tanggal,
): boolean {
  const perlu = kartu.siapa.jk
  if (perlu !== null && jk !== null && jk !== perlu) return false
  return lahir === null || isUmurKartu(kartu, lahir, pada)
}

/** "umur 10 sampai 60 tahun", "umur 60 tahun ke atas"; '' for a card without an age. */
export function kataUmur({ siapa: { umur } }: Siapa): string {
  if (umur === null) return ''
  const { dari, sampai, satuan } = umur
  return sampai === null ? `umur ${dari} ${satuan} ke atas` : `umur ${dari} sampai ${sampai} ${satuan}`
}

/** Whom a card is for: "perempuan umur 10 sampai 60 tahun"; '' for a card of everybody. */
export function kataSiapa(kartu: Siapa): string {
  return `${kartu.siapa.jk === 'P' ? 'perempuan ' : ''}${kataUmur(kartu)}`.trim()
}

import { formatBerat, formatPanjang } from './ketikan.ts'

/** What differs between the two measured cells. Values are whole grams or whole millimetres. */
export type Ukuran = {
  readonly isian: 'bb' | 'tb'
  readonly nama: string
  readonly ulang: string
  readonly satuan: 'kg' | 'cm'
  /** Lowest and highest plausible value of a balita. */
  readonly min: number
  readonly max: number
  readonly contoh: string
  readonly format: (nilai: number) => string
}

/** @source plausible weight 0,9–58 kg of WHO Anthro 1.0.1; docs/aturan/antropometri.md */
export const ukuranBb: Ukuran = {
  isian: 'bb',
  nama: 'berat',
  ulang: 'Timbang ulang',
  satuan: 'kg',
  min: 900,
  max: 58_000,
  contoh: '8,6',
  format: formatBerat,
}
/** @source plausible length 38–150 cm of WHO Anthro 1.0.1; docs/aturan/antropometri.md */
export const ukuranTb: Ukuran = {
  isian: 'tb',
  nama: 'tinggi',
  ulang: 'Ukur ulang',
  satuan: 'cm',
  min: 380,
  max: 1_500,
  contoh: '73,5',
  format: formatPanjang,
}

/** From this factor on, up or down, a change that is asked about is none a child goes through. */
export const berlipat: Readonly<Record<Ukuran['isian'], number>> = { bb: 2, tb: 1.5 }

export function isWajar(ukuran: Ukuran, nilai: number): boolean {
  return nilai >= ukuran.min && nilai <= ukuran.max
}

const distance = (a: number, b: number) => Math.max(a, b) / Math.min(a, b)

/**
 * What may have been meant by a value with a lost or misplaced comma: the plausible candidate nearest to the last
 * measurement, or the first one when there is none.
 */
export function suggest(ukuran: Ukuran, candidates: readonly number[], last: number | null): string | null {
  const plausible = candidates.map(Math.round).filter((c) => isWajar(ukuran, c))
  const sorted = last === null ? plausible : plausible.sort((a, b) => distance(a, last) - distance(b, last))
  return sorted[0] === undefined ? null : ukuran.format(sorted[0])
}

/** After an impossible value the next measurement may lie this far from the last one, as a factor: months may have passed. */
const cukupDekat = 1.6

type Terpeleset = {
  readonly ukuran: Ukuran
  readonly nilai: number
  readonly last: number | null
  /** Whether another value may be meant at this age. */
  readonly isCocok: (nilai: number) => boolean
}

/**
 * What was meant by a value no child has: a slip of the comma that fits the age and, where there is one, the last
 * measurement.
 */
export function suggestSlip({ ukuran, nilai, last, isCocok }: Terpeleset): string | null {
  const slips = [nilai / 10, nilai * 10, nilai / 100, nilai * 100].map(Math.round)
  const near = (slip: number) => last === null || distance(slip, last) <= cukupDekat
  return suggest(
    ukuran,
    slips.filter((slip) => near(slip) && isWajar(ukuran, slip) && isCocok(slip)),
    last,
  )
}

/** A tenfold slip is only suggested when it lands this near to the last measurement, as a factor. */
const dekat = 1.2

/** What was meant if the comma slipped by one or two places: only what lies near the last measurement. */
export function suggestNear(ukuran: Ukuran, nilai: number, last: number): string | null {
  const slips = [nilai / 10, nilai * 10, nilai / 100, nilai * 100]
  return suggest(
    ukuran,
    slips.filter((slip) => distance(slip, last) <= dekat),
    last,
  )
}

/** "Timbang ulang? Atau maksudnya 3,2 kg?" */
export function kalimatMaksud(ukuran: Ukuran, saran: string): string {
  return `${ukuran.ulang}? Atau maksudnya ${saran} ${ukuran.satuan}?`
}

/** "Bulan lalu 15,0 kg, sekarang 13,0 kg. Timbang ulang, atau memang benar?" */
export function kalimatBanding(
  ukuran: Ukuran,
  kapan: string,
  { lalu, kini }: { readonly lalu: number; readonly kini: number },
): string {
  const [before, now] = [ukuran.format(lalu), ukuran.format(kini)]
  return `${kapan} ${before} ${ukuran.satuan}, sekarang ${now} ${ukuran.satuan}. ${ukuran.ulang}, atau memang benar?`
}

/** A typed text without what people add to a number: units, blanks, a comma twice or at the end. */
export function cleanAngka(teks: string): string {
  return teks
    .replaceAll(/kg|cm|\s/gi, '')
    .replaceAll(/[.,]{2,}/g, ',')
    .replace(/[.,]$/, '')
}

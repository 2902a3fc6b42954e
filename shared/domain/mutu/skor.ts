import type { AnakSkdn } from '../skdn/skdn.ts'
import { angkaAkhir, bulatkan, digitBerat, digitPanjang, type Kelas, kelasDps } from './angka-akhir.ts'
import type { HariDiperiksa } from './hari.ts'

export const namaSkor = [
  'dpsBB',
  'nolLimaBB',
  'dpsTB',
  'nolLimaTB',
  'bendera',
  'sdBBTB',
  'sdTBU',
  'sdBBU',
  'umurBulat',
  'rasioJk',
  'samaBulanLalu',
  'lahirTanggalSatu',
] as const
export type NamaSkor = (typeof namaSkor)[number]
/** `kelas` of those that are judged. */
export type Skor = { readonly n: number; readonly nilai: number | null; readonly kelas?: Kelas }
export type SkorPosyandu = {
  readonly skor: Readonly<Record<NamaSkor, Skor>>
  /** χ² of the last digits, by which a finding is more than chance. */
  readonly khi2: { readonly bb: number; readonly tb: number }
}

/** The window: the month, and so many before it. */
export const bulanJendela = 5
/** How many it takes for a class. */
const perlu = { dps: 100, bendera: 50, sd: 100, umurBulat: 60, rasioJk: 30 } as const
/** χ² of 11 degrees, and of one, at p = 0,1, 0,05 and 0,001. @source any table of χ² */
const khi2Umur = [17.275, 19.675, 31.264] as const
const khi2Jk = [2.706, 3.841, 10.828] as const

type KelasNilai = Exclude<Kelas, 'belumCukup'>
const tangga = (nilai: number, [a, b, c]: readonly [number, number, number]): KelasNilai => {
  if (nilai < a) return 'sangatBaik'
  if (nilai < b) return 'baik'
  return nilai < c ? 'cukup' : 'buruk'
}

const kosong: Skor = { n: 0, nilai: null }
const berkelas = (n: number, perluN: number, nilai: number, kelas: KelasNilai): Skor => ({
  ...{ n, nilai, kelas: n < perluN ? 'belumCukup' : kelas },
})
const tanpaN = { ...kosong, kelas: 'belumCukup' } as const

/** Days of the window with a measure in its place: exchanged and slipped ones say nothing of how it was read. */
function digits(hari: readonly HariDiperiksa[], isian: 'bb' | 'tb'): number[] {
  return hari.flatMap(({ hari: { bbG, tbMm }, temuan }) => {
    const kena = temuan.some((t) => t.kode === 'tertukar' || (t.kode === 'komaGeser' && t.isian === isian))
    const nilai = isian === 'bb' ? bbG : tbMm
    if (kena || nilai === null) return []
    return [isian === 'bb' ? digitBerat(nilai) : digitPanjang(nilai)]
  })
}

function skorDigit(hari: readonly HariDiperiksa[], isian: 'bb' | 'tb') {
  const akhir = angkaAkhir(digits(hari, isian))
  if (!akhir) return { dps: tanpaN, nolLima: kosong, khi2: 0 }
  const { n, dps, nolLima, khi2 } = akhir
  return { dps: berkelas(n, perlu.dps, dps, kelasDps(dps)), nolLima: { n, nilai: nolLima }, khi2 }
}

function skorBendera(hari: readonly HariDiperiksa[]): Skor {
  const dinilai = hari.filter(({ z }) => z.bbu !== null || z.tbu !== null || z.bbtb !== null)
  const n = dinilai.length
  if (n === 0) return tanpaN
  const kena = dinilai.filter(({ z }) => [z.bbu, z.tbu, z.bbtb].some((satu) => satu?.flagged)).length
  const bagian = kena / n
  const kelas = bagian <= 0.025 ? 'sangatBaik' : bagian <= 0.05 ? 'baik' : bagian <= 0.075 ? 'cukup' : 'buruk'
  return berkelas(n, perlu.bendera, bulatkan(100 * bagian, 1), kelas)
}

function kelasSd(sd: number): KelasNilai {
  if (sd > 0.9 && sd < 1.1) return 'sangatBaik'
  if (sd > 0.85 && sd < 1.15) return 'baik'
  return sd > 0.8 && sd < 1.2 ? 'cukup' : 'buruk'
}

/** Spread of the latest plausible z of each child. */
function sd(
  perAnak: readonly (readonly HariDiperiksa[])[],
  indeks: keyof HariDiperiksa['z'],
): { n: number; sd: number | null } {
  const z = perAnak.flatMap((hari) => {
    const last = hari.findLast((satu) => satu.z[indeks]?.flagged === false)?.z[indeks]
    return last ? [last.z] : []
  })
  if (z.length < 2) return { n: z.length, sd: null }
  const mean = z.reduce((sum, satu) => sum + satu, 0) / z.length
  const varian = z.reduce((sum, satu) => sum + (satu - mean) ** 2, 0) / (z.length - 1)
  return { n: z.length, sd: Math.sqrt(varian) }
}

function skorSd(
  perAnak: readonly (readonly HariDiperiksa[])[],
  indeks: keyof HariDiperiksa['z'],
  dinilai: boolean,
): Skor {
  const { n, sd: nilai } = sd(perAnak, indeks)
  if (nilai === null) return dinilai ? { ...tanpaN, n } : { ...kosong, n }
  return dinilai ? berkelas(n, perlu.sd, bulatkan(nilai, 2), kelasSd(nilai)) : { n, nilai: bulatkan(nilai, 2) }
}

/** Ages by the month of the year they would be of: one that is rounded to whole years stands out. */
function skorUmur(anak: readonly AnakSkdn[]): Skor {
  const n = anak.length
  if (n === 0) return tanpaN
  const harap = n / 12
  const hitungan = Array.from({ length: 12 }, (_, sisa) => anak.filter(({ umur }) => umur % 12 === sisa).length)
  const khi2 = hitungan.reduce((sum, ada) => sum + (ada - harap) ** 2 / harap, 0)
  return berkelas(n, perlu.umurBulat, bulatkan(khi2, 2), tangga(khi2, khi2Umur))
}

function skorJk(anak: readonly AnakSkdn[]): Skor {
  const n = anak.length
  if (n === 0) return tanpaN
  const laki = anak.filter(({ jk }) => jk === 'L').length
  const khi2 = (4 * Math.max(0, Math.abs(laki - n / 2) - 0.5) ** 2) / n
  return berkelas(n, perlu.rasioJk, bulatkan((100 * laki) / n, 1), tangga(khi2, khi2Jk))
}

/** How many weigh to the gram what they weighed the month before. @param pasang same or not, of each child weighed in both */
export function skorSama(pasang: readonly boolean[]): Skor {
  if (pasang.length === 0) return kosong
  return { n: pasang.length, nilai: bulatkan((100 * pasang.filter(Boolean).length) / pasang.length, 1) }
}

function skorLahir(anak: readonly AnakSkdn[]): Skor {
  const n = anak.length
  if (n === 0) return kosong
  return { n, nilai: bulatkan((100 * anak.filter(isLahirTanggalSatu).length) / n, 1) }
}

export const isLahirTanggalSatu = ({ anak }: AnakSkdn): boolean => anak.tanggalLahir?.endsWith('-01') ?? false

/**
 * All scores of a posyandu.
 *
 * @param anak the children of S of the month
 * @param jendela the days of the window of each child that was counted here in the month of the day
 * @source docs/aturan/mutu.md, "Skor"
 */
export function skorPosyandu(
  anak: readonly AnakSkdn[],
  jendela: readonly (readonly HariDiperiksa[])[],
  sama: Skor,
): SkorPosyandu {
  const semua = jendela.flat()
  const [bb, tb] = [skorDigit(semua, 'bb'), skorDigit(semua, 'tb')]
  return {
    skor: {
      dpsBB: bb.dps,
      nolLimaBB: bb.nolLima,
      dpsTB: tb.dps,
      nolLimaTB: tb.nolLima,
      bendera: skorBendera(semua),
      sdBBTB: skorSd(jendela, 'bbtb', true),
      sdTBU: skorSd(jendela, 'tbu', false),
      sdBBU: skorSd(jendela, 'bbu', false),
      umurBulat: skorUmur(anak),
      rasioJk: skorJk(anak),
      samaBulanLalu: sama,
      lahirTanggalSatu: skorLahir(anak),
    },
    khi2: { bb: bb.khi2, tb: tb.khi2 },
  }
}

import { hariPerBulan } from '#shared/domain/antropometri/inti.ts'
import { nilaiSd } from '#shared/domain/antropometri/lms.ts'
import { barisLms, type Tabel, tabel } from '#shared/domain/antropometri/tabel.ts'
import type { JenisKelamin } from '#shared/domain/register/register.ts'
import type { Acak } from './acak.ts'

/** How a child grows: its own distance from the median of WHO, from birth to five years. */
export type Pertumbuhan = {
  readonly jk: JenisKelamin
  /** Own distance of length and weight, in z. */
  readonly panjang: number
  readonly berat: number
}

/** What is measured on a day; null where nothing is measured at that age. */
export type Ukuran = {
  /** grams, to 100 g */
  readonly bbG: number
  /** millimetres */
  readonly tbMm: number
  readonly lkMm: number | null
  readonly lilaMm: number | null
}

/** Share of children who are heavier than the others, and by how many z. */
const bagianGemuk = 0.04
const tambahGemuk = 1.7

/**
 * Draws the channel of a child. Means and spreads give about 20 % stunted and 13 % underweight among 0–59 months,
 * the prevalences of the national nutrition surveys.
 */
export function drawPertumbuhan(acak: Acak, jk: JenisKelamin): Pertumbuhan {
  const panjang = acak.normal() * 0.95
  const gemuk = acak.mungkin(bagianGemuk) ? tambahGemuk : 0
  return { jk, panjang, berat: 0.68 * panjang + 0.62 * acak.normal() + gemuk }
}

/** Children lose distance to the median from birth to about 20 months. Months in, mean z out. */
function rataPanjang(bulan: number): number {
  return -0.5 - 0.85 * Math.min(bulan / 20, 1)
}
function rataBerat(bulan: number): number {
  return -0.4 - 0.6 * Math.min(bulan / 18, 1)
}

function nilaiPada(t: Tabel, { jk, hari }: { readonly jk: JenisKelamin; readonly hari: number }, z: number) {
  const lms = barisLms(t, jk, hari)
  if (lms === null) return null
  const { l, m, s } = lms
  const inner = nilaiSd(Math.max(-3, Math.min(3, z)), l, m, s)
  if (Math.abs(z) <= 3) return inner
  // Beyond three deviations the reference goes on in a straight line.
  const side = Math.sign(z)
  return inner + (Math.abs(z) - 3) * (nilaiSd(side * 3, l, m, s) - nilaiSd(side * 2, l, m, s))
}

/**
 * Measures a child.
 *
 * @param saat `hari` age in days; `lemah` z lost to an illness
 */
export function ukur(anak: Pertumbuhan, saat: { readonly hari: number; readonly lemah: number }, acak: Acak): Ukuran {
  const { hari, lemah } = saat
  const bulan = hari / hariPerBulan
  const diri = { jk: anak.jk, hari }
  const zBerat = rataBerat(bulan) + anak.berat - lemah
  const kg = (nilaiPada(tabel.wfa, diri, zBerat) ?? 3) + acak.normal() * (0.04 + 0.002 * bulan)
  const cm = nilaiPada(tabel.lhfa, diri, rataPanjang(bulan) + anak.panjang) ?? 50
  const lk = nilaiPada(tabel.hcfa, diri, -0.5 + 0.5 * anak.panjang + 0.2 * acak.normal())
  const lila = nilaiPada(tabel.acfa, diri, 0.8 * zBerat + 0.3 * acak.normal())
  return {
    bbG: Math.max(15, Math.round(kg * 10)) * 100,
    tbMm: Math.round(cm * 10 + acak.normal() * 2),
    lkMm: lk === null || bulan >= 24 ? null : Math.round(lk * 10),
    lilaMm: lila === null || bulan < 6 ? null : Math.round(lila * 10),
  }
}

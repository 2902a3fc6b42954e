import { barisLms, tabel } from '../antropometri/tabel.ts'
import type { JenisKelamin } from '../register/register.ts'
import type { Tanggal } from '../tanggal/tanggal.ts'
import { umurHari } from '../tanggal/umur.ts'

/** Whose value is looked at, and when. */
export type Anak = { readonly jk: JenisKelamin | null; readonly tanggalLahir: Tanggal | null }
export type Ukuran = { readonly tanggal: Tanggal; readonly nilai: number }

/** Last day of the WHO standards for 0–60 months. */
const hariTerakhir = 1856
const tabelOf = { berat: tabel.wfa, tinggi: tabel.lhfa } as const
export type Besaran = keyof typeof tabelOf

/** WHO median at a day, kg or cm; null without sex or birth date, or before birth. */
function median({ jk, tanggalLahir }: Anak, besaran: Besaran, tanggal: Tanggal): number | null {
  if (jk === null || tanggalLahir === null) return null
  const hari = umurHari(tanggalLahir, tanggal)
  return hari < 0 ? null : (barisLms(tabelOf[besaran], jk, Math.min(hari, hariTerakhir))?.m ?? null)
}

/** What a measure is expected to be, from a former one; else from the median of the age. Null where neither tells. */
export function harapan(anak: Anak, besaran: Besaran, tanggal: Tanggal, rujukan: Ukuran | null): number | null {
  const kini = median(anak, besaran, tanggal)
  if (!rujukan) return kini
  const dulu = median(anak, besaran, rujukan.tanggal)
  return kini === null || dulu === null ? rujukan.nilai : (rujukan.nilai * kini) / dulu
}

/** A value three times too large or too small, and the nearest power of ten that makes it fit. */
export function komaGeser(nilai: number, harap: number, adaRujukan: boolean): number | null {
  if (nilai / harap < 3 && nilai / harap > 1 / 3) return null
  const longgar = adaRujukan ? 0.3 : 0.5
  const calon = [-3, -2, -1, 1, 2, 3].map((k) => ({ nilai: k < 0 ? nilai / 10 ** -k : nilai * 10 ** k }))
  const [dekat] = calon.toSorted((a, b) => Math.abs(a.nilai / harap - 1) - Math.abs(b.nilai / harap - 1))
  return dekat && Math.abs(dekat.nilai / harap - 1) <= longgar ? dekat.nilai : null
}

/** Whether weight and length stand in each other's place. @source docs/aturan/impor-lembar.md, limits of WHO Anthro */
export function isTertukar(beratKg: number, tinggiCm: number): boolean {
  return tinggiCm < 38 && beratKg >= 38 && beratKg <= 150 && tinggiCm >= 0.9 && tinggiCm <= 58
}

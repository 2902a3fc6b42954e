import { type HasilBalita, type SkorZ, zUkuran } from '../antropometri/balita.ts'
import { hariBerdiri, hariPerBulan } from '../antropometri/inti.ts'
import {
  kelasBBU,
  kelasGizi,
  kelasLila,
  kelasLKU,
  kelasTBU,
  labelBBU,
  labelGizi,
  labelLila,
  labelLKU,
  labelTBU,
} from '../antropometri/kelas.ts'
import { type Indikator, lmsTb, lmsUmur } from '../antropometri/kurva.ts'
import type { Lms } from '../antropometri/tabel.ts'
import type { RujukanZ } from '../skdn/z-bbu.ts'
import type { KunjunganUkur, SiapaGrafik } from './anak.ts'
import type { Grafik } from './bentuk.ts'

/** All z-scores of a weighing by one age rule; null while sex or age is unknown, or before birth. */
export function hasilTimbang(isi: SiapaGrafik, t: KunjunganUkur, rujukan: RujukanZ): HasilBalita | null {
  if (isi.jk === null || t.umurHari === null || t.umurBulan === null || t.umurHari < 0) return null
  const umur = rujukan === 'hari' ? { hari: t.umurHari } : { bulan: t.umurBulan }
  return zUkuran({ jk: isi.jk, umur }, t)
}

const skorOf: Readonly<Record<Grafik, (hasil: HasilBalita) => SkorZ | null>> = {
  BBU: ({ bbu }) => bbu,
  TBU: ({ tbu }) => tbu,
  BBTB: ({ bbtb }) => bbtb,
  IMTU: ({ imtu }) => imtu,
  LKU: ({ lku }) => lku,
  LILAU: ({ lilau }) => lilau,
}

/** The z-score of one indicator; null when it was not measured. */
export function zOf(hasil: HasilBalita | null, grafik: Grafik): number | null {
  return hasil === null ? null : (skorOf[grafik](hasil)?.z ?? null)
}

/** Which side of normal a z-score lies on, and the class in words. */
export type Kelas = { readonly kata: string; readonly arah: 'kurang' | 'bgm' | 'lebih' | 'normal' }

/** The class of a z-score as the forms name it; an arm has none by its z. */
export function kelasOf(grafik: Exclude<Grafik, 'LILAU'>, z: number): Kelas {
  const below = z < -3 ? 'bgm' : z < -2 ? 'kurang' : null
  switch (grafik) {
    case 'BBU':
      return { kata: labelBBU[kelasBBU(z)], arah: below ?? (z > 1 ? 'lebih' : 'normal') }
    case 'TBU':
      return { kata: labelTBU[kelasTBU(z)], arah: below ?? 'normal' }
    case 'BBTB':
    case 'IMTU':
      return { kata: labelGizi[kelasGizi(z)], arah: below ?? (z > 1 ? 'lebih' : 'normal') }
    case 'LKU':
      return { kata: labelLKU[kelasLKU(z)], arah: z < -2 ? 'kurang' : z > 2 ? 'lebih' : 'normal' }
  }
}

/** Completed months in which an arm has a class. @source Kartu Bantu, column 13 */
const umurLila = { dari: 6, sampai: 59 } as const
const arahLila = { giziBuruk: 'bgm', giziKurang: 'kurang', normal: 'normal' } as const

/** The class of one measure: by its z, of an arm by its centimetres. Null where there is none. */
export function kelasUkuran(t: KunjunganUkur, grafik: Grafik, z: number | null): Kelas | null {
  if (grafik !== 'LILAU') return z === null ? null : kelasOf(grafik, z)
  const { lilaMm, umurBulan } = t
  if (lilaMm === null || umurBulan === null || umurBulan < umurLila.dari || umurBulan > umurLila.sampai) return null
  const kelas = kelasLila(lilaMm)
  return { kata: labelLila[kelas], arah: arahLila[kelas] }
}

const kgPerGram = 1 / 1000
const cmPerMm = 1 / 10

/** The measurement an indicator reads, in the unit of its table, and the figures L, M, S it is held against. */
export type Rumus = { readonly nilai: number; readonly lms: Lms; readonly indikator: Indikator }

/** Age in days at which the tables are entered. */
export function hariOf(t: KunjunganUkur, rujukan: RujukanZ): number | null {
  if (t.umurHari === null || t.umurBulan === null) return null
  return rujukan === 'hari' ? t.umurHari : Math.round(t.umurBulan * hariPerBulan)
}

/** What is held against the table, in the unit of the table. */
function nilaiOf(t: KunjunganUkur, { tbCm, imt }: HasilBalita): Readonly<Record<Grafik, number | null>> {
  const bbKg = t.bbG === null ? null : t.bbG * kgPerGram
  const cm = (mm: number | null) => (mm === null ? null : mm * cmPerMm)
  return { BBU: bbKg, TBU: tbCm, BBTB: bbKg, IMTU: imt, LKU: cm(t.lkMm), LILAU: cm(t.lilaMm) }
}

/** What a z-score was computed from, to be shown; null when it was not measured or lies outside the table. */
export function rumusOf(isi: SiapaGrafik, t: KunjunganUkur, grafik: Grafik, rujukan: RujukanZ): Rumus | null {
  const hari = hariOf(t, rujukan)
  const hasil = hasilTimbang(isi, t, rujukan)
  if (isi.jk === null || hari === null || hasil === null) return null
  const nilai = nilaiOf(t, hasil)[grafik]
  if (nilai === null) return null
  if (grafik === 'BBTB') {
    const lms = hasil.tbCm === null ? null : lmsTb(isi.jk, hasil.tbCm, hari, t.caraUkur)
    return lms && { nilai, lms, indikator: hari >= hariBerdiri ? 'BBTB' : 'BBPB' }
  }
  const lms = lmsUmur(grafik, isi.jk, hari)
  return lms && { nilai, lms, indikator: grafik }
}

/** Both age rules of one weighing; `beda` when they fall into different classes. */
export type DuaRujukan = { readonly hari: number; readonly bulanPenuh: number; readonly beda: boolean }

export function duaRujukan(isi: SiapaGrafik, t: KunjunganUkur, grafik: Grafik): DuaRujukan | null {
  const hari = zOf(hasilTimbang(isi, t, 'hari'), grafik)
  const bulanPenuh = zOf(hasilTimbang(isi, t, 'bulanPenuh'), grafik)
  if (hari === null || bulanPenuh === null) return null
  const kata = (z: number) => kelasUkuran(t, grafik, z)?.kata
  return { hari, bulanPenuh, beda: kata(hari) !== kata(bulanPenuh) }
}

const ukuranOf: Readonly<Record<Grafik, (t: KunjunganUkur) => boolean>> = {
  BBU: ({ bbG }) => bbG !== null,
  TBU: ({ tbMm }) => tbMm !== null,
  BBTB: ({ bbG, tbMm }) => bbG !== null && tbMm !== null,
  IMTU: ({ bbG, tbMm }) => bbG !== null && tbMm !== null,
  LKU: ({ lkMm }) => lkMm !== null,
  LILAU: ({ lilaMm }) => lilaMm !== null,
}

const kataUkuran: Readonly<Record<Grafik, string>> = {
  BBU: 'BB',
  TBU: 'PB/TB',
  BBTB: 'BB bersama PB/TB',
  IMTU: 'BB bersama PB/TB',
  LKU: 'lingkar kepala',
  LILAU: 'LILA',
}

/** Why a chart has no point: nothing of it was ever measured, or all of it stands on the other page. */
export function kataTanpaTitik(penimbangan: readonly KunjunganUkur[], grafik: Grafik, lembarLain: string): string {
  const nama = kataUkuran[grafik]
  if (penimbangan.some(ukuranOf[grafik])) return `Pengukuran ${nama} anak ini ada di lembar ${lembarLain} bulan.`
  const tombol = grafik === 'LKU' || grafik === 'LILAU' ? ' (F7)' : ''
  return `Belum ada ${nama} yang tercatat. Ketik di lembar penimbangan${tombol}, atau lewat Betulkan.`
}

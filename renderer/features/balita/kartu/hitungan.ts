import type { KartuBalita, RiwayatTimbang } from '#shared/contract/balita.ts'
import { type HasilBalita, type SkorZ, zUkuran } from '#shared/domain/antropometri/balita.ts'
import { hariBerdiri, hariPerBulan } from '#shared/domain/antropometri/inti.ts'
import {
  kelasBBU,
  kelasGizi,
  kelasLKU,
  kelasTBU,
  labelBBU,
  labelGizi,
  labelLKU,
  labelTBU,
} from '#shared/domain/antropometri/kelas.ts'
import { type Indikator, lmsTb, lmsUmur } from '#shared/domain/antropometri/kurva.ts'
import type { Lms } from '#shared/domain/antropometri/tabel.ts'
import type { RujukanZ } from '#shared/domain/skdn/z-bbu.ts'

/** A chart of the card: weight, length, weight for length, head. */
export type Grafik = 'BBU' | 'TBU' | 'BBTB' | 'LKU'

export type Isi = Pick<KartuBalita['isi'], 'jk' | 'tanggalLahir'>

/** All z-scores of a weighing by one age rule; null while sex or age is unknown, or before birth. */
export function hasilTimbang(isi: Isi, t: RiwayatTimbang, rujukan: RujukanZ): HasilBalita | null {
  if (isi.jk === null || t.umurHari === null || t.umurBulan === null || t.umurHari < 0) return null
  const umur = rujukan === 'hari' ? { hari: t.umurHari } : { bulan: t.umurBulan }
  return zUkuran({ jk: isi.jk, umur }, t)
}

const skorOf: Readonly<Record<Grafik, (hasil: HasilBalita) => SkorZ | null>> = {
  BBU: ({ bbu }) => bbu,
  TBU: ({ tbu }) => tbu,
  BBTB: ({ bbtb }) => bbtb,
  LKU: ({ lku }) => lku,
}

/** The z-score of one indicator; null when it was not measured. */
export function zOf(hasil: HasilBalita | null, grafik: Grafik): number | null {
  return hasil === null ? null : (skorOf[grafik](hasil)?.z ?? null)
}

/** Which side of normal a z-score lies on, and the class in words. */
export type Kelas = { readonly kata: string; readonly arah: 'kurang' | 'bgm' | 'lebih' | 'normal' }

/** The class of a z-score as the forms name it. */
export function kelasOf(grafik: Grafik, z: number): Kelas {
  const below = z < -3 ? 'bgm' : z < -2 ? 'kurang' : null
  switch (grafik) {
    case 'BBU':
      return { kata: labelBBU[kelasBBU(z)], arah: below ?? (z > 1 ? 'lebih' : 'normal') }
    case 'TBU':
      return { kata: labelTBU[kelasTBU(z)], arah: below ?? 'normal' }
    case 'BBTB':
      return { kata: labelGizi[kelasGizi(z)], arah: below ?? (z > 1 ? 'lebih' : 'normal') }
    case 'LKU':
      return { kata: labelLKU[kelasLKU(z)], arah: z < -2 ? 'kurang' : z > 2 ? 'lebih' : 'normal' }
  }
}

const kgPerGram = 1 / 1000
const cmPerMm = 1 / 10

/** The measurement an indicator reads, in the unit of its table, and the figures L, M, S it is held against. */
export type Rumus = { readonly nilai: number; readonly lms: Lms; readonly indikator: Indikator }

/** Age in days at which the tables are entered. */
function hariOf(t: RiwayatTimbang, rujukan: RujukanZ): number | null {
  if (t.umurHari === null || t.umurBulan === null) return null
  return rujukan === 'hari' ? t.umurHari : Math.round(t.umurBulan * hariPerBulan)
}

/** What a z-score was computed from, to be shown; null when it was not measured or lies outside the table. */
export function rumusOf(isi: Isi, t: RiwayatTimbang, grafik: Grafik, rujukan: RujukanZ): Rumus | null {
  const hari = hariOf(t, rujukan)
  if (isi.jk === null || hari === null || hari < 0) return null
  if (grafik === 'BBTB') {
    const tbCm = hasilTimbang(isi, t, rujukan)?.tbCm ?? null
    if (tbCm === null || t.bbG === null) return null
    const lms = lmsTb(isi.jk, tbCm, hari, t.caraUkur)
    return lms && { nilai: t.bbG * kgPerGram, lms, indikator: hari >= hariBerdiri ? 'BBTB' : 'BBPB' }
  }
  const tbCm = hasilTimbang(isi, t, rujukan)?.tbCm ?? null
  const nilai = {
    BBU: t.bbG === null ? null : t.bbG * kgPerGram,
    TBU: tbCm,
    LKU: t.lkMm === null ? null : t.lkMm * cmPerMm,
  }
  const lms = lmsUmur(grafik, isi.jk, hari)
  const value = nilai[grafik]
  return value === null || lms === null ? null : { nilai: value, lms, indikator: grafik }
}

/** Both age rules of one weighing; `beda` when they fall into different classes. */
export type DuaRujukan = { readonly hari: number; readonly bulanPenuh: number; readonly beda: boolean }

export function duaRujukan(isi: Isi, t: RiwayatTimbang, grafik: Grafik): DuaRujukan | null {
  const hari = zOf(hasilTimbang(isi, t, 'hari'), grafik)
  const bulanPenuh = zOf(hasilTimbang(isi, t, 'bulanPenuh'), grafik)
  if (hari === null || bulanPenuh === null) return null
  return { hari, bulanPenuh, beda: kelasOf(grafik, hari).kata !== kelasOf(grafik, bulanPenuh).kata }
}

/** What each chart is called; length is lying before 24 months and standing from then on. */
export function namaGrafik(grafik: Grafik, berdiri: boolean): string {
  switch (grafik) {
    case 'BBU':
      return 'BB/U'
    case 'TBU':
      return berdiri ? 'TB/U' : 'PB/U'
    case 'BBTB':
      return berdiri ? 'BB/TB' : 'BB/PB'
    case 'LKU':
      return 'LK/U'
  }
}

const ukuranOf: Readonly<Record<Grafik, (t: RiwayatTimbang) => boolean>> = {
  BBU: ({ bbG }) => bbG !== null,
  TBU: ({ tbMm }) => tbMm !== null,
  BBTB: ({ bbG, tbMm }) => bbG !== null && tbMm !== null,
  LKU: ({ lkMm }) => lkMm !== null,
}

const namaUkuran: Readonly<Record<Grafik, string>> = {
  BBU: 'BB',
  TBU: 'PB/TB',
  BBTB: 'BB bersama PB/TB',
  LKU: 'lingkar kepala',
}

/** Why a chart has no point: nothing of it was ever measured, or all of it stands on the other page. */
export function kataTanpaTitik(penimbangan: readonly RiwayatTimbang[], grafik: Grafik, lembarLain: string): string {
  const nama = namaUkuran[grafik]
  if (penimbangan.some(ukuranOf[grafik])) return `Pengukuran ${nama} anak ini ada di lembar ${lembarLain} bulan.`
  const tombol = grafik === 'LKU' ? ' (F7)' : ''
  return `Belum ada ${nama} yang tercatat. Ketik di lembar penimbangan${tombol}, atau lewat Betulkan.`
}

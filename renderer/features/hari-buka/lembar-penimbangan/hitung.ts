import type { Anggota, HitunganBaris, Isi } from '#renderer/lembar/kartu-lembar.ts'
import type { BarisLembar, HariBukaBaris, IsiBaris, LembarPenimbangan } from '#shared/contract/penimbangan.ts'
import type { SkorZ } from '#shared/domain/antropometri/balita.ts'
import { type KelasBBU, kelasBBU } from '#shared/domain/antropometri/kelas.ts'
import type { HasilBaris } from '#shared/domain/penimbangan/baris.ts'
import {
  type HasilHuruf,
  type Huruf,
  hurufPenimbangan,
  isDuaT,
  penimbanganBulan,
} from '#shared/domain/penimbangan/hasil.ts'
import { perluDijawab } from '#shared/domain/penimbangan/jawaban.ts'
import { type AturanLembar, type BarisKetikan, bacaBaris, zBaris } from '#shared/domain/penimbangan/lembar.ts'
import { ukuranTertahan } from '#shared/domain/penimbangan/tertahan.ts'
import { zBBUPada } from '#shared/domain/skdn/z-bbu.ts'
import { addBulan, bulanOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { tanyaTimbang } from './tanya-timbang.ts'

/** The cells of a row as the contract of the weighing names them. */
export const asIsiBaris = (isi: Isi): IsiBaris => isi as IsiBaris

/** What all rows of one sheet share. */
export type PokokLembar = {
  readonly hari: HariBukaBaris
  readonly aturan: AturanLembar
}

/** The letter of a child in the month of the sheet, wherever it was weighed. */
export type HurufBulan = HasilHuruf & {
  readonly duaT: boolean
  readonly bgm: boolean
  /** The posyandu that counts it: for a guest not the one of the sheet. */
  readonly posyanduId: string
  /** The day of another weighing of this month; null when this row is the one that counts. */
  readonly pada: Tanggal | null
}

/** Everything shown beside the cells of one row. */
export type HitunganTimbang = HitunganBaris & {
  readonly hasil: HasilBaris
  readonly huruf: HurufBulan | null
  /** By the rule in force, and the class by both rules when they disagree. */
  readonly zBBU: SkorZ | null
  readonly bedaKelas: { readonly hari: SkorZ; readonly bulanPenuh: SkorZ } | null
  /** A weight is typed that counts nowhere until it is answered. */
  readonly tertahan: boolean
}

export type AnggotaTimbang = Anggota<BarisLembar, HitunganTimbang>

export function pokokLembar(lembar: LembarPenimbangan): PokokLembar {
  const { hari, rujukanZ } = lembar
  const bulan = bulanOf(hari.tanggal)
  const isAwalData = (posyanduId: string, month: string) => {
    if (posyanduId !== hari.posyanduId) return false
    if (month === bulan) return lembar.awalData
    return month === addBulan(bulan, -1) && lembar.awalDataLalu
  }
  return { hari, aturan: { rujukanZ, isAwalData } }
}

/** "8," on the way to "8,6" is read as 8, so that the cells beside it do not blink at every comma. */
function withoutComma(text: string): string {
  return text.replace(/[.,]$/, '')
}

/** A row with its cells as they stand in the window. */
type BarisIsi = { readonly baris: BarisLembar; readonly isi: IsiBaris }

function asTyped({ hari }: PokokLembar, { baris, isi }: BarisIsi, diketik: boolean): BarisKetikan {
  const { caraUkur, lila, lk, edema } = isi
  const [bb, tb] = diketik ? [withoutComma(isi.bb), withoutComma(isi.tb)] : [isi.bb, isi.tb]
  return {
    tanggal: baris.tanggal,
    posyanduId: hari.posyanduId,
    bb,
    tb,
    caraUkur,
    lila,
    lk,
    edema,
    pengganti: baris.pengganti,
  }
}

function isBgm(z: SkorZ | null): boolean {
  return z !== null && kelasBBU(z.z) === 'sangatKurang'
}

/** The letter of a child that another weighing of this month speaks for: an earlier one until it is weighed here, or a later one. */
function elsewhereThisMonth({ hari, aturan }: PokokLembar, { anak }: BarisLembar): HurufBulan | null {
  const bulan = bulanOf(hari.tanggal)
  const hitung = penimbanganBulan(anak, bulan)
  if (hitung?.kind !== 'diS' || anak.jk === null) return null
  const huruf = hurufPenimbangan(anak, hitung, aturan.isAwalData)
  const duaT = isDuaT(anak, { bulan, huruf: huruf.huruf }, aturan.isAwalData)
  const bgm = isBgm(zBBUPada(anak, hitung.penimbangan, aturan.rujukanZ))
  return { ...huruf, duaT, bgm, posyanduId: hitung.posyanduId, pada: hitung.penimbangan.tanggal }
}

function twoClasses({ anak }: BarisLembar, typed: BarisKetikan): HitunganTimbang['bedaKelas'] {
  const hari = zBaris(anak, typed, 'hari')?.bbu ?? null
  const bulanPenuh = zBaris(anak, typed, 'bulanPenuh')?.bbu ?? null
  if (hari === null || bulanPenuh === null || kelasBBU(hari.z) === kelasBBU(bulanPenuh.z)) return null
  return { hari, bulanPenuh }
}

/**
 * Computes one row as it stands in the window, saved or not.
 *
 * @param diketik one of its cells is being typed in
 */
export function hitungTimbang(pokok: PokokLembar, { baris, isi }: BarisIsi, diketik = false): HitunganTimbang {
  const typed = asTyped(pokok, { baris, isi }, diketik)
  const bacaan = bacaBaris(baris.anak, typed, pokok.aturan)
  const pertanyaan = bacaan.pertanyaan.filter((p) => perluDijawab(p, baris.dijawab, isi))
  const held = ukuranTertahan(pertanyaan)
  const tertahan = held.bb && isi.bb !== baris.dariBerkas?.bb
  // What no balita weighs counts nowhere until somebody answers: the row reads as if nothing were typed.
  const { hasil, z } = tertahan ? bacaBaris(baris.anak, { ...typed, bb: '' }, pokok.aturan) : bacaan
  const zBBU = hasil.kind === 'tanpaBerat' ? null : (z?.bbu ?? null)
  const counted = hasil.kind === 'dihitung' ? { ...hasil, bgm: isBgm(zBBU), pada: null } : null
  const elsewhere = hasil.kind === 'tanpaBerat' || hasil.kind === 'digantikan'
  return {
    hasil,
    huruf: elsewhere ? elsewhereThisMonth(pokok, baris) : counted,
    zBBU,
    bedaKelas: zBBU === null ? null : twoClasses(baris, typed),
    tanya: pertanyaan.map((one) => tanyaTimbang(one, { baris, isi })),
    belum: hasil.kind === 'tanpaBerat',
    tertahan,
  }
}

export type StatusBBU = { readonly teks: string; readonly rupa: 'biasa' | 'kurang' | 'bgm' | 'lebih' }

const statusKelas: Readonly<Record<KelasBBU, StatusBBU>> = {
  sangatKurang: { teks: 'BGM', rupa: 'bgm' },
  kurang: { teks: 'Kurang', rupa: 'kurang' },
  normal: { teks: 'Normal', rupa: 'biasa' },
  risikoLebih: { teks: 'Risiko lebih', rupa: 'lebih' },
}

export function statusBBU(z: SkorZ): StatusBBU {
  return statusKelas[kelasBBU(z.z)]
}

/** The line above the rows. Always D = N + T + O + B. */
export type Ringkasan = {
  readonly D: number
  readonly huruf: Readonly<Record<Huruf, number>>
  readonly duaT: number
  readonly bgm: number
  readonly tidakHadir: number
  /** Rows with a question that waits. */
  readonly perluDijawab: number
  /** Of these, the rows that count nowhere until they are answered. */
  readonly tertahan: number
  /** Members neither weighed nor marked absent. */
  readonly belum: number
  /** Children of other posyandu weighed here; they count at home. */
  readonly tamu: number
}

/** Counts the sheet as it stands, for the posyandu of the sheet. */
export function ringkas(posyanduId: string, anggota: Iterable<AnggotaTimbang>): Ringkasan {
  const huruf = { N: 0, T: 0, O: 0, B: 0 }
  const sum = { D: 0, duaT: 0, bgm: 0, tidakHadir: 0, perluDijawab: 0, tertahan: 0, belum: 0, tamu: 0 }
  for (const { keadaan, hitungan, tampil } of anggota) {
    sum.perluDijawab += tampil.length > 0 ? 1 : 0
    const counted = hitungan.huruf
    sum.tertahan += hitungan.tertahan && counted === null && tampil.length > 0 ? 1 : 0
    if (counted !== null && counted.posyanduId === posyanduId) {
      sum.D += 1
      huruf[counted.huruf] += 1
      sum.duaT += counted.duaT ? 1 : 0
      sum.bgm += counted.bgm ? 1 : 0
    } else if (keadaan.baris.tamu) {
      sum.tamu += hitungan.hasil.kind === 'tanpaBerat' ? 0 : 1
    } else if (keadaan.tidakHadir) {
      sum.tidakHadir += 1
    } else if (asIsiBaris(keadaan.isi).bb.trim() === '') {
      sum.belum += 1
    }
  }
  return { ...sum, huruf }
}

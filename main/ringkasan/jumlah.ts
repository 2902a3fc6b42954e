import { indeksBulan } from '#shared/domain/skdn/jeda.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { kelompokOf, kelompokUmur, umurBalitaTerakhirBulan } from '#shared/domain/tanggal/umur.ts'
import { bitTanda, kodeHuruf, kodeTanggal } from './kode.ts'

/**
 * The numbers of a posyandu in a month, counted from its rows of `timbang_bulan`.
 *
 * What hangs on a setting or on other months is kept apart, to be put together when it is read: BGM by both rules of z, and
 * first weighings that are B or O.
 */

/** z BB/U below which a child is BGM, in hundredths (`isBGM`). */
export const batasBGM = -300

/** What is counted, in this order; `BO` is O where the register was only beginning, else B. */
const kolomJumlah = ['S', 'K', 'D', 'N', 'T', 'O', 'B', 'BO', 'BGMHari', 'BGMBulan', '2T'] as const
export type KolomJumlah = (typeof kolomJumlah)[number]

/** Rows of ages and sexes, as the reports print them: 0-5 L, 0-5 P, 6-11 L … */
export const barisUmurJk = kelompokUmur.flatMap((kelompok) => (['L', 'P'] as const).map((jk) => ({ kelompok, jk })))

const letakKolom = Object.fromEntries(kolomJumlah.map((nama, i) => [nama, i * barisUmurJk.length])) as Readonly<
  Record<KolomJumlah, number>
>

/** The day on which those not weighed are judged, and whether it is the one on which most were weighed, for none was recorded. */
export type HariJumlah = { readonly hari: number; readonly modus: boolean }

export type JumlahBulan = HariJumlah & {
  /** How many came to their own posyandu, by day of the month. */
  readonly datang: ReadonlyMap<number, number>
  /** One after the other the rows of each number; zeros at the end are left out. */
  readonly isi: readonly number[]
}

export const jumlahDi = ({ isi }: Pick<JumlahBulan, 'isi'>, kolom: KolomJumlah, baris: number): number =>
  isi[letakKolom[kolom] + baris] ?? 0

/** What of a row of `timbang_bulan` is counted. */
export const kolomHitung = [
  ...['jk', 'lahir', 'hari', 'huruf', 'luar', 'sasaran', 'kms', 'buka', 'tahan', 'z_hari', 'z_bulan', 'tanda'],
] as const
export type BarisHitung = Readonly<Record<string, number>>

/** Which column a letter is counted in; 0 stands for none. */
const kolomHuruf: (KolomJumlah | undefined)[] = []
for (const huruf of ['N', 'T', 'O', 'B'] as const) kolomHuruf[kodeHuruf[huruf]] = huruf
kolomHuruf[kodeHuruf['B/O']] = 'BO'

/** The row of an age in completed months, of boys; that of girls is the next. */
const barisUmur = Array.from({ length: umurBalitaTerakhirBulan + 1 }, (_, umur) => {
  const kelompok = kelompokOf(umur)
  return kelompok === null ? -1 : kelompokUmur.indexOf(kelompok) * 2
})

/** Completed months on a day of a month, as `umurBulanPenuh` counts them. @param lahir code of the birth date */
export const umurPada = (lahir: number, bulan: Bulan, hari: number): number =>
  indeksBulan(bulan) - (lahir >> 5) - (hari < (lahir & 31) ? 1 : 0)

/** The row of `barisUmurJk` a child stands in on a day of a month; null when it is in none. */
export function barisUmurPada(anak: { readonly lahir: number; readonly jk: number }, bulan: Bulan, hari: number) {
  const baris = barisUmur[umurPada(anak.lahir, bulan, hari)]
  return baris === undefined || baris < 0 ? null : baris + anak.jk - 1
}

/** Where it is counted. */
export type Tempat = { readonly bulan: Bulan; readonly posyandu: number; readonly hari: number }

/** Adds rows of a posyandu to its numbers, or takes them away: those of S on the day on which it judges. */
export class Hitungan {
  readonly #isi: number[]
  readonly #datang: Map<number, number>
  readonly #tempat: Tempat
  readonly #akhir: number

  constructor(tempat: Tempat, { isi, datang }: Pick<JumlahBulan, 'isi' | 'datang'> = { isi: [], datang: new Map() }) {
    const semua = kolomJumlah.length * barisUmurJk.length
    this.#isi = [...isi, ...new Array<number>(semua - isi.length).fill(0)]
    this.#datang = new Map(datang)
    this.#tempat = tempat
    this.#akhir = kodeTanggal(`${tempat.bulan}-31`)
  }

  /** @param n 1 for a row that is there, −1 for one that went */
  tambah(row: BarisHitung, n: 1 | -1): void {
    const {
      jk = 0,
      lahir = 0,
      hari = 0,
      huruf = 0,
      luar = 0,
      sasaran = 0,
      kms = 0,
      buka = 0,
      tahan = 0,
      tanda = 0,
    } = row
    const bit = this.#tempat.hari - 1
    // Of one weighed both are the same on every day.
    if (luar !== 0 || ((sasaran >> bit) & 1) === 0) return
    const baris = this.#barisOf(lahir, hari, jk)
    if (baris === null) return
    const put = (kolom: KolomJumlah, holds: boolean | number) => {
      const at = letakKolom[kolom] + baris
      if (holds) this.#isi[at] = (this.#isi[at] ?? 0) + n
    }
    put('S', true)
    put('K', (kms >> bit) & 1)
    put('BGMHari', (row.z_hari ?? 0) < batasBGM)
    put('BGMBulan', (row.z_bulan ?? 0) < batasBGM)
    put('2T', tanda & bitTanda.duaT)
    if (buka === this.#tempat.posyandu) this.#datangPada(hari || tahan, n)
    const kolom = kolomHuruf[huruf]
    if (kolom === undefined) return
    put('D', true)
    put(kolom, true)
  }

  /** Completed months on the day it is judged on, as `umurBulanPenuh` counts them. */
  #barisOf(lahir: number, hari: number, jk: number): number | null {
    const lewat = this.#akhir - lahir
    const umur = (lewat >> 5) - ((hari || this.#tempat.hari) < (lahir & 31) ? 1 : 0)
    const baris = barisUmur[umur]
    return baris === undefined || baris < 0 ? null : baris + jk - 1
  }

  #datangPada(hari: number, n: number): void {
    const jadi = (this.#datang.get(hari) ?? 0) + n
    if (jadi === 0) this.#datang.delete(hari)
    else this.#datang.set(hari, jadi)
  }

  jumlah({ hari, modus }: HariJumlah): JumlahBulan {
    const isi = this.#isi
    return { hari, modus, datang: this.#datang, isi: isi.slice(0, isi.findLastIndex((n) => n !== 0) + 1) }
  }
}

/** As it is stored; null where nobody is counted and nobody came. */
export type BarisJumlah = readonly [hari: number, modus: number, datang: string, isi: string]

export function toBarisJumlah({ hari, modus, datang, isi }: JumlahBulan): BarisJumlah | null {
  const tiba = [...datang].sort(([a], [b]) => a - b)
  return !modus && isi.length === 0 ? null : [hari, modus ? 1 : 0, tiba.flat().join(), isi.join()]
}

const angka = (teks: string): number[] => (teks === '' ? [] : teks.split(',').map(Number))

export function fromBarisJumlah([hari, modus, datang, isi]: BarisJumlah): JumlahBulan {
  const tiba = angka(datang)
  return {
    hari,
    modus: modus === 1,
    datang: new Map(tiba.flatMap((satu, i) => (i % 2 === 0 ? [[satu, tiba[i + 1] ?? 0] as const] : []))),
    isi: angka(isi),
  }
}

import type { Huruf } from '#shared/domain/penimbangan/hasil.ts'
import { type AnggotaTimbang, asIsiBaris } from './hitung.ts'

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

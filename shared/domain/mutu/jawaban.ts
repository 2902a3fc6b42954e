import type { Bulan } from '../tanggal/tanggal.ts'
import { type IsianTemuan, isPasangan, type KodeTemuan, type Temuan, tingkatOf } from './temuan.ts'

/** What "memang benar" was said to, as it is kept. */
export type JawabanTemuan = {
  readonly kode: KodeTemuan
  readonly anakId: string | null
  readonly pasanganId: string | null
  readonly posyanduId: string | null
  readonly tanggal: string | null
  /** Of what is said of a posyandu in a month. */
  readonly bulan: Bulan | null
  readonly isian: IsianTemuan | null
  /** Digest of what the finding rests on. */
  readonly atas: string
}

/** A finding as an answer to it is kept. @param sidik digest of a text */
export function jawabanOf(temuan: Temuan, bulan: Bulan, sidik: (teks: string) => string): JawabanTemuan {
  const { kode, anakId, pasanganId, posyanduId, tanggal, isian } = temuan
  return {
    ...{ kode, anakId, pasanganId, posyanduId, tanggal, isian },
    bulan: tingkatOf(temuan) === 'posyandu' ? bulan : null,
    atas: sidik(JSON.stringify(temuan.atas)),
  }
}

/**
 * What makes two answers one: the child may have moved to another posyandu, a pair be named the other way round, or its
 * score have crossed a limit.
 */
export function kunciJawaban(satu: JawabanTemuan): string {
  const { kode, anakId, pasanganId, posyanduId, tanggal, bulan, isian, atas } = satu
  const siapa = anakId === null ? [posyanduId] : [anakId, pasanganId ?? ''].sort()
  return JSON.stringify([isPasangan(kode) ? 'ganda' : kode, ...siapa, tanggal, bulan, isian, atas])
}

/** Whether one may say "memang benar" to it: what cannot be read yet has to be typed again. */
export const bolehBenar = ({ kode }: Pick<Temuan, 'kode'>): boolean => kode !== 'ketikanTerbuka'

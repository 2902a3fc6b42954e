import type { UkuranBuku } from '../antropometri/balita.ts'
import type { JenisKelamin } from '../register/register.ts'
import type { Tanggal } from '../tanggal/tanggal.ts'

/** Whose chart it is: what is unknown is null, and then nothing can be drawn. */
export type SiapaGrafik = { readonly jk: JenisKelamin | null; readonly tanggalLahir: Tanggal | null }

/** A visit of a child as its charts read it; grams and millimetres. */
export type KunjunganUkur = Required<UkuranBuku> & {
  readonly id: string
  readonly tanggal: Tanggal
  /** Completed months and days on that day; null while the birth date is unknown, negative before birth. */
  readonly umurBulan: number | null
  readonly umurHari: number | null
  /** A weight that waits for an answer, as it was typed: it is no weight yet. */
  readonly bbKetikan: string | null
  readonly asi: 'ya' | 'tidak' | null
  /** True when this is the weighing that counts in its month. */
  readonly dihitung: boolean
  readonly huruf: 'N' | 'T' | 'O' | 'B' | null
  readonly duaT: boolean
}

/** What the charts of a child are drawn from. */
export type AnakGrafik = {
  readonly isi: SiapaGrafik & {
    readonly bbLahirG: number | null
    readonly pbLahirMm: number | null
    readonly lkLahirMm: number | null
  }
  /** Newest first. */
  readonly penimbangan: readonly KunjunganUkur[]
  readonly keanggotaan: readonly { readonly mulai: Tanggal; readonly sampai: Tanggal | null }[]
}

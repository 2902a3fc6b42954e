import type { BarisKartu, Hasil, Rujuk } from './putusan.ts'

/**
 * What rules are put together from, so that each reads like its line of the table. Missing is `-` unless the line says
 * otherwise; whether a rule applies is asked before anything else.
 *
 * @source docs/aturan/kartu.md, "How it is judged"
 */

/** Cannot be judged. */
export const belumDinilai: Hasil = { hasil: '-', rujuk: '-' }
/** Does not concern this person, age or month. */
export const tidakBerlaku: Hasil = { hasil: 'tidak-berlaku', rujuk: '-' }

export function hasil(kode: string, rujuk: Rujuk = 'tidak'): Hasil {
  return { hasil: kode, rujuk }
}

/** Whether a rule found something: it could judge, and it concerns this person. */
export function isDinilai({ rujuk }: Hasil): boolean {
  return rujuk !== '-'
}

type Berisi = Pick<BarisKartu, 'isi'>

/** A stored number; null when it is not filled. */
export function angka({ isi }: Berisi, kode: string): number | null {
  const nilai = isi[kode]
  return typeof nilai === 'number' ? nilai : null
}

/** A stored code, set, date or text; null when it is not filled. */
export function kode({ isi }: Berisi, nama: string): string | null {
  const nilai = isi[nama]
  return typeof nilai === 'string' && nilai !== '' ? nilai : null
}

/** Whether a yes-or-no column says yes; null when it is not filled. */
export function ya(berisi: Berisi, nama: string): boolean | null {
  const nilai = angka(berisi, nama)
  return nilai === null ? null : nilai === 1
}

/** Whether a column is filled. */
export function isTerisi({ isi }: Berisi, nama: string): boolean {
  const nilai = isi[nama]
  return nilai !== null && nilai !== undefined && nilai !== ''
}

/** A condition on what may be missing; unknown where it is. */
export function bila<T>(nilai: T | null, syarat: (nilai: T) => boolean): boolean | null {
  return nilai === null ? null : syarat(nilai)
}

/** The finding from what is needed; `-` as soon as one of it is missing. */
export function perlu<T extends readonly unknown[]>(
  nilai: readonly [...{ [K in keyof T]: T[K] | null }],
  lanjut: (...nilai: T) => Hasil,
): Hasil {
  return nilai.includes(null) ? belumDinilai : lanjut(...(nilai as unknown as T))
}

type Cabang = readonly [syarat: boolean, kode: string, rujuk?: Rujuk | undefined]

/** The first condition that holds decides; none: `-`. */
export function pertama(...cabang: readonly Cabang[]): Hasil {
  const found = cabang.find(([syarat]) => syarat)
  return found ? hasil(found[1], found[2]) : belumDinilai
}

type Anak = readonly [dibawah: number, kode: string, rujuk?: Rujuk]

/** The first step above the value. Limits are in the unit of the value; the last step has none (`Infinity`). */
export function tangga(nilai: number, ...anak: readonly Anak[]): Hasil {
  return pertama(...anak.map(([dibawah, satu, rujuk]) => [nilai < dibawah, satu, rujuk] as const))
}

/**
 * One is enough: positive as soon as one answer is positive, whatever is missing; negative only when all are answered.
 *
 * @param jawaban true positive, false negative, null not answered
 */
export function cukupSatu(jawaban: readonly (boolean | null)[], positif: Hasil, negatif: Hasil): Hasil {
  if (jawaban.includes(true)) return positif
  return jawaban.includes(null) ? belumDinilai : negatif
}

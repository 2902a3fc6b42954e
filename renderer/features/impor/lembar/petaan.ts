import type { InputOf } from '#shared/contract/contract.ts'
import type { HasilImporLembar } from '#shared/contract/impor-lembar.ts'

/** What she says of a workbook so far: corrections of the guess, and answers. */
export type Kata = InputOf<'impor.lembar'>['petaan']
export type Pertanyaan = HasilImporLembar['pertanyaan'][number]
export type PetaLembar = HasilImporLembar['petaan']['lembar'][number]
type Jawab = NonNullable<Kata['jawaban']>[number]['jawab']

const sama = (a: { kode: string }, b: Pertanyaan) => {
  const { kode, lembar, baris, kolom } = a as Pertanyaan
  return kode === b.kode && lembar === b.lembar && (baris ?? null) === b.baris && (kolom ?? null) === b.kolom
}

/** The answers with one more; a former answer to the same question goes. */
export function withJawab(kata: Kata, tanya: Pertanyaan, jawab: Jawab): Kata {
  const { kode, lembar, baris, kolom } = tanya
  const satu = { kode, lembar, ...(baris === null ? {} : { baris }), ...(kolom === null ? {} : { kolom }), jawab }
  return { ...kata, jawaban: [...(kata.jawaban ?? []).filter((lain) => !sama(lain, tanya)), satu] }
}

/** The corrections with one more of a sheet. */
export function withLembar(kata: Kata, nama: string, ubah: Omit<NonNullable<Kata['lembar']>[number], 'nama'>): Kata {
  const dulu = kata.lembar?.find((satu) => satu.nama === nama)
  const kolom = ubah.kolom ? { kolom: { ...dulu?.kolom, ...ubah.kolom } } : {}
  const lain = (kata.lembar ?? []).filter((satu) => satu.nama !== nama)
  return { ...kata, lembar: [...lain, { ...dulu, ...ubah, ...kolom, nama }] }
}

import { baca, type HasilBaca } from '#shared/isian/baca.ts'
import type { Isian } from '#shared/isian/isian.ts'

export type NilaiJson = string | number | boolean | null

const tolak = (alasan: string): HasilBaca => ({ kind: 'ditolak', alasan })

/** A value as it is quoted in a remark. */
export const kutip = (nilai: unknown) => (typeof nilai === 'string' ? nilai : JSON.stringify(nilai ?? null))

/** A number as it is kept: whole grams, whole millimetres, tenths. */
function bacaAngka(isian: Isian, nilai: number): HasilBaca {
  const [dari, sampai] = isian.tolak ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  if (nilai < dari || nilai > sampai || !isian.skema.safeParse(nilai).success) {
    return tolak('Angka ini tidak mungkin untuk isian ini.')
  }
  return { kind: 'ada', nilai }
}

/**
 * Reads a value of a record, named as the book keeps it: a number in its unit ("bb_lahir_g": 3100), true and false, a
 * date, a code or a text as an import takes them.
 */
export function bacaNilai(isian: Isian, nilai: NilaiJson): HasilBaca {
  if (nilai === null || nilai === '') return { kind: 'kosong' }
  if (typeof nilai === 'boolean')
    return isian.jenis === 'yaTidak' ? { kind: 'ada', nilai: nilai ? 1 : 0 } : tolak('Bukan ya atau tidak.')
  if (isian.jenis === 'yaTidak') return baca(isian, String(nilai))
  if (isian.sql === 'INTEGER') {
    if (isian.jenis === 'jam') return baca(isian, String(nilai))
    return typeof nilai === 'number' ? bacaAngka(isian, nilai) : tolak('Tulis angka, tanpa tanda kutip.')
  }
  return baca(isian, String(nilai))
}

/** Reads a cell of a card, as a register of it is written: kilograms, centimetres, ya and tidak. */
export function teksKartu(nilai: NilaiJson | undefined): string {
  if (nilai === null || nilai === undefined) return ''
  return typeof nilai === 'boolean' ? (nilai ? 'ya' : 'tidak') : String(nilai)
}

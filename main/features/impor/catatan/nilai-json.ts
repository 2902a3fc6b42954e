import { beratMustahilG, tinggiMustahilMm } from '#shared/domain/impor/normalise-ukuran.ts'
import { baca, type HasilBaca } from '#shared/isian/baca.ts'
import type { Isian } from '#shared/isian/isian.ts'

export type NilaiJson = string | number | boolean | null

const tolak = (alasan: string): HasilBaca => ({ kind: 'ditolak', alasan })

/** A value as it is quoted in a remark. */
export const kutip = (nilai: unknown) =>
  typeof nilai === 'string' ? nilai : nilai == null ? '' : JSON.stringify(nilai)

/** What no person weighs and measures, where a description sets no limit. */
const batasBawaan: Partial<Record<Isian['jenis'], readonly [number, number]>> = {
  berat: [1, beratMustahilG - 1],
  panjang: [1, tinggiMustahilMm - 1],
}

/** A number as it is kept: whole grams, whole millimetres, tenths. */
function bacaAngka(isian: Isian, nilai: number): HasilBaca {
  const tanpaBatas = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const
  const [dari, sampai] = isian.tolak ?? batasBawaan[isian.jenis] ?? tanpaBatas
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

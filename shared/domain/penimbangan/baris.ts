import type { AnakRegister, CaraUkur, PenggantiNT, Penimbangan } from '../register/register.ts'
import { bulanOf, type Tanggal } from '../tanggal/tanggal.ts'
import { umurBulanPenuh } from '../tanggal/umur.ts'
import {
  type AlasanLuarS,
  type HasilHuruf,
  hurufPenimbangan,
  type IsAwalData,
  isDuaT,
  penimbanganBulan,
} from './hasil.ts'

/** One row of the sheet as the rules see it. */
export type BarisTimbang = {
  readonly tanggal: Tanggal
  /** Where it is weighed; null when unknown. */
  readonly posyanduId: string | null
  /** grams; null when not weighed, or the typed weight waits for an answer */
  readonly bbG: number | null
  /** millimetres, as read */
  readonly tbMm: number | null
  readonly caraUkur: CaraUkur | null
  readonly edema: boolean
  readonly pengganti: PenggantiNT | null
}

/** What a row means for its child in the month of the row. `umur`: completed months, null without birth date. */
export type HasilBaris = { readonly umur: number | null } & (
  | { readonly kind: 'tanpaBerat' }
  /** Sex or birth date missing: in no number. */
  | { readonly kind: 'belumLengkap' }
  /** This row is the counting weighing, as a member of `posyanduId`. */
  | ({ readonly kind: 'dihitung'; readonly posyanduId: string; readonly duaT: boolean } & HasilHuruf)
  /** A later weighing of the month counts instead. */
  | { readonly kind: 'digantikan'; readonly oleh: Tanggal }
  | { readonly kind: 'luarS'; readonly alasan: AlasanLuarS }
)

/** Id of a row not written yet; never equal to that of a written one. */
const idBaris = 'baris'

/** The row as a weighing of the register. */
export function penimbanganBaris(baris: BarisTimbang): Penimbangan {
  return { ...baris, id: idBaris, lilaMm: null, lkMm: null, dariImpor: false, tertahan: null }
}

/** The child as if the row were written: last of its day. */
export function withBaris(anak: AnakRegister, baris: BarisTimbang): AnakRegister {
  const at = anak.penimbangan.findIndex((p) => p.tanggal > baris.tanggal)
  const index = at < 0 ? anak.penimbangan.length : at
  return { ...anak, penimbangan: anak.penimbangan.toSpliced(index, 0, penimbanganBaris(baris)) }
}

/**
 * The letter of one row of the sheet, and all that stands beside it, as if the row were written.
 *
 * Quick enough for every keystroke.
 *
 * @param anak the child with its history, without this row
 * @source docs/aturan/skdn.md
 */
export function hitungBaris(anak: AnakRegister, baris: BarisTimbang, isAwalData: IsAwalData): HasilBaris {
  const umur = anak.tanggalLahir === null ? null : umurBulanPenuh(anak.tanggalLahir, baris.tanggal)
  if (baris.bbG === null) return { umur, kind: 'tanpaBerat' }
  if (anak.jk === null || anak.tanggalLahir === null) return { umur, kind: 'belumLengkap' }
  const bulan = bulanOf(baris.tanggal)
  const alone = penimbanganBulan({ ...anak, penimbangan: [penimbanganBaris(baris)] }, bulan)
  if (alone?.kind === 'luarS') return { umur, kind: 'luarS', alasan: alone.alasan }
  const child = withBaris(anak, baris)
  const hitung = penimbanganBulan(child, bulan)
  if (hitung?.kind !== 'diS') return { umur, kind: 'tanpaBerat' }
  if (hitung.penimbangan.id !== idBaris) return { umur, kind: 'digantikan', oleh: hitung.penimbangan.tanggal }
  const huruf = hurufPenimbangan(child, hitung, isAwalData)
  const duaT = isDuaT(child, { bulan, huruf: huruf.huruf }, isAwalData)
  return { umur, kind: 'dihitung', posyanduId: hitung.posyanduId, duaT, ...huruf }
}

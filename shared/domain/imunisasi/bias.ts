import type { JenisKelamin } from '../register/register.ts'
import { type Bulan, firstDayOf, lastDayOf, type Tanggal } from '../tanggal/tanggal.ts'
import { umurBulanPenuh } from '../tanggal/umur.ts'

/** What is given at school in a month of BIAS, and to which classes. `kejar`: to those of that class who missed it. */
export type AcaraBias = {
  readonly kode: string
  readonly bulan: 8 | 11
  readonly kelas: number
  readonly kejar: number | null
  readonly jk: JenisKelamin | null
}

/** @source docs/aturan/imunisasi.md, "BIAS" */
const semuaAcara: readonly AcaraBias[] = [
  { kode: 'BIASMR', bulan: 8, kelas: 1, kejar: null, jk: null },
  { kode: 'HPV1', bulan: 8, kelas: 5, kejar: 6, jk: 'P' },
  { kode: 'BIASDT', bulan: 11, kelas: 1, kejar: null, jk: null },
  { kode: 'BIASTD2', bulan: 11, kelas: 2, kejar: null, jk: null },
  { kode: 'BIASTD5', bulan: 11, kelas: 5, kejar: null, jk: null },
]

/** What BIAS gives in a month; nothing in most. */
export function acaraBias(bulan: Bulan): readonly AcaraBias[] {
  const ke = Number(bulan.slice(5))
  return semuaAcara.filter((acara) => acara.bulan === ke)
}

/** The first month of BIAS that is not over. */
export function bulanBiasBerikut(kini: Bulan): Bulan {
  const [tahun, bulan] = [Number(kini.slice(0, 4)), Number(kini.slice(5))]
  if (bulan <= 8) return `${tahun}-08`
  return bulan <= 11 ? `${tahun}-11` : `${tahun + 1}-08`
}

/** The month in which a school year begins. */
const bulanTahunAjaran = 7
/** Class 1 is that of children of seven years. Completed years. @source docs/aturan/imunisasi.md, "BIAS" */
const umurKelasSatu = 7

function tahunAjaran(pada: Tanggal): number {
  const [tahun, bulan] = [Number(pada.slice(0, 4)), Number(pada.slice(5, 7))]
  return bulan >= bulanTahunAjaran ? tahun : tahun - 1
}

export type KelasBias = { readonly kelas: number; readonly menurut: 'dicatat' | 'umur' }

/**
 * The class somebody is in, in a month of BIAS: the one that was written down last, one more for each school year since; where
 * none was, or she is at no school (0), the one of her age.
 *
 * @param dicatat a class until 12, and the day on which it was told
 * @edge seven years on the last day of the month: class 1
 */
export function kelasPada(
  lahir: Tanggal,
  dicatat: { readonly kelas: number; readonly pada: Tanggal } | null,
  bulan: Bulan,
): KelasBias {
  const akhir = lastDayOf(bulan)
  if (dicatat !== null && dicatat.kelas > 0 && dicatat.pada <= akhir) {
    return { kelas: dicatat.kelas + tahunAjaran(firstDayOf(bulan)) - tahunAjaran(dicatat.pada), menurut: 'dicatat' }
  }
  return { kelas: Math.floor(umurBulanPenuh(lahir, akhir) / 12) - umurKelasSatu + 1, menurut: 'umur' }
}

/** What somebody of a class is to be given in a month of BIAS, and what only where it was missed. */
export function acaraUntuk(kelas: number, jk: JenisKelamin | null, bulan: Bulan): readonly AcaraBias[] {
  return acaraBias(bulan).filter(
    (acara) => (acara.kelas === kelas || acara.kejar === kelas) && (acara.jk === null || acara.jk === jk),
  )
}

/** Birth dates of whoever may be in a class of BIAS: those five to fourteen years old at the end of the month. */
export function lahirBias(bulan: Bulan): { readonly dari: Tanggal; readonly sampai: Tanggal } {
  const [tahun, mm] = [Number(bulan.slice(0, 4)), bulan.slice(5)]
  return { dari: firstDayOf(`${tahun - 15}-${mm}`), sampai: lastDayOf(`${tahun - 5}-${mm}`) }
}

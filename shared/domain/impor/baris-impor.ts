import type { CaraUkur, JenisKelamin } from '../register/register.ts'
import type { Tanggal } from '../tanggal/tanggal.ts'

/** Something to say about one cell of the file. */
export type Catatan = {
  readonly baris: number
  /** The heading as the file spells it. */
  readonly kolom: string
  readonly nilai: string
  readonly alasan: string
  /** Every row it is about, where one sentence speaks for several. */
  readonly untuk?: readonly number[]
  /** The sentence for all rows it holds for, where `alasan` names figures of its own row. */
  readonly umum?: string
}

/** Who a row is about. Null: the file says nothing, so what the book knows stays. */
export type IdentitasImpor = {
  readonly nama: string
  readonly jk: JenisKelamin | null
  readonly tanggalLahir: Tanggal | null
  readonly nik: string | null
  readonly namaIbu: string | null
  readonly namaAyah: string | null
  readonly nikIbu: string | null
  readonly noKk: string | null
  readonly alamat: string | null
  readonly dusun: string | null
  readonly rt: string | null
  readonly rw: string | null
  readonly telepon: string | null
  readonly anakKe: number | null
  /** grams */
  readonly bbLahirG: number | null
  /** millimetres */
  readonly pbLahirMm: number | null
  readonly lkLahirMm: number | null
}

/** What was measured. Null: not measured, or the file does not say. */
export type UkuranImpor = {
  /** grams */
  readonly bbG: number | null
  /** millimetres */
  readonly tbMm: number | null
  readonly caraUkur: CaraUkur | null
  readonly lilaMm: number | null
  readonly lkMm: number | null
  readonly vitaminA: 'biru' | 'merah' | null
  readonly obatCacing: boolean | null
  readonly asi: 'ya' | 'tidak' | null
  readonly edema: boolean | null
  /** "Naik Berat Badan" as the file says it: kept and compared, never used. */
  readonly naik: string | null
}

/** One row of a register, read and found possible. */
export type BarisImpor = {
  readonly baris: number
  readonly identitas: IdentitasImpor
  readonly posyandu: { readonly nama: string; readonly desa: string | null } | null
  /** Day of the weighing. */
  readonly tanggal: Tanggal | null
  readonly ukuran: UkuranImpor
  readonly punyaKia: boolean | null
  /** The birth date was worked out from an age. */
  readonly lahirPerkiraan?: boolean
  /** From this day on the child is no member any more. */
  readonly keluar?: { readonly tanggal: Tanggal; readonly sebab: 'pindah' | 'meninggal' }
}

export type HasilBaris =
  | { readonly kind: 'ada'; readonly baris: BarisImpor; readonly peringatan: readonly Catatan[] }
  | { readonly kind: 'ditolak'; readonly ditolak: Catatan }

/** A row that measured nothing is a row without weighing. */
export function isAdaUkuran(ukuran: UkuranImpor): boolean {
  return ukuran.bbG !== null || ukuran.tbMm !== null || ukuran.lilaMm !== null || ukuran.lkMm !== null
}

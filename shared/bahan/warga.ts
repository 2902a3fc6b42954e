import type { JenisKelamin, Keanggotaan } from '#shared/domain/register/register.ts'
import type { RiwayatIbu } from '#shared/domain/siklus/ibu.ts'
import type { Bulan, Tanggal } from '#shared/domain/tanggal/tanggal.ts'

/** Somebody of whichever age, as registers write her. */
export type Warga = {
  readonly id: string
  readonly nama: string
  readonly jk: JenisKelamin | null
  readonly tanggalLahir: Tanggal | null
  readonly alamat: string | null
  readonly rt: string | null
  /** The card of her family, where it is known; it is printed nowhere. */
  readonly noKk: string | null
  readonly dawis: string | null
  readonly suami: string | null
  /** Her mother, where she has a record. */
  readonly ibuId: string | null
  /** Her husband, where he has a record. */
  readonly suamiId: string | null
  /** As it was written down. */
  readonly disabilitas: string | null
  readonly statusKawin: string | null
  readonly tahapanKs: string | null
  readonly urutanRegister: number | null
  readonly meninggal: Tanggal | null
  /** As known on the last day that exists, in time. */
  readonly keanggotaan: readonly Keanggotaan[]
  /** The posyandu she was born into; null where she came later. */
  readonly lahirDi: string | null
}

/** A member of a posyandu in a month. */
export type WargaDi = {
  readonly warga: Warga
  readonly posyanduId: string
  /** The day she is judged by. */
  readonly pada: Tanggal
}

/** Everybody of a book, over the months of a period that were reached. */
export type BukuWarga = {
  readonly sampai: Tanggal
  readonly warga: ReadonlyMap<string, Warga>
  /** Women of whom a pregnancy or a delivery is known. */
  readonly ibu: ReadonlyMap<string, RiwayatIbu>
  /**
   * The members of each posyandu in a month.
   *
   * @param hari the day of the row that counts for somebody; null where she has none: then the hari buka
   */
  readonly anggota: (
    bulan: Bulan,
    hari: (id: string) => Tanggal | null | undefined,
  ) => ReadonlyMap<string, readonly WargaDi[]>
  /** The day of the last row of some cards somebody has in a month. */
  readonly hariKartu: (kartu: readonly string[], bulan: Bulan) => (id: string) => Tanggal | null
}

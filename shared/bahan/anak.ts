import type { JenisPemberian } from '#shared/catatan/pemberian.ts'
import type { AnakGizi } from '#shared/domain/gizi/gizi.ts'
import type { BarisDinilai } from '#shared/domain/kartu/riwayat.ts'
import type { JenisKelamin, Keanggotaan } from '#shared/domain/register/register.ts'
import type { AnakSkdn, HasilSkdn } from '#shared/domain/skdn/skdn.ts'
import type { Bulan, Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import type { BukuBuka } from './buka.ts'

/** What registers write of a child. */
export type SiapaAnak = {
  readonly id: string
  readonly nama: string
  readonly jk: JenisKelamin | null
  readonly tanggalLahir: Tanggal | null
  readonly ibu: string | null
  readonly ayah: string | null
  readonly dawis: string | null
  readonly noKms: string | null
  readonly rt: string | null
  readonly alamat: string | null
  readonly urutanRegister: number | null
  readonly bbLahirG: number | null
  readonly pbLahirMm: number | null
  readonly meninggal: Tanggal | null
  readonly keanggotaan: readonly Keanggotaan[]
}

/** A child of under six who is a member in a month, with what was found and given in it. */
export type AnggotaAnak = {
  readonly id: string
  readonly jk: JenisKelamin
  /** Completed months on the day it is judged by. */
  readonly umur: number
  /** As the SKDN and the state of nutrition count it; null from 60 months on. */
  readonly skdn: AnakSkdn | null
  readonly gizi: AnakGizi | null
  /** The row of its card that counts: that of the counting weighing, else the last of the month. */
  readonly baris: BarisDinilai | null
  /** All rows of its card in the month. */
  readonly kunjungan: readonly BarisDinilai[]
  readonly datang: boolean
  /** What was given in the month, earliest first. */
  readonly pemberian: readonly PemberianAnak[]
  /** Whether any dose of a vaccine was given, wherever. */
  readonly dosis: boolean
}

export type BulanAnak = {
  readonly bulan: Bulan
  readonly skdn: HasilSkdn
  /** Members from birth to 71 months, by posyandu. */
  readonly anggota: ReadonlyMap<string, readonly AnggotaAnak[]>
}

/** Something given to a child on a day, wherever; on its card or not. */
export type PemberianAnak = {
  readonly tanggal: Tanggal
  readonly jenis: JenisPemberian
}

/** Places of the schedule by series and number ("OPV2"), with the day on which each was filled. */
export type DosisAnak = {
  readonly heksa: boolean
  readonly terisi: ReadonlyMap<string, Tanggal>
  /** The day on which the basic set that applies to it became complete. */
  readonly idl: Tanggal | null
}

/** The children of a book, over the months of a period that were reached. */
export type BukuAnak = {
  readonly bulan: readonly BulanAnak[]
  readonly siapa: ReadonlyMap<string, SiapaAnak>
  /** What was given in the months of the period, earliest first, by child. */
  readonly pemberian: ReadonlyMap<string, readonly PemberianAnak[]>
  readonly dosis: (id: string) => DosisAnak
  /** All rows of the card of a child until the end of the period, or the last day that exists; the earliest first. */
  readonly kunjungan: (id: string) => readonly BarisDinilai[]
  /** Cycles of supplementary food by child; the end null while it goes on. */
  readonly pmt: ReadonlyMap<string, readonly { readonly mulai: Tanggal; readonly akhir: Tanggal | null }[]>
}

/** The children of a month, and its posyandu. */
export type AnakPada = (bulan: Bulan) => { readonly anak: BukuAnak; readonly buka: BukuBuka }

import type { JenisPetugas } from '#shared/catatan/hadir-petugas.ts'
import type { WaktuAntrean } from '#shared/domain/antrean/antrean.ts'
import type { KelompokUmur } from '#shared/domain/siklus/kelompok.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

/** Somebody who held a number on a day. */
export type PengunjungHari = {
  /** Of the number, not of the person. */
  readonly id: string
  readonly orangId: string
  readonly nama: string
  readonly nomor: number
  readonly kelompok: KelompokUmur | null
  readonly waktu: WaktuAntrean
}

/** A day on which a posyandu was open: who came, by number, and how many served. */
export type HariPelayanan = {
  readonly id: string
  readonly posyanduId: string
  readonly tanggal: Tanggal
  readonly pengunjung: readonly PengunjungHari[]
  readonly petugas: readonly JenisPetugas[]
}

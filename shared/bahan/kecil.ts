import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

/** What the small registers and the cards of mothers say was done, over the days of a period that exist. Earliest first. */
export type BukuKecil = {
  readonly kb: readonly {
    readonly orangId: string
    readonly tanggal: Tanggal
    readonly metode: string
    readonly jenis: 'baru' | 'ulang' | 'ganti' | 'berhenti'
  }[]
  readonly diare: readonly { readonly orangId: string; readonly tanggal: Tanggal }[]
  /** Capsules of vitamin A given to mothers from the day of a delivery to the last of nifas. */
  readonly nifasVita: readonly { readonly orangId: string; readonly tanggal: Tanggal; readonly jumlah: number }[]
  /** Deliveries of which the last day of nifas lies in the period, and the capsules given until then. */
  readonly nifasSelesai: readonly { readonly orangId: string; readonly akhir: Tanggal; readonly kapsul: number }[]
}

import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import type { BukuBuka } from './buka.ts'
import type { BukuKartu } from './kartu.ts'
import type { BukuWarga } from './warga.ts'

/** All of the year of a month, for reports that add up from January. */
export type BukuSetahun = {
  readonly buka: BukuBuka
  readonly warga: BukuWarga
  readonly kartu: BukuKartu
  /** Days on which a referral of somebody was answered. */
  readonly dijawab: ReadonlyMap<string, readonly Tanggal[]>
}

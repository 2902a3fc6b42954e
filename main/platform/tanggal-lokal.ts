import { type Tanggal, tanggalOf } from '#shared/domain/tanggal/tanggal.ts'

/** The calendar date of an instant where this computer stands. */
export function tanggalLokal(now: Date): Tanggal {
  return tanggalOf(now.getFullYear(), now.getMonth() + 1, now.getDate())
}

import { type Tanggal, tanggalOf } from '#shared/domain/tanggal/tanggal.ts'

/** The calendar date of an instant where this computer stands. */
export function tanggalLokal(now: Date): Tanggal {
  return tanggalOf(now.getFullYear(), now.getMonth() + 1, now.getDate())
}

/** Hour and minute as the screen says them: "10.42". */
export function jamLokal(now: Date): string {
  return `${String(now.getHours()).padStart(2, '0')}.${String(now.getMinutes()).padStart(2, '0')}`
}

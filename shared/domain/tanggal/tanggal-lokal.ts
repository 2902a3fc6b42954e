import { type Tanggal, tanggalOf } from './tanggal.ts'

/** The calendar date of an instant where this computer stands. */
export function tanggalLokal(now: Date): Tanggal {
  return tanggalOf(now.getFullYear(), now.getMonth() + 1, now.getDate())
}

/** The same of an instant as it is stored: ISO 8601. */
export function tanggalDari(waktu: string): Tanggal {
  return tanggalLokal(new Date(waktu))
}

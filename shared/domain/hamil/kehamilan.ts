import { type Bulan, bulanOf, lastDayOf, type Tanggal } from '../tanggal/tanggal.ts'

/** How long a pregnancy goes on: from the day on which it was written down first. */
export type MasaHamil = {
  readonly mulai: Tanggal
  /** The day of a delivery, a miscarriage or a death; null while it goes on. */
  readonly akhir: Tanggal | null
}

type Berkunjung = MasaHamil & { readonly kunjungan: readonly { readonly tanggal: Tanggal }[] }

/** The row that counts in a month: the last of it. @param rows in time */
export function barisBulan<R extends { readonly tanggal: Tanggal }>(rows: readonly R[], bulan: Bulan): R | undefined {
  return rows.findLast(({ tanggal }) => bulanOf(tanggal) === bulan)
}

/** The day by which a pregnant woman is judged in a month: that of the row that counts, else the hari buka. */
export function rujukanHamil({ kunjungan }: Berkunjung, bulan: Bulan, hariBuka: Tanggal): Tanggal {
  return barisBulan(kunjungan, bulan)?.tanggal ?? hariBuka
}

/**
 * Whether a woman is pregnant in a month: written down by the end of it, and not over on the day she is judged by.
 *
 * @source docs/aturan/formulir.md, "SIP 5"
 */
export function isHamil({ mulai, akhir }: MasaHamil, bulan: Bulan, rujukan: Tanggal): boolean {
  return mulai <= lastDayOf(bulan) && (akhir === null || rujukan < akhir)
}

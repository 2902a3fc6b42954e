/** Days for which something removed is offered to be brought back. */
export const lamaSampahHari = 30
/** Beyond this an age is believed only when the book was written in on several days since. */
const umurLuarBiasaHari = 366
/** A clock that went wrong and was mended leaves one or two dates, not this many. */
export const hariKerjaCukup = 7

/**
 * Days left in the bin; null when no longer offered.
 *
 * A wrong clock must not empty the bin: an age below zero, or of years in a book hardly written in since, counts as
 * fresh.
 *
 * @param umurHari days since it was removed, by the clock of then and the clock of now
 * @param hariKerja different dates on which the book was written in since
 * @edge removed today: 30; on the thirtieth day 0; on the thirty-first null
 */
export function sisaHari(umurHari: number, hariKerja: number): number | null {
  const doubtful = umurHari < 0 || (umurHari > umurLuarBiasaHari && hariKerja < hariKerjaCukup)
  if (doubtful) return lamaSampahHari
  return umurHari > lamaSampahHari ? null : lamaSampahHari - umurHari
}

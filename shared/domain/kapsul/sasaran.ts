/** What a campaign month gives a child, and whether it has it. */
export type KeadaanKapsul =
  /** Not given yet. */
  | 'belum'
  | 'sudah'
  /** A capsule of the other colour. */
  | 'salah'
  /** Ill: the tablet waits. */
  | 'tunda'
  /** Not of its age, or not in this month. */
  | 'tidakBerlaku'

/** A judgement of the card of a child, and what a list of the campaign says of it. */
export function keadaanKapsul(hasil: string): KeadaanKapsul {
  if (hasil === 'sudah' || hasil === 'salah' || hasil === 'tunda') return hasil
  return hasil.startsWith('perlu-') ? 'belum' : 'tidakBerlaku'
}

/** Half a tablet of deworming has this many milligrams, a whole one twice as many. @source docs/aturan/kartu-balita.md */
const setengahTabletMg = 200

/** Tablets of a dose in milligrams. */
export function tabletDosis(mg: number): number {
  return mg / (2 * setengahTabletMg)
}

/** Tally of a list: whom it is for, and who has it. */
export type Hitungan = { readonly sasaran: number; readonly dapat: number }

export function hitungKapsul(keadaan: readonly KeadaanKapsul[]): Hitungan {
  const sasaran = keadaan.filter((satu) => satu !== 'tidakBerlaku')
  return { sasaran: sasaran.length, dapat: sasaran.filter((satu) => satu === 'sudah').length }
}

/** Everything a row of the sheet may be asked about. */
export const kodePeriksa = [
  'bukanAngka',
  'nol',
  'gram',
  'komaHilang',
  'tertukar',
  'bbTurun',
  'bbNaikTajam',
  'tbTurun',
  'tbNaikTajam',
  // No longer asked: books hold answers to it.
  'samaBulanLalu',
  'bbLuarRentang',
  'tbLuarRentang',
  'zLuarRentang',
  'penggantiBerubah',
] as const
export type KodePeriksa = (typeof kodePeriksa)[number]

/** Everything a row of the sheet may be asked about. */
export const kodePeriksa = [
  'bukanAngka',
  'gram',
  'komaHilang',
  'tertukar',
  'bbTurun',
  'bbNaikTajam',
  'tbTurun',
  'tbNaikTajam',
  'samaBulanLalu',
  'bbLuarRentang',
  'tbLuarRentang',
  'zLuarRentang',
  'penggantiBerubah',
] as const
export type KodePeriksa = (typeof kodePeriksa)[number]

/**
 * Body mass index in tenths, rounded half up from whole grams and whole millimetres, exactly: every number on the way is a
 * whole one below 2⁵³. Classes are taken from this figure, so that the printed number and its word never disagree.
 *
 * @param bbG grams, up to 200.000
 * @param tbMm millimetres, above 0
 * @edge 25,04 is 25,0; 25,05 is 25,1
 */
export function imtPersepuluh(bbG: number, tbMm: number): number {
  const luas = tbMm * tbMm
  return Math.floor((bbG * 20_000 + luas) / (2 * luas))
}

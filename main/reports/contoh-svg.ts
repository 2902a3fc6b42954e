import { kataContoh } from '#shared/formulir/kalimat.ts'

/** The letters as strokes in a field 100 wide and 140 high. */
const huruf: Readonly<Record<string, string>> = {
  C: 'M88 32 A44 58 0 1 0 88 108',
  O: 'M50 12 A40 58 0 1 0 50 128 A40 58 0 1 0 50 12',
  N: 'M16 134 V6 L84 134 V6',
  T: 'M6 14 H94 M50 14 V134',
  H: 'M16 6 V134 M84 6 V134 M16 70 H84',
}
const langkah = 118
/** Part of the page's width the word takes, and the angle it stands at. */
const bagianLebar = 0.72
const miringDerajat = -24

/**
 * The word across a page of invented data, as lines: who selects or searches the text of the page finds the form alone.
 *
 * @param lebar width and height of the page, points
 */
export function contohSvg(lebar: number, tinggi: number): string {
  const width = langkah * kataContoh.length
  const scale = (lebar * bagianLebar) / width
  const letters = [...kataContoh].map(
    (letter, i) => `<path d="${huruf[letter] ?? ''}" transform="translate(${i * langkah} 0)"/>`,
  )
  const place = `translate(${lebar / 2} ${tinggi / 2}) rotate(${miringDerajat}) scale(${scale.toFixed(4)}) translate(${-width / 2} -70)`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${lebar}" height="${tinggi}" viewBox="0 0 ${lebar} ${tinggi}"><g transform="${place}" fill="none" stroke="#6a46a6" stroke-opacity="0.2" stroke-width="20">${letters.join('')}</g></svg>`
}

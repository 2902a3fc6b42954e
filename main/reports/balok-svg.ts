import { geometriBalok, kodeBalok, warnaBalok } from '#shared/formulir/balok.ts'
import type { BalokBulan } from '#shared/formulir/model.ts'
import { fontName } from './pdf-gaya.ts'

const hurufPt = 8
/** Room above the highest line for its number, points. */
const atasPt = 6

type Ukuran = { readonly kiri: number; readonly lebar: number; readonly tinggi: number }

const digits = (value: number) => String(Math.round(value * 100) / 100)

/**
 * The balok SKDN as a drawing for paper. Holds numbers only, never text a person typed.
 *
 * @param ukuran points: room for the scale at the left, width of the bars, height of the whole drawing
 */
export function balokSvg(balok: readonly BalokBulan[], { kiri, lebar, tinggi }: Ukuran): string {
  const chart = geometriBalok(balok, { lebar, tinggi: tinggi - atasPt })
  const lines = chart.garis.map(({ nilai, y }) => {
    const at = digits(y + atasPt)
    const stroke = nilai === 0 ? '#000000' : '#c8c8c8'
    const label = `<text x="${kiri - 4}" y="${digits(y + atasPt + hurufPt * 0.35)}" text-anchor="end" font-family="${fontName}" font-size="${hurufPt}">${nilai}</text>`
    return `<line x1="${kiri}" y1="${at}" x2="${kiri + lebar}" y2="${at}" stroke="${stroke}" stroke-width="0.5"/>${label}`
  })
  const bars = chart.batang.map(
    (b) =>
      `<rect x="${digits(kiri + b.x)}" y="${digits(b.y + atasPt)}" width="${digits(b.lebar * 0.92)}" height="${digits(b.tinggi)}" fill="${warnaBalok[b.kode]}"/>`,
  )
  const width = digits(kiri + lebar)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${tinggi + 1}" viewBox="0 0 ${width} ${tinggi + 1}">${lines.join('')}${bars.join('')}</svg>`
}

/** Small squares of the four colours with their letters. */
export function legendaSvg(): string {
  const step = 26
  const marks = kodeBalok.map((kode, i) => {
    const text = `<text x="${i * step + 10}" y="8" font-family="${fontName}" font-size="9">${kode}</text>`
    return `<rect x="${i * step}" y="1" width="7" height="7" fill="${warnaBalok[kode]}"/>${text}`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${kodeBalok.length * step}" height="11">${marks.join('')}</svg>`
}

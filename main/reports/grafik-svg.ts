import type { Gambar } from '#shared/domain/grafik/gambar.ts'
import { type ElemenSvg, toElemen } from '#shared/domain/grafik/unsur.ts'
import { fontName } from './pdf-gaya.ts'

/** `strokeWidth` as a file writes it: `stroke-width`. */
const namaAtribut = (nama: string): string => nama.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const aman = (teks: string | number): string =>
  String(teks).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function tulis({ tag, rupa, atribut, teks }: ElemenSvg): string {
  const fields = Object.entries({ class: rupa, ...atribut }).map(
    ([nama, isi]) => ` ${namaAtribut(nama)}="${aman(isi)}"`,
  )
  return teks === null ? `<${tag}${fields.join('')}/>` : `<${tag}${fields.join('')}>${aman(teks)}</${tag}>`
}

/** A chart as a drawing in a file, on its own millimetres; nothing of who it is of. */
export function grafikSvg({ lebarMm, tinggiMm, unsur }: Gambar): string {
  const size = `width="${lebarMm}mm" height="${tinggiMm}mm" viewBox="0 0 ${lebarMm} ${tinggiMm}"`
  const body = unsur.map((satu) => tulis(toElemen(satu))).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${fontName}">${body}</svg>`
}

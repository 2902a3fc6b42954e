import { type AturanAntar, antarTd } from './antar.ts'
import { angka, kode } from './aturan.ts'

/** Between the cells of the cards about a birth. @source docs/aturan/kartu.md, "In bulk" */

export const antarPersalinan: AturanAntar = ({ tanggal, isi }) => {
  const kolom = 'tanggal_bersalin'
  const pada = kode({ isi }, kolom)
  if (tanggal === null || pada === null || pada <= tanggal) return []
  return [{ kolom, antara: ['tanggal', kolom], alasan: 'Sesudah hari kunjungan. Periksa tanggalnya.' }]
}

/** A visit on the day of the birth is not before it. @param lahir the day, and the column of the time */
function antarJam(
  lahir: (baris: Parameters<AturanAntar>[0]) => string | null,
  hari: string,
  jamLahir: string,
): AturanAntar {
  return (baris) => {
    const [jam, mulai] = [angka(baris, 'jam'), angka(baris, jamLahir)]
    if (jam === null || mulai === null || jam >= mulai) return []
    if (baris.tanggal === null || baris.tanggal !== lahir(baris)) return []
    const alasan = 'Kunjungan ini sebelum jam lahirnya. Periksa kedua jamnya.'
    return [{ kolom: 'jam', antara: ['tanggal', hari, 'jam', jamLahir], alasan }]
  }
}

export const antarNeonatal: AturanAntar = antarJam(({ lahir }) => lahir, 'lahir', 'jam_lahir')
const antarJamBersalin = antarJam((baris) => kode(baris, 'tanggal_bersalin'), 'tanggal_bersalin', 'jam_bersalin')

export const antarNifas: AturanAntar = (baris) =>
  [antarTd, antarPersalinan, antarJamBersalin].flatMap((aturan) => aturan(baris))

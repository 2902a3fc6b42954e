import { type BarisMentah, isSelKosong, type Sel, teksSel } from '../domain/impor/sel.ts'
import { sederhana } from './judul.ts'

/** Rows among those of children that are no child. */

/** What a row alone in its place sets for those below it. */
export type Bagian = { readonly rt?: string; readonly rw?: string; readonly posyandu?: string }

/** The name of a posyandu in a title: what follows the word, up to what begins something else. */
export function posyanduJudul(tulisan: string): string | null {
  const found = /\bposyandu\b\s*[:=-]?\s*(.*)$/is.exec(tulisan)
  if (!found) return null
  const nama = (found[1] ?? '')
    .split(/\s[-–—]\s|,|\b(?:desa|dusun|kelurahan|rt|rw|kecamatan|bulan|tahun|tgl|tanggal)\b/i)[0]
    ?.replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s:.–-]+|[\s:.–-]+$/g, '')
  return nama ? judulKecil(nama) : null
}

/** A title in capitals says a name that is not: "TERATAI 4" is Teratai 4. */
function judulKecil(nama: string): string {
  if (nama !== nama.toUpperCase()) return nama
  return nama.toLowerCase().replaceAll(/(?<![\p{L}\p{N}])\p{L}/gu, (huruf) => huruf.toUpperCase())
}

function isiBagian(teks: string): Bagian | null {
  const rt = /^(?:rt|r t)[\s.:/]*(\d{1,3})(?:[\s/,-]*(?:rw|r w)[\s.:/]*(\d{1,3})|\s*\/\s*(\d{1,3}))?$/i.exec(teks)
  if (rt) {
    const rw = rt[2] ?? rt[3]
    return { rt: rt[1] ?? '', ...(rw === undefined ? {} : { rw }) }
  }
  const rw = /^(?:rw|r w)[\s.:/]*(\d{1,3})$/i.exec(teks)
  if (rw) return { rw: rw[1] ?? '' }
  if (/^posyandu\b/i.test(teks)) {
    const posyandu = posyanduJudul(teks)
    return posyandu === null ? {} : { posyandu }
  }
  return /^(?:dusun|dsn|dukuh|lingkungan|desa)\b/i.test(teks) ? {} : null
}

const terisi = (baris: BarisMentah): { readonly indeks: number; readonly sel: Sel }[] =>
  baris.sel.flatMap((sel, indeks) => (sel && !isSelKosong(sel) && !sel.lanjutan ? [{ indeks, sel }] : []))

/** A row that only says where those below it live. */
export function bacaBagian(baris: BarisMentah): Bagian | null {
  const isi = terisi(baris)
  const [satu] = isi
  return isi.length === 1 && satu ? isiBagian(teksSel(satu.sel)) : null
}

const total = /^(?:jumlah|jml|total|sub ?total|rata rata|rerata|s$|s )/
const tandaTangan =
  /^(?:mengetahui|menyetujui|bidan|kepala|ketua|kader|petugas|nip\b|ttd|tanda tangan|pembina|penanggung)/

/** A sum, an average, a count ("S = 26"). */
function isTotal(teks: string): boolean {
  return total.test(sederhana(teks)) && (/^s\s*=/i.test(teks.trim()) || !/^s\b/i.test(teks.trim()))
}

/** "(1)  (2)  (3)" below a heading. */
function isNomorKolom(isi: readonly { readonly sel: Sel }[]): boolean {
  const angka = isi.map(({ sel }) => Number(/^\(?\s*(\d{1,2})\s*\)?$/.exec(teksSel(sel))?.[1] ?? Number.NaN))
  return (
    isi.length >= 3 && angka.every((satu, i) => !Number.isNaN(satu) && (i === 0 || satu === (angka[i - 1] ?? 0) + 1))
  )
}

/**
 * Whether a row is passed over without a word: empty, a sum, column numbers, a signature.
 *
 * @param nama position of the names
 * @param lain whether anything else of a child stands in the row
 */
export function isBukanAnak(baris: BarisMentah, nama: number, lain: boolean): boolean {
  const isi = terisi(baris)
  if (isi.length === 0 || isNomorKolom(isi)) return true
  const [awal] = isi
  const teksNama = teksSel(baris.sel[nama])
  const pembuka = isi.filter(({ indeks }) => indeks <= nama).map(({ sel }) => teksSel(sel))
  if (pembuka.some(isTotal) || (teksNama === '' && awal && isTotal(teksSel(awal.sel)))) return true
  if (lain) return false
  return (
    teksNama === '' ||
    tandaTangan.test(sederhana(teksNama)) ||
    /:/.test(teksNama) ||
    /^\W*\d[\d\s.,()]*$/.test(teksNama)
  )
}

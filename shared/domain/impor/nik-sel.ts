import { type Sel, teksSel } from './sel.ts'

export type HasilNik =
  | { readonly kind: 'ada'; readonly nik: string }
  | { readonly kind: 'kosong' }
  /** Something is written, but no whole NIK can be read from it. */
  | { readonly kind: 'takTerbaca'; readonly alasan: string }

const enamBelas = /^\d{16}$/
/** Above this a number cell cannot hold every whole number. */
const angkaUtuh = Number.MAX_SAFE_INTEGER

const alasanRusak =
  'NIK tersimpan sebagai angka dan digit terakhirnya sudah hilang di berkas. Anak dibawa tanpa NIK; isi NIK dari kartunya.'

/**
 * Reads a NIK from text (leading apostrophe, spaces, points) or from a number.
 *
 * A spreadsheet keeps only fifteen digits of a number, so a NIK stored as a number may have lost its last one; the
 * whole file tells (`angkaTepercaya`, see {@link isNikAngkaUtuh}).
 */
export function bacaNik(sel: Sel, angkaTepercaya: boolean): HasilNik {
  if (sel.jenis === 'angka') {
    if (sel.angka === 0) return { kind: 'kosong' }
    const teks = String(sel.angka)
    if (!enamBelas.test(teks)) return { kind: 'takTerbaca', alasan: alasanPanjang(teks) }
    return angkaTepercaya && sel.angka <= angkaUtuh
      ? { kind: 'ada', nik: teks }
      : { kind: 'takTerbaca', alasan: alasanRusak }
  }
  const teks = teksSel(sel)
  const digits = teks.replaceAll(/['’`\s.-]/g, '')
  if (digits === '' || /^0+$/.test(digits)) return { kind: 'kosong' }
  if (digits.includes('*')) {
    return { kind: 'takTerbaca', alasan: 'NIK disamarkan dengan bintang di berkas. Anak dibawa tanpa NIK.' }
  }
  if (/^\d[.,]?\d*e\+?\d+$/i.test(teks.replaceAll(/\s/g, ''))) return { kind: 'takTerbaca', alasan: alasanRusak }
  if (enamBelas.test(digits)) return { kind: 'ada', nik: digits }
  return { kind: 'takTerbaca', alasan: alasanPanjang(digits) }
}

function alasanPanjang(digits: string): string {
  return /^\d+$/.test(digits)
    ? `NIK terdiri dari 16 angka, di sini ${digits.length}. Anak dibawa tanpa NIK.`
    : 'NIK terdiri dari 16 angka, di sini ada tanda lain. Anak dibawa tanpa NIK.'
}

/**
 * Tells from a whole column whether NIK stored as numbers still have their last digit: a spreadsheet turns every last
 * digit into 0, so a single other one shows that the file was written with all sixteen.
 */
export function isNikAngkaUtuh(sel: Iterable<Sel | null | undefined>): boolean {
  for (const cell of sel) {
    if (cell?.jenis === 'angka' && enamBelas.test(String(cell.angka)) && cell.angka % 10 !== 0) return true
  }
  return false
}

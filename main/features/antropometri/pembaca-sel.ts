import type { BerkasCsv } from '#main/platform/baca-csv.ts'
import type { BarisCsv } from '#shared/domain/csv/split-csv.ts'
import { bersihkanTeks } from '#shared/domain/impor/sel.ts'

/** A value that was not taken, and why, in a sentence. */
export type Ditolak = {
  /** line of the file, from 1 */
  readonly baris: number
  readonly kolom: string
  readonly nilai: string
  readonly alasan: string
}

/** Reads the cells of one row after another; what is refused is collected. */
export type PembacaSel = {
  /** Takes up the next row. */
  start(baris: BarisCsv): void
  /** A measurement above 0; NaN when empty or refused as a value. */
  ukuran(kolom: string): number
  /** An age in the unit of the column, null when empty; a bad one refuses the row. */
  umur(kolom: string): number | null
  /** A coded answer, `absent` when empty; an unknown one refuses the row. */
  kode<T>(kolom: string, codes: Readonly<Record<string, T>>, absent: T, pesan: string): T
  /** True when the row is refused whole. */
  isRefused(): boolean
  /** The inputs as they go into the result: as written, numbers with a decimal point. */
  echo(kolom: readonly string[]): string
}

const bilangan = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/
const pesanLebih = 'Isi baris lebih banyak daripada judul kolom, mungkin karena koma desimal.'
const pesanKurang = 'Isi baris lebih sedikit daripada judul kolom; mungkin terpotong.'
const pesanKutip = 'Tanda kutip di baris ini tidak berpasangan.'
const barisTidakDihitung = 'Baris ini tidak dihitung.'
const yangBergantung = 'Yang bergantung padanya tidak dihitung.'

/** What a spreadsheet would compute is given an apostrophe, which makes it text; a number is none of it. */
function disarm(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !bilangan.test(text) ? `'${text}` : text
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function createAngka(komaDesimal: boolean) {
  const withPoint = (value: string) => (komaDesimal ? value.replace(',', '.') : value)
  return {
    /** A number with a decimal point, anything else as written. */
    pointed: (value: string) => (komaDesimal && bilangan.test(withPoint(value)) ? withPoint(value) : value),
    /** NaN for what is no number, or too large for one. */
    toNumber: (value: string) => {
      const plain = withPoint(value)
      const number = bilangan.test(plain) ? Number(plain) : Number.NaN
      return Number.isFinite(number) ? number : Number.NaN
    },
  }
}

export function createPembacaSel({ kolom, names, komaDesimal }: BerkasCsv, ditolak: Ditolak[]): PembacaSel {
  let cells: readonly string[] = []
  let baris = 0
  let refused = false
  const text = (name: string) => {
    const at = kolom.get(name)
    const value = at === undefined ? '' : bersihkanTeks(cells[at] ?? '')
    return value === 'NA' ? '' : value
  }
  const { pointed, toNumber } = createAngka(komaDesimal)
  const reject = (kolom: string, nilai: string, alasan: string) => ditolak.push({ baris, kolom, nilai, alasan })
  const rejectRow = (name: string, nilai: string, alasan: string) => {
    refused = true
    reject(name, nilai, `${alasan} ${barisTidakDihitung}`)
  }
  return {
    start(next) {
      cells = next.sel
      baris = next.nomor
      const lebih = cells.length - names.length
      refused = next.kutipRusak || lebih !== 0
      if (!refused) return
      const alasan = next.kutipRusak ? pesanKutip : lebih > 0 ? pesanLebih : pesanKurang
      reject('', lebih > 0 ? cells.slice(names.length).join(' ').trim() : '', `${alasan} ${barisTidakDihitung}`)
    },
    ukuran(name) {
      const value = text(name)
      const number = value === '' ? Number.NaN : toNumber(value)
      if (value === '' || number > 0) return number
      reject(name, value, `${Number.isNaN(number) ? 'Bukan angka.' : 'Harus lebih dari 0.'} ${yangBergantung}`)
      return Number.NaN
    },
    umur(name) {
      const value = text(name)
      if (value === '') return null
      const number = toNumber(value)
      if (number >= 0) return number
      rejectRow(name, value, Number.isNaN(number) ? 'Umur bukan angka.' : 'Umur tidak boleh kurang dari 0.')
      return null
    },
    kode(name, codes, absent, pesan) {
      const value = text(name)
      if (value === '') return absent
      const found = Object.hasOwn(codes, value.toLowerCase()) ? codes[value.toLowerCase()] : undefined
      if (found !== undefined) return found
      rejectRow(name, value, pesan)
      return absent
    },
    isRefused: () => refused,
    echo: (names) => names.map((name) => quote(disarm(name === 'id' ? text(name) : pointed(text(name))))).join(','),
  }
}

import type { KolomHimpunan, Nilai, Pilihan } from './kartu-lembar.ts'
import { pilihanBerikutnya, toggleAnggota } from './kolom.ts'

/** What the keys of the sheet mean. Keys that mean nothing here stay with the browser. */

export type Tekan = {
  readonly key: string
  readonly ctrl: boolean
  readonly shift: boolean
  readonly alt: boolean
}

/** The cell a key is pressed in. `awal` and `akhir` bound the selected text. */
export type SelTekan =
  | {
      readonly kind: 'ketik'
      readonly nilai: string
      readonly awal: number
      readonly akhir: number
      /** "−" here means that nobody was there. */
      readonly minus: boolean
      /** Behind it the next row begins. */
      readonly terakhir: boolean
      /** A question about this row is shown, and the cell was not typed in since. */
      readonly ditanya: boolean
    }
  | {
      readonly kind: 'pilih'
      readonly nilai: Nilai
      /** The answers as they are offered, and the empty one. */
      readonly tawaran: readonly Pilihan[]
      readonly kosong: Nilai
    }
  | { readonly kind: 'himpunan'; readonly nilai: Nilai; readonly kolom: KolomHimpunan }

export type Arah =
  | 'atas'
  | 'bawah'
  /** Enter behind the last entry of a row: the first of the next. */
  | 'lanjut'
  | 'kiri'
  | 'kanan'
  | 'berikut'
  | 'sebelum'
  | 'layarAtas'
  | 'layarBawah'
  | 'awal'
  | 'akhir'

export type Aksi =
  | { readonly kind: 'pindah'; readonly arah: Arah }
  | { readonly kind: 'pilih'; readonly nilai: Nilai }
  /** The list of answers of a cell that takes several. */
  | { readonly kind: 'buka' }
  | { readonly kind: 'tidakHadir' }
  | { readonly kind: 'kembalikan' }
  | { readonly kind: 'urungkan' }
  | { readonly kind: 'ulangi' }
  /** "Memang benar", said in the cell a question leads to. */
  | { readonly kind: 'benar' }

const tombolPindah: Readonly<Record<string, Arah>> = {
  ArrowUp: 'atas',
  ArrowDown: 'bawah',
  PageUp: 'layarAtas',
  PageDown: 'layarBawah',
}
const tandaMinus = ['-', '−', '–']

function readMove({ key, ctrl, shift, alt }: Tekan): Arah | null {
  if (alt) return null
  if (ctrl) return key === 'Home' ? 'awal' : key === 'End' ? 'akhir' : null
  if (key === 'Enter') return shift ? 'atas' : 'bawah'
  if (key === 'Tab') return shift ? 'sebelum' : 'berikut'
  return shift ? null : (tombolPindah[key] ?? null)
}

/** Left and right leave the cell only where the caret cannot go further; text selected whole counts as both ends. */
function readSideways({ key, ctrl, shift, alt }: Tekan, sel: SelTekan): Arah | null {
  if (ctrl || shift || alt || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return null
  const arah = key === 'ArrowLeft' ? 'kiri' : 'kanan'
  if (sel.kind !== 'ketik') return arah
  const { awal, akhir, nilai } = sel
  if (awal === 0 && akhir === nilai.length) return arah
  if (awal !== akhir) return null
  return (arah === 'kiri' ? awal === 0 : akhir === nilai.length) ? arah : null
}

function readChoice({ key, ctrl, alt }: Tekan, sel: SelTekan): Aksi | null {
  if (sel.kind !== 'pilih' || ctrl || alt) return null
  if (key === ' ') return { kind: 'pilih', nilai: pilihanBerikutnya(sel.tawaran, sel.nilai) }
  if (key === 'Delete' || key === 'Backspace') return { kind: 'pilih', nilai: sel.kosong }
  const chosen = sel.tawaran.find((one) => one.huruf !== '' && one.huruf === key.toLowerCase())
  return chosen ? { kind: 'pilih', nilai: chosen.nilai } : null
}

function readSeveral({ key, ctrl, alt }: Tekan, sel: SelTekan): Aksi | null {
  if (sel.kind !== 'himpunan' || ctrl || alt) return null
  if (key === ' ') return { kind: 'buka' }
  if (key === 'Delete' || key === 'Backspace') return { kind: 'pilih', nilai: '' }
  const chosen = sel.kolom.pilihan.find((one) => one.huruf !== '' && one.huruf === key.toLowerCase())
  return chosen ? { kind: 'pilih', nilai: toggleAnggota(sel.kolom, sel.nilai, chosen.nilai) } : null
}

/** Keys that mean something over a whole cell: empty, or all of its text selected. */
function readWhole({ key, ctrl, alt }: Tekan, sel: SelTekan): Aksi | null {
  if (sel.kind !== 'ketik' || ctrl || alt || sel.awal > 0 || sel.akhir < sel.nilai.length) return null
  if (sel.minus && tandaMinus.includes(key)) return { kind: 'tidakHadir' }
  return sel.ditanya && key.toLowerCase() === 'm' ? { kind: 'benar' } : null
}

/**
 * Reads one key pressed in a cell.
 *
 * @returns null when the key is the browser's: letters, digits, the caret inside a text
 */
export function bacaTombol(tekan: Tekan, sel: SelTekan): Aksi | null {
  if (tekan.key === 'Escape') return { kind: 'kembalikan' }
  if (tekan.ctrl && !tekan.alt) {
    const key = tekan.key.toLowerCase()
    if (key === 'z') return { kind: tekan.shift ? 'ulangi' : 'urungkan' }
    if (key === 'y' && !tekan.shift) return { kind: 'ulangi' }
  }
  const arah = readMove(tekan) ?? readSideways(tekan, sel)
  const isLanjut = arah === 'bawah' && tekan.key === 'Enter' && sel.kind === 'ketik' && sel.terakhir
  if (arah) return { kind: 'pindah', arah: isLanjut ? 'lanjut' : arah }
  return readWhole(tekan, sel) ?? readChoice(tekan, sel) ?? readSeveral(tekan, sel)
}

export type Posisi = { readonly baris: number; readonly kolom: string }

/** How many rows, and the columns shown that take an entry, each with its step. */
export type UkuranLembar = {
  readonly jumlah: number
  readonly kolom: readonly { readonly kode: string; readonly langkah?: number }[]
}

/** Rows that PageUp and PageDown go: a screenful of the reference laptop, less two to keep one's place. */
const barisSelayar = 10

function along(posisi: Posisi, { jumlah, kolom }: UkuranLembar, step: 1 | -1): Posisi | null {
  const next = kolom[kolom.findIndex(({ kode }) => kode === posisi.kolom) + step]
  if (next) return { baris: posisi.baris, kolom: next.kode }
  const baris = posisi.baris + step
  const edge = step > 0 ? kolom[0] : kolom.at(-1)
  return edge && baris >= 0 && baris < jumlah ? { baris, kolom: edge.kode } : null
}

/** The first cell of the next row, of the same step. */
function nextRow(posisi: Posisi, { jumlah, kolom }: UkuranLembar): Posisi | null {
  const baris = posisi.baris + 1
  const langkah = kolom.find(({ kode }) => kode === posisi.kolom)?.langkah
  const first = kolom.find((one) => one.langkah === langkah)
  return first && baris < jumlah ? { baris, kolom: first.kode } : null
}

/**
 * The cell a move leads to.
 *
 * @returns null where the sheet ends: Tab then leaves it, other keys stay
 */
export function pindah(posisi: Posisi, arah: Arah, ukuran: UkuranLembar): Posisi | null {
  const to = (baris: number): Posisi | null => {
    const inside = Math.max(0, Math.min(ukuran.jumlah - 1, baris))
    return inside === posisi.baris ? null : { baris: inside, kolom: posisi.kolom }
  }
  switch (arah) {
    case 'atas':
      return to(posisi.baris - 1)
    case 'bawah':
      return to(posisi.baris + 1)
    case 'layarAtas':
      return to(posisi.baris - barisSelayar)
    case 'layarBawah':
      return to(posisi.baris + barisSelayar)
    case 'awal':
      return to(0)
    case 'akhir':
      return to(ukuran.jumlah - 1)
    case 'lanjut':
      return nextRow(posisi, ukuran)
    case 'kanan':
    case 'berikut':
      return along(posisi, ukuran, 1)
    case 'kiri':
    case 'sebelum':
      return along(posisi, ukuran, -1)
  }
}

import { type Kolom, type KolomPilih, type NilaiPilih, pilihan, pilihanBerikut } from './kolom.ts'

/** What the keys of the sheet mean. Keys that mean nothing here stay with the browser. */

export type Tekan = {
  readonly key: string
  readonly ctrl: boolean
  readonly shift: boolean
  readonly alt: boolean
}

/** The cell a key is pressed in. `awal` and `akhir` bound the selected text. */
export type Sel =
  | {
      readonly kind: 'ketik'
      readonly kolom: Kolom
      readonly nilai: string
      readonly awal: number
      readonly akhir: number
      /** A question about this row is shown, and the cell was not typed in since. */
      readonly ditanya?: boolean
    }
  /** `umur`: completed months, null when unknown */
  | {
      readonly kind: 'pilih'
      readonly kolom: KolomPilih
      readonly nilai: NilaiPilih
      readonly umur?: number | null
    }

export type Arah =
  | 'atas'
  | 'bawah'
  /** Enter behind the last measure of a child: the next child's first. */
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
  | { readonly kind: 'pilih'; readonly nilai: NilaiPilih }
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
function readSideways({ key, ctrl, shift, alt }: Tekan, sel: Sel): Arah | null {
  if (ctrl || shift || alt || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return null
  const arah = key === 'ArrowLeft' ? 'kiri' : 'kanan'
  if (sel.kind === 'pilih') return arah
  const { awal, akhir, nilai } = sel
  if (awal === 0 && akhir === nilai.length) return arah
  if (awal !== akhir) return null
  return (arah === 'kiri' ? awal === 0 : akhir === nilai.length) ? arah : null
}

function readChoice({ key, ctrl, alt }: Tekan, sel: Sel): Aksi | null {
  if (sel.kind !== 'pilih' || ctrl || alt) return null
  if (key === ' ') return { kind: 'pilih', nilai: pilihanBerikut(sel.kolom, sel.nilai, sel.umur ?? null) }
  if (key === 'Delete' || key === 'Backspace') return { kind: 'pilih', nilai: pilihan[sel.kolom][0].nilai }
  const chosen = pilihan[sel.kolom].find((p) => p.huruf !== '' && p.huruf === key.toLowerCase())
  return chosen ? { kind: 'pilih', nilai: chosen.nilai } : null
}

function isLanjut({ key }: Tekan, sel: Sel): boolean {
  return key === 'Enter' && sel.kolom === 'tb'
}

/** Keys that mean something over a whole cell: empty, or all of its text selected. */
function readWhole({ key, ctrl, alt }: Tekan, sel: Sel): Aksi | null {
  if (sel.kind !== 'ketik' || ctrl || alt || sel.awal > 0 || sel.akhir < sel.nilai.length) return null
  if (sel.kolom === 'bb' && tandaMinus.includes(key)) return { kind: 'tidakHadir' }
  return sel.ditanya && key.toLowerCase() === 'm' ? { kind: 'benar' } : null
}

/**
 * Reads one key pressed in a cell.
 *
 * @returns null when the key is the browser's: letters, digits, the caret inside a text
 */
export function bacaTombol(tekan: Tekan, sel: Sel): Aksi | null {
  if (tekan.key === 'Escape') return { kind: 'kembalikan' }
  if (tekan.ctrl && !tekan.alt) {
    const key = tekan.key.toLowerCase()
    if (key === 'z') return { kind: tekan.shift ? 'ulangi' : 'urungkan' }
    if (key === 'y' && !tekan.shift) return { kind: 'ulangi' }
  }
  const arah = readMove(tekan) ?? readSideways(tekan, sel)
  if (arah) return { kind: 'pindah', arah: arah === 'bawah' && isLanjut(tekan, sel) ? 'lanjut' : arah }
  return readWhole(tekan, sel) ?? readChoice(tekan, sel)
}

export type Posisi = { readonly baris: number; readonly kolom: Kolom }
export type UkuranLembar = { readonly jumlah: number; readonly kolom: readonly Kolom[] }

/** Rows that PageUp and PageDown go: a screenful of the reference laptop, less two to keep one's place. */
const barisSelayar = 10

function along(posisi: Posisi, { jumlah, kolom }: UkuranLembar, step: 1 | -1): Posisi | null {
  const at = kolom.indexOf(posisi.kolom) + step
  const next = kolom[at]
  if (next) return { baris: posisi.baris, kolom: next }
  const baris = posisi.baris + step
  const edge = step > 0 ? kolom[0] : kolom.at(-1)
  return edge && baris >= 0 && baris < jumlah ? { baris, kolom: edge } : null
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
    case 'lanjut': {
      const baris = posisi.baris + 1
      return baris < ukuran.jumlah ? { baris, kolom: 'bb' } : null
    }
    case 'kanan':
    case 'berikut':
      return along(posisi, ukuran, 1)
    case 'kiri':
    case 'sebelum':
      return along(posisi, ukuran, -1)
  }
}

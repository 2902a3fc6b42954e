import type { Catatan } from './baris-impor.ts'
import type { Header } from './find-header.ts'
import { hurufKolom } from './salah-judul.ts'
import { type BarisMentah, isSelKosong, type LembarMentah } from './sel.ts'

/**
 * Excel writes a text in blocks of so many rows, and leaves the last columns out of a block that holds nothing there.
 *
 * @source Microsoft support, "Column delimiters are missing in an Excel spreadsheet that is saved as text"
 */
const barisBlok = 16

const alasan = {
  kutip:
    'Tanda kutip di baris ini tidak berpasangan, jadi batas selnya tidak pasti. Perbaiki tanda kutipnya, atau simpan ulang sebagai .xlsx.',
  lebih: (sel: number, judul: number) =>
    `Baris ini berisi ${sel} sel, judulnya ${judul}. Isinya bisa bergeser, misalnya karena koma desimal tanpa tanda kutip. Simpan ulang sebagai .xlsx, atau perbaiki barisnya.`,
  kurang: (sel: number, judul: number) =>
    `Baris ini berakhir sesudah ${sel} sel, judulnya ${judul}. Mungkin terpotong atau terbelah. Unduh ulang, atau lengkapi barisnya.`,
  luar: (kolom: string) =>
    `Ada isi di kolom ${kolom}, di kanan judul terakhir. Baris ini bisa bergeser. Beri judul kolom itu, atau kosongkan selnya.`,
} as const

/** What a remark on a whole row stands under. */
export const kolomSeluruhBaris = '(seluruh baris)'

/** The blocks in which Excel left the last columns out: their rows are short, and whole. */
function findBlokPendek({ baris, akhirTerbuka }: LembarMentah, lebar: number): ReadonlySet<number> {
  const blok = Map.groupBy(baris, ({ nomor }) => Math.floor((nomor - 1) / barisBlok))
  const pendek = new Set<number>()
  const pernah = new Set<number>()
  const akhir = akhirTerbuka ? baris.at(-1) : undefined
  for (const [nomor, rows] of blok) {
    const [satu, ...lain] = new Set(rows.map((row) => row.lebar ?? lebar))
    if (satu === undefined || lain.length > 0 || satu >= lebar) continue
    if (rows.some((row) => row === akhir || row.kutipRusak)) continue
    if (rows.length === 1 && !pernah.has(satu)) continue
    pendek.add(nomor)
    pernah.add(satu)
  }
  return pendek
}

/** Whether a row has the cells of its heading. Null: it has. */
export type PeriksaBentuk = (baris: BarisMentah) => Catatan | null

function findLuar({ sel }: BarisMentah, lebar: number): number | null {
  for (let i = lebar; i < sel.length; i++) if (!isSelKosong(sel[i])) return i
  return null
}

/**
 * Judges the shape of rows: one that has more or fewer cells than its heading may hold any value under another column,
 * so nothing of it is read. Of a CSV every cell counts, of a workbook the filled ones.
 */
export function createPeriksaBentuk(lembar: LembarMentah, header: Pick<Header, 'lebar' | 'lebarTulis'>): PeriksaBentuk {
  const { lebar, lebarTulis } = header
  const blokPendek = findBlokPendek(lembar, lebarTulis)
  const isUtuh = ({ nomor }: BarisMentah) => blokPendek.has(Math.floor((nomor - 1) / barisBlok))
  const note = ({ nomor }: BarisMentah, nilai: string, kalimat: string): Catatan => ({
    baris: nomor,
    kolom: kolomSeluruhBaris,
    nilai,
    alasan: kalimat,
  })
  return (baris) => {
    const tulis = baris.lebar ?? lebarTulis
    if (baris.kutipRusak) return note(baris, '', alasan.kutip)
    if (tulis > lebarTulis) return note(baris, `${tulis} sel`, alasan.lebih(tulis, lebarTulis))
    if (tulis < lebarTulis && !isUtuh(baris)) return note(baris, `${tulis} sel`, alasan.kurang(tulis, lebarTulis))
    const luar = findLuar(baris, lebar)
    return luar === null ? null : note(baris, `kolom ${hurufKolom(luar)}`, alasan.luar(hurufKolom(luar)))
  }
}

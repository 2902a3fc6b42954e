import { decodeTeks } from '#main/platform/decode-teks.ts'
import { splitCsv } from '#shared/domain/csv/split-csv.ts'
import { findHeader } from '#shared/domain/impor/find-header.ts'
import type { BarisMentah, LembarMentah, Sel } from '#shared/domain/impor/sel.ts'
import { daftarKartu } from '#shared/kartu/daftar.ts'
import { findHeaderKartu } from '#shared/kartu/impor/judul.ts'

/** Most rows of one import; more is no register of one place. */
export const batasBaris = 200_000

const pemisah = [',', ';', '\t', '|'] as const
/** Characters read to find out which separator a file uses: title area and heading lie well inside. */
const cuplikan = 32_768
/** Rows of that part read: a quoted cell of several lines may be cut at its end. */
const barisCuplikan = 60

const toSel = (isi: string): Sel | null => (isi === '' ? null : { jenis: 'teks', teks: isi })

type PilihanBaca = { readonly pemisah: string; readonly lebar?: number; readonly batas?: number }

function parseRows(teks: string, { batas = Number.POSITIVE_INFINITY, ...pilihan }: PilihanBaca): LembarMentah {
  const baris: BarisMentah[] = []
  for (const { nomor, sel, kutipRusak } of splitCsv(teks, pilihan)) {
    if (baris.length >= batas) break
    const row = { nomor, sel: sel.map(toSel), lebar: sel.length }
    baris.push(kutipRusak ? { ...row, kutipRusak: true } : row)
  }
  const akhirTerbuka = !/[\r\n]\s*$/.test(teks.slice(-cuplikan))
  return { nama: 'CSV', baris, sejak1904: false, ...(akhirTerbuka ? { akhirTerbuka: true } : {}) }
}

/** The part of a text up to its last whole line. */
function wholeLines(teks: string): string {
  if (teks.length <= cuplikan) return teks
  const end = Math.max(teks.lastIndexOf('\n', cuplikan), teks.lastIndexOf('\r', cuplikan))
  return teks.slice(0, end < 0 ? cuplikan : end)
}

/** Better than any half-found heading. */
const judulUtuh = 1_000

type Pangkat = { readonly pemisah: string; readonly nilai: number; readonly lebar: number }

/** How well a separator explains the file: a heading found beats one half found beats none. */
function rank(teks: string, pemisah: string): Pangkat {
  const lembar = parseRows(teks, { pemisah, batas: barisCuplikan })
  const hasil = findHeader(lembar)
  const utuh = [hasil, ...daftarKartu.map((kartu) => findHeaderKartu(kartu, lembar))].flatMap((satu) =>
    satu.kind === 'ada' ? [{ pemisah, nilai: judulUtuh + satu.header.kolom.size, lebar: satu.header.lebar }] : [],
  )
  // Of children, where both are found: their headings are what such a file was always read by.
  const [first] = utuh
  if (first) return first
  return { pemisah, nilai: hasil.kind === 'salah' ? hasil.cocok : 0, lebar: 0 }
}

/**
 * Reads a .csv as rows of cells: separated by comma, semicolon, tab or bar, quoted or not, in UTF-8, UTF-16 or
 * Windows-1252. Whether each row has the cells of its heading is judged later, row by row.
 */
export function readCsv(isi: Buffer): LembarMentah {
  const teks = decodeTeks(isi)
  const head = wholeLines(teks)
  const [best] = pemisah.map((one) => rank(head, one)).sort((a, b) => b.nilai - a.nilai)
  // Without a heading near the top the rest is not read: it may be megabytes of anything.
  if (!best || best.nilai <= judulUtuh) return parseRows(head, { pemisah: best?.pemisah ?? ',', batas: barisCuplikan })
  return parseRows(teks, { pemisah: best.pemisah, lebar: best.lebar, batas: batasBaris + 1 })
}

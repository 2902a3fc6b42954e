import { parse } from 'csv-parse/sync'
import { findHeader } from '#shared/domain/impor/find-header.ts'
import type { LembarMentah, Sel } from '#shared/domain/impor/sel.ts'
import { failBerkas } from './berkas-gagal.ts'

const pemisah = [',', ';', '\t', '|'] as const
/** Characters read to find out which separator a file uses: title area and heading lie well inside. */
const cuplikan = 32_768
/** Rows of that part read: a quoted cell of several lines may be cut at its end. */
const barisCuplikan = 60
/** Longest row, characters; longer means that a quote was never closed. */
const barisTerpanjang = 100_000

type Rekaman = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

/** UTF-8 when it is that, UTF-16 when its mark says so, else what Excel in Indonesia writes. */
function decode(isi: Buffer): string {
  if (isi[0] === 0xff && isi[1] === 0xfe) return new TextDecoder('utf-16le').decode(isi)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(isi)
  } catch {
    return new TextDecoder('windows-1252').decode(isi)
  }
}

function parseRows(teks: string, delimiter: string, batas: number | null): LembarMentah {
  const records = parse(teks, {
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: barisTerpanjang,
    ...(batas === null ? {} : { to: batas, skip_records_with_error: true }),
  }) as unknown as Rekaman[]
  let last = 0
  const baris = records.map(({ record, info }) => {
    // A quoted cell may span lines; a row is known by the line it begins on.
    const nomor = Math.max(last + 1, info.lines - record.join('').split('\n').length + 1)
    last = nomor
    return { nomor, sel: record.map((cell): Sel | null => (cell === '' ? null : { jenis: 'teks', teks: cell })) }
  })
  return { nama: 'CSV', baris, sejak1904: false }
}

/** The part of a text up to its last whole line. */
function wholeLines(teks: string): string {
  if (teks.length <= cuplikan) return teks
  const end = teks.lastIndexOf('\n', cuplikan)
  return teks.slice(0, end < 0 ? cuplikan : end)
}

/** Better than any half-found heading. */
const judulUtuh = 1_000

/** How well a separator explains the file: a heading found beats one half found beats none. */
function rank(teks: string, delimiter: string): number {
  try {
    const hasil = findHeader(parseRows(teks, delimiter, barisCuplikan))
    if (hasil.kind === 'ada') return judulUtuh + hasil.header.kolom.size
    return hasil.kind === 'salah' ? hasil.cocok : 0
  } catch {
    return -1
  }
}

/**
 * Reads a .csv as rows of cells: separated by comma, semicolon, tab or bar, quoted or not, in UTF-8, UTF-16 or
 * Windows-1252.
 *
 * @throws AppFailure `berkas` when a quote is opened and never closed
 */
export function readCsv(isi: Buffer): LembarMentah {
  const teks = decode(isi)
  const head = wholeLines(teks)
  const ranked = pemisah.map((one) => ({ one, nilai: rank(head, one) })).sort((a, b) => b.nilai - a.nilai)
  const [best = { one: ',', nilai: 0 }] = ranked
  try {
    // Without a heading near the top the rest is not read: it may be megabytes of anything.
    return best.nilai > judulUtuh ? parseRows(teks, best.one, null) : parseRows(head, best.one, barisCuplikan)
  } catch (cause) {
    return failBerkas(
      'Berkas teks ini tidak tersusun sebagai tabel: ada tanda kutip yang tidak ditutup atau baris yang sangat panjang.',
      'Buka di Excel, simpan ulang sebagai .xlsx, lalu coba lagi.',
      cause,
    )
  }
}

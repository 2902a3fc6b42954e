import { parse } from 'csv-parse/sync'
import { AppFailure } from '#shared/contract/errors.ts'

/** A row of the file: its line, from 1, and its cells. */
export type BarisCsv = { readonly nomor: number; readonly cells: readonly string[] }

export type BerkasCsv = {
  /** Place of each column, by its name in small letters. */
  readonly kolom: ReadonlyMap<string, number>
  /** Cells of the header. */
  readonly lebar: number
  readonly komaDesimal: boolean
  /** The rows below the header, each made when asked for: a file of a million rows is never held as cells. */
  readonly baris: Iterable<BarisCsv>
}

function fail(pesan: string): never {
  throw new AppFailure({ code: 'berkas', pesan })
}

/** Rows of a file without quotes. Empty lines are skipped. */
function* splitLines(text: string, separator: string): Generator<BarisCsv> {
  let nomor = 0
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from)
    const end = newline === -1 ? text.length : newline
    const line = text.slice(from, text[end - 1] === '\r' ? end - 1 : end)
    nomor++
    from = end + 1
    if (line.trim() !== '') yield { nomor, cells: line.split(separator) }
  }
}

function splitQuoted(text: string, separator: string, fileName: string): BarisCsv[] {
  try {
    const options = { delimiter: separator, info: true, relax_column_count: true, skip_empty_lines: true } as const
    const records = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[]
    return records.map(({ record, info }) => ({ nomor: info.lines, cells: record }))
  } catch {
    return fail(
      `Berkas ${fileName}: tanda kutipnya tidak berpasangan. Tidak ada yang dihitung. Simpan ulang sebagai CSV.`,
    )
  }
}

function* rest(iterator: Iterator<BarisCsv>): Generator<BarisCsv> {
  for (let next = iterator.next(); !next.done; next = iterator.next()) yield next.value
}

/** Reads a CSV with a header row; separators comma or semicolon (then with decimal commas). */
export function bacaCsv(input: string, fileName: string): BerkasCsv {
  const text = input.startsWith('\uFEFF') ? input.slice(1) : input
  if (text.trim() === '') fail(`Berkas ${fileName} kosong. Tidak ada yang dihitung.`)
  if (text.includes('\0')) fail(`Berkas ${fileName} bukan teks CSV. Tidak ada yang dihitung. Simpan sebagai CSV.`)
  const firstNewline = text.indexOf('\n')
  const separator = text.slice(0, firstNewline === -1 ? text.length : firstNewline).includes(';') ? ';' : ','
  const rows = text.includes('"') ? splitQuoted(text, separator, fileName) : splitLines(text, separator)
  const iterator = rows[Symbol.iterator]()
  const header = iterator.next()
  const names = header.done ? [] : header.value.cells
  const kolom = new Map(names.map((name, index) => [name.trim().toLowerCase(), index]))
  return { kolom, lebar: names.length, komaDesimal: separator === ';', baris: rest(iterator) }
}

/** Refuses a file that lacks a column. */
export function requireKolom(berkas: BerkasCsv, names: readonly string[], fileName: string): void {
  const absent = names.filter((name) => !berkas.kolom.has(name))
  if (absent.length === 0) return
  const found = [...berkas.kolom.keys()].slice(0, 12).join(', ')
  fail(`Berkas ${fileName} tidak punya kolom ${absent.join(', ')}. Yang ada: ${found}. Tidak ada yang dihitung.`)
}

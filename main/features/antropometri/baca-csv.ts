import { parse } from 'csv-parse/sync'
import { AppFailure } from '#shared/contract/errors.ts'

export type TabelCsv = {
  readonly kolom: ReadonlyMap<string, number>
  readonly baris: readonly (readonly string[])[]
  /** File line of each row, from 1. */
  readonly nomor: readonly number[]
  readonly komaDesimal: boolean
}

function fail(pesan: string): never {
  throw new AppFailure({ code: 'berkas', pesan })
}

function splitLines(text: string, separator: string): { baris: string[][]; nomor: number[] } {
  const baris: string[][] = []
  const nomor: number[] = []
  let line = 0
  for (const content of text.split('\n')) {
    line++
    const trimmed = content.endsWith('\r') ? content.slice(0, -1) : content
    if (trimmed.trim() === '') continue
    baris.push(trimmed.split(separator))
    nomor.push(line)
  }
  return { baris, nomor }
}

function splitQuoted(text: string, separator: string, fileName: string): { baris: string[][]; nomor: number[] } {
  try {
    const records = parse(text, {
      delimiter: separator,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as {
      record: string[]
      info: { lines: number }
    }[]
    return { baris: records.map((r) => r.record), nomor: records.map((r) => r.info.lines) }
  } catch {
    return fail(
      `Berkas ${fileName}: tanda kutipnya tidak berpasangan. Tidak ada yang dihitung. Simpan ulang sebagai CSV.`,
    )
  }
}

/** Reads a CSV with a header row; separators comma or semicolon (then with decimal commas). */
export function bacaCsv(input: string, fileName: string): TabelCsv {
  const text = input.startsWith('\uFEFF') ? input.slice(1) : input
  if (text.trim() === '') fail(`Berkas ${fileName} kosong. Tidak ada yang dihitung.`)
  if (text.includes('\0')) fail(`Berkas ${fileName} bukan teks CSV. Tidak ada yang dihitung. Simpan sebagai CSV.`)
  const header = text.slice(0, text.indexOf('\n') === -1 ? text.length : text.indexOf('\n'))
  const separator = header.includes(';') ? ';' : ','
  const { baris, nomor } = text.includes('"') ? splitQuoted(text, separator, fileName) : splitLines(text, separator)
  const names = baris[0] ?? []
  const kolom = new Map(names.map((name, index) => [name.trim().toLowerCase(), index]))
  return { kolom, baris: baris.slice(1), nomor: nomor.slice(1), komaDesimal: separator === ';' }
}

/** The place of a column that must be there. */
export function requireKolom(tabel: TabelCsv, names: readonly string[], fileName: string): void {
  const absent = names.filter((name) => !tabel.kolom.has(name))
  if (absent.length === 0) return
  const found = [...tabel.kolom.keys()].slice(0, 12).join(', ')
  fail(`Berkas ${fileName} tidak punya kolom ${absent.join(', ')}. Yang ada: ${found}. Tidak ada yang dihitung.`)
}

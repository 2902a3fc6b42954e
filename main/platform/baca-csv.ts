import { AppFailure } from '#shared/contract/errors.ts'
import { type BarisCsv, splitCsv } from '#shared/domain/csv/split-csv.ts'
import { bersihkanTeks } from '#shared/domain/impor/sel.ts'

export type BerkasCsv = {
  /** Place of each column, by its name in small letters. */
  readonly kolom: ReadonlyMap<string, number>
  /** The header, cell by cell, in small letters. */
  readonly names: readonly string[]
  readonly komaDesimal: boolean
  /** The rows below the header, each made when asked for: a file of a million rows is never held as cells. */
  readonly baris: Iterable<BarisCsv>
}

function fail(pesan: string): never {
  throw new AppFailure({ code: 'berkas', pesan })
}

function* rest(iterator: Iterator<BarisCsv>): Generator<BarisCsv> {
  for (let next = iterator.next(); !next.done; next = iterator.next()) yield next.value
}

const pemisahDikenal = [',', ';', '\t', '|'] as const

/** The separator the header uses most; none at all is a comma, and the missing columns are said. */
function findPemisah(header: string): string {
  const count = (one: string) => header.split(one).length
  return pemisahDikenal.reduce((best, one) => (count(one) > count(best) ? one : best))
}

/**
 * Reads a CSV with a header row; separated by comma, or by semicolon, tab or bar (then with decimal commas).
 *
 * @throws AppFailure `berkas` when it is empty, no text, or its header cannot be cut into columns
 */
export function bacaCsv(input: string, fileName: string): BerkasCsv {
  const text = input.startsWith('\uFEFF') ? input.slice(1) : input
  if (text.trim() === '') fail(`Berkas ${fileName} kosong. Tidak ada yang dihitung.`)
  if (text.includes('\0')) fail(`Berkas ${fileName} bukan teks CSV. Tidak ada yang dihitung. Simpan sebagai CSV.`)
  const pemisah = findPemisah(/^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '')
  const [first] = splitCsv(text, { pemisah })
  if (!first || first.kutipRusak)
    return fail(`Berkas ${fileName}: tanda kutip di judulnya tidak berpasangan. Tidak ada yang dihitung.`)
  const names = first.sel.map((name) => bersihkanTeks(name).toLowerCase())
  const iterator = splitCsv(text, { pemisah, lebar: names.length })
  iterator.next()
  return {
    kolom: new Map(names.map((name, index) => [name, index])),
    names,
    komaDesimal: pemisah !== ',',
    baris: rest(iterator),
  }
}

/** Refuses a file that lacks a column, or has one of those it needs twice: nobody knows which is meant. */
export function requireKolom(
  berkas: BerkasCsv,
  { wajib, masukan }: { readonly wajib: readonly string[]; readonly masukan: readonly string[] },
  fileName: string,
): void {
  const ganda = masukan.find((name) => berkas.names.filter((one) => one === name).length > 1)
  if (ganda !== undefined)
    fail(`Berkas ${fileName} punya dua kolom ${ganda}. Tidak ada yang dihitung. Hapus yang tidak dipakai.`)
  const absent = wajib.filter((name) => !berkas.kolom.has(name))
  if (absent.length === 0) return
  const found = [...berkas.kolom.keys()].slice(0, 12).join(', ')
  fail(`Berkas ${fileName} tidak punya kolom ${absent.join(', ')}. Yang ada: ${found}. Tidak ada yang dihitung.`)
}

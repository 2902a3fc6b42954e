import type { Rumus } from '#shared/formulir/model.ts'

/** Where a cell of the form stands: sheet (null on the same one), column letters, row number. */
export type Alamat = { readonly lembar: string | null; readonly kolom: string; readonly baris: number }

export type CariAlamat = (baris: string, kolom: string) => Alamat

function reference({ lembar, kolom, baris }: Alamat): string {
  return lembar === null ? `${kolom}${baris}` : `'${lembar.replaceAll("'", "''")}'!${kolom}${baris}`
}

/** References with runs in one column written as a range: B3, B4, B5 become "B3:B5". */
function references(cells: readonly Alamat[]): string[] {
  const runs: Alamat[][] = []
  for (const cell of cells) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && last.lembar === cell.lembar && last.kolom === cell.kolom && last.baris + 1 === cell.baris) {
      run.push(cell)
    } else runs.push([cell])
  }
  return runs.map((run) => {
    const [first, last] = [run[0], run.at(-1)]
    if (!first || !last) return ''
    return run.length === 1 ? reference(first) : `${reference(first)}:${last.kolom}${last.baris}`
  })
}

function sum(cells: readonly Alamat[]): string {
  const parts = references(cells)
  return cells.length === 1 ? parts.join('') : `SUM(${parts.join(',')})`
}

/** A sum of cells of which some or all may hold "–": the sum of the numbers, and "–" where there is none. */
function sumDiukur(cells: readonly Alamat[]): string {
  return `IF(COUNT(${references(cells).join(',')})=0,"–",SUM(${references(cells).join(',')}))`
}

/** How many cells hold a number; or, of each range for itself, a text that begins so. */
function count(ranges: readonly string[], awalan: string | null): string {
  return awalan === null
    ? `COUNT(${ranges.join(',')})`
    : ranges.map((range) => `COUNTIF(${range},"${awalan}*")`).join('+')
}

type SelRumus = {
  /** Row and column id of the cell itself. */
  readonly baris: string
  readonly kolom: string
  /** Whether its parts may hold "–" in place of a number. */
  readonly takDiukur: boolean
}

/** The Excel formula of a cell, without "=". */
export function rumusExcel(rumus: Rumus, { baris, kolom, takDiukur }: SelRumus, cari: CariAlamat): string {
  const add = takDiukur ? sumDiukur : sum
  switch (rumus.jenis) {
    case 'jumlahKolom':
      return add(rumus.kolom.map((k) => cari(baris, k)))
    case 'jumlahBaris': {
      const tambah = add(rumus.tambah.map((b) => cari(b, kolom)))
      return [tambah, ...rumus.kurang.map((b) => reference(cari(b, kolom)))].join('-')
    }
    case 'persen': {
      const columns = rumus.kolom ?? [kolom]
      const cells = (rows: readonly string[]) => sum(rows.flatMap((b) => columns.map((k) => cari(b, k))))
      return percent(cells(rumus.bagian), cells(rumus.dari))
    }
    case 'cacahBaris':
      return count(references(rumus.baris.map((b) => cari(b, kolom))), rumus.awalan)
    case 'persenKolom':
      return percent(sum(rumus.bagian.map((k) => cari(baris, k))), sum(rumus.dari.map((k) => cari(baris, k))))
  }
}

function percent(bagian: string, dari: string): string {
  return `IF(${dari}=0,"–",ROUND(100*${bagian}/${dari},1))`
}

import type { Rumus } from '#shared/forms/model.ts'

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

/**
 * The Excel formula of a cell, without "=".
 *
 * @param baris row id of the cell itself
 * @param kolom column id of the cell itself
 */
export function rumusExcel(rumus: Rumus, baris: string, kolom: string, cari: CariAlamat): string {
  switch (rumus.jenis) {
    case 'jumlahKolom':
      return sum(rumus.kolom.map((k) => cari(baris, k)))
    case 'jumlahBaris': {
      const tambah = sum(rumus.tambah.map((b) => cari(b, kolom)))
      return [tambah, ...rumus.kurang.map((b) => reference(cari(b, kolom)))].join('-')
    }
    case 'persen': {
      const columns = rumus.kolom ?? [kolom]
      const cells = (rows: readonly string[]) => sum(rows.flatMap((b) => columns.map((k) => cari(b, k))))
      return percent(cells(rumus.bagian), cells(rumus.dari))
    }
    case 'persenKolom':
      return percent(sum(rumus.bagian.map((k) => cari(baris, k))), sum(rumus.dari.map((k) => cari(baris, k))))
  }
}

function percent(bagian: string, dari: string): string {
  return `IF(${dari}=0,"–",ROUND(100*${bagian}/${dari},1))`
}

import { readFileSync, writeFileSync } from 'node:fs'
import { splitCsv } from '../../shared/domain/csv/split-csv.ts'

/** Compiles the layouts of this folder into one module: run `node resources/formulir/build.ts`. A test runs this again. */

const folder = new URL('.', import.meta.url)
const target = new URL('../../shared/formulir/resmi.generated.ts', import.meta.url)

function readRows(file: string): Readonly<Record<string, string>>[] {
  const [judul, ...baris] = splitCsv(readFileSync(new URL(file, folder), 'utf8'), { pemisah: ',' })
  return baris.map(({ sel }) => Object.fromEntries((judul?.sel ?? []).map((nama, i) => [nama, sel[i] ?? ''])))
}

/** The layouts a form is known in, the default first; tables beside the main one are no layouts of their own. */
function varianOf(kode: string | undefined, baku: string | undefined, kolom: ReturnType<typeof readRows>): string[] {
  const tercetak = kolom
    .filter(({ formulir }) => formulir === kode)
    .map(({ varian = '' }) => varian.split('/')[0] ?? '')
  return [...new Set([baku ?? '', ...tercetak])]
}

/** The module as text. */
export function compileResmi(): string {
  const kolom = readRows('kolom.csv')
  const daftar = readRows('formulir.csv').map(({ kode, judul, periode, varianBaku }) =>
    JSON.stringify({ kode, judul, periode, varian: varianOf(kode, varianBaku, kolom) }),
  )
  const tabel = Map.groupBy(kolom, ({ formulir, varian }) => `${formulir} ${varian}`)
  const susunan = [...tabel].map(([nama, rows]) => {
    const daun = rows.map(({ id, judul, lebar, jenis, stok }) => [id, judul, lebar, jenis, stok].join('|'))
    return `  ${JSON.stringify(nama)}: ${JSON.stringify(daun.join('\n'))},\n`
  })
  return [
    '// Made by resources/formulir/build.ts from resources/formulir/*.csv. Do not edit; read it through resmi.ts.\n',
    `export const isiDaftar = [\n${daftar.map((satu) => `  ${satu},\n`).join('')}] as const\n`,
    `export const isiKolom: Readonly<Record<string, string>> = {\n${susunan.join('')}}\n`,
  ].join('')
}

if (import.meta.main) writeFileSync(target, compileResmi())

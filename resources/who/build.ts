import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Compiles the LMS tables of this folder into one module: run `node resources/who/build.ts`.
 *
 * Figures are kept at printed precision, as whole numbers of their last digit and as differences to the row before:
 * a fifth of the size, and read in milliseconds. A test runs this again and compares.
 */

const folder = new URL('.', import.meta.url)
const target = new URL('../../shared/domain/antropometri/tabel.generated.ts', import.meta.url)

/** Name of the table and of its file; first key (days, months, or tenths of a centimetre). */
const tables = [
  ['wfa', 0],
  ['lhfa', 0],
  ['bmifa', 0],
  ['hcfa', 0],
  ['acfa', 91],
  ['wfl', 450],
  ['wfh', 650],
  ['wfa2007', 60],
  ['hfa2007', 60],
  ['bmifa2007', 60],
] as const

/** L and M are printed with up to four decimals, S with up to five. */
const scales = [10_000, 10_000, 100_000] as const

type Triple = readonly [number, number, number]

/** A printed figure as a whole number; refused when the scale would lose a digit. */
function toWhole(file: string, printed: string, scale: number): number {
  const whole = Math.round(Number(printed) * scale)
  if (whole / scale !== Number(printed)) throw new Error(`${file}: ${printed} has more decimals than expected`)
  return whole
}

function readRows(file: string, sex: 'm' | 'f', first: number): Triple[] {
  const [header = '', ...lines] = readFileSync(new URL(file, folder), 'utf8').trim().split(/\r?\n/)
  const step = header.split(',')[1]?.endsWith('_cm') ? 10 : 1
  const rows: Triple[] = []
  for (const line of lines) {
    const [rowSex, key = '', l = '', m = '', s = ''] = line.split(',')
    if (rowSex !== sex) continue
    if (Math.round(Number(key) * step) !== first + rows.length) throw new Error(`${file}: key ${key} is out of order`)
    rows.push([toWhole(file, l, scales[0]), toWhole(file, m, scales[1]), toWhole(file, s, scales[2])])
  }
  return rows
}

function printTable(name: string, first: number): string {
  const [boys, girls] = [readRows(`${name}.csv`, 'm', first), readRows(`${name}.csv`, 'f', first)]
  if (boys.length !== girls.length) throw new Error(`${name}.csv: boys and girls differ in rows`)
  let before: Triple = [0, 0, 0]
  const differences = [...boys, ...girls].flatMap((row) => {
    const [l, m, s] = before
    before = row
    return [row[0] - l, row[1] - m, row[2] - s]
  })
  return `  ${name}: { awal: ${first}, baris: ${boys.length}, selisih: '[${differences.join(',')}]' },\n`
}

/** The module as text. */
export function compileTables(): string {
  return [
    '// Made by resources/who/build.ts from resources/who/*.csv. Do not edit; read it through tabel.ts.\n',
    'export const isiTabel = {\n',
    ...tables.map(([name, first]) => printTable(name, first)),
    '} as const\n',
  ].join('')
}

if (import.meta.main) writeFileSync(target, compileTables())

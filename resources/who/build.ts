import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Compiles the LMS tables of this folder into one module: run `node resources/who/build.ts`.
 *
 * Every figure is copied as printed. A test runs this again and compares.
 */

type Column = { l: string[]; m: string[]; s: string[] }

const folder = new URL('.', import.meta.url)
const target = new URL('../../shared/domain/antropometri/tabel.generated.ts', import.meta.url)

/** name of the table in code, file, first key (days, months, or tenths of a centimetre) */
const tables = [
  ['wfa', 'wfa.csv', 0],
  ['lhfa', 'lhfa.csv', 0],
  ['bmifa', 'bmifa.csv', 0],
  ['hcfa', 'hcfa.csv', 0],
  ['acfa', 'acfa.csv', 91],
  ['wfl', 'wfl.csv', 450],
  ['wfh', 'wfh.csv', 650],
  ['wfa2007', 'wfa2007.csv', 60],
  ['hfa2007', 'hfa2007.csv', 60],
  ['bmifa2007', 'bmifa2007.csv', 60],
] as const

function readColumn(file: string, sex: 'm' | 'f', first: number): Column {
  const [header = '', ...lines] = readFileSync(new URL(file, folder), 'utf8').trim().split(/\r?\n/)
  const names = header.split(',')
  const step = names[1]?.endsWith('_cm') ? 10 : 1
  const column: Column = { l: [], m: [], s: [] }
  for (const line of lines) {
    const [rowSex, key = '', l = '', m = '', s = ''] = line.split(',')
    if (rowSex !== sex) continue
    const expected = first + column.l.length
    if (Math.round(Number(key) * step) !== expected) throw new Error(`${file}: key ${key} where ${expected} belongs`)
    column.l.push(l)
    column.m.push(m)
    column.s.push(s)
  }
  return column
}

function printColumn({ l, m, s }: Column): string {
  return `{ l: [${l.join(',')}], m: [${m.join(',')}], s: [${s.join(',')}] }`
}

/** The module as text. */
export function compileTables(): string {
  const parts = tables.map(([name, file, first]) => {
    const column = (sex: 'm' | 'f') => printColumn(readColumn(file, sex, first))
    return `export const ${name}: TabelLms = { awal: ${first}, L: ${column('m')}, P: ${column('f')} }\n`
  })
  return [
    '// Made by resources/who/build.ts from resources/who/*.csv. Do not edit.\n',
    '/** One sex of a table: L, M, S for each key from `awal` on, one step a row. */\n',
    'export type Lajur = { readonly l: readonly number[]; readonly m: readonly number[]; readonly s: readonly number[] }\n',
    'export type TabelLms = { readonly awal: number; readonly L: Lajur; readonly P: Lajur }\n',
    ...parts,
  ].join('')
}

if (import.meta.main) writeFileSync(target, compileTables())

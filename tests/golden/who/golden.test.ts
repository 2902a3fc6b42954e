import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { computeAntropometriCsv } from '#main/features/antropometri/antropometri-csv.ts'

/** Printed by the WHO packages; see docs/aturan/antropometri.md. */
function readGolden(name: string): string[] {
  return readFileSync(new URL(`${name}.csv`, import.meta.url), 'utf8')
    .trim()
    .split(/\r?\n/)
}

function inputsOf(lines: readonly string[], columns: number): string {
  return lines.map((line) => line.split(',').slice(0, columns).join(',')).join('\n')
}

function compute(name: string, columns: number, rujukan: '2006' | '2007') {
  const golden = readGolden(name)
  const result = computeAntropometriCsv(inputsOf(golden, columns), rujukan, name)
  return { golden, ...result, lines: result.csv.trim().split('\n') }
}

describe('the WHO packages and this program print the same', () => {
  test.each([
    ['golden_public', 9, '2006', 2001],
    ['golden_months', 9, '2006', 401],
    ['plus_public', 6, '2007', 1001],
  ] as const)('every digit and flag of %s', (name, columns, rujukan, count) => {
    const { golden, lines, csv, ditolak, dihitung } = compute(name, columns, rujukan)
    expect(lines).toHaveLength(count)
    expect(lines).toEqual(golden)
    expect(csv).toBe(readFileSync(new URL(`${name}.csv`, import.meta.url), 'utf8'))
    expect([dihitung, ditolak]).toEqual([count - 1, []])
  })

  test('unusual input equals the reference, except where it rests on a value of 0 or less', () => {
    const { golden, lines, ditolak } = compute('golden_special', 9, '2006')
    const refused = new Set(ditolak.map((d) => d.baris))
    const differing = lines.flatMap((line, index) => (line === golden[index] ? [] : [index + 1]))
    expect(differing.filter((line) => !refused.has(line))).toEqual([])
    expect(ditolak.map((d) => [d.baris, d.kolom, d.nilai])).toEqual([
      [4, 'weight_kg', '0'],
      [5, 'weight_kg', '-1'],
      [12, 'lenhei_cm', '0'],
      [13, 'lenhei_cm', '-5'],
      [18, 'headc_cm', '0'],
      [19, 'headc_cm', '-3'],
      [20, 'muac_cm', '0'],
      [21, 'muac_cm', '-3'],
    ])
  })

  test('where it differs, a cell is blank, and it is one that rests on the refused value', () => {
    const { golden, lines, ditolak } = compute('golden_special', 9, '2006')
    const names = golden[0]?.split(',') ?? []
    const resting: Readonly<Record<string, readonly string[]>> = {
      weight_kg: ['cbmi', 'zwei', 'fwei', 'zwfl', 'fwfl', 'zbmi', 'fbmi'],
      lenhei_cm: ['clenhei', 'cbmi', 'zlen', 'flen', 'zwfl', 'fwfl', 'zbmi', 'fbmi'],
      headc_cm: ['zhc', 'fhc'],
      muac_cm: ['zac', 'fac'],
    }
    for (const { baris, kolom } of ditolak) {
      const expected = golden[baris - 1]?.split(',') ?? []
      const blanked = expected.map((cell, at) => (resting[kolom]?.includes(names[at] ?? '') ? '' : cell))
      expect(lines[baris - 1]?.split(',')).toEqual(blanked)
    }
  })
})

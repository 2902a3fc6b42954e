import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { kurva, lmsUmur } from '#shared/domain/antropometri/kurva.ts'
import { tabel } from '#shared/domain/antropometri/tabel.ts'
import { compileTables } from '../../../../../resources/who/build.ts'

describe('the growth tables', () => {
  test('the module is what the build makes of the published files', () => {
    const module = readFileSync('shared/domain/antropometri/tabel.generated.ts', 'utf8')
    expect(module).toBe(compileTables())
  })

  // Row counts and spot values as published; docs/aturan/antropometri.md, E.
  test.each([
    ['wfa', 3714],
    ['lhfa', 3714],
    ['bmifa', 3714],
    ['hcfa', 3714],
    ['acfa', 3532],
    ['wfl', 1302],
    ['wfh', 1102],
    ['wfa2007', 124],
    ['hfa2007', 340],
    ['bmifa2007', 340],
  ] as const)('%s has %d rows', (name, count) => {
    expect([2 * tabel[name].baris, tabel[name].lms.length / 3]).toEqual([count, count])
  })

  test('medians at birth are 3,3464 kg and 49,8842 cm for boys, 3,2322 kg and 49,1477 cm for girls', () => {
    expect([lmsUmur('BBU', 'L', 0)?.m, lmsUmur('TBU', 'L', 0)?.m]).toEqual([3.3464, 49.8842])
    expect([lmsUmur('BBU', 'P', 0)?.m, lmsUmur('TBU', 'P', 0)?.m]).toEqual([3.2322, 49.1477])
  })

  test('the median curve passes through the medians, and the lines never cross', () => {
    expect(kurva('BBU', 'L', 0, 0, 60, 1)[0]).toEqual({ x: 0, y: 3.3464 })
    const lines = [-3, -2, 0, 1, 2, 3].map((z) => kurva('BBU', 'P', z, 0, 60, 1))
    for (let i = 1; i < lines.length; i++) {
      lines[i]?.forEach((point, at) => {
        expect(point.y).toBeGreaterThan(lines[i - 1]?.[at]?.y ?? Number.POSITIVE_INFINITY)
      })
    }
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lmsUmur } from '#shared/domain/antropometri/kurva.ts'
import { barisLms, tabel } from '#shared/domain/antropometri/tabel.ts'
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

  test('boys at day 1856 and the step from lying to standing', () => {
    expect([lmsUmur('BBU', 'L', 1856)?.m, lmsUmur('TBU', 'L', 1856)?.m]).toEqual([18.4968, 110.4969])
    expect([lmsUmur('TBU', 'L', 730)?.m, lmsUmur('TBU', 'L', 731)?.m]).toEqual([87.8018, 87.1303])
    expect([lmsUmur('LKU', 'P', 0)?.m, lmsUmur('LILAU', 'L', 90)]).toEqual([33.8787, null])
  })

  test('a height weighs what a length 0,7 cm longer weighs, in all 888 rows the two tables share', () => {
    const { wfl, wfh } = tabel
    let rows = 0
    for (let key = wfh.awal; key + 7 < wfl.awal + wfl.baris; key++) {
      for (const jk of ['L', 'P'] as const) {
        expect(barisLms(wfh, jk, key)?.m).toBe(barisLms(wfl, jk, key + 7)?.m)
        rows++
      }
    }
    expect(rows).toBe(888)
  })
})

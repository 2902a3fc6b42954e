import { describe, expect, test } from 'vitest'
import { zBalita } from '#shared/domain/antropometri/balita.ts'
import { kurva, lmsTb, lmsUmur } from '#shared/domain/antropometri/kurva.ts'
import { bulatDua, zPolos } from '#shared/domain/antropometri/lms.ts'

const lines = [-3, -2, -1, 0, 1, 2, 3]
const charts = [
  ['BBU', 0, 60, 1],
  ['IMTU', 0, 60, 1],
  ['LKU', 0, 60, 1],
  ['BBPB', 45, 110, 0.5],
  ['BBTB', 65, 120, 0.5],
] as const

describe('the lines of a growth chart', () => {
  test('the median of BB/U begins at 3,3464 kg for boys', () => {
    expect(kurva('BBU', 'L', 0, 0, 60, 1)[0]).toEqual({ x: 0, y: 3.3464 })
  })

  test.each(charts)(
    '%s from %d to %d has a point at every step, and lines never cross',
    (indikator, from, to, step) => {
      for (const jk of ['L', 'P'] as const) {
        const curves = lines.map((z) => kurva(indikator, jk, z, from, to, step))
        for (const curve of curves) {
          expect(curve).toHaveLength((to - from) / step + 1)
          expect([curve[0]?.x, curve.at(-1)?.x]).toEqual([from, to])
        }
        for (let i = 1; i < curves.length; i++) {
          curves[i]?.forEach((point, at) => {
            expect(point.y).toBeGreaterThan(curves[i - 1]?.[at]?.y ?? Number.POSITIVE_INFINITY)
          })
        }
      }
    },
  )

  test('length-for-age steps down 0,7 cm where standing begins', () => {
    const at = (bulan: number) => kurva('TBU', 'L', 0, bulan, bulan, 1)[0]?.y
    // Medians of day 730 and 731, docs/aturan/antropometri.md, E.
    expect([at(730 / 30.4375), at(731 / 30.4375)]).toEqual([87.8018, 87.1303])
  })

  test('a page of lying lengths ends without that step, and the next page begins after it', () => {
    // The same medians: 87,8 cm lying, 87,1 cm standing.
    expect(kurva('TBU', 'L', 0, 0, 24, 0.125).at(-1)).toEqual({ x: 24, y: 87.8018 })
    expect(kurva('TBU', 'L', 0, 24, 60, 0.125)[0]).toEqual({ x: 24, y: 87.1303 })
    const page = kurva('TBU', 'P', -2, 0, 24, 0.125)
    page.forEach(({ y }, i) => {
      expect(y).toBeGreaterThan(page[i - 1]?.y ?? 0)
    })
  })

  test('outside the table there is no point', () => {
    expect(kurva('BBPB', 'L', 0, 44, 45, 1)).toEqual([{ x: 45, y: 2.441 }])
  })

  test('a child on a line has the z of that line', () => {
    for (const z of lines) {
      const bbKg = kurva('BBU', 'P', z, 12, 12, 1)[0]?.y ?? 0
      const none = { tbCm: null, caraUkur: null, lkCm: null, lilaCm: null, edema: false }
      expect(zBalita({ ...none, jk: 'P', umur: { bulan: 12 }, bbKg }).bbu?.z).toBe(z)
    }
  })
})

describe('L, M and S for showing the working', () => {
  const anak = {
    jk: 'L',
    bbKg: 10,
    tbCm: 75.34,
    caraUkur: 'terlentang',
    lkCm: null,
    lilaCm: null,
    edema: false,
  } as const

  test('they give the z that is shown, also between two rows', () => {
    const hasil = zBalita({ ...anak, umur: { hari: 400 } })
    const perTb = lmsTb('L', 75.34, 400, 'terlentang')
    const perUmur = lmsUmur('BBU', 'L', 400)
    expect(perTb && bulatDua(zPolos(10, perTb.l, perTb.m, perTb.s))).toBe(hasil.bbtb?.z)
    expect(perUmur && bulatDua(zPolos(10, perUmur.l, perUmur.m, perUmur.s))).toBe(hasil.bbu?.z)
  })

  test.each([
    ['44,9 cm lying', 44.9, 0, null],
    ['110,1 cm lying', 110.1, 400, null],
    ['64,9 cm standing', 64.9, 800, null],
    ['120,1 cm standing', 120.1, 800, null],
  ])('%s is outside', (_, tbCm, hari, expected) => {
    expect(lmsTb('L', tbCm, hari, null)).toBe(expected)
  })
})

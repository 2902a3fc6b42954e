import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anakPerKotak, geometriBalok, singkatBulan } from '#shared/formulir/balok.ts'

test.each([
  [0, 1],
  [10, 1],
  [11, 2],
  [44, 5],
  [100, 10],
  [301, 50],
])('a chart up to %i children takes %i a box', (terbanyak, perKotak) => {
  expect(anakPerKotak(terbanyak)).toBe(perKotak)
})

test('bars stand on the base line, to scale, S K D N side by side', () => {
  const chart = geometriBalok([{ bulan: '2026-10', S: 44, K: 41, D: 39, N: 20 }], { lebar: 100, tinggi: 90 })
  expect(chart).toMatchObject({ perKotak: 5, puncak: 45 })
  expect(chart.garis.map((g) => g.nilai)).toEqual([0, 5, 10, 15, 20, 25, 30, 35, 40, 45])
  expect(
    chart.batang.map((b) => [b.kode, ...[b.x, b.y, b.lebar, b.tinggi].map((v) => Math.round(v * 1000) / 1000)]),
  ).toEqual([
    ['S', 10, 2, 20, 88],
    ['K', 30, 8, 20, 82],
    ['D', 50, 12, 20, 78],
    ['N', 70, 50, 20, 40],
  ])
})

test('an empty chart still has a base line and one box', () => {
  expect(geometriBalok([], { lebar: 100, tinggi: 50 }).garis).toEqual([
    { nilai: 0, y: 50 },
    { nilai: 1, y: 0 },
  ])
})

test('no bar leaves the drawing, whatever the figures', () => {
  const count = fc.nat(5000)
  const month = fc.record({ bulan: fc.constant('2026-10'), S: count, K: count, D: count, N: count })
  fc.assert(
    fc.property(fc.array(month, { maxLength: 12 }), (balok) => {
      const { batang } = geometriBalok(balok, { lebar: 300, tinggi: 100 })
      for (const b of batang) {
        expect(b.y).toBeGreaterThanOrEqual(-1e-9)
        expect(b.y + b.tinggi).toBeCloseTo(100)
        expect(b.x + b.lebar).toBeLessThanOrEqual(300 + 1e-9)
      }
    }),
  )
})

test('August is Agt, as in the registers', () => {
  expect(singkatBulan('2026-08')).toBe('Agt')
  expect(singkatBulan('2026-10')).toBe('Okt')
})

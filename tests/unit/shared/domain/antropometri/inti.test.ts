import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { zBalita } from '#shared/domain/antropometri/balita.ts'
import {
  bulatHari,
  cara,
  createKeluaran,
  createMasukan,
  hitung,
  isiUmur,
  jk,
} from '#shared/domain/antropometri/inti.ts'

const indikator = ['tbCm', 'imt', 'tbu', 'bbu', 'bbtb', 'imtu', 'lku', 'lilau'] as const

describe('whole days', () => {
  // docs/aturan/antropometri.md, A1: floor + 1 from a fraction of 0,5 on. 24 months are 730,5 days.
  test.each([
    [0.4999999999999999, 0],
    [0.5, 1],
    [730.49, 730],
    [730.5, 731],
    [731, 731],
  ])('%f becomes %d', (hari, expected) => expect(bulatHari(hari)).toBe(expected))
})

describe('many children at once', () => {
  const positive = fc.double({ min: Number.MIN_VALUE, noNaN: true, noDefaultInfinity: true })
  const usual = fc.integer({ min: 1, max: 1300 }).map((mm) => mm / 10)
  const ukuran = fc.option(fc.oneof(positive, usual, usual), { nil: null })
  const umur = fc.option(
    fc.oneof(
      fc.integer({ min: 0, max: 2000 }).map((hari) => ({ hari })),
      fc.double({ min: 0, max: 62, noNaN: true }).map((bulan) => ({ bulan })),
      positive.map((hari) => ({ hari })),
    ),
    { nil: null },
  )
  const anak = fc.record({
    jk: fc.constantFrom('L', 'P', null),
    umur,
    bbKg: ukuran,
    tbCm: ukuran,
    caraUkur: fc.constantFrom('terlentang', 'berdiri', null),
    lkCm: ukuran,
    lilaCm: ukuran,
    edema: fc.boolean(),
  })

  test('one by one or all together, the figures are the same, and always finite or absent', () => {
    fc.assert(
      fc.property(fc.array(anak, { minLength: 1, maxLength: 30 }), (semua) => {
        const m = createMasukan(semua.length)
        const k = createKeluaran(semua.length)
        for (const [i, a] of semua.entries()) {
          m.jk[i] = a.jk === null ? jk.takDiketahui : jk[a.jk]
          isiUmur(m, i, a.umur)
          m.bbKg[i] = a.bbKg ?? Number.NaN
          m.tbCm[i] = a.tbCm ?? Number.NaN
          m.cara[i] = a.caraUkur === null ? cara.takDiketahui : cara[a.caraUkur]
          m.lkCm[i] = a.lkCm ?? Number.NaN
          m.lilaCm[i] = a.lilaCm ?? Number.NaN
          m.edema[i] = a.edema ? 1 : 0
        }
        hitung(m, k, semua.length)
        for (const [i, a] of semua.entries()) {
          const satu = zBalita(a)
          for (const nama of indikator) {
            const one = satu[nama]
            const single = one === null ? Number.NaN : typeof one === 'number' ? one : one.z
            expect(Math.abs(single)).not.toBe(Number.POSITIVE_INFINITY)
            expect(k[nama][i]).toBe(single)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('only the first ones asked for are computed', () => {
    const m = createMasukan(2)
    const k = createKeluaran(2)
    for (const i of [0, 1]) {
      m.jk[i] = jk.P
      isiUmur(m, i, { hari: 0 })
      m.bbKg[i] = 3.2322
    }
    hitung(m, k, 1)
    expect([k.bbu[0], k.bbu[1]]).toEqual([0, Number.NaN])
  })
})

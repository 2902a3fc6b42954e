import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatBerat, formatPanjang } from '#shared/domain/penimbangan/ketikan.ts'
import { pertanyaanBaris } from '#shared/domain/penimbangan/lembar.ts'
import { isBeratTertahan, mungkinMustahil, tahan, ukuranTertahan } from '#shared/domain/penimbangan/tertahan.ts'
import { addHari } from '#shared/domain/tanggal/tanggal.ts'
import { makeAnak, makeTimbang } from '#tests/factories/anak.ts'

const aturan = { rujukanZ: 'hari', isAwalData: () => false } as const
const kosong = { caraUkur: null, lila: '', lk: '', edema: false, pengganti: null, posyanduId: 'melati' } as const

/** Bima, a boy of 33 months, 13,0 kg and 92,0 cm in September. */
const bima = makeAnak({ penimbangan: [makeTimbang('2026-09-08', 13_000, { tbMm: 920 })] })
const held = (bb: string, tb: string) =>
  ukuranTertahan(pertanyaanBaris(bima, { ...kosong, tanggal: '2026-10-08', bb, tb }, aturan))

describe('what counts nowhere while nobody answers', () => {
  test.each([
    // A weight of 131 for 13,1; of 1,31; grams; letters; as tall as heavy: no balita has them.
    ['131', '', true, false],
    ['1,31', '', true, false],
    ['13100', '', true, false],
    ['tiga belas', '', true, false],
    ['0', '', true, false],
    ['92,5', '13,1', true, true],
    // More than half lighter, more than twice heavier than last month.
    ['6,4', '', true, false],
    ['26,1', '', true, false],
    // A height of 925 for 92,5; of 9,25.
    ['13,2', '925', false, true],
    ['13,2', '9,25', false, true],
    // Merely doubtful: lighter by a fifth, heavier by a quarter, shorter by 3 cm, unchanged.
    ['10,4', '', false, false],
    ['16,3', '', false, false],
    ['13,2', '89,0', false, false],
    ['13,0', '92,0', false, false],
  ])('a weight of “%s” with a height of “%s”: %s, %s', (bb, tb, berat, tinggi) => {
    expect(held(bb, tb)).toEqual({ bb: berat, tb: tinggi })
  })

  test('is kept as it was typed, and no number stands in its place', () => {
    const typed = makeTimbang('2026-10-08', 131_000, { tbMm: 925 })
    const teks = { bb: '131', tb: '92,5' }
    expect(tahan(typed, { bb: true, tb: false }, teks)).toEqual({
      ...typed,
      bbG: null,
      tertahan: { bb: '131', tb: null },
    })
    expect(tahan(typed, { bb: false, tb: false }, teks)).toBe(typed)
    expect(isBeratTertahan(tahan(typed, { bb: false, tb: true }, teks))).toBe(false)
    expect(isBeratTertahan(tahan(typed, { bb: true, tb: true }, teks))).toBe(true)
  })

  test('is never passed over by the quick look', () => {
    const weighing = fc.record({
      age: fc.integer({ min: 0, max: 1_900 }),
      bbG: fc.oneof(fc.constant(null), fc.integer({ min: 100, max: 199_999 }), fc.integer({ min: 1_500, max: 25_000 })),
      tbMm: fc.oneof(fc.constant(null), fc.integer({ min: 20, max: 2_499 }), fc.integer({ min: 400, max: 1_200 })),
    })
    fc.assert(
      fc.property(fc.array(weighing, { minLength: 1, maxLength: 4 }), (list) => {
        const rows = list
          .toSorted((a, b) => a.age - b.age)
          .map(({ age, bbG, tbMm }, i) => makeTimbang(addHari('2022-01-10', age), bbG, { id: String(i), tbMm }))
        const last = rows.at(-1) ?? makeTimbang('2022-01-10', null)
        const before = rows.slice(0, -1)
        const anak = makeAnak({ tanggalLahir: '2022-01-10', penimbangan: before })
        const bb = last.bbG === null ? '' : formatBerat(last.bbG)
        const tb = last.tbMm === null ? '' : formatPanjang(last.tbMm)
        const { bb: berat, tb: tinggi } = ukuranTertahan(
          pertanyaanBaris(anak, { ...kosong, tanggal: last.tanggal, bb, tb }, aturan),
        )
        if (berat || tinggi) expect(mungkinMustahil({ ...anak, penimbangan: before }, last, 'hari')).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  test('is looked at closely in almost no row of a child that grows along a line of WHO', () => {
    const rows = [8_600, 8_900, 9_100, 9_300].map((bbG, i) =>
      makeTimbang(`2025-0${i + 1}-10`, bbG, { tbMm: 700 + 12 * i }),
    )
    const close = rows.filter((row, i) =>
      mungkinMustahil({ jk: 'L', tanggalLahir: '2024-02-10', penimbangan: rows.slice(0, i) }, row, 'hari'),
    )
    expect(close).toEqual([])
  })
})

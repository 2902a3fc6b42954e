import { describe, expect, test } from 'vitest'
import { angkaAkhir, digitBerat, digitTeks, kelasDps } from '#shared/domain/mutu/angka-akhir.ts'
import { putusanPosyandu, sebabDari } from '#shared/domain/mutu/putusan.ts'
import { undiSampel } from '#shared/domain/mutu/sampel.ts'
import { bedaUlang, kelasKetik } from '#shared/domain/mutu/ulang-ketik.ts'

describe('last digits', () => {
  test('all alike are 0, one alone is 100', () => {
    const rata = Array.from({ length: 100 }, (_, i) => i % 10)
    expect(angkaAkhir(rata)).toMatchObject({ n: 100, khi2: 0, dps: 0, nolLima: 20 })
    expect(angkaAkhir(rata.map(() => 0))).toMatchObject({ khi2: 900, dps: 100, nolLima: 100 })
  })

  test('0 and 5 alone are two thirds of the way: χ² of 400 in 100, 100·√(400/900)', () => {
    const bulat = Array.from({ length: 100 }, (_, i) => (i % 2) * 5)
    expect(angkaAkhir(bulat)).toMatchObject({ khi2: 400, dps: 66.67, nolLima: 100 })
  })

  test('a weight is read by tenths of a kilogram, half up', () => {
    expect([8_600, 8_649, 8_650, 9_950].map(digitBerat)).toEqual([6, 6, 7, 0])
    expect(['8,65', '8.649', '-8,6', 'x'].map((teks) => digitTeks(teks, 1))).toEqual([7, 6, 6, null])
  })

  test('the classes begin at 8, 12 and 20', () => {
    expect([7.99, 8, 12, 20].map(kelasDps)).toEqual(['sangatBaik', 'baik', 'cukup', 'buruk'])
  })
})

describe('the verdict', () => {
  const putusan = (isi: Partial<Parameters<typeof putusanPosyandu>[0]>) =>
    putusanPosyandu({ poin: 0, hari: 40, hariBertemuan: 0, salinanMassal: false, ...isi })
  test.each([
    [{ poin: 9 }, 'sangatBaik'],
    [{ poin: 10 }, 'baik'],
    [{ poin: 15 }, 'cukup'],
    [{ poin: 25 }, 'periksaDulu'],
    [{ hariBertemuan: 2 }, 'sangatBaik'],
    [{ hariBertemuan: 3 }, 'cukup'],
    [{ hariBertemuan: 4 }, 'cukup'],
    [{ hariBertemuan: 5 }, 'periksaDulu'],
    [{ poin: 25, hariBertemuan: 3 }, 'periksaDulu'],
    [{ salinanMassal: true }, 'periksaDulu'],
    [{ poin: 30, hari: 9 }, 'belumCukup'],
  ] as const)('%j is %s', (isi, want) => {
    expect(putusan(isi)).toBe(want)
  })
})

test('advice names each cause once, the gravest first', () => {
  expect(sebabDari(['rasioJk', 'tbTurun', 'tbNaikTajam', 'salinan'])).toEqual(['salinan', 'tinggi', 'jk'])
  expect(sebabDari(['posisiDiragukan'])).toEqual([])
})

describe('the error of typing twice', () => {
  test('is √(Σd²/2n), and the bias the mean of second less first', () => {
    // 10/11, 12/12, 9/8: Σd² = 2, n = 3: √(2/6) = 0,57735; mean 62/6; bias 0.
    const beda = bedaUlang([
      [10, 11],
      [12, 12],
      [9, 8],
    ])
    expect(beda).toEqual({ n: 3, berbeda: 2, salahPersen: 66.67, tem: 0.5774, temRelatif: 5.59, bias: 0 })
  })

  test('of nothing there is none', () => {
    expect(bedaUlang([])).toEqual({ n: 0, berbeda: 0, salahPersen: null, tem: null, temRelatif: null, bias: null })
    expect(kelasKetik({ n: 0, berbeda: 0 })).toBeNull()
  })

  test('one in a hundred is good, three are enough, more is typed anew', () => {
    expect([1, 2, 3, 4].map((berbeda) => kelasKetik({ n: 100, berbeda }))).toEqual(['baik', 'cukup', 'cukup', 'ulang'])
  })
})

test('of few all are drawn, of up to fifty five, of more a tenth rounded up', () => {
  const calon = (n: number) =>
    Array.from({ length: n }, (_, i) => ({
      ...{ nama: `Anak ${i}`, tanggalLahir: '2024-01-10', posyandu: 'Melati', tanggal: '2026-11-05' },
    }))
  const undi = (n: number) => undiSampel(calon(n), { bulan: '2026-11', benih: 1, bagian: 10 }, (teks) => teks).length
  expect([3, 5, 50, 51, 100].map(undi)).toEqual([3, 5, 5, 6, 10])
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DesaBook, desaKecil, openDesaBook } from '#tests/helpers/desa-uji.ts'
import { tanyaFormulir } from '#tests/helpers/formulir-contoh.ts'

/** The small village: its S, D and N are those of the published sheets (`penimbangan-12.json`, `sip7.json`). */

let book: DesaBook
beforeAll(() => {
  book = openDesaBook()
  book.imporTeks(desaKecil)
})
afterAll(() => book.close())

const baris = (bulan: string) => {
  const { baris: rows, jumlah } = tanyaFormulir(book, { formulir: 'pws-gizi', bulan, sampai: '2026-09-30' })
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject(jumlah ?? {})
  const { _baris, posyandu, ...sel } = rows[0] ?? {}
  return Object.values(sel)
}

describe('the growth of a posyandu, this month beside the one before', () => {
  test('is that of the published sheets', () => {
    expect(baris('2026-09')).toEqual([
      // D 4 of S 4, in August 2.
      ...[4, 2, 6, 100, 'baik'],
      // N 1 of N and T 2; nobody in August.
      ...[1, 0, 1, 50, 'kurang'],
      // Capsules of August: Bima and Citra of the three who are 6–59 months; of February nothing is known.
      ...[2, null, 2, 66.7, 'kurang'],
      // Lina is a baby of a few days; in August the youngest was seven months old.
      ...[1, 0, 1, 100, 'baik'],
    ])
  })

  test('speaks of the last capsules in the months after them', () => {
    expect(baris('2026-08').slice(10, 15)).toEqual([2, null, 2, 66.7, 'kurang'])
  })

  test('says nothing of a month before the first', () => {
    expect(new Set(baris('2026-07'))).toEqual(new Set([null]))
  })
})

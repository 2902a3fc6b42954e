import { expect, test } from 'vitest'
import { kunjunganHamil } from '#shared/catatan/kunjungan-hamil.ts'

test('answers are offered in the order in which they were written down, also where a code looks like a number', () => {
  expect([...(kunjunganHamil.isian.protein_urin.kata ?? [])].map(([, kata]) => kata)).toEqual([
    'negatif',
    '+1',
    '+2',
    '+3',
    '+4',
  ])
})

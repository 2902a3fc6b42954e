import fc from 'fast-check'
import { expect, test } from 'vitest'
import { geserDesimal } from '#shared/domain/angka/desimal.ts'
import { teksAngka } from '#shared/domain/impor/angka-sel.ts'

test('a number cell gives the grams a person reads in it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 199_999 }), (gram) => {
      expect(geserDesimal(teksAngka({ jenis: 'angka', angka: gram / 1000 }, 'kg'), 3)).toBe(gram)
    }),
  )
})

test('a unit behind the figure is taken off', () => {
  expect(teksAngka({ jenis: 'teks', teks: '8,6 Kg' }, 'kg')).toBe('8,6')
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatUkuran } from '#shared/text/ukuran.ts'

test.each([
  [0, '0 KB'],
  [1, '1 KB'],
  [83_000, '83 KB'],
  [99_999, '100 KB'],
  [100_000, '0,1 MB'],
  [11_780_000, '11,8 MB'],
  [999_949_000, '999,9 MB'],
  [999_950_000, '1,0 GB'],
  [15_350_000_000, '15,3 GB'],
  [1_200_000_000_000, '1.200,0 GB'],
])('%i bytes are said as %s', (bytes, kata) => expect(formatUkuran(bytes)).toBe(kata))

test('never four digits of kilobytes or megabytes, whatever the size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 45 }), (bytes) => {
      const [angka = '', satuan] = formatUkuran(bytes).split(' ')
      return satuan === 'GB' || !angka.includes('.')
    }),
  )
})

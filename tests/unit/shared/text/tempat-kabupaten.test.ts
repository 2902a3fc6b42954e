import { expect, test } from 'vitest'
import { formatKabupaten } from '#shared/text/tempat.ts'

test.each([
  ['Jember', 'Kabupaten Jember'],
  ['Kabupaten Jember', 'Kabupaten Jember'],
  ['KABUPATEN Jember', 'Kabupaten Jember'],
  ['Kab. Jember', 'Kabupaten Jember'],
  ['Kab.Jember', 'Kabupaten Jember'],
  ['kab Jember', 'Kabupaten Jember'],
  ['Kabanjahe', 'Kabupaten Kabanjahe'],
  ['Kota Kediri', 'Kota Kediri'],
  ['Kotawaringin Barat', 'Kabupaten Kotawaringin Barat'],
  ['Kabupaten', 'Kabupaten'],
])('%s is printed as %s', (nama, kata) => expect(formatKabupaten(nama)).toBe(kata))

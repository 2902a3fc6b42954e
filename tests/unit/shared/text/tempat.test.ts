import { expect, test } from 'vitest'
import { namaKabupaten, namaPosyandu } from '#shared/formulir/nama.ts'
import { denganKata, formatTempat, namaPendek } from '#shared/text/tempat.ts'

test.each([
  ['Sumberagung', 'Sumberagung'],
  ['Pustu Sumberagung', 'Sumberagung'],
  ['PUSKESMAS PEMBANTU Sumberagung', 'Sumberagung'],
  ['UPTD Puskesmas Wonorejo', 'Wonorejo'],
  ['Pustu', 'Pustu'],
  ['Pusturejo', 'Pusturejo'],
])('%j is called %j for short', (nama, pendek) => {
  expect(namaPendek(nama)).toBe(pendek)
})

test('the word for the kind stands before the name once', () => {
  expect(formatTempat({ jenis: 'pustu', nama: 'Sumberagung' })).toBe('Pustu Sumberagung')
  expect(formatTempat({ jenis: 'pustu', nama: 'Pustu Sumberagung' })).toBe('Pustu Sumberagung')
  expect(formatTempat({ jenis: 'puskesmas', nama: 'Wonorejo' })).toBe('Puskesmas Wonorejo')
  // Nothing but the word is a name, too.
  expect(formatTempat({ jenis: 'puskesmas', nama: 'Puskesmas' })).toBe('Puskesmas')
  expect(formatTempat({ jenis: 'pustu', nama: 'pustu' })).toBe('Pustu')
  expect(namaPosyandu('Posyandu')).toBe('Posyandu')
})

test.each([
  ['Nusa Indah 25', 'Posyandu Nusa Indah 25'],
  ['Posyandu Nusa Indah 25', 'Posyandu Nusa Indah 25'],
  ['POSYANDU MELATI', 'Posyandu MELATI'],
])('posyandu %j prints its word once', (nama, cetak) => {
  expect(namaPosyandu(nama)).toBe(cetak)
})

test.each([
  ['Jember', 'Kabupaten Jember'],
  ['Kab. Jember', 'Kabupaten Jember'],
  ['Kota Malang', 'Kota Malang'],
  ['Kotabaru', 'Kabupaten Kotabaru'],
])('kabupaten %j prints its word once', (kabupaten, cetak) => {
  expect(namaKabupaten({ kabupaten })).toBe(cetak)
})

test.each([
  ['Dusun', 'Krajan', 'Dusun Krajan'],
  ['Dusun', 'dusun Krajan', 'dusun Krajan'],
  ['RT', '03', 'RT 03'],
  ['RT', 'RT 03', 'RT 03'],
  ['RT', 'Rt.03', 'Rt.03'],
  ['RW', '2', 'RW 2'],
] as const)('%s before %j is %j', (kata, nama, jadi) => expect(denganKata(kata, nama)).toBe(jadi))

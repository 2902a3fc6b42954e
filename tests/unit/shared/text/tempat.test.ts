import { expect, test } from 'vitest'
import { formatTempat, namaPendek } from '#shared/text/tempat.ts'

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
})

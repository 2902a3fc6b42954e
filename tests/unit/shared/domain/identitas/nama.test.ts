import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNamaSama, normalNama, normalRt } from '#shared/domain/identitas/nama.ts'

test.each([
  ["Nur'Aini", 'nuraini'],
  ['NUR’AINI', 'nuraini'],
  ['  Siti   Aminah ', 'siti aminah'],
  ['Siti-Aminah', 'siti aminah'],
  ['Moh. Rizki', 'moh rizki'],
  ['José', 'jose'],
])('%s is compared as %s', (typed, compared) => expect(normalNama(typed)).toBe(compared))

test('comparing form is stable: normalising twice changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => normalNama(normalNama(text)) === normalNama(text)))
})

test('two unknown names are not the same name', () => {
  expect(isNamaSama(null, null)).toBe(false)
  expect(isNamaSama('', '')).toBe(false)
  expect(isNamaSama('-', '.')).toBe(false)
})

test.each([
  ['03', '3'],
  ['RT 03', '3'],
  ['3', '3'],
  ['Krajan', 'krajan'],
])('RT %s is compared as %s', (typed, compared) => expect(normalRt(typed)).toBe(compared))

import { expect, test } from 'vitest'
import { isNamaMirip } from '#shared/domain/identitas/mirip.ts'

test.each([
  ['a name is spelled as itself', 'ani', 'ani', true],
  ['one letter left out', 'naura azzahra', 'naura azahra', true],
  ['two letters changed', 'mohamad rizki', 'muhammad rizki', true],
  ['three letters changed', 'mohamad rizqi', 'muhammad rizki', false],
  ['the first of two names', 'naura', 'naura azzahra', true],
  ['words in another order', 'putri ayu', 'ayu putri', true],
  ['a short name is another name by one letter', 'andi', 'andy', false],
  ['a name of five letters is another name by one letter', 'fathir', 'fatir', false],
  ['of six letters on, a slip is a slip', 'rafatar', 'rafatr', true],
])('%s', (_name, a, b, mirip) => {
  expect(isNamaMirip(a, b)).toBe(mirip)
  expect(isNamaMirip(b, a)).toBe(mirip)
})

import { expect, test } from 'vitest'
import { formatNip } from '#shared/text/nip.ts'

test.each([
  ['197201212000122009', '19720121 200012 2 009'],
  ['19720121 200012 2 009', '19720121 200012 2 009'],
  ['NRPTT 12', 'NRPTT 12'],
])('%s is printed %s', (nip, expected) => {
  expect(formatNip(nip)).toBe(expected)
})

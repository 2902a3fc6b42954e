import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { kbm } from '#shared/domain/penimbangan/kbm.ts'

const file = new URL('../../../../../resources/kbm/kbm.csv', import.meta.url)
const rows = readFileSync(file, 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(',').map(Number))

test('the KBM of every age of the published table, both sexes', () => {
  expect(rows).toHaveLength(60)
  for (const [umur = Number.NaN, laki, perempuan] of rows) {
    expect({ umur, L: kbm('L', umur), P: kbm('P', umur) }).toEqual({ umur, L: laki, P: perempuan })
  }
})

test('age 0 has no KBM, nor has a day before birth', () => {
  expect([kbm('L', 0), kbm('P', 0), kbm('L', -1)]).toEqual([null, null, null])
})

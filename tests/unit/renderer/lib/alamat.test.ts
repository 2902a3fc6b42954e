import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { isAlamat } from '#renderer/lib/alamat.ts'

test.each([
  [{}, true],
  [{ langkah: 'posyandu' }, true],
  [{ id: v7() }, true],
  [{ hariBukaId: v7().toUpperCase() }, true],
  [{ hariBukaId: 'abc' }, false],
  [{ id: '' }, false],
  [{ id: undefined }, false],
  [{ id: `${v7()}x` }, false],
])('an address with %j leads to a page: %s', (params, ada) => {
  expect(isAlamat(params)).toBe(ada)
})

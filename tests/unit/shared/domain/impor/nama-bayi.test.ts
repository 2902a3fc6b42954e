import { expect, test } from 'vitest'
import { isNamaBayi } from '#shared/domain/impor/nama-bayi.ts'

test.each(['By. Ny. Siti', 'BAYI NY SITI', 'Bayi Rina', 'By Siti 2', 'Anak Ny. Rina', 'Belum ada nama', 'NN'])(
  '%s stands in for a name',
  (nama) => {
    expect(isNamaBayi(nama)).toBe(true)
  },
)
test.each(['Bayu', 'Anak Agung', 'Baby Ayu', 'Byanka', 'Annisa'])('%s is a name', (nama) => {
  expect(isNamaBayi(nama)).toBe(false)
})

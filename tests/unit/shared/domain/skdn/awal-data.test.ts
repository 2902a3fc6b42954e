import { expect, test } from 'vitest'
import type { Penimbangan } from '#shared/domain/register/register.ts'
import { createIsAwalData } from '#shared/domain/skdn/awal-data.ts'
import { makeAnak, makeAnggota, makeTimbang } from '#tests/factories/anak.ts'

const impor = (tanggal: string, isi: Partial<Penimbangan> = {}) =>
  makeTimbang(tanggal, 11_000, { dariImpor: true, ...isi })
const months = ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11']

function begun(penimbangan: Penimbangan[], posyanduId = 'melati'): string[] {
  const isAwalData = createIsAwalData([makeAnak({ penimbangan })])
  return months.filter((bulan) => isAwalData(posyanduId, bulan))
}

test('the first three months that hold weighings of an imported register', () => {
  const penimbangan = [impor('2026-06-11'), impor('2026-07-09'), impor('2026-08-06'), impor('2026-09-10')]
  expect(begun(penimbangan)).toEqual(['2026-06', '2026-07', '2026-08'])
})

test('a month without weighings holds no data and is not counted', () => {
  const penimbangan = [
    impor('2026-06-11'),
    impor('2026-07-09', { bbG: null }),
    impor('2026-08-06'),
    impor('2026-10-08'),
  ]
  expect(begun(penimbangan)).toEqual(['2026-06', '2026-08', '2026-10'])
})

test('a month typed by hand after the import is data too', () => {
  const penimbangan = [impor('2026-06-11'), makeTimbang('2026-07-09', 11_200), impor('2026-08-06'), impor('2026-09-10')]
  expect(begun(penimbangan)).toEqual(['2026-06', '2026-07', '2026-08'])
})

test('a register begun by hand begins with B', () => {
  expect(begun([makeTimbang('2026-06-11', 11_000), impor('2026-07-09')])).toEqual([])
})

test('it is a matter of the posyandu the child is a member of, not of the place of the weighing', () => {
  expect(begun([impor('2026-06-11', { posyanduId: 'mawar' })])).toEqual(['2026-06'])
  expect(begun([impor('2026-06-11', { posyanduId: 'mawar' })], 'mawar')).toEqual([])
})

test('a weighing outside any membership begins nothing', () => {
  const anak = makeAnak({ keanggotaan: [makeAnggota({ mulai: '2026-07-01' })], penimbangan: [impor('2026-06-11')] })
  expect(createIsAwalData([anak])('melati', '2026-06')).toBe(false)
})

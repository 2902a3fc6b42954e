import { expect, test } from 'vitest'
import { anggotaDitutup, type Mendiang, tolakKematian } from '#shared/domain/register/kematian.ts'

const hidup: Mendiang = { tanggalLahir: '2025-01-10', meninggalPada: null, anggota: [] }
const pernah = { mulai: '2025-01-10', sampai: '2025-06-01' }
const kini = { mulai: '2026-01-01', sampai: null }

test.each<[string, Partial<Mendiang>, string, ReturnType<typeof tolakKematian>]>([
  ['today', {}, '2026-11-24', null],
  ['tomorrow', {}, '2026-11-25', { sebab: 'belumTiba', pada: '2026-11-24' }],
  ['the day of birth', {}, '2025-01-10', null],
  ['the day before birth', {}, '2025-01-09', { sebab: 'sebelumLahir', pada: '2025-01-10' }],
  ['any day, where nobody knows the birth', { tanggalLahir: null }, '1950-01-01', null],
  ['the day that is known', { meninggalPada: '2026-05-02' }, '2026-05-02', null],
  ['another than is known', { meninggalPada: '2026-05-02' }, '2026-05-03', { sebab: 'sudah', pada: '2026-05-02' }],
  ['the first day as a member', { anggota: [kini, pernah] }, '2026-01-01', null],
  ['the day before that', { anggota: [kini, pernah] }, '2025-12-31', { sebab: 'sebelumAnggota', pada: '2026-01-01' }],
  ['the day of leaving', { anggota: [pernah] }, '2025-06-01', null],
  ['the day before leaving', { anggota: [pernah] }, '2025-05-31', { sebab: 'sebelumPindah', pada: '2025-06-01' }],
])('a death on %s', (_name, orang, tanggal, tolak) => {
  expect(tolakKematian({ ...hidup, ...orang }, tanggal, '2026-11-24')).toEqual(tolak)
})

test('ends the last membership, unless it had ended', () => {
  expect(anggotaDitutup([kini, pernah])).toBe(kini)
  expect(anggotaDitutup([pernah])).toBe(null)
  expect(anggotaDitutup([])).toBe(null)
})

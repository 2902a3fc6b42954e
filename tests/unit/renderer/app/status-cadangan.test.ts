import { expect, test } from 'vitest'
import { statusCadangan } from '#renderer/app/status-cadangan.ts'

const pada = (hari: number, jam = 8, menit = 30) => new Date(2026, 10, hari, jam, menit).toISOString()
const status = (terakhir: string | null, masalah: string | null = null) =>
  statusCadangan({ terakhir, masalah }, '2026-11-24')

test.each([
  [pada(24), 'Cadangan hari ini', false],
  [pada(24, 0, 0), 'Cadangan hari ini', false],
  [pada(23, 23, 59), 'Cadangan kemarin', false],
  [pada(17), 'Cadangan 7 hari lalu', false],
  [pada(16), 'Cadangan 8 hari lalu', true],
  [pada(25), 'Cadangan 25-11-2026 08.30', true],
  [null, 'Belum pernah dicadangkan', true],
])('a backup of %s is “%s”', (terakhir, teks, perlu) => {
  expect(status(terakhir)).toMatchObject({ teks, perlu })
})

test('what went wrong goes before all, and the day stands behind the age', () => {
  const masalah = 'Cadangan belum dibuat, karena tempatnya penuh.'
  expect(status(pada(24), masalah)).toEqual({ teks: 'Cadangan belum jadi', lengkap: masalah, perlu: true })
  expect(status(pada(20)).lengkap).toBe('Cadangan terakhir 20-11-2026 08.30.')
})

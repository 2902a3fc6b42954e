import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CadanganLama, listExpired } from '#shared/domain/cadangan/rotasi.ts'

/** One backup at ten in the morning on each of the days. */
const onDays = (days: readonly string[]): CadanganLama[] =>
  days.map((day) => ({ nama: day, waktu: `${day}T10:00:00.000Z` }))

/** So many days in a row, the last one given. */
function daysUntil(last: string, count: number): string[] {
  const end = Date.parse(`${last}T00:00:00Z`)
  return Array.from({ length: count }, (_, i) => new Date(end - i * 86_400_000).toISOString().slice(0, 10)).reverse()
}

const staying = (all: readonly CadanganLama[], baru: string | null = null): string[] => {
  const gone = new Set(listExpired(all, baru))
  return all.map(({ nama }) => nama).filter((nama) => !gone.has(nama))
}

test('after a hundred days in a row: seven days, the last day of four weeks, and of each month', () => {
  // Worked by hand on the calendar of 2026: 26 November is a Thursday, weeks end on Sunday.
  expect(staying(onDays(daysUntil('2026-11-26', 100)))).toEqual([
    ...['2026-08-31', '2026-09-30', '2026-10-31', '2026-11-08', '2026-11-15'],
    ...['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'],
  ])
})

test('of several on one day the last stays', () => {
  const two = ['08', '16'].map((hour) => ({ nama: hour, waktu: `2026-11-26T${hour}:00:00.000Z` }))
  expect(staying(two)).toEqual(['16'])
})

test('one made while the clock stood in 2019 stays, and makes none of the others go', () => {
  const all = onDays(['2019-01-01', ...daysUntil('2026-11-26', 7)])
  expect(staying(all, '2019-01-01')).toEqual(all.map(({ nama }) => nama))
})

test('forty backups made while the clock stood in 2031 take no place of those made after it was put right', () => {
  const wrong = onDays(daysUntil('2031-03-12', 40))
  const right = onDays(daysUntil('2026-11-26', 7))
  const left = staying([...wrong, ...right], '2026-11-26')
  expect(left.filter((nama) => nama < '2027')).toEqual(right.map(({ nama }) => nama))
  // Of those of 2031 as many as of any: seven days, the Sundays 2 and 9 March and 23 February, and the last of February.
  expect(left.filter((nama) => nama > '2027')).toEqual([
    ...['2031-02-23', '2031-02-28', '2031-03-02', '2031-03-06', '2031-03-07'],
    ...['2031-03-08', '2031-03-09', '2031-03-10', '2031-03-11', '2031-03-12'],
  ])
})

const days = fc.uniqueArray(
  fc.integer({ min: 0, max: 4000 }).map((n) => new Date(n * 86_400_000 + 1.4e12).toISOString().slice(0, 10)),
  { maxLength: 120 },
)

test('the newest and the one just made never go; at most 24 stay on either side of it; asking again lets nothing more go', () => {
  fc.assert(
    fc.property(days, fc.nat(), (list, pick) => {
      const all = onDays(list)
      const baru = list.length > 0 ? (list[pick % list.length] ?? null) : null
      const left = staying(all, baru)
      const newest = [...list].sort().at(-1)
      expect(newest === undefined || left.includes(newest)).toBe(true)
      expect(baru === null || left.includes(baru)).toBe(true)
      const later = left.filter((day) => baru !== null && day > baru)
      expect(later.length).toBeLessThanOrEqual(23)
      expect(left.length - later.length).toBeLessThanOrEqual(24)
      expect(staying(onDays(left), baru)).toEqual(left)
    }),
  )
})

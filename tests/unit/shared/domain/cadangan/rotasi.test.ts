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

/** @param all oldest first, whatever their dates say */
const staying = (all: readonly CadanganLama[], baru: string | null = null): string[] => {
  const gone = new Set(listExpired(all.toReversed(), baru))
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
  const two = ['16', '08'].map((hour) => ({ nama: hour, waktu: `2026-11-26T${hour}:00:00.000Z` }))
  // By the order they were made in: the clock was set back in between.
  expect(staying(two)).toEqual(['08'])
})

test('one made while the clock stood in 2019 or in 2099 is the newest, and goes in its turn', () => {
  for (const wrong of ['2019-01-01', '2099-01-01']) {
    const before = daysUntil('2026-11-26', 7)
    expect(staying(onDays([...before, wrong]), wrong)).toEqual([...before.slice(1), wrong])
    // A hundred days later neither a day nor a week is left of it, only its month.
    const later = daysUntil('2027-03-10', 100)
    expect(staying(onDays([...before, wrong, ...later])).filter((day) => day < '2026' || day > '2028')).toEqual([wrong])
    const year = daysUntil('2027-12-31', 400)
    expect(staying(onDays([...before, wrong, ...year]))).not.toContain(wrong)
  }
})

test('forty backups made while the clock stood in 2031 push out none of those made after it was put right', () => {
  const wrong = onDays(daysUntil('2031-03-12', 40))
  const right = onDays(daysUntil('2026-11-26', 7))
  const left = staying([...wrong, ...right], '2026-11-26')
  expect(left.filter((nama) => nama < '2027')).toEqual(right.map(({ nama }) => nama))
  // Of those of 2031 the two weeks and two months that are left: Sundays 9 March and, of the running week, 12 March.
  expect(left.filter((nama) => nama > '2027')).toEqual(['2031-02-28', '2031-03-09', '2031-03-12'])
})

const days = fc.uniqueArray(
  fc.integer({ min: 0, max: 4000 }).map((n) => new Date(n * 86_400_000 + 1.4e12).toISOString().slice(0, 10)),
  { maxLength: 120 },
)

test('the newest and the one just made never go; at most 24 stay; asking again lets nothing more go', () => {
  fc.assert(
    // In any order: the clock may run wrong as often as it likes.
    fc.property(days, fc.nat(), (list, pick) => {
      const all = onDays(list)
      const baru = list.length > 0 ? (list[pick % list.length] ?? null) : null
      const left = staying(all, baru)
      const newest = list.at(-1)
      expect(newest === undefined || left.includes(newest)).toBe(true)
      expect(baru === null || left.includes(baru)).toBe(true)
      expect(left.length).toBeLessThanOrEqual(24)
      expect(staying(onDays(left), baru)).toEqual(left)
    }),
  )
})

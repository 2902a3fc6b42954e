import { expect, test } from 'vitest'
import { createPenjagaDiam } from '#renderer/lib/penjaga-diam.ts'

const menit = 60_000

/** A watch of ten minutes, on a clock the test sets. */
function begin() {
  const clock = { now: 1_000_000 }
  const told: string[] = []
  const penjaga = createPenjagaDiam({
    now: () => clock.now,
    batasMs: 10 * menit,
    onHadir: () => told.push('hadir'),
    onDiam: () => told.push('diam'),
  })
  return { clock, told, penjaga }
}

test('ten minutes without a key are idle, a millisecond less is not', () => {
  const { clock, told, penjaga } = begin()
  clock.now += 10 * menit - 1
  penjaga.periksa()
  expect(told).toEqual([])
  clock.now += 1
  penjaga.periksa()
  expect(told).toEqual(['diam'])
})

test('keys are told to the program every thirty seconds at most', () => {
  const { clock, told, penjaga } = begin()
  for (let second = 0; second < 90; second++) {
    clock.now += 1_000
    penjaga.masukan()
  }
  expect(told).toEqual(['hadir', 'hadir', 'hadir'])
})

test('a key puts the lock off by the whole time', () => {
  const { clock, told, penjaga } = begin()
  clock.now += 9 * menit
  penjaga.masukan()
  clock.now += 9 * menit
  penjaga.periksa()
  expect(told).toEqual(['hadir'])
})

test('the first key after a laptop slept does not count as being there', () => {
  const { clock, told, penjaga } = begin()
  clock.now += 8 * 60 * menit
  penjaga.masukan()
  expect(told).toEqual(['diam'])
})

test('a clock set back neither locks nor keeps the book open for longer than the time from then', () => {
  const { clock, told, penjaga } = begin()
  clock.now -= 365 * 24 * 60 * menit
  penjaga.periksa()
  expect(told).toEqual([])
  clock.now += 10 * menit
  penjaga.periksa()
  expect(told).toEqual(['diam'])
})

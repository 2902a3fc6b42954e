import { describe, expect, test } from 'vitest'
import { bandingkan, jumlahkan } from '#shared/domain/puskesmas/banding.ts'

// Ranges by hand: 12 of 20 is 38,66–78,12 %; 2 of 4 is 15,00–85,00 %; 7 of 19 is 19,15–58,96 %; 20 of 20 is 83,89–100 %.
const of = (bagian: number, dari: number) => ({ bagian, dari })

describe('of a share that should be high', () => {
  const seluruh = of(80, 100)

  test('it lags where even the better end of its range is below the area', () => {
    expect(bandingkan('D/S', of(12, 20), seluruh)).toEqual({
      ...{ bagian: 12, dari: 20, persen: 60, rendah: 38.7, tinggi: 78.1, tertinggal: true },
    })
  })

  test('a lower share of only a few does not', () => {
    expect(bandingkan('D/S', of(2, 4), seluruh)).toMatchObject({ persen: 50, tinggi: 85, tertinggal: false })
  })

  test('what is better than all never does', () => {
    expect(bandingkan("N/D'", of(20, 20), seluruh)).toMatchObject({ persen: 100, rendah: 83.9, tertinggal: false })
  })

  test('it is written as on the report: 201 of 400 is 50,25 %, half up', () => {
    expect(bandingkan('D/S', of(201, 400), seluruh)).toMatchObject({ persen: 50.3 })
  })

  test('the area does not lag behind itself', () => {
    expect(bandingkan('kader', seluruh, seluruh)).toMatchObject({ tertinggal: false })
  })
})

describe('of stunting, which should be low', () => {
  test.each([
    ['it lags where even the lower end is above the area', of(18, 100), true],
    ['it does not where the range reaches the area', of(20, 100), false],
  ])('%s', (_name, seluruh, tertinggal) => {
    expect(bandingkan('stunting', of(7, 19), seluruh)).toMatchObject({ persen: 36.8, tertinggal })
  })

  test('none at all never lags', () => {
    expect(bandingkan('stunting', of(0, 5), of(1, 100))).toMatchObject({ persen: 0, tertinggal: false })
  })
})

test('where there is nothing to divide by there is nothing to say', () => {
  expect(bandingkan('D/S', of(0, 0), of(80, 100))).toBeNull()
})

test('nothing lags behind an area of which nothing is known', () => {
  expect(bandingkan('kader', of(0, 5), of(0, 0))).toMatchObject({ tertinggal: false })
})

test('shares are added by their numbers, never by their percentages', () => {
  expect(jumlahkan([of(31, 40), of(2, 4), of(0, 0)])).toEqual(of(33, 44))
})

import { describe, expect, it } from 'vitest'
import { lamaLangkah, lamaMenit, median } from '#shared/domain/antrean/antrean.ts'

const kosong = { daftar: null, l2: null, l3: null, l4: null, l5: null, selesai: null }

describe('the time of a visitor', () => {
  it('runs from being written down to the end, in minutes', () => {
    // 08.05 to 09.10
    expect(lamaMenit({ daftar: 485, selesai: 550 })).toBe(65)
    expect(lamaMenit({ daftar: 485, selesai: 485 })).toBe(0)
  })

  it('is not known where one of both was not kept, or the clock was set back', () => {
    expect(lamaMenit({ daftar: null, selesai: 550 })).toBeNull()
    expect(lamaMenit({ daftar: 485, selesai: null })).toBeNull()
    expect(lamaMenit({ daftar: 551, selesai: 550 })).toBeNull()
  })

  it('is spent at a step until the next begins, at the fifth until the end', () => {
    const waktu = { ...kosong, daftar: 480, l2: 483, l3: 499, l5: 510, selesai: 517 }
    expect([1, 2, 3, 4, 5].map((langkah) => lamaLangkah(waktu, langkah))).toEqual([3, 16, null, null, 7])
  })

  it.each([
    [[], null],
    [[null, 12], 12],
    [[30, 10, 20], 20],
    // Half a minute up.
    [[10, 15], 13],
    [[40, 10, 20, 30], 25],
  ])('has of %j the median %s', (list, hasil) => expect(median(list)).toBe(hasil))
})

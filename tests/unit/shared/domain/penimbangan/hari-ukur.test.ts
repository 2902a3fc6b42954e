import { expect, test } from 'vitest'
import { hariUkur } from '#shared/domain/penimbangan/hari-ukur.ts'
import { makeAnak, makeTimbang } from '#tests/factories/anak.ts'

test('two rows of one day are one visit: the later says what it says, and leaves standing what it leaves empty', () => {
  const penimbangan = [
    makeTimbang('2026-11-05', 9_000, { id: 'pagi', tbMm: 810, caraUkur: 'berdiri', edema: true }),
    makeTimbang('2026-11-05', 9_100, { id: 'siang' }),
    makeTimbang('2026-11-06', null, { id: 'besok', tbMm: 815 }),
  ]
  expect(hariUkur(makeAnak({ penimbangan }))).toMatchObject([
    { tanggal: '2026-11-05', bbG: 9_100, tbMm: 810, caraUkur: 'berdiri', edema: true },
    { tanggal: '2026-11-06', bbG: null, tbMm: 815, caraUkur: null, edema: false },
  ])
})

test('a length measured anew takes its posture along, also when none is known', () => {
  const penimbangan = [
    makeTimbang('2026-11-05', 9_000, { id: 'pagi', tbMm: 810, caraUkur: 'berdiri' }),
    makeTimbang('2026-11-05', null, { id: 'siang', tbMm: 817 }),
  ]
  expect(hariUkur(makeAnak({ penimbangan }))).toMatchObject([{ bbG: 9_000, tbMm: 817, caraUkur: null }])
})

test('a weight that waits for an answer is none, until a later row of the day has one', () => {
  const held = makeTimbang('2026-11-05', null, { id: 'pagi', tertahan: { bb: '3200', tb: null } })
  const menunggu = (rows: (typeof held)[]) => hariUkur(makeAnak({ penimbangan: rows })).map((one) => one.menunggu)
  expect(menunggu([held])).toEqual([{ bb: true, tb: false }])
  expect(menunggu([held, makeTimbang('2026-11-05', 9_000, { id: 'siang' })])).toEqual([{ bb: false, tb: false }])
})

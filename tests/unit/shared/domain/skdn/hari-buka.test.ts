import { describe, expect, test } from 'vitest'
import { hariBukaBulan } from '#shared/domain/skdn/hari-buka.ts'
import { makeAnak, makeAnggota, makeTimbang } from '#tests/factories/anak.ts'
import { makePosyandu, runSkdn } from '#tests/factories/skdn.ts'

test('the recorded day counts; of several the first', () => {
  expect(hariBukaBulan('2026-11', ['2026-11-19', '2026-11-12'], ['2026-11-25'])).toEqual({
    tanggal: '2026-11-12',
    asal: 'dicatat',
    buka: true,
  })
})

test('not recorded: the commonest date among the counting weighings', () => {
  expect(hariBukaBulan('2026-11', [], ['2026-11-05', '2026-11-12', '2026-11-12'])).toEqual({
    tanggal: '2026-11-12',
    asal: 'modus',
    buka: true,
  })
})

test('a tie: the earliest', () => {
  const days = ['2026-11-19', '2026-11-05', '2026-11-19', '2026-11-05', '2026-11-12']
  expect(hariBukaBulan('2026-11', [], days).tanggal).toBe('2026-11-05')
})

test('nothing recorded, nobody weighed: "tidak buka", judged on the last day', () => {
  expect(hariBukaBulan('2026-02', [], [])).toEqual({ tanggal: '2026-02-28', asal: 'akhirBulan', buka: false })
})

describe('within a month', () => {
  test('a guest decides neither the day of the host nor the one at home', () => {
    const guest = makeAnak({
      keanggotaan: [makeAnggota({ posyanduId: 'mawar' })],
      penimbangan: [makeTimbang('2026-11-03', 11_000, { posyanduId: 'melati' })],
    })
    const [melati, mawar] = runSkdn([guest]).posyandu
    expect(melati?.hariBuka.buka).toBe(false)
    expect(mawar?.hariBuka).toEqual({ tanggal: '2026-11-30', asal: 'akhirBulan', buka: false })
  })

  test('only the counting weighing of a child takes part', () => {
    const anak = makeAnak({ penimbangan: [makeTimbang('2026-11-03', 11_000), makeTimbang('2026-11-20', 11_000)] })
    expect(runSkdn([anak]).posyandu[0]?.hariBuka.tanggal).toBe('2026-11-20')
  })

  test('a member of 60 months takes part, though outside S', () => {
    const grown = makeAnak({ tanggalLahir: '2021-11-01', penimbangan: [makeTimbang('2026-11-12', 15_000)] })
    expect(runSkdn([grown]).posyandu[0]?.hariBuka).toMatchObject({ tanggal: '2026-11-12', buka: true })
  })

  test('days of other months do not count', () => {
    const hasil = runSkdn([], { posyandu: [makePosyandu('melati', ['2026-10-12', '2026-12-01'])] })
    expect(hasil.posyandu[0]?.hariBuka).toMatchObject({ asal: 'akhirBulan', buka: false })
  })

  test('running month, nothing recorded, somebody weighed: the commonest date, and temporary', () => {
    const anak = makeAnak({ penimbangan: [makeTimbang('2026-11-03', 11_000)] })
    const hasil = runSkdn([anak], { hariIni: '2026-11-24' })
    expect(hasil.sementara).toBe(true)
    expect(hasil.posyandu[0]?.hariBuka).toMatchObject({ tanggal: '2026-11-03', asal: 'modus' })
  })
})

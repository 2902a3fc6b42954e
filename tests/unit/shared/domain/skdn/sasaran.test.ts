import { describe, expect, test } from 'vitest'
import type { AnakRegister, Penimbangan } from '#shared/domain/register/register.ts'
import { punyaKmsPada } from '#shared/domain/skdn/di-bulan.ts'
import { anakDiam, barisSkdn, hitungSkdn } from '#shared/domain/skdn/hitung.ts'
import type { MasukanSkdn } from '#shared/domain/skdn/skdn.ts'
import { makeAnak, makeAnggota, makeTimbang } from '#tests/factories/anak.ts'
import { anakOf, hurufOf, makePosyandu, runSkdn, totalOf } from '#tests/factories/skdn.ts'

/** Melati opens on 12 November, Mawar on 17 November. */
const hariBuka: Partial<MasukanSkdn> = {
  posyandu: [makePosyandu('melati', ['2026-11-12']), makePosyandu('mawar', ['2026-11-17'])],
}

function sOf(anak: AnakRegister, isi: Partial<MasukanSkdn> = hariBuka) {
  const hasil = runSkdn([anak], isi)
  return { melati: totalOf(hasil, 'melati'), mawar: totalOf(hasil, 'mawar'), luarS: hasil.luarS.map((l) => l.alasan) }
}

describe('S', () => {
  test('counts a member whether present or not', () => {
    expect(sOf(makeAnak()).melati).toMatchObject({ S: 1, D: 0 })
  })

  test('counts from birth: born on hari buka is in, the day after is out', () => {
    expect(sOf(makeAnak({ tanggalLahir: '2026-11-12' })).melati.S).toBe(1)
    expect(sOf(makeAnak({ tanggalLahir: '2026-11-13' })).melati.S).toBe(0)
  })

  test('first weighing decides nothing: a child first weighed in June counts in S of May', () => {
    const anak = makeAnak({ penimbangan: [makeTimbang('2026-06-11', 11_000)] })
    expect(sOf(anak, { bulan: '2026-05' }).melati).toMatchObject({ S: 1, D: 0 })
    expect(sOf(anak, { bulan: '2026-06' }).melati).toMatchObject({ S: 1, D: 1, B: 1 })
  })

  test('59 months on hari buka is in, 60 is out', () => {
    expect(sOf(makeAnak({ tanggalLahir: '2021-11-13' })).melati.S).toBe(1)
    expect(sOf(makeAnak({ tanggalLahir: '2021-11-12' })).melati.S).toBe(0)
  })

  test('the date of its weighing, not hari buka, is the reference of a weighed child', () => {
    const anak = (tanggal: string) =>
      makeAnak({ tanggalLahir: '2021-11-20', penimbangan: [makeTimbang(tanggal, 15_000)] })
    expect(sOf(anak('2026-11-19')).melati).toMatchObject({ S: 1, D: 1 })
    expect(sOf(anak('2026-11-20'))).toMatchObject({ melati: { S: 0, D: 0 }, luarS: ['lewat59Bulan'] })
  })

  test('without hari buka the last day of the month is the reference', () => {
    const none = { posyandu: [makePosyandu('melati')] }
    expect(totalOf(runSkdn([makeAnak({ tanggalLahir: '2026-11-30' })], none), 'melati').S).toBe(1)
    expect(totalOf(runSkdn([makeAnak({ tanggalLahir: '2021-11-30' })], none), 'melati').S).toBe(0)
  })
})

describe('leaving and joining', () => {
  const out = (sampai: string, penimbangan: Penimbangan[] = []) =>
    makeAnak({ keanggotaan: [makeAnggota({ sampai, sebabSampai: 'pindah' })], penimbangan })

  test('the day of leaving no longer counts', () => {
    expect(sOf(out('2026-11-12')).melati.S).toBe(0)
    expect(sOf(out('2026-11-13')).melati.S).toBe(1)
  })

  test('a child weighed on the very day it leaves still counts where it leaves', () => {
    expect(sOf(out('2026-11-12', [makeTimbang('2026-11-12', 11_000)])).melati).toMatchObject({ S: 1, D: 1 })
  })

  test('weighed after leaving: outside S, listed with the reason', () => {
    const result = sOf(out('2026-11-11', [makeTimbang('2026-11-12', 11_000)]))
    expect(result).toMatchObject({ melati: { S: 0, D: 0 }, luarS: ['bukanAnggotaLagi'] })
  })

  test('weighed before moving in, or before birth: outside S, listed with the reason', () => {
    const later = makeAnak({
      keanggotaan: [makeAnggota({ mulai: '2026-11-13' })],
      penimbangan: [makeTimbang('2026-11-12', 11_000)],
    })
    expect(sOf(later)).toMatchObject({ melati: { S: 0, D: 0 }, luarS: ['belumAnggota'] })
    const unborn = makeAnak({ tanggalLahir: '2026-11-13', penimbangan: [makeTimbang('2026-11-12', 3000)] })
    expect(sOf(unborn)).toMatchObject({ melati: { S: 0, D: 0 }, luarS: ['belumLahir'] })
  })

  test('left after hari buka and not weighed: still in S', () => {
    expect(sOf(out('2026-11-20')).melati).toMatchObject({ S: 1, D: 0 })
  })

  test('moving in after hari buka of the month counts from the month after', () => {
    const anak = makeAnak({ keanggotaan: [makeAnggota({ mulai: '2026-11-13' })] })
    expect(sOf(anak).melati.S).toBe(0)
    expect(sOf(anak, { bulan: '2026-12' }).melati.S).toBe(1)
  })
})

describe('died', () => {
  const dead = (sampai: string, penimbangan: Penimbangan[] = []) =>
    makeAnak({ keanggotaan: [makeAnggota({ sampai, sebabSampai: 'meninggal' })], penimbangan })

  test('weighed earlier that month: in S and D', () => {
    expect(sOf(dead('2026-11-10', [makeTimbang('2026-11-03', 11_000)])).melati).toMatchObject({ S: 1, D: 1 })
  })

  test('not weighed, died before or on hari buka: not in S', () => {
    expect(sOf(dead('2026-11-10')).melati.S).toBe(0)
    expect(sOf(dead('2026-11-12')).melati.S).toBe(0)
  })

  test('not weighed, died after hari buka: in S', () => {
    expect(sOf(dead('2026-11-13')).melati.S).toBe(1)
  })
})

describe('moved mid-month within the book', () => {
  /** From Melati to Mawar on a day of November, or the other way round. */
  function moved(tanggal: string, penimbangan: Penimbangan[] = [], from = 'melati', to = 'mawar'): AnakRegister {
    const first = makeAnggota({ posyanduId: from, sampai: tanggal, sebabSampai: 'pindah' })
    return makeAnak({ keanggotaan: [first, makeAnggota({ posyanduId: to, mulai: tanggal })], penimbangan })
  }

  test('weighed: one posyandu a month, that of the counting weighing', () => {
    const before = moved('2026-11-15', [makeTimbang('2026-11-12', 11_000)])
    expect(sOf(before)).toMatchObject({ melati: { S: 1, D: 1 }, mawar: { S: 0, D: 0 } })
    const after = moved('2026-11-15', [makeTimbang('2026-11-17', 11_000, { posyanduId: 'mawar' })])
    expect(sOf(after)).toMatchObject({ melati: { S: 0, D: 0 }, mawar: { S: 1, D: 1 } })
  })

  test('weighed at both: the last one counts, once', () => {
    const both = [makeTimbang('2026-11-12', 11_000), makeTimbang('2026-11-17', 11_000, { posyanduId: 'mawar' })]
    expect(sOf(moved('2026-11-15', both))).toMatchObject({ melati: { S: 0 }, mawar: { S: 1, D: 1, B: 1 } })
  })

  test('not weighed: the posyandu of the last day', () => {
    expect(sOf(moved('2026-11-10'))).toMatchObject({ melati: { S: 0 }, mawar: { S: 1 } })
    expect(sOf(moved('2026-11-10', [], 'mawar', 'melati'))).toMatchObject({ melati: { S: 1 }, mawar: { S: 0 } })
  })

  test('not weighed, moved after hari buka of both: in S of the new one, never lost between the two', () => {
    expect(sOf(moved('2026-11-25'))).toMatchObject({ melati: { S: 0 }, mawar: { S: 1 } })
    expect(sOf(moved('2026-11-25', [], 'mawar', 'melati'))).toMatchObject({ melati: { S: 1 }, mawar: { S: 0 } })
  })

  test('weighed on the day of the move: where it was weighed, and where it leaves when the place is unknown', () => {
    const at = (posyanduId: string | null) => moved('2026-11-12', [makeTimbang('2026-11-12', 11_000, { posyanduId })])
    expect(sOf(at('mawar')).mawar.S).toBe(1)
    expect(sOf(at('melati')).melati.S).toBe(1)
    expect(sOf(at(null)).melati.S).toBe(1)
  })

  test('who returns is O, N or T, never B again', () => {
    const keanggotaan = [
      makeAnggota({ sampai: '2026-06-01', sebabSampai: 'pindah' }),
      makeAnggota({ posyanduId: 'mawar', mulai: '2026-06-01', sampai: '2026-11-01', sebabSampai: 'pindah' }),
      makeAnggota({ mulai: '2026-11-01' }),
    ]
    const home = makeTimbang('2026-05-07', 10_000)
    const away = makeTimbang('2026-10-15', 11_000, { posyanduId: 'mawar' })
    const back = makeTimbang('2026-11-12', 11_300)
    expect(hurufOf(makeAnak({ keanggotaan, penimbangan: [home, away, back] }))).toBe('N')
    expect(hurufOf(makeAnak({ keanggotaan, penimbangan: [home, back] }))).toBe('O')
  })
})

test('a guest is counted at home on that date, never in S or D of the host', () => {
  const guest = makeAnak({
    keanggotaan: [makeAnggota({ posyanduId: 'mawar' })],
    penimbangan: [makeTimbang('2026-11-12', 11_000, { posyanduId: 'melati' })],
  })
  const hasil = runSkdn([guest], hariBuka)
  expect(totalOf(hasil, 'melati')).toMatchObject({ S: 0, D: 0 })
  expect(anakOf(hasil, 'mawar')[0]).toMatchObject({ tanggalRujukan: '2026-11-12' })
  expect(totalOf(hasil, 'mawar')).toMatchObject({ S: 1, D: 1 })
})

describe('K', () => {
  const kms = [
    { tanggal: '2026-03-10', punya: true },
    { tanggal: '2026-08-10', punya: false },
    { tanggal: '2026-11-13', punya: true },
  ]

  test('the latest answer on or before the date; lost from that day until replaced', () => {
    const on = (tanggal: string) => punyaKmsPada({ kms }, tanggal)
    expect(['2026-08-09', '2026-08-10', '2026-11-12', '2026-11-13'].map(on)).toEqual([true, false, false, true])
  })

  test('before the first answer, the first; never answered is no', () => {
    expect(punyaKmsPada({ kms }, '2026-01-01')).toBe(true)
    expect(punyaKmsPada({ kms: [] }, '2026-01-01')).toBe(false)
  })

  test('is judged on the reference date of the child', () => {
    expect(sOf(makeAnak({ kms })).melati.K).toBe(0)
    expect(sOf(makeAnak({ kms, penimbangan: [makeTimbang('2026-11-13', 11_000)] })).melati.K).toBe(1)
  })
})

describe('groups', () => {
  test.each([
    ['2026-05-13', '0-5'],
    ['2026-05-12', '6-11'],
    ['2025-11-13', '6-11'],
    ['2025-11-12', '12-23'],
    ['2024-11-13', '12-23'],
    ['2024-11-12', '24-35'],
    ['2023-11-13', '24-35'],
    ['2023-11-12', '36-59'],
    ['2021-11-13', '36-59'],
  ])('born %s stands in %s on hari buka 12 November 2026', (tanggalLahir, kelompok) => {
    expect(anakOf(runSkdn([makeAnak({ tanggalLahir })], hariBuka), 'melati')[0]?.kelompok).toBe(kelompok)
  })

  test('ten rows, and every number is the length of its list', () => {
    const anak = [makeAnak({ id: 'a', jk: 'L' }), makeAnak({ id: 'b', jk: 'P' }), makeAnak({ id: 'c', jk: 'P' })]
    const entries = anakOf(runSkdn(anak, hariBuka), 'melati')
    const rows = barisSkdn(entries)
    expect(rows.map((r) => `${r.kelompok} ${r.jk} ${r.S}`)).toEqual([
      ...['0-5 L 0', '0-5 P 0', '6-11 L 0', '6-11 P 0', '12-23 L 0', '12-23 P 0', '24-35 L 1', '24-35 P 2'],
      ...['36-59 L 0', '36-59 P 0'],
    ])
    expect(entries).toHaveLength(hitungSkdn(entries).S)
  })
})

describe('BGM', () => {
  const anak = (isi: Partial<Penimbangan> = {}) => makeAnak({ penimbangan: [makeTimbang('2026-11-12', 9000, isi)] })
  const bgm = (z: number, isi: Partial<Penimbangan> = {}) =>
    totalOf(runSkdn([anak(isi)], { zBBU: () => ({ z, flagged: z < -6 }) }), 'melati').BGM

  test('−3,00 is not BGM, −3,01 is', () => {
    expect([bgm(-3), bgm(-3.01), bgm(-2.99)]).toEqual([0, 1, 0])
  })

  test('a flagged z counts and is marked', () => {
    const entry = anakOf(runSkdn([anak()], { zBBU: () => ({ z: -6.4, flagged: true }) }), 'melati')[0]
    expect(entry?.timbang).toMatchObject({ bgm: true, z: { flagged: true } })
  })

  test('oedema: no BB/U, never BGM, stays in D', () => {
    const hasil = runSkdn([anak({ edema: true })], { zBBU: () => ({ z: -5, flagged: false }) })
    expect(anakOf(hasil, 'melati')[0]?.timbang).toMatchObject({ z: null, bgm: false })
    expect(totalOf(hasil, 'melati')).toMatchObject({ D: 1, BGM: 0 })
  })

  test('no z, no BGM', () => {
    expect(totalOf(runSkdn([anak()]), 'melati').BGM).toBe(0)
  })
})

describe('incomplete and estimated', () => {
  test('sex or birth date missing: in no number, listed with what is missing, also when weighed', () => {
    const noSex = makeAnak({ id: 'a', jk: null, penimbangan: [makeTimbang('2026-11-12', 11_000)] })
    const noDate = makeAnak({ id: 'b', tanggalLahir: null })
    const hasil = runSkdn([noSex, noDate], hariBuka)
    expect(totalOf(hasil, 'melati')).toMatchObject({ S: 0, D: 0 })
    expect(hasil.belumLengkap.map((b) => [b.anak.id, b.posyanduId, b.kurang])).toEqual([
      ['a', 'melati', ['jk']],
      ['b', 'melati', ['tanggalLahir']],
    ])
  })

  test('who has left is no longer listed as incomplete', () => {
    const gone = makeAnak({ jk: null, keanggotaan: [makeAnggota({ sampai: '2026-10-31', sebabSampai: 'pindah' })] })
    expect(runSkdn([gone], hariBuka).belumLengkap).toEqual([])
  })

  test('an estimated birth date counts, and keeps its mark', () => {
    const [entry] = anakOf(runSkdn([makeAnak({ tanggalLahirPerkiraan: true })], hariBuka), 'melati')
    expect(entry?.anak.tanggalLahirPerkiraan).toBe(true)
  })

  test('twins are two children', () => {
    expect(totalOf(runSkdn([makeAnak({ id: 'a' }), makeAnak({ id: 'b' })], hariBuka), 'melati').S).toBe(2)
  })

  test('a corrected birth date recomputes the month', () => {
    expect(sOf(makeAnak({ tanggalLahir: '2021-11-13' })).melati.S).toBe(1)
    expect(sOf(makeAnak({ tanggalLahir: '2021-10-13' })).melati.S).toBe(0)
  })
})

describe('silence is not leaving', () => {
  const diam = (anak: AnakRegister) => anakDiam(runSkdn([anak], hariBuka)).length

  test('unweighed for six months: stays in S and is listed', () => {
    const anak = makeAnak({ penimbangan: [makeTimbang('2026-05-07', 11_000)] })
    expect(sOf(anak).melati.S).toBe(1)
    expect(diam(anak)).toBe(1)
  })

  test('weighed in the sixth month back, or this month: not listed', () => {
    expect(diam(makeAnak({ penimbangan: [makeTimbang('2026-06-11', 11_000)] }))).toBe(0)
    expect(diam(makeAnak({ penimbangan: [makeTimbang('2026-11-12', 11_000)] }))).toBe(0)
  })

  test('who is not six months old has not been silent for six months', () => {
    expect(diam(makeAnak({ tanggalLahir: '2026-05-13' }))).toBe(0)
    expect(diam(makeAnak({ tanggalLahir: '2026-05-12' }))).toBe(1)
  })
})

test('the running month and those to come are temporary, a finished one is not', () => {
  const sementara = (bulan: string) => runSkdn([], { bulan, hariIni: '2026-11-24' }).sementara
  expect(['2026-10', '2026-11', '2026-12'].map(sementara)).toEqual([false, true, true])
})

import { describe, expect, test } from 'vitest'
import { hurufPenimbangan, penimbanganBulan } from '#shared/domain/penimbangan/hasil.ts'
import type { AnakRegister, Penimbangan } from '#shared/domain/register/register.ts'
import { makeAnak, makeAnggota, makeTimbang } from '#tests/factories/anak.ts'
import { anakOf, hurufOf, makePosyandu, runSkdn, totalOf } from '#tests/factories/skdn.ts'

/** Born 10 January 2024: 34 months in November 2026, KBM 200 g. */
function weighed(...penimbangan: Penimbangan[]): AnakRegister {
  return makeAnak({ penimbangan })
}
const sep = makeTimbang('2026-09-10', 11_000)
const okt = makeTimbang('2026-10-08', 11_200)

function naikOf(anak: AnakRegister): number | null | undefined {
  return anakOf(runSkdn([anak]), 'melati')[0]?.timbang?.naikG
}

describe('the letters', () => {
  test('N: weighed both months, gain equal to the KBM of 200 g', () => {
    expect(hurufOf(weighed(sep, okt, makeTimbang('2026-11-12', 11_400)))).toBe('N')
  })

  test('T: one gram less', () => {
    expect(hurufOf(weighed(sep, okt, makeTimbang('2026-11-12', 11_399)))).toBe('T')
  })

  test('T: the same weight, and a loss', () => {
    expect(hurufOf(weighed(sep, okt, makeTimbang('2026-11-12', 11_200)))).toBe('T')
    expect(hurufOf(weighed(sep, okt, makeTimbang('2026-11-12', 10_900)))).toBe('T')
  })

  test('O: not weighed in the previous calendar month', () => {
    expect(hurufOf(weighed(sep, makeTimbang('2026-11-12', 11_600)))).toBe('O')
  })

  test('O goes by calendar month, never by days: 1 September to 30 October is both months, 30 September to 1 November is not', () => {
    const bulan = { bulan: '2026-10' }
    expect(
      hurufOf(
        weighed(
          makeTimbang('2026-08-05', 10_900),
          makeTimbang('2026-09-01', 11_000),
          makeTimbang('2026-10-30', 11_600),
        ),
        bulan,
      ),
    ).toBe('N')
    expect(hurufOf(weighed(sep, makeTimbang('2026-09-30', 11_100), makeTimbang('2026-11-01', 11_600)))).toBe('O')
  })

  test('B: the first weighing ever as a member, whatever the age', () => {
    expect(hurufOf(weighed(makeTimbang('2026-11-12', 11_600)))).toBe('B')
  })

  test('B also when weighed twice in that month', () => {
    expect(hurufOf(weighed(makeTimbang('2026-11-02', 11_000), makeTimbang('2026-11-12', 11_600)))).toBe('B')
  })

  test('B goes before O and before N and T', () => {
    const moved = makeAnak({
      keanggotaan: [
        makeAnggota({ posyanduId: 'mawar', sampai: '2026-10-20', sebabSampai: 'pindah' }),
        makeAnggota({ mulai: '2026-10-20' }),
      ],
      penimbangan: [makeTimbang('2026-10-08', 11_000, { posyanduId: 'mawar' }), makeTimbang('2026-11-12', 11_600)],
    })
    expect(hurufOf(moved)).toBe('B')
  })

  test('exactly one letter per weighed child: D is always N + T + O + B', () => {
    const children = [
      weighed(sep, okt, makeTimbang('2026-11-12', 11_400)),
      weighed(sep, okt, makeTimbang('2026-11-12', 11_300)),
      weighed(sep, makeTimbang('2026-11-12', 11_300)),
      weighed(makeTimbang('2026-11-12', 11_300)),
      weighed(sep, okt),
    ].map((anak, i) => ({ ...anak, id: `anak${i}` }))
    expect(totalOf(runSkdn(children), 'melati')).toEqual({ S: 5, K: 0, D: 4, N: 1, T: 1, O: 1, B: 1, BGM: 0, '2T': 0 })
  })
})

describe('2T', () => {
  /** Weights in grams of July to November; null for a month missed. */
  function duaT(...bb: (number | null)[]): boolean | undefined {
    const days = ['2026-07-09', '2026-08-06', '2026-09-10', '2026-10-08', '2026-11-12']
    const penimbangan = days.flatMap((tanggal, i) => (bb[i] ? [makeTimbang(tanggal, bb[i])] : []))
    return anakOf(runSkdn([makeAnak({ penimbangan })]), 'melati')[0]?.timbang?.duaT
  }

  test('T this month and T last month', () => {
    expect(duaT(11_000, 11_300, 11_600, 11_600, 11_600)).toBe(true)
  })

  test('T after N is not 2T', () => {
    expect(duaT(11_000, 11_300, 11_400, 11_600, 11_600)).toBe(false)
  })

  test('N after T is not 2T', () => {
    expect(duaT(11_000, 11_300, 11_600, 11_600, 11_800)).toBe(false)
  })

  test('a missed month resets the count: T, missed, O', () => {
    expect(duaT(11_000, 11_000, 11_000, null, 11_000)).toBe(false)
  })

  test('O last month resets the count: the T after it is only T', () => {
    expect(duaT(11_000, 11_000, null, 11_000, 11_000)).toBe(false)
  })

  test('B last month resets the count: the T after it is only T', () => {
    expect(duaT(null, null, null, 11_000, 11_000)).toBe(false)
  })

  test('a subset of T', () => {
    const h = totalOf(
      runSkdn([weighed(sep, makeTimbang('2026-10-08', 11_000), makeTimbang('2026-11-12', 11_000))]),
      'melati',
    )
    expect([h.T, h['2T']]).toEqual([1, 1])
  })
})

describe('weighings', () => {
  test('a row without weight is none: the month before counts as missed, and it is no first weighing', () => {
    expect(
      hurufOf(weighed(sep, makeTimbang('2026-10-08', null, { tbMm: 861 }), makeTimbang('2026-11-12', 11_600))),
    ).toBe('O')
    expect(hurufOf(weighed(makeTimbang('2026-10-08', null, { tbMm: 861 }), makeTimbang('2026-11-12', 11_600)))).toBe(
      'B',
    )
  })

  test('a row without weight does not hide the weighing before it in the month', () => {
    expect(naikOf(weighed(sep, okt, makeTimbang('2026-11-02', 11_500), makeTimbang('2026-11-12', null)))).toBe(300)
  })

  test('any place counts: last month weighed at home by the bidan, this month at the puskesmas', () => {
    const anak = weighed(
      sep,
      makeTimbang('2026-10-08', 11_200, { posyanduId: null }),
      makeTimbang('2026-11-12', 11_500, { posyanduId: 'puskesmas' }),
    )
    expect(hurufOf(anak)).toBe('N')
    expect(totalOf(runSkdn([anak]), 'melati').D).toBe(1)
  })

  test('the last of the month counts', () => {
    expect(naikOf(weighed(sep, okt, makeTimbang('2026-11-02', 11_900), makeTimbang('2026-11-25', 11_250)))).toBe(50)
  })

  test('on one day the one entered last counts', () => {
    const anak = weighed(
      sep,
      okt,
      makeTimbang('2026-11-12', 11_900, { id: 'a' }),
      makeTimbang('2026-11-12', 11_250, { id: 'b' }),
    )
    expect(naikOf(anak)).toBe(50)
  })

  test('the gain is against the counting weighing of last month, the last one there', () => {
    expect(naikOf(weighed(sep, okt, makeTimbang('2026-10-29', 11_350), makeTimbang('2026-11-12', 11_500)))).toBe(150)
  })

  test('weighed at 59 and again at 60 months: the one at 59 counts', () => {
    const anak = makeAnak({
      tanggalLahir: '2021-11-10',
      penimbangan: [
        makeTimbang('2026-09-10', 15_000),
        makeTimbang('2026-10-08', 15_200),
        makeTimbang('2026-11-09', 15_500),
        makeTimbang('2026-11-12', 15_100),
      ],
    })
    const hasil = runSkdn([anak])
    expect(anakOf(hasil, 'melati')[0]?.timbang).toMatchObject({ huruf: 'N', naikG: 300 })
    expect(hasil.luarS).toEqual([])
  })
})

describe('the KBM is that of the completed age at this weighing', () => {
  /** A girl weighed on 10 October and 10 November with a gain in grams; her age in months in November. */
  function gained(umur: number, gram: number, jk: 'L' | 'P' = 'P'): string | null | undefined {
    const month = 2026 * 12 + 10 - umur
    const lahir = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-10`
    const penimbangan = [makeTimbang('2026-10-10', 8000), makeTimbang('2026-11-10', 8000 + gram)]
    // A first weighing before October makes October no B and November N or T.
    const first = makeTimbang('2026-09-10', 8000)
    return hurufOf(makeAnak({ jk, tanggalLahir: lahir, penimbangan: umur > 2 ? [first, ...penimbangan] : penimbangan }))
  }

  test.each([
    [1, 800],
    [2, 900],
    [3, 800],
    [4, 600],
    [5, 500],
    [6, 400],
    [7, 300],
    [11, 200],
    [12, 200],
    [59, 200],
  ])('girls of %i months: %i g', (umur, kbm) => {
    expect(gained(umur, kbm)).toBe('N')
    expect(gained(umur, kbm - 1)).toBe('T')
  })

  test('boys differ at 7 and 11 months', () => {
    expect([gained(7, 399, 'L'), gained(7, 400, 'L')]).toEqual(['T', 'N'])
    expect([gained(11, 299, 'L'), gained(11, 300, 'L')]).toEqual(['T', 'N'])
  })

  test('a day before the birthday in the month the KBM of the month before holds', () => {
    const anak = (hari: string) =>
      makeAnak({
        tanggalLahir: '2026-05-12',
        penimbangan: [makeTimbang('2026-09-10', 6000), makeTimbang('2026-10-08', 6500), makeTimbang(hari, 6950)],
      })
    // 11 November: 5 months, KBM 500. 12 November: 6 months, KBM 400. Gain 450 g.
    expect(hurufOf(anak('2026-11-11'))).toBe('T')
    expect(hurufOf(anak('2026-11-12'))).toBe('N')
  })

  test('age 0 has no KBM: any gain above 0 is N, none is T', () => {
    const anak = (gram: number) =>
      makeAnak({
        tanggalLahir: '2026-10-25',
        penimbangan: [makeTimbang('2026-10-28', 3000), makeTimbang('2026-11-12', 3000 + gram)],
      })
    expect([hurufOf(anak(1)), hurufOf(anak(0)), hurufOf(anak(-50))]).toEqual(['N', 'T', 'T'])
  })
})

describe('overruling N/T', () => {
  const pengganti = { nt: 'N' as const, alasan: 'timbangan bulan lalu salah', bbG: 11_250, bbLaluG: 11_200 }
  const nov = makeTimbang('2026-11-12', 11_250, { pengganti })

  function timbang(anak: AnakRegister) {
    return anakOf(runSkdn([anak]), 'melati')[0]?.timbang
  }

  /** The letter of November, as computed and as overruled. */
  function huruf(anak: AnakRegister) {
    const hitung = penimbanganBulan(anak, '2026-11')
    return hitung?.kind === 'diS' ? hurufPenimbangan(anak, hitung, () => false) : null
  }

  test('computed and final value are both kept, the report uses the final one', () => {
    expect(huruf(weighed(sep, okt, nov))).toMatchObject({ huruf: 'N', hurufHitung: 'T', pengganti: 'berlaku' })
    expect(totalOf(runSkdn([weighed(sep, okt, nov)]), 'melati')).toMatchObject({ N: 1, T: 0 })
  })

  test('2T uses the final value, in this month and in the one before', () => {
    const flat = [makeTimbang('2026-08-06', 11_200), makeTimbang('2026-09-10', 11_200)]
    expect(timbang(weighed(...flat, okt, nov))?.duaT).toBe(false)
    const before = { nt: 'N' as const, alasan: 'x', bbG: 11_200, bbLaluG: 11_200 }
    const overruled = makeTimbang('2026-10-08', 11_200, { pengganti: before })
    expect(timbang(weighed(...flat, overruled, makeTimbang('2026-11-12', 11_250)))).toMatchObject({
      huruf: 'T',
      duaT: false,
    })
    const toT = makeTimbang('2026-11-12', 11_600, { pengganti: { nt: 'T', alasan: 'x', bbG: 11_600, bbLaluG: 11_200 } })
    expect(timbang(weighed(...flat, okt, toT))).toMatchObject({ huruf: 'T', duaT: true })
    expect(huruf(weighed(...flat, okt, toT))).toMatchObject({ huruf: 'T', hurufHitung: 'N' })
  })

  test('asks again when its weight changes, and when the one before changes', () => {
    expect(huruf(weighed(sep, okt, { ...nov, bbG: 11_260 }))).toMatchObject({ huruf: 'T', pengganti: 'tanyaLagi' })
    expect(huruf(weighed(sep, { ...okt, bbG: 11_210 }, nov))).toMatchObject({ huruf: 'T', pengganti: 'tanyaLagi' })
  })

  test('lapses when that weighing stops counting', () => {
    const later = makeTimbang('2026-11-25', 11_250)
    expect(huruf(weighed(sep, okt, nov, later))).toMatchObject({ huruf: 'T', pengganti: 'tidakAda' })
  })

  test('covers N and T only: an O stays O', () => {
    expect(huruf(weighed(sep, nov))).toMatchObject({ huruf: 'O', pengganti: 'tidakAda' })
  })
})

describe('awal data, in the first data months of an imported register', () => {
  const isAwalData = (id: string, bulan: string) => id === 'melati' && bulan === '2026-11'

  test('a first weighing at 6 months or more is O, below it is B', () => {
    const at = (lahir: string) => makeAnak({ tanggalLahir: lahir, penimbangan: [makeTimbang('2026-11-12', 7000)] })
    expect(hurufOf(at('2026-05-12'), { isAwalData })).toBe('O')
    expect(hurufOf(at('2026-05-13'), { isAwalData })).toBe('B')
  })

  test('the age is that of the very first weighing of the month', () => {
    const penimbangan = [makeTimbang('2026-11-02', 6900), makeTimbang('2026-11-12', 7000)]
    expect(hurufOf(makeAnak({ tanggalLahir: '2026-05-05', penimbangan }), { isAwalData })).toBe('B')
  })

  test('the report says it, of the posyandu it concerns', () => {
    expect(runSkdn([], { isAwalData }).posyandu.map((p) => p.awalData)).toEqual([true, false])
  })

  test('in later months a first weighing is B again', () => {
    const anak = makeAnak({ penimbangan: [makeTimbang('2026-12-10', 11_000)] })
    expect(hurufOf(anak, { isAwalData, bulan: '2026-12', hariIni: '2027-01-05' })).toBe('B')
  })
})

test('a boy born on 31 January is 0 months on 28 February: no KBM; on 1 March he is 1 month: KBM 800', () => {
  const anak = (penimbangan: Penimbangan[]) => makeAnak({ tanggalLahir: '2026-01-31', penimbangan })
  const feb = anak([makeTimbang('2026-01-31', 3000), makeTimbang('2026-02-28', 3500)])
  const mar = anak([makeTimbang('2026-02-28', 3500), makeTimbang('2026-03-01', 3600)])
  const letter = (a: AnakRegister, bulan: string) => {
    const hitung = penimbanganBulan(a, bulan)
    if (hitung?.kind !== 'diS') throw new Error('the child must be in S')
    return hurufPenimbangan(a, hitung, () => false)
  }
  expect(letter(feb, '2026-02')).toMatchObject({ huruf: 'N', kbmG: null, naikG: 500 })
  expect(letter(mar, '2026-03')).toMatchObject({ huruf: 'T', kbmG: 800, naikG: 100 })
  expect(hurufOf(mar, { bulan: '2026-03', posyandu: [makePosyandu('melati')] })).toBe('T')
})

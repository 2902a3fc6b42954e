import { describe, expect, test } from 'vitest'
import { hariMenimbang } from '#shared/domain/skdn/buka.ts'
import { hitungSkdn } from '#shared/domain/skdn/hitung.ts'
import type { PosyanduHasil } from '#shared/domain/skdn/skdn.ts'
import { skdn } from '#shared/domain/skdn/skdn.ts'
import { makeAnak, makeTimbang } from '#tests/factories/anak.ts'

type Timbang = readonly [tanggal: string, tempat: string | null] | null

/** October 2026 of Melati: one child for each entry, weighed on a day at a place, or not at all. */
function melati(anak: readonly Timbang[], hariBuka: readonly string[] = []): PosyanduHasil {
  const hasil = skdn({
    bulan: '2026-10',
    hariIni: '2026-11-24',
    posyandu: [{ id: 'melati', nama: 'Melati', desa: '', hariBuka }],
    anak: anak.map((timbang, i) =>
      makeAnak({
        id: `anak ${i}`,
        penimbangan: timbang ? [makeTimbang(timbang[0], 12_000, { posyanduId: timbang[1] })] : [],
      }),
    ),
    zBBU: () => null,
    isAwalData: () => false,
  })
  const [first] = hasil.posyandu
  if (!first) throw new Error('no posyandu')
  return first
}

describe('the days on which a posyandu weighed', () => {
  test.each<[string, readonly Timbang[], readonly string[], string[]]>([
    ['a recorded day with one child', [['2026-10-08', 'melati'], null, null], ['2026-10-08'], ['2026-10-08']],
    ['a recorded day on which nobody came', [null, null], ['2026-10-08'], []],
    ['several on a day nobody recorded', [['2026-10-08', 'melati'], ['2026-10-08', null], null], [], ['2026-10-08']],
    ['one alone among many', [['2026-10-08', 'melati'], null, null], [], []],
    ['the only child there is', [['2026-10-08', 'melati']], [], ['2026-10-08']],
    ['one, elsewhere, as a guest', [['2026-10-08', 'mawar'], null], [], []],
    [
      'several, elsewhere, as guests',
      [
        ['2026-10-08', 'mawar'],
        ['2026-10-08', 'mawar'],
      ],
      [],
      [],
    ],
    ['guests elsewhere on the very day that was recorded', [['2026-10-08', 'mawar']], ['2026-10-08'], []],
    [
      'two days',
      [
        ['2026-10-15', null],
        ['2026-10-08', null],
        ['2026-10-15', null],
        ['2026-10-08', null],
      ],
      [],
      ['2026-10-08', '2026-10-15'],
    ],
  ])('%s', (_what, anak, hariBuka, days) => {
    expect(hariMenimbang(melati(anak, hariBuka))).toEqual(days)
  })
})

describe('a guest elsewhere', () => {
  test('counts at home, and opens nothing there: who was not weighed is judged on the last day of the month', () => {
    const { hariBuka, anak } = melati([['2026-10-08', 'mawar'], null])
    expect(hariBuka).toEqual({ tanggal: '2026-10-31', asal: 'akhirBulan', buka: false })
    expect(hitungSkdn(anak)).toMatchObject({ S: 2, D: 1 })
    expect(anak.map((a) => a.tanggalRujukan).sort()).toEqual(['2026-10-08', '2026-10-31'])
  })

  test('does not move the commonest day of those who were weighed at home', () => {
    const day = ['2026-10-15', 'mawar'] as const
    expect(melati([['2026-10-08', 'melati'], day, day, null]).hariBuka).toMatchObject({
      tanggal: '2026-10-08',
      asal: 'modus',
    })
  })
})

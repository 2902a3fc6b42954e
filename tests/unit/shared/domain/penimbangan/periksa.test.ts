import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { perluDijawab } from '#shared/domain/penimbangan/jawaban.ts'
import { formatBerat, formatPanjang } from '#shared/domain/penimbangan/ketikan.ts'
import { type BarisPeriksa, periksaTimbang } from '#shared/domain/penimbangan/periksa.ts'
import type { AnakRegister } from '#shared/domain/register/register.ts'
import { addBulan } from '#shared/domain/tanggal/tanggal.ts'
import { makeAnak, makeTimbang } from '#tests/factories/anak.ts'

function baris(bb: string, tb = '', isi: Partial<BarisPeriksa> = {}): BarisPeriksa {
  const base = { tanggal: '2026-11-12', caraUkur: null, zBBU: null, zTBU: null, penggantiBerubah: null }
  return { ...base, bb, tb, ...isi }
}

/** A child weighed on 8 October 2026. */
function anakWith(bbG: number | null, tbMm: number | null = null, isi: Partial<AnakRegister> = {}): AnakRegister {
  return makeAnak({ penimbangan: [makeTimbang('2026-10-08', bbG, { tbMm })], ...isi })
}

const bayi = { tanggalLahir: '2026-10-01' }

function codes(anak: AnakRegister, row: BarisPeriksa): string[] {
  return periksaTimbang(anak, row).map((p) => p.kode)
}

describe('what cannot be kilograms', () => {
  test('3200 asks for 3,2 and only another number answers it', () => {
    const [ask] = periksaTimbang(anakWith(2900, null, bayi), baris('3200', '54,6'))
    expect(ask).toEqual({
      kode: 'gram',
      isian: 'bb',
      pesan: 'Timbang ulang? Atau maksudnya 3,2 kg?',
      saran: { isian: 'bb', teks: '3,2' },
      bolehBenar: false,
      mustahil: true,
    })
    const answered = [{ kode: 'gram' as const, bb: '3200', tb: '54,6' }]
    expect(ask && perluDijawab(ask, answered, { bb: '3200', tb: '54,6' })).toBe(true)
  })

  test('among several readings the one nearest to the last weight is suggested', () => {
    expect(periksaTimbang(anakWith(8500), baris('860'))[0]?.saran?.teks).toBe('8,6')
    expect(periksaTimbang(anakWith(10_000), baris('1025'))[0]?.saran?.teks).toBe('10,25')
    expect(periksaTimbang(makeAnak(bayi), baris('3200'))[0]?.saran?.teks).toBe('3,2')
  })

  test('a figure that fits no weight suggests nothing and says how to write', () => {
    const [ask] = periksaTimbang(makeAnak(), baris('99999999'))
    expect(ask).toMatchObject({ kode: 'gram', saran: null })
    expect(ask?.pesan).toBe('“99999999” bukan ukuran dalam kg. Ketik beratnya, misalnya 8,6.')
  })

  test.each([
    ['8,,6', '8,6'],
    ['8,6 kg', '8,6'],
    ['8,', '8,0'],
    ['abc', null],
    ['-8,6', null],
  ])('%s is no number; suggested: %s', (bb, teks) => {
    const [ask] = periksaTimbang(makeAnak(), baris(bb))
    expect(ask?.kode).toBe('bukanAngka')
    expect(ask?.saran?.teks ?? null).toBe(teks)
    expect(ask?.bolehBenar).toBe(false)
  })

  test.each(['0', '0,0', '0,00', '0,0001'])('%s is no weight and asks whether the child was there', (bb) => {
    const asked = periksaTimbang(anakWith(8500), baris(bb))
    expect(asked).toMatchObject([
      { kode: 'nol', pesan: '0 bukan berat. Tidak hadir?', bolehBenar: false, mustahil: true },
    ])
  })

  test('words say that they are no number', () => {
    expect(periksaTimbang(makeAnak(), baris('abc'))[0]?.pesan).toBe('“abc” bukan angka. Ketik beratnya, misalnya 8,6.')
    expect(periksaTimbang(makeAnak(), baris('', '0'))[0]?.pesan).toBe(
      '0 bukan panjang atau tinggi. Ketik misalnya 73,5, atau kosongkan.',
    )
  })

  test('an empty row asks nothing', () => {
    expect(codes(anakWith(8500), baris(''))).toEqual([])
  })
})

describe('a comma lost', () => {
  test('85 asks for 8,5', () => {
    const [ask] = periksaTimbang(anakWith(8400), baris('85'))
    expect(ask).toMatchObject({ kode: 'komaHilang', pesan: 'Timbang ulang? Atau maksudnya 8,5 kg?', bolehBenar: true })
    expect(ask?.saran).toEqual({ isian: 'bb', teks: '8,5' })
  })

  test('58 kg is plausible, 58,1 kg and 199,9 kg ask for the comma', () => {
    expect(codes(makeAnak(), baris('58'))).toEqual([])
    expect(codes(makeAnak(), baris('58,1'))).toEqual(['komaHilang'])
    expect(codes(makeAnak(), baris('199,9'))).toEqual(['komaHilang'])
    expect(codes(makeAnak(), baris('200'))).toEqual(['gram'])
  })

  test('735 cm asks for 73,5 and only another number answers it', () => {
    const [ask] = periksaTimbang(makeAnak(), baris('', '735'))
    expect(ask).toMatchObject({ kode: 'komaHilang', isian: 'tb', bolehBenar: false })
    expect(ask?.saran).toEqual({ isian: 'tb', teks: '73,5' })
    expect(ask?.pesan).toBe('Ukur ulang? Atau maksudnya 73,5 cm?')
  })

  test('32 for a newborn of 2,9 kg asks for 3,2', () => {
    const [ask] = periksaTimbang(anakWith(2900, null, bayi), baris('32'))
    expect(ask).toMatchObject({ kode: 'bbNaikTajam', saran: { teks: '3,2' } })
  })
})

describe('BB and PB/TB swapped', () => {
  test('73,5 kg and 8,6 cm', () => {
    const asked = periksaTimbang(anakWith(8500, 730), baris('73,5', '8,6'))
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatchObject({ kode: 'tertukar', saran: null })
    expect(asked[0]?.pesan).toBe('BB dan PB/TB tampaknya tertukar. Maksudnya 8,6 kg dan 73,5 cm?')
  })

  test('50 kg and 3,2 cm, both figures possible as weights', () => {
    expect(codes(makeAnak(bayi), baris('50', '3,2'))).toEqual(['tertukar'])
  })

  test('40 kg with 50 cm is not taken for swapped', () => {
    expect(codes(makeAnak(), baris('40', '50'))).not.toContain('tertukar')
  })
})

describe('a loss', () => {
  test('15,0 to 13,0 kg is asked about in the words of the book', () => {
    const [ask] = periksaTimbang(anakWith(15_000), baris('13,0'))
    expect(ask?.kode).toBe('bbTurun')
    expect(ask?.pesan).toBe('Bulan lalu 15,0 kg, sekarang 13,0 kg. Timbang ulang, atau memang benar?')
  })

  test('exactly a tenth is not asked about, one gram more is', () => {
    expect(codes(anakWith(10_000), baris('9,0'))).toEqual([])
    expect(codes(anakWith(10_000), baris('8,999'))).toEqual(['bbTurun'])
  })

  test('it is measured against the last weighing, however long ago, which is then dated', () => {
    const anak = makeAnak({ penimbangan: [makeTimbang('2026-07-02', 15_000), makeTimbang('2026-09-03', null)] })
    const [ask] = periksaTimbang(anak, baris('13,0'))
    expect(ask?.pesan).toBe('Pada 02-07-2026 15,0 kg, sekarang 13,0 kg. Timbang ulang, atau memang benar?')
  })

  test('a comma too far left suggests what was meant', () => {
    expect(periksaTimbang(anakWith(15_000), baris('1,52'))[0]).toMatchObject({
      kode: 'bbTurun',
      saran: { teks: '15,2' },
    })
  })

  test('weighings of this day and later are no past', () => {
    const anak = makeAnak({ penimbangan: [makeTimbang('2026-11-12', 15_000), makeTimbang('2026-12-10', 16_000)] })
    expect(codes(anak, baris('13,0'))).toEqual([])
  })
})

describe('a gain', () => {
  test('from six months on, above 1 kg and a tenth in a month', () => {
    expect(codes(anakWith(9000), baris('10,2'))).toEqual(['bbNaikTajam'])
    expect(codes(anakWith(9000), baris('10,1'))).toEqual([])
    expect(codes(anakWith(16_000), baris('17,5'))).toEqual([])
  })

  test('before six months a healthy child may gain 2 kg in a month', () => {
    expect(codes(anakWith(3300, null, bayi), baris('5,2'))).toEqual([])
    expect(codes(anakWith(3300, null, bayi), baris('5,7'))).toEqual(['bbNaikTajam'])
  })

  test('after a long absence more gain is no surprise', () => {
    const anak = makeAnak({ penimbangan: [makeTimbang('2026-05-12', 9000)] })
    expect(codes(anak, baris('12,0'))).toEqual([])
  })
})

describe('length', () => {
  test('7 mm shorter is within what two measurers differ, 8 mm is asked about', () => {
    expect(codes(anakWith(null, 861), baris('', '85,4'))).toEqual([])
    const [ask] = periksaTimbang(anakWith(null, 861), baris('', '85,3'))
    expect(ask?.kode).toBe('tbTurun')
    expect(ask?.pesan).toBe('Bulan lalu 86,1 cm, sekarang 85,3 cm. Ukur ulang, atau memang benar?')
  })

  test('from lying to standing a child loses 7 mm and has not shrunk', () => {
    const lying = { tanggalLahir: '2024-11-01', penimbangan: [makeTimbang('2026-10-08', null, { tbMm: 861 })] }
    // 23 months lying, 24 months standing: 84,7 + 0,7 is 7 mm below 86,1.
    expect(codes(makeAnak(lying), baris('', '84,7'))).toEqual([])
    expect(codes(makeAnak(lying), baris('', '84,6'))).toEqual(['tbTurun'])
    expect(codes(makeAnak(lying), baris('', '84,7', { caraUkur: 'terlentang' }))).toEqual(['tbTurun'])
  })

  test('3 cm in a month from six months on is possible, more is asked about', () => {
    expect(codes(anakWith(null, 730), baris('', '76,0'))).toEqual([])
    expect(codes(anakWith(null, 730), baris('', '83,5'))).toEqual(['tbNaikTajam'])
  })

  test('38 and 150 cm are plausible, beyond is asked about', () => {
    expect(codes(makeAnak(), baris('', '38'))).toEqual([])
    expect(codes(makeAnak(), baris('', '150'))).toEqual([])
    expect(codes(makeAnak(), baris('', '150,1'))).toEqual(['tbLuarRentang'])
    expect(codes(makeAnak(), baris('', '37,9'))).toEqual(['tbLuarRentang'])
    expect(periksaTimbang(anakWith(null, 730), baris('', '7,35'))[0]?.saran?.teks).toBe('73,5')
    expect(periksaTimbang(anakWith(null, 730), baris('', '7,4'))[0]?.saran?.teks).toBe('74,0')
  })
})

describe('other questions', () => {
  test('0,9 kg is plausible, less is asked about', () => {
    expect(codes(makeAnak(), baris('0,9'))).toEqual([])
    expect(periksaTimbang(makeAnak(), baris('0,86'))[0]).toMatchObject({
      kode: 'bbLuarRentang',
      saran: { teks: '8,6' },
    })
  })

  test('the same weight to the gram as last month is no question: its letter and gain tell it', () => {
    expect(codes(anakWith(7000), baris('7,00'))).toEqual([])
  })

  test('a flagged z is asked about with its figure', () => {
    const zBBU = { z: -6.21, flagged: true }
    const [ask] = periksaTimbang(makeAnak(), baris('4,0', '', { zBBU, isCocok: () => false }))
    expect(ask?.kode).toBe('zLuarRentang')
    expect(ask?.pesan).toContain('z −6,21')
    expect(codes(makeAnak(), baris('4,0', '', { zBBU: { z: -5.99, flagged: false } }))).toEqual([])
    expect(codes(makeAnak(), baris('', '60', { zTBU: { z: -6.5, flagged: true } }))).toEqual(['zLuarRentang'])
  })

  test('each cell asks at most once, and an overruling on other weights asks beside them', () => {
    const row = baris('13,0', '70', { zBBU: { z: -7, flagged: true }, penggantiBerubah: 'N' })
    expect(codes(anakWith(15_000, 861), row)).toEqual(['bbTurun', 'tbTurun', 'penggantiBerubah'])
  })
})

describe('what no child has', () => {
  const flaggedLow = { zBBU: { z: -9.72, flagged: true } }
  const mustahil = (anak: AnakRegister, row: BarisPeriksa) => periksaTimbang(anak, row).map((p) => p.mustahil)

  test('1,43 where 11,3 stood two months ago suggests 14,3', () => {
    const anak = makeAnak({ penimbangan: [makeTimbang('2026-09-10', 11_300)] })
    expect(periksaTimbang(anak, baris('1,43', '', flaggedLow))).toMatchObject([
      { kode: 'bbTurun', mustahil: true, saran: { teks: '14,3' }, bolehBenar: true },
    ])
  })

  test('a first weight that WHO flags suggests the slip of the comma its age allows', () => {
    const isCocok = (_isian: string, teks: string) => teks === '14,3'
    expect(periksaTimbang(makeAnak(), baris('1,43', '', { ...flaggedLow, isCocok }))).toMatchObject([
      { kode: 'zLuarRentang', mustahil: true, saran: { teks: '14,3' } },
    ])
    const none = { ...flaggedLow, isCocok: () => false }
    expect(periksaTimbang(makeAnak(), baris('1,43', '', none))).toMatchObject([{ mustahil: true, saran: null }])
  })

  test('halved or doubled since last month, even without a birth date', () => {
    expect(mustahil(anakWith(13_000), baris('6,4'))).toEqual([true])
    expect(mustahil(anakWith(13_000), baris('6,6'))).toEqual([false])
    expect(mustahil(anakWith(9000), baris('18,1'))).toEqual([true])
    expect(mustahil(anakWith(9000), baris('10,2'))).toEqual([false])
  })

  test('no number, a lost comma, swapped cells, and what lies outside every balita', () => {
    expect(mustahil(makeAnak(), baris('3200'))).toEqual([true])
    expect(mustahil(makeAnak(), baris('131'))).toEqual([true])
    expect(mustahil(makeAnak(), baris('73,5', '8,6'))).toEqual([true])
    expect(mustahil(makeAnak(), baris('0,86', '151'))).toEqual([true, true])
  })
})

describe('an answered question', () => {
  const [ask] = periksaTimbang(anakWith(15_000), baris('13,0'))
  const dijawab = [{ kode: 'bbTurun' as const, bb: '13,0', tb: '' }]

  test('rests while the value stands, however it is spelt, and also when the other cell is typed afterwards', () => {
    expect(ask && perluDijawab(ask, dijawab, { bb: '13.0', tb: '' })).toBe(false)
    expect(ask && perluDijawab(ask, dijawab, { bb: '13', tb: '90,2' })).toBe(false)
  })

  test('wakes when the value changes, and answers no other question', () => {
    expect(ask && perluDijawab(ask, dijawab, { bb: '12,9', tb: '' })).toBe(true)
    expect(ask && perluDijawab(ask, [{ kode: 'bbNaikTajam', bb: '13,0', tb: '' }], { bb: '13,0', tb: '' })).toBe(true)
  })

  test('about both cells wakes with either', () => {
    const [swapped] = periksaTimbang(makeAnak(), baris('73,5', '8,6'))
    const answers = [{ kode: 'tertukar' as const, bb: '73,5', tb: '8,6' }]
    expect(swapped && perluDijawab(swapped, answers, { bb: '73,5', tb: '8,6' })).toBe(false)
    expect(swapped && perluDijawab(swapped, answers, { bb: '73,5', tb: '8,7' })).toBe(true)
  })
})

/** A measure of a boy at a whole month of age on a z line of the WHO tables. */
function whoLine(table: string): (month: number, z: number) => number {
  const file = new URL(`../../../../../resources/who/${table}.csv`, import.meta.url)
  const rows = new Map<number, [number, number, number]>()
  for (const line of readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1)) {
    const [sex, day, l, m, s] = line.split(',')
    if (sex === 'm') rows.set(Number(day), [Number(l), Number(m), Number(s)])
  }
  return (month, z) => {
    const [l, m, s] = rows.get(Math.round(month * 30.4375)) ?? [Number.NaN, Number.NaN, Number.NaN]
    return m * (1 + l * s * z) ** (1 / l)
  }
}

test('a boy growing along any WHO line from −3 to +3 is never asked about', () => {
  const [weight, length] = [whoLine('wfa'), whoLine('lhfa')]
  for (const z of [-3, -2, -1, 0, 1, 2, 3]) {
    const anak = (until: number) =>
      makeAnak({
        tanggalLahir: '2021-01-10',
        penimbangan: Array.from({ length: until }, (_, m) =>
          makeTimbang(`${addBulan('2021-01', m)}-10`, Math.round(weight(m, z) * 1000), {
            tbMm: Math.round(length(m, z) * 10),
          }),
        ),
      })
    for (let month = 1; month < 60; month++) {
      const bb = formatBerat(Math.round(weight(month, z) * 1000))
      const tb = formatPanjang(Math.round(length(month, z) * 10))
      const row = baris(bb, tb, { tanggal: `${addBulan('2021-01', month)}-10` })
      expect({ z, month, asked: codes(anak(month), row) }).toEqual({ z, month, asked: [] })
    }
  }
})

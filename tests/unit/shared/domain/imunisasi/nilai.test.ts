import { describe, expect, test } from 'vitest'
import { himpunanAnak, tepatWaktu } from '#shared/domain/imunisasi/himpunan.ts'
import { jadwalAnak } from '#shared/domain/imunisasi/jadwal.ts'
import { nilaiImunisasi } from '#shared/domain/imunisasi/nilai.ts'
import { tagihAnak } from '#shared/domain/imunisasi/tagih.ts'
import { dosis } from '#tests/factories/dosis.ts'

const per = '2026-11-30'
const nilai = (lahir: string, baris: readonly string[], provinsi = '35', pada = per) =>
  nilaiImunisasi({ lahir, provinsi }, baris.map(dosis), pada)
const putusan = (lahir: string, baris: readonly string[]) =>
  nilai(lahir, baris).dosis.map((satu) => [satu.putusan, satu.jatuhTempo ?? ''].join(' ').trim())
const tagihan = (lahir: string, baris: readonly string[], provinsi: string, pada = per) =>
  tagihAnak(nilai(lahir, baris, provinsi, pada), jadwalAnak(lahir, provinsi, pada)).map(
    ({ tempat, putusan: satu, jatuhTempo }) => `${tempat.kode} ${satu} ${jatuhTempo ?? ''}`.trim(),
  )

describe('verdicts, by the table of the rules', () => {
  // Each worked by hand from docs/aturan/imunisasi.md.
  test.each([
    [
      'IPV 2 four weeks after IPV 1, the last day it was enough',
      '2023-02-10',
      ['IPV1 2023-12-01', 'IPV2 2023-12-29'],
      ['sah', 'sah'],
    ],
    [
      'the same five weeks later, in 2024',
      '2023-02-10',
      ['IPV1 2023-12-01', 'IPV2 2024-01-05'],
      ['sah', 'interval-pendek 2024-04-01'],
    ],
    [
      'PCV 3 after 55 and 56 days',
      '2025-06-01',
      ['PCV1 2025-08-05', 'PCV2 2026-05-05', 'PCV3 2026-06-29', 'PCV3 2026-07-28'],
      ['sah', 'sah', 'interval-pendek 2026-06-30', 'sah'],
    ],
    [
      'a dose after one that did not count keeps 28 days from it',
      '2026-01-10',
      ['DPT1 2026-02-10', 'DPT1 2026-03-09', 'DPT1 2026-04-06'],
      ['terlalu-dini 2026-02-21', 'interval-pendek 2026-03-10', 'sah'],
    ],
    [
      'of two live vaccines too close the later one, also when the earlier did not count',
      '2026-01-01',
      ['MR1 2026-09-30', 'BCG 2026-10-27', 'BCG 2026-11-24'],
      ['terlalu-dini 2026-10-01', 'interval-pendek 2026-10-28', 'sah'],
    ],
    [
      'a day too old is said without a first day',
      '2026-03-31',
      ['RV1 2026-10-05', 'RV2 2026-10-30'],
      ['sah', 'interval-pendek'],
    ],
    [
      'a label of another number fills the place that is open',
      '2026-02-01',
      ['DPT3 2026-04-07', 'HEXA1 2026-05-05'],
      ['sah', 'sah'],
    ],
    [
      'HPV 2 six months after HPV 1, and no more from the day it was given up',
      '2012-01-05',
      ['HPV1 2023-08-10', 'HPV2 2024-02-09', 'HPV2 2024-08-12', 'HPV2 2025-01-21'],
      ['sah', 'interval-pendek 2024-02-10', 'sah', 'tambahan'],
    ],
    ['HPV 2 from 21-01-2025 on, the first', '2012-01-05', ['HPV2 2025-01-21'], ['tambahan']],
    [
      'MR at school 27 days after BCG',
      '2019-01-05',
      ['BCG 2026-08-01', 'BIASMR 2026-08-28'],
      ['lewat-umur', 'interval-pendek 2026-08-29'],
    ],
    [
      'a month with a day in it before, and after',
      '2026-01-05',
      ['DPT1 2026-04', 'DPT1 2026-04-30', 'OPV1 2026-05', 'OPV1 2026-05'],
      ['ganda', 'sah', 'sah', 'ganda'],
    ],
    [
      'the month of birth, and the month of judging',
      '2026-11-20',
      ['HB0 2026-11', 'DPT1 2026-12', 'PCV1 2026-11'],
      ['sah', 'sesudah-per', 'terlalu-dini 2027-01-01'],
    ],
    [
      'a heksavalen keeps polio injections away, also one too early',
      '2026-02-01',
      ['HEXA1 2026-03-10', 'IPV1 2026-04-06'],
      ['terlalu-dini 2026-03-15', 'interval-pendek 2026-04-07'],
    ],
    [
      'a refusal before the day of birth of nothing',
      '2026-02-01',
      ['DPT1 2027-05-01 tunda:batuk'],
      ['tidak-diberikan'],
    ],
  ])('%s', (_kasus, lahir, baris, hasil) => {
    expect(putusan(lahir, baris)).toEqual(hasil)
  })

  test('the ladder of status T: too early, calendar months, and a sixth', () => {
    const baris = [
      'TD1 2017-01-04',
      'TD1 2017-01-05',
      'TD2 2017-02-01',
      'TD2 2017-02-02',
      'TD3 2017-07-31',
      'TD3 2017-08-01',
      'TD4 2018-08-31',
      'TD5 2019-08-01',
      'TD5 2020-01-01',
    ]
    expect(putusan('2010-01-05', baris)).toEqual([
      'terlalu-dini 2017-01-05',
      'sah',
      'interval-pendek 2017-02-02',
      'sah',
      'interval-pendek 2017-08-01',
      'sah',
      'sah',
      'sah',
      'tambahan',
    ])
  })

  test('status T rises by a dose of DPT that is too close, not by one that is too early', () => {
    const { t } = nilai('2026-01-10', ['DPT1 2026-02-10', 'DPT1 2026-03-09', 'DPT1 2026-04-06'])
    expect([t.t, t.sejak?.pada]).toEqual([2, '2026-04-06'])
  })

  test('rows may come in any order; of two on one day the first is judged', () => {
    const { dosis: semua } = nilai('2026-02-01', ['DPT2 2026-05-05', 'DPT1 2026-04-07', 'DPT2 2026-05-05 luar'])
    expect(semua.map(({ putusan: satu, tempat }) => [satu, tempat])).toEqual([
      ['sah', 2],
      ['sah', 1],
      ['ganda', null],
    ])
  })
})

describe('the schedule of heksavalen', () => {
  test('a newborn in Bali: HEXA by its name, no IPV, and JE', () => {
    expect(tagihan('2026-09-30', [], '51')).toEqual([
      'HB0 tidak-lagi',
      'BCG terlambat 2026-09-30',
      'OPV1 terlambat 2026-09-30',
      'HEXA1 waktunya 2026-11-30',
      'PCV1 waktunya 2026-11-30',
      'RV1 waktunya 2026-11-30',
      'MR1 belum-waktunya 2027-06-30',
      'JE1 belum-waktunya 2027-07-30',
    ])
  })

  test('a child that began with the vaccine before is asked for IPV once three are in', () => {
    const tiga = ['DPT1 2026-03-03', 'DPT2 2026-04-07', 'DPT3 2026-05-05']
    expect(tagihan('2026-01-01', tiga.slice(0, 2), '51').filter((satu) => satu.startsWith('IPV'))).toEqual([])
    expect(tagihan('2026-01-01', tiga, '51').filter((satu) => satu.startsWith('IPV'))).toEqual([
      'IPV1 terlambat 2026-05-01',
    ])
  })

  test('IDL-HEXA takes the place of IDL, and an IPV filled by a HEXA is in time', () => {
    const baris = [
      'HB0 2026-01-01',
      'BCG 2026-01-13',
      'OPV1 2026-01-13',
      'HEXA1 2026-03-03',
      'OPV2 2026-03-03',
      'PCV1 2026-03-03',
      'RV1 2026-03-03',
      'HEXA2 2026-04-07',
      'OPV3 2026-04-07',
      'PCV2 2026-04-07',
      'RV2 2026-04-07',
      'HEXA3 2026-05-05',
      'OPV4 2026-05-05',
      'RV3 2026-05-05',
      'MR1 2026-10-06',
    ]
    const bali = nilai('2026-01-01', baris, '51')
    expect(himpunanAnak(bali).map(({ nama, putusan: satu }) => `${nama} ${satu}`)).toEqual([
      'IDL tidak-berlaku',
      'IDL-HEXA lengkap',
      'IDL-LAMA lengkap',
      'IBL belum',
    ])
    expect(tepatWaktu(bali)).toBe('ya')
    // The same doses on the schedule of 2023, after moving to Jember: IPV is filled by HEXA 1 to 3.
    const jember = nilai('2026-01-01', baris)
    expect(himpunanAnak(jember)[0]).toMatchObject({
      nama: 'IDL',
      putusan: 'lengkap',
      lengkapDengan: { pada: '2026-10-06' },
    })
    expect(tepatWaktu(jember)).toBe('ya')
  })

  test('of two polio places the first HEXA that is old enough fills one, the third the rest', () => {
    const { seri } = nilai('2026-01-20', ['HEXA1 2026-03-24', 'HEXA2 2026-04-28'], '51')
    expect(seri.get('IPV')).toMatchObject({ terisi: [{ pada: '2026-03-24' }], terakhir: '2026-04-28' })
  })
})

describe('due', () => {
  test('a contraindication stops asking until a dose of the series is given, a month counting from its first day', () => {
    const opv = (baris: readonly string[]) =>
      tagihan('2026-02-20', baris, '35').filter((satu) => satu.startsWith('OPV'))
    expect(opv(['OPV1 2026-05 kontraindikasi:demam'])).toEqual(['OPV1 kontraindikasi'])
    expect(opv(['OPV1 2026-05 kontraindikasi:demam', 'OPV1 2026-04-30'])).toEqual(['OPV2 kontraindikasi'])
    expect(opv(['OPV1 2026-05 kontraindikasi:demam', 'OPV1 2026-05-01'])).toEqual(['OPV2 terlambat 2026-05-29'])
    expect(opv(['OPV1 2026-12-01 kontraindikasi:demam'])).toEqual(['OPV1 terlambat 2026-02-20'])
  })

  test('nobody of five years is asked', () => {
    expect(tagihan('2021-11-30', [], '35')).toEqual([])
    expect(himpunanAnak(nilai('2021-11-30', []))).toEqual([])
    expect(tagihan('2021-12-01', [], '35')).toHaveLength(8)
  })
})

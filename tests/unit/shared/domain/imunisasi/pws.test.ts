import { describe, expect, test } from 'vitest'
import { tanpaKeterangan } from '#shared/domain/imunisasi/keterangan.ts'
import { nilaiImunisasi } from '#shared/domain/imunisasi/nilai.ts'
import {
  hitunganPws,
  isPutus,
  isUci,
  kelasPws,
  kodePws,
  pasanganDo,
  persenDo,
  targetBulan,
  vaksinOf,
} from '#shared/domain/imunisasi/pws.ts'

const dosis = (kode: string, tanggal: string, dalam24Jam = false) => ({
  ...{ kode, tanggal, keterangan: { ...tanpaKeterangan, dalam24Jam } },
})
const nilai = (lahir: string, per: string, ...satu: ReturnType<typeof dosis>[]) =>
  nilaiImunisasi({ lahir, provinsi: '35' }, satu, per)
const kode = (...masukan: Parameters<typeof nilai>) =>
  hitunganPws(nilai(...masukan)).map((satu) => `${satu.kode} ${satu.pada}${satu.kejar ? ' kejar' : ''}`)

describe('what is counted of a child', () => {
  test('the rows of the report stand in the order of the printed sheet', () => {
    expect(kodePws(false).map((satu) => satu.kode)).toEqual([
      ...['HB0-24', 'HB0-7', 'HB0', 'BCG', 'OPV1', 'OPV2', 'OPV3', 'OPV4', 'DPT1', 'DPT2', 'DPT3', 'PCV1', 'PCV2'],
      ...['RV1', 'RV2', 'RV3', 'IPV1', 'IPV2', 'MR1', 'PCV3', 'DPT4', 'MR2'],
    ])
    expect(kodePws(true)[19]?.kode).toBe('JE1')
    expect(kodePws(false).filter(({ sasaran }) => sasaran === 'bayi')).toHaveLength(4)
    expect(kodePws(false).filter(({ sasaran }) => sasaran === 'baduta')).toHaveLength(3)
  })

  test('HB0 stands under the first day or under the days after it, and in its sum', () => {
    expect(kode('2026-09-30', '2026-10-31', dosis('HB0', '2026-09-30'))).toEqual([
      'HB0 2026-09-30',
      'HB0-24 2026-09-30',
    ])
    expect(kode('2026-09-30', '2026-10-31', dosis('HB0', '2026-10-01'))).toEqual(['HB0 2026-10-01', 'HB0-7 2026-10-01'])
    expect(kode('2026-09-30', '2026-10-31', dosis('HB0', '2026-10-01', true))).toContain('HB0-24 2026-10-01')
  })

  test('the place says what counts, whatever the label; from the first birthday it is catching up', () => {
    const lahir = '2025-10-15'
    expect(kode(lahir, '2026-11-30', dosis('DPT3', '2026-10-14'))).toEqual(['DPT1 2026-10-14'])
    expect(kode(lahir, '2026-11-30', dosis('DPT1', '2026-10-15'))).toEqual(['DPT1 2026-10-15 kejar'])
  })

  test('boosters are in time until the second birthday', () => {
    const lahir = '2024-10-15'
    const awal = [dosis('MR1', '2025-07-15')]
    expect(kode(lahir, '2026-11-30', ...awal, dosis('MR2', '2026-10-14'))).toContain('MR2 2026-10-14')
    expect(kode(lahir, '2026-11-30', ...awal, dosis('MR2', '2026-10-15'))).toContain('MR2 2026-10-15 kejar')
  })

  test('heksavalen counts in the rows of DPT', () => {
    expect(kode('2026-06-01', '2026-10-31', dosis('HEXA1', '2026-08-01'))).toEqual([
      'DPT1 2026-08-01',
      'IPV1 2026-08-01',
    ])
  })
})

test.each([
  [10, 10, 0],
  [9, 8, 11.1],
  [8, 9, -12.5],
  [0, 3, null],
])('of %i who began and %i who finished %s percent dropped out', (awal, akhir, persen) => {
  expect(persenDo(awal, akhir)).toBe(persen)
})

test('a child is told as dropped out once the age of the last dose is over', () => {
  const [dpt] = pasanganDo
  const satu = [dosis('DPT1', '2026-03-15')]
  expect(isPutus(dpt, nilai('2026-01-15', '2026-06-14', ...satu))).toBe(false)
  expect(isPutus(dpt, nilai('2026-01-15', '2026-06-15', ...satu))).toBe(true)
  expect(isPutus(dpt, nilai('2026-01-15', '2026-06-15'))).toBe(false)
})

test.each([
  [{ ini: 5, lalu: 5, kum: 75, sasaran: 100 }, 'baik'],
  [{ ini: 4, lalu: 5, kum: 75, sasaran: 100 }, 'cukup'],
  [{ ini: 6, lalu: 5, kum: 74, sasaran: 100 }, 'kurang'],
  [{ ini: 5, lalu: 5, kum: 74, sasaran: 100 }, 'jelek'],
  [{ ini: 0, lalu: 0, kum: 0, sasaran: 0 }, null],
] as const)('in September %o is %s', (angka, kelas) => {
  expect(kelasPws(angka, { bulan: 9, target: 100 })).toBe(kelas)
})

test('the target of a month is a twelfth of the year, month by month', () => {
  expect([targetBulan(100, 9), targetBulan(100, 10), targetBulan(95, 7)]).toEqual([75, 83.3, 55.4])
})

test('UCI is reached with exactly the share that is asked for', () => {
  expect([isUci(8, 10, 80), isUci(79, 100, 80), isUci(0, 0, 80)]).toEqual([true, false, null])
})

test('a dose takes the vaccine it is of', () => {
  expect(['DPT4', 'HEXA2', 'TD3', 'BIASTD5', 'BIASMR', 'HPV1'].map(vaksinOf)).toEqual([
    ...['vaksinDpt', 'vaksinHeksa', 'vaksinTd', 'vaksinTd', 'vaksinMr'],
    null,
  ])
})

import { describe, expect, test } from 'vitest'
import type { AnakGrafik } from '#shared/domain/grafik/anak.ts'
import type { Grafik, Lembar } from '#shared/domain/grafik/bentuk.ts'
import { tempatkanJeda, tingkatNilai } from '#shared/domain/grafik/letak.ts'
import { modelGrafik as modelPada } from '#shared/domain/grafik/model.ts'
import { kartuBalita, timbang } from '#tests/factories/kartu-balita.ts'

const hariIni = '2026-11-12'
const modelGrafik = (anak: AnakGrafik, grafik: Grafik, lembar: Lembar) =>
  modelPada(anak, grafik, lembar, { hariIni, rujukan: 'hari' })
const mendatar = [
  timbang('2026-11-12', 8600, { duaT: true }),
  timbang('2026-10-12', 8500),
  timbang('2026-09-10', 8500, { huruf: 'O' }),
  timbang('2026-07-10', 8800),
]
const bbu = () => modelGrafik(kartuBalita(mendatar), 'BBU', '0-24')

describe('the chart of weight', () => {
  test('the line breaks where August was missed, and says so', () => {
    const model = bbu()
    expect(model?.ruas.map((run) => run.map(({ bulan }) => bulan))).toEqual([
      ['2026-07'],
      ['2026-09', '2026-10', '2026-11'],
    ])
    expect(model?.jeda.map(({ pesan }) => pesan)).toEqual(['Agustus tidak ditimbang'])
  })

  test('months missed over a turn of the year are named with their years', () => {
    const rows = [timbang('2026-03-12', 8600), timbang('2025-10-12', 7900)]
    expect(modelGrafik(kartuBalita(rows), 'BBU', '0-24')?.jeda.map(({ pesan }) => pesan)[0]).toBe(
      'November 2025 sampai Februari 2026 tidak ditimbang',
    )
  })

  test('of two weighings in one month the one that counts is drawn; of lengths the last', () => {
    const rows = [
      timbang('2026-11-20', 8700, { tbMm: 790, caraUkur: 'terlentang', dihitung: false }),
      timbang('2026-11-12', 8600, { tbMm: 785, caraUkur: 'terlentang' }),
    ]
    const label = (grafik: Grafik) =>
      modelGrafik(kartuBalita(rows), grafik, '0-24')
        ?.ruas.flat()
        .map((t) => t.label)
    expect([label('BBU'), label('TBU')]).toEqual([['8,6'], ['79,0']])
  })

  test('a child born on the 20th and weighed around the 12th is 0 months old in the cell of the next month', () => {
    const sel = bbu()?.sel ?? []
    expect(sel).toHaveLength(24)
    expect(sel[0]).toMatchObject({ bulan: '2025-02', awal: 'F' })
    expect(sel[21]).toMatchObject({ bulan: '2026-11', nilai: '8,6', huruf: 'T', duaT: true })
    expect(sel[18]).toMatchObject({ bulan: '2026-08', nilai: '–', kosong: true, huruf: null })
  })

  test('a weighing in the month of birth makes that month the cell of age 0', () => {
    const first = timbang('2025-01-25', 3300)
    const model = modelGrafik(kartuBalita([...mendatar, first]), 'BBU', '0-24')
    expect(model?.sel[0]).toMatchObject({ bulan: '2025-01', nilai: '3,3' })
  })

  test('the red line at 24 months of a girl is the 8,1 kg of the WHO table', () => {
    const merah = bbu()?.garis.find(({ z }) => z === -3)
    // WHO weight-for-age, girls, 24 months, −3 SD: 8.1 kg
    expect(merah?.titik.at(-1)?.x).toBe(24)
    expect(merah?.titik.at(-1)?.y).toBeCloseTo(8.1, 1)
  })

  test('a point stands at its age in days', () => {
    const last = bbu()?.ruas.at(-1)?.at(-1)
    // 661 days of 30,4375
    expect(last?.x).toBeCloseTo(21.717, 3)
    expect(last?.y).toBe(8.6)
  })
})

describe('what was measured at birth', () => {
  const lahir = { bbLahirG: 3150, pbLahirMm: 490, lkLahirMm: 340 }
  const chart = (grafik: 'BBU' | 'TBU' | 'BBTB' | 'LKU', rows = mendatar, lembar: '0-24' | '24-60' = '0-24') => {
    const kartu = kartuBalita(rows)
    return modelGrafik({ ...kartu, isi: { ...kartu.isi, ...lahir } }, grafik, lembar)?.ruas ?? []
  }

  test.each([
    ['BBU', 0, 3.15, '3,15'],
    ['TBU', 0, 49, '49,0'],
    ['LKU', 0, 34, '34,0'],
    ['BBTB', 49, 3.15, '3,15'],
  ] as const)('begins the chart %s', (grafik, x, y, label) => {
    expect(chart(grafik)[0]?.[0]).toMatchObject({ lahir: true, x, y, label })
  })

  test('is joined to a first weight of the next month, not over months without one', () => {
    expect(chart('BBU', [timbang('2025-02-12', 4000)])).toHaveLength(1)
    expect(chart('BBU', [timbang('2025-03-12', 4800)])).toHaveLength(2)
  })

  test('stands on the first page only, and in no cell below it', () => {
    expect(chart('BBU', mendatar, '24-60').flat()).toEqual([])
    const kartu = kartuBalita(mendatar)
    const model = modelGrafik({ ...kartu, isi: { ...kartu.isi, ...lahir } }, 'BBU', '0-24')
    expect(model?.sel.some(({ nilai }) => nilai === '3,15')).toBe(false)
  })
})

describe('what cannot be drawn', () => {
  test('without sex or birth date there is no chart', () => {
    const kartu = kartuBalita(mendatar)
    expect(modelGrafik({ ...kartu, isi: { ...kartu.isi, jk: null } }, 'BBU', '0-24')).toBeNull()
    expect(modelGrafik({ ...kartu, isi: { ...kartu.isi, tanggalLahir: null } }, 'BBU', '0-24')).toBeNull()
  })

  test('the running month is not missed while it may still come, nor are months after moving away', () => {
    const gone = kartuBalita([timbang('2026-05-12', 8600)])
    const moved = gone.keanggotaan.map((k) => ({ ...k, sampai: '2026-07-15', sebabSampai: 'pindah' as const }))
    const model = modelGrafik({ ...gone, keanggotaan: moved }, 'BBU', '0-24')
    expect(model?.jeda.map(({ pesan }) => pesan)).toEqual(['Juni tidak ditimbang'])
    const running = modelGrafik(kartuBalita([timbang('2026-10-12', 8600)]), 'BBU', '0-24')
    expect(running?.jeda).toEqual([])
  })
})

describe('weight for length', () => {
  test('runs along centimetres, with the points of its own page', () => {
    const rows = [timbang('2026-11-12', 8600, { tbMm: 790, caraUkur: 'terlentang' })]
    const muda = modelGrafik(kartuBalita(rows), 'BBTB', '0-24')
    expect(muda).toMatchObject({ x: [45, 110], sel: [], labelX: 'PB cm' })
    expect(muda?.ruas.flat().map(({ x, y }) => [x, y])).toEqual([[79, 8.6]])
    expect(modelGrafik(kartuBalita(rows), 'BBTB', '24-60')?.ruas.flat()).toEqual([])
  })
})

describe('laying out', () => {
  const sel = (nilai: readonly string[]) =>
    nilai.map((satu, i) => ({
      bulan: `b${i}`,
      awal: 'J',
      nilai: satu,
      id: null,
      huruf: null,
      duaT: false,
      kosong: false,
      asi: null,
      kbmG: null,
    }))

  test.each([
    // Three signs take some 19 px, four 26, five 33: cells of the page 0–24 are 23 px wide at 1366.
    ['one line while they fit', ['8,5', '8,6', '8,9'], 23, 1],
    ['two lines as soon as neighbours would touch', ['9,8', '10,1', '10,3'], 23, 2],
    ['two lines with one figure of two decimals', ['8,5', '8,65', '8,9', '12,65', '9,0'], 23, 2],
    ['one line where an empty month lies between', ['10,1', '', '10,3'], 15, 1],
    ['three lines for two decimals in narrow cells', ['12,65', '12,75', '12,85', '12,95'], 15, 3],
    ['upright where not even three lines have the room', ['12,65', '12,75', '12,85', '12,95'], 11, null],
  ] as const)('figures stand on %s', (_, nilai, lebarSel, tingkat) => {
    expect(tingkatNilai(sel(nilai), lebarSel, 12)).toBe(tingkat)
  })

  test('larger letters need more room', () => {
    expect(tingkatNilai(sel(['8,5', '8,6', '8,9']), 23, 15.6)).toBe(2)
  })

  test('labels of missed months never cover each other; the latest keeps its words', () => {
    const u = { x: (v: number) => v * 20, kiri: 0, kanan: 480, em: 12 } as Parameters<typeof tempatkanJeda>[1]
    const jeda = [8, 17, 18].map((x) => ({ x, pesan: 'Agustus tidak ditimbang' }))
    const placed = tempatkanJeda(jeda, u)
    expect(placed.map(({ kotak }) => kotak !== null)).toEqual([true, false, true])
    const [first, , last] = placed.map(({ kotak }) => kotak)
    expect((first?.x ?? 0) + (first?.lebar ?? 0)).toBeLessThan(last?.x ?? 0)
  })
})

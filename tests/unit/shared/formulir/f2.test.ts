import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lebarIsiMm } from '#shared/formulir/kertas.ts'
import { bagiHalaman, daunKolom, kolomPerHalaman, lebarKolomMm } from '#shared/formulir/kolom.ts'
import type { PenandatanganForm } from '#shared/formulir/masukan.ts'
import { FormModel } from '#shared/formulir/model.ts'
import { anakSkdn, hasilSkdn } from '#tests/helpers/anak-skdn.ts'
import { createF2, type MasukanForm, sampleMasukan } from '#tests/helpers/form-sample.ts'
import { daftarSalah, rumusSalah } from '#tests/helpers/hitung-rumus.ts'

const hasil = hasilSkdn({
  melati: [
    anakSkdn('a', 'L', '0-5', { huruf: 'N' }),
    anakSkdn('b', 'P', '36-59', { huruf: 'T', duaT: true }),
    anakSkdn('c', 'P', '36-59', { kms: false }),
  ],
  mawar: [anakSkdn('d', 'L', '12-23', { huruf: 'O' })],
})

function masukan(lain: Partial<MasukanForm> = {}): MasukanForm {
  const sample = sampleMasukan({}, { posyandu: 1, anakPerPosyandu: 0, bulan: '2026-10' }).masukan
  const kepala = { desa: null, dusun: null, rw: null, ketuaKader: null }
  return {
    ...sample,
    skdn: hasil,
    fakta: null,
    kepala: new Map([
      ['melati', { ...kepala, nama: 'melati', kader: { ada: 6, aktif: 5, dilatih: 4 } }],
      ['mawar', { ...kepala, nama: 'mawar', kader: { ada: 4, aktif: null, dilatih: 4 } }],
    ]),
    ...lain,
  }
}

function row(model: FormModel, id: string): Record<string, unknown> {
  const sel = model.baris.find((b) => b.id === id)?.sel ?? {}
  return Object.fromEntries(
    Object.entries(sel).map(([kolom, s]) => [kolom, s.kind === 'teks' ? s.teks : 'nilai' in s ? s.nilai : '–']),
  )
}

describe('the F2 of two posyandu, counted by hand', () => {
  const model = FormModel.parse(createF2(masukan()))

  test('an element stands as a sum over its five age rows', () => {
    expect(row(model, 'S')).toEqual({
      no: '1',
      elemen: 'Balita yang ada (S)',
      'melati.L': 1,
      'melati.P': 2,
      'mawar.L': 1,
      'mawar.P': 0,
      'total.L': 2,
      'total.P': 2,
      'total.jml': 4,
    })
    expect(row(model, 'S.36-59')).toMatchObject({ 'melati.P': 2, 'total.P': 2, 'total.jml': 2 })
    expect(row(model, 'D')).toMatchObject({ 'melati.L': 1, 'melati.P': 1, 'mawar.L': 1, 'total.jml': 3 })
    expect(model.baris.filter((b) => b.blok === 'S').map((b) => b.id)).toEqual([
      'S',
      'S.0-5',
      'S.6-11',
      'S.12-23',
      'S.24-35',
      'S.36-59',
    ])
  })

  test('posyandu and kader are counted; kader nobody recorded are "–", not 0', () => {
    expect(row(model, 'posyanduAda')).toMatchObject({ 'melati.L': 1, 'mawar.L': 1, 'total.L': 2 })
    expect(row(model, 'kaderAda')).toMatchObject({ 'melati.L': 6, 'mawar.L': 4, 'total.L': 10 })
    expect(row(model, 'kaderAktif')).toMatchObject({ 'melati.L': 5, 'mawar.L': '–', 'total.L': 5 })
    expect(model.kaki).toContain('Kader aktif belum dicatat: mawar.')
  })

  test('indicators of the total are computed from the totals, and "–" where nothing is divided', () => {
    expect(row(model, 'indikator.K/S')).toMatchObject({ 'melati.L': 66.7, 'mawar.L': 100, 'total.L': 75 })
    expect(row(model, "indikator.N/D'")).toMatchObject({ 'melati.L': 50, 'mawar.L': null, 'total.L': 50 })
  })

  test('rows of status gizi are left out without measurements and stand before the indicators with them', () => {
    expect(model.baris.some((b) => b.id.startsWith('BB/TB'))).toBe(false)
    const fact = { vitaminA: null, asi: null }
    const fakta = new Map([
      ['a', { ...fact, bbTb: 'giziBuruk' as const, tbU: 'pendek' as const }],
      ['c', { ...fact, bbTb: 'giziBuruk' as const, tbU: null }],
    ])
    const withFacts = createF2(masukan({ fakta }))
    // c was not weighed this month.
    expect(row(withFacts, 'BB/TB.giziBuruk')).toMatchObject({ 'melati.L': 1, 'melati.P': '–', 'total.jml': 1 })
    expect(row(withFacts, 'TB/U.pendek')).toMatchObject({ 'total.jml': 1 })
    expect(row(withFacts, 'judul.indikator')).toMatchObject({ no: 'IV' })
    expect(row(model, 'judul.indikator')).toMatchObject({ no: 'III' })
  })

  test('every number is the length of its list, and every formula gives the number', () => {
    const sample = createF2(sampleMasukan().balokOf(null))
    expect([...daftarSalah(model), ...daftarSalah(sample)]).toEqual([])
    expect([...rumusSalah(model), ...rumusSalah(sample)]).toEqual([])
  })
})

describe('the columns on paper', () => {
  test.each([
    ['F4', 1, 1],
    ['F4', 7, 1],
    ['A4', 7, 1],
    ['F4', 8, 1],
    ['A4', 8, 1],
    ['F4', 10, 1],
    ['A4', 9, 2],
    ['F4', 14, 2],
    ['A4', 14, 2],
    ['A4', 20, 3],
  ] as const)('%s with %i posyandu takes %i pages side by side', (kertas, posyandu, pages) => {
    const { masukan: sample } = sampleMasukan({ kertas }, { posyandu, anakPerPosyandu: 1, bulan: '2026-10' })
    const model = createF2(sample)
    const split = kolomPerHalaman(model)
    expect(split).toHaveLength(pages)
    for (const page of split) {
      const width = page.reduce((sum, k) => sum + lebarKolomMm(k), 0)
      expect(width).toBeLessThanOrEqual(lebarIsiMm(model.kertas) + 1.5)
      expect(page.slice(0, 2).map((k) => k.id)).toEqual(['no', 'elemen'])
    }
    const leaves = split.flatMap((page) => daunKolom(page.slice(2)).map((k) => k.id))
    expect(leaves).toEqual(daunKolom(model.kolom.slice(2)).map((k) => k.id))
  })
})

test('however many posyandu, the total stands beside some of them, and the sheets are evenly filled', () => {
  const arb = fc.record({ posyandu: fc.integer({ min: 1, max: 60 }), terbanyak: fc.integer({ min: 7, max: 30 }) })
  fc.assert(
    fc.property(arb, ({ posyandu, terbanyak }) => {
      // A posyandu takes two columns, the total three.
      const widths = [...Array.from({ length: posyandu }, () => 2), 3]
      const counts = bagiHalaman(widths, terbanyak)
      let next = 0
      const sheets = counts.map((count) => {
        next += count
        return widths.slice(next - count, next).reduce((a, b) => a + b, 0)
      })
      expect(next).toBe(posyandu + 1)
      expect(counts.at(-1)).toBeGreaterThan(1)
      expect(Math.max(...sheets)).toBeLessThanOrEqual(terbanyak)
      expect(Math.max(...sheets) - Math.min(...sheets)).toBeLessThanOrEqual(3)
      if (2 * posyandu + 3 <= terbanyak) expect(sheets).toHaveLength(1)
    }),
    { numRuns: 300 },
  )
})

describe('signatures', () => {
  const orang = (peran: PenandatanganForm['peran'], nama: string): PenandatanganForm => ({
    peran,
    jabatan: `Jabatan ${nama}`,
    nama,
    nip: null,
  })
  const [kepala, bidan, gizi] = [orang('kepalaPuskesmas', 'K'), orang('bidan', 'B'), orang('pengelolaGizi', 'G')]

  test.each([
    ['head and bidan: two columns', [kepala, bidan], ['K', 'B']],
    ['three: the head centred below the others', [kepala, bidan, gizi], ['G', 'B', 'K']],
    ['bidan alone: the head signs on a line', [bidan], ['', 'B']],
    ['nobody named: lines to sign on', [], ['', '']],
  ])('%s', (_name, penandatangan, expected) => {
    expect(createF2(masukan({ penandatangan })).tandaTangan.map((t) => t.nama)).toEqual(expected)
  })

  test('the date stands above the maker of the report', () => {
    const [first, second] = createF2(masukan({ penandatangan: [kepala, bidan] })).tandaTangan
    expect(first?.atas).toEqual(['Mengetahui,', 'Jabatan K'])
    expect(second?.atas).toEqual(['Sumberagung, 31 Oktober 2026', 'Jabatan B'])
  })

  test('a line to sign on bears the title and the date', () => {
    expect(createF2(masukan({ penandatangan: [] })).tandaTangan).toEqual([
      { atas: ['Mengetahui,', 'Kepala UPTD Puskesmas Wonorejo'], nama: '', nip: null },
      {
        atas: ['Sumberagung, 31 Oktober 2026', 'Bidan Penanggung Jawab Pustu Sumberagung'],
        ...{ nama: '', nip: null },
      },
    ])
  })
})

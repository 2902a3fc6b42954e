import { describe, expect, test } from 'vitest'
import { FormModel } from '#shared/formulir/model.ts'
import { anakSkdn, hasilSkdn } from '#tests/helpers/anak-skdn.ts'
import type { MasukanForm } from '#tests/helpers/form-sample.ts'
import { createF2, createF3, sampleMasukan } from '#tests/helpers/form-sample.ts'
import { daftarSalah, rumusSalah } from '#tests/helpers/hitung-rumus.ts'

const hasil = hasilSkdn({
  melati: [anakSkdn('a', 'L', '0-5', { huruf: 'N' }), anakSkdn('b', 'P', '36-59', { huruf: 'T', duaT: true })],
  mawar: [anakSkdn('c', 'L', '0-5', { huruf: 'O' })],
  kenanga: [anakSkdn('d', 'P', '12-23', { kms: false })],
})
const kepala = { desa: null, dusun: null, rw: null, ketuaKader: null }
const masukan: MasukanForm = {
  ...sampleMasukan({}, { posyandu: 1, anakPerPosyandu: 0, bulan: '2026-10' }).masukan,
  skdn: hasil,
  fakta: null,
  kepala: new Map([
    ['melati', { ...kepala, nama: 'melati', kader: { ada: 6, aktif: 5, dilatih: 4 } }],
    ['mawar', { ...kepala, nama: 'mawar', kader: { ada: 4, aktif: 4, dilatih: 4 } }],
    ['kenanga', { ...kepala, nama: 'kenanga', kader: { ada: 5, aktif: null, dilatih: 2 } }],
  ]),
}
const timur = { id: 'timur', nama: 'Pustu Timur', desa: '' }
const barat = { id: 'barat', nama: 'Pustu Barat', desa: '' }
const selatan = { nama: 'Pustu Selatan', lapor: false }
const lapor = [{ nama: 'Pustu Barat', lapor: true }, selatan, { nama: 'Pustu Timur', lapor: true }]
const model = FormModel.parse(createF3(masukan, (id) => (id === 'kenanga' ? barat : timur), lapor))

function row(of: FormModel, id: string): Record<string, unknown> {
  const sel = of.baris.find((b) => b.id === id)?.sel ?? {}
  return Object.fromEntries(
    Object.entries(sel).map(([kolom, s]) => [kolom, s.kind === 'teks' ? s.teks : 'nilai' in s ? s.nilai : '–']),
  )
}

describe('the F3 of two Pustu with three posyandu, counted by hand', () => {
  test('a Pustu is one column, its children counted together', () => {
    expect(row(model, 'S')).toMatchObject({
      ...{ 'timur.L': 2, 'timur.P': 1, 'barat.L': 0, 'barat.P': 1 },
      ...{ 'total.L': 2, 'total.P': 2, 'total.jml': 4 },
    })
    expect(row(model, 'S.0-5')).toMatchObject({ 'timur.L': 2, 'barat.L': 0, 'total.L': 2 })
    expect(row(model, 'K')).toMatchObject({ 'timur.L': 2, 'barat.P': 0, 'total.jml': 3 })
  })

  test('its posyandu and kader are counted, and a sum that lacks one says so', () => {
    expect(row(model, 'posyanduAda')).toMatchObject({ 'timur.L': 2, 'barat.L': 1, 'total.L': 3 })
    expect(row(model, 'kaderAda')).toMatchObject({ 'timur.L': 10, 'barat.L': 5, 'total.L': 15 })
    expect(row(model, 'kaderAktif')).toMatchObject({ 'timur.L': 9, 'barat.L': '–' })
  })

  test('every number is as long as its list, and every sum the sum of its cells', () => {
    expect(daftarSalah(model)).toEqual([])
    expect(rumusSalah(model)).toEqual([])
  })

  test('its totals are those of the F2 of all posyandu', () => {
    const f2 = FormModel.parse(createF2(masukan))
    for (const { id } of f2.baris) {
      const total = (of: Record<string, unknown>) => [of['total.L'], of['total.P'], of['total.jml']]
      expect(total(row(model, id)), id).toEqual(total(row(f2, id)))
    }
  })

  test('its columns stand by name, and their sum is checked as one of Pustu', () => {
    expect(model.kolom.map(({ judul }) => judul)).toEqual(['No', 'Elemen data', 'Pustu Barat', 'Pustu Timur', 'Total'])
    expect(model.periksa.at(-1)).toEqual({ aturan: 'jumlah Pustu=total', benar: true, angka: '1 + 3 = 4', anak: [] })
  })

  test('it says how many Pustu it is of, and who has not reported', () => {
    expect(model.kepala.flat()).toContainEqual({
      label: 'Pustu / Ponkesdes yang lapor',
      nilai: '2 dari 3',
      isian: true,
    })
    expect(model.kaki).toContain('Belum lapor: Pustu Selatan; angkanya sebatas yang sudah diterima.')
    const semua = createF3(masukan, () => timur, [{ nama: 'Pustu Timur', lapor: true }])
    expect(semua.kaki.filter((kaki) => kaki.startsWith('Belum lapor'))).toEqual([])
  })

  test('of many that have not reported the first are named', () => {
    const banyak = Array.from({ length: 9 }, (_, i) => ({ nama: `Pustu ${i + 1}`, lapor: false }))
    const tujuh = 'Pustu 1, Pustu 2, Pustu 3, Pustu 4, Pustu 5, Pustu 6, Pustu 7'
    expect(createF3(masukan, () => timur, banyak).kaki.at(-1)).toBe(
      `Belum lapor: ${tujuh} dan 2 lain; angkanya sebatas yang sudah diterima.`,
    )
  })

  test('it is headed as the third form, and names the children by their posyandu', () => {
    expect(model).toMatchObject({ formulir: 'f3', kodeCetak: 'F/III/GIZI' })
    expect(model.anak.map(({ posyandu }) => posyandu)).toEqual(['melati', 'melati', 'mawar', 'kenanga'])
  })
})

test('the villages of its head are counted as villages, however they are spelled', () => {
  const desa = ['TEGALSARI', 'Desa Tegalsari', 'Kunir', 'kunir ', '']
  const posyandu = masukan.skdn.posyandu.flatMap((p) =>
    desa.map((nama, i) => ({ ...p, posyandu: { ...p.posyandu, id: `${p.posyandu.id}${i}`, desa: nama } })),
  )
  const { kepala } = createF3({ ...masukan, skdn: { ...masukan.skdn, posyandu } }, () => timur, lapor)
  expect(kepala.flat()).toContainEqual({ label: 'Jumlah desa / kelurahan', nilai: '2' })
})

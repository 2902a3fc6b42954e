import { describe, expect, test } from 'vitest'
import type { BukuHamil, IbuHamil } from '#shared/bahan/bahan.ts'
import { naikStatusT } from '#shared/domain/hamil/status-t.ts'
import { createForm } from '#shared/formulir/buat.ts'
import { daunKolom } from '#shared/formulir/kolom.ts'
import type { FormModel } from '#shared/formulir/model.ts'
import { periodeOf } from '#shared/formulir/periode.ts'
import { sip5 } from '#shared/formulir/sip5.ts'
import { lembarForm } from '#shared/formulir/tata-letak.ts'
import { sampleMasukan } from '#tests/helpers/form-sample.ts'

const sampai = '2026-10-20'

function ibu(ke: number): IbuHamil {
  const mulai = '2026-02-10'
  return {
    ...{ id: `ibu-${ke}`, nama: `Ibu ${ke}`, jk: 'P', tanggalLahir: '2000-01-01', alamat: null, dawis: null },
    ...{ urutanRegister: ke, meninggal: null, dosisTt: [], pmt: [] },
    keanggotaan: [{ posyanduId: 'pos-2', mulai: '2020-01-01', sampai: null, sebabSampai: null }],
    kehamilan: [
      {
        mulai,
        akhir: null,
        hpht: null,
        hpl: null,
        sebabAkhir: null,
        gravida: 1,
        dinilai: [],
        kunjungan: [],
        kelahiran: [],
      },
    ],
  }
}

function buat(varian: string, banyak: number, lain: readonly IbuHamil[] = []): FormModel {
  const hamil: BukuHamil = {
    sampai,
    ibu: [...Array.from({ length: banyak }, (_, i) => ibu(i + 1)), ...lain],
    posyandu: new Map([['pos-2', { awal: '2026-01', hariBuka: new Map() }]]),
  }
  const sample = sampleMasukan({}, { posyandu: 2, anakPerPosyandu: 1, bulan: '2026-10' }).balokOf('pos-2')
  const model = createForm(sip5, { ...sample, hamil, varian, periode: periodeOf('tahun', '2026-10') })
  if (!model) throw new Error('no form')
  return model
}

describe.each(['cimahi34', 'lampiran30'])('%s on paper', (varian) => {
  test('stands on two sheets beside each other, with its columns numbered and who they are of on both', () => {
    const sheets = lembarForm(buat(varian, 3))
    expect(sheets.map(({ kelompok }) => kelompok)).toEqual([0, 1])
    for (const { kolom } of sheets) expect(kolom.slice(0, 2).map(({ id }) => id)).toEqual(['no', 'nama'])
  })

  test.each([0, 1, 12, 20, 25, 30, 33, 40, 60, 75])(
    'of %i women no sheet is opened by lines to write on alone',
    (banyak) => {
      const model = buat(varian, banyak)
      const countSheets = (one: FormModel) =>
        [...Map.groupBy(lembarForm(one), ({ kelompok }) => kelompok).values()].map((sheets) => sheets.length)
      const needed = countSheets({ ...model, baris: model.baris.slice(0, banyak + 5) })
      // All columns come to one number of sheets: what the rows need, or one more for who signs.
      const [sheets = 0, ...others] = new Set(countSheets(model))
      expect(others).toEqual([])
      expect(sheets - Math.max(...needed)).toBeLessThanOrEqual(1)
      expect(model.baris.length).toBeGreaterThanOrEqual(banyak + 5)
    },
  )
})

test('the layouts have the columns of their blanks', () => {
  expect(daunKolom(buat('cimahi34', 0).kolom)).toHaveLength(34)
  expect(daunKolom(buat('lampiran30', 0).kolom)).toHaveLength(30)
})

test.each([
  [['2026-01-01'], ['2026-01-01']],
  [['2026-01-01', '2026-01-28'], ['2026-01-01']],
  [
    ['2026-01-01', '2026-01-29'],
    ['2026-01-01', '2026-01-29'],
  ],
  // From the third step on calendar months count, the day does not.
  [
    ['2024-01-01', '2024-02-20', '2024-07-31'],
    ['2024-01-01', '2024-02-20'],
  ],
  [
    ['2024-01-01', '2024-02-20', '2024-08-01', '2025-07-31', '2025-08-01', '2026-08-01', '2027-09-01'],
    ['2024-01-01', '2024-02-20', '2024-08-01', '2025-08-01', '2026-08-01'],
  ],
  [
    ['2026-03-01', '2026-01-01', '2026-01-01'],
    ['2026-01-01', '2026-03-01'],
  ],
])('doses %j raise status T on %j', (dosis, naik) => {
  expect(naikStatusT(dosis)).toEqual(naik.map((tanggal, i) => ({ tanggal, t: i + 1 })))
})

test('a page of lists comes behind it where there is something on it, and no empty one', () => {
  expect(buat('cimahi34', 3).lampiran).toEqual([])
  const tanpaLahir = { ...ibu(1), tanggalLahir: null }
  expect(buat('cimahi34', 0, [tanpaLahir])).toMatchObject({ lampiran: ['daftar'], daftar: [{}] })
})

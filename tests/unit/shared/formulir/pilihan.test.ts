import { describe, expect, test } from 'vitest'
import type { FormModel } from '#shared/formulir/model.ts'
import { findAngka, listAngka } from '#shared/formulir/pilihan.ts'
import { createF1, createF2, sampleMasukan } from '#tests/helpers/form-sample.ts'
import { buatRegisterTahunUji, buatRegisterUji, buatRekapUji } from '#tests/helpers/formulir-uji.ts'

const sample = sampleMasukan({ barisEkor: ['2T', 'BBkurang', 'asiE06', 'vitaminABiru'] })
const f1 = createF1(sample.balokOf('pos-2'), 'pos-2')
if (!f1) throw new Error('no form')

const forms: readonly (readonly [string, FormModel])[] = [
  ['f1', f1],
  ['f2', createF2(sample.balokOf(null))],
  ['a register', buatRegisterUji()],
  ['a register of a year', buatRegisterTahunUji()],
  ['a year sheet with a further table', buatRekapUji()],
]

describe.each(forms)('%s', (_name, model) => {
  test('a number is as long as its list, or says what is listed instead', () => {
    for (const { letak, sel } of listAngka(model)) {
      if (sel.daftarLain === null) expect([letak, sel.nilai]).toEqual([letak, sel.anak.length])
    }
  })

  test('every number is found where it stands, and no other', () => {
    for (const one of listAngka(model)) expect(findAngka(model, one.letak)).toEqual(one)
    expect(findAngka(model, { bagian: 'tidak ada', baris: 'S', kolom: 'total.jml' })).toBeUndefined()
    expect(findAngka(model, { bagian: null, baris: 'tidak ada', kolom: 'total.jml' })).toBeUndefined()
  })
})

test('the first and a further table have numbers of one name, told apart', () => {
  const rekap = buatRekapUji()
  const [first, second] = [null, 'triwulan'].map((bagian) => findAngka(rekap, { bagian, baris: '2026-01', kolom: 's' }))
  expect(first?.sel).toEqual(second?.sel)
  expect(findAngka(rekap, { bagian: null, baris: '2026-10', kolom: 's' })).toBeDefined()
  expect(findAngka(rekap, { bagian: 'triwulan', baris: '2026-10', kolom: 's' })).toBeUndefined()
})

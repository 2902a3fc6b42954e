import { describe, expect, test } from 'vitest'
import { kosongkan } from '#shared/formulir/kosong.ts'
import { FormModel } from '#shared/formulir/model.ts'
import { lembarForm } from '#shared/formulir/tata-letak.ts'
import { createF1, sampleMasukan } from '#tests/helpers/form-sample.ts'
import { buatRegisterUji } from '#tests/helpers/formulir-uji.ts'

describe('a blank', () => {
  const f1 = createF1(sampleMasukan().balokOf('pos-2'), 'pos-2')
  if (!f1) throw new Error('no form')
  const kosong = kosongkan(f1)

  test('of a recap keeps its words and what cannot apply, and no figure', () => {
    expect(FormModel.parse(kosong)).toEqual(kosong)
    expect(kosong.baris.map(({ id }) => id)).toEqual(f1.baris.map(({ id }) => id))
    const kinds = new Set(kosong.baris.flatMap(({ sel }) => Object.values(sel).map(({ kind }) => kind)))
    expect([...kinds].sort()).toEqual(['hitam', 'teks'])
    expect([kosong.anak, kosong.daftar, kosong.periksa, kosong.kaki]).toEqual([[], [], [], []])
  })

  test('leaves to the hand what is recorded, and the day', () => {
    const nilai = new Map(kosong.kepala.flat().map((one) => [one.label, one.nilai]))
    expect(nilai.get('Dusun')).toBe('Krajan')
    expect(nilai.get('Penimbangan dilakukan tanggal')).toBe('')
    expect(nilai.get('Jumlah kader ada / aktif / dilatih')).toBe('')
    expect(kosong.tandaTangan.map(({ nama }) => nama)).toEqual(f1.tandaTangan.map(({ nama }) => nama))
    expect(kosong.tandaTangan[1]?.atas[0]).toBe('Sumberagung, ........................')
    expect(kosong.sidik).not.toBe(f1.sidik)
  })

  test('of a register is one sheet of lines, of nobody', () => {
    const register = kosongkan(buatRegisterUji())
    expect(register.baris.length).toBeGreaterThan(10)
    expect(register.baris.filter(({ sel }) => Object.keys(sel).length > 0)).toEqual([])
    expect(lembarForm(register)).toHaveLength(1)
    expect(JSON.stringify(register)).not.toContain('Aisyah')
  })
})

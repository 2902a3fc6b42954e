import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  berat,
  bilangan,
  bulan,
  himpunan,
  jam,
  json,
  nomorOrang,
  panjang,
  persepuluh,
  pilihan,
  rujuk,
  tanggal,
  teks,
  yaTidak,
} from '#shared/isian/isian.ts'
import { tulis } from '#shared/isian/tulis.ts'

const sebut = (kind: string, id: string) => `${kind} ${id}`
const bahaya = himpunan('Bahaya', { demam: 'Demam', cemas: 'Cemas' })

describe('a value as a person reads it', () => {
  test.each([
    [berat('BB'), 8650, '8,65 kg'],
    [panjang('TB'), 742, '74,2 cm'],
    [persepuluh('Hb', { satuan: 'g/dl' }), 112, '11,2 g/dl'],
    [bilangan('Sistole', { satuan: 'mmHg' }), 120, '120 mmHg'],
    [bilangan('Anak ke'), 2, '2'],
    [jam('Lahir pukul'), 485, '08.05'],
    [tanggal('Tanggal'), '2026-11-12', '12-11-2026'],
    [bulan('Bulan'), '2026-11', 'November 2026'],
    [yaTidak('Edema'), 1, 'ya'],
    [yaTidak('Edema'), 0, 'tidak'],
    [pilihan('JK', { L: 'laki-laki' }), 'L', 'laki-laki'],
    // A code a later program knows.
    [pilihan('JK', { L: 'laki-laki' }), 'X', 'X'],
    [bahaya, 'demam+cemas', 'Demam, Cemas'],
    [bahaya, 'tidak-ada', 'tidak ada'],
    [teks('Catatan'), '2026-11-12', '2026-11-12'],
    [rujuk('Ibu', 'orang'), '7', 'orang 7'],
    [json('Jawaban', z.unknown()), '[]', 'ya'],
  ])('%o holding %s is "%s"', (isian, value, text) => {
    expect(tulis(isian, value, sebut)).toBe(text)
  })

  test('a number of a person is never shown in full', () => {
    expect(tulis(nomorOrang('NIK'), '3507125001250001', sebut)).not.toContain('350712500125')
  })

  test('nothing is nothing', () => {
    for (const value of [null, '']) expect(tulis(teks('Catatan'), value, sebut)).toBe(null)
  })
})

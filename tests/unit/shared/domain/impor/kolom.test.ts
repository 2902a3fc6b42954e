import { describe, expect, test } from 'vitest'
import { gunaJudul, kolomOfJudul, satuanJudul } from '#shared/domain/impor/kolom.ts'

test.each([
  ['Berat Badan Saat Ini', 'berat'],
  ['BB gram', 'berat'],
  ['BB bulan ini (kg)', 'berat'],
  ['BERAT_BADAN', 'berat'],
  ['Hasil BB', 'berat'],
  ['TB/PB (cm)', 'tinggi'],
  ['Panjang Badan', 'panjang'],
  ['TANGGAL_PERIKSA', 'tanggal'],
  ['Tgl. Ukur', 'tanggal'],
  ['TglTimbang', 'tanggal'],
  ['Tanggal Lahir (dd/mm/yyyy)', 'tanggalLahir'],
  ['Nama (Ibu)', 'namaIbu'],
  ['Berat (Lahir)', 'bbLahir'],
  ['Nama Orang Tua (Ayah/Ibu)', 'namaOrtu'],
  ['Jenis Kelamin (L/P)', 'jk'],
])('"%s" is %s', (judul, kolom) => {
  expect(kolomOfJudul(judul)).toBe(kolom)
})

describe('a heading that means something else is none of ours', () => {
  test.each([
    'BB bulan lalu',
    'BB Ibu',
    'Tgl Lahir (Ibu)',
    'NIK (Ayah)',
    'BB (U)',
    'Tanggal Entri',
    'SEPTEMBER_BERAT',
    'Januari',
  ])('%s', (judul) => {
    expect(kolomOfJudul(judul)).toBeNull()
  })
})

test.each([
  ['Berat (gr)', 'g'],
  ['BB gram', 'g'],
  ['BB_G', 'g'],
  ['TB (mm)', 'mm'],
  ['Berat (kg)', null],
  ['Berat (kg, bukan gram)', null],
  ['Berat', null],
])('the unit of "%s" is %s', (judul, satuan) => {
  expect(satuanJudul(judul)).toBe(satuan)
})

test.each([
  ['ZS BB/U', 'tanpaGuna'],
  ['Pukesmas', 'tanpaGuna'],
  ['No.', 'tanpaGuna'],
  ['PMT Diterima (kg)', 'belumDipakai'],
  ['Kelas Ibu Balita', 'belumDipakai'],
  ['Keterangan', null],
  ['OKTOBER_BERAT', null],
])('"%s" is known as %s', (judul, guna) => {
  expect(gunaJudul(judul)).toBe(guna)
})

import { expect, test } from 'vitest'
import { akibatBelum, kataBelum, listBelum } from '#renderer/features/balita/formulir/belum.ts'
import { anakKosong, keluargaKosong } from '#renderer/features/balita/formulir/isian.ts'

test('sex, birth date and mother are asked for, and nothing once they are there', () => {
  expect(listBelum({ ...anakKosong, nama: 'Bayi' }, keluargaKosong)).toEqual(['jk', 'tanggalLahir', 'namaIbu'])
  const anak = { ...anakKosong, nama: 'Bayi', jk: 'P' as const, tanggalLahir: '02-11-2026' }
  expect(listBelum(anak, { ...keluargaKosong, namaIbu: ' ' })).toEqual(['namaIbu'])
  expect(listBelum(anak, { ...keluargaKosong, namaIbu: 'Siti' })).toEqual([])
})

test('they are named in one sentence, in the order of the form', () => {
  expect(kataBelum(['namaIbu', 'jk'])).toBe('jenis kelamin dan nama ibu')
  expect(kataBelum(['namaIbu', 'tanggalLahir', 'jk'])).toBe('jenis kelamin, tanggal lahir, dan nama ibu')
  expect(akibatBelum(['jk'])).toContain('hitungan')
  expect(akibatBelum(['namaIbu'])).toContain('dibedakan')
})

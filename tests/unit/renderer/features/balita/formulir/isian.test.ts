import { describe, expect, test } from 'vitest'
import { readIsian } from '#renderer/features/balita/formulir/baca-isian.ts'
import { anakKosong, keluargaKosong, kembarOf, writeIsian } from '#renderer/features/balita/formulir/isian.ts'
import { BalitaIsi } from '#shared/contract/balita.ts'

const anak = { ...anakKosong, nama: ' Aisyah Putri ', jk: 'P' as const, tanggalLahir: '20-01-2025' }

describe('reading the form', () => {
  test('what was typed is read in grams, millimetres and ISO dates, and fits the contract', () => {
    const { isi, salah } = readIsian(
      {
        ...anak,
        bbLahirG: '3,1',
        pbLahirMm: '49,5',
        lkLahirMm: '34',
        anakKe: '2',
        nik: '3500 1060 0125 0003',
        imd: 'ya',
      },
      { ...keluargaKosong, namaIbu: ' Siti ', rt: '03', gakin: 'tidak' },
    )
    expect(salah).toEqual({})
    expect(isi).toMatchObject({
      nama: 'Aisyah Putri',
      tanggalLahir: '2025-01-20',
      nik: '3500106001250003',
      bbLahirG: 3100,
      pbLahirMm: 495,
      lkLahirMm: 340,
      anakKe: 2,
      imd: true,
      namaIbu: 'Siti',
      rt: '03',
      gakin: false,
      namaAyah: null,
    })
    expect(BalitaIsi.parse(isi)).toEqual(isi)
  })

  test('an empty L/P and birth date are stored as empty and are no mistake', () => {
    const { isi, salah } = readIsian({ ...anakKosong, nama: 'Bayi Siti' }, keluargaKosong)
    expect(salah).toEqual({})
    expect(isi.jk).toBeNull()
    expect(isi.tanggalLahir).toBeNull()
  })

  test('an estimated date without a date is no estimate', () => {
    expect(readIsian({ ...anakKosong, tanggalLahirPerkiraan: true }, keluargaKosong).isi.tanggalLahirPerkiraan).toBe(
      false,
    )
    expect(readIsian({ ...anak, tanggalLahirPerkiraan: true }, keluargaKosong).isi.tanggalLahirPerkiraan).toBe(true)
  })

  test('only what cannot be stored at all is named, at its field', () => {
    const { isi, salah } = readIsian(
      { ...anakKosong, tanggalLahir: '31-02-2025', nik: '123', bbLahirG: '3100', anakKe: '0', pbLahirMm: 'x' },
      { ...keluargaKosong, noKk: '12', nikIbu: '99' },
    )
    expect(Object.keys(salah).sort()).toEqual(
      ['anakKe', 'bbLahirG', 'nama', 'nik', 'nikIbu', 'noKk', 'pbLahirMm', 'tanggalLahir'].sort(),
    )
    expect(isi).toMatchObject({ nik: null, bbLahirG: null, tanggalLahir: null })
  })

  test('a stored identity comes back unchanged from the fields', () => {
    const { isi } = readIsian(
      { ...anak, bbLahirG: '2,65', pbLahirMm: '47,5', anakKe: '12', noJkn: '000123', catatan: 'alergi' },
      { ...keluargaKosong, namaIbu: 'Siti', noKk: '3500106001250001', telepon: '0812', gakin: 'ya' },
    )
    const written = writeIsian(isi)
    expect(written.anak).toMatchObject({ tanggalLahir: '20-01-2025', bbLahirG: '2,65', pbLahirMm: '47,5' })
    expect(readIsian(written.anak, written.keluarga).isi).toEqual(isi)
  })

  test('a twin takes over the birth date and the next place, never name, sex or NIK', () => {
    const twin = kembarOf({ ...anak, anakKe: '2', nik: '3500106001250003', bbLahirG: '2,4' })
    expect(twin).toMatchObject({ nama: '', jk: null, nik: '', bbLahirG: '', tanggalLahir: '20-01-2025', anakKe: '3' })
  })
})

import { expect, test } from 'vitest'
import { findLangkah, keadaanLangkah, listLangkah, tetangga } from '#renderer/features/fasilitas/mulai/langkah.ts'
import type { Keadaan } from '#shared/contract/fasilitas.ts'

const tempat = {
  jenis: 'pustu',
  nama: 'Sumberagung',
  kabupaten: 'Tirtasari',
  kecamatan: 'Wonorejo',
  puskesmas: 'Wonorejo',
  desa: null,
  alamat: null,
  telepon: null,
} as const

const pengaturan: Keadaan['pengaturan'] = {
  kop: [],
  rujukanZ: 'hari',
  setelan: {},
  kertas: 'F4',
  batasLaporHari: 5,
  tema: 'terang',
  ukuranHuruf: 100,
  kunciMenit: 10,
}

function makeKeadaan(part: Partial<Keadaan>): Keadaan {
  return {
    siap: true,
    hariIni: '2026-11-12',
    versi: '0.1.0',
    tempat,
    pengaturan,
    posyandu: [],
    kartu: [],
    bidan: null,
    jumlahBalita: 0,
    adaContoh: false,
    kehilangan: null,
    jenisTetap: false,
    bacaSaja: null,
    catatan: [],
    ...part,
  }
}

const pustu = listLangkah(tempat, 'bidan')

test('a step is done when it holds something, and says what', () => {
  const keadaan = makeKeadaan({ posyandu: [{ id: 'a', nama: 'Mawar', dusun: null }], jumlahBalita: 0 })
  expect(keadaanLangkah(pustu, keadaan, 2).map(({ selesai, isi }) => [selesai, isi])).toEqual([
    [true, 'Pustu Sumberagung'],
    [true, '1 posyandu'],
    [true, '2 orang'],
    [false, 'belum diisi'],
  ])
})

test('nothing is done in a new book', () => {
  const steps = keadaanLangkah(pustu, makeKeadaan({ siap: false, tempat: null }), 0)
  expect(steps.every(({ selesai }) => !selesai)).toBe(true)
})

test('the steps have an order with two ends', () => {
  expect(tetangga(pustu, 'tempat', -1)).toBeNull()
  expect(tetangga(pustu, 'tempat', 1)).toBe('/mulai/posyandu')
  expect(tetangga(pustu, 'balita', 1)).toBeNull()
  expect(findLangkah(pustu, 'tanda-tangan')).toBe('tanda-tangan')
  expect(findLangkah(pustu, 'kata-sandi')).toBeUndefined()
  expect(findLangkah(pustu, undefined)).toBeUndefined()
})

test('a Puskesmas is asked for no posyandu and no children: they come from its Pustu', () => {
  const puskesmas = listLangkah({ ...tempat, jenis: 'puskesmas' }, 'bidan')
  expect(puskesmas).toEqual(['tempat', 'tanda-tangan', 'hubungkan'])
  expect(tetangga(puskesmas, 'tempat', 1)).toBe('/mulai/tanda-tangan')
  expect(findLangkah(puskesmas, 'posyandu')).toBeUndefined()
  expect(findLangkah(puskesmas, 'balita')).toBeUndefined()
})

test('before the place is named, whoever prepares the book tells its steps; afterwards the place does', () => {
  expect(listLangkah(null, 'petugas')).toEqual(['tempat', 'tanda-tangan', 'hubungkan'])
  expect(listLangkah(null, 'bidan')).toEqual(pustu)
  expect(listLangkah(tempat, 'petugas')).toEqual(pustu)
  expect(listLangkah({ ...tempat, jenis: 'ponkesdes' }, 'petugas')).toEqual(pustu)
})

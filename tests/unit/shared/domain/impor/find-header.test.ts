import { expect, test } from 'vitest'
import { findHeader, type HasilHeader } from '#shared/domain/impor/find-header.ts'
import type { LembarMentah, Sel } from '#shared/domain/impor/sel.ts'
import { judulEppgbm } from '#tests/helpers/register-file.ts'

function lembar(rows: readonly (readonly (string | null)[])[]): LembarMentah {
  const toSel = (teks: string | null): Sel | null => (teks === null ? null : { jenis: 'teks', teks })
  return { nama: 'Sheet1', sejak1904: false, baris: rows.map((row, i) => ({ nomor: i + 1, sel: row.map(toSel) })) }
}

function kolomOf(hasil: HasilHeader): string[] {
  return hasil.kind === 'ada' ? [...hasil.header.kolom.keys()] : []
}

test('the heading of the e-PPGBM export is found below its title area', () => {
  const hasil = findHeader(lembar([['Data tanggal : 2026-10-31'], ['1'], [...judulEppgbm], ['1']]))
  expect(hasil).toMatchObject({ kind: 'ada', header: { mulai: 3 } })
  expect(kolomOf(hasil).sort()).toEqual(
    [
      ...['nik', 'nama', 'jk', 'tanggalLahir', 'bbLahir', 'tbLahir', 'namaOrtu', 'desa', 'posyandu', 'rt', 'rw'],
      ...['alamat', 'usia', 'tanggal', 'berat', 'tinggi', 'caraUkur', 'lila', 'naik', 'kia'],
    ].sort(),
  )
})

test('"Pukesmas" and "Puskesmas" are both passed over; the z columns are never taken for measures', () => {
  for (const judul of ['Pukesmas', 'Puskesmas']) {
    const hasil = findHeader(
      lembar([['Nama', 'JK', 'Tgl Lahir', judul, 'Posyandu', 'BB/U', 'ZS BB/U', 'TB/U', 'BB/TB']]),
    )
    expect(kolomOf(hasil)).toEqual(['nama', 'jk', 'tanggalLahir', 'posyandu'])
  }
})

test.each([
  [['NAMA BALITA', 'L/P', 'Tanggal  Lahir', 'Nama Posyandu', 'Tgl. Timbang', 'BB (kg)', 'TB/PB (cm)', 'Nama Ibu']],
  [['Nama Anak', 'Jenis Kelamin (L/P)', 'TGL.LAHIR', 'POSYANDU', 'Tanggal Penimbangan', 'Berat Badan', 'PB', 'Ibu']],
])("another layout's headings are known: %s", (row) => {
  expect(kolomOf(findHeader(lembar([row])))).toEqual([
    ...['nama', 'jk', 'tanggalLahir', 'posyandu', 'tanggal', 'berat', 'tinggi', 'namaIbu'],
  ])
})

test('a heading of two rows is joined', () => {
  const rows = [
    ['No', 'Nama', 'JK', 'Tgl Lahir', 'Posyandu', 'Pengukuran', null, null],
    [null, null, null, null, null, 'Tgl Ukur', 'BB', 'TB'],
    ['1', 'Ayu', 'P', '2025-01-10', 'Melati', '2025-06-12', '7,0', '64'],
  ]
  const hasil = findHeader(lembar(rows))
  expect(hasil).toMatchObject({ kind: 'ada', header: { mulai: 2 } })
  expect(kolomOf(hasil)).toEqual(['nama', 'jk', 'tanggalLahir', 'posyandu', 'tanggal', 'berat', 'tinggi'])
})

test('a missing column is named, with what was found', () => {
  const hasil = findHeader(lembar([['No', 'Nama', 'Tgl Lahir', 'Posyandu', 'Berat']]))
  expect(hasil).toMatchObject({
    kind: 'salah',
    pesan: 'Kolom JK tidak ditemukan. Judul yang terbaca di baris 1: No, Nama, Tgl Lahir, Posyandu, Berat.',
  })
})

test('two columns for one thing are refused, with their letters', () => {
  const hasil = findHeader(lembar([['Nama', 'JK', 'Tgl Lahir', 'Posyandu', 'Berat', 'BB']]))
  expect(hasil).toMatchObject({ kind: 'salah' })
  expect(hasil.kind === 'salah' && hasil.pesan).toContain('"Berat" (kolom E) dan "BB" (kolom F)')
})

test('a sheet without any heading says nothing about itself', () => {
  expect(
    findHeader(
      lembar([
        ['halo', 'dunia'],
        ['Nama', 'saya'],
      ]),
    ),
  ).toEqual({ kind: 'tidakAda' })
})

test('a column for lying and one for standing are two, each alone is the height; KMS and KIA likewise', () => {
  const wajib = ['Nama', 'JK', 'Tgl Lahir', 'Posyandu']
  expect(kolomOf(findHeader(lembar([[...wajib, 'PB', 'TB', 'KMS', 'Buku KIA']]))).slice(4)).toEqual([
    ...['panjang', 'tinggi', 'kms', 'kia'],
  ])
  expect(kolomOf(findHeader(lembar([[...wajib, 'PB', 'KMS']]))).slice(4)).toEqual(['tinggi', 'kia'])
  expect(findHeader(lembar([[...wajib, 'PB', 'Panjang Badan']]))).toMatchObject({ kind: 'salah' })
})

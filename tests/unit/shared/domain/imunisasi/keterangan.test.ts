import { expect, test } from 'vitest'
import { bacaKeterangan, tanpaKeterangan } from '#shared/domain/imunisasi/keterangan.ts'

test.each([
  ['', {}],
  ['luar', { luar: true }],
  [' LUAR ; Riwayat;', { luar: true, riwayat: true }],
  ['<24JAM', { dalam24Jam: true }],
  ['Tolak: takut demam', { tidak: { sebab: 'tolak', alasan: 'takut demam' } }],
  ['kosong:', { tidak: { sebab: 'kosong', alasan: '' } }],
  ['kontraindikasi:alergi;tunda:batuk', { tidak: { sebab: 'kontraindikasi', alasan: 'alergi' } }],
  ['tunda:batuk;kontraindikasi:alergi', { tidak: { sebab: 'kontraindikasi', alasan: 'alergi' } }],
  ['catatan:ORI: 2 tetes', { catatan: 'ORI: 2 tetes' }],
])('"%s" is read', (teks, isi) => {
  expect(bacaKeterangan(teks)).toEqual({ jenis: 'keterangan', keterangan: { ...tanpaKeterangan, ...isi } })
})

test.each(['tolak', 'sakit', '24jam', 'luar,riwayat', 'tolak takut'])('"%s" is not known, and is named', (kata) => {
  expect(bacaKeterangan(`luar;${kata}`)).toEqual({ jenis: 'asing', kata })
})

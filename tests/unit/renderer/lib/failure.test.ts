import { expect, test } from 'vitest'
import { pesanGagal, pesanIsian } from '#renderer/lib/failure.ts'
import { AppFailure } from '#shared/contract/failure.ts'

const masukan = new AppFailure({
  code: 'masukan',
  pesan: 'Ada isian yang belum benar.',
  masalah: [
    { path: ['nama'], pesan: 'Belum diisi.' },
    { path: [1, 'nip'], pesan: 'NIP terdiri dari 18 angka.' },
  ],
})

test('a field gets the sentence of its own path only', () => {
  expect(pesanIsian(masukan, 'nama')).toBe('Belum diisi.')
  expect(pesanIsian(masukan, 1, 'nip')).toBe('NIP terdiri dari 18 angka.')
  expect(pesanIsian(masukan, 0, 'nip')).toBeUndefined()
  expect(pesanIsian(masukan, 'desa')).toBeUndefined()
})

test('other failures and none at all belong to no field', () => {
  expect(pesanIsian(new AppFailure({ code: 'tidakAda', pesan: 'Tidak ada.' }), 'nama')).toBeUndefined()
  expect(pesanIsian(null, 'nama')).toBeUndefined()
})

test('a fault of the program shows the mark under which the log holds it', () => {
  const fault = new AppFailure({ code: 'takTerduga', pesan: 'Ada kesalahan.', rujukan: '7F3A' })
  expect(pesanGagal(fault)).toBe('Ada kesalahan. (Tanda: 7F3A)')
  expect(pesanGagal(masukan)).toBe('Ada isian yang belum benar.')
})

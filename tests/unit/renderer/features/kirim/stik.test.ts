import { expect, test } from 'vitest'
import { kataPaketLama, listKartuBaru, pilahStik, tandaTerimaBaru } from '#renderer/features/kirim/stik.ts'
import type { BerkasStik, Stik } from '#shared/contract/kirim.ts'

const berkas = (nama: string, jenis: BerkasStik['jenis'], keadaan: BerkasStik['keadaan']): BerkasStik => ({
  ...{ berkas: nama, jenis, keadaan, dari: 'Wonorejo', waktu: null, kalimat: '' },
})
const stik = (id: string, ...isi: BerkasStik[]): Stik => ({ id, nama: id, kosong: null, berkas: isi, masalah: null })

test('packages are sorted by what is to be done with them, and nothing else is a package', () => {
  const found = pilahStik(
    stik(
      'A',
      berkas('1', 'paket', 'baru'),
      berkas('2', 'paket', 'ditolak'),
      berkas('3', 'paket', 'sudahMasuk'),
      berkas('4', 'paket', 'milikSendiri'),
      berkas('5', 'paket', 'milikSendiri'),
      berkas('6', 'kartu', 'baru'),
      berkas('7', 'tandaTerima', 'ditolak'),
    ),
  )
  expect(found.baru.map((one) => one.berkas)).toEqual(['1'])
  expect(found.ditolak.map((one) => one.berkas)).toEqual(['2'])
  expect([found.sudahMasuk, found.milikSendiri]).toEqual([1, 2])
})

test('cards are offered only while they are not known', () => {
  const all = [stik('A', berkas('k1', 'kartu', 'sudahMasuk'), berkas('k2', 'kartu', 'baru')), stik('B')]
  expect(listKartuBaru(all).map(({ stik: one, kartu }) => [one.id, kartu.berkas])).toEqual([['A', 'k2']])
})

test('the mark of unread receipts changes with them and not with their order', () => {
  const [a, b] = [berkas('a', 'tandaTerima', 'baru'), berkas('b', 'tandaTerima', 'baru')]
  expect(tandaTerimaBaru([stik('S', a, b)])).toBe(tandaTerimaBaru([stik('S', b, a)]))
  expect(tandaTerimaBaru([stik('S', a)])).not.toBe(tandaTerimaBaru([stik('S', a, b)]))
  expect(tandaTerimaBaru([stik('S', berkas('a', 'tandaTerima', 'sudahMasuk'))])).toBe('')
})

test('what needs nothing is told in one quiet sentence', () => {
  expect(kataPaketLama({ sudahMasuk: 0, milikSendiri: 0 })).toBeNull()
  expect(kataPaketLama({ sudahMasuk: 0, milikSendiri: 1 })).toBe('1 kiriman di flashdisk ini dari buku Ibu sendiri.')
  expect(kataPaketLama({ sudahMasuk: 2, milikSendiri: 1 })).toBe(
    '2 kiriman di flashdisk ini sudah diterima, 1 dari buku Ibu sendiri.',
  )
})

import { expect, test } from 'vitest'
import { isPosyanduBeda, tetapAwal, toMasukan } from '#renderer/features/balita/gabung/banding.ts'
import { kartuBalita, timbang } from '#tests/factories/kartu-balita.ts'

const lama = kartuBalita([timbang('2026-10-12', 8600), timbang('2026-09-12', 8500)])
const baru = kartuBalita([], { id: '018f0000-0000-7000-8000-00000000ffff' })

test('the card with the weighings stays, whichever one came from', () => {
  expect(tetapAwal({ ini: baru, lain: lama })).toBe('lain')
  expect(tetapAwal({ ini: lama, lain: baru })).toBe('ini')
})

test('of two without weighings the one that is longer in the book stays', () => {
  const kosong = kartuBalita([])
  expect(tetapAwal({ ini: baru, lain: kosong })).toBe('lain')
  expect(tetapAwal({ ini: kosong, lain: baru })).toBe('ini')
})

test('two posyandu are chosen between, one posyandu is not', () => {
  const [anggota] = lama.keanggotaan
  if (!anggota) throw new Error('no membership')
  const lain = { ...baru, keanggotaan: [{ ...anggota, posyanduId: '018f0000-0000-7000-8000-000000000009' }] }
  expect(isPosyanduBeda({ ini: lama, lain: baru })).toBe(false)
  expect(isPosyanduBeda({ ini: lama, lain })).toBe(true)
  const dua = { ini: baru, lain: lama }
  expect(toMasukan(dua, {}, { tetap: 'lain', anggota: 'ini', alasan: 'KK sama' })).toMatchObject({
    tetapId: lama.id,
    anggota: 'gabung',
  })
})

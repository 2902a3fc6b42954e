import { expect, test } from 'vitest'
import { kalimatGantiOrang, kalimatKunci } from '#renderer/features/sesi/kalimat-kunci.ts'
import { kataDetik } from '#renderer/features/sesi/use-hitung-mundur.ts'

const sejak = new Date(2026, 10, 12, 11, 5)

test('the lock says why it is there, and that the last entry is safe', () => {
  const terkunci = { sebab: 'diam', sejak, tersimpan: '10.54', adaBelum: false } as const
  const program = { kunciMenit: 10, dikunciKarena: 'diam' } as const
  expect(kalimatKunci(terkunci, program)).toBe('Tidak dipakai 10 menit. Isian terakhir tersimpan pukul 10.54.')
  expect(kalimatKunci({ ...terkunci, sebab: 'diminta', tersimpan: null }, program)).toBe('Dikunci pukul 11.05.')
  expect(kalimatKunci(null, program)).toBe('Pilih nama, lalu ketik kata sandi.')
})

test('locked behind this window, the lock says where it was done', () => {
  const terkunci = { sebab: 'program', sejak, tersimpan: null, adaBelum: false } as const
  const kata = (dikunciKarena: 'diminta' | 'diam' | null) => kalimatKunci(terkunci, { kunciMenit: 10, dikunciKarena })
  expect(kata('diminta')).toBe('Dikunci dari jendela lain.')
  expect(kata('diam')).toBe('Tidak dipakai 10 menit.')
  expect(kata(null)).toBe('Program dibuka ulang.')
})

test('only another person is told what becomes of the page', () => {
  const [sri, lia] = [
    { id: '1', nama: 'Sri' },
    { id: '2', nama: 'Lia' },
  ]
  expect(kalimatGantiOrang(sri, sri, true)).toBeNull()
  expect(kalimatGantiOrang(sri, lia, true)).toBe(
    'Sri punya ketikan yang belum tersimpan. Kalau Lia yang masuk, ketikan itu dibuang.',
  )
  expect(kalimatGantiOrang(sri, lia, false)).toContain('yang sudah tersimpan tetap ada')
})

test.each([
  [0, '0 detik'],
  [8, '8 detik'],
  [60, '1 menit'],
  [125, '2 menit 5 detik'],
])('%i seconds are "%s"', (detik, kata) => {
  expect(kataDetik(detik)).toBe(kata)
})

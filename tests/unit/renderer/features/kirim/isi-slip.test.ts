import { expect, test } from 'vitest'
import { isiSlip, isiSlipTerima } from '#renderer/features/kirim/isi-slip.ts'
import type { Slip } from '#shared/contract/kirim.ts'

const slip: Slip = {
  ...{ nomor: 3, berkas: 'sumberagung-a057-0003.bukupustu', untuk: 'Puskesmas Wonorejo', ukuran: 1_284_096 },
  ...{ waktu: '2026-11-04T09:17:00', bulan: '2026-10', revisi: 0 },
  sidik: `7f3a91c2d04e${'0'.repeat(52)}`,
  jumlah: { perubahan: 5_351, posyandu: 0, balita: 2, penimbangan: 4 },
  ...{ dari: 'Pustu Sumberagung', kabupaten: 'Tirtasari', pengirim: 'Sri Wahyuni, A.Md.Keb.' },
  hitungan: { posyandu: 7, S: 309, D: 281, N: 158, BGM: 4 },
  diterima: null,
}

test('with a report its own numbers stand on the slip, and the posyandu of the month', () => {
  expect(isiSlip(slip, 7)).toEqual({
    ...{ dari: 'Pustu Sumberagung', ke: 'Puskesmas Wonorejo', kabupaten: 'Tirtasari' },
    keterangan: [
      ['Laporan bulan', 'Oktober 2026'],
      ['Dikirim', '04-11-2026 pukul 09.17'],
      ['Pengirim', 'Sri Wahyuni, A.Md.Keb.'],
    ],
    angka: [
      ['Posyandu', '7'],
      ['Balita (S)', '309'],
      ['Ditimbang (D)', '281'],
      ['Naik (N)', '158'],
      ['Di bawah garis merah (BGM)', '4'],
      ['Perubahan dalam paket', '5.351'],
    ],
    kataKode: 'Kode pemeriksaan, cocokkan di Puskesmas Wonorejo',
    kode: ['7F3A 91C2 D04E'],
    menyerahkan: 'Sri Wahyuni, A.Md.Keb.',
    menerima: '',
  })
})

test('without a report the slip counts what the package carries', () => {
  const isi = isiSlip({ ...slip, bulan: null, revisi: null, hitungan: null }, null)
  expect(isi.keterangan[0]).toEqual(['Isi', 'perubahan, tanpa laporan'])
  expect(isi.angka).toEqual([
    ['Posyandu', '0'],
    ['Balita', '2'],
    ['Penimbangan', '4'],
    ['Perubahan dalam paket', '5.351'],
  ])
})

test('a receipt that has come names who received', () => {
  const diterima = { waktu: '2026-11-05T10:00:00', oleh: 'Ratna Dewi' }
  expect(isiSlip({ ...slip, diterima }, 7).menerima).toBe('Ratna Dewi')
})

test('the slip of what was taken in shows one code of each package', () => {
  const { nomor, waktu, bulan, revisi, jumlah, hitungan } = slip
  const lain = { dari: 'Sumberagung', nomor, waktu, bulan, revisi, jumlah, hitungan }
  const paket = [
    { ...lain, berkas: 'a', sidik: `7f3a91c2d04e${'0'.repeat(52)}` },
    { ...lain, berkas: 'b', sidik: `0011aabbccdd${'f'.repeat(52)}` },
  ]
  const tempat = { dari: 'Pustu Sumberagung', ke: 'Puskesmas Wonorejo', kabupaten: 'Tirtasari' }
  const orang = { ...tempat, waktu: '2026-11-05T10:05:00', penerima: 'Ratna Dewi' }
  const isi = isiSlipTerima({ jumlah: slip.jumlah, paket }, orang)
  expect(isi.kode).toEqual(['7F3A 91C2 D04E', '0011 AABB CCDD'])
  expect(isi.keterangan).toEqual([
    ['Diterima', '05-11-2026 pukul 10.05'],
    ['Penerima', 'Ratna Dewi'],
  ])
})

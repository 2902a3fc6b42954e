import { expect, test } from 'vitest'
import type { BedaIsi } from '#shared/domain/kiriman/banding.ts'
import { kalimatBedaAnak } from '#shared/text/beda-anak.ts'

const nama = (id: string) => (id === 'a' ? 'Melati 1' : 'Mawar')

test.each<[string, BedaIsi]>([
  ['dulu T, kini N', { kode: 'huruf', dulu: 'T', kini: 'N' }],
  ['baru tercatat ditimbang, B', { kode: 'huruf', dulu: null, kini: 'B' }],
  ['dulu N, kini tidak ditimbang', { kode: 'huruf', dulu: 'N', kini: null }],
  ['kini dihitung sebagai sasaran, ditimbang, O', { kode: 'masukS', kini: 'O' }],
  ['kini dihitung sebagai sasaran, tidak ditimbang', { kode: 'masukS', kini: null }],
  ['dulu N, kini bukan sasaran bulan ini', { kode: 'keluarS', dulu: 'N' }],
  ['dulu sasaran yang tidak ditimbang, kini bukan sasaran bulan ini', { kode: 'keluarS', dulu: null }],
  ['dulu di Melati 1, kini di Mawar', { kode: 'posyandu', dulu: 'a', kini: 'b' }],
  [
    'dulu 6–11 bulan L, kini 12–23 bulan P',
    { kode: 'baris', dulu: { kelompok: '6-11', jk: 'L' }, kini: { kelompok: '12-23', jk: 'P' } },
  ],
  ['kini punya KMS', { kode: 'kms', dulu: false, kini: true }],
  ['kini tanpa KMS', { kode: 'kms', dulu: true, kini: false }],
  ['kini BGM', { kode: 'bgm', dulu: false, kini: true }],
  ['kini tidak lagi 2T', { kode: 'duaT', dulu: true, kini: false }],
  ['berat dulu 8,6 kg, kini 8,65 kg', { kode: 'bbG', dulu: 8600, kini: 8650 }],
  ['tinggi dulu kosong, kini 81,2 cm', { kode: 'tbMm', dulu: null, kini: 812 }],
])('%s', (kalimat, beda) => {
  expect(kalimatBedaAnak([beda], nama)).toBe(kalimat)
})

test('several things of one child are one sentence', () => {
  const beda: BedaIsi[] = [
    { kode: 'huruf', dulu: 'T', kini: 'N' },
    { kode: 'bbG', dulu: 9000, kini: 9200 },
  ]
  expect(kalimatBedaAnak(beda, nama)).toBe('dulu T, kini N; berat dulu 9,0 kg, kini 9,2 kg')
})

import { describe, expect, it } from 'vitest'
import { belum, createNilai, lewat, type Tulisan } from '#tests/helpers/nilai-kartu.ts'

const nilai = createNilai('nifas', { lahir: '1997-02-03', jk: 'P', tanggal_bersalin: '2026-10-01' })
const hari = (d: number): Tulisan => ({
  tanggal_bersalin: new Date(Date.UTC(2026, 9, 6) - d * 86_400_000).toISOString().slice(0, 10),
})
const bidan = { pemeriksa: 'bidan' }
const baik = {
  ...{ suhu_c: '37.4', perdarahan: 'tidak', lokhia: 'normal', jalan_lahir: 'baik', kontraksi: 'baik' },
  payudara: 'lecet',
}

describe('the visit', () => {
  it.each([
    [2, 'KF1'],
    [3, 'KF2'],
    [7, 'KF2'],
    [8, 'KF3'],
    [28, 'KF3'],
    [29, 'KF4'],
    [42, 'KF4'],
    [43, 'lewat'],
  ])('on day %i is %s', (d, hasil) => {
    expect(nilai('kf', { ...hari(d), ...bidan })).toBe(hasil)
    expect(nilai('hari_nifas', hari(d))).toBe(String(d))
  })

  it.each([
    [{ ...hari(0), ...bidan, jam_bersalin: '04:00', jam: '09:59' }, 'sebelum-kf1'],
    [{ ...hari(0), ...bidan, jam_bersalin: '04:00', jam: '10:00' }, 'KF1'],
    [{ ...hari(1), ...bidan, jam_bersalin: '20:00', jam: '01:59' }, 'sebelum-kf1'],
    [{ ...hari(0), ...bidan, jam_bersalin: '04:00' }, 'KF1'],
    [{ ...hari(0), pemeriksa: 'gizi' }, lewat],
    [hari(0), belum],
  ])('%j is %s', (isi, hasil) => {
    expect(nilai('kf', isi)).toBe(hasil)
  })

  it.each([
    [{ kf1: 'ya', kf2: 'ya', kf3: 'ya', kf4: 'ya' }, 'lengkap'],
    [{ kf1: 'ya', kf2: 'ya', kf3: 'ya', ...hari(29), ...bidan }, 'lengkap'],
    [{ kf1: 'ya', kf2: 'tidak', kf3: '', kf4: '' }, 'belum'],
    [{ kf1: 'ya', kf2: 'ya', kf3: '', kf4: 'ya' }, belum],
  ])('%# counts those before it', (isi, hasil) => {
    expect(nilai('kf_lengkap', isi as Tulisan)).toBe(hasil)
  })
})

it.each([
  ['vit_a_nifas', { vita_total: 2, ...hari(43) }, 'lengkap'],
  ['vit_a_nifas', { vita_total: 1, ...hari(43) }, 'terlewat'],
  ['vit_a_nifas', { vita_total: 1, ...hari(42) }, 'perlu-1 → nakes'],
  ['vit_a_nifas', { vita_total: 0, ...hari(42) }, 'perlu-2 → nakes'],
  ['vit_a_nifas', hari(43), belum],
  ['kurva_bb', { kurva_bb: 'merah' }, 'merah → nakes'],
  ['kurva_bb', { kurva_bb: 'hijau' }, 'hijau'],
  ['kurva_bb', {}, belum],
  ['kek', { lila_cm: '23.4' }, 'kek → puskesmas'],
  ['kek', { lila_cm: '23.5' }, 'tidak-kek'],
  ['bahaya_nifas', baik, 'tidak-ada'],
  ['bahaya_nifas', { ...baik, payudara: '' }, belum],
  ['bahaya_nifas', { suhu_c: '37.5' }, 'ada → puskesmas'],
  ['bahaya_nifas', { lokhia: 'berbau' }, 'ada → puskesmas'],
  ['bahaya_nifas', { jalan_lahir: 'infeksi' }, 'ada → puskesmas'],
  ['bahaya_nifas', { kontraksi: 'lembek' }, 'ada → puskesmas'],
  ['bahaya_nifas', { payudara: 'bengkak' }, 'ada → puskesmas'],
  ['bahaya_nifas', { payudara: 'bengkak', perdarahan: 'ya' }, 'ada → rs'],
])('%s of %j is %s', (kode, isi, hasil) => {
  expect(nilai(kode, isi as Tulisan)).toBe(hasil)
})

it.each([
  [{ tanggal_bersalin: '' }, 'tanggal_bersalin: Wajib diisi.'],
  [hari(-1), 'tanggal_bersalin: Sesudah hari kunjungan. Periksa tanggalnya.'],
  [
    { ...hari(0), jam_bersalin: '10:00', jam: '09:59' },
    'jam: Kunjungan ini sebelum jam lahirnya. Periksa kedua jamnya.',
  ],
])('%j is refused', (isi, alasan) => {
  expect(nilai('kf', isi)).toBe(alasan)
})

import { describe, expect, it } from 'vitest'
import { belum, createNilai, lewat, type Tulisan } from '#tests/helpers/nilai-kartu.ts'

const nilai = createNilai('neonatal', { lahir: '2026-10-01' })
const umur = (hari: number): Tulisan => ({
  lahir: new Date(Date.UTC(2026, 9, 6) - hari * 86_400_000).toISOString().slice(0, 10),
})
const bidan = { pemeriksa: 'bidan' }

describe('the visit', () => {
  it.each([
    [2, 'KN1'],
    [3, 'KN2'],
    [7, 'KN2'],
    [8, 'KN3'],
    [28, 'KN3'],
    [29, 'lewat'],
  ])('on day %i is %s', (hari, hasil) => {
    expect(nilai('kn', { ...umur(hari), ...bidan })).toBe(hasil)
  })

  it.each([
    ['under six hours', { ...umur(0), jam_lahir: '02:00', jam: '07:59' }, 'sebelum-kn1'],
    ['at six hours', { ...umur(0), jam_lahir: '02:00', jam: '08:00' }, 'KN1'],
    ['over midnight', { ...umur(1), jam_lahir: '23:00', jam: '04:59' }, 'sebelum-kn1'],
    ['six hours over midnight', { ...umur(1), jam_lahir: '23:00', jam: '05:00' }, 'KN1'],
    ['without the hour of birth', { ...umur(0), jam: '02:00' }, 'KN1'],
    ['of a kader', { ...umur(0), pemeriksa: 'kader' }, lewat],
    ['of a kader to one without a birth date', { lahir: '', pemeriksa: 'kader' }, lewat],
    ['of nobody', { ...umur(0), pemeriksa: '' }, belum],
    ['to one without a birth date', { lahir: '' }, belum],
    ['of a nurse', { ...umur(0), pemeriksa: 'perawat' }, 'KN1'],
    ['of somebody else', { ...umur(0), pemeriksa: 'lainnya' }, lewat],
  ])('%s', (_, isi, hasil) => {
    expect(nilai('kn', { ...bidan, ...isi })).toBe(hasil)
  })

  it.each([
    [{ ...umur(8), ...bidan, kn1: 'ya', kn2: 'ya', kn3: 'tidak' }, 'lengkap'],
    [{ ...umur(8), ...bidan, kn1: 'ya', kn2: '' }, belum],
    [{ ...umur(8), ...bidan, kn1: 'tidak', kn2: '' }, 'belum'],
    [{ ...umur(8), pemeriksa: 'kader', kn1: 'ya', kn2: 'ya', kn3: 'ya' }, 'lengkap'],
    [{ ...umur(8), pemeriksa: 'kader', kn1: 'ya', kn2: 'ya', kn3: 'tidak' }, 'belum'],
  ])('%# is counted with those before it', (isi, hasil) => {
    expect(nilai('kn_lengkap', isi)).toBe(hasil)
  })
})

it.each([
  ['bblr', { bb_lahir_g: 999 }, 'bblasr → rs'],
  ['bblr', { bb_lahir_g: 1000 }, 'bblsr → rs'],
  ['bblr', { bb_lahir_g: 1499 }, 'bblsr → rs'],
  ['bblr', { bb_lahir_g: 1500 }, 'bblr → rs'],
  ['bblr', { bb_lahir_g: 1999 }, 'bblr → rs'],
  ['bblr', { bb_lahir_g: 2000 }, 'bblr → puskesmas'],
  ['bblr', { bb_lahir_g: 2499 }, 'bblr → puskesmas'],
  ['bblr', { bb_lahir_g: 2500 }, 'bblc'],
  ['bblr', { bb_lahir_g: 4000 }, 'bblc'],
  ['bblr', { bb_lahir_g: 4001 }, 'bblb → nakes'],
  ['bb_neonatal', { bb_lahir_g: 3000, bb_kg: '2.7' }, 'wajar'],
  ['bb_neonatal', { bb_lahir_g: 3000, bb_kg: '2.699' }, 'turun-lebih-10 → puskesmas'],
  ['bb_neonatal', { bb_kg: '2.7' }, belum],
  ['suhu_bayi', { suhu_c: '36.4' }, 'rendah → puskesmas'],
  ['suhu_bayi', { suhu_c: '36.5' }, 'normal'],
  ['suhu_bayi', { suhu_c: '37.5' }, 'normal'],
  ['suhu_bayi', { suhu_c: '37.6' }, 'tinggi → puskesmas'],
  ['hb0', { hb0: 'ya' }, 'sudah'],
  ['hb0', { hb0: 'ya', hb0_jam: 23 }, 'tepat'],
  ['hb0', { hb0: 'ya', hb0_jam: 24 }, 'terlambat'],
  ['hb0', { hb0: 'ya', hb0_jam: 191 }, 'terlambat'],
  ['hb0', { hb0: 'ya', hb0_jam: 192 }, 'lewat'],
  ['hb0', { hb0: 'tidak', ...umur(7) }, 'perlu → nakes'],
  ['hb0', { hb0: 'tidak', ...umur(8) }, 'terlewat'],
  ['hb0', { hb0: 'tidak', lahir: '' }, belum],
  ['hb0', {}, belum],
  ['shk', { shk: 'tidak', ...umur(1) }, 'belum-waktunya'],
  ['shk', { shk: 'tidak', ...umur(2) }, 'perlu → puskesmas'],
  ['shk', { shk: 'tidak', ...umur(7) }, 'perlu → puskesmas'],
  ['shk', { shk: 'tidak', ...umur(8) }, 'terlambat → puskesmas'],
  ['shk', { shk: 'tidak', ...umur(28) }, 'terlambat → puskesmas'],
  ['shk', { shk: 'tidak', ...umur(29) }, 'terlewat'],
  ['shk', { shk: 'ya', lahir: '' }, 'sudah'],
  ['bahaya', { bahaya: 'napas+tali-pusat' }, 'ada → puskesmas'],
  ['bahaya', { bahaya: 'tidak-ada' }, 'tidak-ada'],
])('%s of %j is %s', (kode, isi, hasil) => {
  expect(nilai(kode, isi as Tulisan)).toBe(hasil)
})

it.each([
  [umur(59), 'umur_hari', '59'],
  [umur(60), 'umur_hari', expect.stringMatching(/^lahir: Umurnya 60 hari/)],
  [{ ...umur(0), jam_lahir: '08:00', jam: '07:59' }, 'kn', expect.stringMatching(/^jam: /)],
  [{ ...umur(1), jam_lahir: '08:00', jam: '07:59' }, 'umur_hari', '1'],
])('%j', (isi, kode, hasil) => {
  expect(nilai(kode, isi)).toEqual(hasil)
})

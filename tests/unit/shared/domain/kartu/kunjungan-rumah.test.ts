import { expect, it } from 'vitest'
import { belum, createNilai, lewat, type Tulisan } from '#tests/helpers/nilai-kartu.ts'

const nilai = createNilai('kunjungan-rumah', {})
const tanpaTbc = { tbc_batuk: 'tidak', tbc_demam: 'tidak', tbc_bb_turun: 'tidak' }
const baik = { akses_layanan: 'ya', pengobatan: 'tidak-ada', bahaya: 'tidak-ada', ...tanpaTbc }

it.each([
  ['kr_akses', { akses_layanan: 'tidak' }, 'tidak-mengakses → nakes'],
  ['kr_akses', { akses_layanan: 'ya' }, 'mengakses'],
  ['kr_akses', {}, belum],
  ['kr_patuh', { pengobatan: 'tidak-ada', obat_tersedia: 'tidak' }, lewat],
  ['kr_patuh', { obat_tersedia: 'tidak' }, belum],
  ['kr_patuh', { pengobatan: 'dm', obat_diminum: 'tidak' }, 'tidak-patuh → nakes'],
  ['kr_patuh', { pengobatan: 'dm', obat_diminum: 'ya' }, belum],
  ['kr_patuh', { pengobatan: 'dm+jiwa', obat_diminum: 'ya', obat_tersedia: 'ya' }, 'patuh'],
  ['kr_bahaya', { bahaya: 'lainnya' }, 'ada → puskesmas'],
  ['kr_bahaya', { bahaya: 'janin-diam+batuk-grok+tali-pusat+keputihan' }, 'ada → puskesmas'],
  ['kr_bahaya', { suhu_c: '37.5' }, 'ada → puskesmas'],
  ['kr_bahaya', { suhu_c: '37.5', bahaya: 'tidak-ada' }, 'ada → puskesmas'],
  ['kr_bahaya', { suhu_c: '37.4', bahaya: 'tidak-ada' }, 'tidak-ada'],
  ['kr_bahaya', { suhu_c: '37.4' }, belum],
  ['kr_bahaya', { bahaya: 'tidak-ada' }, 'tidak-ada'],
  ['kr_tbc', { tbc_demam: 'ya' }, 'ada → puskesmas'],
  ['kr_tbc', { tbc_lesu: 'ya' }, 'ada → puskesmas'],
  ['kr_tbc', { ...tanpaTbc, tbc_kontak: 'ya' }, 'tidak-ada'],
  ['kr_tbc', { tbc_batuk: 'tidak', tbc_demam: 'tidak' }, belum],
  ['kr_kategori', baik, 'tanpa-masalah'],
  ['kr_kategori', { ...baik, pengobatan: '' }, belum],
  ['kr_kategori', { akses_layanan: 'tidak' }, 'a'],
  ['kr_kategori', { pengobatan: 'tbc', obat_tersedia: 'tidak', tbc_batuk: 'ya' }, 'b+d'],
  ['kr_kategori', { ...baik, akses_layanan: 'tidak', bahaya: 'diare' }, 'a+c'],
  ['rujukan', { ...baik, tbc_kontak: 'ya' }, 'puskesmas → puskesmas'],
  ['rujukan', baik, 'tidak'],
])('%s of %j is %s', (kode, isi, hasil) => {
  expect(nilai(kode, isi as Tulisan)).toBe(hasil)
})

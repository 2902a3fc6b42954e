import { describe, expect, it } from 'vitest'
import { belum, createNilai, lewat, type Tulisan } from '#tests/helpers/nilai-kartu.ts'

const nilai = createNilai('usia-sekolah', { lahir: '2010-10-06', jk: 'P' })
/** Of that many completed years today. */
const umur = (tahun: number): Tulisan => ({ lahir: `${2026 - tahun}-10-06` })
const td = (sistole: number, diastole: number): Tulisan => ({ td_sistole: sistole, td_diastole: diastole })

describe('blood pressure', () => {
  it.each([
    [6, 'L', 106, 68],
    [7, 'P', 106, 68],
    [8, 'L', 107, 69],
    [9, 'L', 107, 70],
    [9, 'P', 108, 71],
    [10, 'L', 108, 72],
    [10, 'P', 109, 72],
    [11, 'L', 110, 74],
    [11, 'P', 111, 74],
    [12, 'L', 113, 75],
    [12, 'P', 114, 75],
  ])('at %i of %s is judged from %i/%i on', (tahun, jk, sistole, diastole) => {
    const orang = { ...umur(tahun), jk }
    expect(nilai('td_anak', { ...orang, ...td(sistole - 1, diastole - 1) })).toBe('normal')
    expect(nilai('td_anak', { ...orang, ...td(sistole, diastole - 1) })).toBe('perlu-evaluasi → puskesmas')
    expect(nilai('td_anak', { ...orang, ...td(sistole - 1, diastole) })).toBe('perlu-evaluasi → puskesmas')
  })

  it.each([
    [td(119, 79), 'normal'],
    [td(120, 79), 'meningkat'],
    [td(129, 79), 'meningkat'],
    [td(130, 79), 'ht-1 → puskesmas'],
    [td(100, 80), 'ht-1 → puskesmas'],
    [td(139, 89), 'ht-1 → puskesmas'],
    [td(140, 60), 'ht-2 → puskesmas'],
    [td(100, 90), 'ht-2 → puskesmas'],
    [{ ...td(120, 79), jk: '' }, 'meningkat'],
    [{ ...td(120, 79), ...umur(12), jk: '' }, belum],
    [{ ...td(120, 79), lahir: '' }, belum],
  ])('%j is %s', (isi, hasil) => {
    expect(nilai('td_anak', { ...umur(13), ...isi })).toBe(hasil)
  })
})

it.each([
  ['umur_th', umur(18), '18'],
  ['lp', { ...umur(14), lp_cm: '99', jk: '' }, lewat],
  ['lp', { ...umur(15), lp_cm: '80.0' }, 'normal'],
  ['lp', { ...umur(15), lp_cm: '80.1' }, 'obesitas-sentral'],
  ['lp', { ...umur(15), lp_cm: '90.0', jk: 'L' }, 'normal'],
  ['lp', { ...umur(15), lp_cm: '90.1', jk: 'L' }, 'obesitas-sentral'],
  ['lp', { lahir: '', lp_cm: '90.1' }, belum],
  ['anemia', { ...umur(11), hb_gdl: '11.5' }, 'tidak'],
  ['anemia', { ...umur(11), hb_gdl: '11.4' }, 'ringan → puskesmas'],
  ['anemia', { ...umur(12), hb_gdl: '11.9', jk: 'L' }, 'ringan → puskesmas'],
  ['anemia', { ...umur(14), hb_gdl: '12.0', jk: 'L' }, 'tidak'],
  ['anemia', { ...umur(15), hb_gdl: '12.0' }, 'tidak'],
  ['anemia', { ...umur(15), hb_gdl: '12.9', jk: 'L' }, 'ringan → puskesmas'],
  ['anemia', { ...umur(15), hb_gdl: '13.0', jk: 'L' }, 'tidak'],
  ['anemia', { ...umur(15), hb_gdl: '10.9' }, 'sedang → puskesmas'],
  ['anemia', { ...umur(15), hb_gdl: '11.0' }, 'ringan → puskesmas'],
  ['anemia', { ...umur(15), hb_gdl: '8.0' }, 'sedang → puskesmas'],
  ['anemia', { ...umur(15), hb_gdl: '7.9' }, 'berat → rs'],
  ['anemia', { ...umur(11), hb_gdl: '11.5', jk: '' }, belum],
  ['ttd_rematri', { ttd_minum: 'ya' }, 'minum'],
  ['ttd_rematri', { ttd_minum: 'tidak' }, 'tidak-minum'],
  ['ttd_rematri', {}, belum],
  ['ttd_rematri', { ...umur(11), jk: '' }, lewat],
  ['ttd_rematri', { lahir: '', jk: 'L' }, lewat],
  ['ttd_rematri', { ttd_minum: 'ya', jk: '' }, belum],
  ['ttd_rematri', { ttd_minum: 'ya', lahir: '' }, belum],
  ['ttd_rematri', { ...umur(12), ttd_minum: 'ya' }, 'minum'],
  ['merokok', { merokok: 'setiap-hari' }, 'aktif → nakes'],
  ['merokok', { merokok: 'Kadang kadang' }, 'aktif → nakes'],
  ['merokok', { merokok: 'pernah-coba', paparan_rokok: 'ya' }, 'pasif'],
  ['merokok', { merokok: 'pernah-coba', paparan_rokok: 'tidak' }, 'pernah-coba'],
  ['merokok', { merokok: 'tidak', paparan_rokok: 'tidak' }, 'tidak'],
  ['merokok', { merokok: 'tidak' }, belum],
  ['merokok', { paparan_rokok: 'ya' }, belum],
  ['merokok', { ...umur(9), merokok: 'setiap-hari' }, lewat],
  ['merokok', { ...umur(10), merokok: 'setiap-hari' }, 'aktif → nakes'],
  ['merokok', { lahir: '', merokok: 'setiap-hari' }, belum],
  ['heeadsss', { hd_rumah: 'ya' }, 'ada-masalah → nakes'],
  ['heeadsss', { hd_rumah: 'ya', hd_bunuh_diri: 'ya' }, 'ada-masalah → puskesmas'],
  ['heeadsss', { hd_rumah: 'tidak' }, belum],
  ['heeadsss', { lahir: '', hd_obat: 'ya' }, 'ada-masalah → nakes'],
  ['heeadsss', { ...umur(9), hd_obat: 'ya' }, lewat],
  ['heeadsss', { ...umur(10), hd_obat: 'ya' }, 'ada-masalah → nakes'],
  ['sasaran_gds', { ...umur(14), ...td(140, 90) }, lewat],
  ['sasaran_gds', { ...umur(15), ...td(140, 80) }, 'sasaran'],
  ['sasaran_gds', { ...umur(15), ...td(130, 90) }, 'sasaran'],
  ['sasaran_gds', { ...umur(15), ...td(139, 89) }, belum],
  ['sasaran_gds', { ...umur(15), ...td(139, 89), lp_cm: '80', bb_kg: '50', tb_cm: '155' }, 'bukan'],
  ['sasaran_gds', { ...umur(15), lp_cm: '80.1' }, 'sasaran'],
  ['sasaran_gds', { ...umur(15), bb_kg: '100', tb_cm: '155' }, 'sasaran'],
  ['gds', { gds_mgdl: 69 }, 'rendah → nakes'],
  ['gds', { gds_mgdl: 70 }, 'normal'],
  ['gds', { gds_mgdl: 139 }, 'normal'],
  ['gds', { gds_mgdl: 140 }, 'prediabetes'],
  ['gds', { gds_mgdl: 199 }, 'prediabetes'],
  ['gds', { gds_mgdl: 200 }, 'tinggi → puskesmas'],
  ['mata', { mata_kanan: 'gangguan' }, 'gangguan → puskesmas'],
  ['mata', { mata_kanan: 'normal' }, belum],
  ['telinga', { telinga_kanan: 'normal', telinga_kiri: 'normal' }, 'normal'],
])('%s of %j is %s', (kode, isi, hasil) => {
  expect(nilai(kode, isi as Tulisan)).toBe(hasil)
})

it.each([
  [{ lahir: '2020-10-07' }, expect.stringMatching(/^lahir: Umurnya 5 tahun/)],
  [{ lahir: '2020-10-06' }, '6'],
  [{ lahir: '2007-10-07' }, '18'],
  [{ lahir: '2007-10-06' }, expect.stringMatching(/^lahir: Umurnya 19 tahun/)],
])('%j', (isi, hasil) => {
  expect(nilai('umur_th', isi)).toEqual(hasil)
})

// Median IMT of girls of 10 years is 16,6; WHO 2007.
it.each([
  ['26', 'gizi-kurang → nakes'],
  ['32.5', 'gizi-baik'],
  ['43', 'gizi-lebih → nakes'],
  ['60', 'obesitas → nakes'],
])('a girl of ten with 140 cm and %s kg is %s', (bb, hasil) => {
  expect(nilai('imtu', { ...umur(10), bb_kg: bb, tb_cm: '140' })).toBe(hasil)
})

import { describe, expect, it } from 'vitest'
import { putusanIbuHamil } from '#shared/domain/kartu/ibu-hamil.ts'
import { nilaiBaris } from '#shared/domain/kartu/nilai.ts'
import type { IsiKartu } from '#shared/domain/kartu/putusan.ts'
import { type SetelanKartu, setelanBawaan } from '#shared/domain/kartu/setelan.ts'
import { addHari } from '#shared/domain/tanggal/tanggal.ts'

const tanggal = '2026-10-06'
type Ubahan = { readonly lahir?: string; readonly setelan?: Partial<SetelanKartu> }

/** "hasil → rujuk" of one judgement; the arrow is left out where it is `tidak`. */
function nilai(kode: string, isi: IsiKartu, { lahir, setelan }: Ubahan = {}): string {
  const baris = { tanggal, lahir: lahir ?? null, jk: 'P' as const, isi }
  const found = nilaiBaris(putusanIbuHamil, baris, { ...setelanBawaan, ...setelan }).get(kode)
  return !found || found.rujuk === 'tidak' ? String(found?.hasil) : `${found.hasil} → ${found.rujuk}`
}

const hpht = (hari: number) => ({ hpht: addHari(tanggal, -hari) })
const minggu = (mgg: number, hari = 0) => hpht(7 * mgg + hari)
const belum = '- → -'
const lewat = 'tidak-berlaku → -'

describe('the age of the pregnancy', () => {
  const usg = (mgg: number, hari: number | null, lalu: number) => ({
    ...{ usg_tanggal: addHari(tanggal, -lalu), usg_mgg: mgg, usg_hari: hari },
  })
  it.each([
    ['nothing', {}, belum],
    ['the last period', hpht(193), '27+4'],
    ['the day it begins', hpht(0), '0+0'],
    ['an ultrasound of 13 weeks before the last period', { ...hpht(193), ...usg(13, 6, 70) }, '23+6'],
    ['the last period before an ultrasound of 14 weeks', { ...hpht(193), ...usg(14, 0, 70) }, '27+4'],
    ['an ultrasound of 14 weeks where nothing else is known', usg(14, null, 70), '24+0'],
    ['an ultrasound before the weeks that were written', { ...usg(30, 1, 0), uk_tulis_mgg: 12 }, '30+1'],
    ['the weeks that were written', { uk_tulis_mgg: 28 }, '28+0'],
    ['not an ultrasound without its day', { usg_mgg: 8, usg_hari: 0, uk_tulis_mgg: 28 }, '28+0'],
    ['an ultrasound that was made after the visit', usg(13, 0, -21), '10+0'],
    ['not a visit before the pregnancy', hpht(-1), belum],
  ])('is that of %s', (_, isi, hasil) => {
    expect(nilai('uk', isi)).toBe(hasil)
  })

  it.each([
    [hpht(0), '2027-07-13'],
    [usg(12, 3, 10), addHari(tanggal, 280 - 87 - 10)],
    [{ uk_tulis_mgg: 28 }, belum],
  ])('%# says when the birth is expected', (isi, hasil) => {
    expect(nilai('hpl', isi)).toBe(hasil)
  })

  it.each([
    [12, 6, '1'],
    [13, 0, '2'],
    [24, 6, '2'],
    [25, 0, '3'],
  ])('%i weeks and %i days are trimester %s', (mgg, hari, hasil) => {
    expect(nilai('trimester', minggu(mgg, hari))).toBe(hasil)
  })
})

describe('the visit', () => {
  const bidan = { pemeriksa: 'bidan' }
  it.each([
    [{ ...bidan, ...minggu(12), anc_tm1: 0 }, 'K1'],
    [{ ...bidan, ...minggu(12), anc_tm1: 1 }, 'ulang'],
    [{ ...bidan, ...minggu(13), anc_tm2: 0, anc_tm1: 5 }, 'K2'],
    [{ ...bidan, ...minggu(13), anc_tm2: 1 }, 'K3'],
    [{ ...bidan, ...minggu(13), anc_tm2: 2 }, 'ulang'],
    [{ ...bidan, ...minggu(25), anc_tm3: 0 }, 'K4'],
    [{ ...bidan, ...minggu(25), anc_tm3: 1 }, 'K5'],
    [{ ...bidan, ...minggu(25), anc_tm3: 2 }, 'K6'],
    [{ ...bidan, ...minggu(25), anc_tm3: 3 }, 'ulang'],
    [{ ...bidan, ...minggu(25), anc_tm2: 0 }, belum],
    [{ ...bidan, anc_tm1: 0, anc_tm2: 0, anc_tm3: 0 }, belum],
    [{ ...minggu(25), anc_tm3: 0 }, belum],
    [{ pemeriksa: 'kader' }, lewat],
    [{ pemeriksa: 'gizi', ...minggu(25), anc_tm3: 0 }, lewat],
    [{ pemeriksa: 'lainnya' }, lewat],
    [{ pemeriksa: 'perawat', ...minggu(12), anc_tm1: 0 }, 'K1'],
    [{ pemeriksa: 'dokter', ...minggu(12), anc_tm1: 0 }, 'K1'],
  ])('%#: %j is %s', (isi, hasil) => {
    expect(nilai('k_kunjungan', isi)).toBe(hasil)
  })

  const selalu = { bb_kg: 60_000, tb_cm: 1_550, td_sistole: 110, td_diastole: 70, ttd_jumlah: 1, temu_wicara: 1 }
  const raba = { tfu_cm: 260, presentasi: 'kepala', djj: 140 }
  const k1 = { ...bidan, ...minggu(9), anc_tm1: 0, ...selalu, lila_cm: 240, status_t: 't2', hb_gdl: 110, usg: 1 }
  const k5 = { ...bidan, ...minggu(30), anc_tm3: 1, ...selalu, presentasi: 'kepala', djj: 140, hb_gdl: 110, usg: 1 }
  const lanjutan = [
    { ...bidan, ...minggu(20), anc_tm2: 0, ...selalu, ...raba },
    { ...bidan, ...minggu(20), anc_tm2: 1, ...selalu, ...raba },
    { ...bidan, ...minggu(30), anc_tm3: 0, ...selalu, ...raba },
    { ...bidan, ...minggu(30), anc_tm3: 2, ...selalu, ...raba },
  ]
  const perlu = {
    ...{ selalu: Object.keys(selalu), k1: ['lila_cm', 'status_t', 'hb_gdl', 'usg'] },
    ...{ raba: Object.keys(raba), k5: ['presentasi', 'djj', 'hb_gdl', 'usg'] },
  }

  it.each<[IsiKartu, string[]]>([
    [k1, [...perlu.selalu, ...perlu.k1]],
    [k5, [...perlu.selalu, ...perlu.k5]],
    ...lanjutan.map((isi): [IsiKartu, string[]] => [isi, [...perlu.selalu, ...perlu.raba]]),
  ])('%# is complete with its services, and not without any one of them', (isi, layanan) => {
    expect(nilai('t10', isi)).toBe('lengkap')
    for (const satu of layanan) expect(nilai('t10', { ...isi, [satu]: null }), satu).toBe('belum')
  })

  it.each([
    [{ ...k1, ttd_jumlah: 0 }, 'belum'],
    [{ ...k1, temu_wicara: 0 }, 'belum'],
    [{ ...k1, usg: 0 }, 'belum'],
    [{ ...k1, anc_tm1: 1 }, lewat],
    [{ ...k1, pemeriksa: 'kader' }, lewat],
    [{ ...k1, pemeriksa: null }, belum],
    [{ ...k1, anc_tm1: null }, belum],
  ])('%# of the services is %s', (isi, hasil) => {
    expect(nilai('t10', isi)).toBe(hasil)
  })
})

describe('the four risks', () => {
  it.each([
    ['2006-10-07', { gravida: 1 }, 'muda → nakes'],
    ['2006-10-06', { gravida: 1 }, 'tidak-ada'],
    ['1990-10-07', { gravida: 1 }, 'tidak-ada'],
    ['1990-10-06', { gravida: 1 }, 'tua → nakes'],
    ['1996-01-01', { gravida: 2, jarak_th: 19 }, 'rapat → nakes'],
    ['1996-01-01', { gravida: 2, jarak_th: 20 }, 'tidak-ada'],
    ['1996-01-01', { gravida: 1, jarak_th: 10 }, 'tidak-ada'],
    ['1996-01-01', { gravida: 2 }, belum],
    ['1996-01-01', { gravida: 3, jarak_th: 30 }, 'tidak-ada'],
    ['1996-01-01', { gravida: 4 }, 'banyak → nakes'],
    ['1980-01-01', { gravida: 5, jarak_th: 10 }, 'tua+rapat+banyak → nakes'],
    ['2010-01-01', {}, 'muda → nakes'],
    ['1996-01-01', { jarak_th: 10 }, belum],
    [undefined, { gravida: 1 }, belum],
    [undefined, { gravida: 4 }, 'banyak → nakes'],
  ])('%#: born %s, %j: %s', (lahir, isi, hasil) => {
    expect(nilai('risiko_4t', isi, lahir === undefined ? {} : { lahir })).toBe(hasil)
  })

  it('have limits that a Puskesmas sets', () => {
    const setelan = { batas4T: { muda: 16, tua: 34, rapatPersepuluh: 30, banyak: 3 } }
    expect(nilai('risiko_4t', { gravida: 1 }, { lahir: '2010-01-01', setelan })).toBe('tidak-ada')
    expect(nilai('risiko_4t', { gravida: 3, jarak_th: 29 }, { lahir: '1990-12-01', setelan })).toBe(
      'tua+rapat+banyak → nakes',
    )
  })
})

/** Weight of a woman of one metre whose IMT is that many hundredths. */
const imt = (perseratus: number) => ({ bb_awal_kg: perseratus * 10, tb_cm: 1_000 })

describe('the weight', () => {
  it.each([
    [1844, 'kurang → puskesmas'],
    [1845, 'normal'],
    [2494, 'normal'],
    [2495, 'lebih → nakes'],
    [2504, 'lebih → nakes'],
    [2994, 'lebih → nakes'],
    [2995, 'obesitas → puskesmas'],
  ])('an IMT of %i hundredths is %s, by the figure that is printed', (perseratus, hasil) => {
    expect(nilai('imt_awal', imt(perseratus))).toBe(hasil)
  })

  it('without a height has no IMT', () => {
    expect(nilai('imt_awal', { bb_awal_kg: 50_000 })).toBe(belum)
    expect(nilai('imt_awal', { tb_cm: 1_500 })).toBe(belum)
  })

  /** Gain in grams, at a week, of a woman with that IMT. */
  const naik = (gram: number, mgg: number, perseratus: number) => ({
    ...{ ...imt(perseratus), bb_kg: perseratus * 10 + gram, ...minggu(mgg) },
  })
  it.each<readonly [number, number, number, string]>([
    // At week 40 the whole band; beyond, the same.
    ...[40, 42].flatMap((mgg) =>
      [
        [1800, 12_710, 18_160],
        [2200, 11_350, 15_890],
        [2700, 6_810, 11_350],
        [3500, 4_990, 9_080],
      ].flatMap(([imtnya = 0, rendah = 0, tinggi = 0]) => [
        [rendah - 1, mgg, imtnya, 'kurang'] as const,
        [rendah, mgg, imtnya, 'sesuai'] as const,
        [tinggi, mgg, imtnya, 'sesuai'] as const,
        [tinggi + 1, mgg, imtnya, 'lebih'] as const,
      ]),
    ),
    // Week 13, normal: 500 + 10.850 / 28 = 887,5 g and 2.000 + 13.890 / 28 = 2.496,07 g, never rounded.
    [887, 13, 2200, 'kurang'],
    [888, 13, 2200, 'sesuai'],
    [2_496, 13, 2200, 'sesuai'],
    [2_497, 13, 2200, 'lebih'],
    [-500, 13, 2200, 'kurang'],
    [5_000, 12, 2200, lewat],
  ])('%i g more at week %i with an IMT of %i hundredths: %s', (gram, mgg, perseratus, hasil) => {
    expect(nilai('kenaikan_bb', naik(gram, mgg, perseratus))).toBe(hasil)
  })

  it.each([
    [{ janin_ganda: 1 }, lewat],
    [minggu(12, 6), lewat],
    [{ ...naik(5_000, 30, 2200), janin_ganda: 1 }, lewat],
    [{ ...naik(9_000, 30, 2200), janin_ganda: 0 }, 'sesuai'],
    [{ ...naik(5_000, 30, 2200), bb_kg: null }, belum],
    [{ ...naik(5_000, 30, 2200), tb_cm: null }, belum],
    [{ ...naik(5_000, 30, 2200), hpht: null }, belum],
  ])('%# of the gain is %s', (isi, hasil) => {
    expect(nilai('kenaikan_bb', isi)).toBe(hasil)
  })

  it('is judged by the bands of the IOM where that is set', () => {
    const setelan = { kurvaBb: 'iom' } as const
    expect(nilai('kenaikan_bb', naik(11_499, 40, 2200), { setelan })).toBe('kurang')
    expect(nilai('kenaikan_bb', naik(16_000, 40, 2200), { setelan })).toBe('sesuai')
  })

  it.each([
    [naik(9_000, 30, 2200), 'hijau'],
    [naik(1_000, 30, 2200), 'merah → nakes'],
    [naik(30_000, 30, 2200), 'merah → nakes'],
    [{ ...naik(1_000, 30, 2200), kurva_bb: 'hijau' }, 'hijau'],
    [{ ...naik(9_000, 30, 2200), kurva_bb: 'merah' }, 'merah → nakes'],
    [{ kurva_bb: 'merah' }, 'merah → nakes'],
    [{ ...minggu(9), kurva_bb: 'hijau' }, 'hijau'],
    [minggu(9), lewat],
    [{}, belum],
  ])('%#: the curve is %s', (isi, hasil) => {
    expect(nilai('kurva_bb', isi)).toBe(hasil)
  })
})

describe('every limit', () => {
  it.each([
    ['kek', { lila_cm: 234 }, 'kek → puskesmas'],
    ['kek', { lila_cm: 235 }, 'tidak-kek'],
    ['kek', {}, belum],
    ['td_ibu', { td_sistole: 139, td_diastole: 89 }, 'normal'],
    ['td_ibu', { td_sistole: 140, td_diastole: 80 }, 'tinggi → puskesmas'],
    ['td_ibu', { td_sistole: 120, td_diastole: 90 }, 'tinggi → puskesmas'],
    ['td_ibu', { td_sistole: 159, td_diastole: 109 }, 'tinggi → puskesmas'],
    ['td_ibu', { td_sistole: 160, td_diastole: 80 }, 'sangat-tinggi → rs'],
    ['td_ibu', { td_sistole: 139, td_diastole: 110 }, 'sangat-tinggi → rs'],
    ['td_ibu', { td_sistole: 170 }, belum],
    ['bahaya', { bahaya: 'cemas' }, 'ada → puskesmas'],
    ['bahaya', { bahaya: 'lainnya' }, 'ada → puskesmas'],
    ['bahaya', { bahaya: 'tidak-ada' }, 'tidak-ada'],
    ['bahaya', {}, belum],
    ['djj', { djj: 119 }, 'tidak-normal → rs'],
    ['djj', { djj: 120 }, 'normal'],
    ['djj', { djj: 160 }, 'normal'],
    ['djj', { djj: 161 }, 'tidak-normal → rs'],
    ['tfu', { ...minggu(19, 6), tfu_cm: 100 }, lewat],
    ['tfu', minggu(19, 6), lewat],
    ['tfu', minggu(37), lewat],
    ['tfu', { tfu_cm: 200 }, belum],
    ['tfu', minggu(20), belum],
    ['tfu', { ...minggu(20), tfu_cm: 179 }, 'tidak-sesuai → puskesmas'],
    ['tfu', { ...minggu(20, 6), tfu_cm: 180 }, 'sesuai'],
    ['tfu', { ...minggu(20), tfu_cm: 220 }, 'sesuai'],
    ['tfu', { ...minggu(36, 6), tfu_cm: 381 }, 'tidak-sesuai → puskesmas'],
    ['anemia_sigizi', { hb_gdl: 110 }, 'tidak'],
    ['anemia_sigizi', { hb_gdl: 109 }, 'ringan'],
    ['anemia_sigizi', { hb_gdl: 100 }, 'ringan'],
    ['anemia_sigizi', { hb_gdl: 99 }, 'sedang'],
    ['anemia_sigizi', { hb_gdl: 70 }, 'sedang'],
    ['anemia_sigizi', { hb_gdl: 69 }, 'berat'],
    ['anemia_hamil', { hb_gdl: 110 }, 'tidak'],
    ['anemia_hamil', { hb_gdl: 109 }, 'ringan → nakes'],
    ['anemia_hamil', { hb_gdl: 100 }, 'ringan → nakes'],
    ['anemia_hamil', { hb_gdl: 99 }, 'sedang → puskesmas'],
    ['anemia_hamil', { hb_gdl: 70 }, 'sedang → puskesmas'],
    ['anemia_hamil', { hb_gdl: 69 }, 'berat → rs'],
    ['anemia_hamil', { ...minggu(12, 6), hb_gdl: 105 }, 'ringan → nakes'],
    ['anemia_hamil', { ...minggu(13), hb_gdl: 105 }, 'tidak'],
    ['anemia_hamil', { ...minggu(13), hb_gdl: 104 }, 'ringan → nakes'],
    ['anemia_hamil', { ...minggu(27, 6), hb_gdl: 105 }, 'tidak'],
    ['anemia_hamil', { ...minggu(28), hb_gdl: 105 }, 'ringan → nakes'],
    ['anemia_hamil', minggu(20), belum],
    ['lab_hamil', { hiv: 'reaktif' }, 'ada-temuan → puskesmas'],
    ['lab_hamil', { protein_urin: '1' }, 'ada-temuan → puskesmas'],
    ['lab_hamil', { hiv: 'nonreaktif', sifilis: 'nonreaktif', hbsag: 'nonreaktif' }, belum],
    [
      'lab_hamil',
      { hiv: 'nonreaktif', sifilis: 'nonreaktif', hbsag: 'nonreaktif', protein_urin: 'negatif' },
      'tanpa-temuan',
    ],
    ['ttd_mendapat', { ttd_total: 179 }, 'belum'],
    ['ttd_mendapat', { ttd_total: 180 }, 'tercapai'],
    ['ttd_mendapat', { ttd_diminum_total: 180 }, belum],
    ['ttd_mengonsumsi', { ttd_diminum_total: 180 }, 'tercapai'],
  ])('%s of %j: %s', (kode, isi, hasil) => {
    expect(nilai(kode, isi)).toBe(hasil)
  })

  it('of haemoglobin changes with the week where the third trimester begins', () => {
    const setelan = { trimesterKlinisTiga: 25 } as const
    expect(nilai('anemia_hamil', { ...minggu(24, 6), hb_gdl: 105 }, { setelan })).toBe('tidak')
    expect(nilai('anemia_hamil', { ...minggu(25), hb_gdl: 105 }, { setelan })).toBe('ringan → nakes')
  })
})

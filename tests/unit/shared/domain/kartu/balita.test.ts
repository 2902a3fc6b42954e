import { describe, expect, it } from 'vitest'
import { putusanBalita } from '#shared/domain/kartu/balita.ts'
import { nilaiBaris } from '#shared/domain/kartu/nilai.ts'
import type { BarisKartu, IsiKartu } from '#shared/domain/kartu/putusan.ts'
import { type SetelanKartu, setelanBawaan } from '#shared/domain/kartu/setelan.ts'
import { edukasiPutusan } from '#shared/domain/kartu/tampak.ts'
import { addHari } from '#shared/domain/tanggal/tanggal.ts'

const tanggal = '2026-08-20'
type Ubahan = Partial<Pick<BarisKartu, 'tanggal' | 'lahir' | 'jk'>> & { readonly setelan?: Partial<SetelanKartu> }

/** "hasil → rujuk" of one judgement; the arrow is left out where it is `tidak`. */
function nilai(kode: string, isi: IsiKartu, { setelan, ...siapa }: Ubahan = {}): string {
  const baris = { tanggal, lahir: null, jk: 'L' as const, ...siapa, isi }
  const found = nilaiBaris(putusanBalita, baris, { ...setelanBawaan, ...setelan }).get(kode)
  return !found || found.rujuk === 'tidak' ? String(found?.hasil) : `${found.hasil} → ${found.rujuk}`
}

/** Born so many completed months before the day, on the same day of the month. */
function umur(bulan: number): Ubahan {
  const index = 2026 * 12 + 7 - bulan
  return { lahir: `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-20` }
}
const hari = (count: number): Ubahan => ({ lahir: addHari(tanggal, -count) })
const belum = '- → -'
const lewat = 'tidak-berlaku → -'

describe('the letter of the month', () => {
  // KBM of a boy of 12 months: 200 g; of 5 months: 500 g.
  it.each([
    ['is N on a gain of the KBM', { bb_kg: 9200, bb_lalu_kg: 9000 }, umur(12), 'N'],
    ['is T one gram below, and sends at once', { bb_kg: 9199, bb_lalu_kg: 9000 }, umur(12), 'T → nakes'],
    ['is N in the first month on any gain', { bb_kg: 3401, bb_lalu_kg: 3400 }, umur(0), 'N'],
    ['is T in the first month without one', { bb_kg: 3400, bb_lalu_kg: 3400 }, umur(0), 'T → nakes'],
    ['is B on the first weighing here, whatever came before', { bb_kg: 1, bb_lalu_kg: 9, pertama: 1 }, umur(12), 'B'],
    ['is O where she was not weighed last month', { bb_kg: 9000, pertama: 0 }, umur(12), 'O'],
    ['is nothing without a weight', { bb_lalu_kg: 9000 }, umur(12), belum],
    ['is B also of a child whose sex is not known', { bb_kg: 9000, pertama: 1 }, { ...umur(12), jk: null }, 'B'],
    ['is neither N nor T where the sex is not known', { bb_kg: 9000, bb_lalu_kg: 1 }, { ...umur(12), jk: null }, belum],
    ['is given to the last day of 59 months', { bb_kg: 9000 }, umur(59), 'O'],
    ['ends at 60', { bb_kg: 9000 }, umur(60), lewat],
    ['ends at 60 also without a weight', {}, umur(60), lewat],
    ['is unknown where the birth date is', { bb_kg: 9000 }, {}, belum],
  ] as const)('%s', (_, isi, siapa, hasil) => {
    expect(nilai('nt', isi, siapa)).toBe(hasil)
  })

  const tidakNaik = { bb_kg: 9000, bb_lalu_kg: 9000 }
  it.each([
    ['after T', { ...tidakNaik, huruf_lalu: 't' }, umur(12), '2T → nakes'],
    ['after O', { ...tidakNaik, huruf_lalu: 'o' }, umur(12), 'bukan'],
    ['after nobody knows what', tidakNaik, umur(12), belum],
    ['of N after T', { bb_kg: 9900, bb_lalu_kg: 9000, huruf_lalu: 't' }, umur(12), 'bukan'],
    ['without a letter', {}, umur(12), belum],
    ['from 60 months on', { ...tidakNaik, huruf_lalu: 't' }, umur(60), lewat],
  ] as const)('2T %s', (_, isi, siapa, hasil) => {
    expect(nilai('dua_t', isi, siapa)).toBe(hasil)
  })
})

describe('weight for age', () => {
  // Boys on the day of birth: L 0,3487 M 3,3464 S 0,14602 (WHO 2006) put −3, −2 and +1 at 2,080, 2,459 and 3,859 kg.
  it.each([
    [2077, 'sangat-kurang → puskesmas', 'bawah-merah → puskesmas'],
    [2080, 'kurang → nakes', 'antara'],
    [2455, 'kurang → nakes', 'antara'],
    [2459, 'normal', 'antara'],
    [3859, 'normal', 'antara'],
    [3866, 'risiko-lebih → nakes', 'atas-oranye → nakes'],
  ])('of %i g on the day of birth is %s, %s', (bb, kelas, garis) => {
    expect(nilai('bbu', { bb_kg: bb }, hari(0))).toBe(kelas)
    expect(nilai('garis_kms', { bb_kg: bb }, hari(0))).toBe(garis)
  })

  it.each([
    ['the last day of 2006', hari(1826), { bb_kg: 18_000 }, 'normal', lewat],
    ['the first of 2007', hari(1827), { bb_kg: 18_000, tb_cm: 1100, cara_ukur: 'berdiri' }, lewat, 'gizi-baik'],
    ['swollen feet', hari(400), { bb_kg: 9000, edema: 1 }, belum, lewat],
    ['swollen feet later', hari(1900), { bb_kg: 18_000, tb_cm: 1100, edema: 1 }, lewat, belum],
    ['no sex', { ...hari(400), jk: null }, { bb_kg: 9000 }, belum, lewat],
    ['no birth date', {}, { bb_kg: 9000, tb_cm: 750 }, belum, belum],
    ['no weight on the last day of 2006', hari(1826), {}, belum, lewat],
  ] as const)('%s: BB/U and IMT/U', (_, siapa, isi, bbu, imtu) => {
    expect(nilai('bbu', isi, siapa)).toBe(bbu)
    expect(nilai('imtu', isi, siapa)).toBe(imtu)
  })

  it('is looked up by completed months where the book reports by them', () => {
    // Published tables of WHO, boys: −3 and −2 SD lie at 2,9 and 3,4 kg in month 1, −3 SD at 3,8 kg in month 2.
    const siapa = hari(59)
    const oleh = (rujukanZ: 'hari' | 'bulanPenuh') => nilai('bbu', { bb_kg: 3200 }, { ...siapa, setelan: { rujukanZ } })
    expect([oleh('hari'), oleh('bulanPenuh')]).toEqual(['sangat-kurang → puskesmas', 'kurang → nakes'])
  })
})

describe('weight for length', () => {
  const kurus = { bb_kg: 3999, tb_cm: 610, cara_ukur: 'terlentang' }
  it.each([
    ['below six months to a hospital', { ...kurus, bb_kg: 4000 }, umur(5), 'gizi-buruk → rs'],
    ['below four kilograms to a hospital', kurus, umur(6), 'gizi-buruk → rs'],
    ['else to the Puskesmas', { ...kurus, bb_kg: 4000 }, umur(6), 'gizi-buruk → puskesmas'],
    ['of somebody whose age is unknown not at all', kurus, {}, belum],
  ])('sends who is severely thin %s', (_, isi, siapa, hasil) => {
    expect(nilai('bbtb', isi, siapa)).toBe(hasil)
  })
})

describe('the upper arm', () => {
  it.each([
    [114, umur(6), 'gizi-buruk → puskesmas'],
    [115, umur(6), 'gizi-kurang → nakes'],
    [124, umur(59), 'gizi-kurang → nakes'],
    [125, umur(59), 'normal'],
    [110, umur(5), lewat],
    [110, umur(60), lewat],
    [110, {}, belum],
  ])('%i mm', (mm, siapa, hasil) => {
    expect(nilai('lila', { lila_cm: mm }, siapa)).toBe(hasil)
  })
})

describe('development', () => {
  it.each([
    [hari(28), lewat],
    [hari(29), '0-3'],
    [umur(3), '3-6'],
    [umur(5), '3-6'],
    [umur(12), '12-18'],
    [umur(18), '18-24'],
    [umur(24), '24-36'],
    [umur(59), '48-60'],
    [umur(60), '60-72'],
  ])('the checklist of %j is %s', (siapa, hasil) => {
    expect(nilai('ceklis_umur', {}, siapa)).toBe(hasil)
  })

  it('the checklist is judged from day 29 on', () => {
    const isi = { ceklis: 'tidak-lengkap' }
    expect([nilai('ceklis', isi, hari(28)), nilai('ceklis', isi, hari(29)), nilai('ceklis', {}, hari(29))]).toEqual([
      ...[lewat, 'tidak-lengkap → nakes', belum],
    ])
  })

  // By the calendar: completed months, days left over, and one more month from 16 days on.
  it.each([
    ['2026-08-20', '2026-06-05', lewat], // 2 months 15 days
    ['2026-08-20', '2026-06-04', '3'], // 2 months 16 days
    ['2026-08-14', '2026-02-15', '6'], // 5 months 30 days: July has 31
    ['2026-08-01', '2026-02-15', '6'], // 5 months 17 days
    ['2026-07-30', '2026-02-14', '6'], // 5 months 16 days
    ['2026-07-29', '2026-02-14', '3'], // 5 months 15 days
    ['2026-03-01', '2025-10-31', '3'], // 4 months 1 day: February has fewer days than 31
    ['2026-08-20', '2024-08-20', '24'],
    ['2026-08-20', '2020-10-20', '66'], // 70 months
    ['2026-08-20', '2020-09-04', '72'], // 71 months 16 days
  ])('on %s the form of a child born %s is %s', (pada, lahir, hasil) => {
    expect(nilai('kpsp_umur', {}, { tanggal: pada, lahir })).toBe(hasil)
  })

  it.each([
    [{ kpsp_ya: 10 }, umur(12), 'sesuai'],
    [{ kpsp_ya: 9, kpsp_lalu: 'meragukan' }, umur(12), 'sesuai'],
    [{ kpsp_ya: 8 }, umur(12), 'meragukan → nakes'],
    [{ kpsp_ya: 7, kpsp_lalu: 'sesuai' }, umur(12), 'meragukan → nakes'],
    [{ kpsp_ya: 8, kpsp_lalu: 'meragukan' }, umur(12), 'penyimpangan → puskesmas'],
    [{ kpsp_ya: 6 }, umur(12), 'penyimpangan → puskesmas'],
    [{}, umur(12), belum],
    [{ kpsp_ya: 6 }, umur(2), lewat],
    [{ kpsp_ya: 6 }, {}, belum],
  ] as const)('KPSP %j of %j is %s', (isi, siapa, hasil) => {
    expect(nilai('kpsp', isi, siapa)).toBe(hasil)
  })

  it('PKAT is for the seventh month alone', () => {
    expect([5, 6, 7].map((bulan) => nilai('pkat', {}, umur(bulan)))).toEqual([lewat, 'waktunya', lewat])
  })
})

describe('vitamin A and deworming', () => {
  const pada = (bulan: string, siapa: Ubahan) => ({ ...siapa, tanggal: `2026-${bulan}-20` })
  it.each([
    ['a child of 5 months', {}, umur(5), lewat],
    ['6 months, blue', {}, umur(6), 'perlu-biru'],
    ['11 months, blue', { vit_a: 'biru' }, umur(11), 'sudah'],
    ['12 months, red', { vit_a: 'tidak' }, umur(12), 'perlu-merah'],
    ['59 months, the wrong one', { vit_a: 'biru' }, umur(59), 'salah → nakes'],
    ['60 months', { vit_a: 'merah' }, umur(60), lewat],
    ['an unknown age', {}, {}, belum],
    ['another month', { vit_a: 'merah' }, pada('07', umur(24)), lewat],
    ['another month and an unknown age', {}, pada('07', {}), lewat],
    ['February', {}, pada('02', umur(24)), 'perlu-merah'],
  ] as const)('capsule of %s', (_, isi, siapa, hasil) => {
    expect(nilai('vit_a', isi, siapa)).toBe(hasil)
  })

  it.each([
    ['11 months', {}, umur(11), lewat],
    ['12 months', {}, umur(12), 'perlu-200'],
    ['23 months', { obat_cacing: 0 }, umur(23), 'perlu-200'],
    ['24 months', {}, umur(24), 'perlu-400'],
    ['59 months, ill', { sakit: 1, obat_cacing: 0 }, umur(59), 'tunda'],
    ['59 months, ill and dewormed', { sakit: 1, obat_cacing: 1 }, umur(59), 'sudah'],
    ['60 months', { obat_cacing: 1 }, umur(60), lewat],
    ['February', {}, pada('02', umur(24)), lewat],
    [
      'February where it is twice a year',
      {},
      { ...pada('02', umur(30)), setelan: { bulanObatCacing: [2, 8] } },
      'perlu-400',
    ],
  ] as const)('tablet of %s', (_, isi, siapa, hasil) => {
    expect(nilai('obat_cacing', isi, siapa)).toBe(hasil)
  })
})

describe('prompts', () => {
  const kata = (kode: string, hasil: string) => {
    const aturan = putusanBalita.find((satu) => satu.kode === kode)
    return aturan ? edukasiPutusan(aturan, { hasil, rujuk: 'nakes' }, false) : null
  }
  it('tell nobody to eat more who weighs too much', () => {
    expect(['gizi-kurang', 'gizi-lebih', 'obesitas'].map((hasil) => kata('bbtb', hasil))).toEqual([
      ...[['E12'], ['E13'], ['E13']],
    ])
    expect([kata('garis_kms', 'bawah-merah'), kata('garis_kms', 'atas-oranye')]).toEqual([['E12'], []])
    expect([kata('nt', 'T'), kata('nt', 'N')]).toEqual([['E12'], []])
  })
})

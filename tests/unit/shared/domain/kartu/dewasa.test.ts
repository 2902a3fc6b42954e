import { describe, expect, it } from 'vitest'
import { belum, createNilai, lewat, type Tulisan } from '#tests/helpers/nilai-kartu.ts'

const nilai = createNilai('dewasa', { lahir: '1990-05-05', jk: 'P' })
const umur = (tahun: number): Tulisan => ({ lahir: `${2026 - tahun}-10-06` })
const td = (sistole: number, diastole: number): Tulisan => ({ td_sistole: sistole, td_diastole: diastole })
/** A weight that gives this IMT at two metres: a tenth is 400 g. */
const imt = (persepuluh: number): Tulisan => ({ tb_cm: '200', bb_kg: String((persepuluh * 400) / 1000) })

describe('the body mass index', () => {
  it.each([
    [169, '16.9', 'sangat-kurus → nakes', 'kurang'],
    [170, '17.0', 'kurus', 'kurang'],
    [184, '18.4', 'kurus', 'kurang'],
    [185, '18.5', 'normal', 'normal'],
    [229, '22.9', 'normal', 'normal'],
    [230, '23.0', 'normal', 'berisiko'],
    [249, '24.9', 'normal', 'berisiko'],
    [250, '25.0', 'normal', 'obesitas-1'],
    [251, '25.1', 'gemuk', 'obesitas-1'],
    [270, '27.0', 'gemuk', 'obesitas-1'],
    [271, '27.1', 'obesitas → nakes', 'obesitas-1'],
    [299, '29.9', 'obesitas → nakes', 'obesitas-1'],
    [300, '30.0', 'obesitas → nakes', 'obesitas-2'],
  ])('of %i tenths', (persepuluh, angka, kartu, kmk) => {
    const isi = imt(persepuluh)
    expect([nilai('imt', isi), nilai('imt_kartu', isi), nilai('imt_kmk', isi)]).toEqual([angka, kartu, kmk])
  })

  it('is classed as it is printed: 25,04 is 25,0 and normal, 25,05 is 25,1', () => {
    expect(nilai('imt_kartu', { tb_cm: '200', bb_kg: '100.16' })).toBe('normal')
    expect(nilai('imt_kartu', { tb_cm: '200', bb_kg: '100.2' })).toBe('gemuk')
  })

  it.each(['imt', 'imt_kartu', 'imt_kmk', 'lp'])(
    '%s does not concern a pregnant woman, whatever is missing',
    (kode) => {
      expect(nilai(kode, { hamil: 'ya' })).toBe(lewat)
      expect(nilai(kode, { hamil: 'tidak' })).toBe(belum)
      expect(nilai(kode)).toBe(belum)
    },
  )

  it.each([
    [249, 'normal'],
    [250, 'gemuk'],
    [299, 'gemuk'],
    [300, 'obesitas → nakes'],
  ])('of %i tenths by WHO is %s', (persepuluh, hasil) => {
    expect(nilai('imt_kartu', imt(persepuluh), { imtKartu: 'who' })).toBe(hasil)
  })
})

it.each([
  [td(119, 79), 'optimal', 'normal'],
  [td(120, 79), 'normal', 'normal'],
  [td(119, 80), 'normal', 'normal'],
  [td(129, 84), 'normal', 'normal'],
  [td(130, 84), 'normal-tinggi', 'normal'],
  [td(129, 85), 'normal-tinggi', 'normal'],
  [td(139, 89), 'normal-tinggi', 'normal'],
  [td(140, 90), 'ht-1 → puskesmas', 'tinggi → puskesmas'],
  [td(140, 89), 'ht-1+hst → puskesmas', 'tinggi → puskesmas'],
  [td(139, 90), 'ht-1 → puskesmas', 'tinggi → puskesmas'],
  [td(159, 99), 'ht-1 → puskesmas', 'tinggi → puskesmas'],
  [td(160, 89), 'ht-2+hst → puskesmas', 'tinggi → puskesmas'],
  [td(150, 100), 'ht-2 → puskesmas', 'tinggi → puskesmas'],
  [td(179, 109), 'ht-2 → puskesmas', 'tinggi → puskesmas'],
  [td(180, 70), 'ht-3+hst → puskesmas', 'tinggi → puskesmas'],
  [td(120, 110), 'ht-3 → puskesmas', 'tinggi → puskesmas'],
  [td(90, 60), 'optimal', 'normal'],
  [td(89, 60), 'optimal', 'rendah → nakes'],
  [td(90, 59), 'optimal', 'rendah → nakes'],
  [{}, belum, belum],
])('blood pressure %j', (isi, kmk, kartu) => {
  expect([nilai('td_kmk', isi as Tulisan), nilai('td_kartu', isi as Tulisan)]).toEqual([kmk, kartu])
})

it('a low blood pressure may be left out of the card', () => {
  expect(nilai('td_kartu', td(89, 50), { tdRendah: 'tanpa' })).toBe('normal')
})

/** Nothing that makes a target of anybody. */
const sehat = { ...imt(220), lp_cm: '80', ...td(139, 89) }

it.each([
  ['lp', { lp_cm: '80.0' }, 'normal'],
  ['lp', { lp_cm: '80.1' }, 'obesitas-sentral'],
  ['lp', { lp_cm: '90.0', jk: 'L' }, 'normal'],
  ['lp', { lp_cm: '90.1', jk: 'L' }, 'obesitas-sentral'],
  ['lp', { lp_cm: '90.1', jk: '' }, belum],
  ['kek_wus', { lila_cm: '23.4' }, 'kek → nakes'],
  ['kek_wus', { lila_cm: '23.5' }, 'tidak-kek'],
  ['kek_wus', { ...umur(49), lila_cm: '23.4' }, 'kek → nakes'],
  ['kek_wus', { ...umur(50) }, lewat],
  ['kek_wus', { lahir: '', jk: 'L' }, lewat],
  ['kek_wus', { lahir: '', lila_cm: '23.4' }, belum],
  ['kek_wus', { jk: '', lila_cm: '23.4' }, belum],
  ['sasaran_gds', sehat, 'bukan'],
  ['sasaran_gds', { ...sehat, ...umur(39) }, 'bukan'],
  ['sasaran_gds', umur(40), 'sasaran'],
  ['sasaran_gds', { ...sehat, ...imt(249) }, 'bukan'],
  ['sasaran_gds', imt(250), 'sasaran'],
  ['sasaran_gds', { lp_cm: '80.1' }, 'sasaran'],
  ['sasaran_gds', td(140, 60), 'sasaran'],
  ['sasaran_gds', td(120, 90), 'sasaran'],
  ['sasaran_gds', { riwayat_diri: 'dm+tbc' }, 'sasaran'],
  ['sasaran_gds', { ...sehat, riwayat_diri: 'dm' }, 'bukan'],
  ['sasaran_gds', { ...sehat, lp_cm: '' }, belum],
  ['sasaran_gds', { ...sehat, hamil: 'ya', lp_cm: '', bb_kg: '' }, 'bukan'],
  ['sasaran_gds', { ...sehat, lahir: '' }, belum],
  ['gdp', { gdp_mgdl: 69 }, 'rendah → nakes'],
  ['gdp', { gdp_mgdl: 70 }, 'normal'],
  ['gdp', { gdp_mgdl: 99 }, 'normal'],
  ['gdp', { gdp_mgdl: 100 }, 'prediabetes'],
  ['gdp', { gdp_mgdl: 125 }, 'prediabetes'],
  ['gdp', { gdp_mgdl: 126 }, 'tinggi → puskesmas'],
  ['kolesterol', { kolesterol_mgdl: 199 }, 'normal'],
  ['kolesterol', { kolesterol_mgdl: 200 }, 'sedikit-tinggi'],
  ['kolesterol', { kolesterol_mgdl: 239 }, 'sedikit-tinggi'],
  ['kolesterol', { kolesterol_mgdl: 240 }, 'tinggi → puskesmas'],
  ['sasaran_puma', umur(39), 'bukan'],
  ['sasaran_puma', umur(40), 'sasaran'],
  ['sasaran_puma', { lahir: '' }, belum],
])('%s of %j is %s', (kode, isi, hasil) => {
  expect(nilai(kode, isi as Tulisan)).toBe(hasil)
})

it.each([
  [umur(40), belum],
  [{ ...umur(40), merokok: 'ya' }, 'sasaran'],
  [{ ...umur(40), merokok: 'tidak' }, 'bukan'],
  [{ ...umur(39), merokok: 'ya' }, 'bukan'],
])('only smokers may be asked the questions of PUMA: %j', (isi, hasil) => {
  expect(nilai('sasaran_puma', isi, { sasaranPuma: 'perokok' })).toBe(hasil)
})

it.each([
  [umur(19), '19'],
  [umur(59), '59'],
  [umur(60), expect.stringMatching(/^lahir: Umurnya 60 tahun/)],
  [umur(18), expect.stringMatching(/^lahir: Umurnya 18 tahun/)],
])('%j', (isi, hasil) => {
  expect(nilai('umur_th', isi)).toEqual(hasil)
})

import { describe, expect, test } from 'vitest'
import type { TimbangSkdn } from '#shared/domain/skdn/skdn.ts'
import type { FaktaTimbang, FaktaTindak } from '#shared/domain/tindak/fakta.ts'
import { rujukNakes } from '#shared/domain/tindak/jenis-sebab.ts'
import { pesanIbu } from '#shared/domain/tindak/pesan.ts'
import { sebabOf, semuaSebab } from '#shared/domain/tindak/sebab.ts'
import { sebabTampak } from '#shared/domain/tindak/tampak.ts'

const per = '2026-11-13'
const timbangan = (isi: Partial<TimbangSkdn> = {}, edema = false): TimbangSkdn => ({
  ...{ huruf: 'N', naikG: 300, kbmG: 200, duaT: false, z: { z: 0, flagged: false }, bgm: false },
  penimbangan: { tanggal: '2026-11-12', bbG: 9_000, tbMm: 740, caraUkur: null, edema },
  ...isi,
})
const fakta = (timbang: TimbangSkdn | null, lain: Partial<FaktaTimbang> = {}): FaktaTindak => ({
  timbang: { timbang, umur: 14, bulan: '2026-11', tidakHadir: 0, pernahDiukur: true, ...lain },
})
const kode = (satu: FaktaTindak, hari = per) => sebabOf(satu, hari).map(({ sebab }) => sebab.kode)
const bunyi = (satu: FaktaTindak, hari = per) => sebabOf(satu, hari).map(({ keterangan }) => keterangan)

describe('a child that was weighed', () => {
  test.each([
    ['gained enough', timbangan(), []],
    ['did not gain, for the first time', timbangan({ huruf: 'T', naikG: -100 }), ['satuT']],
    ['did not gain twice running: 2T alone', timbangan({ huruf: 'T', duaT: true }), ['duaT']],
    ['below the red line', timbangan({ bgm: true, z: { z: -3.17, flagged: false } }), ['bgm']],
    ['on the orange line', timbangan({ z: { z: 1, flagged: false } }), []],
    ['above the orange line', timbangan({ z: { z: 1.01, flagged: false } }), ['oranye']],
    ['with swollen feet', timbangan({ z: null }, true), ['bengkak']],
  ])('%s', (_nama, timbang, diharap) => {
    expect(kode(fakta(timbang))).toEqual(diharap)
  })

  test('is told by its weight and gain, below the red line by its z', () => {
    expect(bunyi(fakta(timbangan({ huruf: 'T', naikG: -100 })))).toEqual(['9,0 kg, turun 100 g'])
    expect(bunyi(fakta(timbangan({ bgm: true, naikG: 50, z: { z: -3.17, flagged: false } })))).toEqual([
      'z BB/U −3,17, naik 50 g, KBM 200 g',
    ])
  })
})

test('a child that did not come is on the list from the first month, with how long', () => {
  expect(bunyi(fakta(null, { tidakHadir: 1 }))).toEqual(['Tidak hadir sejak November'])
  expect(bunyi(fakta(null, { tidakHadir: 2 }))).toEqual(['Tidak hadir sejak Oktober'])
  expect(bunyi(fakta(null, { tidakHadir: 4 }))).toEqual(['Tidak hadir 4 bulan'])
  // Known only since this month, and asked by nobody.
  expect(kode(fakta(null))).toEqual([])
})

test('a child of which no length was ever written down is to be measured', () => {
  expect(kode(fakta(timbangan(), { pernahDiukur: false }))).toEqual(['belumDiukur'])
})

test.each([
  [
    'a deviation in the KPSP that was sent on the same day, three days ago',
    { kpsp: { hasil: 'penyimpangan', pada: '2026-11-10' }, rujukan: { pada: '2026-11-10', ke: 'Puskesmas' } },
    ['rujukanTanpaJawaban'],
  ],
  ['a doubtful KPSP 13 days ago', { kpsp: { hasil: 'meragukan', pada: '2026-10-31' } }, []],
  ['a deviation in the KPSP', { kpsp: { hasil: 'penyimpangan', pada: '2026-11-13' } }, ['kpspPenyimpangan']],
  ['a doubtful KPSP 14 days ago', { kpsp: { hasil: 'meragukan', pada: '2026-10-30' } }, ['kpspUlang']],
  ['food that ends in 8 days', { pmt: { mulai: '2026-10-24', berakhir: '2026-11-21' } }, []],
  ['food that ends in 7 days', { pmt: { mulai: '2026-10-23', berakhir: '2026-11-20' } }, ['pmtBerakhir']],
  ['a referral of two days ago', { rujukan: { pada: '2026-11-11', ke: 'Puskesmas' } }, []],
  ['a referral of three days ago', { rujukan: { pada: '2026-11-10', ke: 'RS' } }, ['rujukanTanpaJawaban']],
  ['no capsule', { vitaminA: 'biru' }, ['vitaminA']],
  ['nothing due', { dosis: { waktunya: [], tertunggak: [] } }, []],
  [
    'doses due and overdue',
    { dosis: { waktunya: ['PCV2'], tertunggak: ['MR1'] } },
    ['dosisTertunggak', 'dosisWaktunya'],
  ],
] as const)('%s', (_nama, satu: FaktaTindak, diharap) => {
  expect(kode(satu)).toEqual(diharap)
})

test('several reasons stand in the order of their urgency', () => {
  const semua: FaktaTindak = {
    ...fakta(timbangan({ huruf: 'T', duaT: true, bgm: true, z: { z: -3.2, flagged: false } })),
    rujukan: { pada: '2026-11-01', ke: 'Puskesmas' },
    vitaminA: 'merah',
  }
  expect(kode(semua)).toEqual(['bgm', 'rujukanTanpaJawaban', 'duaT', 'vitaminA'])
})

test('codes of reasons are of one kind each', () => {
  expect(new Set(semuaSebab.map((satu) => satu.kode)).size).toBe(semuaSebab.length)
})

describe('what a kader reads', () => {
  const sebab = sebabOf(
    {
      ...fakta(timbangan({ huruf: 'T', duaT: true }, true)),
      kpsp: { hasil: 'meragukan', pada: '2026-10-01' },
      dosis: { waktunya: [], tertunggak: ['MR1'] },
    },
    per,
  )

  test('is once that a health worker is to see the child, in place of each diagnosis, and the words of her card', () => {
    expect(sebabTampak(sebab, true).map(({ kode: satu, sebut, keterangan }) => [satu, sebut, keterangan])).toEqual([
      ['nakes', rujukNakes.sebut, ''],
      ['duaT', '2T', '9,0 kg, naik 300 g, KBM 200 g'],
      ['dosisTertunggak', 'Imunisasi tertunggak', 'MR1'],
    ])
  })

  test('leaves a health worker everything', () => {
    expect(sebabTampak(sebab, false).map(({ kode: satu }) => satu)).toEqual([
      'bengkak',
      'duaT',
      'kpspUlang',
      'dosisTertunggak',
    ])
  })
})

describe('a text for the mother', () => {
  const surat = {
    ...{
      nama: 'Ayu',
      namaIbu: 'Sri',
      sapaan: null,
      posyandu: 'Posyandu Melati 1',
      pengirim: 'Bidan Rina',
      tempat: 'Pustu Rambipuji',
    },
    hariBuka: 'Kamis, 10 Desember 2026',
  }

  test('asks her to come, and when', () => {
    const sebab = sebabOf({ dosis: { waktunya: ['PCV2'], tertunggak: [] } }, per)
    expect(pesanIbu(sebab, surat)).toBe(
      'Salam, Ibu Sri. Ini Bidan Rina dari Pustu Rambipuji. Ayu sudah waktunya imunisasi. Mohon Ibu datang ke Posyandu Melati 1 pada Kamis, 10 Desember 2026, dan bawa Buku KIA. Bila berhalangan, balas pesan ini supaya kami yang datang ke rumah. Terima kasih.',
    )
  })

  test('leaves out what is not known', () => {
    const sebab = sebabOf({ vitaminA: 'biru' }, per)
    const tanpa = pesanIbu(sebab, { ...surat, namaIbu: null, posyandu: null, hariBuka: null })
    expect(tanpa).toContain('Salam, Ibu dari Ayu.')
    expect(tanpa).toContain('Mohon Ibu datang ke Pustu, dan bawa Buku KIA.')
  })

  test('names no diagnosis and no number, whatever the reason', () => {
    const semua = semuaSebab.map((sebab) => ({ sebab, keterangan: 'z BB/TB −3,10' }))
    const text = pesanIbu(semua, { ...surat, hariBuka: null, posyandu: null })
    expect(text).not.toMatch(
      /gizi|pendek|stunting|wasting|BGM|2T|merah|oranye|kurang|buruk|KPSP|PMT|rujuk|puskesmas|bengkak|tertunggak|\d/i,
    )
  })
})

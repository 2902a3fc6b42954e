import { expect, test } from 'vitest'
import {
  barisBeku,
  bekukan,
  bekukanAnak,
  jumlahBeku,
  LaporanBeku,
  listStatusBeku,
  readLaporanBeku,
  tulisLaporanBeku,
} from '#shared/domain/kiriman/laporan-beku.ts'
import { angkaPosyandu } from '#shared/domain/skdn/angka.ts'
import type { HasilSkdn } from '#shared/domain/skdn/skdn.ts'
import { makeAnak, makeAnggota, makeTimbang } from '#tests/factories/anak.ts'
import { makePosyandu, runSkdn } from '#tests/factories/skdn.ts'

const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`
const [melati, mawar] = [id(1), id(2)]

/** Bima: a boy of 22 months, 200 g heavier than in October, the least gain from 12 months on: N. */
const bima = makeAnak({
  ...{ id: id(7), tanggalLahir: '2025-01-10', kms: [{ tanggal: '2026-01-01', punya: true }] },
  keanggotaan: [makeAnggota({ posyanduId: melati, mulai: '2025-01-10' })],
  penimbangan: [
    makeTimbang('2026-10-12', 9000, { posyanduId: melati }),
    makeTimbang('2026-11-12', 9200, { posyanduId: melati, tbMm: 812 }),
  ],
})
/** Sari: a girl of 4 months at the end of November, not weighed, without a KMS. */
const sari = makeAnak({
  ...{ id: id(5), jk: 'P', tanggalLahir: '2026-07-20' },
  keanggotaan: [makeAnggota({ posyanduId: melati, mulai: '2026-07-20' })],
})
const posyandu = [makePosyandu(melati), makePosyandu(mawar)]

/** A month, counted child by child and frozen. */
const beku = (hasil: HasilSkdn) =>
  bekukan(
    hasil.bulan,
    hasil.posyandu.map((p) => ({ ...angkaPosyandu(p), beku: p.anak.map(bekukanAnak) })),
  )

test('the rows are those of the report, in its order', () => {
  expect(barisBeku.map(({ kelompok, jk }) => `${kelompok} ${jk}`)).toEqual([
    ...['0-5 L', '0-5 P', '6-11 L', '6-11 P', '12-23 L', '12-23 P', '24-35 L', '24-35 P', '36-59 L', '36-59 P'],
  ])
})

test('a frozen month holds every number and every child of S, by id', () => {
  const laporan = beku(runSkdn([bima, sari], { posyandu: [makePosyandu(mawar), makePosyandu(melati)] }))
  const kosong = [0, 0, 0, 0, 0, 0, 0, 0, 0]
  const baris = Array.from({ length: 10 }, () => kosong)
  expect(laporan).toEqual({
    ...{ versi: 1, formulir: 'skdn', bulan: '2026-11' },
    posyandu: [
      {
        id: melati,
        // S K D N T O B BGM 2T: Sari is 0-5 P, the second row; Bima 12-23 L, the fifth.
        baris: baris.with(1, [1, 0, 0, 0, 0, 0, 0, 0, 0]).with(4, [1, 1, 1, 1, 0, 0, 0, 0, 0]),
        anak: [
          [id(5), 1, 0, null, 0, 0, null, null],
          [id(7), 4, 1, 'N', 0, 0, 9200, 812],
        ],
      },
      { id: mawar, baris, anak: [] },
    ],
  })
  expect(LaporanBeku.parse(laporan)).toEqual(laporan)
})

test('the same month makes the same text in whatever order the book holds it', () => {
  const text = (anak: Parameters<typeof runSkdn>[0], list: typeof posyandu) =>
    tulisLaporanBeku(beku(runSkdn(anak, { posyandu: list })))
  expect(text([sari, bima], posyandu.toReversed())).toBe(text([bima, sari], posyandu))
})

test('it is read back child by child, and as totals', () => {
  const laporan = readLaporanBeku(tulisLaporanBeku(beku(runSkdn([bima, sari], { posyandu }))))
  if (laporan === null) throw new Error('what was frozen is not read')
  expect(listStatusBeku(laporan)).toEqual([
    {
      ...{ id: id(5), posyanduId: melati, kelompok: '0-5', jk: 'P', kms: false },
      ...{ huruf: null, bgm: false, duaT: false, bbG: null, tbMm: null },
    },
    {
      ...{ id: id(7), posyanduId: melati, kelompok: '12-23', jk: 'L', kms: true },
      ...{ huruf: 'N', bgm: false, duaT: false, bbG: 9200, tbMm: 812 },
    },
  ])
  expect(jumlahBeku(laporan)).toEqual({ S: 2, K: 1, D: 1, N: 1, T: 0, O: 0, B: 0, BGM: 0, '2T': 0 })
})

test.each(['', '{', 'null', '{"versi":2,"bulan":"2026-11","posyandu":[]}', '{"versi":1,"bulan":"2026-11"}'])(
  'what this version does not know is not guessed at: %s',
  (text) => {
    expect(readLaporanBeku(text)).toBeNull()
  },
)

test('a report says of which form it is; one that names none is of the SKDN, and another form is not taken for it', () => {
  const laporan = beku(runSkdn([bima], { posyandu }))
  const text = tulisLaporanBeku(laporan)
  // As it was frozen before forms had a code: the digest of a month stays what it was sent with.
  expect(Object.keys(JSON.parse(text))).toEqual(['versi', 'bulan', 'posyandu'])
  expect(readLaporanBeku(text)).toEqual(laporan)
  expect(readLaporanBeku(JSON.stringify({ ...laporan, formulir: 'skdn' }))).toEqual(laporan)
  expect(readLaporanBeku(JSON.stringify({ ...laporan, formulir: 'sip7' }))).toBeNull()
})

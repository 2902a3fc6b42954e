import { describe, expect, test } from 'vitest'
import { type BedaIsi, bandingkan } from '#shared/domain/kiriman/banding.ts'
import type { LaporanBeku } from '#shared/domain/kiriman/laporan-beku.ts'

const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`
const [melati, mawar, bima] = [id(1), id(2), id(7)]

type Anak = LaporanBeku['posyandu'][number]['anak'][number]
const kosong = Array.from({ length: 10 }, () => [0, 0, 0, 0, 0, 0, 0, 0, 0])

function makeLaporan(isi: Partial<LaporanBeku['posyandu'][number]>[] = [{}]): LaporanBeku {
  const posyandu = isi.map((one) => ({ id: melati, baris: kosong, anak: [], ...one }))
  return { versi: 1, formulir: 'skdn', bulan: '2026-11', posyandu }
}

/** Bima, 12-23 L, weighed at 9,0 kg and 81,2 cm: T. */
const bimaT: Anak = [bima, 4, 1, 'T', 0, 0, 9000, 812]
const withAnak = (anak: Anak | null, posyanduId = melati) =>
  makeLaporan([{ id: posyanduId, anak: anak === null ? [] : [anak] }])
const bedaOf = (dulu: LaporanBeku, kini: LaporanBeku): readonly BedaIsi[] | undefined => {
  const { anak } = bandingkan(dulu, kini)
  return anak[0]?.beda
}

test('the same report differs in nothing', () => {
  const baris = kosong.with(4, [1, 1, 1, 0, 1, 0, 0, 0, 0])
  const laporan = makeLaporan([{ baris, anak: [bimaT] }])
  expect(bandingkan(laporan, structuredClone(laporan))).toEqual({ angka: [], anak: [] })
})

describe('numbers', () => {
  test('are named one by one, with what they were and are', () => {
    const dulu = makeLaporan([{ baris: kosong.with(4, [1, 1, 1, 0, 1, 0, 0, 0, 1]) }])
    const kini = makeLaporan([{ baris: kosong.with(4, [1, 1, 1, 1, 0, 0, 0, 0, 0]) }])
    const where = { posyanduId: melati, kelompok: '12-23', jk: 'L' }
    expect(bandingkan(dulu, kini).angka).toEqual([
      { ...where, isian: 'N', dulu: 0, kini: 1 },
      { ...where, isian: 'T', dulu: 1, kini: 0 },
      { ...where, isian: '2T', dulu: 1, kini: 0 },
    ])
  })

  test('of a posyandu that came or went are compared with nothing', () => {
    const baris = kosong.with(1, [2, 0, 0, 0, 0, 0, 0, 0, 0])
    const beda = { kelompok: '0-5', jk: 'P', isian: 'S' }
    expect(bandingkan(makeLaporan([{ id: mawar, baris }]), makeLaporan([{ id: melati, baris }])).angka).toEqual([
      { posyanduId: melati, ...beda, dulu: 0, kini: 2 },
      { posyanduId: mawar, ...beda, dulu: 2, kini: 0 },
    ])
  })
})

describe('a child', () => {
  test('counted with another letter, and heavier', () => {
    expect(bandingkan(withAnak(bimaT), withAnak([bima, 4, 1, 'N', 0, 0, 9200, 812])).anak).toEqual([
      {
        ...{ id: bima, posyanduId: melati },
        beda: [
          { kode: 'huruf', dulu: 'T', kini: 'N' },
          { kode: 'bbG', dulu: 9000, kini: 9200 },
        ],
      },
    ])
  })

  test('weighed only now: the letter says it, there was no weight to compare', () => {
    expect(bedaOf(withAnak([bima, 4, 1, null, 0, 0, null, null]), withAnak(bimaT))).toEqual([
      { kode: 'huruf', dulu: null, kini: 'T' },
    ])
  })

  test('no longer weighed', () => {
    expect(bedaOf(withAnak(bimaT), withAnak([bima, 4, 1, null, 0, 0, null, null]))).toEqual([
      { kode: 'huruf', dulu: 'T', kini: null },
    ])
  })

  test('that came into S, with its letter', () => {
    expect(bedaOf(withAnak(null), withAnak(bimaT))).toEqual([{ kode: 'masukS', kini: 'T' }])
  })

  test('that left S is named where it was', () => {
    expect(bandingkan(withAnak(bimaT, mawar), withAnak(null)).anak).toEqual([
      { id: bima, posyanduId: mawar, beda: [{ kode: 'keluarS', dulu: 'T' }] },
    ])
  })

  test('of another posyandu is named where it is now', () => {
    expect(bandingkan(withAnak(bimaT, mawar), withAnak(bimaT)).anak).toEqual([
      { id: bima, posyanduId: melati, beda: [{ kode: 'posyandu', dulu: mawar, kini: melati }] },
    ])
  })

  test('of another row, when its sex or birth was corrected', () => {
    expect(bedaOf(withAnak(bimaT), withAnak([bima, 3, 1, 'T', 0, 0, 9000, 812]))).toEqual([
      { kode: 'baris', dulu: { kelompok: '12-23', jk: 'L' }, kini: { kelompok: '6-11', jk: 'P' } },
    ])
  })

  test('with KMS, BGM and 2T', () => {
    expect(bedaOf(withAnak(bimaT), withAnak([bima, 4, 0, 'T', 1, 1, 9000, null]))).toEqual([
      { kode: 'kms', dulu: true, kini: false },
      { kode: 'bgm', dulu: false, kini: true },
      { kode: 'duaT', dulu: false, kini: true },
      { kode: 'tbMm', dulu: 812, kini: null },
    ])
  })
})

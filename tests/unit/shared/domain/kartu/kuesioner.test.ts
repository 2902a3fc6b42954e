import { describe, expect, it } from 'vitest'
import { belum, createNilai, type Tulisan } from '#tests/helpers/nilai-kartu.ts'

describe('SRQ-20', () => {
  const nilai = createNilai('srq20', { lahir: '1990-01-01', jk: 'P' })
  /** The first so many yes, then so many no, the rest empty. */
  const jawab = (ya: number, tidak = 20 - ya): Tulisan =>
    Object.fromEntries(Array.from({ length: ya + tidak }, (_, i) => [`srq_${i + 1}`, i < ya ? 'ya' : 'tidak']))

  it.each([
    [jawab(5), '5', 'tidak', 'normal'],
    [jawab(6), '6', 'tidak', 'abnormal → puskesmas'],
    [jawab(6, 0), belum, belum, 'abnormal → puskesmas'],
    [jawab(5, 14), belum, 'tidak', belum],
    [{ ...jawab(0), srq_17: 'ya' }, '1', 'ya → puskesmas', 'abnormal → puskesmas'],
    [{ srq_17: 'ya' }, belum, 'ya → puskesmas', 'abnormal → puskesmas'],
    [jawab(20), '20', 'ya → puskesmas', 'abnormal → puskesmas'],
  ])('%#: %s, %s, %s', (isi, skor, bunuhDiri, srq) => {
    expect([nilai('srq_skor', isi), nilai('srq_bunuh_diri', isi), nilai('srq', isi)]).toEqual([skor, bunuhDiri, srq])
  })

  it('may be counted from seven on, and is for fifteen years and more', () => {
    expect(nilai('srq', jawab(6), { ambangSrq: 7 })).toBe('normal')
    expect(nilai('srq', { lahir: '2011-10-07' })).toMatch(/^lahir: Umurnya 14 tahun/)
    expect(nilai('srq', { lahir: '2011-10-06' })).toBe(belum)
  })
})

describe('PUMA', () => {
  const nilai = createNilai('puma', { lahir: '1986-10-06', jk: 'P' })
  const tidak = { puma_napas: 'tidak', puma_dahak: 'tidak', puma_batuk: 'tidak', puma_spirometri: 'tidak' }
  const ya = { puma_napas: 'ya', puma_dahak: 'ya', puma_batuk: 'ya', puma_spirometri: 'ya' }
  const rokok = (batang: number, tahun: number) => ({ merokok: 'ya', rokok_batang: batang, rokok_tahun: tahun })

  it.each([
    [{ merokok: 'tidak', rokok_batang: 20 }, '0.0'],
    [rokok(3, 5), '0.8'],
    [rokok(1, 1), '0.1'],
    [rokok(20, 31), '31.0'],
    [rokok(0, 0), '0.0'],
    [{ merokok: 'ya', rokok_batang: 20 }, belum],
    [{ rokok_batang: 20, rokok_tahun: 20 }, belum],
  ])('%j is %s pack-years', (isi, hasil) => {
    expect(nilai('bungkus_tahun', isi)).toBe(hasil)
  })

  it.each([
    [{ ...tidak, merokok: 'tidak' }, '0', 'rendah'],
    [{ ...tidak, merokok: 'tidak', jk: 'L' }, '1', 'rendah'],
    [{ ...tidak, merokok: 'tidak', lahir: '1976-10-07' }, '0', 'rendah'],
    [{ ...tidak, merokok: 'tidak', lahir: '1976-10-06' }, '1', 'rendah'],
    [{ ...tidak, merokok: 'tidak', lahir: '1966-10-07' }, '1', 'rendah'],
    [{ ...tidak, merokok: 'tidak', lahir: '1966-10-06' }, '2', 'rendah'],
    [{ ...tidak, ...rokok(19, 21) }, '0', 'rendah'],
    [{ ...tidak, ...rokok(20, 20) }, '1', 'rendah'],
    [{ ...tidak, ...rokok(20, 30) }, '1', 'rendah'],
    [{ ...tidak, ...rokok(7, 86) }, '2', 'rendah'],
    [{ ...ya, ...rokok(20, 31), jk: 'L', lahir: '1950-01-01' }, '9', 'tinggi → puskesmas'],
    [{ ...ya, ...rokok(20, 20) }, '5', 'rendah'],
    [{ ...ya, ...rokok(20, 31) }, '6', 'tinggi → puskesmas'],
    [{ ...ya, lahir: '1966-10-06' }, belum, 'tinggi → puskesmas'],
    [{ ...ya, jk: 'L' }, belum, belum],
    [{ ...tidak, merokok: 'tidak', jk: '' }, belum, belum],
    [{ ...tidak, merokok: 'tidak', lahir: '' }, belum, belum],
  ])('%j has %s points', (isi, skor, hasil) => {
    expect([nilai('puma_skor', isi as Tulisan), nilai('puma', isi as Tulisan)]).toEqual([skor, hasil])
  })

  it('may be counted from seven on, and is for forty years and more', () => {
    expect(nilai('puma', { ...ya, ...rokok(20, 31) }, { ambangPuma: 7 })).toBe('rendah')
    expect(nilai('puma', { lahir: '1986-10-07' })).toMatch(/^lahir: Umurnya 39 tahun/)
  })
})

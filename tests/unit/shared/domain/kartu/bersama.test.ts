import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edukasi } from '#shared/domain/kartu/edukasi.ts'
import { imtPersepuluh } from '#shared/domain/kartu/imt.ts'
import { kataHasil } from '#shared/domain/kartu/kata.ts'
import { nilaiBaris, versiPada } from '#shared/domain/kartu/nilai.ts'
import type { Hasil, Putusan, VersiAturan } from '#shared/domain/kartu/putusan.ts'
import { rujukanDari } from '#shared/domain/kartu/rujukan.ts'
import { setelanBawaan } from '#shared/domain/kartu/setelan.ts'
import { tbcKartu, tbcKmk } from '#shared/domain/kartu/tbc.ts'

const tanya = ['tbc_batuk', 'tbc_demam', 'tbc_bb_turun', 'tbc_kontak', 'tbc_lesu'] as const

function tbc(putusan: Putusan, jawaban: string): string {
  const isi = Object.fromEntries(tanya.map((satu, i) => [satu, jawaban[i] === '?' ? null : Number(jawaban[i] ?? 0)]))
  const baris = { tanggal: '2026-10-06', lahir: null, jk: null, isi }
  return nilaiBaris([putusan], baris, setelanBawaan).get(putusan.kode)?.hasil ?? ''
}

describe('TBC', () => {
  // batuk, demam, bb turun, kontak, lesu
  it.each([
    ['0000?', 'kurang-dari-dua', 'bukan-terduga'],
    ['00001', 'kurang-dari-dua', 'terduga'],
    ['1000?', 'kurang-dari-dua', 'terduga'],
    ['0001?', 'kurang-dari-dua', 'kontak-erat'],
    ['1001?', 'dua-atau-lebih', 'terduga'],
    ['11???', 'dua-atau-lebih', 'terduga'],
    ['1????', '-', 'terduga'],
    ['?0?1?', '-', 'kontak-erat'],
    ['000??', '-', '-'],
    ['?000?', '-', '-'],
    ['????1', '-', 'terduga'],
    ['????0', '-', '-'],
  ])('%s: by the card %s, by the decree %s', (jawaban, kartu, kmk) => {
    expect(tbc(tbcKartu, jawaban)).toBe(kartu)
    expect(tbc(tbcKmk, jawaban)).toBe(kmk)
  })
})

/** A putusan that always finds the same. */
function tetap(kode: string, hasil: Hasil): Putusan {
  const versi: VersiAturan = { sumber: [], nilai: () => hasil }
  return { kode, sebut: kode, kata: kataHasil(), kader: 'kata', baik: [], edukasi: [], versi: [versi] }
}

describe('where to send after all', () => {
  const rujuk = (diAtas: readonly Putusan[], aturanTbc: 'kmk' | 'kartu' = 'kmk') => {
    const baris = { tanggal: '2026-10-06', lahir: null, jk: null, isi: {} }
    return nilaiBaris([...diAtas, rujukanDari(diAtas)], baris, { ...setelanBawaan, aturanTbc }).get('rujukan')
  }
  const tempat = ['-', 'tidak', 'nakes', 'puskesmas', 'rs'] as const

  it('is the farthest place, and nothing where nothing was judged', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...tempat), { maxLength: 6 }), (semua) => {
        const putusan = semua.map((satu, i) => tetap(`p${i}`, { hasil: satu === '-' ? '-' : 'x', rujuk: satu }))
        const jauh = tempat.findLast((satu) => semua.includes(satu)) ?? '-'
        expect(rujuk(putusan)).toEqual({ hasil: jauh, rujuk: jauh })
      }),
    )
  })

  it('leaves out the rule of TBC that is not set', () => {
    const dua = [tetap('tbc_kartu', { hasil: 'x', rujuk: 'rs' }), tetap('tbc_kmk', { hasil: 'x', rujuk: 'nakes' })]
    expect(rujuk(dua)?.hasil).toBe('nakes')
    expect(rujuk(dua, 'kartu')?.hasil).toBe('rs')
  })

  it('a kader reads of one place only', () => {
    const { kataKader } = rujukanDari([])
    expect(tempat.map((satu) => kataKader?.(satu))).toEqual([
      ...['–', 'Tidak', 'Rujuk ke nakes', 'Rujuk ke nakes', 'Rujuk ke nakes'],
    ])
  })
})

describe('the IMT', () => {
  it.each([
    // 60 kg and 1,55 m: 24,97
    [60_000, 1_550, 250],
    // 25,04 and 25,05 of a woman of one metre
    [25_040, 1_000, 250],
    [25_049, 1_000, 250],
    [25_050, 1_000, 251],
    [24_949, 1_000, 249],
  ])('of %i g and %i mm is %i tenths', (bb, tb, hasil) => {
    expect(imtPersepuluh(bb, tb)).toBe(hasil)
  })

  it('is the nearest tenth, the upper of two, exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2_000, max: 200_000 }), fc.integer({ min: 450, max: 2_200 }), (bb, tb) => {
        const x = BigInt(imtPersepuluh(bb, tb))
        const [g, luas] = [BigInt(bb) * 10_000n, BigInt(tb) * BigInt(tb)]
        // x − ½ ≤ g / luas < x + ½
        expect((2n * x - 1n) * luas <= 2n * g && 2n * g < (2n * x + 1n) * luas).toBe(true)
      }),
    )
  })
})

describe('the version of a rule', () => {
  const versi = (sumber: VersiAturan['sumber']): VersiAturan => ({
    sumber,
    nilai: () => ({ hasil: '', rujuk: 'tidak' }),
  })
  const dua: Putusan['versi'] = [versi(['ANC20', 'U']), versi(['KMK', 'ANC20'])]
  it.each([
    ['2019-12-31', 0],
    ['2020-01-01', 0],
    ['2023-08-28', 0],
    ['2023-08-29', 1],
    ['2026-01-01', 1],
  ])('on %s is number %i', (pada, ke) => {
    expect(versiPada({ versi: dua }, pada)).toBe(dua[ke])
  })

  it('without a day holds from ever', () => {
    const satu: Putusan['versi'] = [versi(['U'])]
    expect(versiPada({ versi: satu }, '1990-01-01')).toBe(satu[0])
  })
})

it.each([
  ['-', '–'],
  ['tidak-berlaku', '–'],
  ['gizi-kurang', 'Gizi kurang'],
  ['kek', 'KEK'],
  ['bblsr', 'BBLSR'],
  ['K1', 'K1'],
  ['khusus', 'Kata lain'],
])('%s is printed %s', (hasil, kata) => {
  expect(kataHasil({ khusus: 'Kata lain' })(hasil)).toBe(kata)
})

it('there are 23 prompts, each a sentence', () => {
  expect(Object.keys(edukasi)).toEqual(Array.from({ length: 23 }, (_, i) => `E${i + 1}`))
  for (const satu of Object.values(edukasi)) expect(satu).toMatch(/^[A-Z].*\.$/)
})

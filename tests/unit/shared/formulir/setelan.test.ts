import { describe, expect, test } from 'vitest'
import { toPengaturanKini } from '#shared/formulir/setelan-lama.ts'
import { setelanF1 } from '#shared/formulir/skdn/setelan-f1.ts'
import { kataSetelan, readSetelan, type SetelanFormulir, toggleSetelan } from '#shared/setelan/setelan.ts'

const setelan = {
  warna: { judul: 'Warna', awal: 'merah', pilihan: { merah: { label: 'Merah' }, biru: { label: 'Biru' } } },
  baris: { judul: 'Baris', awal: ['satu'], pilihan: { satu: { label: 'Satu' }, dua: { label: 'Dua' } } },
} as const satisfies SetelanFormulir

describe('the settings of a form', () => {
  test.each([
    [{}, { warna: 'merah', baris: ['satu'] }],
    [{ warna: 'biru' }, { warna: 'biru', baris: ['satu'] }],
    [{ baris: [] }, { warna: 'merah', baris: [] }],
    // A newer program knows more choices: what this one does not know is not taken for another.
    [
      { warna: 'ungu', baris: ['dua', 'tiga'] },
      { warna: 'merah', baris: ['dua'] },
    ],
    // One choice where several are asked, and the other way round.
    [
      { warna: ['biru'], baris: 'dua' },
      { warna: 'merah', baris: ['satu'] },
    ],
    // The name of something every object has is no choice.
    [
      { warna: 'toString', baris: ['constructor'] },
      { warna: 'merah', baris: [] },
    ],
  ])('%j reads as %j', (nilai, expected) => {
    expect(readSetelan(setelan, nilai)).toEqual(expected)
  })

  test('choices stand in the order of the setting, whatever order they were made in', () => {
    expect(toggleSetelan(setelanF1.barisEkor, ['asiE06'], '2T')).toEqual(['2T', 'asiE06'])
    expect(toggleSetelan(setelanF1.barisEkor, ['2T', 'asiE06'], '2T')).toEqual(['asiE06'])
  })

  test('are read in the words of the page', () => {
    expect(kataSetelan(setelan.warna, 'biru')).toBe('Biru')
    expect(kataSetelan(setelan.baris, ['satu', 'dua'])).toBe('Satu; Dua')
    expect(kataSetelan(setelan.baris, [])).toBeNull()
    expect(kataSetelan(setelan.warna, 'ungu')).toBe('ungu')
  })
})

describe('a book of before', () => {
  const lama = { kop: ['PUSTU'], kelompokF1: 'empat', tidakHadir: 'K-D', duaT: 'terpisah', barisEkorF1: ['2T'] }

  test('gives its variants of the F1 to the F1', () => {
    const { setelan: kini, ...rest } = toPengaturanKini(lama) as { setelan: Record<string, object> }
    expect(rest).toEqual({ kop: ['PUSTU'] })
    expect(kini).toEqual({
      f1: { kelompok: 'empat', tidakHadir: 'K-D', duaT: 'terpisah', barisEkor: ['2T'] },
    })
  })

  test('does not overrule what was chosen since, and leaves other forms alone', () => {
    const setelanKini = { f1: { kelompok: 'lima' }, f9: { warna: 'merah' } }
    expect(toPengaturanKini({ kelompokF1: 'empat', duaT: 'terpisah', setelan: setelanKini })).toEqual({
      setelan: { f1: { kelompok: 'lima', duaT: 'terpisah' }, f9: { warna: 'merah' } },
    })
  })

  test('of today stays as it is', () => {
    const kini = { kop: [], setelan: { f1: { kelompok: 'empat' } } }
    expect(toPengaturanKini(kini)).toBe(kini)
  })
})

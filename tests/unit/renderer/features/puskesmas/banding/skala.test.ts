import { describe, expect, test } from 'vitest'
import { type Baris, letakDi, type Nilai, skalaDari, urutTerburuk } from '#renderer/features/puskesmas/banding/skala.ts'

function makeNilai(persen: number, tertinggal = false): Nilai {
  return { bagian: 1, dari: 2, persen, rendah: persen - 8, tinggi: persen + 8, tertinggal }
}
function makeBaris(nama: string, one: Nilai | null): Baris {
  return { id: nama, nama, pustu: null, nilai: { 'D/S': one, "N/D'": null, stunting: one, kader: null } }
}

describe('the scale', () => {
  test('reaches to the tens around every range', () => {
    expect(skalaDari([makeNilai(62), null, makeNilai(81)])).toEqual({ dari: 50, sampai: 90 })
  })

  test('is the whole hundred while there is nothing to draw', () => {
    expect(skalaDari([null])).toEqual({ dari: 0, sampai: 100 })
  })

  test.each([
    [50, 0],
    [60, 25],
    [90, 100],
  ])('%d % of 50–90 lies at %d % of its length', (persen, letak) => {
    expect(letakDi({ dari: 50, sampai: 90 }, persen)).toBe(letak)
  })

  test('of a single number has no length', () => {
    expect(letakDi({ dari: 0, sampai: 0 }, 0)).toBe(0)
  })
})

describe('worst first', () => {
  const rows = [
    makeBaris('Tanpa', null),
    makeBaris('Kecil', makeNilai(40)),
    makeBaris('Tertinggal', makeNilai(60, true)),
    makeBaris('Baik', makeNilai(90)),
  ]
  const names = (ukuran: 'D/S' | 'stunting') => urutTerburuk(rows, ukuran).map(({ nama }) => nama)

  test('what surely lags goes before a low number of a few, and what has none comes last', () => {
    expect(names('D/S')).toEqual(['Tertinggal', 'Kecil', 'Baik', 'Tanpa'])
  })

  test('of stunting the high number is the worse', () => {
    expect(names('stunting')).toEqual(['Tertinggal', 'Baik', 'Kecil', 'Tanpa'])
  })
})

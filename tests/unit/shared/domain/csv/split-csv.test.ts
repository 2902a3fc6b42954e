import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitCsv } from '#shared/domain/csv/split-csv.ts'

const cut = (teks: string, pemisah = ',', lebar?: number) =>
  [...splitCsv(teks, lebar === undefined ? { pemisah } : { pemisah, lebar })].map(({ nomor, sel, kutipRusak }) =>
    kutipRusak ? [nomor, 'rusak'] : [nomor, ...sel],
  )

describe('rows and cells', () => {
  test.each([
    ['LF', 'a,b\nc,d\n'],
    ['CRLF', 'a,b\r\nc,d\r\n'],
    ['CR alone', 'a,b\rc,d\r'],
    ['no end of the last line', 'a,b\nc,d'],
  ])('lines that end with %s', (_, teks) => {
    expect(cut(teks)).toEqual([
      [1, 'a', 'b'],
      [2, 'c', 'd'],
    ])
  })
  test('empty lines are passed over and counted, empty cells are cells', () => {
    expect(cut('a,\n\n  \n,b,\n')).toEqual([
      [1, 'a', ''],
      [4, '', 'b', ''],
    ])
  })
  test('quoted cells hold separators, quotes and lines; their row is known by its first line', () => {
    expect(cut('"a,1","b ""x""",""\n"c\nd",e,f\ng,h,i')).toEqual([
      [1, 'a,1', 'b "x"', ''],
      [2, 'c\nd', 'e', 'f'],
      [4, 'g', 'h', 'i'],
    ])
  })
  test('a quote inside a text is a sign like any other', () => {
    expect(cut('Siti "Ti" Aminah;5')).toEqual([[1, 'Siti "Ti" Aminah;5']])
  })
})

describe('a quote that does not pair costs its own line', () => {
  test.each([
    ['never closed', 'a,"b\nc,d\ne,f'],
    ['closed lines below, with whole rows swallowed', 'a,"b\nc,d\nx,e"\nc,d'],
    ['closed before the end of its cell', 'a,"b"x\nc,d'],
    ['opened at the end of a text', 'a,b"\nc,d'],
  ])('%s', (_, teks) => {
    const rows = cut(teks, ',', 2)
    expect(rows.slice(0, 2)).toEqual([
      [1, 'rusak'],
      [2, 'c', 'd'],
    ])
  })
  test('so does a line too long for a table, which is not cut into cells', () => {
    expect([...splitCsv(`a,b\n${','.repeat(1_000_000)}\nc,d`, { pemisah: ',' })].map(({ sel }) => sel)).toEqual([
      ...[['a', 'b'], [], ['c', 'd']],
    ])
  })
  // A search from each of them to the end of the text would outlast the time a test has.
  test('so do hundreds of thousands of them', () => {
    expect(cut('a,"b\n'.repeat(200_000))).toHaveLength(200_000)
  })
})

test('whatever the cells hold, what was written quoted is read back', () => {
  const cell = fc.string({ maxLength: 12 })
  const quote = (isi: string) => `"${isi.replaceAll('"', '""')}"`
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n'),
      (rows, pemisah, akhir) => {
        const teks = rows.map((row) => row.map(quote).join(pemisah)).join(akhir)
        expect([...splitCsv(teks, { pemisah })].map(({ sel }) => sel)).toEqual(rows)
      },
    ),
  )
})

test('whatever stands in a file, every line is cut, and none twice', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ab,"\n\r]{0,60}$/), (teks) => {
      const nomor = [...splitCsv(teks, { pemisah: ',', lebar: 3 })].map((row) => row.nomor)
      expect(nomor).toEqual([...new Set(nomor)].sort((a, b) => a - b))
    }),
  )
})

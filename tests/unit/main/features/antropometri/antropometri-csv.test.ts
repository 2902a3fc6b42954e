import { describe, expect, test } from 'vitest'
import { computeAntropometriCsv } from '#main/features/antropometri/antropometri-csv.ts'

const header = 'id,sex,age_days,weight_kg,lenhei_cm,measure,headc_cm,muac_cm,oedema'
/** Row P00001 of the WHO goldens. */
const row = 'P00001,m,0,2.6,47.8,L,30.7,11.85,n'
const expected = `${row},47.8,L,0,11.3793526,-1.10,0,-1.65,0,-1.29,0,-1.76,0,-2.96,0,,`

const results = (text: string) => computeAntropometriCsv(text, '2006', 'uji.csv').csv.trim().split('\n').slice(1)

describe('z-scores of a CSV file', () => {
  test('columns are found by name in any order, with extra ones ignored, CRLF and a byte order mark', () => {
    const text =
      '\uFEFFnote,oedema,sex,age_days,id,weight_kg,lenhei_cm,measure,headc_cm,muac_cm\r\nx,n,m,0,P00001,2.6,47.8,L,30.7,11.85\r\n'
    expect(results(text)).toEqual([expected])
  })

  test('semicolons come with decimal commas; the result has points', () => {
    expect(results(`${header.replaceAll(',', ';')}\nP00001;m;0;2,6;47,8;L;30,7;11,85;n\n`)).toEqual([expected])
  })

  test('quoted cells are read', () => {
    const quoted = `${header.replace('id,sex', '"id","sex"')}\n${row.replace('P00001,m', '"P00001","m"')}\n`
    expect(results(quoted)).toEqual([expected])
  })

  test('sex as L and P, 1 and 2; posture and oedema in small letters', () => {
    const variants = [',m,0', ',M,0', ',1,0', ',L,0'].map((sex) => row.replace(',m,0', sex).replace('L,30', 'l,30'))
    const figures = results([header, ...variants].join('\n')).map((line) => line.split(',').slice(9).join(','))
    expect(new Set(figures)).toEqual(new Set([expected.split(',').slice(9).join(',')]))
  })

  test('more rows than one batch stay in order', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => row.replace('P00001', `A${i}`))
    const lines = results([header, ...rows].join('\n'))
    expect(lines).toEqual(Array.from({ length: 5000 }, (_, i) => expected.replace('P00001', `A${i}`)))
  })

  test('a row with more cells than the header is refused, as a decimal comma would shift it', () => {
    const { ditolak, dihitung } = computeAntropometriCsv(`${header}\n${row},9\n${row}\n`, '2006', 'uji.csv')
    expect(ditolak).toEqual([expect.objectContaining({ baris: 2, nilai: '9' })])
    expect(dihitung).toBe(1)
  })

  test('a number too large to be one is refused', () => {
    const { ditolak } = computeAntropometriCsv(`${header}\n${row.replace('2.6', '1e999')}`, '2006', 'uji.csv')
    expect(ditolak).toEqual([expect.objectContaining({ kolom: 'weight_kg', nilai: '1e999' })])
  })

  test('in the reference of 2007 a height of 0 takes its figures away and leaves BB/U', () => {
    // Row Q01000 of the goldens with its height replaced.
    const text = 'id,sex,age_months,height_cm,weight_kg,oedema\nQ,f,112.59137577002053,0,18.93,n\n'
    const { csv, ditolak } = computeAntropometriCsv(text, '2007', 'uji.csv')
    expect(csv.split('\n')[1]).toBe('Q,f,112.59137577002053,0,18.93,n,,,,-3.00,0,,')
    expect(ditolak).toEqual([expect.objectContaining({ baris: 2, kolom: 'height_cm', nilai: '0' })])
  })

  test.each([
    ['sex "x"', 'A,x,0,2.6,47.8,L,30.7,11.85,n', 'sex', 'x'],
    ['a negative age', 'A,m,-1,2.6,47.8,L,30.7,11.85,n', 'age_days', '-1'],
    ['an age in words', 'A,m,dua,2.6,47.8,L,30.7,11.85,n', 'age_days', 'dua'],
    ['an unknown posture', 'A,m,0,2.6,47.8,Q,30.7,11.85,n', 'measure', 'Q'],
    ['an unknown oedema code', 'A,m,0,2.6,47.8,L,30.7,11.85,z', 'oedema', 'z'],
  ])('%s refuses the whole row and names row, column and value', (_, line, kolom, nilai) => {
    const { csv, ditolak, dihitung } = computeAntropometriCsv(`${header}\n${line}`, '2006', 'uji.csv')
    expect(dihitung).toBe(0)
    expect(csv.trim().split('\n')[1]).toBe(`${line}${','.repeat(16)}`)
    expect(ditolak).toEqual([expect.objectContaining({ baris: 2, kolom, nilai })])
  })

  test('a weight that is no number leaves the length-for-age standing', () => {
    const { csv, ditolak } = computeAntropometriCsv(`${header}\nA,m,0,dua,47.8,L,30.7,11.85,n`, '2006', 'uji.csv')
    expect(csv.trim().split('\n')[1]).toBe('A,m,0,dua,47.8,L,30.7,11.85,n,47.8,L,0,,-1.10,0,,,,,,,-2.96,0,,')
    expect(ditolak).toEqual([expect.objectContaining({ baris: 2, kolom: 'weight_kg', nilai: 'dua' })])
  })

  test.each([
    ['an empty file', ''],
    ['a file that is no text', 'PK\u0003\u0004\0\0'],
    ['a missing column', 'id,sex,age_days,weight_kg\nA,m,0,2.6'],
  ])('%s is refused with a sentence', (_, text) => {
    expect(() => computeAntropometriCsv(text, '2006', 'uji.csv')).toThrow(/uji\.csv/)
  })
})

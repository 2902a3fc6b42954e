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

  test('semicolons come with decimal commas', () => {
    const text = `${header.replaceAll(',', ';')}\nP00001;m;0;2,6;47,8;L;30,7;11,85;n\n`
    expect(results(text)[0]?.split(',').slice(-16)).toEqual(results(`${header}\n${row}`)[0]?.split(',').slice(-16))
  })

  test.each([
    ['sex "x"', 'A,x,0,2.6,47.8,L,30.7,11.85,n', 'sex', 'x'],
    ['a negative age', 'A,m,-1,2.6,47.8,L,30.7,11.85,n', 'age_days', '-1'],
    ['an age in words', 'A,m,dua,2.6,47.8,L,30.7,11.85,n', 'age_days', 'dua'],
    ['an unknown posture', 'A,m,0,2.6,47.8,Q,30.7,11.85,n', 'measure', 'Q'],
    ['an unknown oedema code', 'A,m,0,2.6,47.8,L,30.7,11.85,z', 'oedema', 'z'],
  ])('%s refuses the whole row and names row, column and value', (_, line, kolom, nilai) => {
    const { csv, ditolak } = computeAntropometriCsv(`${header}\n${line}`, '2006', 'uji.csv')
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

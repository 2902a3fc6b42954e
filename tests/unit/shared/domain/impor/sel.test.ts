import { expect, test } from 'vitest'
import { bersihkanTeks, isHurufRusak, isHurufSalahBaca, isSelKosong, kenaliSel } from '#shared/domain/impor/sel.ts'

test.each([
  ['8,2\u200b', '8,2'],
  ['10\u200e/01/2026', '10/01/2026'],
  ['\ufeffA\u00adyu\u2060', 'Ayu'],
  ['\u202bSiti\u202c', 'Siti'],
  ['Melati\u00a01', 'Melati 1'],
  ['  a \t b\n', 'a b'],
  ['Nur’Aini', 'Nur’Aini'],
  ['Renée', 'Renée'],
])('%j is read as %j', (isi, teks) => {
  expect(bersihkanTeks(isi)).toBe(teks)
})

test.each(['', '-', '–', '…'.replace('…', '...'), 'NULL', 'null', 'NaN', 'n/a', '(kosong)', '\u200b', ' - '])(
  '%j is empty',
  (teks) => {
    expect(isSelKosong({ jenis: 'teks', teks })).toBe(true)
  },
)
test.each(['0', 'Na', 'Kosongan', 'Null Ahmad', 'x'])('%j is not', (teks) => {
  expect(isSelKosong({ jenis: 'teks', teks })).toBe(false)
})

test.each([
  ['#N/A', 'galat'],
  ['#DIV/0!', 'galat'],
  ['#REF!', 'galat'],
  ['#NAME?', 'galat'],
  ['#####', 'galat'],
  ['Err:502', 'galat'],
  ['# 5', 'teks'],
  ['Erna', 'teks'],
  ['8,2', 'teks'],
])('%s saved as text is %s', (teks, jenis) => {
  expect(kenaliSel({ jenis: 'teks', teks }).jenis).toBe(jenis)
})

test.each([
  ['Nurâ€™Aini', true],
  ['RenÃ©e', true],
  ['Renée', false],
  ['Nur’Aini', false],
])('%s was read in another encoding than it was written in: %s', (teks, salah) => {
  expect(isHurufSalahBaca(teks)).toBe(salah)
})

test('a letter no encoding knows is seen', () => {
  expect([isHurufRusak('Dsn \ufffd'), isHurufRusak('a\u0081'), isHurufRusak('Renée’')]).toEqual([true, true, false])
})

import { expect, test } from 'vitest'
import { isSelKosong, teksSel } from '#shared/domain/impor/sel.ts'

test.each(['', '-', '–', ' - ', 'NULL', '.'])('%j stands for an empty cell', (teks) => {
  expect(isSelKosong({ jenis: 'teks', teks })).toBe(true)
})

test('zero is not empty, and a formula without result is not either', () => {
  expect(isSelKosong({ jenis: 'angka', angka: 0 })).toBe(false)
  expect(isSelKosong({ jenis: 'rumus' })).toBe(false)
})

test('a cell broken over lines reads as one line', () => {
  expect(teksSel({ jenis: 'teks', teks: ' Siti \n Aminah ' })).toBe('Siti Aminah')
})

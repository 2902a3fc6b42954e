import { expect, test } from 'vitest'
import { ukurSandi } from '#renderer/features/sesi/kekuatan.ts'

test.each([
  ['', 'kosong'],
  ['abc12', 'pendek'],
  ['123456', 'pendek'],
  ['12345678', 'lemah'],
  ['bidan123', 'lemah'],
  ['sriwahyuni', 'lemah'],
  ['Sri12345', 'lemah'],
  ['12-11-1985', 'lemah'],
  ['aaaaaaaaaaaa', 'lemah'],
  ['mangga7', 'pendek'],
  ['mangga77', 'lemah'],
  ['hujan sore', 'sedang'],
  ['hujan sore di pematang', 'kuat'],
  ['Hujan-sore-88', 'kuat'],
])('"%s" of Sri Wahyuni is %s', (sandi, tingkat) => {
  expect(ukurSandi(sandi, 'Sri Wahyuni').tingkat).toBe(tingkat)
})

test('every word of the meter is a finished sentence', () => {
  for (const sandi of ['', 'abc', 'bidan123', '12111985', 'mangga77', 'hujan sore', 'hujan sore di pematang']) {
    expect(ukurSandi(sandi, '').kalimat).toMatch(/^[A-Z].*\.$/)
  }
})

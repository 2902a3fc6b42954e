import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { tolakSandi } from '#shared/domain/sandi/sandi.ts'
import { modules } from '../../../../../resources/sandi/build.ts'

test('the lists are what the build makes of their files', () => {
  for (const [path, text] of Object.entries(modules())) expect(readFileSync(path, 'utf8'), path).toBe(text)
})

describe('a passphrase is not taken', () => {
  test.each([
    ['pendek', ['', '123456', 'aaaaaa', '      ', 'bidan1', ' bidan ', '       a', 'hujan d']],
    ['berulang', ['aaaaaaaa', 'abababab', '12121212', '12341234', 'bidabida', 'a a a a a', '........']],
    ['berurutan', ['12345678', '87654321', 'abcdefgh', 'qwertyui', 'asdfghjkl', '1234abcd', 'abc-123-xyz', '1qaz2wsx']],
    ['angka', ['12031990', '08123456701', '31-12-1988', '2011 1957']],
    [
      'umum',
      [
        ...['bidan123', 'Posyandu', 'POSYANDU', ' posyandu ', 'posyandu12', 'indonesia', 'Indonesia45', 'indonesia!!'],
        ...['rahasia1', 'password', 'Password1!', 'katasandi', 'bidanposyandu', 'sayangku', 'bismillah', 'nama1234'],
        ...['akucintakamu', 'siti1990', '2024puskesmas', 'bidan-2024'],
      ],
    ],
    ['nama', ['karanganyar', 'Karang Anyar 1', 'sulastri', 'sulastri99', 'bidansulastri', 'sulastri bidan 1']],
  ] as const)('%s', (sebab, guesses) => {
    const nama = ['Sulastri', 'Pustu Karang Anyar', 'Puskesmas Sumber']
    for (const guess of guesses) expect(tolakSandi(guess, nama), guess).toBe(sebab)
  })

  test('longer than anybody types', () => expect(tolakSandi('kucing di atap '.repeat(20))).toBe('panjang'))
})

test.each([
  ...['sandi untuk uji', 'kata-sandi-uji', 'rahasia-ku-1', 'sandi yang baru', 'sandi milik wati', 'hujan di pematang'],
  ...['qilin-mengkudu-9471', 'contoh-pustu', 'kolam perahu jambu teras', 'bidan posyandu melati mawar', '739102846155'],
  ...['Kambing7Terbang', 'éèàçñöüß1', '山田太郎は医者です'],
])('"%s" is taken', (sandi) => {
  expect(tolakSandi(sandi, ['Wati', 'Pustu Krajan'])).toBeNull()
})

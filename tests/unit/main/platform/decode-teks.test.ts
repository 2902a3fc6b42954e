import { expect, test } from 'vitest'
import { decodeTeks } from '#main/platform/decode-teks.ts'

const isi = 'Nama,Alamat\nNur’Aini,Dsn. Krajan\nSyafi’i,Dsn. Baru\n'
const be = (teks: string) => Buffer.from(teks, 'utf16le').swap16()

test.each([
  ['UTF-8', Buffer.from(isi)],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${isi}`)],
  ['UTF-16, little end first, with its mark', Buffer.from(`\ufeff${isi}`, 'utf16le')],
  ['UTF-16, big end first, with its mark', be(`\ufeff${isi}`)],
  ['UTF-16, little end first', Buffer.from(isi, 'utf16le')],
  ['UTF-16, big end first', be(isi)],
])('%s', (_, bytes) => {
  expect(decodeTeks(bytes)).toBe(isi)
})

test('Windows-1252 is read as that', () => {
  expect(decodeTeks(Buffer.from('Renée,Dsn', 'latin1'))).toBe('Renée,Dsn')
  expect(decodeTeks(Buffer.from([0x4e, 0x92, 0x41]))).toBe('N’A')
})

test('one broken byte of UTF-8 spoils no other letter', () => {
  const bytes = Buffer.concat([Buffer.from(isi), Buffer.from([0xe2, 0x80]), Buffer.from(',x\n')])
  expect(decodeTeks(bytes)).toBe(`${isi}\ufffd,x\n`)
})

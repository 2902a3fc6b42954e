import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetTanyaAwal, withTanyaAwal } from '#renderer/lib/awal.ts'

const carried: string[] = []
const carry = async (name: string) => {
  carried.push(name)
  return { ok: true, data: `dibawa ${name}` }
}

beforeEach(() => {
  carried.length = 0
  vi.stubGlobal('window', {})
})
afterEach(() => {
  vi.unstubAllGlobals()
})

test('what was asked ahead is not asked again, once', async () => {
  window.tanyaAwal = { 'beranda.get': Promise.resolve({ ok: true, data: 'awal' }) }
  const call = withTanyaAwal(carry)
  expect(await call('beranda.get', {})).toEqual({ ok: true, data: 'awal' })
  expect(await call('beranda.get', {})).toEqual({ ok: true, data: 'dibawa beranda.get' })
  expect(await call('riwayat.list', {})).toEqual({ ok: true, data: 'dibawa riwayat.list' })
  expect(carried).toEqual(['beranda.get', 'riwayat.list'])
})

test.each([
  ['was refused', async () => ({ ok: false, error: { code: 'dilarang' } })],
  ['never arrived', () => Promise.reject(new Error('terputus'))],
  ['is no answer', async () => '<html>'],
])('what %s is asked again', async (_how, answer: () => Promise<unknown>) => {
  window.tanyaAwal = { 'sesi.keadaan': answer() }
  expect(await withTanyaAwal(carry)('sesi.keadaan', {})).toEqual({ ok: true, data: 'dibawa sesi.keadaan' })
})

test('once the book is open, nothing of the beginning is taken for the present', async () => {
  window.tanyaAwal = { 'aplikasi.keadaan': Promise.resolve({ ok: true, data: 'awal' }) }
  const call = withTanyaAwal(carry)
  forgetTanyaAwal()
  await call('aplikasi.keadaan', {})
  expect(carried).toEqual(['aplikasi.keadaan'])
})

test('a window that was quicker keeps the script from asking at all', () => {
  withTanyaAwal(carry)
  expect(window.tanyaAwal).toEqual({})
})

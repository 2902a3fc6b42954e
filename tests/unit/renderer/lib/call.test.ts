import { afterEach, expect, test, vi } from 'vitest'
import { createCall, postCall } from '#renderer/lib/call.ts'
import { AppFailure } from '#shared/contract/failure.ts'

async function failureOf(work: Promise<unknown>) {
  try {
    await work
  } catch (error) {
    if (error instanceof AppFailure) return error.error
    throw error
  }
  throw new Error('the call did not fail')
}

afterEach(() => {
  vi.unstubAllGlobals()
})

test('an answer in a good envelope is handed on as it is', async () => {
  const call = createCall(async (name, input) => ({ ok: true, data: { name, input } }))
  expect(await call('beranda.get', {})).toEqual({ name: 'beranda.get', input: {} })
})

test('a refused call becomes a failure that carries the same value', async () => {
  const error = { code: 'ditolak', pesan: 'Nama ini dipakai dua posyandu.', pilihan: ['Melati 1', 'Melati 2'] } as const
  const call = createCall(async () => ({ ok: false, error }))
  expect(await failureOf(call('beranda.get', {}))).toEqual(error)
})

test('a transport that breaks is said in a sentence, and the cause is kept', async () => {
  const call = createCall(() => Promise.reject(new TypeError('Failed to fetch')))
  const failure = await call('beranda.get', {}).catch((e: unknown) => e)
  expect(failure).toBeInstanceOf(AppFailure)
  expect(failure).toMatchObject({ error: { code: 'takTerduga' }, cause: { message: 'Failed to fetch' } })
})

test.each([null, undefined, 'teks', [], { data: 1 }, { ok: 'ya' }])('%j is no envelope', async (answer) => {
  const call = createCall(async () => answer)
  expect(await failureOf(call('beranda.get', {}))).toMatchObject({ code: 'takTerduga' })
})

test('the loopback host is asked by one POST with name and input as JSON, and the secret of the window', async () => {
  const asked: [string, RequestInit][] = []
  vi.stubGlobal('localStorage', { getItem: (name: string) => `isi ${name}` })
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push([url, init])
    return Response.json({ ok: true, data: null })
  })
  expect(await postCall('balita.get', { id: 'x' })).toEqual({ ok: true, data: null })
  expect(asked).toEqual([
    [
      '/panggil',
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'x-buku-pustu': 'isi buku-pustu.jendela' },
        body: '{"name":"balita.get","input":{"id":"x"}}',
      },
    ],
  ])
})

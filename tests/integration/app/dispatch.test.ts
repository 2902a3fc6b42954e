import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Application, openApplication } from '#main/app/compose.ts'
import { createDispatch, type Pintu } from '#main/app/dispatch.ts'
import { createErrorLog } from '#main/app/error-log.ts'
import type { Handlers } from '#main/context/handlers.ts'
import { contract } from '#shared/contract/contract.ts'
import { bidanUji } from '#tests/helpers/open-test-book.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'

let dataDir = ''
let application: Application
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'buku-pustu-dispatch-'))
  application = openApplication({ dataDir, now: () => new Date('2026-11-24T10:42:00') })
  await application.sesi.buat({ nama: 'Bidan', peran: 'bidan', sandi: sandiUji })
})
afterAll(() => {
  application.close()
  rmSync(dataDir, { recursive: true, force: true })
})

/** A door with a bidan before it and these handlers behind it. */
const pintuWith = (handlers: Partial<Handlers>): Pintu => ({
  pelaku: () => bidanUji,
  isInLingkup: () => true,
  handlers: () => handlers,
})
const call = (name: string, input: unknown) => application.dispatch(name, input, { host: 'test' })

describe('dispatch', () => {
  test.each(['__proto__', 'constructor', 'toString', 'balita', ''])('the name %j is no call', async (name) => {
    expect(await call(name, {})).toMatchObject({ ok: false, error: { code: 'dilarang' } })
  })

  test('input that does not fit is refused with the path of each field', async () => {
    const answer = await call('balita.list', { cari: 7, batas: 0 })
    expect(answer).toMatchObject({ ok: false, error: { code: 'masukan' } })
    if (answer.ok || answer.error.code !== 'masukan') throw new Error('unreachable')
    expect(answer.error.masalah.map((m) => m.path.join('.')).sort()).toEqual(['batas', 'cari'])
  })

  test('a key nobody declared is refused, also one that aims at the prototype', async () => {
    const input = JSON.parse('{"bulan":"2026-10","__proto__":{"admin":true},"lain":1}')
    expect(await call('hariBuka.list', input)).toMatchObject({ ok: false, error: { code: 'masukan' } })
    expect(({} as Record<string, unknown>).admin).toBeUndefined()
  })

  test.each(Object.keys(contract))(
    '%s answers rubbish with a refusal, never with a fault of the program',
    async (name) => {
      for (const rubbish of [null, undefined, 7, 'x', [], { id: '../../etc' }, { bulan: '2026-99' }]) {
        const answer = await call(name, rubbish)
        if (!answer.ok) expect(answer.error.code).not.toBe('takTerduga')
      }
    },
  )

  test('a fault of the program is logged by mark and place, never by what a person typed', async () => {
    const pintu = pintuWith({
      'beranda.get': () => {
        throw new Error('NIK 3275016708240001 milik Aisyah')
      },
    })
    const answer = await createDispatch(pintu, createErrorLog(dataDir))('beranda.get', {}, { host: 'test' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'takTerduga' } })
    const log = readFileSync(join(dataDir, 'log', 'galat.log'), 'utf8')
    if (answer.ok || answer.error.code !== 'takTerduga') throw new Error('unreachable')
    expect(log).toContain(answer.error.rujukan)
    expect(log).toContain('dispatch.test.ts')
    expect(log + JSON.stringify(answer)).not.toMatch(/3275016708240001|Aisyah/)
  })

  test('an answer with a column nobody declared does not go out', async () => {
    const dispatch = createDispatch(pintuWith({ 'riwayat.list': () => [{ rahasia: 'x' }] as never }), () => {})
    const answer = await dispatch('riwayat.list', { orangId: null, hariBukaId: null }, { host: 'test' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'takTerduga' } })
  })

  test('a folder that cannot take a log does not turn a fault into a crash', () => {
    expect(() => createErrorLog('/dev/null/tidak-ada')('tanda', new Error('x'))).not.toThrow()
    expect(existsSync('/dev/null/tidak-ada')).toBe(false)
  })
})

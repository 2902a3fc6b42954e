import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { maxBodyBytes, maxBodyBytesTerkunci } from '#main/hosts/loopback/read-call.ts'
import { batasWaktu, type Loopback, startLoopback } from '#main/hosts/loopback/server.ts'
import type { Caller, Dispatch } from '#shared/contract/envelope.ts'

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string }
type Ask = { method?: string; path: string; headers?: Record<string, string>; body?: string | Buffer }

let rendererDir: string
let loopback: Loopback
let calls: { name: string; input: unknown; caller: Caller }[]
let faults: unknown[]
let limit: number
let terbuka: boolean

const dispatch: Dispatch = async (name, input, caller) => {
  calls.push({ name, input, caller })
  if (name === 'rusak') throw new Error('Siti 3,2 kg')
  return { ok: true, data: { diterima: input } }
}

beforeEach(async () => {
  calls = []
  faults = []
  limit = maxBodyBytes
  terbuka = false
  rendererDir = mkdtempSync(join(tmpdir(), 'buku-pustu-loopback-'))
  writeFileSync(join(rendererDir, 'index.html'), 'INDEX')
  loopback = await startLoopback({
    application: { dispatch },
    rendererDir,
    log: (_where, error) => faults.push(error),
    maxBodyBytes: () => limit,
    isTerbuka: () => terbuka,
    batasWaktu: { headersTimeout: 300, requestTimeout: 5_000, connectionsCheckingInterval: 50 },
  })
})
afterEach(async () => {
  await loopback.close()
  rmSync(rendererDir, { recursive: true, force: true })
})

/** Real HTTP, with headers a browser would not let a page set. */
function ask({ method = 'GET', path, headers = {}, body }: Ask): Promise<Answer> {
  const { port } = new URL(loopback.origin)
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk)
      const answer = { headers: response.headers, body: Buffer.concat(chunks).toString() }
      resolve({ ...answer, status: response.statusCode ?? 0 })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** The token of the sign-in address, which stands behind `#`: a browser sends it nowhere by itself. */
const token = (): string => new URL(loopback.signInUrl).hash.slice(1)

function tukar(offered = token(), headers: Record<string, string> = {}): Promise<Answer> {
  const own = { Origin: loopback.origin, 'Content-Type': 'application/json', ...headers }
  return ask({ method: 'POST', path: '/masuk', headers: own, body: JSON.stringify({ token: offered }) })
}

/** What the browser that signed in holds: its cookie, and what only the page knows. */
type Jendela = { readonly cookie: string; readonly rahasia: string }

async function signIn(): Promise<Jendela> {
  const { headers, body } = await tukar()
  return { cookie: String(headers['set-cookie']).split(';')[0] ?? '', rahasia: JSON.parse(body).data.rahasia }
}

function callHeaders({ cookie, rahasia }: Jendela): Record<string, string> {
  return { Cookie: cookie, 'X-Buku-Pustu': rahasia, Origin: loopback.origin, 'Content-Type': 'application/json' }
}

async function call(input: unknown, headers?: Record<string, string>): Promise<Answer> {
  const own = headers ?? callHeaders(await signIn())
  return ask({ method: 'POST', path: '/panggil', headers: own, body: JSON.stringify(input) })
}

test('the token gives a cookie no script can read, and a secret no cookie carries', async () => {
  const answer = await tukar()
  expect(answer.status).toBe(200)
  const cookie = String(answer.headers['set-cookie'])
  expect(cookie).toMatch(/^buku_pustu_\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
  const { rahasia } = JSON.parse(answer.body).data
  expect(rahasia).toMatch(/^[\w-]{43}$/)
  expect(cookie).not.toContain(rahasia)
})

test('the page of the sign-in address knows no secret, and runs its own script only', async () => {
  // The window comes from a file, which a browser calls another site.
  const page = await ask({ path: '/masuk', headers: { 'Sec-Fetch-Site': 'cross-site' } })
  expect(page.status).toBe(200)
  const { cookie, rahasia } = await signIn()
  for (const secret of [token(), rahasia, cookie.split('=')[1] ?? '']) expect(page.body).not.toContain(secret)
  expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'sha256-/)
  expect(page.headers['content-security-policy']).not.toContain('unsafe')
  expect((await ask({ path: '/masuk', headers: { Host: 'buku.example' } })).status).toBe(403)
})

test('the token works once; who comes second hears that somebody was first', async () => {
  const both = await Promise.all([tukar(), tukar()])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 403])
  const again = await tukar()
  expect([again.status, again.headers['set-cookie']]).toEqual([403, undefined])
  expect(JSON.parse(again.body).error.pesan).toContain('orang lain di laptop ini masuk lebih dulu')
})

test('whoever comes in hears whether somebody is in already, and nothing else of the book', async () => {
  terbuka = true
  expect(Object.keys(JSON.parse((await tukar()).body).data)).toEqual(['rahasia', 'terbuka'])
  expect(calls).toEqual([])
})

test.each([true, false])('that somebody is in already is said as it is: %s', async (isIn) => {
  terbuka = isIn
  expect(JSON.parse((await tukar()).body).data.terbuka).toBe(isIn)
})

test('when it was used is told at once', async () => {
  const used = vi.fn()
  loopback.masuk.then(used)
  await tukar('salah')
  expect(used).not.toHaveBeenCalled()
  await tukar()
  expect(used).toHaveBeenCalledOnce()
})

test('a wrong token opens nothing and does not use up the right one', async () => {
  expect((await tukar('salah')).status).toBe(403)
  expect((await tukar('a'.repeat(100_000))).status).toBe(403)
  expect((await ask({ path: `/masuk?token=${token()}` })).headers['set-cookie']).toBeUndefined()
  expect((await tukar(token(), { Origin: 'null' })).status).toBe(403)
  expect((await tukar(token(), { 'Content-Type': 'text/plain' })).status).toBe(415)
  expect((await tukar()).status).toBe(200)
})

test('a cookie alone makes no call: another port of this computer is sent it too', async () => {
  const { cookie, rahasia } = await signIn()
  const window = await ask({ path: '/', headers: { Cookie: cookie } })
  expect(window.body).not.toContain(rahasia)
  for (const offered of ['', 'salah', cookie.split('=')[1] ?? '']) {
    const answer = await call({ name: 'balita.list' }, callHeaders({ cookie, rahasia: offered }))
    expect(answer.status).toBe(403)
    expect(JSON.parse(answer.body).error.pesan).toContain('Pakai tab tempat buku dibuka')
  }
  // Nor does the secret alone.
  expect((await call({ name: 'balita.list' }, callHeaders({ cookie: '', rahasia }))).status).toBe(403)
  expect(calls).toEqual([])
  expect((await call({ name: 'balita.list' }, callHeaders({ cookie, rahasia }))).status).toBe(200)
})

test('with the cookie the window is served, with every protective header', async () => {
  const answer = await ask({ path: '/balita', headers: { Cookie: (await signIn()).cookie } })
  expect([answer.status, answer.body]).toEqual([200, 'INDEX'])
  expect(answer.headers).toMatchObject({
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  })
  expect(answer.headers['access-control-allow-origin']).toBeUndefined()
})

test.each(['', 'buku_pustu_1=x', 'lain=1'])(
  'without the right cookie (%s) neither page nor call is answered',
  async (cookie) => {
    expect((await ask({ path: '/', headers: { Cookie: cookie } })).status).toBe(403)
    const { rahasia } = await signIn()
    const answer = await call({ name: 'balita.list' }, callHeaders({ cookie, rahasia }))
    expect(answer.status).toBe(403)
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'dilarang' } })
    expect(calls).toEqual([])
  },
)

test.each(['localhost', 'buku.example', '127.0.0.1', '127.0.0.1:1', '[::1]'])(
  'the Host %s is refused',
  async (host) => {
    const jendela = await signIn()
    expect((await ask({ path: '/', headers: { Cookie: jendela.cookie, Host: host } })).status).toBe(403)
    expect((await call({ name: 'x' }, { ...callHeaders(jendela), Host: host })).status).toBe(403)
    expect(calls).toEqual([])
  },
)

test.each(['null', 'http://evil.example', 'http://localhost', 'https://127.0.0.1'])(
  'the Origin %s is refused, for pages and for calls',
  async (origin) => {
    const jendela = await signIn()
    expect((await ask({ path: '/', headers: { Cookie: jendela.cookie, Origin: origin } })).status).toBe(403)
    expect((await call({ name: 'x' }, { ...callHeaders(jendela), Origin: origin })).status).toBe(403)
    expect(calls).toEqual([])
  },
)

test('a call without Origin, or started by another site, is refused', async () => {
  const { Origin: _origin, ...withoutOrigin } = callHeaders(await signIn())
  expect((await call({ name: 'x' }, withoutOrigin)).status).toBe(403)
  const crossSite = { ...withoutOrigin, Origin: loopback.origin, 'Sec-Fetch-Site': 'cross-site' }
  expect((await call({ name: 'x' }, crossSite)).status).toBe(403)
  expect(calls).toEqual([])
})

test('a call reaches dispatch as the loopback host and its envelope comes back', async () => {
  const answer = await call({ name: 'balita.list', input: { cari: 'Ayu' } })
  expect(answer.status).toBe(200)
  expect(JSON.parse(answer.body)).toEqual({ ok: true, data: { diterima: { cari: 'Ayu' } } })
  expect(answer.headers['cache-control']).toBe('no-store')
  expect(calls).toEqual([{ name: 'balita.list', input: { cari: 'Ayu' }, caller: { host: 'loopback' } }])
})

test.each(['', '{', '[]', '{"name":1}', '{"name":"x","input":1,"caller":{"host":"cli"}}'])(
  'a body that is no call (%s) is refused with a sentence',
  async (body) => {
    const answer = await ask({ method: 'POST', path: '/panggil', headers: callHeaders(await signIn()), body })
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'masukan' } })
    expect(calls).toEqual([])
  },
)

test('a call is declared as JSON, and as nothing that only begins like it', async () => {
  const own = callHeaders(await signIn())
  const status = async (type: string) => (await call({ name: 'x' }, { ...own, 'Content-Type': type })).status
  for (const type of ['', 'text/plain', 'application/json-patch+json', 'application/jsonx', 'application/json/x']) {
    expect(await status(type), type).toBe(415)
  }
  expect(calls).toEqual([])
  for (const type of ['application/json; charset=utf-8', 'Application/JSON', 'application/json ;charset=utf-8']) {
    expect(await status(type), type).toBe(200)
  }
})

const besar = 8 * 1024 * 1024
test.each([
  ['brackets', '['.repeat(besar)],
  ['closed brackets', `${'['.repeat(40)}${']'.repeat(40)}`],
  ['empty objects', `[${'{},'.repeat(besar / 3)}{}]`],
  ['numbers', `[${'1,'.repeat(besar / 2)}1]`],
  ['keys', `{${'"a":1,'.repeat(besar / 6)}"b":1}`],
])('a body of many %s takes no more room than its bytes', async (_what, nested) => {
  const headers = callHeaders(await signIn())
  const body = `{"name":"x","input":${nested}}`
  const parse = vi.spyOn(JSON, 'parse')
  const { status } = await ask({ method: 'POST', path: '/panggil', headers, body })
  expect(parse).not.toHaveBeenCalled()
  parse.mockRestore()
  expect(status).toBe(400)
  expect(calls).toEqual([])
})

test('brackets and commas within a text are no structure, whatever stands before its quotation marks', async () => {
  const headers = callHeaders(await signIn())
  for (const text of ['[[['.repeat(50), ','.repeat(200_000), '"[,'.repeat(200_000), '\\\\"'.repeat(1000), '\\']) {
    calls = []
    expect((await call({ name: 'x', input: [text, { [text]: text }] }, headers)).status).toBe(200)
    expect(calls[0]?.input).toEqual([text, { [text]: text }])
  }
})

test('four hundred connections that say nothing leave the program its files, and our window its turn', async () => {
  await loopback.close()
  // As patient as outside of tests: none of them is cut off for its silence here.
  loopback = await startLoopback({ application: { dispatch }, rendererDir, log: () => undefined })
  const { port } = new URL(loopback.origin)
  const openSilent = () => {
    const socket = connect({ host: '127.0.0.1', port: Number(port) })
    socket.on('error', () => undefined)
    return socket
  }
  const held = keptAlive(callHeaders(await signIn()))
  expect(await held.call()).toBe(200)
  const silent = Array.from({ length: 400 }, openSilent)
  const open = () => silent.filter((socket) => !socket.closed).length
  await vi.waitFor(() => expect(open()).toBeLessThanOrEqual(16), { timeout: 120_000 })
  expect(await held.call()).toBe(200)
  expect((await ask({ path: '/masuk' })).status).toBe(200)
  held.end()
  for (const socket of silent) socket.destroy()
})

/** A connection of our window, kept open from call to call. */
function keptAlive(headers: Record<string, string>) {
  const { port } = new URL(loopback.origin)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  let sockets = new Set<unknown>()
  return {
    async call(): Promise<number> {
      const options = { host: '127.0.0.1', port, method: 'POST', path: '/panggil', headers, agent }
      return new Promise((resolve, reject) => {
        const sent = request(options, (response) => {
          sockets = sockets.add(response.socket)
          expect(sockets.size).toBe(1)
          response.resume().once('end', () => resolve(response.statusCode ?? 0))
        })
        sent.on('error', reject)
        sent.end('{"name":"x"}')
      })
    },
    end: () => agent.destroy(),
  }
}

test('a body over the limit is refused with a sentence and nothing is done', async () => {
  const body = Buffer.alloc(maxBodyBytes + 1, 'a')
  const answer = await ask({ method: 'POST', path: '/panggil', headers: callHeaders(await signIn()), body })
  expect(answer.status).toBe(413)
  expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'berkas' } })
  expect(answer.body).toContain('terlalu besar')
  expect(calls).toEqual([])
})

test('while nobody is signed in a long body is refused with the sentence of the lock, and a short one is read', async () => {
  limit = maxBodyBytesTerkunci
  const headers = callHeaders(await signIn())
  const long = JSON.stringify({ name: 'sesi.signIn', input: 'a'.repeat(maxBodyBytesTerkunci) })
  const answer = await ask({ method: 'POST', path: '/panggil', headers, body: long })
  expect(answer.status).toBe(413)
  expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'dilarang' } })
  expect(answer.body).toContain('Buku terkunci')
  expect(calls).toEqual([])
  expect((await call({ name: 'sesi.signIn', input: 'a'.repeat(2_000) }, headers)).status).toBe(200)
})

test('no answer of any kind lets another origin in', async () => {
  const jendela = await signIn()
  const { cookie } = jendela
  const foreign = { Cookie: cookie, Origin: 'http://evil.example', 'Access-Control-Request-Method': 'POST' }
  const preflight = { ...callHeaders(jendela), 'Access-Control-Request-Headers': 'content-type' }
  const answers = [
    await ask({ path: '/', headers: { Cookie: cookie } }),
    await ask({ path: '/tidak-ada.js', headers: { Cookie: cookie } }),
    await ask({ path: '/', headers: foreign }),
    await ask({ method: 'OPTIONS', path: '/panggil', headers: foreign }),
    await ask({ method: 'OPTIONS', path: '/panggil', headers: preflight }),
    await ask({ path: '/masuk' }),
    await tukar(),
    await tukar('salah'),
    await call({ name: 'balita.list' }, callHeaders(jendela)),
    await call({ name: 'rusak' }, callHeaders(jendela)),
    await call({}, callHeaders(jendela)),
    await call({ name: 'x' }, { ...callHeaders(jendela), Origin: 'null' }),
  ]
  const names = answers.flatMap(({ headers }) => Object.keys(headers))
  expect(names).toContain('content-security-policy')
  expect(names.filter((name) => name.startsWith('access-control-'))).toEqual([])
})

test('who sends the heading slower than a window ever does is cut off', async () => {
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(loopback.origin).port) })
  socket.on('error', () => undefined)
  socket.resume()
  socket.write('POST /panggil HTTP/1.1\r\nHost: 127.0.0.1\r\n')
  await new Promise((resolve) => socket.once('close', resolve))
  expect(calls).toEqual([])
})

test('who never ends the body is cut off too, and nothing of it is done', async () => {
  await loopback.close()
  const batas = { headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 50 }
  loopback = await startLoopback({ application: { dispatch }, rendererDir, log: () => undefined, batasWaktu: batas })
  const { host, port } = new URL(loopback.origin)
  const lines = [
    `Host: ${host}`,
    ...Object.entries(callHeaders(await signIn())).map(([name, value]) => `${name}: ${value}`),
  ]
  const socket = connect({ host: '127.0.0.1', port: Number(port) })
  socket.on('error', () => undefined)
  socket.resume()
  socket.write(`POST /panggil HTTP/1.1\r\n${lines.join('\r\n')}\r\nContent-Length: 100\r\n\r\n{"name":"x"`)
  await new Promise((resolve) => socket.once('close', resolve))
  expect(calls).toEqual([])
})

test('outside of tests the waits are short too, and long enough for a file from an old disk', () => {
  expect(batasWaktu.headersTimeout).toBeLessThanOrEqual(15_000)
  expect(batasWaktu.requestTimeout).toBeGreaterThanOrEqual(30_000)
  expect(batasWaktu.requestTimeout).toBeLessThanOrEqual(120_000)
})

test.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH'])('the method %s is refused', async (method) => {
  const headers = callHeaders(await signIn())
  const answer = await ask({ method, path: '/panggil', headers })
  expect(answer.status).toBe(405)
  expect(answer.headers['access-control-allow-methods']).toBeUndefined()
})

test('a path that climbs out of the folder is refused as it stands on the wire', async () => {
  const { cookie } = await signIn()
  for (const path of ['/../package.json', '/..%2f..%2fpackage.json', '/%2e%2e/package.json']) {
    const answer = await ask({ path, headers: { Cookie: cookie } })
    expect(answer.body).not.toContain('buku-pustu')
    expect(answer.status).toBe(404)
  }
})

test('a fault in the program is logged and answered without its words', async () => {
  const answer = await call({ name: 'rusak' })
  expect(answer.status).toBe(500)
  expect(answer.body).not.toContain('Siti')
  expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'takTerduga' } })
  expect(faults).toHaveLength(1)
})

test('an address that cannot be read is refused without a word in the log', async () => {
  expect((await ask({ path: '//' })).status).toBe(400)
  expect(faults).toEqual([])
})

test('the server listens on 127.0.0.1 only', async () => {
  const port = Number(new URL(loopback.origin).port)
  const reached = await new Promise<boolean>((resolve) => {
    const socket = connect({ host: '127.0.0.2', port }, () => resolve(true))
    socket.once('error', () => resolve(false))
  })
  expect(reached).toBe(false)
})

test('closing ends the server even while a connection is open', async () => {
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(loopback.origin).port) })
  await new Promise((resolve) => socket.once('connect', resolve))
  socket.on('error', () => undefined)
  await loopback.close()
  await expect(ask({ path: '/' })).rejects.toThrow()
})

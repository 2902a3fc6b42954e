import { createServer, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from '@playwright/test'
import { kepalaJendela, simpananJendela } from '#shared/contract/jendela.ts'
import { type Aplikasi, test } from './support/aplikasi.ts'
import { startServer } from './support/server.ts'

type Answer = { readonly status: number; readonly body: string; readonly headers: Record<string, unknown> }
type Ask = { method?: string; path?: string; headers?: Record<string, string>; body?: string }

/** Asks the running program outside the browser, with headers that no page could set. */
function ask(aplikasi: Aplikasi, { method = 'GET', path = '/', headers = {}, body }: Ask): Promise<Answer> {
  const { hostname, port } = new URL(aplikasi.server().origin)
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: hostname, port, method, path, headers, agent: false }, async (response) => {
      let text = ''
      for await (const chunk of response) text += String(chunk)
      resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers })
    })
    sent.once('error', reject)
    sent.end(body)
  })
}

/** The headers of the signed-in page. */
async function ownHeaders({ page, server }: Aplikasi): Promise<Record<string, string>> {
  const cookies = await page.context().cookies()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const rahasia = (await page.evaluate((simpanan) => localStorage.getItem(simpanan), simpananJendela)) ?? ''
  return { Cookie: cookie, [kepalaJendela]: rahasia, Origin: server().origin, 'Content-Type': 'application/json' }
}

const someCall = JSON.stringify({ name: 'tidak.ada' })

test('the signed-in page shows the book and its calls are answered', async ({ aplikasi }) => {
  await expect(aplikasi.page).toHaveTitle(/Buku Pustu/)
  expect(new URL(aplikasi.page.url()).search).toBe('')
  expect(await aplikasi.call('tidak.ada')).toMatchObject({ ok: false, error: { code: 'dilarang' } })
})

test('the page keeps the content security policy and reports no breach of it', async ({ aplikasi }) => {
  const breaches: string[] = []
  aplikasi.page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) breaches.push(message.text())
  })
  const response = await aplikasi.page.reload({ waitUntil: 'networkidle' })
  const policy = response?.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')
  expect(breaches).toEqual([])
})

test('a script put into the page does not run, and no foreign address is reached', async ({ aplikasi }) => {
  const outcome = await aplikasi.page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "diambil alih"'
    document.body.append(script)
    const reached = await fetch('http://127.0.0.1:9/').then(
      () => 'reached',
      () => 'refused',
    )
    return { title: document.title, reached }
  })
  expect(outcome.title).not.toBe('diambil alih')
  expect(outcome.reached).toBe('refused')
})

test('a script cannot read the cookie', async ({ aplikasi }) => {
  expect(await aplikasi.page.evaluate(() => document.cookie)).toBe('')
  const [cookie] = await aplikasi.page.context().cookies()
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', domain: '127.0.0.1' })
})

test('the sign-in address works only once: who comes second in another browser hears that somebody was first', async ({
  aplikasi,
  browser,
}) => {
  const stranger = await browser.newContext()
  const page = await stranger.newPage()
  await page.goto(aplikasi.server().signInUrl)
  await expect(page.getByRole('alert')).toContainText('orang lain di laptop ini masuk lebih dulu')
  expect(page.url()).not.toContain('#')
  expect((await page.goto(aplikasi.server().origin))?.status()).toBe(403)
  await stranger.close()
})

test('a page on another port of this computer receives the cookie, and can still make no call', async ({
  aplikasi,
}) => {
  const { page, server } = aplikasi
  let sent = ''
  const neighbour = createServer((request, response) => {
    sent = request.headers.cookie ?? ''
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>tetangga')
  })
  await new Promise<void>((resolve) => {
    neighbour.listen(0, '127.0.0.1', resolve)
  })
  const own = await ownHeaders(aplikasi)
  const tab = await page.context().newPage()
  await tab.goto(`http://127.0.0.1:${(neighbour.address() as AddressInfo).port}/`)
  expect(sent).toContain(own.Cookie)
  const replay = { Cookie: sent, Origin: server().origin, 'Content-Type': 'application/json' }
  const answer = await ask(aplikasi, { method: 'POST', path: '/panggil', headers: replay, body: someCall })
  expect(answer.status).toBe(403)
  const kept = await tab.evaluate(() => Object.keys(localStorage))
  expect(kept).toEqual([])
  neighbour.closeAllConnections()
  neighbour.close()
})

test('signed in by its address, the book goes on after a reload and in a second tab; without its secret it says how', async ({
  aplikasi,
}) => {
  const { page, server } = aplikasi
  await server().stop()
  const again = await startServer(aplikasi.dataDir)
  try {
    await page.goto(again.signInUrl)
    await expect(page.getByRole('heading', { name: 'Buku terkunci' })).toBeVisible()
    expect(page.url()).toBe(`${again.origin}/`)
    const early: number[] = []
    page.on('response', (response) => {
      if (response.url().endsWith('/panggil')) early.push(response.status())
    })
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Buku terkunci' })).toBeVisible()
    expect([...new Set(early)]).toEqual([200])
    const tab = await page.context().newPage()
    await tab.goto(again.origin)
    await expect(tab.getByRole('heading', { name: 'Buku terkunci' })).toBeVisible()
    await tab.evaluate(() => localStorage.clear())
    await tab.reload()
    await expect(tab.getByText('Pakai tab tempat buku dibuka')).toBeVisible()
  } finally {
    await again.stop()
  }
})

test('a wrong Host, a foreign Origin and a missing cookie are each refused', async ({ aplikasi }) => {
  const own = await ownHeaders(aplikasi)
  const wrong: [string, Record<string, string>][] = [
    ['Host', { ...own, Host: 'buku.example' }],
    ['Host by name', { ...own, Host: `localhost:${new URL(aplikasi.server().origin).port}` }],
    ['Origin', { ...own, Origin: 'http://evil.example' }],
    ['Origin null', { ...own, Origin: 'null' }],
    ['site', { ...own, 'Sec-Fetch-Site': 'cross-site' }],
    ['cookie', { ...own, Cookie: '' }],
    ['secret', { ...own, [kepalaJendela]: '' }],
  ]
  for (const [what, headers] of wrong) {
    const answer = await ask(aplikasi, { method: 'POST', path: '/panggil', headers, body: someCall })
    expect(answer.status, what).toBe(403)
  }
  const right = await ask(aplikasi, { method: 'POST', path: '/panggil', headers: own, body: someCall })
  expect(right.status).toBe(200)
})

test('a page of another origin can neither call nor frame the book', async ({ aplikasi, page }) => {
  const target = aplikasi.server().origin
  await page.route('http://evil.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${target}/"></iframe>` }),
  )
  await page.goto('http://evil.example/')
  const outcome = await page.evaluate(async (origin) => {
    const call = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"name":"x"}' }
    const answered = fetch(`${origin}/panggil`, { ...call, credentials: 'include' })
    return answered.then(
      () => 'answered',
      () => 'refused',
    )
  }, target)
  expect(outcome).toBe('refused')
  for (const frame of page.frames().slice(1)) expect(await frame.content()).not.toContain('id="root"')
})

test('a path that climbs out of the folder is refused', async ({ aplikasi }) => {
  const headers = await ownHeaders(aplikasi)
  for (const path of [
    '/../../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%5cx.json',
  ]) {
    const answer = await ask(aplikasi, { path, headers })
    expect(answer.status, path).toBe(404)
    expect(answer.body).not.toContain('"name"')
  }
})

test('a body over the limit is refused with a sentence, and the book goes on', async ({ aplikasi }) => {
  const answer = await aplikasi.page.evaluate(
    async ([kepala, simpanan]) => {
      // As a blob: the text of a request is shown to whoever drives the page, which takes far longer than sending it.
      const body = new Blob([JSON.stringify({ name: 'x', input: 'a'.repeat(65 * 1024 * 1024) })])
      const headers = { 'Content-Type': 'application/json', [kepala]: localStorage.getItem(simpanan) ?? '' }
      const response = await fetch('/panggil', { method: 'POST', headers, body })
      return { status: response.status, text: await response.text() }
    },
    [kepalaJendela, simpananJendela] as const,
  )
  expect(answer.status).toBe(413)
  expect(answer.text).toContain('terlalu besar')
  expect(await aplikasi.call('tidak.ada')).toMatchObject({ ok: false, error: { code: 'dilarang' } })
})

test('after a restart the old page is refused, and the new address opens the same folder', async ({ aplikasi }) => {
  const before = aplikasi.server()
  await aplikasi.restart()
  expect(aplikasi.server().signInUrl).not.toBe(before.signInUrl)
  await expect(aplikasi.page).toHaveTitle(/Buku Pustu/)
})

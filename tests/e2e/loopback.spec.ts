import { request as httpRequest } from 'node:http'
import { expect } from '@playwright/test'
import { type Aplikasi, test } from './support/aplikasi.ts'

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
  return { Cookie: cookie, Origin: server().origin, 'Content-Type': 'application/json' }
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

test('the sign-in address works only once, also in another browser', async ({ aplikasi, browser }) => {
  const stranger = await browser.newContext()
  const page = await stranger.newPage()
  const again = await page.goto(aplikasi.server().signInUrl)
  expect(again?.status()).toBe(403)
  await expect(page.locator('body')).toContainText('hanya berlaku sekali')
  expect((await page.goto(aplikasi.server().origin))?.status()).toBe(403)
  await stranger.close()
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
  const answer = await aplikasi.page.evaluate(async () => {
    // As a blob: the text of a request is shown to whoever drives the page, which takes far longer than sending it.
    const body = new Blob([JSON.stringify({ name: 'x', input: 'a'.repeat(65 * 1024 * 1024) })])
    const headers = { 'Content-Type': 'application/json' }
    const response = await fetch('/panggil', { method: 'POST', headers, body })
    return { status: response.status, text: await response.text() }
  })
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

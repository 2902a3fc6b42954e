import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { browserArguments } from '#main/hosts/loopback/browser-window.ts'
import { findChromium } from './support/find-chromium.ts'

/**
 * What the window of the loopback host leaves in its profile when the plug is pulled: the real browser, started with
 * the arguments of the program, killed while it runs. The same browser without the private flag shows that the search
 * would find the words.
 */
const kata = { judul: 'ZEFANYAQUORRA', ketikan: 'WIDURIXANTHE', simpanan: 'GATALKUXYZ' } as const

const halaman = `<!doctype html><title>${kata.judul}</title><form action="/kirim"><input name="nama" autofocus></form>
<script>localStorage.setItem('x', '${kata.simpanan}')</script>`

let folder = ''
let server: Server
let origin = ''
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-profil-'))
  server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(halaman)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
test.afterAll(() => {
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
})

async function waitForPort(profile: string): Promise<string> {
  const path = join(profile, 'DevToolsActivePort')
  for (let i = 0; i < 300 && !existsSync(path); i++) await wait(100)
  return readFileSync(path, 'utf8').split('\n')[0] ?? ''
}

/** Types into the page over the browser's own wire: a private window is no context Playwright would know. */
async function typeInto(port: string): Promise<void> {
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
    type: string
    url: string
    webSocketDebuggerUrl: string
  }[]
  const page = targets.find(({ type, url }) => type === 'page' && url.startsWith(origin))
  if (!page) throw new Error(`No page of ${origin}: ${JSON.stringify(targets)}`)
  const socket = new WebSocket(page.webSocketDebuggerUrl)
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }))
  let id = 0
  const send = (method: string, params: object) => {
    const mine = ++id
    socket.send(JSON.stringify({ id: mine, method, params }))
    return new Promise<void>((resolve) => {
      socket.addEventListener('message', function hear(event) {
        if ((JSON.parse(String(event.data)) as { id?: number }).id !== mine) return
        socket.removeEventListener('message', hear)
        resolve()
      })
    })
  }
  await send('Runtime.evaluate', { expression: "document.querySelector('input').focus()" })
  await send('Input.insertText', { text: kata.ketikan })
  await send('Runtime.evaluate', { expression: "document.querySelector('form').submit()" })
  socket.close()
}

function wordsIn(place: string): string[] {
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const found = files.flatMap((entry) => {
    const bytes = readFileSync(join(entry.parentPath, entry.name))
    return Object.values(kata).filter((word) =>
      ['utf8', 'utf16le'].some((encoding) => bytes.includes(Buffer.from(word, encoding as BufferEncoding))),
    )
  })
  return [...new Set(found)].sort()
}

/** Long enough for the browser to write its history, what was typed and what pages store: it does so every ten seconds. */
const sampaiTertulisMs = 15_000

/** Uses the page, pulls the plug, and answers with the words left in the profile. */
async function useAndKill(name: string, change: (args: string[]) => string[]): Promise<string[]> {
  const profile = join(folder, name)
  const browser = findChromium()
  const args = browserArguments({ browser, url: `${origin}/`, profile, asRoot: process.getuid?.() === 0 })
  const extra = ['--headless=new', '--remote-debugging-port=0', '--disable-dev-shm-usage']
  const child = spawn(browser, [...change(args), ...extra], { stdio: 'ignore', detached: true })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  try {
    await typeInto(await waitForPort(profile))
    await wait(sampaiTertulisMs)
  } finally {
    // The group of this one browser: its helpers would otherwise write on.
    if (child.pid) process.kill(-child.pid, 'SIGKILL')
    await gone
  }
  return wordsIn(profile)
}

test.describe('a browser that is killed while the book is open', () => {
  test.skip(process.platform === 'win32', 'process groups are of Unix')
  test.setTimeout(120_000)

  test('leaves no word of the page in its profile; an ordinary window does', async () => {
    const isPrivate = (arg: string) => arg === '--incognito' || arg === '--inprivate'
    const [pribadi, biasa] = await Promise.all([
      useAndKill('pribadi', (args) => args),
      useAndKill('biasa', (args) => args.filter((arg) => !isPrivate(arg))),
    ])
    expect(biasa).toEqual(expect.arrayContaining([kata.judul, kata.simpanan]))
    expect(pribadi).toEqual([])
  })
})

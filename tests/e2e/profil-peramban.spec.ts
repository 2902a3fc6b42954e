import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { browserArguments, browserEnvironment } from '#main/hosts/loopback/browser-window.ts'
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
  await settle(() => existsSync(path))
  return readFileSync(path, 'utf8').split('\n')[0] ?? ''
}

type Wire = { send(method: string, params: object): Promise<void>; close(): void }

/** The browser's own wire to the page: a private window is no context Playwright would know. */
async function openWire(port: string): Promise<Wire> {
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
  return { send, close: () => socket.close() }
}

async function typeInto({ send }: Wire): Promise<void> {
  await send('Runtime.evaluate', { expression: "document.querySelector('input').focus()" })
  await send('Input.insertText', { text: kata.ketikan })
  await send('Runtime.evaluate', { expression: "document.querySelector('form').submit()" })
}

const filesIn = (place: string): string[] =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

function wordsIn(place: string): string[] {
  const found = filesIn(place).flatMap((path) => {
    const bytes = readFileSync(path)
    return Object.values(kata).filter((word) =>
      (['utf8', 'utf16le'] as const).some((encoding) => bytes.includes(Buffer.from(word, encoding))),
    )
  })
  return [...new Set(found)].sort()
}

/** Waits until it is so; whether it came is seen after. */
async function settle(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 600 && !isSo(); i++) await wait(200)
}

/** Long enough for the browser to write its history, what was typed and what pages store: it does so every ten seconds. */
const sampaiTertulisMs = 12_000
/** A moment in which what one browser wrote the other would have written too. Milliseconds */
const sesaatMs = 1_000

type Pemakaian = {
  readonly nama: string
  readonly args?: (args: string[]) => string[]
  readonly env?: (env: NodeJS.ProcessEnv, profile: string) => NodeJS.ProcessEnv
  readonly use: (wire: Wire) => Promise<void>
}

/** Uses the page, then pulls the plug; answers with the folders of the profile and of the user. */
async function useAndKill({ nama, args = (all) => all, env = browserEnvironment, use }: Pemakaian) {
  const [profile, home] = [join(folder, nama), join(folder, `${nama}-rumah`)]
  const browser = findChromium()
  const own = browserArguments({
    ...{ browser, url: `${origin}/`, server: new URL(origin).host, profile },
    asRoot: process.getuid?.() === 0,
  })
  const extra = ['--headless=new', '--remote-debugging-port=0', '--disable-dev-shm-usage']
  const user = { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, '.config') }
  mkdirSync(home)
  const child = spawn(browser, [...args(own), ...extra], {
    ...{ stdio: 'ignore', detached: true, env: env(user, profile) },
  })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  try {
    const wire = await openWire(await waitForPort(profile))
    await use(wire)
    wire.close()
  } finally {
    // The group of this one browser: its helpers would otherwise write on.
    if (child.pid) process.kill(-child.pid, 'SIGKILL')
    await gone
  }
  return { profile, home }
}

test.describe('a browser that is killed while the book is open', () => {
  test.skip(process.platform === 'win32', 'process groups are of Unix')
  test.setTimeout(400_000)

  const tampak = [kata.judul, kata.simpanan]

  test('leaves no word of the page in its profile; an ordinary window does', async () => {
    const isPrivate = (arg: string) => arg === '--incognito' || arg === '--inprivate'
    let terketik = 0
    const use = async (wire: Wire) => {
      await typeInto(wire)
      terketik++
      await settle(() => terketik === 2 && tampak.every((word) => wordsIn(join(folder, 'biasa')).includes(word)))
      await wait(sampaiTertulisMs)
    }
    const [pribadi, biasa] = await Promise.all([
      useAndKill({ nama: 'pribadi', use }),
      useAndKill({ nama: 'biasa', use, args: (args) => args.filter((arg) => !isPrivate(arg)) }),
    ])
    expect(wordsIn(biasa.profile)).toEqual(expect.arrayContaining(tampak))
    expect([...wordsIn(pribadi.profile), ...wordsIn(pribadi.home)]).toEqual([])
  })

  const isDump = (path: string) => path.endsWith('.dmp')
  test('and whose page crashed writes what it held nowhere but in its profile', async () => {
    test.skip(process.platform !== 'linux', 'elsewhere the dumps lie in the profile anyway')
    const reports = (place: string) => filesIn(place).filter((path) => /Crash Reports|\.dmp$/.test(path))
    const use = async (wire: Wire) => {
      await typeInto(wire)
      await wait(sesaatMs)
      // A page that crashes does not answer any more.
      void wire.send('Page.crash', {})
      const places = [join(folder, 'jatuh'), join(folder, 'jatuh-biasa-rumah')]
      await settle(() => places.every((place) => reports(place).some(isDump)))
      await wait(sesaatMs)
    }
    const [kita, biasa] = await Promise.all([
      useAndKill({ nama: 'jatuh', use }),
      useAndKill({ nama: 'jatuh-biasa', use, env: (env) => env }),
    ])
    expect(reports(biasa.home).some(isDump)).toBe(true)
    expect(reports(kita.home)).toEqual([])
    expect(filesIn(kita.profile).some(isDump)).toBe(true)
  })
})

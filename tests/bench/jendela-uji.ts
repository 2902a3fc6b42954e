import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import { type Application, openApplication } from '#main/app/compose.ts'
import { startLoopback } from '#main/hosts/loopback/server.ts'
import { createCall } from '#renderer/lib/call.ts'
import { findChromium } from '#tests/e2e/support/find-chromium.ts'

/** The day the books of the measurements stand on. */
export const hariUkur = '2026-11-12'

export type Peramban =
  | { readonly kind: 'ada'; readonly executablePath: string }
  | { readonly kind: 'tidakAda'; readonly sebab: string }

export function findPeramban(): Peramban {
  try {
    return { kind: 'ada', executablePath: findChromium() }
  } catch (error) {
    return { kind: 'tidakAda', sebab: error instanceof Error ? error.message : String(error) }
  }
}

/** What the loopback host serves: the window of this very source, and an empty page with one field. */
export type Tampilan = { readonly jendela: string; readonly kosong: string; hapus(): Promise<void> }

const halamanKosong = '<!doctype html><html lang="id"><title>Kosong</title><body><input id="polos"></body></html>'
const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Builds the window into a folder of its own: a build that lies about may be of another day. */
export async function buildTampilan(): Promise<Tampilan> {
  const parent = await mkdtemp(join(tmpdir(), 'buku-pustu-ukur-'))
  const [jendela, kosong] = [join(parent, 'jendela'), await mkdtemp(join(parent, 'kosong-'))]
  await writeFile(join(kosong, 'index.html'), halamanKosong)
  const vite = [fromRoot('node_modules/vite/bin/vite.js'), 'build', '--config', fromRoot('renderer/vite.config.ts')]
  const options = ['--outDir', jendela, '--emptyOutDir', '--logLevel', 'error']
  // What the build says goes to the error stream: the output stream carries the figures alone.
  const child = spawn(process.execPath, [...vite, ...options], { stdio: ['ignore', 2, 2] })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`the window could not be built (${code})`)
  return { jendela, kosong, hapus: () => rm(parent, { recursive: true, force: true }) }
}

export type BukuUkur = {
  readonly application: Application
  readonly call: ReturnType<typeof createCall>
  close(): Promise<void>
}

/** An empty book in a folder of its own. */
export async function openBukuUkur(): Promise<BukuUkur> {
  const dataDir = await mkdtemp(join(tmpdir(), 'buku-pustu-ukur-'))
  const application = openApplication({ dataDir, now: () => new Date(`${hariUkur}T09:00:00+07:00`) })
  await application.sesi.buat({ nama: 'Bidan', peran: 'bidan', sandi: 'sandi untuk ukur' })
  return {
    application,
    call: createCall((name, input) => application.dispatch(name, input, { host: 'test' })),
    close: async () => {
      application.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Serves one folder of pages over the real host while `work` runs; each time with a new one-time address. */
export async function withHost<T>(
  application: Application,
  rendererDir: string,
  work: (signInUrl: string) => Promise<T>,
): Promise<T> {
  const log = (where: string, error: unknown) => process.stderr.write(`${where}: ${String(error)}\n`)
  const isTerbuka = () => application.sesi.saya() !== null
  const loopback = await startLoopback({ application, rendererDir, log, isTerbuka })
  try {
    return await work(loopback.signInUrl)
  } finally {
    await loopback.close()
  }
}

/** Starts the browser afresh, with a new profile, as the program does. */
export function launch(executablePath: string, args: readonly string[] = []): Promise<Browser> {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync']
  return chromium.launch({ executablePath, args: [...quiet, ...args] })
}

/** A page of the size of the reference laptop. */
export function newPage(browser: Browser): Promise<Page> {
  return browser.newPage({ viewport: { width: 1366, height: 696 }, locale: 'id-ID', timezoneId: 'Asia/Jakarta' })
}

type Klik = { readonly tautan: string; readonly sasaran: string }

/** Clicks a link and waits until the wanted element is painted. @returns milliseconds from the click to the paint */
export function openByLink(page: Page, klik: Klik): Promise<number> {
  return page.evaluate(({ tautan, sasaran }) => {
    const start = performance.now()
    document.querySelector<HTMLElement>(tautan)?.click()
    return new Promise<number>((resolve) => {
      const look = () => {
        if (!document.querySelector(sasaran)) return void requestAnimationFrame(look)
        // A message posted in an animation frame is delivered once that frame is painted.
        const channel = new MessageChannel()
        channel.port1.onmessage = () => resolve(performance.now() - start)
        channel.port2.postMessage(null)
      }
      requestAnimationFrame(look)
    })
  }, klik)
}

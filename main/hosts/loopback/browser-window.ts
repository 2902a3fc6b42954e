import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, win32 } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isRunning } from '#main/platform/is-running.ts'
import { halamanPengantar } from './masuk.ts'

export type BrowserWindowOptions = {
  readonly browser: string
  readonly signInUrl: string
  readonly dataDir: string
}

export type BrowserWindow = {
  /** Resolves when the person has closed the window. */
  readonly closed: Promise<void>
  /** Takes the sign-in address away, once the window has come in by it. */
  forgetMasuk(): void
  close(): void
}

/**
 * Opens the address in the browser's app mode, in a profile of its own.
 *
 * The window is a private one, its profile new each time and removed afterwards: a browser keeps what was typed into
 * fields, and names typed into the book belong nowhere but in the book. A private window keeps them in memory alone, so
 * that a pulled plug leaves none of them on the disk either.
 *
 * The sign-in address is handed over in a file of the profile: a command line is read by every user of the computer.
 */
export function openBrowserWindow({ browser, signInUrl, dataDir }: BrowserWindowOptions): BrowserWindow {
  const profile = newProfile(join(dataDir, 'jendela'))
  const pengantar = join(profile, 'masuk.html')
  writeFileSync(pengantar, halamanPengantar(signInUrl), { mode: 0o600 })
  const url = pathToFileURL(pengantar).href
  const { host: server } = new URL(signInUrl)
  const child = spawn(browser, browserArguments({ browser, url, server, profile, asRoot: process.getuid?.() === 0 }), {
    stdio: 'ignore',
    env: browserEnvironment(process.env, profile),
  })
  return {
    closed: ended(child).finally(() => removeProfile(profile)),
    forgetMasuk: () => rmSync(pengantar, { force: true }),
    close: () => void child.kill(),
  }
}

type Arguments = {
  readonly browser: string
  readonly url: string
  /** `127.0.0.1:PORT` of our own host. */
  readonly server: string
  readonly profile: string
  readonly asRoot: boolean
}

/**
 * What would go to a network by other ways than the proxy (a browser looks for televisions by calling out), or would be
 * tried again and again in vain.
 */
const features = [
  'Translate',
  'AutofillServerCommunication',
  'OptimizationHints',
  'OptimizationGuideModelDownloading',
  'NetworkTimeServiceQuerying',
  'MediaRouter',
  'DialMediaRouteProvider',
]

/**
 * A browser calls home for more reasons than can be listed: accounts, clocks, updates, forms to fill, models. Whatever the
 * reason, the call goes to our own host, which answers nobody but its window. An address of this computer needs no proxy.
 */
export function browserArguments(options: Arguments): string[] {
  return [
    `--app=${options.url}`,
    `--user-data-dir=${options.profile}`,
    privateFlag(options.browser),
    '--window-size=1366,768',
    '--no-first-run',
    '--no-default-browser-check',
    `--proxy-server=${options.server}`,
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-background-mode',
    '--disable-extensions',
    '--disable-default-apps',
    `--disable-features=${features.join(',')}`,
    // Chromium refuses its sandbox to root; only machines without any other user get here.
    ...(options.asRoot ? ['--no-sandbox'] : []),
  ]
}

/**
 * A page that crashes is written down with what it held in memory. That dump belongs into the profile, which is removed,
 * and not into the home folder of the user, where it would stay. On Windows it lies in the profile anyway. It is sent by a
 * program of its own, past every proxy, where the user once agreed to that: not from a browser that nobody attends.
 */
export function browserEnvironment(env: NodeJS.ProcessEnv, profile: string): NodeJS.ProcessEnv {
  return { ...env, BREAKPAD_DUMP_LOCATION: join(profile, 'rusak'), CHROME_HEADLESS: '1' }
}

/** Edge has a word of its own for a private window. @param browser path on any system */
function privateFlag(browser: string): string {
  return /^(?:microsoft[ -]|ms)edge/i.test(win32.basename(browser)) ? '--inprivate' : '--incognito'
}

/** A fresh profile folder named after this process. Those whose process is gone (a power cut) are removed. */
function newProfile(parent: string): string {
  mkdirSync(parent, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(parent)) {
    if (!isRunning(Number(name))) removeProfile(join(parent, name))
  }
  const profile = join(parent, String(process.pid))
  removeProfile(profile)
  mkdirSync(profile, { mode: 0o700 })
  return profile
}

function removeProfile(profile: string): void {
  // The last helper processes of the browser may hold files for a moment.
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('exit', () => resolve())
    child.once('error', reject)
  })
}

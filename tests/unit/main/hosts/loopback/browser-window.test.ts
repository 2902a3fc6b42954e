import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browserArguments, browserEnvironment, openBrowserWindow } from '#main/hosts/loopback/browser-window.ts'

const signInUrl = 'http://127.0.0.1:1/masuk#KUNCI-SEKALI'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'buku-pustu-jendela-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

/** A program in the browser's place that writes down how it was started. */
function recorder(script: string): string {
  const browser = join(dataDir, 'peramban')
  writeFileSync(browser, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  return browser
}

const satu = { browser: 'b', url: 'file:///p/masuk.html', server: '127.0.0.1:1', profile: '/p' } as const

test('the window is an app window of its own profile, sandboxed unless the user is root', () => {
  const args = browserArguments({ ...satu, asRoot: false })
  expect(args).toEqual(
    expect.arrayContaining([
      '--app=file:///p/masuk.html',
      '--proxy-server=127.0.0.1:1',
      '--user-data-dir=/p',
      '--window-size=1366,768',
      '--no-first-run',
    ]),
  )
  expect(args).not.toContain('--no-sandbox')
  expect(browserArguments({ ...satu, asRoot: true })).toContain('--no-sandbox')
})

test.each([
  ['/usr/bin/chromium', '--incognito'],
  ['/opt/google/chrome/google-chrome', '--incognito'],
  ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', '--incognito'],
  ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe', '--inprivate'],
  ['/usr/bin/microsoft-edge-stable', '--inprivate'],
  ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge', '--inprivate'],
])('the window of %s is a private one (%s)', (browser, flag) => {
  const args = browserArguments({ ...satu, browser, asRoot: false })
  expect(args.filter((arg) => arg === '--incognito' || arg === '--inprivate')).toEqual([flag])
})

test('the profile exists while the window is open and is gone after it closes', async () => {
  const seen = join(dataDir, 'seen')
  const browser = recorder(`for a in "$@"; do case "$a" in --user-data-dir=*) ls -d "\${a#*=}" > ${seen};; esac; done`)
  const window = openBrowserWindow({ browser, signInUrl, dataDir })
  await window.closed
  const profile = readFileSync(seen, 'utf8').trim()
  expect(profile).toBe(join(dataDir, 'jendela', String(process.pid)))
  expect(existsSync(profile)).toBe(false)
})

/** What everybody on the computer sees of a program is how it was started. */
test.skipIf(process.platform !== 'linux')('the sign-in address stands in no command line', async () => {
  const [seen, addressed] = [join(dataDir, 'seen'), join(dataDir, 'addressed')]
  const browser = recorder(`tr '\\0' '\\n' < /proc/$$/cmdline > ${seen}; env >> ${seen}
for a in "$@"; do case "$a" in --app=*) echo "\${a#*=}" > ${addressed};; esac; done; exec sleep 60`)
  const window = openBrowserWindow({ browser, signInUrl, dataDir })
  await vi.waitFor(() => expect(readFileSync(addressed, 'utf8')).not.toBe(''), 120_000)
  expect(readFileSync(seen, 'utf8')).toContain('--app=file://')
  expect(readFileSync(seen, 'utf8')).not.toContain('KUNCI-SEKALI')
  const pengantar = fileURLToPath(readFileSync(addressed, 'utf8').trim())
  expect(readFileSync(pengantar, 'utf8')).toContain(signInUrl)
  // Nobody else may read it, nor look into its folder.
  expect([statSync(pengantar).mode & 0o777, statSync(dirname(pengantar)).mode & 0o777]).toEqual([0o600, 0o700])
  window.forgetMasuk()
  expect(existsSync(pengantar)).toBe(false)
  window.close()
  await window.closed
})

test('a crash is kept in the profile and reported to nobody', () => {
  const env = browserEnvironment({ HOME: '/rumah' }, '/p')
  expect(env).toEqual({ HOME: '/rumah', BREAKPAD_DUMP_LOCATION: join('/p', 'rusak'), CHROME_HEADLESS: '1' })
})

test('what the browser writes when a page crashes goes into the profile, never into the home folder', async () => {
  const seen = join(dataDir, 'seen')
  const browser = recorder(`echo "$BREAKPAD_DUMP_LOCATION" > ${seen}`)
  await openBrowserWindow({ browser, signInUrl, dataDir }).closed
  expect(readFileSync(seen, 'utf8').trim()).toBe(join(dataDir, 'jendela', String(process.pid), 'rusak'))
})

test('a profile left by a power cut is removed, that of a running book stays', async () => {
  const abandoned = join(dataDir, 'jendela', '4194304999')
  const running = join(dataDir, 'jendela', String(process.ppid))
  for (const folder of [abandoned, running]) mkdirSync(folder, { recursive: true })
  await openBrowserWindow({ browser: recorder('exit 0'), signInUrl, dataDir }).closed
  expect([existsSync(abandoned), existsSync(running)]).toEqual([false, true])
})

test('closing from our side ends the browser', async () => {
  const window = openBrowserWindow({ browser: recorder('exec sleep 60'), signInUrl, dataDir })
  window.close()
  await expect(window.closed).resolves.toBeUndefined()
})

test('a browser that cannot be started is reported', async () => {
  const window = openBrowserWindow({ browser: join(dataDir, 'tidak-ada'), signInUrl, dataDir })
  await expect(window.closed).rejects.toThrow('ENOENT')
})

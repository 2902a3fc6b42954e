import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { registerElectron } from '#main/hosts/electron/register.ts'
import { contentSecurityPolicy } from '#main/hosts/static-files.ts'
import type { Caller, Envelope } from '#shared/contract/envelope.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import {
  ContentsStandIn,
  contentsMembers,
  createStandIn,
  type StandIn,
  WindowStandIn,
  windowMembers,
} from './stand-in.ts'

let rendererDir: string
let shell: StandIn
let calls: { name: string; input: unknown; caller: Caller }[]
let faults: string[]
let closed: number
let faultSource: EventEmitter

beforeEach(() => {
  rendererDir = mkdtempSync(join(tmpdir(), 'buku-pustu-electron-'))
  writeFileSync(join(rendererDir, 'index.html'), 'INDEX')
  calls = []
  faults = []
  closed = 0
  faultSource = new EventEmitter()
})
afterEach(() => rmSync(rendererDir, { recursive: true, force: true }))

function register(standIn: StandIn, openApplication = application): StandIn {
  registerElectron(standIn.electron, {
    openApplication,
    rendererDir,
    preloadPath: '/app/preload.cjs',
    iconPath: '/app/icon.png',
    log: (where) => faults.push(where),
    process: faultSource,
  })
  return standIn
}

function application() {
  return {
    dispatch: async (name: string, input: unknown, caller: Caller): Promise<Envelope> => {
      calls.push({ name, input, caller })
      return { ok: true, data: 'diterima' }
    },
    close: () => {
      closed += 1
    },
  }
}

async function startShell(options?: { packaged?: boolean }): Promise<StandIn> {
  shell = register(createStandIn(options))
  await shell.ready()
  return shell
}

/** What Electron would call: the handler set under a name, with the arguments given. */
function fire(name: string, ...args: unknown[]): unknown {
  const handler = shell.recorded.handlers.get(name)
  if (!handler) throw new Error(`no handler for ${name}`)
  return handler(...(args as never[]))
}

function firstWindow(): WindowStandIn {
  const window = shell.windows[0]
  if (!window) throw new Error('no window')
  return window
}

/** Sends an event and tells whether its default was prevented. */
function isPrevented(emitter: EventEmitter, name: string, properties: Record<string, unknown> = {}): boolean {
  const preventDefault = vi.fn()
  emitter.emit(name, { preventDefault, ...properties })
  return preventDefault.mock.calls.length === 1
}

describe('before the app is ready', () => {
  test('the sandbox is on for every page and the scheme is a secure origin', () => {
    const { recorded, app } = register(createStandIn())
    expect(recorded.calls).toEqual(['enableSandbox'])
    expect(recorded.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ])
    expect(app.eventNames().toSorted()).toEqual(['render-process-gone', 'web-contents-created'])
    expect(faultSource.eventNames().toSorted()).toEqual(['uncaughtException', 'unhandledRejection'])
  })

  test('a second copy of the program opens nothing and ends', async () => {
    const second = register(createStandIn({ firstInstance: false }))
    await second.ready()
    expect(second.recorded.calls).toEqual(['quit'])
    expect(second.windows).toEqual([])
    expect(second.app.eventNames()).toEqual([])
  })
})

describe('the window', () => {
  test('has exactly these web preferences', async () => {
    await startShell()
    expect(firstWindow().options.webPreferences).toEqual({
      preload: '/app/preload.cjs',
      partition: 'buku-pustu',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      plugins: true,
      devTools: false,
    })
  })

  test('is 1366 × 768, never below 900 × 560, and shows once it is drawn', async () => {
    await startShell()
    expect(firstWindow().options).toMatchObject({
      width: 1366,
      height: 768,
      minWidth: 900,
      minHeight: 560,
      show: false,
    })
    expect(firstWindow().did).toEqual(['loadURL app://buku-pustu/'])
    firstWindow().emit('ready-to-show')
    expect(firstWindow().did).toEqual(['loadURL app://buku-pustu/', 'show'])
  })

  test('comes to the front when the program is started again', async () => {
    await startShell()
    firstWindow().minimized = true
    shell.app.emit('second-instance')
    expect(firstWindow().did.slice(1)).toEqual(['restore', 'focus'])
  })

  test('stays where it is: no new window, no navigation, no redirect, no webview', async () => {
    await startShell()
    const contents = firstWindow().webContents
    expect(contents.openHandler?.()).toEqual({ action: 'deny' })
    for (const name of ['will-navigate', 'will-redirect', 'will-attach-webview']) {
      expect(isPrevented(contents, name, { url: 'app://buku-pustu/' }), name).toBe(true)
    }
    expect(contents.eventNames().toSorted()).toEqual([
      'will-attach-webview',
      'will-frame-navigate',
      'will-navigate',
      'will-redirect',
    ])
  })

  test.each([
    ['blob:app://buku-pustu/0193', false, false],
    ['blob:app://buku-pustu/0193', true, true],
    ['blob:https://evil.example/0193', false, true],
    ['https://evil.example/', false, true],
    ['app://buku-pustu/', false, true],
    ['file:///etc/passwd', false, true],
  ])('a frame that goes to %s (main frame: %s) is stopped: %s', async (url, isMainFrame, stopped) => {
    await startShell()
    expect(isPrevented(firstWindow().webContents, 'will-frame-navigate', { url, isMainFrame })).toBe(stopped)
  })
})

describe('the session', () => {
  test('is kept in memory alone', async () => {
    await startShell()
    expect(shell.recorded.partition).toBe(firstWindow().options.webPreferences?.partition)
    expect(shell.recorded.partition).not.toMatch(/^persist:/)
  })

  test('refuses every permission and every device', async () => {
    await startShell()
    const answered = vi.fn()
    fire('permissionRequest', {}, 'media', answered)
    expect(answered).toHaveBeenCalledExactlyOnceWith(false)
    expect(fire('permissionCheck', {}, 'clipboard-read')).toBe(false)
    expect(fire('devicePermission', {})).toBe(false)
  })

  test('cancels every request to a network or to a file', async () => {
    await startShell()
    const urls = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file:///*']
    expect(shell.recorded.requestFilter).toEqual({ urls })
    const answered = vi.fn()
    fire('onBeforeRequest', { url: 'https://evil.example/' }, answered)
    expect(answered).toHaveBeenCalledExactlyOnceWith({ cancel: true })
  })

  test('asks where to save, under a bare file name', async () => {
    await startShell()
    const setSaveDialogOptions = vi.fn()
    const item = { getFilename: () => '../../laporan.xlsx', setSaveDialogOptions, once: vi.fn() }
    shell.session.emit('will-download', {}, item)
    expect(setSaveDialogOptions).toHaveBeenCalledExactlyOnceWith({
      title: 'Simpan berkas',
      buttonLabel: 'Simpan',
      defaultPath: '/rumah/downloads/laporan.xlsx',
    })
  })
})

describe('the app protocol', () => {
  async function get(url: string, method = 'GET'): Promise<Response> {
    return (await fire('protocol app', new Request(url, { method }))) as Response
  }

  test('serves the renderer with the content security policy', async () => {
    await startShell()
    const response = await get('app://buku-pustu/balita')
    expect([response.status, await response.text()]).toEqual([200, 'INDEX'])
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
  })

  test.each(['app://lain/', 'app://buku-pustu/..%2f..%2fetc%2fpasswd.txt', 'app://buku-pustu/C%3A/x.js'])(
    'answers %s with 404',
    async (url) => {
      await startShell()
      expect((await get(url)).status).toBe(404)
    },
  )

  test('refuses to be written to', async () => {
    await startShell()
    expect((await get('app://buku-pustu/', 'POST')).status).toBe(405)
  })
})

describe('a call over app:invoke', () => {
  function sender(changes: Record<string, unknown> = {}) {
    return { sender: firstWindow().webContents, senderFrame: { parent: null, url: 'app://buku-pustu/', ...changes } }
  }

  test('from our page in our window reaches dispatch as the electron host', async () => {
    await startShell()
    expect(await fire('app:invoke', sender(), 'balita.list', { cari: 'Ayu' })).toEqual({ ok: true, data: 'diterima' })
    expect(calls).toEqual([{ name: 'balita.list', input: { cari: 'Ayu' }, caller: { host: 'electron' } }])
  })

  test.each([
    ['another page', () => sender({ url: 'https://evil.example/' })],
    ['another host of our scheme', () => sender({ url: 'app://lain/' })],
    ['an address that only begins like ours', () => sender({ url: 'app://buku-pustu.evil/' })],
    ['a frame inside our page', () => sender({ parent: {} })],
    ['a frame that is gone', () => ({ ...sender(), senderFrame: null })],
    ['contents we did not open', () => ({ ...sender(), sender: new ContentsStandIn() })],
  ])('from %s is refused as a value and reaches nothing', async (_who, event) => {
    await startShell()
    expect(await fire('app:invoke', event(), 'balita.list', {})).toMatchObject({
      ok: false,
      error: { code: 'dilarang' },
    })
    expect(calls).toEqual([])
  })

  test('whose name is no text is refused', async () => {
    await startShell()
    expect(await fire('app:invoke', sender(), { name: 'x' })).toMatchObject({ ok: false })
    expect(calls).toEqual([])
  })

  test('after the window was closed is refused', async () => {
    await startShell()
    const event = sender()
    firstWindow().emit('closed')
    expect(await fire('app:invoke', event, 'balita.list')).toMatchObject({ ok: false })
  })
})

describe('the end', () => {
  test('the program ends with its window, and the book is closed last', async () => {
    await startShell()
    shell.app.emit('window-all-closed')
    expect(shell.recorded.calls).toEqual(['enableSandbox', 'quit'])
    expect(closed).toBe(0)
    shell.app.emit('will-quit')
    expect(closed).toBe(1)
  })

  test('a book that cannot be opened says why and ends', async () => {
    const refusing = () => {
      throw new AppFailure({ code: 'berkas', pesan: 'Buku ini dari versi yang lebih baru.' })
    }
    const standIn = register(createStandIn(), refusing)
    await standIn.ready()
    expect(standIn.recorded.errorBox).toEqual(['Buku Pustu', 'Buku ini dari versi yang lebih baru.'])
    expect(standIn.recorded.calls).toEqual(['enableSandbox', 'exit 1'])
    expect([standIn.windows, faults]).toEqual([[], []])
  })

  test('a fault nobody caught is logged, said without its words, and ends the program', async () => {
    await startShell()
    faultSource.emit('uncaughtException', new Error('Siti 3,2 kg'))
    expect(faults).toEqual(['uncaughtException'])
    expect(shell.recorded.errorBox?.join()).not.toContain('Siti')
    expect(shell.recorded.calls.at(-1)).toBe('exit 1')
  })

  test('a page process that died and a promise nobody caught are logged', async () => {
    await startShell()
    shell.app.emit('render-process-gone', {}, {}, { reason: 'oom' })
    faultSource.emit('unhandledRejection', new Error('x'))
    expect(faults).toEqual(['render-process-gone oom', 'unhandledRejection'])
  })
})

describe('the menu', () => {
  type Entry = { label?: string; role?: string; submenu?: Entry[] }
  const rolesOf = (menu: unknown) =>
    (menu as Entry[]).flatMap(({ submenu }) => submenu ?? []).flatMap(({ role }) => role ?? [])

  test('has four places, every entry in Bahasa Indonesia', async () => {
    await startShell()
    const menu = shell.recorded.menu as Entry[]
    expect(menu.map(({ label }) => label?.replace('&', ''))).toEqual(['Berkas', 'Ubah', 'Tampilan', 'Bantuan'])
    const unnamed = menu.flatMap(({ submenu }) => submenu ?? []).filter(({ role, label }) => role && !label)
    expect(unnamed).toEqual([])
  })

  test('shows developer entries only where the program is not packaged', async () => {
    await startShell({ packaged: true })
    expect(rolesOf(shell.recorded.menu)).not.toContain('toggleDevTools')
    await startShell({ packaged: false })
    expect(rolesOf(shell.recorded.menu)).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']))
    expect(firstWindow().options.webPreferences?.devTools).toBe(true)
  })
})

test('the stand-in window has only members that electron.d.ts declares', () => {
  const members = (type: new (...args: never[]) => unknown) =>
    Object.getOwnPropertyNames(type.prototype).filter((name) => name !== 'constructor')
  expect(windowMembers).toEqual(expect.arrayContaining(members(WindowStandIn)))
  expect(contentsMembers).toEqual(members(ContentsStandIn))
})

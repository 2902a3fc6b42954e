import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { findChromium } from './support/find-chromium.ts'

/**
 * The window as `npm start` opens it: the real program starts the real browser, which writes down everything it does on
 * the network. The same browser started without the words of the program shows what would be seen.
 */
const root = fileURLToPath(new URL('../..', import.meta.url))

/** Most of what a browser asks at its start it asks in this time after the first of it. */
const sampaiMenelepon = 16_000
const rumah = 'google'

type Langkah = { readonly type: number; readonly params?: { readonly address?: string; readonly host?: string } }

/** What the browser's own log of the network tells of it: one event a line, the last perhaps cut off. */
function readJaringan(path: string) {
  const [head = '', ...lines] = readFileSync(path, 'utf8').split('\n')
  const { logEventTypes } = JSON.parse(`${head.replace(/,\s*$/, '')}}`).constants as {
    logEventTypes: Record<string, number>
  }
  const events = lines.flatMap((line): Langkah[] => {
    try {
      return [JSON.parse(line.replace(/,\s*$/, '')) as Langkah]
    } catch {
      return []
    }
  })
  const of = (name: string) => events.filter(({ type }) => type === logEventTypes[name])
  return {
    terhubung: [...new Set(of('TCP_CONNECT_ATTEMPT').flatMap(({ params }) => params?.address ?? []))],
    dicari: [...new Set(of('HOST_RESOLVER_MANAGER_JOB').flatMap(({ params }) => params?.host ?? []))],
    terkirim: of('UDP_BYTES_SENT').length,
  }
}

const everything = ['--headless=new', '--net-log-capture-mode=Everything', '--disable-dev-shm-usage']

async function until<T>(look: () => T | undefined): Promise<T> {
  for (let i = 0; i < 2_400; i++) {
    const seen = look()
    if (seen !== undefined) return seen
    await wait(50)
  }
  throw new Error('waited in vain')
}

const readIfThere = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)

/** What everybody on this computer can read of its programs. */
const commandLines = (): string[] => globSync('/proc/[0-9]*/cmdline').map((path) => readIfGone(path))

function readIfGone(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

async function end(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}

test.describe('the window that the program opens in a browser', () => {
  test.skip(process.platform !== 'linux', 'reads /proc')
  test.setTimeout(400_000)
  let folder = ''
  test.beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'buku-pustu-diam-'))
  })
  test.afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }))

  /** Starts the program with a browser that needs no display and writes its log. */
  function startProgram(log: string): ChildProcess {
    const browser = join(folder, 'peramban')
    const words = [...everything, `--log-net-log=${log}`].join(' ')
    writeFileSync(browser, `#!/bin/sh\nexec '${findChromium()}' "$@" ${words}\n`, { mode: 0o755 })
    const env = { ...process.env, PUSTU_CHROMIUM: browser, DISPLAY: process.env.DISPLAY || ':0', HOME: folder }
    const script = ['main/hosts/loopback/serve.ts', '--data', join(folder, 'buku')]
    return spawn(process.execPath, script, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] })
  }

  test('comes in by a file, and no command line tells the token', async () => {
    const program = startProgram(join(folder, 'jaringan.json'))
    try {
      const pengantar = join(folder, 'buku', 'jendela', String(program.pid), 'masuk.html')
      const token = await until(() => /\/masuk#([\w-]{43})"/.exec(readIfThere(pengantar) ?? '')?.[1])
      const seen = new Set<string>()
      await until(() => {
        for (const line of commandLines()) seen.add(line)
        return existsSync(pengantar) ? undefined : true
      })
      await wait(2_000)
      for (const line of commandLines()) seen.add(line)
      const browsers = [...seen].filter((line) => line.includes(folder))
      expect(browsers.some((line) => line.includes(`--app=file://${pengantar}`))).toBe(true)
      expect(browsers.some((line) => line.includes('--type=renderer'))).toBe(true)
      expect([...seen].filter((line) => line.includes(token))).toEqual([])
    } finally {
      await end(program)
    }
  })

  test('reaches nothing but the program, whatever the browser wants at home', async () => {
    const [kita, biasa] = [join(folder, 'kita.json'), join(folder, 'biasa.json')]
    const program = startProgram(kita)
    const plain = join(folder, 'biasa')
    mkdirSync(plain)
    const page = join(folder, 'halaman.html')
    writeFileSync(page, '<!doctype html><html lang="id"><form><input name="nama"><input type="password"></form>')
    const words = [`--user-data-dir=${plain}`, '--incognito', '--no-first-run', '--no-sandbox', `--app=file://${page}`]
    const control = spawn(findChromium(), [...words, ...everything, `--log-net-log=${biasa}`], {
      ...{ stdio: 'ignore', env: { ...process.env, HOME: folder } },
    })
    try {
      await until(() => (readIfThere(kita)?.includes('/panggil') ? true : undefined))
      await until(() => (readIfThere(biasa)?.includes(rumah) ? true : undefined))
      await wait(sampaiMenelepon)
    } finally {
      await Promise.all([end(program), end(control)])
    }
    expect(readJaringan(biasa).dicari.join()).toContain(rumah)
    const { terhubung, dicari, terkirim } = readJaringan(kita)
    expect(terhubung).toEqual([expect.stringMatching(/^127\.0\.0\.1:\d+$/)])
    expect({ dicari, terkirim }).toEqual({ dicari: [], terkirim: 0 })
  })
})

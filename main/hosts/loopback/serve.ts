import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openApplication } from '#main/app/compose.ts'
import type { LogError } from '#main/app/dispatch.ts'
import { createErrorLog } from '#main/app/error-log.ts'
import { resolveDataDir } from '#main/hosts/data-dir.ts'
import { ambilSandi } from '#main/hosts/sandi-lingkungan.ts'
import { keepForOwner } from '#main/platform/milik-sendiri.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import { openBrowserWindow } from './browser-window.ts'
import { findBrowser, hasDisplay, noDisplaySentence, thisMachine } from './find-browser.ts'
import { maxBodyBytes, maxBodyBytesTerkunci } from './read-call.ts'
import { type Loopback, startLoopback } from './server.ts'

const rendererDir = fileURLToPath(new URL('../../../dist/renderer', import.meta.url))

const sentences = {
  usage: 'Pilihan tidak dikenal. Yang ada: --data FOLDER, --layani, --port ANGKA.',
  notBuilt: 'Tampilan belum dibangun. Jalankan: npm run build',
  noBrowser:
    'Chromium, Chrome, atau Edge tidak ditemukan. Pasang salah satunya, atau sebut tempatnya dalam PUSTU_CHROMIUM.',
  browserFailed: 'Peramban tidak dapat dibuka. Yang sudah tersimpan aman. Coba sekali lagi.',
  fault: 'Buku tidak dapat dibuka karena kesalahan di dalam program. Data tidak diubah.',
} as const

type Options = { readonly dataDir: string; readonly serveOnly: boolean; readonly port: number }

ambilSandi()
keepForOwner()
process.exitCode = await main(process.argv.slice(2))

/** Runs the application in a browser window, or with --layani only serves it. Returns the exit code. */
async function main(args: string[]): Promise<number> {
  const options = readOptions(args)
  if (!options) return say(sentences.usage, 2)
  if (!existsSync(join(rendererDir, 'index.html'))) return say(sentences.notBuilt, 1)
  const browser = findBrowser()
  if (!options.serveOnly && !hasDisplay(thisMachine())) return say(noDisplaySentence, 0)
  if (!options.serveOnly && !browser) return say(sentences.noBrowser, 1)
  const log = createErrorLog(options.dataDir)
  try {
    return await run(options, browser, log)
  } catch (error) {
    if (error instanceof AppFailure) return say(error.error.pesan, 1)
    log('serve', error)
    return say(sentences.fault, 3)
  }
}

async function run({ dataDir, serveOnly, port }: Options, browser: string | undefined, log: LogError): Promise<number> {
  const application = openApplication({ dataDir, cadanganOtomatis: true })
  try {
    const isTerbuka = () => application.sesi.saya() !== null
    const batasIsi = () => (isTerbuka() ? maxBodyBytes : maxBodyBytesTerkunci)
    const loopback = await startLoopback({ application, rendererDir, log, port, maxBodyBytes: batasIsi, isTerbuka })
    const exitCode =
      serveOnly || !browser ? await serve(loopback) : await showWindow({ loopback, browser, dataDir, log })
    await loopback.close()
    return exitCode
  } finally {
    application.close()
  }
}

/** Prints the one-time address and serves until the process is asked to stop. */
async function serve(loopback: Loopback): Promise<number> {
  process.stdout.write(`${loopback.signInUrl}\n`)
  await stopRequested()
  return 0
}

type WindowJob = { loopback: Loopback; browser: string; dataDir: string; log: LogError }

async function showWindow({ loopback, browser, dataDir, log }: WindowJob): Promise<number> {
  const window = openBrowserWindow({ browser, signInUrl: loopback.signInUrl, dataDir })
  loopback.masuk.then(window.forgetMasuk)
  try {
    await Promise.race([window.closed, stopRequested()])
    return 0
  } catch (error) {
    log('browser', error)
    return say(sentences.browserFailed, 1)
  } finally {
    window.close()
  }
}

function stopRequested(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}

function readOptions(args: string[]): Options | undefined {
  try {
    const { values } = parseArgs({
      args,
      options: { data: { type: 'string' }, layani: { type: 'boolean' }, port: { type: 'string' } },
    })
    const port = Number(values.port ?? 0)
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return undefined
    return { dataDir: resolveDataDir(values.data), serveOnly: values.layani ?? false, port }
  } catch {
    return undefined
  }
}

function say(sentence: string, exitCode: number): number {
  process.stderr.write(`${sentence}\n`)
  return exitCode
}

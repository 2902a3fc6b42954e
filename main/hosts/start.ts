import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { folderKode } from '#main/platform/simpan-kode.ts'
import { type BuildTarget, buildIfStale, electronBuilds, rendererBuild } from './build-if-stale.ts'
import { hasDisplay, noDisplaySentence, thisMachine } from './loopback/find-browser.ts'
import { ambilSandi } from './sandi-lingkungan.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

ambilSandi()
process.exitCode = await main(process.argv.slice(2))

/** Opens Buku Pustu: in Electron where its program is present, else in the browser of this computer. */
async function main(args: string[]): Promise<number> {
  const watch = args.includes('--pantau')
  const hostArgs = args.filter((arg) => arg !== '--pantau')
  const serveOnly = args.includes('--layani')
  if (!serveOnly && !hasDisplay(thisMachine())) return say(noDisplaySentence, 0)
  const electron = serveOnly ? undefined : electronBinary()
  const targets: readonly BuildTarget[] = electron ? [rendererBuild, ...electronBuilds] : [rendererBuild]
  if (!targets.every((target) => buildIfStale(root, target))) {
    return say('Buku Pustu tidak dapat disiapkan. Jalankan npm ci, lalu coba lagi.', 1)
  }
  const watcher = watch ? watchRenderer() : undefined
  try {
    return await (electron ? runElectron(electron, hostArgs) : runLoopback(hostArgs))
  } finally {
    watcher?.kill()
  }
}

function runElectron(binary: string, args: string[]): Promise<number> {
  say('Buku Pustu dibuka dengan Electron.', 0)
  // Chromium refuses its sandbox to root.
  return run(binary, [root, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...args])
}

function runLoopback(args: string[]): Promise<number> {
  const reason = args.includes('--layani') ? '' : ', karena Electron belum ada di laptop ini'
  say(`Buku Pustu memakai peramban${reason}.`, 0)
  return run(process.execPath, [join(root, 'main/hosts/loopback/serve.ts'), ...args])
}

/** The Electron program, only when it already lies on the disk: nothing is fetched here. */
function electronBinary(): string | undefined {
  const folder = join(root, 'node_modules/electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(binary) ? binary : undefined
}

/** Rebuilds the window whenever a source changes; a reload of the window then shows it. */
function watchRenderer() {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const args = [vite, 'build', '--watch', '--config', rendererBuild.config, '--mode', 'development']
  return spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** Runs a program to its end, passing on requests to stop. Resolves to its exit code. */
function run(program: string, args: string[]): Promise<number> {
  const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, NODE_COMPILE_CACHE: folderKode() } })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => resolve(code ?? 1))
    child.once('error', reject)
  })
}

function say(sentence: string, exitCode: number): number {
  process.stderr.write(`${sentence}\n`)
  return exitCode
}

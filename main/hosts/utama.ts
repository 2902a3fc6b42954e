import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keepForOwner, tighten } from '#main/platform/milik-sendiri.ts'
import { hasDisplay, noDisplaySentence, thisMachine } from './loopback/find-browser.ts'
import { ambilSandi, sandiLingkungan, variabelSandi } from './sandi-lingkungan.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const hasil = join(root, 'hasil')
const dataDir = join(hasil, 'contoh-pustu')
const reportDir = join(hasil, 'laporan')
const monthFile = join(hasil, 'bulan-contoh.txt')

/** The passphrase of the sample book, which holds invented children only; another one may be given. */
ambilSandi()
keepForOwner()
const sandiContoh = sandiLingkungan() || 'contoh-pustu'

process.exitCode = main()

/**
 * The main job on sample data: a Pustu with a register, its official monthly report as Excel and PDF, and the window
 * where there is a display.
 */
function main(): number {
  if (!(existsSync(dataDir) || makeSample())) return 1
  tighten(hasil)
  const month = readFileSync(monthFile, 'utf8').trim()
  if (!cli('laporan', 'skdn', '--bulan', month, '--ke', reportDir, '--data', dataDir)) return 1
  say(`Laporan SKDN bulan ${month} ditulis ke ${relative(root, reportDir)}:`)
  for (const name of readdirSync(reportDir).toSorted()) say(`  ${join(relative(root, reportDir), name)}`)
  say(`Kata sandi buku contoh ini: ${sandiContoh}`)
  if (!hasDisplay(thisMachine())) {
    say(noDisplaySentence)
    return 0
  }
  return runNode('main/hosts/start.ts', ['--data', dataDir], 'inherit') ? 0 : 1
}

/** Makes the sample in a folder of its own first, so that a half-made one is never taken for whole. */
function makeSample(): boolean {
  const draft = `${dataDir}.sementara`
  const month = lastFullMonth(new Date())
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(hasil, { recursive: true })
  say('Menyiapkan Pustu contoh. Semua nama di dalamnya karangan.')
  const facility = ['--jenis', 'pustu', '--nama', 'Sumberagung', '--kabupaten', 'Contoh', '--kecamatan', 'Sumber']
  const made =
    cli('init', ...facility, '--puskesmas', 'Sumber', '--desa', 'Sumberagung', '--data', draft) &&
    cli('contoh', '--sampai', month, '--data', draft)
  if (!made) return false
  writeFileSync(monthFile, `${month}\n`)
  renameSync(draft, dataDir)
  return true
}

/** The month before the given day's, as `YYYY-MM`. */
function lastFullMonth(today: Date): string {
  const first = new Date(today.getFullYear(), today.getMonth() - 1, 1)
  return `${first.getFullYear()}-${String(first.getMonth() + 1).padStart(2, '0')}`
}

function cli(...args: string[]): boolean {
  return runNode('main/hosts/cli/index.ts', args, 'ignore', { [variabelSandi]: sandiContoh })
}

/** @param tambahan of the environment, for this program alone */
function runNode(script: string, args: string[], stdout: 'ignore' | 'inherit', tambahan = {}): boolean {
  const result = spawnSync(process.execPath, [join(root, script), ...args], {
    stdio: ['ignore', stdout, 'inherit'],
    env: { ...process.env, ...tambahan },
  })
  return result.status === 0
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findInstalledBrowser, findNamedBrowser, thisMachine } from '#main/hosts/loopback/find-browser.ts'

/**
 * The browser the tests run in: PUSTU_CHROMIUM, Playwright's own, one installed on the system; else, as root on Debian,
 * Debian's chromium is installed once.
 */
export function findChromium(): string {
  const found = findPresent() ?? (installOnDebian() ? findPresent() : undefined)
  if (!found) throw new Error('No Chromium, Chrome or Edge was found. Install one, or name it in PUSTU_CHROMIUM.')
  // Test workers load the configuration again: they take what was found here.
  process.env.PUSTU_CHROMIUM = found
  return found
}

/**
 * The browser that draws the pages of the journeys: the one without a window that Debian keeps beside its chromium, else
 * that of `findChromium`, which draws its tabs and buttons, too, unseen, and takes two thirds as long again. Where
 * somebody put Debian's chromium alone, the other is installed beside it as chromium itself would have been.
 */
export function findHeadless(): string {
  const chromium = findChromium()
  const shell = `${chromium}-headless-shell`
  const isInstalled = () => existsSync(shell)
  if (isInstalled() || (chromium === chromiumDebian && installOnDebian() && isInstalled())) return shell
  return chromium
}

function findPresent(): string | undefined {
  const machine = thisMachine()
  const playwrightsOwn = chromium.executablePath()
  return findNamedBrowser(machine) ?? (existsSync(playwrightsOwn) ? playwrightsOwn : findInstalledBrowser(machine))
}

const chromiumDebian = '/usr/bin/chromium'
/** Said to the workers of a run, and to the programs it starts: what could not be installed is not tried by each of them. */
const sudahDicoba = 'PUSTU_CHROMIUM_DICOBA'

function installOnDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version') || process.env[sudahDicoba]) return false
  process.env[sudahDicoba] = '1'
  process.stderr.write('Installing chromium from Debian for the browser tests.\n')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // Without a network this is to end at once: nothing is asked for twice.
  const network = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=20']
  const apt = (...args: string[]) =>
    spawnSync('apt-get', [...network, ...args], { stdio: ['ignore', 'ignore', 'inherit'], env }).status
  const install = (...packages: string[]) => apt('install', '--yes', '--no-install-recommends', ...packages) === 0
  return apt('update') === 0 && (install('chromium', 'chromium-headless-shell') || install('chromium'))
}

import { existsSync } from 'node:fs'
import { posix, win32 } from 'node:path'

/** What the search looks at; the defaults are this computer. */
export type Machine = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly exists: (path: string) => boolean
}

export function thisMachine(): Machine {
  return { platform: process.platform, env: process.env, exists: existsSync }
}

/** The Chromium, Chrome or Edge to open the window with: the one named by PUSTU_CHROMIUM, else the first installed. */
export function findBrowser(machine: Machine = thisMachine()): string | undefined {
  return findNamedBrowser(machine) ?? findInstalledBrowser(machine)
}

export function findNamedBrowser({ env, exists }: Machine): string | undefined {
  const named = env.PUSTU_CHROMIUM
  return named && exists(named) ? named : undefined
}

export function findInstalledBrowser(machine: Machine): string | undefined {
  return browserPlaces(machine).find(machine.exists)
}

/** Whether a window can be shown at all. Only Linux may run without a display. */
export function hasDisplay({ platform, env }: Machine): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

export const noDisplaySentence =
  'Tidak ada layar di laptop ini, jadi jendela tidak dibuka. Untuk memakai dari peramban: npm start -- --layani'

function browserPlaces({ platform, env }: Machine): string[] {
  if (platform === 'win32') return windowsPlaces(env)
  if (platform === 'darwin') return macPlaces(env)
  const folders = [...(env.PATH ?? '').split(':').filter(Boolean), '/usr/bin', '/usr/local/bin', '/snap/bin']
  return linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
}

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]

function windowsPlaces(env: Machine['env']): string[] {
  const roots = [env.LOCALAPPDATA, env.ProgramFiles, env['ProgramFiles(x86)']].filter((root) => root !== undefined)
  const places = [
    ['Chromium', 'Application', 'chrome.exe'],
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ]
  return places.flatMap((place) => roots.map((root) => win32.join(root, ...place)))
}

function macPlaces(env: Machine['env']): string[] {
  const roots = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])]
  const places = [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ]
  return places.flatMap((place) => roots.map((root) => posix.join(root, place)))
}

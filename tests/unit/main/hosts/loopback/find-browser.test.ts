import { expect, test } from 'vitest'
import { findBrowser, hasDisplay, type Machine } from '#main/hosts/loopback/find-browser.ts'

function machine(platform: NodeJS.Platform, files: string[], env: Machine['env'] = {}): Machine {
  return { platform, env, exists: (path) => files.includes(path) }
}

test.each([
  ['linux', '/usr/bin/chromium', { PATH: '/bin:/usr/bin' }],
  ['linux', '/opt/peramban/google-chrome', { PATH: '/opt/peramban' }],
  ['linux', '/usr/bin/microsoft-edge-stable', {}],
  ['linux', '/snap/bin/chromium', {}],
  ['win32', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', { ProgramFiles: 'C:\\Program Files' }],
  [
    'win32',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' },
  ],
  ['win32', 'C:\\U\\Local\\Google\\Chrome\\Application\\chrome.exe', { LOCALAPPDATA: 'C:\\U\\Local' }],
  ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', {}],
  ['darwin', '/Users/sri/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge', { HOME: '/Users/sri' }],
] as const)('on %s the browser at %s is found', (platform, path, env) => {
  expect(findBrowser(machine(platform, [path], env))).toBe(path)
})

test('the browser named by PUSTU_CHROMIUM comes first', () => {
  const files = ['/usr/bin/chromium', '/opt/lain/chrome']
  expect(findBrowser(machine('linux', files, { PUSTU_CHROMIUM: '/opt/lain/chrome' }))).toBe('/opt/lain/chrome')
})

test('a PUSTU_CHROMIUM that is not there does not hide an installed browser', () => {
  expect(findBrowser(machine('linux', ['/usr/bin/chromium'], { PUSTU_CHROMIUM: '/salah' }))).toBe('/usr/bin/chromium')
})

test.each(['linux', 'win32', 'darwin'] as const)('on %s without any browser none is found', (platform) => {
  expect(findBrowser(machine(platform, []))).toBeUndefined()
})

test.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['win32', {}, true],
] as const)('%s with %o has a display: %s', (platform, env, expected) => {
  expect(hasDisplay(machine(platform, [], env))).toBe(expected)
})

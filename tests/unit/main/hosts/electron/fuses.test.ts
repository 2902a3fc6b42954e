import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/**
 * The switches burnt into the program when it is packed: what somebody who can write beside it, or start it with words
 * of her own, cannot turn on again.
 *
 * @source https://www.electronjs.org/docs/latest/tutorial/fuses
 */
const wanted = {
  // ELECTRON_RUN_AS_NODE would make it a Node that runs any script under the name of the program.
  runAsNode: 'false',
  enableCookieEncryption: 'true',
  enableNodeOptionsEnvironmentVariable: 'false',
  enableNodeCliInspectArguments: 'false',
  enableEmbeddedAsarIntegrityValidation: 'true',
  onlyLoadAppFromAsar: 'true',
  loadBrowserProcessSpecificV8Snapshot: 'false',
  grantFileProtocolExtraPrivileges: 'false',
} as const

const config = readFileSync(fileURLToPath(new URL('../../../../../electron-builder.yml', import.meta.url)), 'utf8')

/** The plain values of one block of the file, which has no deeper ones. */
function blockOf(name: string): Record<string, string> {
  const lines = config.split('\n')
  const start = lines.indexOf(`${name}:`)
  const rest = start < 0 ? [] : lines.slice(start + 1)
  const end = rest.findIndex((line) => /^\S/.test(line) && !line.startsWith('#'))
  const pairs = rest.slice(0, end < 0 ? undefined : end).flatMap((line) => {
    const match = /^\s+(\w+):\s*(\S+)\s*$/.exec(line)
    return match ? [[match[1] ?? '', match[2] ?? ''] as const] : []
  })
  return Object.fromEntries(pairs)
}

test('every fuse is set, each once, none left to a default', () => {
  expect(blockOf('electronFuses')).toEqual(wanted)
  expect(config.match(/^electronFuses:/gm)).toHaveLength(1)
})

test('the program is packed into one archive, and publishes and rebuilds nothing', () => {
  expect(config).toMatch(/^asar: true$/m)
  expect(config).toMatch(/^publish: null$/m)
  expect(config).toMatch(/^npmRebuild: false$/m)
})

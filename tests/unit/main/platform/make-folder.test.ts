import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findBerkasDiJalan, makeFolder } from '#main/platform/make-folder.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-folder-'))
  writeFileSync(join(folder, 'berkas'), '')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('making a folder', () => {
  test('makes those above it too, with the mode asked for; one that is there stays', () => {
    const path = join(folder, 'a', 'b', 'c')
    makeFolder(path, 0o700)
    makeFolder(path)
    expect(statSync(path).isDirectory()).toBe(true)
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o700)
  })

  test.each([['berkas'], ['berkas/dalam'], ['berkas/dalam/sekali']])(
    'fails where %s is a file or below one',
    (path) => {
      expect(() => makeFolder(join(folder, path))).toThrow()
      expect(existsSync(join(folder, 'berkas', 'dalam'))).toBe(false)
    },
  )

  test.runIf(existsSync('/proc/self'))('fails where the system lets no folder be made', () => {
    expect(() => makeFolder('/proc/tidak/ada')).toThrow()
  })
})

test('a file on the way to a folder is found, a folder is none', () => {
  const berkas = join(folder, 'berkas')
  expect(findBerkasDiJalan(berkas)).toBe(berkas)
  expect(findBerkasDiJalan(join(berkas, 'dalam', 'sekali'))).toBe(berkas)
  expect(findBerkasDiJalan(folder)).toBeNull()
  expect(findBerkasDiJalan(join(folder, 'belum', 'ada'))).toBeNull()
})

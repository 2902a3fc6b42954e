import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isFresh, rendererBuild } from '#main/hosts/build-if-stale.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'buku-pustu-segar-'))
  write('renderer/app/main.tsx', 100)
  write('shared/domain/umur.ts', 100)
  write('package-lock.json', 100)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** Writes a file as if at that second. */
function write(path: string, atSeconds: number): void {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, '')
  utimesSync(file, atSeconds, atSeconds)
  utimesSync(dirname(file), 1, 1)
}

test('a window that was never built is not fresh', () => {
  expect(isFresh(root, rendererBuild)).toBe(false)
})

test('a window built after its sources is fresh', () => {
  write('dist/renderer/index.html', 101)
  expect(isFresh(root, rendererBuild)).toBe(true)
})

test.each([
  'renderer/features/balita/halaman.tsx',
  'shared/text/kata.ts',
  'resources/icons/a.svg',
  'package-lock.json',
])('a newer %s makes it stale', (path) => {
  write('dist/renderer/index.html', 101)
  write(path, 102)
  expect(isFresh(root, rendererBuild)).toBe(false)
})

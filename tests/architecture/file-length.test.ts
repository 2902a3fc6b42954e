import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const maxLines = 400

/** Lines that say something: neither blank nor comment. */
function countLines(source: string): number {
  const withoutBlocks = source.replace(/^\s*\/\*[\s\S]*?\*\//gm, '')
  return withoutBlocks.split('\n').filter((line) => line.trim() !== '' && !/^\s*\/\//.test(line)).length
}

/** Programs only; generated tables, frozen migrations and test data are long for good reasons. */
function isMeasured(file: string): boolean {
  return (
    /\.(ts|tsx|js|mjs|cjs|sh)$/.test(file) &&
    !/\.generated\.ts$|^main\/db\/migrations\/|^tests\/(fixtures|golden)\//.test(file)
  )
}

test('no file has more than 400 lines that are neither blank nor comment', () => {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root })
  const files = listed.toString().split('\n').filter(isMeasured)
  const long = files
    .filter((file) => existsSync(join(root, file)))
    .map((file) => ({ file, lines: countLines(readFileSync(join(root, file), 'utf8')) }))
    .filter(({ lines }) => lines > maxLines)
  expect(files.length).toBeGreaterThan(0)
  expect(long).toEqual([])
})

test('blank lines, line comments and block comments are not counted', () => {
  expect(countLines('const a = 1\n\n// why\n/** what\n * more\n */\nconst b = 2 // tail\n')).toBe(2)
})

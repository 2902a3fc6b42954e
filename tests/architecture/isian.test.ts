import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** What is typed into the book is no business of a browser: it neither keeps it to offer it again, nor checks its spelling. */
const root = fileURLToPath(new URL('../..', import.meta.url))
const typedInto = /<(?:textarea|input)\b(?:[^>]|=>)*?\/>/g
const noText = /type="(?:radio|checkbox|file)"/

const fields = globSync('renderer/**/*.tsx', { cwd: root }).flatMap((file) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(typedInto)]
    .filter(([tag]) => !noText.test(tag))
    .map(([tag]) => ({ file, tag })),
)

test('every field that is typed into is found', () => {
  expect(new Set(fields.map(({ file }) => file)).size).toBeGreaterThanOrEqual(8)
})

test.each(fields)('the field in $file is neither completed nor spelt by the browser', ({ tag }) => {
  expect(tag).toContain('autoComplete="off"')
  expect(tag).toContain('spellCheck={false}')
})

test('the page is not to be translated, which would send names and findings to a foreign server', () => {
  const page = readFileSync(join(root, 'renderer/index.html'), 'utf8')
  expect(page).toMatch(/<html[^>]* translate="no"/)
  expect(page).toContain('<meta name="google" content="notranslate" />')
})

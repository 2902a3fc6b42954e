import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import postcss, { type AtRule, type Container, type Rule } from 'postcss'
import { expect, test } from 'vitest'

/**
 * Styles of one place never reach another: everything outside `renderer/styles` is a CSS module, and each of its rules
 * hangs on a class of its own. A global `.jumlah` of one page once pulled apart the forms of another.
 */
const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const sheets = globSync('renderer/**/*.css', { cwd: root }).sort()
const modules = sheets.filter((file) => !file.startsWith('renderer/styles/'))

/** A selector without what stands in strings and brackets: those name no class. */
const bare = (selector: string): string => selector.replaceAll(/"[^"]*"|\[[^\]]*\]/g, '')
const classesIn = (selector: string): string[] =>
  [...bare(selector).matchAll(/\.([a-zA-Z][\w-]*)/g)].flatMap(([, name]) => name ?? [])

function isNested(rule: Rule): boolean {
  for (
    let up: Container | undefined = rule.parent as Container;
    up && up.type !== 'root';
    up = up.parent as Container
  ) {
    if (up.type === 'rule') return true
  }
  return false
}

/** What in one sheet reaches beyond its own classes. */
function listGlobal(css: string): string[] {
  const found: string[] = []
  const tree = postcss.parse(css)
  tree.walkRules((rule) => {
    if ((rule.parent as AtRule).name === 'keyframes') return
    for (const selector of rule.selectors) {
      const own = classesIn(selector).length > 0 || isNested(rule)
      if (!own || /:global|#[a-zA-Z]/.test(bare(selector))) found.push(selector)
    }
  })
  // A page without a name is the paper of every page; named, it belongs to what asks for it.
  tree.walkAtRules('page', (page) => {
    if (page.params.trim() === '') found.push('@page')
  })
  return found
}

test.each([
  ['.jumlah { display: flex }', []],
  ['.lembar { td { padding: 0 } .jumlah { color: red } }', []],
  ['[data-tema="gelap"] .lembar td { color: red }', []],
  ['@page slip { margin: 0 }', []],
  ['td { padding: 0 }', ['td']],
  ['.a, tr { padding: 0 }', ['tr']],
  ['.a :global(.isi) { display: block }', ['.a :global(.isi)']],
  ['body:has(> .a) > #root { display: none }', ['body:has(> .a) > #root']],
  ['[class~=".isi"] { display: block }', ['[class~=".isi"]']],
  ['@media print { @page { margin: 0 } tr { color: red } }', ['tr', '@page']],
])('of %s what reaches beyond is %j', (css, expected) => expect(listGlobal(css)).toEqual(expected))

/** Lines that say something, as a source may have. */
const barisTerbanyak = 300
const countLines = (css: string): number =>
  css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .filter((line) => line.trim() !== '').length

test('no style sheet has more than 300 lines that are neither blank nor comment: it draws one thing', () => {
  expect(countLines('/* why,\n and where from */\n.a {\n\n  margin: 0;\n}\n')).toBe(3)
  const long = sheets
    .map((file) => ({ file, lines: countLines(read(file)) }))
    .filter(({ lines }) => lines > barisTerbanyak)
  expect(long).toEqual([])
})

test('every style sheet outside renderer/styles is a module', () => {
  expect(modules.length).toBeGreaterThan(20)
  expect(modules.filter((file) => !file.endsWith('.module.css'))).toEqual([])
})

test('no two modules have one name, because the classes are called after it', () => {
  const names = modules.map((file) => basename(file))
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
})

test.each(modules)('%s reaches nothing but its own classes', (file) => expect(listGlobal(read(file))).toEqual([]))

test('global are the tokens, the elements, and the few words every page may use', () => {
  const words = sheets
    .filter((file) => file.startsWith('renderer/styles/'))
    .flatMap((file) => {
      const found: string[] = []
      postcss.parse(read(file)).walkRules((rule) => {
        found.push(...classesIn(rule.selector))
      })
      return found
    })
  expect([...new Set(words)].sort()).toEqual(
    ['hanya-cetak', 'lucide', 'muted', 'n', 'num', 'small', 'sr-only', 'strong', 'tanpa-cetak'].sort(),
  )
})

const sources = globSync('renderer/**/*.{ts,tsx}', { cwd: root }).map((file) => read(file))
const inCode = (name: string): string => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** The classes of a module that code names (`css.judul`), and whether it also asks for some by a value (`css[arah]`). */
function namedInCode(file: string): { names: ReadonlySet<string>; byValue: boolean } {
  const asked = new RegExp(`import (\\w+) from '[^']*/${basename(file).replaceAll('.', '\\.')}'`)
  const names = new Set<string>()
  let byValue = false
  for (const source of sources) {
    const name = asked.exec(source)?.[1]
    if (name === undefined) continue
    for (const [, used] of source.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))) names.add(used ?? '')
    byValue ||= source.includes(`${name}[`)
  }
  return { names, byValue }
}

test.each(modules)('every class code asks of %s is there, and every class there is asked for', (file) => {
  const there = new Set<string>()
  postcss.parse(read(file)).walkRules((rule) => {
    for (const name of classesIn(rule.selector)) there.add(inCode(name))
  })
  const { names, byValue } = namedInCode(file)
  expect([...names].filter((name) => name !== 'module' && !there.has(name))).toEqual([])
  if (!byValue) expect([...there].filter((name) => !names.has(name))).toEqual([])
})

/** The own sheets of its feature that a source asks: what they say of one class would have to be read in two places. */
function sheetsOfFeature(source: string): string[] {
  return [...source.matchAll(/^import \w+ from '(\.[^']*\.module\.css)'/gm)].flatMap(([, path]) => path ?? [])
}

test.each([
  [
    "import a from './satu.module.css'\nimport b from '../dua.module.css'\n",
    ['./satu.module.css', '../dua.module.css'],
  ],
  ["import kit from '#renderer/components/card.module.css'\nimport b from './dua.module.css'\n", ['./dua.module.css']],
])('of %j the sheets of its own feature are %j', (source, expected) => {
  expect(sheetsOfFeature(source)).toEqual(expected)
})

test('a page asks one sheet of its feature; what two pages share is a component', () => {
  const asking = globSync('renderer/{app,features}/**/*.tsx', { cwd: root }).map((file) => ({
    file,
    sheets: sheetsOfFeature(read(file)),
  }))
  expect(asking.filter(({ sheets }) => sheets.length > 0).length).toBeGreaterThan(50)
  expect(asking.filter(({ sheets }) => sheets.length > 1)).toEqual([])
})

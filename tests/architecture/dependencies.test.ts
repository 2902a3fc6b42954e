import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

/**
 * The packages of others, looked at without a network: what the lock file names, and what lies in node_modules.
 */
const root = fileURLToPath(new URL('../..', import.meta.url))
const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'))

const Versions = z.record(z.string(), z.string())
const { dependencies, optionalDependencies, devDependencies, allowScripts } = z
  .object({
    dependencies: Versions,
    optionalDependencies: Versions,
    devDependencies: Versions,
    allowScripts: z.record(z.string(), z.boolean()),
  })
  .parse(readJson('package.json'))

const Entry = z.object({
  name: z.string().optional(),
  version: z.string(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  dev: z.boolean().default(false),
  optional: z.boolean().default(false),
  bin: Versions.optional(),
  license: z.string().optional(),
  hasInstallScript: z.boolean().default(false),
})
const lock = z.object({ packages: z.record(z.string(), Entry) }).parse(readJson('package-lock.json'))
/** Every package of the tree by its folder; the first entry is the program itself. */
const packages = Object.entries(lock.packages).filter(([folder]) => folder !== '')
const shipped = packages.filter(([, entry]) => !entry.dev)

const Manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)]).optional(),
  licenses: z.array(z.object({ type: z.string() })).optional(),
  scripts: z.record(z.string(), z.string()).default({}),
})
/** What a package says of itself; null for one that is for another kind of computer. */
function manifestOf(folder: string): z.infer<typeof Manifest> | null {
  return existsSync(join(root, folder, 'package.json')) ? Manifest.parse(readJson(`${folder}/package.json`)) : null
}

/** Licences that let the program be given away, changed or not, with its source or without. */
const allowed: ReadonlySet<string> = new Set([
  ...['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'Zlib'],
  ...['Unlicense', 'CC0-1.0', 'OFL-1.1', 'Python-2.0'],
])
/** Packages whose package.json names no licence, or not in the usual words: looked at by hand, in this version. */
const dilihat: Readonly<Record<string, string>> = {
  // LICENSE beside it: the MIT licence.
  'png-js@1.1.0': 'MIT',
  // package.json: "MIT/X11", the MIT licence by its older name.
  'chainsaw@0.1.0': 'MIT',
  // None is named in the package. exceljs needs it for reading streams, which this program never does.
  'buffers@0.1.1': 'tidak disebut',
}

/** "(MIT OR GPL-3.0-or-later)" leaves the choice; "(MIT AND Zlib)" asks for both. */
function isAllowed(expression: string): boolean {
  const choices = expression.replaceAll(/[()]/g, '').split(' OR ')
  return choices.some((choice) => choice.split(' AND ').every((one) => allowed.has(one.trim())))
}

describe('what is shipped', () => {
  test.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(MIT AND Zlib)', true],
    ['(MIT AND GPL-3.0-only)', false],
    ['GPL-3.0-only', false],
    ['SEE LICENSE IN LICENSE.txt', false],
    ['', false],
  ])('the licence %j is allowed: %s', (expression, expected) => expect(isAllowed(expression)).toBe(expected))

  test('has a licence on the list, package by package, as the package itself says', () => {
    expect(shipped.length).toBeGreaterThan(100)
    const unknown = shipped.flatMap(([folder, entry]) => {
      const manifest = manifestOf(folder)
      const license = manifest?.license ?? manifest?.licenses?.map(({ type }) => type).join(' OR ') ?? entry.license
      const name = `${manifest?.name ?? folder.split('node_modules/').at(-1)}@${entry.version}`
      return Object.hasOwn(dilihat, name) || isAllowed(license ?? '') ? [] : [`${name}: ${license ?? 'no licence'}`]
    })
    expect(unknown).toEqual([])
  })

  test('names no exception that is not needed any more', () => {
    const present = new Set(
      shipped.map(([folder, { version }]) => `${folder.split('node_modules/').at(-1)}@${version}`),
    )
    expect(Object.keys(dilihat).filter((name) => !present.has(name))).toEqual([])
  })
})

describe('what is installed', () => {
  /** npm also builds what brings a binding.gyp without saying so. */
  function runsScript(folder: string): boolean {
    const scripts = manifestOf(folder)?.scripts ?? {}
    const named = ['preinstall', 'install', 'postinstall'].some((when) => Object.hasOwn(scripts, when))
    return named || existsSync(join(root, folder, 'binding.gyp'))
  }
  const wantingScript = packages.filter(([folder, entry]) => entry.hasInstallScript || runsScript(folder))
  const nameOf = ([folder, entry]: (typeof packages)[number]) =>
    manifestOf(folder)?.name ?? entry.name ?? folder.split('node_modules/').at(-1) ?? folder

  test('runs no script but those package.json decides about', () => {
    expect([...new Set(wantingScript.map(nameOf))].sort()).toEqual(Object.keys(allowScripts).sort())
  })

  test('and of those none', () => {
    expect(Object.keys(allowScripts).filter((name) => allowScripts[name])).toEqual([])
  })

  test('brings the Node it runs on as a package like any other, known by its digest, one version for each system', () => {
    const node = packages.filter(([folder]) => /\/node-(?:linux|win|darwin|bin)-/.test(folder))
    expect(node.map(([folder]) => folder.slice('node_modules/'.length))).toEqual(Object.keys(optionalDependencies))
    expect(new Set(Object.values(optionalDependencies)).size).toBe(1)
    const links = packages.filter(([, { bin }]) => Object.hasOwn(bin ?? {}, 'node'))
    expect(links).toEqual(node)
    const here = node.filter(([folder]) => existsSync(join(root, folder, 'bin')))
    if (here.length > 0) expect(Object.values(optionalDependencies)).toContain(process.versions.node)
  })

  test('is what the lock file says, version by version', () => {
    const other = packages.flatMap(([folder, { version, optional }]) => {
      const manifest = manifestOf(folder)
      if (manifest === null) return optional ? [] : [`${folder} is missing`]
      return manifest.version === version ? [] : [`${folder}: ${manifest.version}, not ${version}`]
    })
    expect(other).toEqual([])
  })
})

describe('what is written down', () => {
  test('every version is one version, no range', () => {
    const all = Object.entries({ ...dependencies, ...optionalDependencies, ...devDependencies })
    expect(all.filter(([, version]) => !/^(?:npm:[\w@/.-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  test('the lock file knows each package by its digest, and no address to fetch it from', () => {
    expect(packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([folder]) => folder)).toEqual(
      [],
    )
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  })
})

test('no package of the program is one it does not name', () => {
  const named = new Set(Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies }))
  const top = shipped.map(([folder]) => folder).filter((folder) => Object.hasOwn(dependencies, folder.slice(13)))
  expect(top.length).toBe(Object.keys(dependencies).length)
  expect([...named].filter((name) => lock.packages[`node_modules/${name}`] === undefined)).toEqual([])
})

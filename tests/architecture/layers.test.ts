import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readArrows } from './imports.ts'
import { findViolations, type Packages, rules } from './rules.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const rooms = ['shared', 'main', 'renderer']

function readPackages(): Packages {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return { shipped: Object.keys(dependencies), development: Object.keys(devDependencies) }
}

test('every import in the program follows the direction of the layers', () => {
  expect(findViolations(readArrows(root, rooms), readPackages())).toEqual([])
})

describe('a seeded violation is caught', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'buku-pustu-layers-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  function violationsOf(files: Record<string, string>): string[] {
    for (const [path, source] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), source)
    }
    return findViolations(readArrows(folder, rooms), { shipped: ['zod', 'kysely', 'uuid'], development: ['vitest'] })
  }

  test.each([
    ['shared-is-a-leaf', 'shared/domain/a.ts', "import { readFileSync } from 'node:fs'"],
    ['shared-is-a-leaf', 'shared/text/a.ts', "import { v7 } from 'uuid'"],
    ['shared-is-a-leaf', 'shared/text/a.ts', "import type { B } from '#main/b.ts'"],
    ['rules-know-no-contract', 'shared/domain/a.ts', "import { c } from '../contract/c.ts'"],
    ['rules-know-no-contract', 'shared/formulir/a.ts', "export { c } from '#shared/contract/c.ts'"],
    ['renderer-stays-in-the-browser', 'renderer/lib/a.tsx', "import { b } from '#main/b.ts'\nexport const A = <b />"],
    ['renderer-stays-in-the-browser', 'renderer/lib/a.ts', "const b = await import('node:fs')"],
    ['main-never-imports-the-renderer', 'main/app/a.ts', "import { b } from '../../renderer/b.ts'"],
    ['features-do-not-know-each-other', 'main/features/balita/a.ts', "import { b } from '../ibu/b.ts'"],
    ['features-do-not-know-each-other', 'renderer/features/balita/a.ts', "import '#renderer/features/ibu/b.ts'"],
    ['features-do-not-know-the-app', 'main/features/balita/a.ts', "import { b } from '#main/app/b.ts'"],
    ['ui-kit-is-dumb', 'renderer/components/a.ts', "import { b } from '#renderer/features/balita/b.ts'"],
    ['the-sheet-knows-no-card', 'renderer/lembar/a.ts', "import { b } from '#renderer/features/ibu/b.ts'"],
    ['the-sheet-knows-no-card', 'renderer/lembar/a.ts', "import type { B } from '#shared/contract/b.ts'"],
    ['the-application-knows-no-host', 'main/app/a.ts', "import { createServer } from 'node:http'"],
    ['the-application-knows-no-host', 'main/reports/a.ts', "import type { App } from 'electron'"],
    ['electron-is-passed-in', 'main/hosts/electron/window.ts', "import { app } from 'electron'"],
    ['electron-is-passed-in', 'main/hosts/electron/menu.ts', "import { type Menu } from 'electron'"],
    ['preload-is-tiny', 'main/hosts/electron/preload.ts', "import { z } from 'zod'"],
    ['only-the-store-touches-sqlite', 'main/features/balita/balita.repository.ts', "import { sql } from 'kysely'"],
    ['only-the-store-touches-sqlite', 'main/db/a.ts', "import type { Database } from 'better-sqlite3'"],
    ['only-reports-draw', 'main/features/balita/balita.service.ts', "import exceljs from 'exceljs'"],
    ['only-reports-draw', 'main/features/balita/balita.service.ts', "import { p } from '#main/reports/pdf.ts'"],
    ['the-store-knows-no-room-above', 'main/toko/a.ts', "import type { B } from '#main/db/b.ts'"],
    ['the-database-knows-no-feature', 'main/db/a.ts', "import { b } from '#main/features/balita/b.ts'"],
    ['migrations-are-frozen-in-time', 'main/toko/migrations/0010-a.ts', "import { b } from '#shared/b.ts'"],
    ['no-tests-in-production', 'main/app/a.ts', "import { b } from '#tests/b.ts'"],
    ['only-shipped-packages', 'main/app/a.ts', "import { test } from 'vitest'"],
    ['only-shipped-packages', 'main/app/a.ts', "import { x } from 'not-declared'"],
  ])('%s: %s', (name, path, source) => {
    expect(violationsOf({ [path]: source }).map((violation) => violation.split(':')[0])).toContain(name)
  })

  test('no-circular: two files that import each other', () => {
    const violations = violationsOf({
      'main/app/a.ts': "import { b } from './b.ts'\nexport const a = b",
      'main/app/b.ts': "import { a } from './a.ts'\nexport const b = a",
    })
    expect(violations).toEqual(['no-circular: main/app/a.ts → main/app/b.ts → main/app/a.ts'])
  })

  test('no-circular-rooms: two rooms that take types from each other', () => {
    const violations = violationsOf({
      'shared/domain/a.ts': "import { b } from '#shared/text/b.ts'\nexport type A = typeof b",
      'shared/text/b.ts': 'export const b = 1',
      'shared/text/c.ts': "import type { A } from '#shared/domain/a.ts'\nexport const c: A = 1",
    })
    expect(violations).toEqual(['no-circular-rooms: shared/domain → shared/text → shared/domain'])
  })

  test('what is allowed passes: kysely in the store, own feature, zod, a repository', () => {
    const violations = violationsOf({
      'main/toko/toko.ts': "import type { Kysely } from 'kysely'\nimport '#main/platform/a.ts'",
      'main/features/balita/balita.service.ts': "import './balita.repository.ts'",
      'main/features/balita/balita.repository.ts':
        "import type { Db } from '#main/toko/toko.ts'\nimport { z } from 'zod'",
      'main/hosts/electron/window.ts': "import type { BrowserWindow } from 'electron'",
      'main/hosts/electron/electron.ts': "import * as electron from 'electron'",
    })
    expect(violations).toEqual([])
  })
})

test('every rule has a name of its own', () => {
  const names = rules.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'

/** Where SQL text stands: the store, what is derived, what a book and a package mean by its tables, and the repository of a feature. */
const boleh = /^main\/(toko|ringkasan|db|transfer)\/|\.repository\.ts$/

const sql =
  /\b(?:SELECT\s[\s\S]*\sFROM\s|INSERT\s+(?:OR\s+\w+\s+)?INTO\s|UPDATE\s+\S+\s+SET\s|DELETE\s+FROM\s|PRAGMA\s)/

type Node = { readonly type: string; readonly [key: string]: unknown }
const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string'

function textOf(node: Node): string {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type !== 'TemplateLiteral') return ''
  return (node.quasis as readonly { readonly value: { readonly cooked: string } }[])
    .map((q) => q.value.cooked)
    .join('x')
}

/** A verb of the store asked with a built query counts as SQL too. */
const isBuilt = ({ type, object, property }: Node) =>
  type === 'MemberExpression' &&
  (property as Node).name === 'query' &&
  ((object as Node).name === 'db' || ((object as Node).property as Node | undefined)?.name === 'db')

function findSql(file: string, source: string): string[] {
  const found: string[] = []
  if (!/[A-Z]{5}|\.query\b/.test(source)) return found
  const visit = (node: Node): void => {
    if (sql.test(textOf(node)) || isBuilt(node))
      found.push(`${file}: ${source.slice(Number(node.start), Number(node.end))}`)
    for (const child of Object.values(node).flat()) if (isNode(child)) visit(child)
  }
  visit(parseSync(file, source).program as unknown as Node)
  return found
}

const root = fileURLToPath(new URL('../..', import.meta.url))

test('SQL stands in the store, beside the journal and in repositories, nowhere else', () => {
  const files = globSync('{main,shared,renderer}/**/*.{ts,tsx}', { cwd: root }).filter((file) => !boleh.test(file))
  expect(files.length).toBeGreaterThan(400)
  expect(files.flatMap((file) => findSql(file, readFileSync(join(root, file), 'utf8')))).toEqual([])
})

test.each([
  "db.run('DELETE FROM kenalan WHERE fasilitas_id = ?', id)",
  'db.all(`SELECT id\n FROM orang`)',
  "context.db.first(context.db.query.selectFrom('orang').select('id'))",
])('a service that asks by itself is caught: %s', (source) => {
  expect(findSql('a.service.ts', source)).toHaveLength(1)
})

test('a verb of a repository is no SQL', () => {
  expect(findSql('a.service.ts', "const rows = listBalita(db); const text = 'Select what comes FROM it'")).toEqual([])
})

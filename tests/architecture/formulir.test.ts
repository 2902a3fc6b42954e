import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import { daftarFormulir } from '#shared/formulir/daftar.ts'

/**
 * Only the description of a form knows which form it is. What another file does for one form alone is missing from all
 * others, and from the next one that is described.
 */

/** Words by which code could tell a form from another. */
const nama = new Set(
  daftarFormulir.flatMap(({ kode, sebut, kodeCetak }) => [kode, kode.toUpperCase(), sebut, kodeCetak]),
)
/** Fields that hold such a word: what they are compared with, or what is looked up by them, is a form. */
const isian: ReadonlySet<unknown> = new Set(['formulir', 'sebut', 'kodeCetak', 'lembar', 'namaBerkas'])
/** A key on the keyboard is called F1 too. */
const tombol: ReadonlySet<unknown> = new Set(['tombol', 'key'])

type Node = { readonly type: string; readonly start: number; readonly [key: string]: unknown }
const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string'

const textOf = (node: unknown): unknown => (isNode(node) && node.type === 'Literal' ? node.value : undefined)
function fieldOf(node: unknown): unknown {
  if (!isNode(node) || node.type !== 'MemberExpression' || node.computed === true) return undefined
  return (node.property as { name?: unknown }).name
}
const isNama = (node: unknown): boolean => nama.has(String(textOf(node)))
const isIsian = (node: unknown): boolean => isian.has(fieldOf(node))
const isKode = (node: unknown): boolean => typeof textOf(node) === 'string' && isNama(node)

/** Whether a node asks which form something is. */
function asks(node: Node): boolean {
  if (node.type === 'BinaryExpression' && /^[!=]==?$/.test(String(node.operator))) {
    const sides = [node.left, node.right]
    if (sides.some((side) => tombol.has(fieldOf(side)))) return false
    return sides.some(isKode) || (sides.some(isIsian) && sides.some((side) => typeof textOf(side) === 'string'))
  }
  if (node.type === 'SwitchCase') return isKode(node.test)
  if (node.type === 'SwitchStatement') return isIsian(node.discriminant)
  if (node.type === 'MemberExpression' && node.computed === true) return isIsian(node.property)
  if (node.type === 'CallExpression') {
    const called = fieldOf(node.callee)
    const args = (node.arguments ?? []) as unknown[]
    if (called === 'startsWith' || called === 'endsWith' || called === 'includes' || called === 'has') {
      return args.some(isKode) || isIsian((node.callee as Node).object)
    }
  }
  return false
}

/** Every place of a source that asks which form it is dealing with. */
function findPertanyaan(file: string, source: string): string[] {
  const found: string[] = []
  const look = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) look(one)
    if (!isNode(value)) return
    if (asks(value)) found.push(`${file}:${source.slice(0, value.start).split('\n').length}`)
    for (const child of Object.values(value)) look(child)
  }
  look(parseSync(file, source).program)
  return found
}

test.each([
  ["if (model.formulir === 'x') draw()", 1],
  ["const tall = kode !== 'F1' ? 1 : 2", 1],
  ["const paper = model.kodeCetak == 'F/II/GIZI'", 1],
  ['switch (model.sebut) { default: }', 1],
  ["switch (one) { case 'f2': draw() }", 1],
  ['const css = styles[model.formulir]', 1],
  ["const rows = name.startsWith('F1')", 1],
  ["const wide = model.namaBerkas.includes('rekap')", 1],
  ['const other = model.formulir === before.formulir', 0],
  ["const opens = press.key === 'F2' || t.tombol !== 'F1'", 0],
  ["const style = model.gaya.tinggi === 'penuh'", 0],
  ["const kode = findKode('f1')", 0],
])('%s', (source, expected) => {
  expect(findPertanyaan('contoh.ts', source)).toHaveLength(expected)
})

test('no file outside the descriptions asks which form it is dealing with', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const files = globSync('{main,shared,renderer}/**/*.{ts,tsx}', { cwd: root })
  const outside = files.filter((file) => !file.startsWith('shared/formulir/'))
  expect(outside.length).toBeGreaterThan(400)
  expect(outside.flatMap((file) => findPertanyaan(file, readFileSync(join(root, file), 'utf8')))).toEqual([])
})

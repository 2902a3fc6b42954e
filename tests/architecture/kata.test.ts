import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'

/** Words that were given up for another, so that one thing has one name on every screen, sheet and line. */
const dilepas: readonly (readonly [RegExp, string])[] = [
  [/\bpaket(?:nya)?\b/i, 'kiriman'],
  [/\b(?:ber)?kenalan\b/i, 'hubungan, terhubung'],
  [/\b(?:belum|sudah|saling) (?:di)?kenal\b/i, 'terhubung'],
  [/\bkomputer\b/i, 'laptop'],
  [/\bAnda\b/, 'Ibu'],
  [/\bterlupa\b/i, 'lupa'],
  [/\bbatas lapor\b/i, 'batas kirim'],
  [/\b(?:bulan|isian|baris|sel) berikut\b/i, 'berikutnya'],
  [/\bsidik (?:laporan|isi)\b/i, 'kode laporan, kode isi'],
]

/** Where the word means another thing: what tries passphrases is no laptop, and the command keeps its name. */
const lain: readonly RegExp[] = [/Komputer dapat menebaknya/, /Sulit ditebak, juga oleh komputer/, /usb kenalan/]

const sql = /\b(?:SELECT|INSERT|UPDATE|DELETE|CREATE|FROM|JOIN|WHERE)\b/

type Node = { readonly type: string; readonly [key: string]: unknown }
const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string'

/** The text a node holds, a template whole, with a mark for each value put into it; null when it holds none. */
function textOf(node: Node): string | null {
  if (node.type === 'JSXText' || (node.type === 'Literal' && typeof node.value === 'string')) return String(node.value)
  if (node.type !== 'TemplateLiteral') return null
  const parts = node.quasis as readonly { readonly value: { readonly cooked: string | null } }[]
  return parts.map(({ value }) => value.cooked ?? '').join('…')
}

/** Sentences and labels: a text of one word in code is a key, between tags it is read. */
function isDibaca({ type }: Node, text: string): boolean {
  return (type === 'JSXText' || /\S\s+\S/.test(text)) && !sql.test(text) && !lain.some((one) => one.test(text))
}

/** What a source says with a word that was given up. */
function listKata(file: string, source: string): string[] {
  const found: string[] = []
  const look = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) look(one)
    if (!isNode(value)) return
    const text = textOf(value)
    if (text !== null && isDibaca(value, text))
      for (const [pola, kata] of dilepas)
        if (pola.test(text)) found.push(`${file}: "${text.trim().replaceAll(/\s+/g, ' ')}" → ${kata}`)
    for (const child of Object.values(value)) look(child)
  }
  look(parseSync(file, source).program)
  return found
}

test.each([
  ["const a = 'Terima 1 paket'", 1],
  ['const a = `satu paket`', 1],
  ['const a = <p>Paket</p>', 1],
  ["const a = { jenis: 'paket' }", 0],
  ["const a = 'SELECT nomor FROM paket'", 0],
  ["const a = 'Terima 1 kiriman'", 0],
  ['// paket di flashdisk', 0],
])('%s is said with %i given up', (source, banyak) => {
  expect(listKata('a.tsx', source)).toHaveLength(banyak)
})

test('one thing has one word wherever a person reads', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const paths = ['renderer', 'main', 'shared']
    .flatMap((room) => globSync(`${room}/**/*.{ts,tsx}`, { cwd: root }))
    // Names of fields; words read over the telephone, and words that are typed as passphrases, are words like any others.
    .filter((path) => !/(kata-sidik|nomor-isian|\.generated)\.ts$/.test(path))
  expect(paths.length).toBeGreaterThan(400)
  expect(paths.flatMap((path) => listKata(path, readFileSync(join(root, path), 'utf8')))).toEqual([])
})

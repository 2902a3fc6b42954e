import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import { catatanOf, namaCatatan } from '#shared/catatan/daftar.ts'
import { daftarKartu } from '#shared/kartu/daftar.ts'

/**
 * Only the description of a card knows which card it is. A room that names one, or the records one is kept in, works for
 * that one alone, and fails for the next that is described.
 */

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Words of the whole program: what is called as a feature is, says more than a card. */
const fitur = new Set(readdirSync(join(root, 'main/features')))
/** Whom a record is about, whichever card it is of. */
const untuk = new Set<string | undefined>(namaCatatan.map((satu) => catatanOf(satu).untuk))
const nama = daftarKartu
  .flatMap(({ kode, kunjungan, kepala, beserta }) => [kode, kunjungan, kepala ?? kunjungan, beserta ?? kunjungan])
  .filter((satu) => !fitur.has(satu) && !untuk.has(satu))
/** As a word by itself: neither a part of another nor of a path. */
const disebut = new RegExp(`(?<![\\p{L}\\d_/-])(?:${nama.join('|')})(?![\\p{L}\\d_-])`, 'u')

/** Where names of cards and their records stand: what describes them, and what rests on what one of them holds. */
const boleh: readonly RegExp[] = [
  /^shared\/(catatan|kartu|domain|formulir)\//,
  /^main\/toko\/migrations\//,
  // The material of a form is read from the records it is about.
  /^shared\/bahan\/bahan\.ts$/,
  /^main\/features\/laporan\/bahan\/(hamil|ibu)(\.repository)?\.ts$/,
  // A reason to visit somebody is asked of what her card keeps.
  /^main\/features\/tindak\/(kpsp\.repository|dewasa\.repository|bahan-dewasa)\.ts$/,
  // The class somebody is in at school stands on the card of that age alone.
  /^main\/features\/imunisasi\/bias\.repository\.ts$/,
  // A delivery names the pregnancy it ends.
  /^main\/features\/impor\/catatan\/akibat\.ts$/,
  // A delivery ends one card and begins another.
  /^main\/features\/persalinan\//,
]

type Node = { readonly type: string; readonly start: number; readonly [key: string]: unknown }
const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string'

/** What a piece of a source says to the program or to a person: a text, or the name of a field. */
function kataOf(node: Node): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null
  if (node.type === 'TemplateElement') return (node.value as { raw: string }).raw
  if (node.type === 'JSXText') return String(node.value)
  return node.type === 'Identifier' ? String(node.name) : null
}

/** Every place of a source that names a card or its records. Imports name files, not cards. */
function findSebutan(file: string, source: string): string[] {
  const found: string[] = []
  const look = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) look(one)
    if (!isNode(value) || value.type === 'ImportDeclaration') return
    const kata = kataOf(value)
    if (kata !== null && disebut.test(kata)) found.push(`${file}:${source.slice(0, value.start).split('\n').length}`)
    for (const child of Object.values(value)) look(child)
  }
  look(parseSync(file, source).program)
  return [...new Set(found)]
}

test.each([
  ["const kind = kartu?.kunjungan ?? 'kunjungan_hamil'", 1],
  ["const card = findSusunan('ibu-hamil')", 1],
  ['const sql = `SELECT * FROM kehamilan WHERE id = ?`', 1],
  ["const pesan = 'Dicatat sebagai kehamilan baru.'", 1],
  ['const row = typed.kehamilan', 1],
  ["import { akhir } from './akhir-kehamilan.ts'", 0],
  ["const id = 'kehamilan_id'", 0],
  ['// kehamilan\nconst a = kartu.kepala', 0],
])('%s', (source, expected) => {
  expect(findSebutan('contoh.ts', source)).toHaveLength(expected)
})

test('no room that serves every card names one', () => {
  const files = globSync('{main,shared,renderer}/**/*.{ts,tsx}', { cwd: root })
  const rooms = files.filter((file) => !boleh.some((satu) => satu.test(file)))
  expect(rooms.length).toBeGreaterThan(400)
  expect(rooms.flatMap((file) => findSebutan(file, readFileSync(join(root, file), 'utf8')))).toEqual([])
})

test('every exception still names one', () => {
  const files = globSync('{main,shared,renderer}/**/*.{ts,tsx}', { cwd: root })
  const names = (file: string) => findSebutan(file, readFileSync(join(root, file), 'utf8')).length > 0
  expect(boleh.filter((satu) => !files.some((file) => satu.test(file) && names(file)))).toEqual([])
})

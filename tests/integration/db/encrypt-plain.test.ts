import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databasePath, openDatabase } from '#main/db/open.ts'
import { encryptInPlace } from '#main/toko/cipher.ts'
import { migrate } from '#main/toko/migrate.ts'
import { migrations } from '#main/toko/migrations/list.ts'

/**
 * A book from before there were passphrases is encrypted once. Here it is met as each step of that leaves it when the
 * power fails; tests/integration/ketahanan pulls the plug at moments nobody chose.
 */
const kunci = randomBytes(32)
const jumlah = 200
const nama = (i: number) => `ZEFANYAQUORRA ${i}`

let folder = ''
/** The plain book of former times, and the copy of it that is encrypted, each in its last whole state. */
let [polos, tersandi] = ['', '']
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-polos-'))
  polos = join(folder, 'polos.sqlite')
  const sqlite = new Database(polos)
  const [first] = migrations
  if (!first) throw new Error('no migration')
  migrate(sqlite, [first], () => {})
  const insert = sqlite.prepare("INSERT INTO orang (id, versi, nama, nik_status) VALUES (?, 1, ?, 'belum')")
  for (let i = 0; i < jumlah; i++) insert.run(`orang-${String(i).padStart(4, '0')}`, nama(i))
  sqlite.close()
  tersandi = join(folder, 'tersandi.sqlite')
  copyFileSync(polos, tersandi)
  encryptInPlace(tersandi, kunci)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A data folder with these files beside the place of the book. */
function folderWith(name: string, make: (path: string) => void): string {
  const dataDir = join(folder, name)
  mkdirSync(dataDir)
  make(databasePath(dataDir))
  return dataDir
}

const half = (from: string, to: string): void => {
  const bytes = readFileSync(from)
  writeFileSync(to, bytes.subarray(0, bytes.length / 2))
}
/** As overwriting leaves a file that was stopped halfway: zeros at its end. */
const halfWiped = (to: string): void => {
  const bytes = readFileSync(polos)
  writeFileSync(to, bytes.fill(0, bytes.length / 2))
}
const plainFilesIn = (dataDir: string): string[] =>
  readdirSync(dataDir).filter((file) => readFileSync(join(dataDir, file)).includes('ZEFANYAQUORRA'))

const langkah: [string, (path: string) => void][] = [
  ['before it begins', (path) => copyFileSync(polos, path)],
  [
    'with a copy half written',
    (path) => {
      copyFileSync(polos, path)
      half(polos, `${path}.tersandi`)
    },
  ],
  [
    'with a copy not yet encrypted',
    (path) => {
      copyFileSync(polos, path)
      copyFileSync(polos, `${path}.tersandi`)
    },
  ],
  [
    'with a copy half encrypted',
    (path) => {
      copyFileSync(polos, path)
      const [before, after] = [readFileSync(polos), readFileSync(tersandi)]
      const at = Math.floor(after.length / 8192) * 4096
      writeFileSync(`${path}.tersandi`, Buffer.concat([after.subarray(0, at), before.subarray(at)]))
    },
  ],
  [
    'with the copy encrypted and not yet in place',
    (path) => {
      copyFileSync(polos, path)
      copyFileSync(tersandi, `${path}.tersandi`)
    },
  ],
  [
    'between the two renamings',
    (path) => {
      copyFileSync(polos, `${path}.polos`)
      copyFileSync(tersandi, `${path}.tersandi`)
    },
  ],
  [
    'with the plain book still beside the encrypted one',
    (path) => {
      copyFileSync(tersandi, path)
      copyFileSync(polos, `${path}.polos`)
    },
  ],
  [
    'with the plain book half overwritten',
    (path) => {
      copyFileSync(tersandi, path)
      halfWiped(`${path}.polos`)
    },
  ],
  [
    'with plain copies of former versions beside it',
    (path) => {
      copyFileSync(polos, path)
      for (const versi of [5, 10]) copyFileSync(polos, `${path}.sebelum-versi-${versi}`)
    },
  ],
]

describe('a plain book met', () => {
  test.each(langkah)('%s is encrypted with every row, and leaves no plain byte', (step, make) => {
    const dataDir = folderWith(step.replaceAll(' ', '-'), make)
    const db = openDatabase(dataDir, kunci)
    const rows = db.values('SELECT nama FROM orang ORDER BY id')
    expect(rows).toEqual(Array.from({ length: jumlah }, (_, i) => nama(i)))
    expect(db.pragma('integrity_check')).toBe('ok')
    expect(plainFilesIn(dataDir)).toEqual([])
    db.close()
    expect(plainFilesIn(dataDir)).toEqual([])
    expect(readdirSync(dataDir).filter((file) => /polos|tersandi/.test(file))).toEqual([])
    openDatabase(dataDir, kunci).close()
  })

  test('by a key that does not open the encrypted one beside it stays: it is the only book that can be read', () => {
    const dataDir = folderWith('kunci-lain', (path) => {
      copyFileSync(tersandi, path)
      copyFileSync(polos, `${path}.polos`)
    })
    expect(() => openDatabase(dataDir, randomBytes(32))).toThrow()
    expect(readFileSync(`${databasePath(dataDir)}.polos`).equals(readFileSync(polos))).toBe(true)
    expect(readFileSync(databasePath(dataDir)).equals(readFileSync(tersandi))).toBe(true)
  })

  test('while another program holds it open is left as it is, with a sentence', () => {
    const dataDir = folderWith('dipakai', (path) => copyFileSync(polos, path))
    const other = new Database(databasePath(dataDir))
    other.pragma('journal_mode = WAL')
    other.prepare("INSERT INTO orang (id, versi, nama, nik_status) VALUES ('x', 1, 'Sri', 'belum')").run()
    other.exec('BEGIN; SELECT count(*) FROM orang')
    other.prepare('SELECT count(*) FROM orang').get()
    const third = new Database(databasePath(dataDir))
    third.prepare("INSERT INTO orang (id, versi, nama, nik_status) VALUES ('y', 1, 'Tri', 'belum')").run()
    third.close()
    expect(() => openDatabase(dataDir, kunci)).toThrow('sedang dibuka oleh Buku Pustu yang lain')
    other.exec('COMMIT')
    other.close()
    const db = openDatabase(dataDir, kunci)
    expect(db.value('SELECT count(*) FROM orang')).toBe(jumlah + 2)
    db.close()
  })
})

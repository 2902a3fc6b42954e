import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { databasePath, openDatabase } from '#main/db/open.ts'
import { periksaBuku } from '#main/db/periksa.ts'
import { openEncrypted } from '#main/toko/cipher.ts'
import { migrate } from '#main/toko/migrate.ts'
import { migrations } from '#main/toko/migrations/list.ts'
import { addPosyandu } from '#tests/helpers/fill-book.ts'

/** The book of a former version on a disk with little room: what is saved can be read, and the room is given back. */

// Only root may mount; the checks on a developer's own machine go without.
const mayMount = process.platform === 'linux' && process.getuid?.() === 0

const kunci = randomBytes(32)
let folder = ''
let mounted = false
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-ramping-'))
})
afterEach(() => {
  if (mounted) execFileSync('umount', [folder])
  mounted = false
  rmSync(folder, { recursive: true, force: true })
})

function mountDisk(megabytes: number): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  mounted = true
}

const megabyte = 1 << 20
const dataDir = () => join(folder, 'buku')
const sizeOf = () => statSync(databasePath(dataDir())).size
const fill = (megabytes: number) => writeFileSync(join(folder, 'pengisi'), Buffer.alloc(megabytes * megabyte))
const makeRoom = () => rmSync(join(folder, 'pengisi'))

/** A book as the version before the journal was kept short left it: some children, each with a long note. */
function makeBefore(anak: number, kosongMb: number): void {
  mkdirSync(dataDir())
  const sqlite = openEncrypted(databasePath(dataDir()), kunci)
  const before = migrations.filter(({ version }) => version < 160)
  migrate(sqlite, before, () => {})
  sqlite.exec(`INSERT INTO replika (nomor, id, nama) VALUES (1, '019a0000-0000-7000-8000-000000000000', 'utama');
    INSERT INTO meta VALUES ('replika', '1');`)
  const journal = sqlite.prepare(
    "INSERT INTO perubahan VALUES (@n, 1, @n, @n, @n, 'ketik', 'bidan', '2026-01-01T00:00:00.000Z', NULL, NULL, 'orang', @id, @isi, NULL)",
  )
  const row = sqlite.prepare('INSERT INTO orang (id, nama, catatan, versi) VALUES (@id, @nama, @catatan, @n)')
  const save = sqlite.transaction(() => {
    for (let n = 1; n <= anak; n++) {
      const one = { nama: `Anak ${n}`, catatan: 'Rumah di ujung jalan. '.repeat(40) }
      const id = `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`
      journal.run({ n, id, isi: JSON.stringify(one) })
      row.run({ n, id, ...one })
    }
  })
  save()
  sqlite.exec(
    `CREATE TABLE ruang (isi BLOB); INSERT INTO ruang VALUES (zeroblob(${kosongMb * megabyte})); DROP TABLE ruang`,
  )
  sqlite.close()
}

function check(): number {
  const db = openDatabase(dataDir(), kunci)
  try {
    expect(periksaBuku(db)).toMatchObject({ integritas: 'ok', jurnalSamaDenganTabel: true })
    return db.oneValue<number>('SELECT count(*) FROM orang')
  } finally {
    db.close()
  }
}

test('a book with much empty room is written anew when it is opened, and not again', () => {
  makeBefore(20, 4)
  expect(sizeOf()).toBeGreaterThan(4 * megabyte)
  expect(check()).toBe(20)
  const size = sizeOf()
  expect(size).toBeLessThan(2 * megabyte)
  expect(check()).toBe(20)
  expect(sizeOf()).toBe(size)
})

describe.skipIf(!mayMount)('on a disk', () => {
  test('without the room to be written anew it opens as it is, takes changes, and gives the room back later', () => {
    const ruang = 32
    mountDisk(ruang)
    makeBefore(1_000, 4)
    // The copy of before takes as much again; what is left holds the new journal, not three times the book.
    fill(ruang - Math.ceil((2 * sizeOf()) / megabyte) - 7)
    const db = openDatabase(dataDir(), kunci)
    expect(db.bacaSaja).toBeNull()
    addPosyandu(db, 'Melati')
    db.close()
    expect(sizeOf()).toBeGreaterThan(4 * megabyte)
    makeRoom()
    expect(check()).toBe(1_000)
    expect(sizeOf()).toBeLessThan(4 * megabyte)
  })

  test('without the room for the new journal it is read, says so, and is brought over once there is room', () => {
    mountDisk(24)
    makeBefore(1_000, 4)
    fill(24 - Math.ceil(sizeOf() / megabyte) - 1)
    const db = openDatabase(dataDir(), kunci)
    expect(db.bacaSaja).toMatch(/Diska penuh, jadi buku hanya dapat dibaca/)
    expect(db.oneValue('SELECT count(*) FROM perubahan')).toBe(1_000)
    db.close()
    makeRoom()
    expect(check()).toBe(1_000)
    expect(existsSync(`${databasePath(dataDir())}.sebelum-versi-150`)).toBe(true)
  })
})

import { randomBytes } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ensureReplica, headOf, ownReplica } from '#main/db/journal.ts'
import { acknowledgeKehilangan, readKehilangan } from '#main/db/kehilangan.ts'
import { databasePath, openDatabase } from '#main/db/open.ts'
import { periksaBuku } from '#main/db/periksa.ts'
import { kepalaPath } from '#main/toko/kepala.ts'
import type { Db } from '#main/toko/toko.ts'
import { addAnak, addPosyandu, addTimbang } from '#tests/helpers/fill-book.ts'

/**
 * The log beside the book is damaged, cut or taken away after the power failed: what is missing of what was saved is
 * said, always; and where nothing is damaged nothing is said.
 */
const kali = Number(process.env.PUSTU_PUTUS ?? 12)
const isian = 60
const kunci = randomBytes(32)

let folder = ''
const dir = (name: string) => join(folder, name)
const at = (name: string, end = '') => `${databasePath(dir(name))}${end}`
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const timbangOf = (db: Db) => db.oneValue<number>('SELECT count(*) FROM penimbangan')

/** A book with a child; what was in it when the log was begun anew is safe. */
function makeBase(): { db: Db; anakId: string } {
  const db = openDatabase(dir('asal'), kunci)
  ensureReplica(db, 'uji')
  const { id } = addAnak(db, addPosyandu(db, 'Melati'))
  db.close()
  return { db: openDatabase(dir('asal'), kunci), anakId: id }
}

/** Files of a book as the power leaves them. */
function cut(name: string, without: readonly string[] = []): void {
  mkdirSync(dir(name))
  for (const end of ['', '-wal', '-shm', '.kepala']) {
    if (!without.includes(end) && existsSync(at('asal', end))) copyFileSync(at('asal', end), at(name, end))
  }
}

/** Sixty saved weighings, each a transaction, and the power fails. */
function makeCut(): void {
  const { db, anakId } = makeBase()
  for (let i = 0; i < isian; i++) addTimbang(db, anakId, `2026-${String(1 + (i % 12)).padStart(2, '0')}-12`, 8_000 + i)
  cut('putus')
  db.close()
}

function copyCut(name: string): string {
  mkdirSync(dir(name))
  for (const file of readdirSync(dir('putus'))) copyFileSync(join(dir('putus'), file), join(dir(name), file))
  return at(name, '-wal')
}

type Sisa = {
  readonly ada: number
  readonly jumlah: number | null
  readonly sisihan: string | null
  readonly hari: number
}

/** What a book says after it is opened: weighings that are there, and how many entries it says are missing. */
function open(name: string): Sisa {
  const db = openDatabase(dir(name), kunci)
  try {
    const kehilangan = readKehilangan(db)
    expect(periksaBuku(db)).toMatchObject({ integritas: 'ok', jurnalSamaDenganTabel: true })
    const [ada, hari] = [timbangOf(db), ownReplica(db) ?? 0]
    return { ada, jumlah: kehilangan?.jumlah ?? null, sisihan: kehilangan?.sisihan ?? null, hari }
  } finally {
    db.close()
  }
}

/** What is missing is said, and not less than is missing; where nothing is missing, it is not said. */
function expectSaid({ ada, jumlah }: Sisa, what: string): void {
  if (ada === isian) return
  expect(jumlah, `${isian - ada} missing: ${what}`).not.toBeNull()
  expect(jumlah, what).toBeGreaterThanOrEqual(isian - ada)
}

const flip = (path: string, bit: number): void => {
  const bytes = readFileSync(path)
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  writeFileSync(path, bytes)
}

describe('a log that is as it was written', () => {
  test.each([
    ['', []],
    [' and the shared memory gone', ['-shm']],
    [' and the note of the head gone', ['.kepala']],
  ] as const)('gives all back and says nothing%s', (_, without) => {
    const { db, anakId } = makeBase()
    for (let i = 0; i < isian; i++) addTimbang(db, anakId, '2026-11-12', 8_000 + i)
    cut('utuh', without)
    db.close()
    expect(open('utuh')).toMatchObject({ ada: isian, jumlah: null })
    expect(open('utuh')).toMatchObject({ ada: isian, jumlah: null })
    expect(readdirSync(dir('utuh')).filter((name) => name.startsWith('rusak-'))).toEqual([])
  })

  test('with a transaction nobody was told is saved cut off anywhere says nothing', () => {
    const { db, anakId } = makeBase()
    for (let i = 0; i < 5; i++) addTimbang(db, anakId, '2026-11-12', 8_000 + i)
    const [before, kepala] = [readFileSync(at('asal', '-wal')).length, readFileSync(kepalaPath(at('asal')))]
    addTimbang(db, anakId, '2026-11-13', 9_000)
    const whole = readFileSync(at('asal', '-wal'))
    for (let i = 0; i < kali; i++) {
      const name = `ekor-${i}`
      cut(name)
      // As the power leaves it before the note: whole frames, half ones, and some that came to the disk before others.
      const bytes = Buffer.from(whole)
      const from = before + Math.floor(Math.random() * (whole.length - before))
      if (i % 2) bytes.fill(0, from, Math.min(whole.length, from + 4_096))
      writeFileSync(at(name, '-wal'), i % 2 ? bytes : bytes.subarray(0, from))
      writeFileSync(kepalaPath(at(name)), kepala)
      expect(open(name), `${i}: from ${from}`).toMatchObject({ jumlah: null })
    }
    db.close()
  })

  test('while another program goes on writing says nothing', () => {
    const { db, anakId } = makeBase()
    for (let i = 0; i < 40; i++) {
      addTimbang(db, anakId, '2026-11-12', 8_000 + i)
      if (i % 10 === 0) db.checkpoint()
      if (i % 4 !== 0) continue
      const other = openDatabase(dir('asal'), kunci)
      expect(readKehilangan(other)).toBeNull()
      addTimbang(other, anakId, '2026-11-13', 9_000 + i)
      other.close()
    }
    db.close()
  })

  test('that was begun anew over a longer one says nothing', () => {
    const { db, anakId } = makeBase()
    for (let i = 0; i < 30; i++) addTimbang(db, anakId, '2026-11-12', 8_000 + i)
    db.checkpoint()
    for (let i = 0; i < 5; i++) addTimbang(db, anakId, '2026-11-13', 8_000 + i)
    cut('lama', ['.kepala'])
    db.close()
    expect(open('lama')).toMatchObject({ ada: 35, jumlah: null })
  })
})

describe('a log that is damaged', () => {
  test('by one bit anywhere says how many entries are to be looked at', () => {
    makeCut()
    const { length } = readFileSync(at('putus', '-wal'))
    const fixed = [0, 10, 40].map((byte) => byte * 8)
    const parts = [0.1, 0.25, 0.5, 0.75, 0.9, 0.99].map((part) => Math.floor(length * part) * 8)
    const random = Array.from({ length: kali }, () => Math.floor(Math.random() * length * 8))
    for (const [i, bit] of [...fixed, ...parts, ...random].entries()) {
      flip(copyCut(`bit-${i}`), bit)
      const sisa = open(`bit-${i}`)
      expect(sisa.ada, `bit ${bit}`).toBeLessThan(isian)
      expectSaid(sisa, `bit ${bit}`)
    }
  })

  test('is said without the note of the head too, but for the last entry of all', () => {
    makeCut()
    const { length } = readFileSync(at('putus', '-wal'))
    const log = copyCut('satu')
    flip(log, Math.floor(length / 2) * 8)
    rmSync(kepalaPath(at('satu')))
    expectSaid(open('satu'), 'half of the log')
    flip(copyCut('kepala'), 80)
    rmSync(kepalaPath(at('kepala')))
    const sisa = open('kepala')
    expect(sisa).toMatchObject({ ada: 0 })
    expectSaid(sisa, 'header of the log')
  })

  test('by being cut anywhere, emptied or taken away says so', () => {
    makeCut()
    const { length } = readFileSync(at('putus', '-wal'))
    const parts = [0, 20, 0.1 * length, 0.5 * length, 0.9 * length]
    const random = Array.from({ length: kali }, () => Math.random() * length)
    for (const [i, part] of [...parts, ...random].entries()) {
      const log = copyCut(`potong-${i}`)
      writeFileSync(log, readFileSync(log).subarray(0, part))
      expectSaid(open(`potong-${i}`), `cut at ${part} of ${length}`)
    }
    rmSync(copyCut('tanpa'))
    expect(open('tanpa')).toMatchObject({ ada: 0, jumlah: isian, sisihan: null })
  })

  test('is set aside once with the book as it was, and the book goes on under another replica', () => {
    makeCut()
    const [log, before] = [copyCut('sisih'), readFileSync(at('putus'))]
    flip(log, Math.floor(readFileSync(log).length / 2) * 8)
    const damaged = readFileSync(log)
    const sisa = open('sisih')
    expect(sisa.hari).toBe(2)
    const aside = join(dir('sisih'), sisa.sisihan ?? '')
    expect(readFileSync(join(aside, 'buku.sqlite-wal')).equals(damaged)).toBe(true)
    expect(readFileSync(join(aside, 'buku.sqlite')).equals(before)).toBe(true)
    // The power fails once more before anything was written: the same damage is not set aside again.
    writeFileSync(log, damaged)
    writeFileSync(at('sisih'), before)
    expect(open('sisih').sisihan).toBe(sisa.sisihan)
    expect(readdirSync(dir('sisih')).filter((name) => name.startsWith('rusak-'))).toEqual([sisa.sisihan])
  })

  test('is said at every start until somebody has looked, and not again afterwards', () => {
    makeCut()
    rmSync(copyCut('lihat'))
    expect(open('lihat').jumlah).toBe(isian)
    expect(open('lihat').jumlah).toBe(isian)
    const db = openDatabase(dir('lihat'), kunci)
    acknowledgeKehilangan(db, { akunId: 'bidan', waktu: '2026-11-24T03:42:00.000Z' })
    expect(readKehilangan(db)).toBeNull()
    db.close()
    expect(open('lihat').jumlah).toBeNull()
  })
})

describe('the note of the head', () => {
  test('that is half written, older, of another book or of another key says nothing', () => {
    const { db, anakId } = makeBase()
    const older = readFileSync(kepalaPath(at('asal')))
    addTimbang(db, anakId, '2026-11-12', 8_000)
    db.close()
    const own = readFileSync(kepalaPath(at('asal')))
    const other = openDatabase(dir('lain'), kunci)
    ensureReplica(other, 'uji')
    for (let i = 0; i < 20; i++) addPosyandu(other, `Mawar ${i}`)
    other.close()
    const half = Buffer.concat([own.subarray(0, 100), older.subarray(100)])
    const foreign = readFileSync(kepalaPath(at('lain')))
    const notes = [older, half, foreign, randomBytes(512), Buffer.alloc(0), Buffer.alloc(512)]
    for (const [i, bytes] of notes.entries()) {
      writeFileSync(kepalaPath(at('asal')), bytes)
      expect(open('asal'), `note ${i}`).toMatchObject({ ada: 1, jumlah: null })
    }
  })

  test('follows every process that writes', () => {
    const { db, anakId } = makeBase()
    const worker = openDatabase(dir('asal'), kunci, { ikut: true })
    for (let i = 0; i < 10; i++) addTimbang(i % 2 ? db : worker, anakId, '2026-11-12', 8_000 + i)
    worker.close()
    const head = headOf(db)
    cut('tanpa', ['-wal', '-shm'])
    db.close()
    expect(open('tanpa')).toMatchObject({ jumlah: 10 })
    expect(head).toBe(13)
  })

  test('notices a book put back from an older copy and written on', () => {
    const { db, anakId } = makeBase()
    db.close()
    copyFileSync(at('asal'), dir('salinan'))
    const first = openDatabase(dir('asal'), kunci)
    addTimbang(first, anakId, '2026-11-12', 8_000)
    first.close()
    const kepala = readFileSync(kepalaPath(at('asal')))
    copyFileSync(dir('salinan'), at('asal'))
    rmSync(kepalaPath(at('asal')))
    const second = openDatabase(dir('asal'), kunci)
    addTimbang(second, anakId, '2026-11-19', 9_000)
    second.close()
    writeFileSync(kepalaPath(at('asal')), kepala)
    // As many changes as there were, and the last of them is another one.
    expect(open('asal')).toMatchObject({ ada: 1, jumlah: 0 })
  })
})

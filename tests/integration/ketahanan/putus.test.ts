import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openApplication } from '#main/app/compose.ts'
import { createContext } from '#main/app/create-context.ts'
import { openCadangan, readCadangan } from '#main/backup/berkas-cadangan.ts'
import { createCadangan, periksaCadangan } from '#main/backup/cadangan.ts'
import { ensureReplica, newId } from '#main/db/journal.ts'
import { databasePath, openDatabase } from '#main/db/open.ts'
import { type Pemeriksaan, periksaBuku } from '#main/db/periksa.ts'
import { writeGantungan } from '#main/security/berkas-gantungan.ts'
import { createGantungan } from '#main/security/gantungan.ts'
import { openEncrypted } from '#main/toko/cipher.ts'
import { createRegister } from '#main/toko/migrations/0010-create-register.ts'
import { addAnak, addPosyandu, writeAs } from '#tests/helpers/fill-book.ts'
import { kerjaPutus, type NamaKerja, type RencanaPutus } from '#tests/helpers/kerja-putus.ts'
import { bidanUji } from '#tests/helpers/open-test-book.ts'
import { programOf } from '#tests/helpers/program.ts'
import { pullSpread } from '#tests/helpers/pull-plug.ts'
import { csvOf, eppgbmRows, type IsiBaris } from '#tests/helpers/register-file.ts'

/**
 * The plug is pulled (SIGKILL) at random moments of real work in a process of its own. Each time the book must be
 * sound, hold every piece that was acknowledged, and end, once the work is repeated, as if nothing had happened.
 *
 * `npm run putus` pulls it two hundred times and more; here once a kind, at another moment each run.
 */
const kali = Number(process.env.PUSTU_PUTUS ?? 1)
const anakLembar = 40

let folder = ''
const kunci = randomBytes(32)
const dir = (name: string) => join(folder, name)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-putus-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A book with a sheet to be typed, and a register file beside it. */
function makeBase(): void {
  const db = openDatabase(dir('awal'), kunci)
  writeGantungan(dir('awal'), { ...createGantungan(), lengkap: true })
  ensureReplica(db, 'uji')
  const melati = addPosyandu(db, 'Melati')
  const anak = Array.from({ length: anakLembar }, (_, i) => addAnak(db, melati, `Anak ${i}`))
  const hariBukaId = newId()
  writeAs(db, 'ketik', { entitas: 'hari_buka', id: hariBukaId, isi: { posyandu_id: melati, tanggal: '2026-11-12' } })
  db.close()
  const baris = anak.map(({ id }, i) => ({
    orangId: id,
    isi: { ...kosong, bb: `${8 + (i % 40) / 10}`.replace('.', ',') },
  }))
  const rencana: RencanaPutus = { kunci: kunci.toString('hex'), hariBukaId, baris }
  writeFileSync(dir('rencana.json'), JSON.stringify(rencana))
  writeFileSync(dir('register.csv'), csvOf(eppgbmRows(registerRows())))
}

/** Eighty visitors of the day, children and grown-ups by turns. */
function makePengunjung(): void {
  const rencana = JSON.parse(readFileSync(dir('rencana.json'), 'utf8')) as RencanaPutus
  const { db } = contextOf('awal')
  const posyandu = db.oneValue<string>("SELECT id FROM fasilitas WHERE nama = 'Melati'")
  const pengunjung = rencana.baris.flatMap(({ orangId }, i) => [
    { orangId, kartu: 'balita', bb: `${8 + (i % 40) / 10}`.replace('.', ',') },
    { orangId: addAnak(db, posyandu, `Ibu ${i}`, '1990-01-10').id, kartu: 'dewasa', bb: `${50 + i}` },
  ])
  db.close()
  writeFileSync(dir('rencana.json'), JSON.stringify({ ...rencana, pengunjung }))
}
const kosong = {
  ...{ bb: '', tb: '', caraUkur: null, lila: '', lk: '', vitaminA: null, obatCacing: null },
  ...{ asi: null, edema: false, catatan: null },
}

function registerRows(): IsiBaris[] {
  return Array.from({ length: 200 }, (_, i) => ({
    Nama: `BAYI ${i}`,
    JK: i % 2 ? 'L' : 'P',
    'Tgl Lahir': `2025-0${1 + (i % 9)}-10`,
    'Nama Ortu': `IBU ${i}`,
    Posyandu: 'MAWAR',
    'Tanggal Pengukuran': `2026-0${1 + (i % 9)}-12`,
    Berat: `${7 + (i % 30) / 10}`,
  }))
}

const entry = programOf('tests/helpers/anak-putus.ts')

type Akhir = { readonly selesai: boolean; readonly acked: number; readonly tookMs: number }

/** Works in a process of its own; `killAfterMs` after it began, the plug is pulled. */
function work(name: string, kerja: NamaKerja, killAfterMs: number | null): Promise<Akhir> {
  const child: ChildProcess = spawn(process.execPath, [entry, dir(name), kerja], { stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, complaint, begun] = ['', '', 0]
  child.stderr?.on('data', (text) => {
    complaint += String(text)
  })
  child.stdout?.on('data', (text) => {
    out += String(text)
    if (begun > 0 || !out.startsWith('mulai')) return
    begun = performance.now()
    if (killAfterMs !== null) setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (signal === null && code !== 0) return reject(new Error(complaint))
      const acked = out.split('\n').filter((line) => /^\d+$/.test(line)).length
      resolve({ selesai: out.includes('selesai'), acked, tookMs: performance.now() - begun })
    })
  })
}

function contextOf(name: string) {
  const db = openDatabase(dir(name), kunci)
  return createContext(
    db,
    () => new Date('2026-11-24T10:42:00'),
    () => bidanUji,
  )
}

function check(name: string): Pemeriksaan {
  const { db } = contextOf(name)
  try {
    return periksaBuku(db)
  } finally {
    db.close()
  }
}

const sound = { integritas: 'ok', jurnalSamaDenganTabel: true }

/** Repeats the work to its end in this process, as a person would after the light is back. */
async function finish(name: string, kerja: NamaKerja, rencana: RencanaPutus): Promise<void> {
  await kerjaPutus[kerja]({ dataDir: dir(name), rencana, open: () => contextOf(name), ack: () => {} })
}

type Kasus = {
  /** Makes the folder the work begins on. */
  readonly begin?: (name: string) => void
  /** What must be so right after the plug was pulled; asked with what was acknowledged. */
  readonly after: (name: string, akhir: Akhir) => void
  /** What must be so when the work has been repeated. */
  readonly end?: (name: string) => void
}

/** Pulls the plug again and again, from the first moment of the work to its last. */
async function pullPlug(kerja: NamaKerja, { begin = copyBase, after, end }: Kasus): Promise<void> {
  const rencana = JSON.parse(readFileSync(dir('rencana.json'), 'utf8')) as RencanaPutus
  begin('utuh')
  const { tookMs } = await work('utuh', kerja, null)
  const whole = check('utuh')
  expect(whole).toMatchObject(sound)
  const killed = await pullSpread({ kali, tookMs }, async (ms, i) => {
    const name = `putus-${i}`
    begin(name)
    const akhir = await work(name, kerja, i === 0 ? 0 : ms)
    after(name, akhir)
    await finish(name, kerja, rencana)
    expect(check(name)).toMatchObject({ ...sound, sidik: whole.sidik })
    end?.(name)
    rmSync(dir(name), { recursive: true })
    return akhir
  })
  expect(killed).toBeGreaterThan(0)
}

const copyBase = (name: string) => cpSync(dir('awal'), dir(name), { recursive: true })
const timeout = 300_000 + kali * 20_000

describe('a plug pulled at any moment', { timeout }, () => {
  test('of typing a sheet: every row that was acknowledged is there', async () => {
    makeBase()
    await pullPlug('lembar', {
      after: (name, { acked }) => {
        const { penimbangan, ...rest } = check(name)
        expect(rest).toMatchObject(sound)
        expect(penimbangan).toBeGreaterThanOrEqual(acked)
        expect(penimbangan).toBeLessThanOrEqual(acked + 1)
      },
    })
  })

  test('of a posyandu day of eighty visitors of every age: no number, weight or step that was acknowledged is lost', async () => {
    makeBase()
    makePengunjung()
    await pullPlug('hari', {
      after: (name, { acked }) => {
        expect(check(name)).toMatchObject(sound)
        const { db } = contextOf(name)
        const count = (sql: string) => db.oneValue<number>(sql)
        const done = [
          count('SELECT count(*) FROM antrean'),
          count('SELECT (SELECT count(*) FROM penimbangan) + (SELECT count(*) FROM kunjungan_dewasa)'),
          count('SELECT count(*) FROM antrean WHERE langkah = 6'),
        ]
        expect(count('SELECT count(*) FROM kehadiran WHERE hadir = 1')).toBe(done[0])
        expect(count('SELECT count(DISTINCT nomor) FROM antrean')).toBe(done[0])
        db.close()
        // Three pieces a visitor, one after another; at most one more was saved and not yet told.
        const told = [0, 1, 2].map((piece) => Math.ceil((acked - piece) / 3))
        const most = [0, 1, 2].map((piece) => Math.ceil((acked + 1 - piece) / 3))
        for (const [i, n] of done.entries()) {
          expect(n).toBeGreaterThanOrEqual(told[i] ?? 0)
          expect(n).toBeLessThanOrEqual(most[i] ?? 0)
        }
      },
    })
  })

  test('of an import: all of it or nothing', async () => {
    makeBase()
    const before = check('awal')
    await pullPlug('impor', {
      after: (name, { acked }) => {
        const { penimbangan, ...rest } = check(name)
        expect(rest).toMatchObject(sound)
        expect([acked > 0 ? 200 : 0, 200]).toContain(penimbangan - before.penimbangan)
      },
    })
  })

  test('of bringing an old book to the newest schema, and of giving back the room it no longer needs', async () => {
    makeBase()
    await pullPlug('buka', {
      begin: (name) => makeOld(name, kunci),
      after: (name) => expect(check(name)).toMatchObject({ ...sound, orang: anakLembar }),
      end: (name) => expect(statSync(databasePath(dir(name))).size).toBeLessThan(ruangLama),
    })
  })

  test('of encrypting a plain book: nothing plain is left in the end', async () => {
    makeBase()
    await pullPlug('buka', {
      begin: (name) => makeOld(name, null),
      after: (name) => expect(check(name)).toMatchObject({ ...sound, orang: anakLembar }),
      end: (name) => {
        for (const file of readdirSync(dir(name))) {
          expect(readFileSync(join(dir(name), file)).includes('Anak 1'), file).toBe(false)
        }
      },
    })
  })

  test('of a backup: the book is whole, and every file with the name of a backup is one', async () => {
    makeBase()
    await pullPlug('cadangan', {
      after: (name) => {
        expect(check(name)).toMatchObject(sound)
        checkBackups(name, 0)
      },
      end: (name) => {
        checkBackups(name, 1)
        expect(readdirSync(`${dir(name)}-cadangan`).filter((file) => !file.endsWith('.cadangan'))).toEqual([])
        expect(readdirSync(dir(name)).filter((file) => file.startsWith('.buku-'))).toEqual([])
      },
    })
  })

  test('of bringing a backup back: a whole book, or a folder it can be brought into again', async () => {
    makeBase()
    makeBackup()
    await pullPlug('pulihkan', {
      begin: (name) => mkdirSync(dir(name)),
      after: (name, { selesai }) => {
        const isThere = existsSync(databasePath(dir(name)))
        if (selesai) expect(isThere).toBe(true)
        if (!isThere) return
        expect(check(name)).toMatchObject(sound)
        // Brought back already; the work is begun once more below.
        for (const file of readdirSync(dir(name))) rmSync(join(dir(name), file))
      },
    })
  })

  test('of bringing a backup back in place of a damaged book: it is never forgotten that there was one, nor lost', async () => {
    makeBase()
    makeBackup()
    const damaged = readFileSync(databasePath(dir('awal'))).fill(0xa5, 8_192)
    await pullPlug('darurat', {
      begin: (name) => {
        copyBase(name)
        writeFileSync(databasePath(dir(name)), damaged)
      },
      after: (name) => expect(openApplication({ dataDir: dir(name) }).sesi.keadaan().tahap).not.toBe('baru'),
      end: (name) => {
        const aside = readdirSync(dir(name)).filter((file) => file.startsWith('rusak-'))
        const kept = aside.map((file) => join(dir(name), file, 'buku.sqlite')).filter((path) => existsSync(path))
        expect(kept.map((path) => readFileSync(path).equals(damaged))).toEqual([true])
      },
    })
  })
})

function makeBackup(): void {
  const { db, now } = contextOf('awal')
  renameSync(createCadangan(db, folder, now()).berkas, dir('awal.cadangan'))
  db.close()
}

/** Every backup of a book opens and holds what it says; there are at least so many. */
function checkBackups(name: string, atLeast: number): void {
  const place = `${dir(name)}-cadangan`
  const files = (existsSync(place) ? readdirSync(place) : []).filter((file) => file.endsWith('.cadangan'))
  expect(files.length).toBeGreaterThanOrEqual(atLeast)
  for (const file of files) {
    const terbaca = readCadangan(join(place, file))
    const hasil = periksaCadangan({ terbaca, kunci, isi: openCadangan(terbaca, kunci) }, dir('periksa'))
    expect(hasil.benar).toBe(true)
  }
}

/** Bytes of an old book that hold nothing any more. */
const ruangLama = 4_000_000

/** The book as the first version of the program left it: its schema, encrypted with a key or plain. */
function makeOld(name: string, key: Buffer | null): void {
  mkdirSync(dir(name))
  const path = databasePath(dir(name))
  const sqlite = key ? openEncrypted(path, key) : new Database(path)
  sqlite.pragma('journal_mode = WAL')
  sqlite.exec(createRegister.sql)
  sqlite.pragma(`user_version = ${createRegister.version}`)
  sqlite.exec(`INSERT INTO replika VALUES (1, '019a0000-0000-7000-8000-000000000000', 'utama');
    INSERT INTO meta VALUES ('replika', '1');`)
  const journal = sqlite.prepare(
    "INSERT INTO perubahan VALUES (@n, 1, @n, @n, @n, 'ketik', 'bidan', '2026-01-01T00:00:00.000Z', NULL, NULL, 'orang', @id, @isi, NULL)",
  )
  const row = sqlite.prepare('INSERT INTO orang (id, nama, versi) VALUES (@id, @nama, @n)')
  for (let n = 1; n <= anakLembar; n++) {
    const [id, nama] = [`019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`, `Anak ${n}`]
    journal.run({ n, id, isi: JSON.stringify({ nama }) })
    row.run({ n, id, nama })
  }
  sqlite.exec(`CREATE TABLE ruang (isi BLOB); INSERT INTO ruang VALUES (zeroblob(${ruangLama})); DROP TABLE ruang`)
  sqlite.close()
}

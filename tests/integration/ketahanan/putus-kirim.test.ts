import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createContext } from '#main/app/create-context.ts'
import type { AppContext } from '#main/context/context.ts'
import { ensureReplica } from '#main/db/journal.ts'
import { openDatabase } from '#main/db/open.ts'
import { type Pemeriksaan, periksaBuku } from '#main/db/periksa.ts'
import { sidikBuku } from '#main/db/sidik.ts'
import { setUpTempat } from '#main/features/fasilitas/tempat.ts'
import { importBalita } from '#main/features/impor/impor.service.ts'
import { type StikBerkas, stikBerkas } from '#main/platform/stik-berkas.ts'
import { bukaPaket } from '#main/transfer/buka.ts'
import { writeKartu } from '#main/transfer/kartu.ts'
import { type Pembuka, readPembuka } from '#main/transfer/pembuka.ts'
import { percayaKartu } from '#main/transfer/percaya.ts'
import { readTandaTerima } from '#main/transfer/tanda-terima.ts'
import type { JenisTempatKerja } from '#shared/contract/fasilitas.ts'
import { kerjaPutus, type RencanaPutus, stikOf } from '#tests/helpers/kerja-putus.ts'
import { bidanUji } from '#tests/helpers/open-test-book.ts'
import { programOf } from '#tests/helpers/program.ts'
import { pullSpread } from '#tests/helpers/pull-plug.ts'
import { csvOf, eppgbmRows } from '#tests/helpers/register-file.ts'

/**
 * The plug is pulled while a package is written to a stick or taken in from one: at random moments (SIGKILL of a process of
 * its own), and at every call of the stick, of which one run leaves all that then lies on the disk. Each time the stick must
 * hold whole packages or none under a final name, and the books must end, once the work is repeated, as if nothing had
 * happened.
 */
const kali = Number(process.env.PUSTU_PUTUS ?? 2)
/** Children in the book of the Pustu: more of them make the work longer, and the moments to pull at more. */
const banyak = process.env.PUSTU_PUTUS ? 200 : 20
const timeout = 600_000 + kali * 30_000
const bulan = '2026-09'
const kunci = randomBytes(32)
const entry = programOf('tests/helpers/anak-putus.ts')

let folder = ''
/** The facility of the Puskesmas, and what opens what was sealed for it and signed by it. */
let [untuk, asDesk, asPustu] = [''] as unknown as [string, Pembuka, Pembuka]
const dir = (name: string) => join(folder, name)
const stik = (name: string) => stikOf(dir(name))
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-putus-kirim-'))
  await makeBooks()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function openBook(name: string): AppContext {
  const [now, pelaku] = [() => new Date('2026-11-24T10:42:00'), () => bidanUji]
  return createContext(openDatabase(dir(name), kunci), now, pelaku)
}

async function inBook<T>(name: string, work: (context: AppContext) => Promise<T> | T): Promise<T> {
  const context = openBook(name)
  try {
    return await work(context)
  } finally {
    context.db.close()
  }
}

async function makeBook(name: string, jenis: JenisTempatKerja, nama: string): Promise<string> {
  const atas = { kabupaten: 'Tirtasari', kecamatan: 'Wonorejo', puskesmas: 'Puskesmas Wonorejo' }
  return inBook(name, (context) => {
    ensureReplica(context.db, 'utama')
    setUpTempat(context, { ...atas, jenis, nama, desa: null, alamat: null, telepon: null })
    return writeKartu(context.db)
  })
}

/** A Pustu with many children, and the Puskesmas; they know each other. A stick with a file of somebody else. */
async function makeBooks(): Promise<void> {
  const [pustu, desk] = [
    await makeBook('pustu', 'pustu', 'Pustu Sumberagung'),
    await makeBook('desk', 'puskesmas', 'Puskesmas Wonorejo'),
  ]
  const rows = Array.from({ length: banyak }, (_, i) => ({
    ...{ Nama: `BAYI ${i}`, JK: i % 2 ? 'L' : 'P', 'Tgl Lahir': `2025-0${1 + (i % 9)}-10`, 'Nama Ortu': `IBU ${i}` },
    ...{ Posyandu: 'MAWAR', 'Tanggal Pengukuran': `2026-0${1 + (i % 9)}-12`, Berat: `${7 + (i % 30) / 10}` },
  }))
  const isi = Buffer.from(csvOf(eppgbmRows(rows)))
  await inBook('pustu', async (context) => {
    await percayaKartu(context.db, desk, { oleh: 'bidan', now: context.now() })
    await importBalita(context, { nama: 'register.csv', isi, uji: false })
  })
  await inBook('desk', ({ db, now }) => percayaKartu(db, pustu, { oleh: 'bidan', now: now() }))
  asDesk = await inBook('desk', ({ db }) => readPembuka(db))
  asPustu = await inBook('pustu', ({ db }) => readPembuka(db))
  untuk = asDesk.diri.fasilitasId
  mkdirSync(stik('pustu'))
  writeFileSync(join(stik('pustu'), 'foto.jpg'), 'bukan milik kami')
}

function makeRencana(): RencanaPutus {
  return { kunci: kunci.toString('hex'), hariBukaId: '', baris: [], kirim: { untuk, bulan } }
}

type Kerja = 'ekspor' | 'terima'
type Akhir = { readonly selesai: boolean; readonly tookMs: number }

/** Works in a process of its own; `killAfterMs` after it began, the plug is pulled. */
function work(name: string, kerja: Kerja, killAfterMs: number | null): Promise<Akhir> {
  writeFileSync(dir('rencana.json'), JSON.stringify(makeRencana()))
  const child = spawn(process.execPath, [entry, dir(name), kerja], { stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, complaint, begun] = ['', '', 0]
  child.stderr.on('data', (text) => {
    complaint += String(text)
  })
  child.stdout.on('data', (text) => {
    out += String(text)
    if (begun > 0) return
    begun = performance.now()
    if (killAfterMs !== null) setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (signal === null && code !== 0) return reject(new Error(complaint))
      resolve({ selesai: out.includes('selesai'), tookMs: performance.now() - begun })
    })
  })
}

const check = (name: string): Promise<Pemeriksaan> => inBook(name, ({ db }) => periksaBuku(db))
const sound = { integritas: 'ok', jurnalSamaDenganTabel: true }

/** Files of a stick that have a final name of that ending. */
function filesOf(name: string, ending: string): string[] {
  return readdirSync(stik(name)).filter((file) => file.endsWith(ending))
}

/** What is on the stick beside drafts is whole; nothing else of it was touched. */
async function checkStick(name: string): Promise<void> {
  expect(readFileSync(join(stik(name), 'foto.jpg'), 'utf8')).toBe('bukan milik kami')
  const others = readdirSync(stik(name)).filter((file) => !/^~\d+-.*\.sementara$/.test(file) && file !== 'foto.jpg')
  const receipts = filesOf(name, '.bukupustu-terima')
  expect(others.sort()).toEqual([...filesOf(name, '.bukupustu'), ...receipts].sort())
  for (const file of filesOf(name, '.bukupustu'))
    expect(await bukaPaket(readFileSync(join(stik(name), file)), asDesk), file).toMatchObject({ milikSendiri: false })
  for (const file of receipts)
    expect(readTandaTerima(readFileSync(join(stik(name), file), 'utf8'), asPustu).dari.nama).toBe('Puskesmas Wonorejo')
}

function copy(from: string, to: string, fromStik: string): void {
  cpSync(dir(from), dir(to), { recursive: true })
  cpSync(stik(fromStik), stik(to), { recursive: true })
}

function drop(name: string): void {
  rmSync(dir(name), { recursive: true })
  rmSync(stik(name), { recursive: true })
}

/** Repeats the work to its end in this process, as a person would after the light is back. */
async function finish(name: string, kerja: Kerja): Promise<void> {
  await kerjaPutus[kerja]({ dataDir: dir(name), rencana: makeRencana(), open: () => openBook(name), ack: () => {} })
}

/** The digest of a Puskesmas that takes in all that lies on a stick. */
async function sidikDesk(dariStik: string): Promise<string> {
  copy('desk', 'desk-salinan', dariStik)
  await finish('desk-salinan', 'terima')
  const sidik = await inBook('desk-salinan', ({ db }) => sidikBuku(db))
  drop('desk-salinan')
  return sidik
}

type Kasus = {
  readonly kerja: Kerja
  /** Lays the book and its stick down as they are before the work. */
  readonly begin: (name: string) => void
  /** What must be so right after the plug was pulled, and what when the work has been repeated; asked with what was found. */
  readonly after: (name: string, ada: Pemeriksaan) => Promise<void> | void
  readonly end: (name: string, ada: Pemeriksaan) => Promise<void> | void
}

/** What the plug left is sound, and the work is repeated on it. */
async function repeat({ kerja, after, end }: Kasus, name: string): Promise<void> {
  const expectSound = async () => {
    const ada = await check(name)
    expect(ada).toMatchObject(sound)
    await checkStick(name)
    return ada
  }
  await after(name, await expectSound())
  await finish(name, kerja)
  await end(name, await expectSound())
  drop(name)
}

/** At random moments, from the first of the work to its last. */
async function pullAtRandom(kasus: Kasus): Promise<void> {
  kasus.begin('utuh')
  const { tookMs } = await work('utuh', kasus.kerja, null)
  drop('utuh')
  const killed = await pullSpread({ kali, tookMs }, async (ms, i) => {
    const name = `putus-${i}`
    kasus.begin(name)
    const akhir = await work(name, kasus.kerja, ms)
    await repeat(kasus, name)
    return akhir
  })
  expect(killed).toBeGreaterThan(0)
}

/**
 * Does the work, and puts aside before every call of the stick what lies on the disk: what a process ended there leaves.
 *
 * @returns the names of what was put aside
 */
async function keepEveryCall(name: string, kerja: Kerja): Promise<string[]> {
  const asli = { ...stikBerkas }
  const kept: string[] = []
  const keeping = <F extends (...args: never[]) => unknown>(real: F): F =>
    ((...args: never[]) => {
      const salinan = `putus-${kept.length + 1}`
      kept.push(salinan)
      for (const place of [dir, stik]) {
        // The index of the log belongs to the process that has it open.
        cpSync(place(name), place(salinan), { recursive: true, filter: (path) => !path.endsWith('-shm') })
      }
      return real(...args)
    }) as F
  const names = Object.keys(asli) as (keyof StikBerkas)[]
  Object.assign(stikBerkas, Object.fromEntries(names.map((one) => [one, keeping(asli[one])])))
  try {
    await finish(name, kerja)
  } finally {
    Object.assign(stikBerkas, asli)
  }
  return kept
}

/** At every call of the stick. @returns how many there were */
async function pullAtEveryCall(kasus: Kasus): Promise<number> {
  kasus.begin('utuh')
  const kept = await keepEveryCall('utuh', kasus.kerja)
  for (const name of kept) await repeat(kasus, name)
  await repeat(kasus, 'utuh')
  return kept.length
}

async function kasusEkspor(): Promise<Kasus> {
  copy('pustu', 'utuh', 'pustu')
  await finish('utuh', 'ekspor')
  const whole = await sidikDesk('utuh')
  drop('utuh')
  return {
    kerja: 'ekspor',
    begin: (name) => copy('pustu', name, 'pustu'),
    after: async (name) => {
      expect(filesOf(name, '.bukupustu').length).toBeLessThanOrEqual(1)
      const keluar = await inBook(name, ({ db }) => db.value('SELECT count(*) FROM paket_keluar'))
      // Sent is only what lies there; what lies there may not have been noted yet.
      expect(filesOf(name, '.bukupustu').length).toBeGreaterThanOrEqual(Number(keluar))
    },
    end: async (name) => {
      expect(readdirSync(stik(name)).filter((file) => file.startsWith('~'))).toEqual([])
      expect(await sidikDesk(name)).toBe(whole)
    },
  }
}

/** Two packages lie on the stick; the second brings what came after the first. */
async function kasusTerima(): Promise<Kasus> {
  await finish('pustu', 'ekspor')
  await inBook('pustu', (context) => {
    const isi = Buffer.from(
      csvOf(eppgbmRows([{ Nama: 'BARU', JK: 'P', 'Tgl Lahir': '2026-01-10', Posyandu: 'MAWAR' }])),
    )
    return importBalita(context, { nama: 'baru.csv', isi, uji: false })
  })
  await finish('pustu', 'ekspor')
  expect(filesOf('pustu', '.bukupustu')).toHaveLength(2)
  const whole = await sidikDesk('pustu')
  const before = (await check('desk')).orang
  return {
    kerja: 'terima',
    begin: (name) => copy('desk', name, 'pustu'),
    // Each package is taken in whole or not at all.
    after: (_name, { orang }) => expect([0, banyak, banyak + 1]).toContain(orang - before),
    end: (name, { sidik }) => {
      expect(sidik).toBe(whole)
      expect(filesOf(name, '.bukupustu-terima').length).toBeGreaterThan(0)
    },
  }
}

describe('a plug pulled while a package is written to a stick', { timeout }, () => {
  test('at any moment', async () => pullAtRandom(await kasusEkspor()))
  test('at every call of the stick', async () => {
    // Look, make, write, flush, close, read back to its end, look for the name, rename, flush the folder.
    expect(await pullAtEveryCall(await kasusEkspor())).toBe(12)
  })
})

describe('a plug pulled while packages are taken in from a stick', { timeout }, () => {
  test('at any moment', async () => pullAtRandom(await kasusTerima()))
  test('at every call of the stick', async () => {
    // Of each package its size, open, read, its end, close; then the receipt, as a package is written.
    expect(await pullAtEveryCall(await kasusTerima())).toBe(22)
  })
})

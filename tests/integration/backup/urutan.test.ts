import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Application, openApplication } from '#main/app/compose.ts'
import { extractDatabase, openCadangan, readCadangan, writeCadangan } from '#main/backup/berkas-cadangan.ts'
import { unpackCadangan } from '#main/backup/cadangan.ts'
import { restoreCadangan } from '#main/backup/pulihkan.ts'
import { databasePath } from '#main/db/open.ts'
import { callBook } from '#main/hosts/cli/commands/open-book.ts'
import { addPosyandu } from '#tests/helpers/fill-book.ts'
import { callCli } from '#tests/helpers/run-cli.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'

/** The clock of the laptop runs wrong for a day, or for good: which backup is the newest is told by the journal. */

let folder = ''
let day = '2026-11-24'
let application: Application | null = null
const dir = (name: string) => join(folder, name)
const now = () => new Date(`${day}T10:42:00`)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-urutan-'))
  day = '2026-11-24'
})
afterEach(() => {
  application?.close()
  application = null
  rmSync(folder, { recursive: true, force: true })
})

async function open(dataDir = dir('buku'), letak: string | null = null): Promise<Application> {
  const sticks = letak === null ? [] : [{ id: 'A1', nama: 'BIDAN', letak, kosong: null }]
  application = openApplication({ dataDir, now, cariFlashdisk: async () => sticks })
  if (application.sesi.keadaan().tahap === 'baru')
    await application.sesi.buat({ nama: 'Sri', peran: 'bidan', sandi: sandiUji })
  else await application.sesi.masukDenganSandi(sandiUji)
  return application
}

/** A posyandu is written down and the book backed up, on each of the days. */
async function backUpOn(days: readonly string[], flashdiskId: string | null = null): Promise<void> {
  for (const [i, one] of days.entries()) {
    day = one
    application?.sesi.hadir()
    await application?.sesi.masukDenganSandi(sandiUji)
    if (!application) throw new Error('no book is open')
    addPosyandu(application.buku().db, `Melati ${one} ${i}`)
    await callBook(application, 'cadangan.create', { flashdiskId })
  }
}

const stamps = (list: readonly { waktu: string }[]) => list.map(({ waktu }) => waktu.slice(0, 4))

test('a day on which the clock stood in 2099 is not offered before the real newest, and its date is doubted', async () => {
  const book = await open()
  await backUpOn(['2026-11-24', '2099-01-01', '2026-11-25'])
  const { cadangan } = await callBook(book, 'cadangan.keadaan', {})
  expect(cadangan.map(({ waktu, raguTanggal }) => [waktu.slice(0, 4), raguTanggal])).toEqual([
    ...[
      ['2026', false],
      ['2099', true],
      ['2026', false],
    ],
  ])
  expect(cadangan[0]?.id).toContain('20261125')
  expect(await callBook(book, 'cadangan.rehearse', { id: null })).toMatchObject({
    waktu: cadangan[0]?.waktu,
    benar: true,
  })
  book.close()
  writeFileSync(databasePath(dir('buku')), Buffer.alloc(40_960, 0xa5))
  expect((await callCli('periksa', '--data', dir('buku'))).stderr).toMatch(/Cadangan terakhir: .*buku-20261125/)
  const again = openApplication({ dataDir: dir('buku'), now, cariFlashdisk: async () => [] })
  await expect(again.sesi.masukDenganSandi(sandiUji)).rejects.toThrow(/rusak/)
  expect(stamps(await callBook(again, 'cadangan.listDarurat', {}))).toEqual(['2026', '2099', '2026'])
  again.close()
})

test('it goes in its turn, and takes no place of the days after it', async () => {
  await open()
  await backUpOn(['2099-01-01', ...Array.from({ length: 9 }, (_, i) => `2026-11-${10 + i}`)])
  const names = readdirSync(join(dir('buku'), 'cadangan')).sort()
  // Of 2099 the week and the month are left.
  expect(names.filter((name) => name.startsWith('buku-2026'))).toHaveLength(7)
  expect(names.filter((name) => name.startsWith('buku-2099'))).toHaveLength(1)
})

test('a book brought back goes on as the newer one, although its journal is shorter', async () => {
  const book = await open()
  await backUpOn(['2026-11-20'])
  const [first] = readdirSync(join(dir('buku'), 'cadangan'))
  mkdirSync(dir('flashdisk'))
  await backUpOn(['2026-11-21', '2026-11-21', '2026-11-22'])
  book.close()
  restoreCadangan(await unpackCadangan(join(dir('buku'), 'cadangan', first ?? ''), sandiUji), dir('pulih'))
  const place = join(dir('flashdisk'), 'Cadangan Buku Pustu')
  mkdirSync(place)
  for (const name of readdirSync(join(dir('buku'), 'cadangan'))) {
    writeFileSync(join(place, name), readFileSync(join(dir('buku'), 'cadangan', name)))
  }
  const back = await open(dir('pulih'), dir('flashdisk'))
  await backUpOn(['2026-11-23'], 'A1')
  const { cadangan } = await callBook(back, 'cadangan.keadaan', {})
  expect(cadangan[0]?.id).toContain('20261123')
})

test('a backup of before the journal was written down is listed, opened and brought back', async () => {
  const book = await open()
  const kunci = Buffer.from(book.buku().db.kunci)
  await backUpOn(['2026-11-20'])
  const place = join(dir('buku'), 'cadangan')
  const terbaca = readCadangan(join(place, readdirSync(place)[0] ?? ''))
  extractDatabase(terbaca, dir('isi'))
  const { jurnal: _, isi: __, format: ___, ...kepala } = terbaca.kepala
  const before = { ...kepala, waktu: '2026-11-19T03:00:00.000Z' }
  writeCadangan(join(place, 'buku-20261119-100000.cadangan'), {
    ...{ database: dir('isi'), kunci, isi: openCadangan(terbaca, kunci), kepala: before },
  })
  const { cadangan } = await callBook(book, 'cadangan.keadaan', {})
  expect(cadangan.map(({ id }) => /\d{8}/.exec(id)?.[0])).toEqual(['20261120', '20261119'])
  const old = cadangan.at(-1)?.id ?? ''
  expect(await callBook(book, 'cadangan.rehearse', { id: old })).toMatchObject({ benar: true })
})

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Application, openApplication } from '#main/app/compose.ts'
import { callBook } from '#main/hosts/cli/commands/open-book.ts'
import type { FlashdiskAda } from '#main/platform/flashdisk.ts'
import { writeKartu } from '#main/transfer/kartu.ts'
import { paketTerbesar } from '#main/transfer/kirim.ts'
import type { Stik } from '#shared/contract/kirim.ts'
import { callCli, spawnCli } from '#tests/helpers/run-cli.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'

/** What lies on a stick was put there by anybody: it hides nothing else, keeps nobody waiting, and is not read without end. */

const tempat = { kabupaten: 'Tirtasari', kecamatan: 'Wonorejo', puskesmas: 'Wonorejo' }

let folder = ''
let application: Application
let sticks: FlashdiskAda[] = []
const dir = (name: string) => join(folder, name)
const kiriman = (name: string) => join(dir('stik'), 'Kiriman Buku Pustu', name)

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-stik-'))
  mkdirSync(join(dir('stik'), 'Kiriman Buku Pustu'), { recursive: true })
  sticks = [stickOf('stik')]
  application = openApplication({ dataDir: dir('buku'), cariFlashdisk: async () => sticks })
  await application.sesi.buat({ nama: 'Sri', peran: 'bidan', sandi: sandiUji })
  const pustu = { jenis: 'pustu', nama: 'Sumberagung', desa: null, alamat: null, telepon: null } as const
  await callBook(application, 'fasilitas.setUp', { ...tempat, ...pustu })
  writeFileSync(kiriman('baik.bukupustu-kartu'), await writeKartu(application.buku().db))
})
afterEach(() => {
  application.close()
  rmSync(folder, { recursive: true, force: true })
})

function stickOf(name: string): FlashdiskAda {
  return { id: 'A1', nama: name, letak: dir(name), kosong: null }
}

async function readStik(): Promise<Stik> {
  const [stik] = await callBook(application, 'kirim.listStik', {})
  if (!stik) throw new Error('no stick')
  return stik
}

/** The good card is there, and beside it one row that says why something else is refused. */
async function expectDitolak(kalimat: RegExp): Promise<void> {
  const { berkas, masalah } = await readStik()
  expect(masalah).toBeNull()
  expect(berkas.find((one) => one.berkas === 'baik.bukupustu-kartu')).toMatchObject({ keadaan: 'milikSendiri' })
  const others = berkas.filter((one) => one.berkas !== 'baik.bukupustu-kartu')
  expect(others).toEqual([expect.objectContaining({ keadaan: 'ditolak', kalimat: expect.stringMatching(kalimat) })])
}

/** Bytes this process has read so far, of whatever; where the system tells. */
const terbaca = () =>
  process.platform === 'linux' ? Number(/rchar: (\d+)/.exec(readFileSync('/proc/self/io', 'utf8'))?.[1]) : 0

const biasa = /^Tidak dibaca, karena bukan berkas biasa\.$/

test.each([
  ['a folder', (path: string) => mkdirSync(path), biasa],
  ['a link that leads nowhere', (path: string) => symlinkSync('/tidak/ada', path), biasa],
  ['a link that leads to itself', (path: string) => symlinkSync(path, path), biasa],
  ['a link without an end', (path: string) => symlinkSync('/dev/zero', path), biasa],
  ['a pipe', (path: string) => execFileSync('mkfifo', [path]), biasa],
  ['a file of another kind', (path: string) => writeFileSync(path, 'foto'), /^Bukan kiriman yang utuh/],
  [
    'a file that is too large',
    (path: string) => {
      writeFileSync(path, '')
      truncateSync(path, paketTerbesar + 1)
    },
    /^Tidak dibaca, karena terlalu besar\.$/,
  ],
] as const)('%s under the name of a package is a row that says so, and hides nothing', async (_, put, kalimat) => {
  put(kiriman('x.bukupustu'))
  const before = terbaca()
  // The page asks by itself, again and again.
  for (let turn = 0; turn < 6; turn++) await expectDitolak(kalimat)
  // What the book itself reads, not a package of the largest size.
  expect(terbaca() - before).toBeLessThan(paketTerbesar / 4)
})

test.each(['x.bukupustu-kartu', 'x.bukupustu-terima'])('a pipe or folder named %s too', async (name) => {
  execFileSync('mkfifo', [kiriman(name)])
  await expectDitolak(biasa)
  expect(await callBook(application, 'kirim.readTandaTerima', {})).toEqual({ baru: 0, masalah: [] })
})

test('a name that is too long, or holds signs of a path, is cut and stays one of its own', async () => {
  const names = ['a', 'b'].map((end) => `${'x'.repeat(230)}${end}.bukupustu`)
  for (const name of [...names, 'C:\\kiriman.bukupustu']) writeFileSync(kiriman(name), 'bukan kiriman')
  const { berkas } = await readStik()
  expect(berkas).toHaveLength(4)
  expect(new Set(berkas.map((one) => one.berkas)).size).toBe(4)
  expect(berkas.every((one) => one.berkas.length <= 200 && /\.bukupustu(-kartu)?$/.test(one.berkas))).toBe(true)
  // It can be asked for by the name that is shown, and is refused for what it is.
  const long = berkas.find((one) => one.berkas.startsWith('xxx'))?.berkas ?? ''
  const { pekerjaanId } = await callBook(application, 'kirim.receive', { stikId: 'A1', berkas: [long] })
  await expect
    .poll(async () => (await callBook(application, 'kirim.getPekerjaan', { id: pekerjaanId })).terima?.ditolak, {
      timeout: 120_000,
    })
    .toMatchObject([{ alasan: expect.stringMatching(/bukan kiriman/) }])
})

test('a file in the place of our folder is somebody’s file, and what lies beside it is read', async () => {
  const card = readFileSync(kiriman('baik.bukupustu-kartu'))
  rmSync(join(dir('stik'), 'Kiriman Buku Pustu'), { recursive: true })
  writeFileSync(join(dir('stik'), 'Kiriman Buku Pustu'), 'punya orang')
  writeFileSync(join(dir('stik'), 'baik.bukupustu-kartu'), card)
  expect((await readStik()).berkas.map(({ berkas }) => berkas)).toEqual(['baik.bukupustu-kartu'])
})

test('of two sticks of one id neither is read nor written: one is to be pulled out', async () => {
  mkdirSync(dir('salinan'))
  sticks = [stickOf('stik'), stickOf('salinan')]
  const all = await callBook(application, 'kirim.listStik', {})
  expect(all.map(({ masalah, berkas }) => [masalah, berkas.length])).toEqual(
    Array(2).fill([expect.stringMatching(/dua flashdisk dengan tanda yang sama.*Cabut salah satu/), 0]),
  )
  for (const call of [
    () => callBook(application, 'kirim.saveKartu', { stikId: 'A1' }),
    () => callBook(application, 'cadangan.create', { flashdiskId: 'A1' }),
  ])
    await expect(call()).rejects.toThrow(/dua flashdisk dengan tanda yang sama.*Cabut salah satu/)
})

test('a pipe among the backups of a stick is no backup, and keeps nobody waiting', async () => {
  const place = join(dir('stik'), 'Cadangan Buku Pustu')
  mkdirSync(place)
  execFileSync('mkfifo', [join(place, 'x.cadangan')])
  symlinkSync('/dev/zero', join(place, 'y.cadangan'))
  expect((await callBook(application, 'cadangan.keadaan', {})).cadangan).toEqual([])
  await callBook(application, 'cadangan.create', { flashdiskId: 'A1' })
  expect((await callBook(application, 'cadangan.keadaan', {})).cadangan).toHaveLength(1)
})

test('by command: pipes, devices and folders are refused with a sentence', async () => {
  application.close()
  execFileSync('mkfifo', [dir('pipa')])
  const data = ['--data', dir('buku')]
  for (const path of [dir('pipa'), '/dev/zero', dir('stik'), '/proc/self/mem']) {
    for (const command of [
      ['impor', 'balita', path],
      ['usb', 'periksa', path],
      ['usb', 'impor', path],
      ['usb', 'percaya', path],
      ['usb', 'terima', path],
      ['usb', 'kenalan', '--ke', path],
      ['cadangan', 'periksa', path],
      ['antropometri', path, '--ke', dir('keluar.csv')],
    ]) {
      const { code, stderr } = await callCli(...command, ...(command[0] === 'antropometri' ? [] : data))
      expect([code, stderr], command.join(' ')).toEqual([
        1,
        expect.stringMatching(/^[^\n]*(dibaca|ditulis|ditimpa)[^\n]*\n$/),
      ])
    }
  }
})

test('by command: an endless file costs no memory', async () => {
  application.close()
  const argv = ['impor', 'balita', '/dev/zero', '--data', dir('buku')]
  expect(await spawnCli(argv)).toMatchObject({ code: 1, stderr: expect.stringMatching(/bukan berkas biasa/) })
})

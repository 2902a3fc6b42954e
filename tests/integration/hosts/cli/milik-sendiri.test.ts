import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { tighten } from '#main/platform/milik-sendiri.ts'
import { spawnCli } from '#tests/helpers/run-cli.ts'

/** What other users of the laptop can reach of what the program writes: nothing. */

let folder = ''
let umask = 0
beforeEach(() => {
  // As a system lets everybody read what somebody writes.
  umask = process.umask(0o022)
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-sendiri-'))
})
afterEach(() => {
  process.umask(umask)
  rmSync(folder, { recursive: true, force: true })
})

/** Files and folders that the group or others may read, write or enter. */
const listOpen = (path: string): string[] =>
  [path, ...readdirSync(path, { recursive: true }).map((name) => join(path, String(name)))]
    .filter((each) => (statSync(each).mode & 0o77) !== 0)
    .map((each) => `${each.slice(folder.length)} ${(statSync(each).mode & 0o777).toString(8)}`)

test.skipIf(process.platform === 'win32')(
  'book, reports, backups and cards are for their owner alone',
  async () => {
    const [data, laporan, lain] = [join(folder, 'buku'), join(folder, 'laporan', 'baru'), join(folder, 'lain')]
    // Folder and report stand there from former times, open to everybody.
    for (const made of [data, join(data, 'log'), laporan]) mkdirSync(made, { recursive: true })
    const cli = async (...argv: string[]) =>
      expect(await spawnCli([...argv, '--data', data]), argv.join(' ')).toMatchObject({ code: 0 })
    const tempat = ['--kabupaten', 'Contoh', '--kecamatan', 'Sumber', '--puskesmas', 'Sumber', '--desa', 'Sumberagung']
    await cli('init', '--jenis', 'pustu', '--nama', 'Sumberagung', ...tempat)
    await cli('contoh', '--balita', '20', '--bulan', '3', '--sampai', '2026-10')
    await cli('laporan', 'skdn', '--bulan', '2026-10', '--ke', laporan)
    for (const name of readdirSync(laporan)) chmodSync(join(laporan, name), 0o644)
    await cli('laporan', 'skdn', '--bulan', '2026-10', '--ke', laporan)
    await cli('cadangan', 'buat', '--ke', join(lain, 'cadangan'))
    await cli('usb', 'kenalan', '--ke', join(lain, 'kartu.bukupustu'))
    expect(statSync(data).mode & 0o777).toBe(0o700)
    expect(readdirSync(laporan).length).toBeGreaterThan(2)
    expect(readdirSync(laporan).flatMap((name) => (statSync(join(laporan, name)).mode & 0o77 ? [name] : []))).toEqual(
      [],
    )
    expect(listOpen(lain)).toEqual([])
    // What stood in the folder before is out of reach with it.
    expect(listOpen(data)).toEqual(['/buku/log 755'])
  },
  120_000,
)

test('a folder meant for everybody stays so, and what does not exist is no failure', () => {
  const bersama = join(folder, 'bersama')
  mkdirSync(bersama)
  chmodSync(bersama, 0o1777)
  tighten(bersama)
  tighten(join(folder, 'tidak-ada'))
  expect(statSync(bersama).mode & 0o1777).toBe(0o1777)
})

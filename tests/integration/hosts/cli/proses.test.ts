import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openApplication } from '#main/app/compose.ts'
import { rebuild } from '#main/db/journal.ts'
import { addHari } from '#shared/domain/tanggal/tanggal.ts'
import { dumpTables } from '#tests/helpers/dump-tables.ts'
import { programOf } from '#tests/helpers/program.ts'
import { pullSpread } from '#tests/helpers/pull-plug.ts'
import { csvOf, eppgbmRows, type IsiBaris } from '#tests/helpers/register-file.ts'
import { callCli, spawnCli } from '#tests/helpers/run-cli.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'

/** What only separate processes show: a plug that is pulled, and two programs on one book. */

let folder = ''
const data = (name: string) => join(folder, name)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-proses-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function init(name: string): Promise<void> {
  const tempat = ['--kabupaten', 'Tirtasari', '--kecamatan', 'Wonorejo', '--puskesmas', 'Wonorejo']
  const argv = ['init', '--jenis', 'pustu', '--nama', 'Sumberagung', ...tempat, '--data', data(name)]
  expect(await callCli(...argv)).toMatchObject({ code: 0, stderr: '' })
}

/** A register file: so many children of one posyandu, each weighed eight times. */
function writeRegister(name: string, posyandu: string, anak: number): string {
  const rows = Array.from({ length: anak }, (_, i): IsiBaris[] => {
    const lahir = addHari('2024-01-01', i)
    const sendiri = {
      Nama: `ANAK ${posyandu} ${i}`,
      JK: i % 2 === 0 ? 'L' : 'P',
      'Tgl Lahir': lahir,
      Posyandu: posyandu,
    }
    return Array.from({ length: 8 }, (__, bulan) => ({
      ...sendiri,
      'Nama Ortu': `IBU ${i}`,
      'Tanggal Pengukuran': `2026-0${bulan + 1}-12`,
      Berat: `${8 + bulan},${i % 10}`,
    }))
  })
  const path = join(folder, name)
  writeFileSync(path, csvOf(eppgbmRows(rows.flat())))
  return path
}

/** How much stands in a book, after checking that it is sound and that its journal rebuilds its tables. */
async function checkBook(name: string): Promise<{ orang: number; penimbangan: number; perubahan: number }> {
  const { sesi } = openApplication({ dataDir: data(name) })
  await sesi.masukDenganSandi(sandiUji)
  const db = sesi.db()
  if (!db) throw new Error('the book did not open')
  try {
    expect(db.pragma('integrity_check')).toBe('ok')
    expect(db.all('PRAGMA foreign_key_check')).toEqual([])
    const before = dumpTables(db)
    rebuild(db)
    expect(dumpTables(db)).toEqual(before)
    const count = (table: string) => db.oneValue<number>(`SELECT count(*) FROM ${table}`)
    return { orang: count('orang'), penimbangan: count('penimbangan'), perubahan: count('perubahan') }
  } finally {
    sesi.tutup()
  }
}

/** Runs a command on copies of a book and pulls the plug at moments spread over the time it takes. */
async function pullPlug(argv: readonly string[], kali: number): Promise<void> {
  await init('awal')
  cpSync(data('awal'), data('utuh'), { recursive: true })
  const begun = performance.now()
  expect(await spawnCli([...argv, '--data', data('utuh')])).toMatchObject({ code: 0, stderr: '' })
  const tookMs = performance.now() - begun
  const [nothing, all] = [await checkBook('awal'), await checkBook('utuh')]
  expect(all.orang).toBeGreaterThan(nothing.orang)
  // From a third of the way, where the book has been opened, to the very end.
  const killed = await pullSpread({ kali, tookMs, dari: 0.35 }, async (ms, i) => {
    const name = `salinan-${i}`
    cpSync(data('awal'), data(name), { recursive: true })
    const started = performance.now()
    const { code } = await spawnCli([...argv, '--data', data(name)], ms)
    const akhir = { selesai: code === 0, tookMs: performance.now() - started }
    const after = await checkBook(name)
    if (akhir.selesai) expect(after).toEqual(all)
    else expect([nothing, all]).toContainEqual(after)
    return akhir
  })
  expect(killed).toBeGreaterThan(0)
}

describe('a plug pulled at any moment', () => {
  test('of an import leaves all of it or nothing', async () => {
    const file = writeRegister('register.csv', 'MELATI', 150)
    await pullPlug(['impor', 'balita', file], 3)
  })

  test('of a filling with sample data leaves all of it or nothing', async () => {
    await pullPlug(['contoh', '--balita', '100', '--bulan', '6', '--sampai', '2026-06'], 3)
  })
})

describe('two processes on one book', () => {
  test('import two files at once: both are in, whole', async () => {
    await init('buku')
    const files = [writeRegister('a.csv', 'MELATI', 120), writeRegister('b.csv', 'MAWAR', 120)]
    const answers = await Promise.all(
      files.map((file) => spawnCli(['impor', 'balita', file, '--data', data('buku'), '--json'])),
    )
    expect(answers.map(({ code, stderr }) => [code, stderr])).toEqual([
      [0, ''],
      [0, ''],
    ])
    expect(answers.map(({ stdout }) => JSON.parse(stdout).penimbanganBaru)).toEqual([960, 960])
    expect(await checkBook('buku')).toMatchObject({ orang: 240, penimbangan: 1920 })
  })

  test('fill with sample data at once: one does, the other finds the book filled', async () => {
    await init('buku')
    const fill = (benih: string) => [
      'contoh',
      '--balita',
      '60',
      '--bulan',
      '6',
      '--sampai',
      '2026-06',
      '--benih',
      benih,
    ]
    const answers = await Promise.all(['1', '2'].map((benih) => spawnCli([...fill(benih), '--data', data('buku')])))
    expect(answers.map(({ code }) => code).toSorted()).toEqual([0, 1])
    const [refused] = answers.filter(({ code }) => code === 1)
    expect(refused?.stderr).toContain('sudah berisi data')
    await checkBook('buku')
  })
})

test('whoever reads no further, as a pipe that ends, is told of no fault', async () => {
  const child = spawn(process.execPath, [programOf('main/hosts/cli/index.ts'), 'bantuan'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.destroy()
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const [code] = await once(child, 'close')
  expect([code, stderr]).toEqual([0, ''])
}, 60_000)

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readGantungan } from '#main/security/berkas-gantungan.ts'
import { biayaAwal, biayaMesin, createGantungan, openSlot, slotPemulihan } from '#main/security/gantungan.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'

/** What a try at a passphrase costs in the program as it is; all other tests let it cost the least. */

const program = fileURLToPath(new URL('../../../main/hosts/cli/index.ts', import.meta.url))
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-biaya-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a try costs what the computer has, of the recovery code what the smallest has', () => {
  const gib = 1 << 30
  const costs = [2, 3.8, 7.6, 16].map((many) => biayaMesin(many * gib))
  expect(costs.map(({ memoriKib, putaran }) => [memoriKib, putaran])).toEqual([
    [65_536, 3],
    [131_072, 3],
    [262_144, 2],
    [262_144, 2],
  ])
  expect(biayaAwal).toEqual({ memoriKib: 65_536, putaran: 3, jalur: 1 })
})

test('so it does in a new book, which opens at that cost', async () => {
  const tempat = ['--kabupaten', 'Tirtasari', '--kecamatan', 'Wonorejo', '--puskesmas', 'Sumber', '--desa', 'Alfa']
  const argv = ['init', '--jenis', 'pustu', '--nama', 'Alfa', ...tempat, '--data', join(folder, 'buku')]
  const [code] = await once(spawn(process.execPath, [program, ...argv], { stdio: 'ignore' }), 'exit')
  expect(code).toBe(0)
  const ring = readGantungan(join(folder, 'buku')) ?? createGantungan()
  const costs = ring.slot.map(({ id, biaya }) => [id === slotPemulihan, biaya])
  expect(costs).toEqual([
    [false, biayaMesin(totalmem())],
    [true, biayaAwal],
  ])
  expect(await openSlot(ring, ring.slot[0]?.id ?? '', sandiUji)).not.toBeNull()
})

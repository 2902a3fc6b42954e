import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { callCli as run } from '#tests/helpers/run-cli.ts'

let folder = ''
const dir = (name: string) => join(folder, name)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-cli-cadangan-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

const place = ['--kabupaten', 'Tirtasari', '--kecamatan', 'Wonorejo', '--puskesmas', 'Wonorejo']
async function json(...argv: string[]): Promise<Record<string, unknown>> {
  const { code, stdout, stderr } = await run(...argv, '--json')
  expect([code, stderr]).toEqual([0, ''])
  return JSON.parse(stdout) as Record<string, unknown>
}
async function makeBook(): Promise<Record<string, unknown>> {
  const made = await json('init', '--jenis', 'pustu', '--nama', 'Sumberagung', ...place, '--data', dir('buku'))
  await run('contoh', '--balita', '20', '--bulan', '3', '--sampai', '2026-10', '--data', dir('buku'))
  return made
}

test('periksa says exactly what the contract names', async () => {
  await makeBook()
  const hasil = await json('periksa', '--data', dir('buku'))
  expect(Object.keys(hasil)).toEqual([
    'integritas',
    'jurnalSamaDenganTabel',
    'orang',
    'penimbangan',
    'perubahan',
    'sidik',
  ])
  expect(hasil).toMatchObject({ integritas: 'ok', jurnalSamaDenganTabel: true })
})

test('backup, check and restore: one book, one digest', async () => {
  await makeBook()
  const { sidik, orang } = await json('periksa', '--data', dir('buku'))
  const { berkas } = await json('cadangan', 'buat', '--ke', dir('cadangan'), '--data', dir('buku'))
  expect(await json('cadangan', 'periksa', String(berkas))).toMatchObject({ benar: true, sidik, orang })
  expect(await json('cadangan', 'pulihkan', String(berkas), '--data', dir('pulih'))).toMatchObject({ sidik, orang })
  expect(await json('periksa', '--data', dir('pulih'))).toMatchObject({ sidik, jurnalSamaDenganTabel: true })
  const again = await run('cadangan', 'pulihkan', String(berkas), '--data', dir('pulih'))
  expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('tidak kosong')])
})

test('the recovery code alone brings a backup back', async () => {
  const { kodePemulihan } = await makeBook()
  const { berkas } = await json('cadangan', 'buat', '--ke', dir('cadangan'), '--data', dir('buku'))
  vi.stubEnv('BUKU_PUSTU_SANDI', String(kodePemulihan))
  await json('cadangan', 'pulihkan', String(berkas), '--data', dir('pulih'))
})

test.each([
  ['no passphrase', '', 2],
  ['a wrong one', 'bukan sandinya', 1],
])('with %s nothing opens', async (_, sandi, code) => {
  await makeBook()
  const { berkas } = await json('cadangan', 'buat', '--ke', dir('cadangan'), '--data', dir('buku'))
  vi.stubEnv('BUKU_PUSTU_SANDI', sandi)
  const commands = [
    ['periksa', '--data', dir('buku')],
    ['cadangan', 'buat', '--ke', dir('lain'), '--data', dir('buku')],
    ['cadangan', 'periksa', String(berkas)],
    ['cadangan', 'pulihkan', String(berkas), '--data', dir('lain')],
    ['laporan', 'skdn', '--bulan', '2026-10', '--data', dir('buku')],
  ]
  for (const argv of commands) {
    const answer = await run(...argv, '--json')
    expect([argv[0], answer.code, answer.stdout]).toEqual([argv[0], code, ''])
  }
  expect(readdirSync(folder).sort()).toEqual(['buku', 'cadangan'])
})

test('a damaged book: periksa still answers, with exit 1, and the sentence names the newest backup', async () => {
  await makeBook()
  await json('cadangan', 'buat', '--ke', join(dir('buku'), 'cadangan'), '--data', dir('buku'))
  const path = join(dir('buku'), 'buku.sqlite')
  writeFileSync(path, readFileSync(path).fill(0xa5, 8_192))
  const { code, stdout, stderr } = await run('periksa', '--data', dir('buku'), '--json')
  expect([code, JSON.parse(stdout)]).toEqual([1, expect.objectContaining({ integritas: 'rusak', sidik: null })])
  expect(stderr).toMatch(/cadangan pulihkan .*buku-\d{8}-\d{6}\.cadangan/)
})

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openApplication } from '#main/app/compose.ts'
import { type Gantungan, openSlot, slotPemulihan } from '#main/security/gantungan.ts'
import { openEncrypted } from '#main/toko/cipher.ts'
import { addPosyandu } from '#tests/helpers/fill-book.ts'
import { callCli as run, spawnCli } from '#tests/helpers/run-cli.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'

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
    'ringkasanSama',
    'orang',
    'penimbangan',
    'perubahan',
    'sidik',
  ])
  expect(hasil).toMatchObject({ integritas: 'ok', jurnalSamaDenganTabel: true })
})

test('entries lost with the log are said by every command, with exit 1 by periksa, until somebody has looked', async () => {
  await makeBook()
  const application = openApplication({ dataDir: dir('buku') })
  await application.sesi.masukDenganSandi(sandiUji)
  for (const nama of ['Melati', 'Mawar', 'Kenanga']) addPosyandu(application.buku().db, nama)
  cpSync(dir('buku'), dir('putus'), { recursive: true })
  application.close()
  rmSync(join(dir('putus'), 'buku.sqlite-wal'))
  const first = await run('periksa', '--data', dir('putus'), '--json')
  expect(first).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^3 isian terakhir perlu dilihat.*periksa --dilihat/),
  })
  expect(JSON.parse(first.stdout)).toMatchObject({ integritas: 'ok', kehilangan: { jumlah: 3, sisihan: null } })
  const other = await spawnCli(['konflik', 'daftar', '--data', dir('putus')])
  expect(other).toMatchObject({ code: 0, stderr: expect.stringMatching(/^3 isian terakhir perlu dilihat/) })
  expect((await run('periksa', '--data', dir('putus'))).code).toBe(1)
  expect(await json('periksa', '--dilihat', '--data', dir('putus'))).not.toHaveProperty('kehilangan')
  expect(await spawnCli(['konflik', 'daftar', '--data', dir('putus')])).toMatchObject({ code: 0, stderr: '' })
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

test('a book no backup helps is not called damaged: the sentence alone, and exit 1', async () => {
  await makeBook()
  const ring = JSON.parse(readFileSync(join(dir('buku'), 'kunci.json'), 'utf8')) as Gantungan
  const slot = ring.slot.find(({ id }) => id !== slotPemulihan)
  const kunci = await openSlot(ring, slot?.id ?? '', sandiUji)
  const sqlite = openEncrypted(join(dir('buku'), 'buku.sqlite'), kunci ?? Buffer.alloc(32))
  sqlite.pragma('user_version = 9990')
  sqlite.close()
  const { code, stdout, stderr } = await run('periksa', '--data', dir('buku'), '--json')
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(/lebih baru.*Isinya aman/)
})

test.each(['buku.sqlite', 'kunci.json'])('without %s periksa answers too, with exit 1', async (name) => {
  await makeBook()
  rmSync(join(dir('buku'), name))
  const { code, stdout, stderr } = await run('periksa', '--data', dir('buku'), '--json')
  expect([code, JSON.parse(stdout)]).toEqual([1, expect.objectContaining({ integritas: 'rusak', orang: null })])
  expect(stderr).toMatch(new RegExp(name.replace('.', '\\.')))
})

test('wherever a byte of the book changes, periksa finds it or it does not matter', async () => {
  await makeBook()
  const sound = await json('periksa', '--data', dir('buku'))
  const path = join(dir('buku'), 'buku.sqlite')
  const whole = readFileSync(path)
  for (let i = 0; i < 12; i++) {
    const changed = Buffer.from(whole)
    const at = Math.floor(((i + 0.5) / 12) * whole.length)
    changed[at] = (changed[at] ?? 0) ^ 0x10
    writeFileSync(path, changed)
    const { code, stdout } = await run('periksa', '--data', dir('buku'), '--json')
    const hasil = JSON.parse(stdout) as Record<string, unknown>
    if (code === 0) expect(hasil, `byte ${at}`).toEqual(sound)
    else expect([code, hasil.integritas], `byte ${at}`).toEqual([1, 'rusak'])
  }
})

test('the newest backup that is whole is named, not a newer one that is cut off', async () => {
  await makeBook()
  const place = join(dir('buku'), 'cadangan')
  const { berkas } = await json('cadangan', 'buat', '--ke', place, '--data', dir('buku'))
  const newer = String((await json('cadangan', 'buat', '--ke', place, '--data', dir('buku'))).berkas)
  writeFileSync(newer, readFileSync(newer).subarray(0, -1))
  const path = join(dir('buku'), 'buku.sqlite')
  writeFileSync(path, readFileSync(path).fill(0xa5, 8_192))
  const { stderr } = await run('periksa', '--data', dir('buku'), '--json')
  expect(stderr).toContain(String(berkas))
  expect(stderr).not.toContain(newer)
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

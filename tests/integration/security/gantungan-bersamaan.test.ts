import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Application, openApplication } from '#main/app/compose.ts'
import { gantunganPath, parseGantungan, readGantungan } from '#main/security/berkas-gantungan.ts'
import { openSlot, slotPemulihan } from '#main/security/gantungan.ts'
import { parseKode } from '#main/security/kode-pemulihan.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'

let folder = ''
let open: Application[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-bersamaan-'))
})
afterEach(() => {
  for (const application of open) application.close()
  open = []
  rmSync(folder, { recursive: true, force: true })
})

const dataDir = () => join(folder, 'buku')
function start(): Application {
  const application = openApplication({ dataDir: dataDir(), now: () => new Date('2026-11-24T10:42:00') })
  open.push(application)
  return application
}
function stop(): void {
  for (const application of open) application.close()
  open = []
}
const orang = { nama: 'Sri', peran: 'bidan', sandi: sandiUji } as const
const callOf = (application: Application) => async (name: string, input: unknown) => {
  const answer = await application.dispatch(name, input, { host: 'test' })
  if (!answer.ok) throw new Error(answer.error.pesan)
  return answer.data as { id: string; kode: string }
}
const ring = () => readGantungan(dataDir()) ?? expect.fail('no ring')

/** After a restart: the passphrase and the code that were told open the book. */
async function expectOpens(kode: string): Promise<void> {
  stop()
  const again = start()
  const akunId = again.sesi.keadaan().label.akun[0]?.id ?? ''
  await again.sesi.masuk(akunId, sandiUji)
  await again.sesi.pulihkan({ akunId, kode, sandiBaru: 'sandi yang baru' })
}

test('two first accounts at once: one is made, the other refused, and what was told opens the book after a restart', async () => {
  const application = start()
  const made = await Promise.allSettled([application.sesi.buat(orang), application.sesi.buat(orang)])
  expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const [kode = ''] = made.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  await expectOpens(kode)
})

test('two first accounts from two programs at once: the same', async () => {
  const [first, second] = [start(), start()]
  const made = await Promise.allSettled([first.sesi.buat(orang), second.sesi.buat(orang)])
  expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const [kode = ''] = made.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  await expectOpens(kode)
})

test('a passphrase set while another account is closed does not bring its key back', async () => {
  const application = start()
  await application.sesi.buat(orang)
  const call = callOf(application)
  const isi = { peran: 'petugas', posyanduId: [] }
  const wati = await call('akun.create', { isi: { ...isi, nama: 'Wati' }, sandi: 'sandi milik wati' })
  const tini = await call('akun.create', { isi: { ...isi, nama: 'Tini' }, sandi: 'sandi milik tini' })
  await Promise.all([
    call('akun.setSandi', { id: wati.id, sandi: 'sandi lain wati' }),
    call('akun.close', { id: tini.id }),
  ])
  expect(ring().slot.map(({ id }) => id)).not.toContain(tini.id)
  expect(await openSlot(ring(), wati.id, 'sandi lain wati')).not.toBeNull()
})

test('a new code made while passphrases are set: every one of them holds', async () => {
  const application = start()
  await application.sesi.buat(orang)
  const call = callOf(application)
  const { id } = application.buku().pelaku()
  const wati = await call('akun.create', {
    isi: { nama: 'Wati', peran: 'petugas', posyanduId: [] },
    sandi: 'sandi milik wati',
  })
  const [{ kode }] = await Promise.all([
    call('sesi.renewKode', { sandi: sandiUji }),
    call('akun.setSandi', { id: wati.id, sandi: 'sandi lain wati' }),
    call('akun.setSandi', { id, sandi: 'sandi yang baru' }),
  ])
  const letters = parseKode(kode) ?? ''
  for (const [slot, secret] of [
    [slotPemulihan, letters],
    [wati.id, 'sandi lain wati'],
    [id, 'sandi yang baru'],
  ] as const) {
    expect(await openSlot(ring(), slot, secret), slot).not.toBeNull()
  }
})

test('two accounts of one name at once: one is made, and no slot is left of the other', async () => {
  const application = start()
  await application.sesi.buat(orang)
  const call = callOf(application)
  const isi = { nama: 'Wati', peran: 'petugas', posyanduId: [] }
  const make = () => call('akun.create', { isi, sandi: 'sandi milik wati' })
  const made = await Promise.allSettled([make(), make()])
  expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(ring().slot).toHaveLength(3)
})

test('another program that has its turn is waited for, and one that died in it is not', async () => {
  const application = start()
  await application.sesi.buat(orang)
  const other: ChildProcess = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    `import Database from ${JSON.stringify(import.meta.resolve('better-sqlite3'))}
     new Database(${JSON.stringify(`${gantunganPath(dataDir())}.antre`)}).exec('BEGIN EXCLUSIVE')
     console.log('giliran'); setInterval(() => {}, 1000)`,
  ])
  await new Promise((resolve) => other.stdout?.once('data', resolve))
  const before = readFileSync(gantunganPath(dataDir()), 'utf8')
  const made = application.sesi.kodeBaru(sandiUji)
  await new Promise((resolve) => setTimeout(resolve, 600))
  expect(parseGantungan(readFileSync(gantunganPath(dataDir()), 'utf8'))).toEqual(parseGantungan(before))
  other.kill('SIGKILL')
  expect(parseKode(await made)).not.toBeNull()
  const free = new Database(`${gantunganPath(dataDir())}.antre`, { timeout: 0 })
  expect(() => free.exec('BEGIN EXCLUSIVE')).not.toThrow()
  free.close()
})

test('a ring that says its book was never finished makes nobody begin anew where the book lies', async () => {
  const application = start()
  await application.sesi.buat(orang)
  stop()
  const text = readFileSync(gantunganPath(dataDir()), 'utf8')
  writeFileSync(gantunganPath(dataDir()), text.replace('"lengkap":true', '"lengkap":false'))
  const before = readFileSync(join(dataDir(), 'buku.sqlite'))
  const again = start()
  expect(again.sesi.keadaan().tahap).toBe('terkunci')
  await expect(again.sesi.buat(orang)).rejects.toThrow('sudah punya akun')
  expect(readFileSync(join(dataDir(), 'buku.sqlite')).equals(before)).toBe(true)
  expect(await again.sesi.masukDenganSandi(sandiUji)).toBe(true)
  expect(ring().lengkap).toBe(true)
})

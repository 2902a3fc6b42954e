import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Application, openApplication } from '#main/app/compose.ts'
import type { KeadaanSesi } from '#shared/contract/sesi.ts'
import { addPosyandu } from '#tests/helpers/fill-book.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'

let folder = ''
let now = new Date('2026-11-24T10:00:00')
let application: Application
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-sesi-'))
  now = new Date('2026-11-24T10:00:00')
  application = open()
})
afterEach(() => {
  application.close()
  rmSync(folder, { recursive: true, force: true })
})

const open = () =>
  openApplication({ dataDir: join(folder, 'buku'), now: () => now, detak: () => now.getTime() / 1_000 })
const call = (name: string, input: unknown = {}) => application.dispatch(name, input, { host: 'test' })
async function keadaan(): Promise<KeadaanSesi> {
  const answer = await call('sesi.keadaan')
  if (!answer.ok) throw new Error(answer.error.pesan)
  return answer.data as KeadaanSesi
}
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000)
}
const buat = () => application.sesi.buat({ nama: 'Sri', peran: 'bidan', sandi: sandiUji })
/** Opens the program anew, as after switching the laptop on. */
function restart(): void {
  application.close()
  application = open()
}

describe('the idle lock', () => {
  test('closes the door after ten minutes without a sign of life, for every call', async () => {
    await buat()
    later(9)
    expect((await keadaan()).tahap).toBe('terbuka')
    expect(await call('sesi.touch')).toMatchObject({ ok: true })
    later(9)
    expect(await call('beranda.get')).toMatchObject({ ok: true })
    // Being asked is no sign of life: a page that polls does not keep the book open.
    later(2)
    expect(await call('beranda.get')).toMatchObject({ ok: false, error: { code: 'dilarang' } })
    expect((await keadaan()).tahap).toBe('terkunci')
  })

  test('takes the minutes from the settings', async () => {
    await buat()
    await call('fasilitas.savePengaturan', { kunciMenit: 30 })
    later(29)
    expect((await keadaan()).tahap).toBe('terbuka')
    later(2)
    expect((await keadaan()).tahap).toBe('terkunci')
  })

  test('closes the door when the clock jumps back by a day', async () => {
    await buat()
    later(-24 * 60)
    expect((await keadaan()).tahap).toBe('terkunci')
  })
})

describe('signing in', () => {
  test('tells when it was last done, and how often a wrong passphrase was typed since', async () => {
    await buat()
    const { akun } = await keadaan()
    restart()
    for (let i = 0; i < 2; i++) {
      expect(await call('sesi.signIn', { akunId: akun[0]?.id, sandi: 'salah' })).toMatchObject({ ok: false })
    }
    later(60)
    await call('sesi.signIn', { akunId: akun[0]?.id, sandi: sandiUji })
    expect((await keadaan()).saya).toMatchObject({
      nama: 'Sri',
      masukLalu: new Date('2026-11-24T10:00:00').toISOString(),
      gagalLalu: 2,
    })
  })

  test('waits longer after each wrong try, also when the program is opened anew', async () => {
    await buat()
    const akunId = (await keadaan()).akun[0]?.id
    restart()
    for (let i = 0; i < 4; i++) await call('sesi.signIn', { akunId, sandi: 'salah' }).then(() => later(1))
    later(-1)
    restart()
    expect((await keadaan()).tungguDetik).toBe(4)
    const early = await call('sesi.signIn', { akunId, sandi: sandiUji })
    expect(early).toMatchObject({ ok: false, error: { pesan: expect.stringContaining('Tunggu 4 detik') } })
    later(0.1)
    expect(await call('sesi.signIn', { akunId, sandi: sandiUji })).toMatchObject({ ok: true })
    expect((await keadaan()).tungguDetik).toBe(0)
  })

  test('a second first account is refused', async () => {
    await buat()
    const again = await call('sesi.create', { nama: 'Lain', peran: 'bidan', sandi: 'sandi yang lain' })
    expect(again).toMatchObject({ ok: false, error: { code: 'ditolak' } })
    expect((await keadaan()).akun.map(({ nama }) => nama)).toEqual(['Sri'])
  })

  test('an input that is wrong is refused without its passphrase', async () => {
    const answer = await call('sesi.create', { nama: 'Sri', peran: 'bidan', sandi: 'abc12' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'masukan' } })
    expect(JSON.stringify(answer)).not.toContain('abc12')
  })
})

describe('the recovery code', () => {
  test('is asked for until it was typed back, and anew after a new one', async () => {
    const kode = await buat()
    expect((await keadaan()).kodeDiuji).toBe(false)
    expect(await call('sesi.testKode', { kode: kode.replace(/.$/, (c) => (c === '0' ? '1' : '0')) })).toMatchObject({
      data: { cocok: false },
    })
    expect(await call('sesi.testKode', { kode: kode.toLowerCase() })).toMatchObject({ data: { cocok: true } })
    expect((await keadaan()).kodeDiuji).toBe(true)
    await call('sesi.renewKode', { sandi: sandiUji })
    expect((await keadaan()).kodeDiuji).toBe(false)
    expect(await call('sesi.testKode', { kode })).toMatchObject({ data: { cocok: false } })
  })

  test('opens the book for a new passphrase; the forgotten one is worthless', async () => {
    const kode = await buat()
    const akunId = (await keadaan()).akun[0]?.id
    restart()
    expect(await call('sesi.recover', { akunId, kode, sandiBaru: 'sandi yang baru' })).toMatchObject({ ok: true })
    // The paper was there, and right: nobody need try it once more.
    expect((await keadaan()).kodeDiuji).toBe(true)
    restart()
    expect(await call('sesi.signIn', { akunId, sandi: sandiUji })).toMatchObject({ ok: false })
    expect(await call('sesi.signIn', { akunId, sandi: 'sandi yang baru' })).toMatchObject({ ok: true })
  })
})

describe('a clock before the last entry', () => {
  test('is asked about once, decides nothing, and is asked again when the program is opened anew', async () => {
    await buat()
    addPosyandu(application.buku().db, 'Melati')
    now = new Date('2019-01-01T08:00:00')
    const fresh = async () => {
      restart()
      await application.sesi.masukDenganSandi(sandiUji)
    }
    await fresh()
    expect((await keadaan()).jam).toEqual({ hariIni: '2019-01-01', terakhir: '2026-11-24' })
    await call('sesi.acceptClock')
    expect((await keadaan()).jam).toBeNull()
    const saved = await call('fasilitas.savePengaturan', { tema: 'gelap' })
    expect(saved).toMatchObject({ ok: true, data: { tema: 'gelap' } })
    await fresh()
    // What was written under the wrong date is the newest entry now; it does not hide the question for good.
    now = new Date('2018-12-31T08:00:00')
    await fresh()
    expect((await keadaan()).jam).toMatchObject({ hariIni: '2018-12-31' })
  })
})

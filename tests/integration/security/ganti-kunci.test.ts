import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Application, openApplication } from '#main/app/compose.ts'
import { readCadangan } from '#main/backup/berkas-cadangan.ts'
import { createCadangan, periksaCadangan, unlockCadangan, unpackCadangan } from '#main/backup/cadangan.ts'
import { layInPlace } from '#main/backup/ganti-buku.ts'
import { headOf } from '#main/db/journal.ts'
import { databasePath, openDatabase } from '#main/db/open.ts'
import { periksaBuku } from '#main/db/periksa.ts'
import { gantunganPath, readGantungan, writeGantungan } from '#main/security/berkas-gantungan.ts'
import { createGantungan, type Gantungan, openSlot, type Slot, slotPemulihan } from '#main/security/gantungan.ts'
import { parseKode } from '#main/security/kode-pemulihan.ts'
import { opensWith } from '#main/toko/cipher.ts'
import type { Akun } from '#shared/contract/akun.ts'
import type { Pergantian } from '#shared/contract/sesi.ts'
import { addAnak, addPosyandu } from '#tests/helpers/fill-book.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'
import { slotLama } from '#tests/helpers/slot-lama.ts'

let folder = ''
let application: Application
let kodeAwal = ''
const dataDir = () => join(folder, 'buku')
const ring = (): Gantungan => readGantungan(dataDir()) ?? createGantungan()
const sandiWati = 'sandi milik wati'
const letters = (kode: string) => kode.replaceAll('-', '')

const start = (): Application => {
  application = openApplication({ dataDir: dataDir(), now: () => new Date('2026-11-24T10:42:00') })
  return application
}
async function call<T>(name: string, input: unknown = {}): Promise<T> {
  const answer = await application.dispatch(name, input, { host: 'test' })
  if (!answer.ok) throw new Error(answer.error.pesan)
  return answer.data as T
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-ganti-kunci-'))
  kodeAwal = await start().sesi.buat({ nama: 'Sri', peran: 'bidan', sandi: sandiUji })
})
afterEach(() => {
  application.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Another account, a child, and a backup that all of them open. */
async function fill(): Promise<{ bidan: string; wati: string }> {
  const isi = { nama: 'Wati', peran: 'petugas', posyanduId: [] }
  const { id } = await call<{ id: string }>('akun.create', { isi, sandi: sandiWati })
  const { db } = application.buku()
  addAnak(db, addPosyandu(db, 'Melati'), 'Bima')
  await call('cadangan.create', { flashdiskId: null })
  return { bidan: application.buku().pelaku().id, wati: id }
}
const backups = () => readdirSync(join(dataDir(), 'cadangan')).map((name) => join(dataDir(), 'cadangan', name))

/** Every key a secret gives, out of every ring on this laptop. */
async function keysOf(secret: string): Promise<Buffer[]> {
  const rings = [ring(), ...backups().map((path) => readCadangan(path).kepala.gantungan)]
  const keys = await Promise.all(rings.map((one) => unlockCadangan(one, secret)))
  return keys.flatMap((key) => key ?? [])
}

/** A secret opens neither the book nor a backup. */
async function expectWorthless(secret: string): Promise<void> {
  expect(await keysOf(secret)).toEqual([])
}

/** It opens the book, and every backup here holds what it says. */
async function expectOpens(secret: string): Promise<void> {
  for (const key of await keysOf(secret)) expect(opensWith(databasePath(dataDir()), key)).toBe(true)
  for (const path of backups()) {
    expect(periksaCadangan(await unpackCadangan(path, secret), join(folder, 'periksa')).benar).toBe(true)
  }
}

describe('another key of the book', () => {
  test('a closed account opens neither the book nor a backup on this laptop; the others go on', async () => {
    const { wati } = await fill()
    const stick = join(folder, 'stik.cadangan')
    copyFileSync(backups()[0] ?? '', stick)
    const before = await keysOf(sandiWati)
    const names = backups()
    expect(await call<Pergantian>('akun.close', { id: wati })).toEqual({ kode: null, cadanganTersisa: 0 })
    await expectWorthless(sandiWati)
    for (const key of before) expect(opensWith(databasePath(dataDir()), key)).toBe(false)
    expect(backups()).toEqual(names)
    await expectOpens(sandiUji)
    await expectOpens(kodeAwal)
    // The work goes on in the book that is open, and is there after a restart.
    const { db } = application.buku()
    addAnak(db, addPosyandu(db, 'Mawar'), 'Citra')
    const { sidik } = periksaBuku(db)
    application.close()
    expect(await start().sesi.masukDenganSandi(sandiUji)).toBe(true)
    expect(periksaBuku(application.buku().db)).toMatchObject({ integritas: 'ok', jurnalSamaDenganTabel: true, sidik })
    // What lies on a stick of before opens as before: the paper says so.
    await expect(unpackCadangan(stick, sandiWati)).resolves.toBeDefined()
  })

  test('a copy from before a change of the schema opens with the key of now alone', async () => {
    const { wati } = await fill()
    application.buku().db.checkpoint()
    const path = `${databasePath(dataDir())}.sebelum-versi-7`
    copyFileSync(databasePath(dataDir()), path)
    const [dulu] = await keysOf(sandiWati)
    if (!dulu) throw new Error('No key of before')
    expect(opensWith(path, dulu)).toBe(true)
    await call('akun.close', { id: wati })
    const kini = application.buku().db.kunci
    expect([opensWith(path, dulu), opensWith(path, kini)]).toEqual([false, true])
    expect(readdirSync(dataDir()).filter((name) => name.includes('salinan-versi'))).toEqual([])
  })

  test('a book set aside when a Pustu moved, with its backups, opens for nobody who was let go', async () => {
    const { wati } = await fill()
    application.close()
    const draft = join(folder, 'lain')
    mkdirSync(draft)
    copyFileSync(databasePath(dataDir()), databasePath(draft))
    const aside = layInPlace(dataDir(), draft, new Date('2026-11-24T10:42:00'))
    copyFileSync(databasePath(aside), `${databasePath(aside)}.sebelum-versi-7`)
    const names = readdirSync(join(aside, 'cadangan'))
    expect(await start().sesi.masukDenganSandi(sandiUji)).toBe(true)
    expect(await call<Pergantian>('akun.close', { id: wati })).toEqual({ kode: null, cadanganTersisa: 0 })
    const rings = [
      readGantungan(aside) ?? createGantungan(),
      ...names.map((name) => readCadangan(join(aside, 'cadangan', name)).kepala.gantungan),
    ]
    expect(rings).toHaveLength(2)
    for (const one of rings) {
      expect(await unlockCadangan(one, sandiWati)).toBe(null)
      expect(await unlockCadangan(one, sandiUji)).not.toBe(null)
    }
    expect(opensWith(`${databasePath(aside)}.sebelum-versi-7`, application.buku().db.kunci)).toBe(true)
    application.close()
    application = openApplication({ dataDir: aside, now: () => new Date('2026-11-24T10:42:00') })
    expect(await application.sesi.masukDenganSandi(sandiUji)).toBe(true)
  })

  test('another book made under the key of before, or gone meanwhile, does not take its place', async () => {
    const { wati } = await fill()
    application.buku().db.checkpoint()
    const [draft, hilang] = [join(folder, 'lain.sqlite'), join(folder, 'tidak-ada.sqlite')]
    copyFileSync(databasePath(dataDir()), draft)
    await call('akun.close', { id: wati })
    const kepala = headOf(application.buku().db)
    for (const one of [draft, hilang]) {
      const ganti = application.sesi.gantiBuku({ kepala, draft: one }, () => expect.unreachable())
      await expect(ganti).rejects.toThrow('Buku ini utuh')
    }
    expect(headOf(application.buku().db)).toBe(kepala)
  })

  test('the ring of an old backup in place of the one in force opens nothing', async () => {
    const { wati } = await fill()
    const { gantungan } = readCadangan(backups()[0] ?? '').kepala
    await call('akun.close', { id: wati })
    application.close()
    writeGantungan(dataDir(), gantungan)
    start()
    await expect(application.sesi.masukDenganSandi(sandiUji)).rejects.toThrow(/rusak/)
    await expect(application.sesi.masuk(wati, sandiWati)).rejects.toThrow(/rusak/)
  })

  test('a new code: the one before opens nothing, the new one all', async () => {
    await fill()
    const { kode, cadanganTersisa } = await call<{ kode: string; cadanganTersisa: number }>('sesi.renewKode', {
      sandi: sandiUji,
    })
    expect(cadanganTersisa).toBe(0)
    await expectWorthless(kodeAwal)
    for (const secret of [kode, sandiUji, sandiWati]) await expectOpens(secret)
  })

  test('a passphrase that somebody knows: it opens nothing, the new one all', async () => {
    await fill()
    const input = { lama: sandiUji, baru: 'hujan di pematang', diketahuiOrang: true }
    expect(await call<Pergantian>('sesi.changeSandi', input)).toEqual({ kode: null, cadanganTersisa: 0 })
    await expectWorthless(sandiUji)
    for (const secret of ['hujan di pematang', sandiWati, kodeAwal]) await expectOpens(secret)
  })

  test('is refused with a sentence while somebody else has the book open, and nothing is changed', async () => {
    const { wati } = await fill()
    const other = openDatabase(dataDir(), Buffer.from(application.buku().db.kunci), { ikut: true })
    await expect(call('akun.close', { id: wati })).rejects.toThrow(/sedang dipakai.*tidak ada yang berubah/)
    await expectOpens(sandiWati)
    expect((await call<Akun[]>('akun.list')).find(({ id }) => id === wati)?.aktif).toBe(true)
    other.close()
    const { db } = application.buku()
    addAnak(db, addPosyandu(db, 'Mawar'), 'Citra')
    await call('akun.close', { id: wati })
    await expectWorthless(sandiWati)
  })

  test('a pair somebody put into the ring does not get the key', async () => {
    const { wati } = await fill()
    const { slot } = ring()
    const foreign = slot.find(({ id }) => id === wati)
    const code = slot.find(({ id }) => id === slotPemulihan)
    if (!foreign || !code || !('umum' in foreign)) throw new Error('no pair')
    const forged = { ...code, umum: foreign.umum, rahasia: foreign.rahasia }
    writeGantungan(dataDir(), { ...ring(), slot: [...slot.filter(({ id }) => id !== slotPemulihan), forged as Slot] })
    const { kode } = await call<Pergantian>('akun.close', { id: wati })
    // It cannot be known whose it is: the code is another one, and is shown.
    expect(parseKode(kode ?? '')).not.toBeNull()
    await expectWorthless(sandiWati)
  })

  test('a damaged backup under the former key goes, one of a key this book never had stays and is said', async () => {
    const { wati } = await fill()
    const [whole = ''] = backups()
    const damaged = join(dataDir(), 'cadangan', 'buku-20261101-080000.cadangan')
    const bytes = readFileSync(whole)
    bytes[bytes.length - 100] = (bytes.at(-100) ?? 0) ^ 1
    writeFileSync(damaged, bytes)
    const other = openApplication({ dataDir: join(folder, 'lain') })
    await other.sesi.buat({ nama: 'Sri', peran: 'bidan', sandi: sandiUji })
    // A book of the same ring with another key: an old backup was brought back in between.
    writeGantungan(join(folder, 'lain'), { ...(readGantungan(join(folder, 'lain')) ?? ring()), id: ring().id })
    createCadangan(other.buku().db, join(dataDir(), 'cadangan'), new Date('2026-11-02T08:00:00'))
    other.close()
    expect(backups()).toHaveLength(3)
    expect(await call<Pergantian>('akun.close', { id: wati })).toEqual({ kode: null, cadanganTersisa: 1 })
    expect(backups()).toHaveLength(2)
    expect(backups()).not.toContain(damaged)
  })

  test('backups, and a copy of before, that were not reached before the power failed are brought under the key at the next sign-in', async () => {
    const { wati } = await fill()
    cpSync(join(dataDir(), 'cadangan'), join(folder, 'sebelum'), { recursive: true })
    application.buku().db.checkpoint()
    const salinan = `${databasePath(dataDir())}.sebelum-versi-7`
    copyFileSync(databasePath(dataDir()), join(folder, 'salinan'))
    await call('akun.close', { id: wati })
    copyFileSync(join(folder, 'salinan'), salinan)
    rmSync(join(dataDir(), 'cadangan'), { recursive: true })
    cpSync(join(folder, 'sebelum'), join(dataDir(), 'cadangan'), { recursive: true })
    application.close()
    application = openApplication({
      dataDir: dataDir(),
      cadanganOtomatis: true,
      tundaCadanganMs: 1,
      cariFlashdisk: async () => [],
      now: () => new Date('2026-11-24T11:42:00'),
    })
    await application.sesi.masukDenganSandi(sandiUji)
    await expect.poll(() => keysOf(sandiWati), { timeout: 120_000 }).toEqual([])
    expect(opensWith(salinan, application.buku().db.kunci)).toBe(true)
    await expectOpens(sandiUji)
  })
})

describe('a ring of former times', () => {
  /** As the first program left it: the passphrase wraps the key itself. */
  async function makeOld(secrets: Readonly<Record<string, string>>): Promise<void> {
    const { kunci } = application.buku().db
    const slot = await Promise.all(Object.entries(secrets).map(([id, secret]) => slotLama(ring(), id, secret, kunci)))
    writeGantungan(dataDir(), { ...ring(), format: 1, slot })
  }
  test('opens, and each slot gets its pair when its passphrase, or its code, is typed', async () => {
    const { bidan, wati } = await fill()
    await makeOld({ [bidan]: sandiUji, [wati]: sandiWati, [slotPemulihan]: letters(kodeAwal) })
    application.close()
    start()
    await application.sesi.masuk(bidan, sandiUji)
    const sandi = async () =>
      Object.fromEntries((await call<Akun[]>('akun.list')).map((akun) => [akun.nama, akun.sandi]))
    expect(await sandi()).toEqual({ Sri: 'ada', Wati: 'tertinggal' })
    expect(await call('sesi.testKode', { kode: kodeAwal })).toEqual({ cocok: true })
    await application.sesi.masuk(wati, sandiWati)
    expect(await sandi()).toEqual({ Sri: 'ada', Wati: 'ada' })
    expect(ring().format).toBe(2)
    expect(
      await call<Pergantian>('sesi.changeSandi', { lama: sandiWati, baru: 'padi di lumbung', diketahuiOrang: true }),
    ).toEqual({
      kode: null,
      cadanganTersisa: 0,
    })
    for (const secret of [sandiUji, 'padi di lumbung', kodeAwal]) await expectOpens(secret)
  })

  test('who was not seen since is let in again by a new passphrase, and the code is another one', async () => {
    const { bidan, wati } = await fill()
    const isi = { nama: 'Tini', peran: 'petugas', posyanduId: [] }
    const tini = await call<{ id: string }>('akun.create', { isi, sandi: 'sandi milik tini' })
    await makeOld({
      [bidan]: sandiUji,
      [wati]: sandiWati,
      [tini.id]: 'sandi milik tini',
      [slotPemulihan]: letters(kodeAwal),
    })
    await application.sesi.masuk(bidan, sandiUji)
    const { kode } = await call<Pergantian>('akun.close', { id: tini.id })
    await expectWorthless(kodeAwal)
    await expectWorthless('sandi milik tini')
    await expectOpens(kode ?? '')
    await expect(application.sesi.masuk(wati, sandiWati)).rejects.toThrow(/perlu kata sandi baru.*Minta bidan/)
    expect((await call<Akun[]>('akun.list')).find(({ id }) => id === wati)?.sandi).toBe('tidakAda')
    await call('akun.setSandi', { id: wati, sandi: 'sandi lain wati' })
    await application.sesi.masuk(wati, 'sandi lain wati')
    expect(await openSlot(ring(), wati, 'sandi lain wati')).not.toBeNull()
  })

  test('a role that may see no code does not make the one before worthless', async () => {
    const { bidan } = await fill()
    const posyandu = application.buku().db.value("SELECT id FROM fasilitas WHERE jenis = 'posyandu'")
    const isi = { nama: 'Lia', peran: 'kader', posyanduId: [posyandu] }
    const lia = await call<{ id: string }>('akun.create', { isi, sandi: 'sandi milik lia' })
    await makeOld({ [bidan]: sandiUji, [lia.id]: 'sandi milik lia', [slotPemulihan]: letters(kodeAwal) })
    await application.sesi.masuk(lia.id, 'sandi milik lia')
    const ganti = call('sesi.changeSandi', { lama: 'sandi milik lia', baru: 'padi di lumbung', diketahuiOrang: true })
    await expect(ganti).rejects.toThrow(/Minta bidan membuat kode pemulihan baru/)
    await expectOpens(kodeAwal)
  })
})

test('a ring lies beside no other once the key is changed', async () => {
  const { wati } = await fill()
  await call('akun.close', { id: wati })
  expect(
    readdirSync(dataDir())
      .filter((name) => name.startsWith('kunci.json'))
      .sort(),
  ).toEqual(['kunci.json', 'kunci.json.antre'])
  expect(readFileSync(gantunganPath(dataDir()), 'utf8')).not.toContain(wati)
})

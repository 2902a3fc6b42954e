import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Application, openApplication } from '#main/app/compose.ts'
import { openCadangan, readCadangan } from '#main/backup/berkas-cadangan.ts'
import { headOf, jurnalOf } from '#main/db/journal.ts'
import { findLastKejadian } from '#main/db/kejadian.ts'
import { addPosyandu } from '#tests/helpers/fill-book.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'

let folder = ''
let day = '2026-11-24'
let application: Application | null = null
const dataDir = () => join(folder, 'buku')
const stick = () => join(folder, 'flashdisk')
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-otomatis-'))
  day = '2026-11-24'
  mkdirSync(stick())
})
afterEach(() => {
  application?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function open(): Promise<Application> {
  const flashdisk = { id: 'A1', nama: 'BIDAN', letak: stick(), kosong: null }
  application = openApplication({
    dataDir: dataDir(),
    now: () => new Date(`${day}T10:42:00`),
    cadanganOtomatis: true,
    tundaCadanganMs: 0,
    cariFlashdisk: async () => [flashdisk],
  })
  if (application.sesi.keadaan().tahap === 'baru') {
    await application.sesi.buat({ nama: 'Sri', peran: 'bidan', sandi: sandiUji })
  } else await application.sesi.masukDenganSandi(sandiUji)
  return application
}
function close(): void {
  application?.close()
  application = null
}
const backups = (place = join(dataDir(), 'cadangan')) => (existsSync(place) ? readdirSync(place) : [])
/** The first backup of the day is made in a worker, and noted when it is done. */
const untilBackedUp = () =>
  vi.waitFor(async () => expect((await call('cadangan.keadaan', {})).terakhir).toContain(day), { timeout: 120_000 })
const call = async (name: string, input: unknown) => {
  const answer = await application?.dispatch(name, input, { host: 'test' })
  if (!answer?.ok) throw new Error(answer?.error.pesan)
  return answer.data as Record<string, unknown>
}

test('the first use of a day backs up by itself, once; closing does where something was written', async () => {
  const { buku } = await open()
  await untilBackedUp()
  close()
  expect(backups()).toHaveLength(1)
  const again = await open()
  addPosyandu(again.buku().db, 'Melati')
  const jurnal = jurnalOf(again.buku().db)
  close()
  // Of several of one day the newest stays.
  const made = backups().map((name) => readCadangan(join(dataDir(), 'cadangan', name)).kepala.jurnal)
  expect(made).toEqual([jurnal])
  day = '2026-11-25'
  await open()
  await vi.waitFor(() => expect(backups().some((name) => name.includes('20261125'))).toBe(true), { timeout: 120_000 })
  expect(buku).toThrow()
})

test('what was written since the last backup is counted, until the next', async () => {
  const { db } = (await open()).buku()
  await untilBackedUp()
  const belum = async () => (await call('cadangan.keadaan', {})).belumDicadangkan
  expect(await belum()).toBe(0)
  const [before] = [headOf(db)]
  addPosyandu(db, 'Melati')
  addPosyandu(db, 'Mawar')
  expect(await belum()).toBe(headOf(db) - before)
  expect(await belum()).toBe(2)
  await call('cadangan.create', { flashdiskId: null })
  expect(await belum()).toBe(0)
})

test('what was written before the power failed is backed up when the program is opened again', async () => {
  const cut = await open()
  await untilBackedUp()
  addPosyandu(cut.buku().db, 'Melati')
  // Nobody closes it: the second program finds the book as the power left it.
  const { db } = (await open()).buku()
  await vi.waitFor(() => expect(findLastKejadian(db, 'cadangan')?.rincian.kepala).toBe(headOf(db)), {
    timeout: 120_000,
  })
  cut.sesi.tutup()
})

test('closing while a backup is being made harms neither', async () => {
  const { buku } = await open()
  const { kunci } = buku().db
  const key = Buffer.from(kunci)
  await untilBackedUp()
  const made = call('cadangan.create', { flashdiskId: null })
  const drafts = () => readdirSync(dataDir()).filter((name) => name.startsWith('.buku'))
  await vi.waitFor(() => expect(drafts()).not.toEqual([]), { timeout: 120_000, interval: 1 })
  addPosyandu(buku().db, 'Melati')
  close()
  await made
  expect(drafts()).toEqual([])
  const place = join(dataDir(), 'cadangan')
  expect(backups(place).filter((name) => !name.endsWith('.cadangan'))).toEqual([])
  for (const name of backups(place)) openCadangan(readCadangan(join(place, name)), key)
})

test('the one practised on may be let go by a backup that comes in between: another is taken', async () => {
  await open()
  await untilBackedUp()
  const answers = await Promise.all([
    call('cadangan.create', { flashdiskId: null }),
    call('cadangan.rehearse', { id: null }),
  ])
  expect(answers[1]).toMatchObject({ benar: true })
})

test('a full stick does not keep this computer from its backup', async () => {
  await open()
  await untilBackedUp()
  await call('cadangan.create', { flashdiskId: 'A1' })
  close()
  rmSync(join(stick(), 'Cadangan Buku Pustu'), { recursive: true })
  writeFileSync(join(stick(), 'Cadangan Buku Pustu'), 'a file where the folder should be')
  day = '2026-11-25'
  await open()
  await vi.waitFor(async () => expect((await call('cadangan.keadaan', {})).masalah).toMatch(/Cadangan belum dibuat/), {
    timeout: 120_000,
  })
  expect(backups().some((name) => name.includes('20261125'))).toBe(true)
})

test('a stick gets backups by itself only after a person chose it', async () => {
  await open()
  await untilBackedUp()
  expect(backups(stick())).toEqual([])
  expect(await call('cadangan.keadaan', {})).toMatchObject({ flashdisk: [{ id: 'A1', nama: 'BIDAN', dipilih: false }] })
  writeFileSync(join(stick(), 'foto.jpg'), 'punya orang')
  await call('cadangan.create', { flashdiskId: 'A1' })
  const place = join(stick(), 'Cadangan Buku Pustu')
  expect(backups(place)).toHaveLength(1)
  expect(readdirSync(stick()).sort()).toEqual(['Cadangan Buku Pustu', 'foto.jpg'])
  close()
  day = '2026-11-25'
  await open()
  await vi.waitFor(async () => expect((await call('cadangan.keadaan', {})).terakhirFlashdisk).toContain(day), {
    timeout: 120_000,
  })
  expect(backups(place)).toHaveLength(2)
  expect(await call('cadangan.keadaan', {})).toMatchObject({ flashdisk: [{ dipilih: true }], masalah: null })
})

test('a place that cannot be written is told, work goes on, and the backups of before stay', async () => {
  await open()
  await untilBackedUp()
  close()
  rmSync(join(stick()), { recursive: true })
  writeFileSync(stick(), 'a file where the stick should be')
  day = '2026-11-25'
  await open()
  await expect(call('cadangan.create', { flashdiskId: 'A1' })).rejects.toThrow(/Cadangan belum dibuat/)
  await vi.waitFor(() => expect(backups()).toHaveLength(2), { timeout: 120_000 })
})

test('the rehearsal proves a backup in a place of its own, and is due again after a year', async () => {
  const { buku } = await open()
  addPosyandu(buku().db, 'Melati')
  expect(await call('cadangan.keadaan', {})).toMatchObject({ latihanPerlu: false, latihanTerakhir: null })
  await call('cadangan.create', { flashdiskId: null })
  day = '2027-01-20'
  application?.sesi.hadir()
  expect(await call('cadangan.keadaan', {})).toMatchObject({ latihanPerlu: true })
  const before = readdirSync(dataDir()).sort()
  expect(await call('cadangan.rehearse', { id: null })).toMatchObject({ benar: true, integritas: 'ok' })
  expect(readdirSync(dataDir()).sort()).toEqual(before)
  expect(await call('cadangan.keadaan', {})).toMatchObject({ latihanPerlu: false })
  expect(findLastKejadian(buku().db, 'latihan')).not.toBeNull()
  day = '2028-01-22'
  application?.sesi.hadir()
  expect(await call('cadangan.keadaan', {})).toMatchObject({ latihanPerlu: true })
})

test('when the newest was made is answered without looking at any drive', async () => {
  let dicari = 0
  application = openApplication({
    dataDir: dataDir(),
    now: () => new Date(`${day}T10:42:00`),
    cariFlashdisk: async () => {
      dicari++
      return []
    },
  })
  await application.sesi.buat({ nama: 'Sri', peran: 'bidan', sandi: sandiUji })
  expect(await call('cadangan.terakhir', {})).toEqual({ terakhir: null, masalah: null })
  await call('cadangan.create', { flashdiskId: null })
  const { terakhir } = await call('cadangan.keadaan', {})
  const sebelum = dicari
  expect(await call('cadangan.terakhir', {})).toEqual({ terakhir, masalah: null })
  expect(terakhir).toContain(day)
  expect(dicari).toBe(sebelum)
})

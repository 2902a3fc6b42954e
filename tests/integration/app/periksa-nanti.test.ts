import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Application, openApplication } from '#main/app/compose.ts'
import { databasePath } from '#main/db/open.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'

let dir = ''
let application: Application | null = null
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'buku-pustu-nanti-'))
})
afterEach(() => {
  application?.close()
  application = null
  rmSync(dir, { recursive: true, force: true })
})

const open = (dariJendela: boolean) => {
  const options = { dataDir: dir, cadanganOtomatis: dariJendela, tundaCadanganMs: 1, cariFlashdisk: async () => [] }
  application = openApplication(options)
  return application
}
const ask = (app: Application, name: string) => app.dispatch(name, {}, { host: 'test' })
const cadangan = () => (existsSync(join(dir, 'cadangan')) ? readdirSync(join(dir, 'cadangan')) : [])

/** A book of somewhat more than 32 MB, closed again. */
async function makeBesar(): Promise<void> {
  const app = open(false)
  await app.sesi.buat({ nama: 'Bidan', peran: 'bidan', sandi: sandiUji })
  const { db } = app.buku()
  db.transaction(() => {
    const sql = 'INSERT INTO pengaturan (id, nilai, versi) VALUES (?, hex(zeroblob(8000)), 1)'
    for (let i = 0; i < 2_200; i++) db.run(sql, `isi-${i}`)
  })
  app.close()
  application = null
}

/** Spoils a page that nothing asks for at the opening. */
function damage(): void {
  const file = openSync(databasePath(dir), 'r+')
  writeSync(file, Buffer.alloc(64, 0xaa), 0, 64, Math.floor(statSync(databasePath(dir)).size / 2))
  closeSync(file)
}

test('a large book opens at once; a thread looks through it, and damaged it is closed and says so', async () => {
  await makeBesar()
  damage()
  const app = open(true)
  await expect(app.sesi.masukDenganSandi(sandiUji)).resolves.toBe(true)
  expect(await ask(app, 'aplikasi.keadaan')).toMatchObject({ ok: true })
  await expect.poll(() => app.sesi.keadaan().tahap, { timeout: 25_000 }).toBe('rusak')
  expect(app.sesi.keadaan().pesan).toMatch(/rusak.*Pulihkan dari cadangan/)
  expect(await ask(app, 'aplikasi.keadaan')).toMatchObject({ ok: false, error: { code: 'dilarang' } })
  expect(await ask(app, 'sesi.keadaan')).toMatchObject({ ok: true, data: { tahap: 'rusak' } })
  expect(cadangan()).toEqual([])
})

test('a large book that is sound is backed up after that, and stays open', async () => {
  await makeBesar()
  const app = open(true)
  await app.sesi.masukDenganSandi(sandiUji)
  await expect.poll(() => cadangan().length, { timeout: 25_000 }).toBe(1)
  expect(app.sesi.keadaan().tahap).toBe('terbuka')
})

test('where no window waits, a damaged book of any size does not open', async () => {
  await makeBesar()
  damage()
  await expect(open(false).sesi.masukDenganSandi(sandiUji)).rejects.toThrow(/rusak/)
})

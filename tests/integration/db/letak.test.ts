import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { write } from '#main/db/journal.ts'
import { withBook } from '#main/hosts/cli/commands/open-book.ts'
import { letakFolder } from '#main/platform/laptop.ts'
import { callCli } from '#tests/helpers/run-cli.ts'

/** A data folder that comes to lie elsewhere goes on under a name of its own, and no other does. */

let folder = ''
const dir = (name: string) => join(folder, name)
const laptop = (name: string) => vi.stubEnv('BUKU_PUSTU_LAPTOP', dir(name))

type Dibuka = { readonly pindah: boolean; readonly replika: number; readonly sendiri: string }

let turn = 0

/** Opens a book as a person does, and writes in it. */
function buka(data: string): Promise<Dibuka> {
  return withBook(dir(data), 'aplikasi.keadaan', ({ application: { sesi }, context }): Dibuka => {
    const { db } = context
    write(db, context.penulis('ketik'), [{ entitas: 'pengaturan', id: 'uji', isi: { nilai: String(turn++) } }])
    const count = db.oneValue<number>('SELECT count(*) FROM replika')
    const own = db.oneValue<string>(
      "SELECT r.id FROM replika r JOIN meta m ON m.kunci = 'replika' AND m.nilai = CAST(r.nomor AS TEXT)",
    )
    return { pindah: sesi.pindahLaptop(), replika: count, sendiri: own }
  })
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-letak-'))
  laptop('ibu')
  const atas = ['--kabupaten', 'Tirtasari', '--kecamatan', 'Wonorejo', '--puskesmas', 'Wonorejo']
  await callCli('init', '--jenis', 'pustu', '--nama', 'Pustu Sumberagung', ...atas, '--data', dir('buku'))
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

test('the same folder on the same laptop keeps its name, however often it is opened', async () => {
  const pertama = await buka('buku')
  expect(pertama).toMatchObject({ pindah: false, replika: 1 })
  expect([await buka('buku'), await buka('buku')]).toEqual([pertama, pertama])
})

test('a copy goes on under another name at once, whether on another laptop or beside the first', async () => {
  const asal = await buka('buku')
  cpSync(dir('buku'), dir('salinan'), { recursive: true })
  const sebelah = await buka('salinan')
  expect(sebelah).toMatchObject({ pindah: true, replika: 2 })
  expect(sebelah.sendiri).not.toBe(asal.sendiri)
  expect(process.stderr.write).toHaveBeenCalledWith(expect.stringMatching(/^Folder buku ini disalin atau dipindahkan/))
  expect(await buka('buku')).toEqual(asal)
  laptop('bidan-baru')
  expect(await buka('salinan')).toMatchObject({ pindah: true, replika: 3 })
  expect(await buka('salinan')).toMatchObject({ pindah: false, replika: 3 })
})

test('a folder that was renamed goes on under another name once, and nothing is lost', async () => {
  await buka('buku')
  renameSync(dir('buku'), dir('buku-2026'))
  expect(await buka('buku-2026')).toMatchObject({ pindah: true, replika: 2 })
  expect(await buka('buku-2026')).toMatchObject({ pindah: false, replika: 2 })
  expect((await callCli('periksa', '--data', dir('buku-2026'))).code).toBe(0)
})

test('a book carried about without being written in takes no new room for its names', async () => {
  await buka('buku')
  for (const name of ['a', 'b', 'c', 'd']) {
    laptop(name)
    await withBook(dir('buku'), 'aplikasi.keadaan', () => undefined)
  }
  expect(await buka('buku')).toMatchObject({ replika: 2 })
})

test('where the laptop keeps nothing, or cannot, no book is asked', () => {
  mkdirSync(dir('ada'))
  const [ibu, lagi] = [letakFolder(dir('ada')), letakFolder(dir('ada'))]
  expect([ibu, lagi]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), ibu])
  vi.stubEnv('BUKU_PUSTU_LAPTOP', '')
  expect(letakFolder(dir('ada'))).toBeNull()
  vi.stubEnv('BUKU_PUSTU_LAPTOP', join(dir('buku'), 'kunci.json', 'tidak-bisa'))
  expect(letakFolder(dir('ada'))).toBeNull()
})

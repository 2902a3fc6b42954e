import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Application, openApplication } from '#main/app/compose.ts'
import { createCadangan, unpackCadangan } from '#main/backup/cadangan.ts'
import { readGantungan, writeGantungan } from '#main/security/berkas-gantungan.ts'
import { createBrankas } from '#main/security/brankas.ts'
import { createGantungan, createKunci } from '#main/security/gantungan.ts'
import { createPercobaan, waitAfter } from '#main/security/percobaan.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'
import { withSlot } from '#tests/helpers/with-slot.ts'

const akun = '019a0000-0000-7000-8000-000000000001'
const lain = '019a0000-0000-7000-8000-000000000002'
let folder = ''
let application: Application

const dataDir = () => join(folder, 'buku')

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-sandi-'))
  application = openApplication({ dataDir: dataDir(), now: () => new Date('2026-11-24T10:42:00') })
  await application.sesi.buat({ nama: 'Sri', peran: 'bidan', sandi: sandiUji })
})
afterAll(() => {
  application.close()
  rmSync(folder, { recursive: true, force: true })
})

const ringOf = (kunci: Buffer) => withSlot(createGantungan(), akun, sandiUji, kunci)

describe('wrong tries', () => {
  /** Seconds since the computer was switched on. */
  const start = 5_000
  function open(name: string) {
    let detik = start
    const percobaan = createPercobaan(join(folder, name), () => detik)
    return {
      percobaan,
      at: (seconds: number) => (detik = start + seconds),
      boot: (seconds: number) => (detik = seconds),
    }
  }

  test('make the next one wait: two are free, then 2, 4, 8 seconds, never more than five minutes', () => {
    expect([0, 1, 2, 3, 4, 5, 10, 11, 12, 5_000].map(waitAfter)).toEqual([0, 0, 0, 2, 4, 8, 256, 300, 300, 300])
  })

  test('are counted for each account alone, outlive the program, and end with the right one', () => {
    const { percobaan, at } = open('.')
    for (let i = 0; i < 5; i++) percobaan.note(akun)
    expect([percobaan.wait(akun), percobaan.wait(lain), percobaan.longestWait()]).toEqual([8, 0, 8])
    expect(createPercobaan(join(folder, '.'), () => start).wait(akun)).toBe(8)
    at(5)
    expect(percobaan.wait(akun)).toBe(3)
    at(8)
    expect(percobaan.wait(akun)).toBe(0)
    expect(percobaan.forget(akun)).toBe(5)
    expect(percobaan.forget(akun)).toBe(0)
    expect(existsSync(join(folder, 'percobaan.json'))).toBe(false)
  })

  test('are counted before they are made, and taken back when right', () => {
    const { percobaan, at } = open('.')
    for (let i = 0; i < 4; i++) percobaan.note(akun)
    at(4)
    const end = percobaan.note(akun)
    expect(percobaan.wait(akun)).toBe(8)
    end(true)
    expect([percobaan.wait(akun), percobaan.forget(akun)]).toEqual([0, 4])
  })

  test('wait at most once in full after the computer was switched on anew, and never for ever', () => {
    const { percobaan, boot } = open('.')
    for (let i = 0; i < 11; i++) percobaan.note(akun)
    expect(percobaan.wait(akun)).toBe(300)
    boot(20)
    expect(percobaan.wait(akun)).toBe(280)
    // Whatever the clock on the wall says: it is not asked.
    boot(299)
    expect(percobaan.wait(akun)).toBe(1)
    boot(300)
    expect(percobaan.wait(akun)).toBe(0)
    percobaan.forget(akun)
  })

  test.each([
    '',
    '{',
    '[]',
    '{"a":1}',
    '{"__proto__":{"gagal":9,"detik":0}}',
    '{"a":{"gagal":9,"detik":-1}}',
    '\0\0\0',
  ])('a note that cannot be read (%s) keeps nobody out', (text) => {
    writeFileSync(join(folder, 'percobaan.json'), text)
    const { percobaan } = open('.')
    expect([percobaan.wait(akun), percobaan.longestWait()]).toEqual([0, 0])
    percobaan.note(akun)
    expect(percobaan.forget(akun)).toBe(1)
  })

  test('at the door of the book: the third wrong one waits, even for the right passphrase', async () => {
    const place = join(folder, 'pintu')
    const brankas = createBrankas(
      place,
      createPercobaan(place, () => start),
    )
    const other = openApplication({ dataDir: place })
    await other.sesi.buat({ nama: 'Sri', peran: 'bidan', sandi: sandiUji })
    other.close()
    const kunci = createKunci()
    writeGantungan(place, await ringOf(kunci))
    for (let i = 0; i < 3; i++)
      await expect(brankas.offer(akun, 'salah', 'Tidak cocok.')).rejects.toThrow('Tidak cocok.')
    await expect(brankas.offer(akun, sandiUji, 'Tidak cocok.')).rejects.toThrow('Tunggu 2 detik')
    const later = createBrankas(
      place,
      createPercobaan(place, () => start + 2),
    )
    expect(await later.offer(akun, sandiUji, 'Tidak cocok.')).toEqual(kunci)
  })

  test('sixty at once are tried no oftener than sixty one after the other', async () => {
    const place = join(folder, 'banyak')
    const seconds = () => start
    const other = openApplication({ dataDir: place, detak: seconds })
    await other.sesi.buat({ nama: 'Sri', peran: 'bidan', sandi: sandiUji })
    other.close()
    const many = openApplication({ dataDir: place, detak: seconds })
    const id = many.sesi.keadaan().label.akun[0]?.id ?? ''
    const tries = Array.from({ length: 60 }, () => many.sesi.masuk(id, 'salah').catch((cause: Error) => cause.message))
    const waits = (await Promise.all(tries)).filter((pesan) => /Tunggu \d+ detik/.test(String(pesan)))
    expect(waits).toHaveLength(57)
    // Any passphrase is taken by the command line: it waits alike, and keeps nobody from her own account.
    for (let i = 0; i < 3; i++) expect(await many.sesi.masukDenganSandi('salah')).toBe(false)
    await expect(many.sesi.masukDenganSandi(sandiUji)).rejects.toThrow('Tunggu 2 detik')
    many.close()
  })

  test('at a backup wait too', async () => {
    const { berkas } = createCadangan(application.buku().db, join(folder, 'tebakan'), new Date('2026-11-24T10:42:00'))
    for (let i = 0; i < 3; i++) {
      await expect(unpackCadangan(berkas, 'salah', () => start)).rejects.toThrow('tidak membuka cadangan')
    }
    await expect(unpackCadangan(berkas, sandiUji, () => start + 1)).rejects.toThrow('Tunggu 1 detik')
    await expect(unpackCadangan(berkas, sandiUji, () => start + 2)).resolves.toBeDefined()
  })
})

describe('a passphrase that is too easily guessed', () => {
  const place = (name: string) => join(folder, name)
  test.each(['bidan123', 'posyandu', '      12', '12345678', 'Indonesia1', 'superman99', 'sri12345'])(
    'begins no book: %s',
    async (sandi) => {
      const other = openApplication({ dataDir: place('lemah') })
      await expect(other.sesi.buat({ nama: 'Sri', peran: 'bidan', sandi })).rejects.toThrow(/Tidak ada yang berubah/)
      expect(other.sesi.keadaan().tahap).toBe('baru')
    },
  )

  test('is given to nobody, by none of the four ways, and one of former times still opens the book', async () => {
    const detak = () => start
    const start = 5_000
    const other = openApplication({ dataDir: place('lama'), detak })
    const kode = await other.sesi.buat({ nama: 'Sri', peran: 'bidan', sandi: sandiUji })
    const { id } = other.buku().pelaku()
    await expect(other.sesi.gantiSandi(sandiUji, 'bidan123')).rejects.toThrow('paling sering dipakai')
    await expect(other.sesi.setSandi({ id, nama: 'Sulastri' }, 'sulastri 1988')).rejects.toThrow('nama orang')
    await expect(other.sesi.pulihkan({ akunId: id, kode, sandiBaru: 'abcdefgh' })).rejects.toThrow('urutan huruf')
    expect(other.sesi.saya()?.sandiLemah).toBe(false)
    const ring = readGantungan(place('lama')) ?? createGantungan()
    writeGantungan(place('lama'), await withSlot(ring, id, '123456', other.buku().db.kunci))
    other.close()
    const later = openApplication({ dataDir: place('lama'), detak })
    await later.sesi.masuk(id, '123456')
    expect(later.sesi.saya()?.sandiLemah).toBe(true)
    await later.sesi.gantiSandi('123456', 'kolam perahu jambu teras')
    expect(later.sesi.saya()?.sandiLemah).toBe(false)
    later.close()
  })
})

import { randomBytes } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openApplication } from '#main/app/compose.ts'
import { openCadangan, readCadangan } from '#main/backup/berkas-cadangan.ts'
import { createCadangan, periksaCadangan, unpackCadangan } from '#main/backup/cadangan.ts'
import { restoreCadangan } from '#main/backup/pulihkan.ts'
import { periksaBuku } from '#main/db/periksa.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import { addAnak, addPosyandu, addTimbang } from '#tests/helpers/fill-book.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'

let folder = ''
const dir = (name: string) => join(folder, name)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-cadangan-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const now = new Date('2026-11-24T10:42:05')

async function openBuku(name = 'buku') {
  const application = openApplication({ dataDir: dir(name), now: () => now })
  const kode =
    application.sesi.keadaan().tahap === 'baru'
      ? await application.sesi.buat({ nama: 'Sri', peran: 'bidan', sandi: sandiUji })
      : ''
  if (kode === '') expect(await application.sesi.masukDenganSandi(sandiUji)).toBe(true)
  return { application, kode, db: application.buku().db }
}

/** A book with a child, backed up; what a check of it said. */
async function makeBackup() {
  const { application, kode, db } = await openBuku()
  const { id } = addAnak(db, addPosyandu(db, 'Melati'), 'Aisyah Rahmawati')
  addTimbang(db, id, '2026-11-12', 9000)
  const baru = createCadangan(db, dir('cadangan'), now)
  const hasil = periksaBuku(db)
  application.close()
  return { ...baru, kode, hasil }
}

describe('a backup', () => {
  test('is one file named by the time alone, and holds what the book held', async () => {
    const { berkas, hasil, sidik, orang, penimbangan } = await makeBackup()
    expect(readdirSync(dir('cadangan'))).toEqual(['buku-20261124-104205.cadangan'])
    expect({ sidik, orang, penimbangan }).toEqual({ sidik: hasil.sidik, orang: 1, penimbangan: 1 })
    const checked = periksaCadangan(await unpackCadangan(berkas, sandiUji), dir('periksa'))
    expect(checked).toMatchObject({ benar: true, ...hasil })
    expect(existsSync(dir('periksa'))).toBe(false)
    expect(readFileSync(berkas).includes('Aisyah')).toBe(false)
  })

  test('opens for a passphrase and for the recovery code, and for nothing else', async () => {
    const { berkas, kode } = await makeBackup()
    await expect(unpackCadangan(berkas, kode.toLowerCase().replaceAll('-', ' '))).resolves.toBeDefined()
    await expect(unpackCadangan(berkas, 'sandi yang salah')).rejects.toThrow(/tidak membuka cadangan/)
    const terbaca = readCadangan(berkas)
    for (let i = 0; i < 1_000; i++) expect(() => openCadangan(terbaca, randomBytes(32))).toThrow(AppFailure)
  })

  test('cut off anywhere, or with any byte changed, opens for nobody', async () => {
    const { berkas } = await makeBackup()
    const [whole, { kunci }] = [readFileSync(berkas), await unpackCadangan(berkas, sandiUji)]
    const damaged = dir('rusak.cadangan')
    const refuse = (bytes: Buffer, what: string) => {
      writeFileSync(damaged, bytes)
      expect(() => openCadangan(readCadangan(damaged), kunci), what).toThrow(AppFailure)
    }
    for (let length = 0; length < whole.length; length += 4_096) refuse(whole.subarray(0, length), `cut at ${length}`)
    const head = whole.readUInt32LE(22) + 26
    // Every third byte of the head, and a good many of the rest.
    const places = [...Array(Math.ceil(head / 3)).keys()].map((i) => i * 3)
    for (let at = head; at < whole.length; at += 997) places.push(at)
    for (const at of places) {
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 0x01
      refuse(changed, `byte ${at}`)
    }
  })

  test('of another program, or a file that is not there, is refused by name', async () => {
    writeFileSync(dir('lain.cadangan'), 'bukan cadangan sama sekali, hanya tulisan')
    await expect(unpackCadangan(dir('lain.cadangan'), sandiUji)).rejects.toThrow(/lain\.cadangan.*bukan cadangan/)
    await expect(unpackCadangan(dir('tidak-ada.cadangan'), sandiUji)).rejects.toThrow(/tidak-ada/)
  })

  test('that does not fit leaves the ones before and no half file, and says so', async () => {
    const { berkas } = await makeBackup()
    const { application, db } = await openBuku()
    // A folder with the name of the file that is being made stands for a disk that refuses.
    mkdirSync(join(dir('cadangan'), `.buku-${process.pid}.sementara`, 'isi'), { recursive: true })
    expect(() => createCadangan(db, dir('cadangan'), now)).toThrow()
    rmSync(join(dir('cadangan'), `.buku-${process.pid}.sementara`), { recursive: true })
    expect(readdirSync(dir('cadangan'))).toEqual([berkas.split('/').at(-1)])
    expect(readdirSync(dir('buku')).filter((name) => name.startsWith('.buku'))).toEqual([])
    application.close()
  })
})

describe('bringing a backup back', () => {
  test('gives the same book under a new replica, which goes on writing', async () => {
    const { berkas, hasil } = await makeBackup()
    restoreCadangan(await unpackCadangan(berkas, sandiUji), dir('pulih'))
    const [old, back] = [await openBuku(), await openBuku('pulih')]
    const replicas = (db: typeof old.db) =>
      db.sqlite.prepare('SELECT id FROM replika ORDER BY nomor').pluck().all() as string[]
    const own = (db: typeof old.db) =>
      db.sqlite
        .prepare(
          "SELECT id FROM replika WHERE nomor = (SELECT CAST(nilai AS INTEGER) FROM meta WHERE kunci = 'replika')",
        )
        .pluck()
        .get()
    expect(periksaBuku(back.db)).toEqual(hasil)
    expect(replicas(back.db)).toEqual([...replicas(old.db), own(back.db)])
    expect(own(back.db)).not.toBe(own(old.db))
    addPosyandu(back.db, 'Mawar')
    expect(periksaBuku(back.db)).toMatchObject({ integritas: 'ok', jurnalSamaDenganTabel: true })
    const seqs = back.db.sqlite.prepare('SELECT replika, seq FROM perubahan ORDER BY nomor DESC LIMIT 1').get()
    expect(seqs).toEqual({ replika: 2, seq: 1 })
    old.application.close()
    back.application.close()
  })

  test('into a folder with anything in it is refused and touches nothing', async () => {
    const { berkas } = await makeBackup()
    mkdirSync(dir('isi'))
    writeFileSync(join(dir('isi'), 'catatan.txt'), 'punya orang')
    const cadangan = await unpackCadangan(berkas, sandiUji)
    expect(() => restoreCadangan(cadangan, dir('isi'))).toThrow(/tidak kosong/)
    expect(() => restoreCadangan(cadangan, dir('buku'))).toThrow(/tidak kosong/)
    expect(readdirSync(dir('isi'))).toEqual(['catatan.txt'])
  })
})

describe('a book that cannot be opened', () => {
  const call = (application: ReturnType<typeof openApplication>, name: string, input: unknown) =>
    application.dispatch(name, input, { host: 'test' })

  async function breakBook(how: (path: string) => void) {
    await makeBackup()
    mkdirSync(join(dir('buku'), 'cadangan'))
    const [file = ''] = readdirSync(dir('cadangan'))
    copyFileSync(join(dir('cadangan'), file), join(dir('buku'), 'cadangan', file))
    how(join(dir('buku'), 'buku.sqlite'))
    return openApplication({ dataDir: dir('buku'), now: () => now, cariFlashdisk: async () => [] })
  }
  const damage = (path: string) => {
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.fill(0xa5, 8_192))
  }

  test.each([
    ['rusak', damage],
    ['hilang', (path: string) => rmSync(path)],
    ['kunciHilang', (path: string) => rmSync(join(path, '..', 'kunci.json'))],
    ['kunciHilang', (path: string) => writeFileSync(join(path, '..', 'kunci.json'), '{')],
  ] as const)('(%s) is set aside untouched, and the newest backup comes in its place', async (tahap, how) => {
    const application = await breakBook(how)
    if (tahap === 'rusak') await expect(application.sesi.masukDenganSandi(sandiUji)).rejects.toThrow(/rusak/)
    expect(await call(application, 'sesi.keadaan', {})).toMatchObject({ data: { tahap, pesan: expect.any(String) } })
    const list = await call(application, 'cadangan.listDarurat', {})
    const [row] = (list.ok ? list.data : []) as { id: string; waktu: string }[]
    expect(row).toMatchObject({ id: 'komputer/buku-20261124-104205.cadangan', waktu: now.toISOString() })
    expect(await call(application, 'cadangan.pulihkanDarurat', { id: row?.id, sandi: 'salah sekali' })).toMatchObject({
      ok: false,
      error: { code: 'ditolak' },
    })
    expect(await call(application, 'cadangan.pulihkanDarurat', { id: row?.id, sandi: sandiUji })).toMatchObject({
      ok: true,
    })
    expect(await call(application, 'sesi.keadaan', {})).toMatchObject({ data: { tahap: 'terkunci' } })
    expect(await application.sesi.masukDenganSandi(sandiUji)).toBe(true)
    expect(periksaBuku(application.buku().db)).toMatchObject({ integritas: 'ok', orang: 1, penimbangan: 1 })
    const aside = readdirSync(dir('buku')).filter((name) => name.startsWith('rusak-'))
    expect(aside).toHaveLength(1)
    application.close()
  })

  test('that is sound is never replaced by a backup', async () => {
    const application = await breakBook(() => {})
    const input = { id: 'komputer/buku-20261124-104205.cadangan', sandi: sandiUji }
    expect(await call(application, 'cadangan.listDarurat', {})).toMatchObject({ ok: false, error: { code: 'ditolak' } })
    expect(await call(application, 'cadangan.pulihkanDarurat', input)).toMatchObject({ ok: false })
    application.close()
  })

  test('a name that is no listed backup reaches no file', async () => {
    const application = await breakBook((path) => rmSync(path))
    for (const id of ['komputer/../../buku/kunci.json', '/etc/passwd', 'komputer/']) {
      expect(await call(application, 'cadangan.pulihkanDarurat', { id, sandi: sandiUji })).toMatchObject({
        error: { code: 'tidakAda' },
      })
    }
    application.close()
  })
})

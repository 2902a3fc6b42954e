import { randomBytes } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openApplication } from '#main/app/compose.ts'
import { openCadangan, readCadangan } from '#main/backup/berkas-cadangan.ts'
import { createCadangan, periksaCadangan, unpackCadangan } from '#main/backup/cadangan.ts'
import { restoreCadangan } from '#main/backup/pulihkan.ts'
import { findLastKejadian } from '#main/db/kejadian.ts'
import { databasePath } from '#main/db/open.ts'
import { periksaBuku } from '#main/db/periksa.ts'
import { countSejakCadangan, findCadanganTerakhir } from '#main/features/cadangan/salin.ts'
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
    for (let length = 0; length < whole.length; length += 16_384) refuse(whole.subarray(0, length), `cut at ${length}`)
    const head = whole.readUInt32LE(22) + 26
    // Every seventh byte of the head, and a good many of the rest: one seal stands over all of it.
    const places = [...Array(Math.ceil(head / 7)).keys()].map((i) => i * 7)
    for (let at = head; at < whole.length; at += 4_999) places.push(at)
    for (const at of places) {
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 0x01
      refuse(changed, `byte ${at}`)
    }
  })

  test('whose head is written another way opens for nobody: spaces, another order, spare bits', async () => {
    const { berkas } = await makeBackup()
    const [whole, { kunci }] = [readFileSync(berkas), await unpackCadangan(berkas, sandiUji)]
    const length = whole.readUInt32LE(22)
    const head = whole.subarray(26, 26 + length).toString('utf8')
    const parsed = JSON.parse(head) as Record<string, unknown>
    const { format, ...rest } = parsed
    const heads = [`${head} `, JSON.stringify(parsed, null, 1), JSON.stringify({ ...rest, format })]
    // The bits of the last letter before "=" that stand for nothing.
    const segel = String(parsed.segel)
    const spare = segel.replace(/([A-P])(=+)$/, (_, letter: string, end: string) => {
      return String.fromCharCode(letter.charCodeAt(0) + 1) + end
    })
    if (spare !== segel) heads.push(JSON.stringify({ ...parsed, segel: spare }))
    for (const text of heads) {
      const size = Buffer.alloc(4)
      size.writeUInt32LE(Buffer.byteLength(text))
      writeFileSync(
        dir('lain.cadangan'),
        Buffer.concat([whole.subarray(0, 22), size, Buffer.from(text), whole.subarray(26 + length)]),
      )
      expect(() => openCadangan(readCadangan(dir('lain.cadangan')), kunci), text).toThrow(/bukan cadangan/)
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
    const draft = join(dir('cadangan'), `.buku-${process.pid}-${threadId}.sementara`)
    mkdirSync(join(draft, 'isi'), { recursive: true })
    expect(() => createCadangan(db, dir('cadangan'), now)).toThrow()
    rmSync(draft, { recursive: true })
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
    const replicas = (db: typeof old.db) => db.values<string>('SELECT id FROM replika ORDER BY nomor')
    const own = (db: typeof old.db) =>
      db.value("SELECT id FROM replika WHERE nomor = (SELECT CAST(nilai AS INTEGER) FROM meta WHERE kunci = 'replika')")
    expect(periksaBuku(back.db)).toEqual(hasil)
    expect(replicas(back.db)).toEqual([...replicas(old.db), own(back.db)])
    expect(own(back.db)).not.toBe(own(old.db))
    addPosyandu(back.db, 'Mawar')
    expect(periksaBuku(back.db)).toMatchObject({ integritas: 'ok', jurnalSamaDenganTabel: true })
    const seqs = back.db.first('SELECT replika, seq FROM perubahan ORDER BY nomor DESC LIMIT 1')
    expect(seqs).toEqual({ replika: 2, seq: 1 })
    old.application.close()
    back.application.close()
  })

  test('is noted in the book that comes back', async () => {
    const { berkas } = await makeBackup()
    restoreCadangan(await unpackCadangan(berkas, sandiUji), dir('pulih'), now)
    const { application, db } = await openBuku('pulih')
    expect(findLastKejadian(db, 'pulih')).toMatchObject({ akunId: 'program', waktu: now.toISOString() })
    application.close()
  })

  test('comes back with itself as the last backup, whatever it had noted of older ones', async () => {
    const { berkas } = await makeBackup()
    const { waktu } = readCadangan(berkas).kepala
    restoreCadangan(await unpackCadangan(berkas, sandiUji), dir('pulih'), now)
    const { application, db } = await openBuku('pulih')
    expect(findCadanganTerakhir(db)?.waktu).toBe(waktu)
    expect(countSejakCadangan(db)).toBe(0)
    addPosyandu(db, 'Mawar')
    expect(countSejakCadangan(db)).toBe(1)
    application.close()
  })

  test('into a folder where the power failed during it begins anew', async () => {
    const { berkas, hasil } = await makeBackup()
    const cadangan = await unpackCadangan(berkas, sandiUji)
    restoreCadangan(cadangan, dir('pulih'))
    // As it is left between the keys and the name of the book, and while the keys are written.
    renameSync(join(dir('pulih'), 'buku.sqlite'), join(dir('pulih'), 'buku.sqlite.pulihan'))
    writeFileSync(join(dir('pulih'), 'buku.sqlite.pulihan-wal'), 'half')
    writeFileSync(join(dir('pulih'), 'kunci.json.sementara'), '{"form')
    expect(restoreCadangan(cadangan, dir('pulih'))).toEqual(hasil)
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
    [
      'kunciHilang',
      (path: string) => {
        damage(path)
        rmSync(join(path, '..', 'kunci.json'))
      },
    ],
  ] as const)('(%s) is set aside untouched, and the newest backup comes in its place', async (tahap, how) => {
    const application = await breakBook(how)
    if (tahap === 'rusak') await expect(application.sesi.masukDenganSandi(sandiUji)).rejects.toThrow(/rusak/)
    expect(await call(application, 'sesi.keadaan', {})).toMatchObject({ data: { tahap, pesan: expect.any(String) } })
    const list = await call(application, 'cadangan.listDarurat', {})
    const [row] = (list.ok ? list.data : []) as { id: string; waktu: string }[]
    expect(row).toMatchObject({ id: 'komputer/buku-20261124-104205.cadangan', waktu: now.toISOString() })
    expect(await call(application, 'cadangan.restoreDarurat', { id: row?.id, sandi: 'salah sekali' })).toMatchObject({
      ok: false,
      error: { code: 'ditolak' },
    })
    expect(await call(application, 'cadangan.restoreDarurat', { id: row?.id, sandi: sandiUji })).toMatchObject({
      ok: true,
    })
    expect(await call(application, 'sesi.keadaan', {})).toMatchObject({ data: { tahap: 'terkunci' } })
    expect(await application.sesi.masukDenganSandi(sandiUji)).toBe(true)
    expect(periksaBuku(application.buku().db)).toMatchObject({ integritas: 'ok', orang: 1, penimbangan: 1 })
    const aside = readdirSync(dir('buku')).filter((name) => name.startsWith('rusak-'))
    expect(aside).toHaveLength(1)
    application.close()
  })

  test.each([
    ['gone', 0, (path: string) => rmSync(path)],
    ['damaged', 1, (path: string) => writeFileSync(path, '{')],
  ] as const)(
    'only because its keys are %s gets those of the backup, and loses nothing newer',
    async (_, aside, how) => {
      const application = await breakBook(() => {})
      await application.sesi.masukDenganSandi(sandiUji)
      const { db } = application.buku()
      addTimbang(db, addAnak(db, addPosyandu(db, 'Mawar'), 'Bima').id, '2026-11-12', 8000)
      const newest = periksaBuku(db)
      application.close()
      how(join(dir('buku'), 'kunci.json'))
      const again = openApplication({ dataDir: dir('buku'), now: () => now, cariFlashdisk: async () => [] })
      expect(again.sesi.keadaan().tahap).toBe('kunciHilang')
      const input = { id: 'komputer/buku-20261124-104205.cadangan', sandi: sandiUji }
      expect(await call(again, 'cadangan.restoreDarurat', input)).toMatchObject({ ok: true })
      expect(await again.sesi.masukDenganSandi(sandiUji)).toBe(true)
      expect(periksaBuku(again.buku().db)).toEqual(newest)
      expect(readdirSync(dir('buku')).filter((name) => name.startsWith('rusak-'))).toHaveLength(aside)
      again.close()
    },
  )

  test('asked for twice at once is brought back once', async () => {
    const application = await breakBook(damage)
    await expect(application.sesi.masukDenganSandi(sandiUji)).rejects.toThrow(/rusak/)
    const input = { id: 'komputer/buku-20261124-104205.cadangan', sandi: sandiUji }
    const answers = await Promise.all([1, 2].map(() => call(application, 'cadangan.restoreDarurat', input)))
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(readdirSync(dir('buku')).filter((name) => name.startsWith('rusak-'))).toHaveLength(1)
    expect(await application.sesi.masukDenganSandi(sandiUji)).toBe(true)
    application.close()
  })

  test('that a newer program made is not damaged, and no older backup is offered for it', async () => {
    const application = await breakBook(() => {})
    await application.sesi.masukDenganSandi(sandiUji)
    application.buku().db.pragma('user_version = 9990')
    application.close()
    const again = openApplication({ dataDir: dir('buku'), now: () => now, cariFlashdisk: async () => [] })
    await expect(again.sesi.masukDenganSandi(sandiUji)).rejects.toThrow(/lebih baru/)
    expect(again.sesi.keadaan()).toMatchObject({ tahap: 'terkunci', pesan: null })
    expect(await call(again, 'cadangan.listDarurat', {})).toMatchObject({ ok: false })
    expect(existsSync(databasePath(dir('buku')))).toBe(true)
    again.close()
  })

  test('that is sound is never replaced by a backup', async () => {
    const application = await breakBook(() => {})
    const input = { id: 'komputer/buku-20261124-104205.cadangan', sandi: sandiUji }
    expect(await call(application, 'cadangan.listDarurat', {})).toMatchObject({ ok: false, error: { code: 'ditolak' } })
    expect(await call(application, 'cadangan.restoreDarurat', input)).toMatchObject({ ok: false })
    application.close()
  })

  test('a name that is no listed backup reaches no file', async () => {
    const application = await breakBook((path) => rmSync(path))
    for (const id of ['komputer/../../buku/kunci.json', '/etc/passwd', 'komputer/']) {
      expect(await call(application, 'cadangan.restoreDarurat', { id, sandi: sandiUji })).toMatchObject({
        error: { code: 'tidakAda' },
      })
    }
    application.close()
  })
})

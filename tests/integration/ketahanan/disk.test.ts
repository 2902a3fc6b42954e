import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openApplication } from '#main/app/compose.ts'
import { periksaCadangan, unpackCadangan } from '#main/backup/cadangan.ts'
import type { CallName, InputOf } from '#shared/contract/contract.ts'
import type { Envelope } from '#shared/contract/envelope.ts'
import type { Keadaan } from '#shared/contract/fasilitas.ts'
import { anak } from '#tests/helpers/open-balita-book.ts'
import { callCli } from '#tests/helpers/run-cli.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'

/** A disk that fills, that cannot be written, and a file that is taken away: the sentence, and no loss. */

// Only root may mount; the checks on a developer's own machine go without the two that need a disk of their own.
const mayMount = process.platform === 'linux' && process.getuid?.() === 0

let folder = ''
/** A stick, or any other disk with room. */
let elsewhere = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-disk-'))
  elsewhere = mkdtempSync(join(tmpdir(), 'buku-pustu-flashdisk-'))
})
afterEach(() => {
  if (mounted) execFileSync('umount', [folder])
  mounted = false
  for (const one of [folder, elsewhere]) rmSync(one, { recursive: true, force: true })
})

let mounted = false
function mountSmallDisk(megabytes: number): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  mounted = true
}
const remount = (option: 'ro' | 'rw') => execFileSync('mount', ['-o', `remount,${option}`, folder])

/** The files of a book as the power leaves them while it is open. */
function readFiles(dataDir: string): (readonly [string, Buffer])[] {
  const names = readdirSync(dataDir).filter((name) => name.startsWith('buku.sqlite') && !name.endsWith('-shm'))
  return names.map((name) => [name, readFileSync(join(dataDir, name))] as const)
}

/** Takes every free byte of the disk. */
function fillDisk(): string {
  const path = join(folder, 'pengisi')
  for (const size of [1 << 16, 1 << 12, 1]) {
    try {
      for (;;) writeFileSync(path, Buffer.alloc(size), { flag: 'a' })
    } catch {
      // Full for pieces of this size.
    }
  }
  return path
}

type Buku = Awaited<ReturnType<typeof openBuku>>

/** A book with one posyandu, signed in. */
async function openBuku() {
  const dataDir = join(folder, 'buku')
  const application = openApplication({
    dataDir,
    now: () => new Date('2026-11-24T10:42:00'),
    cariFlashdisk: async () => [{ id: 'A1', nama: 'BIDAN', letak: elsewhere, kosong: null }],
  })
  const { tahap } = application.sesi.keadaan()
  if (tahap === 'baru') await application.sesi.buat({ nama: 'Bidan', peran: 'bidan', sandi: sandiUji })
  else await application.sesi.masukDenganSandi(sandiUji)
  const ask = <C extends CallName>(name: C, input: InputOf<C>): Promise<Envelope> =>
    application.dispatch(name, input, { host: 'test' })
  return { dataDir, application, ask }
}

async function addPosyandu({ ask }: Buku): Promise<string> {
  const tempat = { desa: null, dusun: null, rt: null, rw: null, alamat: null }
  const answer = await ask('fasilitas.savePosyandu', { nama: 'Melati', ...tempat, kader: [] })
  if (!answer.ok) throw new Error(answer.error.pesan)
  return (answer.data as { id: string }).id
}

function addAnak({ ask }: Buku, posyanduId: string, nama: string): Promise<Envelope> {
  const keanggotaan = { posyanduId, mulai: null, sebab: 'lahir' } as const
  return ask('balita.create', { anak: [anak({ nama })], keanggotaan, punyaKms: null })
}

async function namesOf({ ask }: Buku): Promise<string[]> {
  const answer = await ask('balita.list', { batas: 2_000 })
  if (!answer.ok) throw new Error(answer.error.pesan)
  return (answer.data as { baris: { nama: string }[] }).baris.map(({ nama }) => nama)
}

async function keadaanOf({ ask }: Buku): Promise<Keadaan> {
  const answer = await ask('aplikasi.keadaan', {})
  if (!answer.ok) throw new Error(answer.error.pesan)
  return answer.data as Keadaan
}

/** The one backup on the stick opens with the passphrase, and holds so many persons. */
async function expectBackup(orang: number): Promise<void> {
  const place = join(elsewhere, 'Cadangan Buku Pustu')
  const names = readdirSync(place)
  expect(names).toEqual([expect.stringMatching(/\.cadangan$/)])
  const cadangan = await unpackCadangan(join(place, names[0] ?? ''), sandiUji)
  expect(periksaCadangan(cadangan, join(elsewhere, 'periksa'))).toMatchObject({ benar: true, orang })
}

/** Registers children until one is refused; the names that were acknowledged, and the refusal. */
async function addUntilRefused(buku: Buku, posyanduId: string): Promise<{ saved: string[]; refusal: Envelope }> {
  const saved: string[] = []
  for (let i = 0; i < 5_000; i++) {
    const nama = `Anak ${String(i).padStart(4, '0')}`
    const answer = await addAnak(buku, posyanduId, nama)
    if (!answer.ok) return { saved, refusal: answer }
    saved.push(nama)
  }
  throw new Error('the disk never filled')
}

describe.skipIf(!mayMount)('a disk of its own', () => {
  test('has no room for another key: said, and the book goes on with the one it has', async () => {
    mountSmallDisk(8)
    const maker = await openBuku()
    const melati = await addPosyandu(maker)
    for (let i = 0; i < 20; i++) await addAnak(maker, melati, `Anak ${i}`)
    maker.application.close()
    const first = await openBuku()
    // Room for nothing, for the ring alone, for some of the pages: what is in the way is met at another place each time.
    const pengisi = fillDisk()
    for (const room of [0, 16_384, 65_536, 131_072, 262_144]) {
      truncateSync(pengisi, statSync(pengisi).size - room)
      const answer = await first.ask('sesi.renewKode', { sandi: sandiUji })
      expect(answer, `${room} bytes`).toMatchObject({ ok: false, error: { code: 'berkas' } })
      expect(await namesOf(first)).toHaveLength(20)
      expect(await first.ask('buku.check', {})).toMatchObject({ ok: true, data: { integritas: 'ok' } })
      fillDisk()
    }
    rmSync(pengisi)
    // The same book, without a restart: it takes entries, and another key now that there is room.
    expect(await addAnak(first, melati, 'Anak sesudahnya')).toMatchObject({ ok: true })
    expect(await first.ask('sesi.renewKode', { sandi: sandiUji })).toMatchObject({ ok: true })
    first.application.close()
    const again = await openBuku()
    expect(await namesOf(again)).toHaveLength(21)
    again.application.close()
  })

  test('that fills is said, nothing acknowledged is lost, and work goes on when there is room', async () => {
    mountSmallDisk(3)
    const buku = await openBuku()
    const posyanduId = await addPosyandu(buku)
    const filler = fillDisk()
    const { saved, refusal } = await addUntilRefused(buku, posyanduId)
    expect(refusal).toMatchObject({ ok: false, error: { code: 'berkas', pesan: expect.stringMatching(/Diska penuh/) } })
    expect(await namesOf(buku)).toEqual(saved)
    rmSync(filler)
    expect(await addAnak(buku, posyanduId, 'Zahra')).toMatchObject({ ok: true })
    buku.application.close()
    const again = await openBuku()
    expect(await namesOf(again)).toEqual([...saved, 'Zahra'])
    again.application.close()
  })

  test.each(['closed', 'left by the power'] as const)(
    'that is full from the start: the book (%s) is read and backed up to a stick, and takes nothing',
    async (how) => {
      mountSmallDisk(4)
      const first = await openBuku()
      const posyanduId = await addPosyandu(first)
      await addAnak(first, posyanduId, 'Aisyah')
      const files = readFiles(first.dataDir)
      first.application.close()
      if (how === 'left by the power')
        for (const [name, bytes] of files) writeFileSync(join(first.dataDir, name), bytes)
      const filler = fillDisk()
      const locked = await openBuku()
      expect(await keadaanOf(locked)).toMatchObject({
        bacaSaja: expect.stringMatching(/Diska penuh, jadi buku hanya dapat dibaca dan dicadangkan.*Isinya aman/),
        kehilangan: null,
      })
      expect(await namesOf(locked)).toEqual(['Aisyah'])
      expect(await addAnak(locked, posyanduId, 'Bima')).toMatchObject({
        ok: false,
        error: { code: 'berkas', pesan: expect.stringMatching(/belum tersimpan.*Diska penuh/) },
      })
      expect(await locked.ask('buku.check', {})).toMatchObject({ data: { integritas: 'ok', orang: 1 } })
      expect(await locked.ask('cadangan.create', { flashdiskId: 'A1' })).toMatchObject({ ok: true })
      expect(await locked.ask('cadangan.create', { flashdiskId: null })).toMatchObject({
        error: { pesan: expect.stringMatching(/tempatnya penuh/) },
      })
      locked.application.close()
      await expectBackup(1)
      rmSync(filler)
      const again = await openBuku()
      expect(await keadaanOf(again)).toMatchObject({ bacaSaja: null, kehilangan: null })
      expect(await namesOf(again)).toEqual(['Aisyah'])
      expect(await addAnak(again, posyanduId, 'Bima')).toMatchObject({ ok: true })
      again.application.close()
    },
  )

  test('that is full: by command the book is read, checked and backed up elsewhere', async () => {
    mountSmallDisk(4)
    const first = await openBuku()
    await addAnak(first, await addPosyandu(first), 'Aisyah')
    first.application.close()
    const filler = fillDisk()
    const data = ['--data', first.dataDir]
    expect(await callCli('periksa', ...data)).toMatchObject({ code: 0, stdout: expect.stringMatching(/1 orang/) })
    expect(await callCli('cadangan', 'buat', '--ke', elsewhere, ...data)).toMatchObject({ code: 0 })
    expect(await callCli('cadangan', 'periksa', join(elsewhere, readdirSync(elsewhere)[0] ?? ''))).toMatchObject({
      code: 0,
    })
    rmSync(filler)
    expect(await callCli('periksa', ...data)).toMatchObject({ code: 0 })
  })

  test('that is full, with a log that is damaged: nothing is opened before it can be set aside', async () => {
    mountSmallDisk(4)
    const first = await openBuku()
    const posyanduId = await addPosyandu(first)
    for (const nama of ['Aisyah', 'Bima', 'Citra']) await addAnak(first, posyanduId, nama)
    const files = readFiles(first.dataDir)
    first.application.close()
    for (const [name, bytes] of files) writeFileSync(join(first.dataDir, name), bytes)
    const log = join(first.dataDir, 'buku.sqlite-wal')
    const damaged = readFileSync(log)
    damaged[40] = (damaged[40] ?? 0) ^ 1
    writeFileSync(log, damaged)
    const filler = fillDisk()
    const locked = openApplication({ dataDir: first.dataDir })
    await expect(locked.sesi.masukDenganSandi(sandiUji)).rejects.toThrow(/Diska penuh.*tidak dapat dibuka.*Isinya aman/)
    locked.close()
    expect(readFileSync(log).equals(damaged)).toBe(true)
    rmSync(filler)
    const again = await openBuku()
    expect(await keadaanOf(again)).toMatchObject({ kehilangan: { jumlah: expect.any(Number) } })
    again.application.close()
  })

  test('that becomes read-only is said: the book is read and backed up, and goes on when it can be written again', async () => {
    mountSmallDisk(8)
    const buku = await openBuku()
    const posyanduId = await addPosyandu(buku)
    await addAnak(buku, posyanduId, 'Aisyah')
    buku.application.close()
    remount('ro')
    const locked = await openBuku()
    expect(await keadaanOf(locked)).toMatchObject({ bacaSaja: expect.stringMatching(/tidak dapat ditulisi/) })
    expect(await namesOf(locked)).toEqual(['Aisyah'])
    expect(await addAnak(locked, posyanduId, 'Bima')).toMatchObject({
      ok: false,
      error: { pesan: expect.stringMatching(/belum tersimpan/) },
    })
    expect(await locked.ask('cadangan.create', { flashdiskId: 'A1' })).toMatchObject({ ok: true })
    locked.application.close()
    await expectBackup(1)
    remount('rw')
    const again = await openBuku()
    expect(await namesOf(again)).toEqual(['Aisyah'])
    again.application.close()
  })
})

describe('a file taken away while the book is open', () => {
  test('is put back with all that was saved; the change made meanwhile is said to be lost', async () => {
    const buku = await openBuku()
    const posyanduId = await addPosyandu(buku)
    await addAnak(buku, posyanduId, 'Aisyah')
    for (const name of readdirSync(buku.dataDir)) {
      if (name.startsWith('buku.sqlite')) rmSync(join(buku.dataDir, name))
    }
    const refused = await addAnak(buku, posyanduId, 'Bima')
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'berkas', pesan: expect.stringMatching(/belum tersimpan.*sudah dikembalikan/) },
    })
    buku.application.close()
    const again = await openBuku()
    expect(await namesOf(again)).toEqual(['Aisyah'])
    expect(await addAnak(again, posyanduId, 'Bima')).toMatchObject({ ok: true })
    again.application.close()
  })

  test('with its whole folder: nothing is said to be saved, and it goes on once the folder is back', async () => {
    const buku = await openBuku()
    const posyanduId = await addPosyandu(buku)
    await addAnak(buku, posyanduId, 'Aisyah')
    rmSync(buku.dataDir, { recursive: true })
    expect(await addAnak(buku, posyanduId, 'Bima')).toMatchObject({
      ok: false,
      error: { code: 'berkas', pesan: expect.stringMatching(/Jangan tutup Buku Pustu/) },
    })
    mkdirSync(buku.dataDir)
    expect(await addAnak(buku, posyanduId, 'Bima')).toMatchObject({
      ok: false,
      error: { pesan: expect.stringMatching(/sudah dikembalikan/) },
    })
    expect(await namesOf(buku)).toEqual(['Aisyah'])
    buku.application.close()
    const again = await openBuku()
    expect(await namesOf(again)).toEqual(['Aisyah'])
    again.application.close()
  })
})

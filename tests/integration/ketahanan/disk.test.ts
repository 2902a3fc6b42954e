import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openApplication } from '#main/app/compose.ts'
import type { CallName, InputOf } from '#shared/contract/contract.ts'
import type { Envelope } from '#shared/contract/envelope.ts'
import { anak } from '#tests/helpers/open-balita-book.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'

/** A disk that fills, that cannot be written, and a file that is taken away: the sentence, and no loss. */

// Only root may mount; the checks on a developer's own machine go without the two that need a disk of their own.
const mayMount = process.platform === 'linux' && process.getuid?.() === 0

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-disk-'))
})
afterEach(() => {
  if (mounted) execFileSync('umount', [folder])
  mounted = false
  rmSync(folder, { recursive: true, force: true })
})

let mounted = false
function mountSmallDisk(megabytes: number): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  mounted = true
}
const remount = (option: 'ro' | 'rw') => execFileSync('mount', ['-o', `remount,${option}`, folder])

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
  const application = openApplication({ dataDir, now: () => new Date('2026-11-24T10:42:00') })
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

  test('that is full from the start is said as what it is, and nothing is touched', async () => {
    mountSmallDisk(3)
    const first = await openBuku()
    await addAnak(first, await addPosyandu(first), 'Aisyah')
    first.application.close()
    const filler = fillDisk()
    const locked = openApplication({ dataDir: first.dataDir })
    await expect(locked.sesi.masukDenganSandi(sandiUji)).rejects.toThrow(/Diska penuh.*Isinya aman/)
    locked.close()
    rmSync(filler)
    const again = await openBuku()
    expect(await namesOf(again)).toEqual(['Aisyah'])
    again.application.close()
  })

  test('that becomes read-only is said, and what was saved is there when it can be written again', async () => {
    mountSmallDisk(8)
    const buku = await openBuku()
    const posyanduId = await addPosyandu(buku)
    await addAnak(buku, posyanduId, 'Aisyah')
    buku.application.close()
    remount('ro')
    const locked = openApplication({ dataDir: buku.dataDir })
    await expect(locked.sesi.masukDenganSandi(sandiUji)).rejects.toThrow(/tidak dapat dibuka atau ditulisi/)
    locked.close()
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

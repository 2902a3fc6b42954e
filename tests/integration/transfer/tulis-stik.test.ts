import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type StikBerkas, stikBerkas } from '#main/platform/stik-berkas.ts'
import { kirimPaket, namaPaket, type PaketTersegel, toNamaBerkas } from '#main/transfer/kirim.ts'
import { tulisStik } from '#main/transfer/tulis-stik.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import { expectKalimat, segel, terima } from '#tests/helpers/paket-uji.ts'
import { type Asal, bukaKomputer, makeAsal } from '#tests/helpers/simulasi/dunia.ts'
import { isiFolder, kegagalan, stikGagal } from '#tests/helpers/stik-uji.ts'

/** A stick that fails, fills, is locked or pulled out at any moment: a whole package under its name, or none. */

// Only root may mount; the checks on a developer's own machine go without the two that need a disk of their own.
const mayMount = process.platform === 'linux' && process.getuid?.() === 0

let [desk, pustu] = [] as unknown as [Asal, Asal]
let [folder, lainnya] = ['', new Map<string, string>()]
let paket: PaketTersegel

beforeAll(async () => {
  const asal = await makeAsal(1)
  ;[desk, pustu] = asal as [Asal, Asal]
})
beforeEach(async () => {
  for (const one of [desk, pustu]) bukaKomputer(one, 0)
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-stik-'))
  mkdirSync(join(folder, 'Foto'))
  writeFileSync(join(folder, 'Foto', 'posyandu.jpg'), 'bukan milik kami')
  writeFileSync(join(folder, 'laporan lama.bukupustu'), 'milik kami, tetapi bukan dari sekarang')
  lainnya = isiFolder(folder)
  paket = await segel(pustu, desk)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const kirimKe = (stik: StikBerkas, progress = (_ditulis: number, _dibaca: number) => {}) =>
  kirimPaket(pustu.db, paket, stik, folder, progress)
const countKeluar = () => pustu.db.value('SELECT count(*) FROM paket_keluar')

/** What lies on the stick beside what lay there before; that is as it was. */
function tambahan(): string[] {
  const now = isiFolder(folder)
  for (const [name, content] of lainnya) expect(now.get(name), name).toBe(content)
  return [...now.keys()].filter((name) => !lainnya.has(name))
}

/** The sentence with which writing fails. */
function gagal(work: () => unknown): string {
  try {
    work()
  } catch (cause) {
    if (!(cause instanceof AppFailure)) throw cause
    expectKalimat(cause.error.pesan)
    return cause.error.pesan
  }
  throw new Error('It was written')
}

/** Nothing under a final name, but for drafts, which are removed with the next package. */
const bernama = () => tambahan().filter((name) => !name.endsWith('.sementara'))

describe('a stick whose n-th call fails', () => {
  const kasus = [
    { code: 'ENOSPC', tercabut: false, kalimat: /flashdisk penuh\..*Kosongkan sedikit/ },
    { code: 'EROFS', tercabut: false, kalimat: /flashdisk terkunci, tidak dapat ditulisi\..*tombol kuncinya/ },
    { code: 'EIO', tercabut: false, kalimat: /flashdisk tercabut atau rusak\..*Pasang lagi/ },
    { code: 'ENOENT', tercabut: true, kalimat: /flashdisk tercabut atau rusak\..*Pasang lagi/ },
  ]
  test.each(kasus)('by $code: nothing is sent, for every n until all of it is', ({ code, tercabut, kalimat }) => {
    for (let ke = 1; ; ke++) {
      const { stik, panggilan } = stikGagal(ke, code, tercabut)
      try {
        kirimKe(stik)
      } catch (cause) {
        if (!(cause instanceof AppFailure)) throw cause
        expectKalimat(cause.error.pesan)
        const at = `call ${ke}, ${panggilan[ke - 1]}`
        expect(cause.error.pesan, at).toMatch(
          /^pustu-1-.*belum ditulis: .*di buku ini aman, dan berkas lain.*tidak disentuh/s,
        )
        expect(cause.error.pesan, at).toMatch(kalimat)
        // Flushing the folder is the last call: pulled out then, the name may stay, and what it names is whole.
        const left = bernama().map((name) => readFileSync(join(folder, name)).equals(paket.bytes))
        expect(left, at).toEqual(tercabut && panggilan[ke - 1] === 'flushFolder' ? [true] : [])
        if (!tercabut) expect(tambahan(), at).toEqual([])
        expect(countKeluar(), at).toBe(0)
        for (const name of tambahan()) rmSync(join(folder, name))
        continue
      }
      // Look, make, write, flush, close, read back to its end, look for the name, rename, flush the folder.
      expect(panggilan).toEqual(
        'list create write flush close open read read close exists rename flushFolder'.split(' '),
      )
      expect(ke).toBe(panggilan.length + 1)
      break
    }
    expect([bernama(), countKeluar()]).toEqual([[paket.nama], 1])
  })

  test('pulled out while it is written to leaves a draft, which the next package clears away', () => {
    const { stik } = stikGagal(4, 'EIO', true)
    gagal(() => kirimKe(stik))
    expect(tambahan()).toEqual([expect.stringMatching(/^~\d+-.*\.sementara$/)])
    kirimKe(stikBerkas)
    expect(tambahan()).toEqual([paket.nama])
  })

  test('clears away no draft of a program that runs, and nothing that only looks like one', () => {
    const names = [
      `~${process.ppid}-pustu-1-0001.bukupustu.sementara`,
      '~99999999-surat.docx.sementara',
      '~WRL0001.tmp',
      'pustu-1-0001.bukupustu.sementara',
    ]
    for (const name of names) writeFileSync(join(folder, name), name)
    lainnya = isiFolder(folder)
    kirimKe(stikBerkas)
    expect(tambahan()).toEqual([paket.nama])
  })
})

describe('a stick that writes', () => {
  test('fewer bytes than it is given each time still gets all of them', () => {
    const slow: StikBerkas = {
      ...stikBerkas,
      write: (handle, bytes) => stikBerkas.write(handle, bytes.subarray(0, 100)),
    }
    kirimKe(slow)
    expect(readFileSync(join(folder, paket.nama)).equals(paket.bytes)).toBe(true)
  })

  test('no bytes at all is full', () => {
    const full: StikBerkas = { ...stikBerkas, write: () => 0 }
    expect(gagal(() => kirimKe(full))).toMatch(/flashdisk penuh/)
    expect([tambahan(), countKeluar()]).toEqual([[], 0])
  })

  test.each([
    ['other bytes than it was given', (into: Uint8Array) => into.fill(7, 0, 1)],
    ['zeros in the end', (into: Uint8Array) => into.fill(0, 1_000)],
  ])('and gives back %s: it does not count as sent', (_, spoil) => {
    const worn: StikBerkas = {
      ...stikBerkas,
      read: (handle, into) => {
        const count = stikBerkas.read(handle, into)
        if (count > 0) spoil(into)
        return count
      },
    }
    expect(gagal(() => kirimKe(worn))).toMatch(
      /tidak sama dengan buku ini, jadi belum dianggap terkirim.*Coba flashdisk lain/,
    )
    expect([tambahan(), countKeluar()]).toEqual([[], 0])
  })

  test('and gives back less, or more, than it was given: it does not count as sent', () => {
    let turns = 0
    const short: StikBerkas = {
      ...stikBerkas,
      read: (handle, into) => stikBerkas.read(handle, into.subarray(0, 10)) && (turns++ ? 0 : 10),
    }
    expect(gagal(() => kirimKe(short))).toMatch(/belum dianggap terkirim/)
    let more = 1
    const long: StikBerkas = { ...stikBerkas, read: (handle, into) => stikBerkas.read(handle, into) || more-- }
    expect(gagal(() => kirimKe(long))).toMatch(/belum dianggap terkirim/)
    expect([tambahan(), countKeluar()]).toEqual([[], 0])
  })
})

describe('the name of a file', () => {
  test('that is taken gets a number, and what lies there is never rewritten', () => {
    const tulis = (text: string) =>
      tulisStik(stikBerkas, { folder, nama: 'a.bukupustu', bytes: Buffer.from(text), progress: () => {} })
    expect([tulis('satu'), tulis('dua'), tulis('tiga')]).toEqual(['a.bukupustu', 'a-2.bukupustu', 'a-3.bukupustu'])
    const texts = ['a', 'a-2', 'a-3'].map((name) => readFileSync(join(folder, `${name}.bukupustu`), 'utf8'))
    expect(texts).toEqual(['satu', 'dua', 'tiga'])
  })

  test('says who and which, and every stick takes it', () => {
    const diri = { nama: 'Pustu Sumberagung', replika: '019aa000-0000-7000-8000-00000000beef' }
    expect(namaPaket(diri, 7)).toBe('pustu-sumberagung-beef-0007.bukupustu')
    expect(namaPaket({ ...diri, nama: 'CON' }, 12_345)).toBe('con-beef-12345.bukupustu')
    expect(toNamaBerkas('Pustu "Désa" <Ngádi>: 1/2*?')).toBe('pustu-desa-ngadi-1-2')
    expect(toNamaBerkas('ꦥꦸꦱ꧀ꦠꦸ')).toBe('buku')
  })

  test('of whatever place holds only letters, digits and dashes, and is short', () => {
    const huruf = fc.integer({ min: 0, max: 0x2fff }).map((code) => String.fromCodePoint(code))
    fc.assert(
      fc.property(fc.array(huruf, { maxLength: 60 }), (nama) => {
        expect(toNamaBerkas(nama.join(''))).toMatch(/^[a-z0-9][a-z0-9-]{0,39}$/)
      }),
      { numRuns: 300 },
    )
  })

  test('holds nothing of what is inside', () => {
    expect(paket.nama).toMatch(/^pustu-1-[0-9a-f]{4}-0001\.bukupustu$/)
  })
})

describe('cancelling', () => {
  const batal = new AppFailure({ code: 'ditolak', pesan: 'Dibatalkan. Tidak ada yang dikirim.' })
  test.each([
    ['while it is written', (ditulis: number, dibaca: number) => ditulis > 0 && dibaca === 0],
    ['while it is read back', (_: number, dibaca: number) => dibaca > 0],
  ])('%s leaves nothing, and says what it was told', (_, isNow) => {
    const progress = (ditulis: number, dibaca: number) => {
      if (isNow(ditulis, dibaca)) throw batal
    }
    expect(gagal(() => kirimKe(stikBerkas, progress))).toBe(batal.error.pesan)
    expect([tambahan(), countKeluar()]).toEqual([[], 0])
  })

  test('is asked about for every piece of a large file', () => {
    const steps: [number, number][] = []
    const bytes = Buffer.alloc(1_000_000, 'x')
    tulisStik(stikBerkas, { folder, nama: 'a.bukupustu', bytes, progress: (...step) => steps.push(step) })
    const piece = 256 * 1024
    const counts = [piece, 2 * piece, 3 * piece, 1_000_000]
    expect(steps).toEqual([...counts.map((n) => [n, 0]), ...counts.map((n) => [1_000_000, n])])
  })
})

test('a file larger than FAT32 holds is refused before anything is written', () => {
  const bytes = { length: 2 ** 32 } as Uint8Array
  expect(gagal(() => tulisStik(stikBerkas, { folder, nama: 'a.bukupustu', bytes, progress: () => {} }))).toMatch(
    /penuh/,
  )
  expect(tambahan()).toEqual([])
})

describe('a package the book cannot note as sent', () => {
  beforeEach(() => {
    pustu.db.run(
      "CREATE TEMP TRIGGER penuh BEFORE INSERT ON paket_keluar BEGIN SELECT raise(ABORT, 'database or disk is full'); END",
    )
  })
  afterEach(() => pustu.db.run('DROP TRIGGER penuh'))

  test('does not stay on the stick', () => {
    expect(() => kirimKe(stikBerkas)).toThrow(/disk is full/)
    expect([tambahan(), countKeluar()]).toEqual([[], 0])
  })

  test('says so, also when the stick is gone by then', () => {
    const gone: StikBerkas = {
      ...stikBerkas,
      remove: () => {
        throw kegagalan('ENOENT')
      },
    }
    expect(() => kirimKe(gone)).toThrow(/disk is full/)
  })
})

describe.skipIf(!mayMount)('a stick of its own', () => {
  const mount = (option: string) => execFileSync('mount', ['-t', 'tmpfs', '-o', option, 'tmpfs', folder])
  afterEach(() => execFileSync('umount', [folder]))

  test('that is full is said, keeps what it holds, and takes the package when there is room', async () => {
    mount('size=64k')
    writeFileSync(join(folder, 'foto.jpg'), Buffer.alloc(63 * 1024))
    lainnya = isiFolder(folder)
    paket = { ...paket, bytes: Buffer.alloc(20_000, 1) }
    expect(gagal(() => kirimKe(stikBerkas))).toMatch(/flashdisk penuh/)
    expect([tambahan(), countKeluar()]).toEqual([[], 0])
    rmSync(join(folder, 'foto.jpg'))
    lainnya = new Map()
    paket = await segel(pustu, desk)
    kirimKe(stikBerkas)
    expect(await terima(desk, readFileSync(join(folder, paket.nama)))).toMatchObject({ baru: 10 })
  })

  test('that is locked is said', () => {
    mount('ro')
    lainnya = new Map()
    expect(gagal(() => kirimKe(stikBerkas))).toMatch(/flashdisk terkunci/)
    expect([readdirSync(folder), countKeluar()]).toEqual([[], 0])
  })
})

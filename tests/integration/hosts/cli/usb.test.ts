import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Change, write } from '#main/db/journal.ts'
import { callBook, withReadyBook } from '#main/hosts/cli/commands/open-book.ts'
import { callCli as run } from '#tests/helpers/run-cli.ts'
import { withAllCalls } from '#tests/helpers/with-all-calls.ts'

/** A stick goes from a Pustu to the Puskesmas and back, by the command line alone; one test stands on the one before. */

let folder = ''
const dir = (name: string) => join(folder, name)
const [pustu, desk, stik] = ['pustu', 'desk', 'stik'] as const
const atas = ['--kabupaten', 'Tirtasari', '--kecamatan', 'Wonorejo', '--puskesmas', 'Wonorejo']

type Json = Record<string, unknown>
async function json(buku: string, ...argv: string[]): Promise<Json> {
  const { code, stdout, stderr } = await run(...argv, '--data', dir(buku), '--json')
  expect([code, stderr], argv.join(' ')).toEqual([0, ''])
  return JSON.parse(stdout) as Json
}

/** Exit code and the one sentence on stderr. */
async function gagal(buku: string, ...argv: string[]): Promise<[number, string]> {
  const { code, stderr } = await run(...argv, '--data', dir(buku), '--json')
  expect(stderr.trim().split('\n'), argv.join(' ')).toHaveLength(1)
  return [code, stderr.trim()]
}
const sidik = async (buku: string) => (await json(buku, 'periksa')).sidik
/** Of what the Pustu answers for: the Puskesmas holds more. */
const sidikPustu = async (buku: string) =>
  ((await json(buku, 'periksa', '--pustu', 'Pustu Sumberagung')).bagian as { sidik: unknown }).sidik

/** Writes as the person at that book does. */
async function ketik(buku: string, ...changes: Change[]): Promise<void> {
  await withReadyBook(dir(buku), 'balita.correct', ({ context }) => {
    write(context.db, context.penulis('ketik'), changes)
  })
}
const findAnak = (buku: string, nama: string) =>
  withReadyBook(dir(buku), 'balita.list', ({ context: { db } }) =>
    db.value('SELECT id FROM orang WHERE nama = ?', nama),
  ) as Promise<string>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-cli-usb-'))
  for (const name of [stik, 'stik-balik', 'stik-3', 'stik-4', 'stik-5']) mkdirSync(join(folder, name))
  await run('init', '--jenis', 'pustu', '--nama', 'Pustu Sumberagung', ...atas, '--data', dir(pustu))
  await run('init', '--jenis', 'puskesmas', '--nama', 'Puskesmas Wonorejo', ...atas, '--data', dir(desk))
  await run('contoh', '--balita', '20', '--bulan', '3', '--sampai', '2026-10', '--data', dir(pustu))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('getting acquainted', () => {
  test('a card is written, with its six words', async () => {
    const kartu = await json(pustu, 'usb', 'kenalan', '--ke', dir('kartu-pustu'))
    expect(kartu).toEqual({
      ...{ berkas: dir('kartu-pustu'), nama: 'Pustu Sumberagung', jenis: 'pustu' },
      fasilitasId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      kata: Array.from({ length: 6 }, () => expect.stringMatching(/^[a-z]{4,8}$/)),
    })
    // Written again it is the same; another file is not written over.
    expect(await json(pustu, 'usb', 'kenalan', '--ke', dir('kartu-pustu'))).toEqual(kartu)
    writeFileSync(dir('surat'), 'bukan kartu')
    expect(await gagal(pustu, 'usb', 'kenalan', '--ke', dir('surat'))).toEqual([
      1,
      expect.stringMatching(/tidak ditimpa/),
    ])
    expect(readFileSync(dir('surat'), 'utf8')).toBe('bukan kartu')
  })

  test('nothing goes to anybody before somebody is known', async () => {
    const [code, kalimat] = await gagal(pustu, 'usb', 'ekspor', '--untuk', 'Puskesmas Wonorejo', '--ke', dir(stik))
    expect([code, kalimat]).toEqual([1, expect.stringMatching(/belum terhubung dengan siapa pun/)])
  })

  test("a card is trusted, with the same words; again, and one's own, is refused", async () => {
    const { kata } = await json(desk, 'usb', 'kenalan', '--ke', dir('kartu-desk'))
    expect(await json(pustu, 'usb', 'percaya', dir('kartu-desk'))).toMatchObject({ nama: 'Puskesmas Wonorejo', kata })
    await json(desk, 'usb', 'percaya', dir('kartu-pustu'))
    expect(await gagal(desk, 'usb', 'percaya', dir('kartu-pustu'))).toEqual([
      1,
      expect.stringMatching(/sudah terhubung sejak/),
    ])
    expect(await gagal(desk, 'usb', 'percaya', dir('kartu-desk'))).toEqual([
      1,
      expect.stringMatching(/buku ini sendiri/),
    ])
    expect(await gagal(desk, 'usb', 'percaya', dir('surat'))).toEqual([
      1,
      expect.stringMatching(/bukan kartu yang utuh/),
    ])
  })
})

let paket: Json = {}
let tanda = ''

describe('a month on its way', () => {
  test('is written: file, changes, digest', async () => {
    paket = await json(pustu, 'usb', 'ekspor', '--untuk', 'Puskesmas Wonorejo', '--ke', dir(stik), '--bulan', '2026-10')
    const [bytes, buku] = [readFileSync(String(paket.berkas)), await json(pustu, 'periksa')]
    expect(paket).toMatchObject({
      ...{ nomor: 1, untuk: 'Puskesmas Wonorejo', bulan: '2026-10', revisi: 0, ukuran: bytes.length },
      sidik: createHash('sha256').update(bytes).digest('hex'),
      jumlah: { balita: buku.orang, penimbangan: buku.penimbangan, perubahan: paket.perubahan },
    })
    expect(Number(paket.perubahan)).toBeGreaterThan(20)
    expect(readdirSync(dir(stik))).toEqual([basename(String(paket.berkas))])
  })

  test('is looked at without touching the book', async () => {
    const before = await sidik(desk)
    const periksa = await json(desk, 'usb', 'periksa', String(paket.berkas))
    expect(periksa).toMatchObject({
      ...{ berkas: paket.berkas, sah: true, alasan: null, dari: 'Pustu Sumberagung', untuk: 'Puskesmas Wonorejo' },
      ...{ nomor: 1, sebelumnya: null, bulan: '2026-10', revisi: 0, sidik: paket.sidik, jumlah: paket.jumlah },
      rentang: [{ dari: 0, perubahan: paket.perubahan }],
    })
    expect(await sidik(desk)).toBe(before)
  })

  test('is said to be damaged, and why, when it is; nothing of it is taken', async () => {
    const [rusak, before] = [dir('rusak.bukupustu'), await sidik(desk)]
    const bytes = readFileSync(String(paket.berkas))
    bytes[500] = (bytes[500] ?? 0) ^ 1
    writeFileSync(rusak, bytes)
    for (const perintah of ['periksa', 'impor']) {
      const { code, stdout, stderr } = await run('usb', perintah, rusak, '--data', dir(desk), '--json')
      expect([code, stderr]).toEqual([1, expect.stringMatching(/^rusak\.bukupustu: Isi kiriman ini tidak sama/)])
      const answer = JSON.parse(stdout) as Json
      if (perintah === 'periksa')
        expect(answer).toMatchObject({ sah: false, alasan: expect.stringMatching(/rusak di jalan/) })
      else
        expect(answer).toMatchObject({ perubahanBaru: 0, tandaTerima: null, ditolak: [{ berkas: 'rusak.bukupustu' }] })
    }
    expect(await sidik(desk)).toBe(before)
    const kosong = dir('kosong.bukupustu')
    writeFileSync(kosong, '')
    expect((await run('usb', 'periksa', kosong, '--data', dir(desk))).code).toBe(1)
  })

  test('is refused by the one it came from, and by whom it is not for', async () => {
    const [code, kalimat] = await gagal(pustu, 'usb', 'impor', String(paket.berkas))
    expect([code, kalimat]).toEqual([1, expect.stringMatching(/dari buku Ibu sendiri/)])
  })

  test('is taken in, and leaves a receipt beside it', async () => {
    const hasil = await json(desk, 'usb', 'impor', String(paket.berkas))
    expect(hasil).toMatchObject({
      ...{ perubahanBaru: paket.perubahan, sudahAda: 0, konflik: 0, ditolak: [], celah: [], catatan: [] },
      ...{ jumlah: paket.jumlah, dari: ['Pustu Sumberagung'] },
      paket: [{ contoh: true }],
    })
    tanda = String(hasil.tandaTerima)
    expect(dirname(tanda)).toBe(dir(stik))
  })

  test('taken in again is known already, and changes nothing', async () => {
    const before = await sidik(desk)
    const hasil = await json(desk, 'usb', 'impor', String(paket.berkas))
    expect(hasil).toMatchObject({ perubahanBaru: 0, sudahAda: paket.perubahan, konflik: 0 })
    expect(await sidik(desk)).toBe(before)
  })

  test('is acknowledged at home; then nothing is left to send', async () => {
    expect(await json(pustu, 'usb', 'terima', tanda)).toMatchObject({ dari: 'Puskesmas Wonorejo', paket: [1], baru: 1 })
    expect(await json(pustu, 'usb', 'terima', tanda)).toMatchObject({ baru: 0 })
    const next = await json(pustu, 'usb', 'ekspor', '--untuk', 'puskesmas wonorejo', '--ke', dir(stik))
    expect(next).toMatchObject({ nomor: 2, perubahan: 0 })
    const all = await json(pustu, 'usb', 'ekspor', '--untuk', 'Puskesmas Wonorejo', '--ke', dir(stik), '--ulang')
    expect(all).toMatchObject({ nomor: 3, perubahan: paket.perubahan })
    expect(await gagal(desk, 'usb', 'terima', tanda)).toEqual([1, expect.stringMatching(/belum terhubung|tempat lain/)])
  })

  test('the answer brings both books to one content', async () => {
    const balik = await json(desk, 'usb', 'ekspor', '--untuk', 'Pustu Sumberagung', '--ke', dir('stik-balik'))
    await json(pustu, 'usb', 'impor', String(balik.berkas))
    expect(await sidik(pustu)).toBe(await sidik(desk))
  })

  test('what the Pustu answers for is alike in both books, and is said of it alone', async () => {
    const bagian = async (buku: string) => (await json(buku, 'periksa', '--pustu', 'Sumberagung')).bagian as Json
    const sini = await bagian(pustu)
    expect(await bagian(desk)).toEqual(sini)
    const semua = await json(pustu, 'periksa')
    expect(sini).toMatchObject({ nama: 'Pustu Sumberagung', orang: semua.orang, penimbangan: semua.penimbangan })
    await ketik(desk, { entitas: 'orang', id: crypto.randomUUID(), isi: { nama: 'Anak meja', jk: 'L' } })
    expect(await bagian(desk)).toEqual(sini)
    expect(await gagal(desk, 'periksa', '--pustu', 'Lain')).toEqual([1, expect.stringMatching(/"Lain" tidak ada/)])
  })
})

describe('one child, named differently in both books', () => {
  let id = ''
  let calon: { nomor: number; nilai: string; tampil: boolean }[] = []

  test('becomes a question after the stick went round, in both books the same', async () => {
    const nama = await withReadyBook(dir(pustu), 'balita.list', ({ context: { db } }) =>
      String(db.value('SELECT nama FROM orang ORDER BY nama LIMIT 1')),
    )
    id = await findAnak(pustu, nama)
    await ketik(pustu, { entitas: 'orang', id, isi: { nama: 'Aisyah Putri' } })
    await ketik(desk, { entitas: 'orang', id, isi: { nama: 'Aisyah Puteri' } })
    const { berkas } = await json(pustu, 'usb', 'ekspor', '--untuk', 'Puskesmas Wonorejo', '--ke', dir('stik-3'))
    expect(await json(desk, 'usb', 'impor', String(berkas))).toMatchObject({ perubahanBaru: 1, konflik: 1 })
    const balik = await json(desk, 'usb', 'ekspor', '--untuk', 'Pustu Sumberagung', '--ke', dir('stik-4'))
    expect(await json(pustu, 'usb', 'impor', String(balik.berkas))).toMatchObject({ konflik: 1 })
    for (const buku of [pustu, desk]) {
      const { terbuka, konflik } = await json(buku, 'konflik', 'daftar')
      expect([terbuka, konflik]).toEqual([
        1,
        [expect.objectContaining({ entitas: 'orang', id, isian: 'nama', putusan: null })],
      ])
      calon = (konflik as { calon: typeof calon }[])[0]?.calon ?? []
      expect(calon.map(({ nilai }) => nilai).sort()).toEqual(['Aisyah Puteri', 'Aisyah Putri'])
      expect(calon.filter(({ tampil }) => tampil)).toHaveLength(1)
    }
    expect(await sidikPustu(pustu)).toBe(await sidikPustu(desk))
  })

  test('is answered by a choice, which is taken back like any change', async () => {
    const hidden = calon.find(({ tampil }) => !tampil)
    const { dipilih, kelompok } = await json(desk, 'konflik', 'pilih', String(hidden?.nomor))
    expect(dipilih).toEqual([{ entitas: 'orang', id, isian: 'nama' }])
    expect(await json(desk, 'konflik', 'daftar')).toMatchObject({
      terbuka: 0,
      konflik: [{ putusan: { nilai: hidden?.nilai } }],
    })
    expect(await findAnak(desk, hidden?.nilai ?? '')).toBe(id)
    const group = (kelompok as number[])[0] ?? 0
    await withAllCalls(dir(desk), ({ application }) => callBook(application, 'riwayat.undo', { kelompok: group }))
    expect(await json(desk, 'konflik', 'daftar')).toMatchObject({ terbuka: 1 })
  })

  test('chosen by its field, the choice reaches the other book and closes the question there', async () => {
    const { konflik } = await json(desk, 'konflik', 'daftar')
    const chosen = (konflik as { calon: typeof calon }[])[0]?.calon[0]
    await json(desk, 'konflik', 'pilih', String(chosen?.nomor), '--isian', 'nama')
    const { berkas } = await json(desk, 'usb', 'ekspor', '--untuk', 'Pustu Sumberagung', '--ke', dir('stik-5'))
    await json(pustu, 'usb', 'impor', String(berkas))
    expect(await json(pustu, 'konflik', 'daftar')).toMatchObject({ terbuka: 0 })
    expect(await findAnak(pustu, chosen?.nilai ?? '')).toBe(id)
    expect(await sidikPustu(pustu)).toBe(await sidikPustu(desk))
  })

  test('a number that is none of it is refused', async () => {
    expect(await gagal(desk, 'konflik', 'pilih', '999999')).toEqual([
      1,
      expect.stringMatching(/tidak ada di konflik daftar/),
    ])
  })
})

describe('wrong usage ends with 2 and one line', () => {
  test.each([
    ['a card without a file', ['usb', 'kenalan']],
    ['no card', ['usb', 'percaya']],
    ['two cards', ['usb', 'percaya', 'a', 'b']],
    ['a package for nobody', ['usb', 'ekspor', '--ke', 'x']],
    ['a package to nowhere', ['usb', 'ekspor', '--untuk', 'x']],
    ['an impossible month', ['usb', 'ekspor', '--untuk', 'x', '--ke', 'x', '--bulan', '2026-13']],
    ['no package to look at', ['usb', 'periksa']],
    ['no package to take in', ['usb', 'impor']],
    ['no receipt', ['usb', 'terima']],
    ['no number', ['konflik', 'pilih']],
    ['a number that is none', ['konflik', 'pilih', 'satu']],
    ['an unknown command', ['usb', 'kirim']],
  ])('%s', async (_, argv) => {
    expect((await gagal(desk, ...argv))[0]).toBe(2)
  })
})

test.each([
  ['a card', ['usb', 'percaya']],
  ['a package to look at', ['usb', 'periksa']],
  ['a receipt', ['usb', 'terima']],
])('%s that is not there is refused with 1', async (_, argv) => {
  expect(await gagal(desk, ...argv, dir('tidak-ada'))).toEqual([1, expect.stringMatching(/tidak-ada/)])
})

test('a name nobody has is refused with those that are known', async () => {
  const [code, kalimat] = await gagal(pustu, 'usb', 'ekspor', '--untuk', 'Puskesmas Lain', '--ke', dir(stik))
  expect([code, kalimat]).toEqual([1, expect.stringMatching(/Puskesmas Wonorejo/)])
})

describe('what is no sending ends with a sentence, and nothing counts as sent', () => {
  const ekspor = (ke: string, ...more: string[]) => gagal(pustu, 'usb', 'ekspor', '--ke', ke, ...more)
  const kePuskesmas = ['--untuk', 'Puskesmas Wonorejo']
  const bulanIni = () => new Date().toISOString().slice(0, 7)

  test.each([
    ['a month that is not over', () => bulanIni(), /belum selesai/],
    ['a month to come', () => `${Number(bulanIni().slice(0, 4)) + 1}-01`, /belum selesai/],
    ['a month of which nothing is written', () => '2020-01', /Belum ada yang dicatat pada Januari 2020/],
  ])('%s', async (_, bulan, kalimat) => {
    const before = await sidik(pustu)
    expect(await ekspor(dir(stik), ...kePuskesmas, '--bulan', bulan())).toEqual([1, expect.stringMatching(kalimat)])
    expect(await sidik(pustu)).toBe(before)
  })

  test('to this very book, while it has no other computer', async () => {
    expect(await ekspor(dir(stik), '--untuk', 'Pustu Sumberagung')).toEqual([
      1,
      expect.stringMatching(/buku ini sendiri.*Tidak ada yang dikirim/),
    ])
  })

  test.each([
    ['a folder that is not there', () => dir('flashdisk-dicabut'), /tidak ada\. Mungkin flashdisknya belum terpasang/],
    ['a folder in one that is not there', () => dir('flashdisk-dicabut/kiriman'), /tidak ada/],
    ['a file', () => dir('surat'), /adalah berkas, bukan folder/],
    ['something in a file', () => dir('surat/kiriman'), /tidak ada/],
  ])('into %s', async (_, ke, kalimat) => {
    expect(await ekspor(ke(), ...kePuskesmas)).toEqual([1, expect.stringMatching(kalimat)])
  })
})

describe('one kind of file given for another is told what it is', () => {
  test.each([
    ['a card', 'impor', () => dir('kartu-desk'), /Ini kartu buku lain.*usb percaya/],
    ['a card', 'periksa', () => dir('kartu-desk'), /Ini kartu buku lain/],
    ['a receipt', 'impor', () => tanda, /Ini tanda terima.*usb terima/],
    ['a package', 'percaya', () => String(paket.berkas), /Ini kiriman Buku Pustu.*usb impor/],
    ['a receipt', 'percaya', () => tanda, /Ini tanda terima, bukan kartu/],
    ['a package', 'terima', () => String(paket.berkas), /Ini kiriman Buku Pustu, bukan tanda terima/],
    ['a card', 'terima', () => dir('kartu-desk'), /Ini kartu buku lain/],
  ])('%s to usb %s', async (_, perintah, berkas, kalimat) => {
    const { code, stderr } = await run('usb', perintah, berkas(), '--data', dir(desk))
    expect([code, stderr]).toEqual([1, expect.stringMatching(kalimat)])
  })

  test('a card or a package to the import of registers', async () => {
    for (const berkas of [dir('kartu-desk'), String(paket.berkas), tanda]) {
      const { code, stderr } = await run('impor', 'balita', berkas, '--data', dir(pustu))
      expect([code, stderr]).toEqual([1, expect.stringMatching(/^[^ ]+: Ini .*, bukan register\. .*halaman Kirim/s)])
    }
  })
})

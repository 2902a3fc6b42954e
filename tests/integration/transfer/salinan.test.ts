import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { databasePath } from '#main/db/open.ts'
import { stikBerkas } from '#main/platform/stik-berkas.ts'
import { readDiri } from '#main/transfer/diri.ts'
import { kirimPaket, segelPaket } from '#main/transfer/kirim.ts'
import { ensureKunci, tandaTangani } from '#main/transfer/kunci.ts'
import { callCli, type JawabanCli } from '#tests/helpers/run-cli.ts'

/** A data folder is copied to another laptop and both are used, by the command line alone, as people come to do it. */

let folder = ''
let turn = 0
const dir = (name: string) => join(folder, name)
const tempat = ['--kabupaten', 'Tirtasari', '--kecamatan', 'Wonorejo', '--puskesmas', 'Sumber']

async function bisa(...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await callCli(...argv)
  expect([code, stderr], argv.join(' ')).toEqual([0, ''])
  return stdout
}

async function buku(jenis: string, nama: string, data: string): Promise<void> {
  await bisa('init', '--jenis', jenis, '--nama', nama, '--desa', nama, ...tempat, '--data', dir(data))
  await bisa('usb', 'kenalan', '--ke', dir(`${data}.kartu`), '--data', dir(data))
}

/** One weighing of a child whose NIK ends in so many, as a file brings it. */
async function timbang(data: string, nama: string, nomor: number, tanggal: string, berat: number): Promise<void> {
  const kepala = 'NIK,Nama,JK,Tgl Lahir,Nama Ortu,Desa/Kel,Posyandu,Tanggal Pengukuran,Berat'
  const nik = `35090110012500${String(nomor).padStart(2, '0')}`
  const file = dir(`masuk-${turn++}.csv`)
  writeFileSync(file, `${kepala}\n${nik},${nama},P,2025-01-10,IBU ${nama},Alfa,MELATI,${tanggal},${berat}\n`)
  await bisa('impor', 'balita', file, '--data', dir(data))
}

type Kiriman = JawabanCli & { readonly stik: string }

/** Takes what one book has for another there on a stick of its own. */
async function bawa(dari: string, ke: string, untuk: string): Promise<Kiriman> {
  const stik = dir(`stik-${turn++}`)
  mkdirSync(stik)
  await bisa('usb', 'ekspor', '--untuk', untuk, '--ke', stik, '--data', dir(dari))
  const [paket = ''] = readdirSync(stik)
  return { ...(await callCli('usb', 'impor', join(stik, paket), '--data', dir(ke))), stik }
}

/** Children a book knows, with their weighings. */
async function isi(data: string): Promise<string[]> {
  const { withReadyBook } = await import('#main/hosts/cli/commands/open-book.ts')
  return withReadyBook(dir(data), 'balita.list', ({ context: { db } }) =>
    db.values(`SELECT o.nama || ' ' || p.tanggal || ' ' || p.bb_g FROM penimbangan p JOIN orang o ON o.id = p.orang_id
         WHERE p.dihapus = 0 AND o.dihapus = 0 ORDER BY 1`),
  ) as Promise<string[]>
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-salinan-'))
  await buku('puskesmas', 'Sumber', 'p')
  await buku('pustu', 'Alfa', 'a')
  await bisa('usb', 'percaya', dir('a.kartu'), '--data', dir('p'))
  await bisa('usb', 'percaya', dir('p.kartu'), '--data', dir('a'))
  await timbang('a', 'ANI', 1, '2026-09-10', 7)
  expect(await bawa('a', 'p', 'Puskesmas Sumber')).toMatchObject({ code: 0 })
  cpSync(dir('a'), dir('a2'), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Reads every answer on a stick. */
async function bacaJawaban(stik: string, data: string): Promise<JawabanCli[]> {
  const files = readdirSync(stik).filter((name) => name.endsWith('.bukupustu-terima'))
  const answers: JawabanCli[] = []
  for (const name of files) answers.push(await callCli('usb', 'terima', join(stik, name), '--data', dir(data)))
  return answers
}

const sumber = 'Puskesmas Sumber'

/** Everybody brings the Puskesmas what he has and reads its answers, and gets what it has; then all hold the same. */
async function edarkan(laptop: readonly string[], semua: readonly string[]): Promise<void> {
  for (const one of [...laptop, ...laptop]) {
    const { stik } = await bawa(one, 'p', sumber)
    await bacaJawaban(stik, one)
    await bawa('p', one, 'Pustu Alfa')
  }
  const sidik: unknown[] = []
  for (const one of [...laptop, 'p']) {
    expect(await isi(one), one).toEqual(semua)
    sidik.push(JSON.parse((await callCli('periksa', '--json', '--data', dir(one))).stdout).sidik)
  }
  expect(new Set(sidik).size).toBe(1)
}

describe('a copied folder in which both laptops wrote', () => {
  beforeEach(async () => {
    await timbang('a', 'BUDI', 2, '2026-10-10', 8)
    await timbang('a2', 'CITRA', 3, '2026-10-10', 8.4)
    expect(await bawa('a', 'p', sumber)).toMatchObject({ code: 0 })
  })
  const semua = ['ANI 2026-09-10 7000', 'BUDI 2026-10-10 8000', 'CITRA 2026-10-10 8400']

  test('is taken in at the Puskesmas under a name of its own, and said by its place and the day it parted', async () => {
    const { code, stdout } = await bawa('a2', 'p', sumber)
    expect(code).toBe(0)
    expect(stdout).toMatch(/^4 catatan baru, 0 sudah ada/)
    expect(stdout).toMatch(
      /ada dua laptop Pustu Alfa yang memakai salinan.*sejak [\d-]{10} berbeda.*tidak ada yang hilang/i,
    )
    expect(stdout).toMatch(/Tanda terima: /)
    expect(await isi('p')).toEqual(semua)
  })

  test('parts by the receipt of the Puskesmas, and both their work arrives everywhere', async () => {
    const { stik } = await bawa('a2', 'p', sumber)
    const [tanda, ...more] = await bacaJawaban(stik, 'a2')
    expect(more).toEqual([])
    expect(tanda).toMatchObject({ code: 0, stderr: '' })
    expect(tanda?.stdout).toMatch(/sudah menerima kiriman 2.*dipisahkan/s)
    expect(await isi('a2')).toEqual([semua[0], semua[2]])
    for (const laptop of ['a', 'a2', 'a']) {
      expect(await bawa(laptop, 'p', sumber), laptop).toMatchObject({ code: 0, stderr: '' })
      expect(await bawa('p', laptop, 'Pustu Alfa')).toMatchObject({ code: 0, stderr: '' })
      expect(await isi(laptop), laptop).toEqual(semua)
    }
    const sidik: unknown[] = []
    for (const buku of ['a', 'a2', 'p'])
      sidik.push(JSON.parse(await bisa('periksa', '--json', '--data', dir(buku))).sidik)
    expect(new Set(sidik).size).toBe(1)
  })

  test('parts by a package of the Puskesmas alone', async () => {
    expect((await bawa('p', 'a2', 'Pustu Alfa')).stdout).toMatch(/memakai salinan buku.*sudah dipisahkan/)
    expect(await isi('a2')).toEqual([semua[0], semua[2]])
    expect(await bawa('a2', 'p', sumber)).toMatchObject({ code: 0 })
    expect(await isi('p')).toEqual(semua)
    expect(await bawa('p', 'a2', 'Pustu Alfa')).toMatchObject({ code: 0 })
    expect(await isi('a2')).toEqual(semua)
  })
})

test('a copied folder in which nothing was written yet is known, and no fork', async () => {
  await timbang('a', 'BUDI', 2, '2026-10-10', 8)
  expect(await bawa('a', 'p', sumber)).toMatchObject({ code: 0 })
  expect(await bawa('a2', 'p', sumber)).toMatchObject({ code: 0 })
})

describe('a folder put back by hand as it was before it sent', () => {
  beforeEach(async () => {
    cpSync(dir('a'), dir('lama'), { recursive: true })
    await timbang('a', 'BUDI', 2, '2026-10-10', 8)
  })
  const semua = ['ANI 2026-09-10 7000', 'BUDI 2026-10-10 8000', 'CITRA 2026-10-10 8400']
  const putBack = async () => {
    rmSync(dir('a'), { recursive: true })
    cpSync(dir('lama'), dir('a'), { recursive: true })
    await timbang('a', 'CITRA', 3, '2026-10-10', 8.4)
  }

  test('sends what was typed anew, and gets back what it had sent', async () => {
    expect(await bawa('a', 'p', sumber)).toMatchObject({ code: 0 })
    await putBack()
    expect(await bawa('a', 'p', sumber)).toMatchObject({ code: 0, stderr: '' })
    expect(await isi('p')).toEqual(semua)
    expect(await bawa('p', 'a', 'Pustu Alfa')).toMatchObject({ code: 0, stderr: '' })
    expect(await isi('a')).toEqual(semua)
    expect(await bawa('a', 'p', sumber)).toMatchObject({ code: 0, stderr: '' })
  })

  test('takes back from its own stick what never arrived', async () => {
    const stik = dir('stik-tertinggal')
    mkdirSync(stik)
    await bisa('usb', 'ekspor', '--untuk', sumber, '--ke', stik, '--data', dir('a'))
    const [paket = ''] = readdirSync(stik)
    const ambil = () => callCli('usb', 'impor', join(stik, paket), '--data', dir('a'))
    // Nothing is to be taken back from a package that tells what the book knows.
    expect(await ambil()).toMatchObject({ code: 1, stderr: expect.stringMatching(/dari buku Ibu sendiri/) })
    await putBack()
    expect(await ambil()).toMatchObject({ code: 0, stderr: '' })
    expect(await isi('a')).toEqual(semua)
    expect(await bawa('a', 'p', sumber)).toMatchObject({ code: 0, stderr: '' })
    expect(await isi('p')).toEqual(semua)
  })
})

/** The receipt on a stick as a program of before wrote it: it tells nothing of what stands under the numbers. */
async function tanpaJejak(stik: string): Promise<string> {
  const { withReadyBook } = await import('#main/hosts/cli/commands/open-book.ts')
  const nama = readdirSync(stik).find((one) => one.endsWith('.bukupustu-terima')) ?? ''
  const { jejak: _, tanda: __, ...lama } = JSON.parse(readFileSync(join(stik, nama), 'utf8'))
  const kunci = await withReadyBook(dir('p'), 'balita.list', ({ context: { db } }) => ensureKunci(db))
  const tanda = tandaTangani(kunci, Buffer.from(JSON.stringify(lama))).toString('base64')
  writeFileSync(join(stik, nama), `${JSON.stringify({ ...lama, tanda }, null, 2)}\n`)
  return join(stik, nama)
}

test('a copy that sends only what it wrote behind the fork is told so by an answer, parts, and sends all of it', async () => {
  await timbang('a', 'BUDI', 2, '2026-10-10', 8)
  await timbang('a2', 'CITRA', 3, '2026-10-10', 8.4)
  const { stik } = await bawa('a', 'p', sumber)
  // By the receipt of the other laptop it takes its own CITRA to have arrived under those numbers.
  expect(await callCli('usb', 'terima', await tanpaJejak(stik), '--data', dir('a2'))).toMatchObject({ code: 0 })
  await timbang('a2', 'DEWI', 4, '2026-10-10', 9)
  const left = await bawa('a2', 'p', sumber)
  expect(left).toMatchObject({ code: 1, stderr: expect.stringMatching(/belum diterima: ada dua laptop Pustu Alfa/) })
  expect(await isi('p')).toEqual(['ANI 2026-09-10 7000', 'BUDI 2026-10-10 8000'])
  expect(readdirSync(left.stik).filter((nama) => nama.endsWith('.bukupustu-terima'))).toEqual([
    expect.stringMatching(/^belum-diterima-/),
  ])
  const [jawaban, ...more] = await bacaJawaban(left.stik, 'a2')
  expect(more).toEqual([])
  expect(jawaban).toMatchObject({ code: 0, stderr: '' })
  expect(jawaban?.stdout).toMatch(/belum menerima kiriman \d.*sudah dipisahkan.*Kirim lagi/s)
  expect(await isi('a2')).toEqual(['ANI 2026-09-10 7000', 'CITRA 2026-10-10 8400', 'DEWI 2026-10-10 9000'])
  expect(await bawa('a2', 'p', sumber)).toMatchObject({ code: 0, stderr: '' })
  const semua = ['ANI 2026-09-10 7000', 'BUDI 2026-10-10 8000', 'CITRA 2026-10-10 8400', 'DEWI 2026-10-10 9000']
  expect(await isi('p')).toEqual(semua)
  await edarkan(['a', 'a2'], semua)
})

test.each([true, false])(
  'a folder copied while its log held what was sent, with the log: %s, loses nothing of what either laptop goes on to write',
  async (denganLog) => {
    const { withReadyBook } = await import('#main/hosts/cli/commands/open-book.ts')
    const stik = dir('stik-log')
    mkdirSync(stik)
    rmSync(dir('a2'), { recursive: true })
    await withReadyBook(dir('a'), 'kirim.write', async ({ context: { db } }) => {
      await timbang('a', 'BUDI', 2, '2026-10-10', 8)
      const untuk = await withReadyBook(dir('p'), 'balita.list', ({ context }) => readDiri(context.db).fasilitasId)
      // As the program sends, but for emptying the log before.
      const paket = await segelPaket(db, { untuk, ulang: false, bulan: null, revisi: null }, new Date())
      kirimPaket(db, paket, stikBerkas, stik, () => {})
      expect(statSync(`${databasePath(dir('a'))}-wal`).size).toBeGreaterThan(4_096)
      cpSync(dir('a'), dir('a2'), {
        recursive: true,
        filter: (path) => !path.endsWith('-shm') && (denganLog || !path.endsWith('-wal')),
      })
    })
    const [paket = ''] = readdirSync(stik)
    expect(await callCli('usb', 'impor', join(stik, paket), '--data', dir('p'))).toMatchObject({ code: 0 })
    await timbang('a', 'CITRA', 3, '2026-10-10', 8.4)
    await timbang('a2', 'DEWI', 4, '2026-10-10', 9)
    // Without its log the copy knows that something was there, and says so until somebody looked.
    const { stderr } = await callCli('periksa', '--data', dir('a2'))
    expect(/mungkin hilang/.test(stderr)).toBe(!denganLog)
    const semua = ['ANI 2026-09-10 7000', 'BUDI 2026-10-10 8000', 'CITRA 2026-10-10 8400', 'DEWI 2026-10-10 9000']
    await edarkan(['a', 'a2'], semua)
  },
)

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApplication } from '#main/app/compose.ts'
import { createErrorLog } from '#main/app/error-log.ts'
import { csvOf, eppgbmRows, type IsiBaris } from '#tests/helpers/register-file.ts'
import { type JawabanCli, spawnCli } from '#tests/helpers/run-cli.ts'

/**
 * A working day with names nobody else has, and then a search of every byte it left on the disk: in the folder of the
 * book, in that of the backups, and in the temporary folder of the computer.
 */
const kata = {
  anak: 'ZEFANYAQUORRA',
  ibu: 'WIDURIXANTHE',
  kader: 'KANTHIWUXIA',
  akun: 'PRAMESTIZULQAR',
  posyandu: 'JUWITAQUEEN',
  nik: '3507129803240917',
  sandi: 'qilin-mengkudu-9471',
  catatan: 'GATALKUXYZ',
} as const

let folder = ''
const dir = (name: string) => join(folder, name)
const before = { TMPDIR: process.env.TMPDIR, BUKU_PUSTU_SANDI: process.env.BUKU_PUSTU_SANDI }
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-jejak-'))
  for (const name of ['tmp', 'cadangan', 'luar']) mkdirSync(dir(name))
  process.env.TMPDIR = dir('tmp')
  process.env.BUKU_PUSTU_SANDI = kata.sandi
})
afterAll(() => {
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
  rmSync(folder, { recursive: true, force: true })
})

/** Every way these bytes could stand in a file: as text, as text of two bytes a sign, in base64, in hex. */
function shapesOf(word: string): Buffer[] {
  const utf8 = [word, word.toLowerCase(), `${word[0]}${word.slice(1).toLowerCase()}`].map((one) => Buffer.from(one))
  return utf8.flatMap((plain) => {
    // At each offset the letters that depend on neighbours are cut away.
    const base64 = [0, 1, 2].map((offset) => {
      const text = Buffer.concat([Buffer.alloc(offset), plain])
        .toString('base64')
        .replaceAll('=', '')
      return Buffer.from(text.slice(offset === 0 ? 0 : offset + 1, Math.floor(((offset + plain.length) * 8) / 6)))
    })
    const hex = plain.toString('hex')
    return [
      plain,
      Buffer.from(plain.toString(), 'utf16le'),
      ...base64,
      Buffer.from(hex),
      Buffer.from(hex.toUpperCase()),
    ]
  })
}

function filesIn(place: string): string[] {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** The words found in the files of some folders, and in their names. */
function search(places: readonly string[]): string[] {
  const shapes = Object.entries(kata).map(([nama, word]) => ({ nama, all: shapesOf(word) }))
  return places.flatMap(filesIn).flatMap((path) => {
    const haystack = Buffer.concat([Buffer.from(path), Buffer.from('\n'), readFileSync(path)])
    return shapes.filter(({ all }) => all.some((one) => haystack.includes(one))).map(({ nama }) => `${nama}: ${path}`)
  })
}

function writeRegister(): string {
  const rows = Array.from(
    { length: 60 },
    (_, i): IsiBaris => ({
      ...{
        Nama: `${kata.anak} ${i}`,
        JK: 'P',
        'Tgl Lahir': '2025-01-10',
        Posyandu: kata.posyandu,
        'Nama Ortu': kata.ibu,
      },
      ...(i === 0 ? { NIK: kata.nik } : {}),
      ...{ 'Tanggal Pengukuran': '2026-10-12', Berat: '8,4', Tinggi: '74,5' },
    }),
  )
  const path = dir('luar/register.csv')
  writeFileSync(path, csvOf(eppgbmRows(rows)))
  return path
}

const cli = (argv: readonly string[], killAfterMs: number | null = null): Promise<JawabanCli> =>
  spawnCli([...argv, '--data', dir('buku')], killAfterMs)

/** A morning at the command line. */
async function runCommands(): Promise<void> {
  const tempat = ['--kabupaten', 'Tirtasari', '--kecamatan', 'Wonorejo', '--puskesmas', 'Wonorejo']
  const begun = performance.now()
  expect(await cli(['init', '--jenis', 'pustu', '--nama', 'Sumberagung', ...tempat])).toMatchObject({ code: 0 })
  const tookMs = performance.now() - begun
  const register = writeRegister()
  // The plug is pulled while the names are being written.
  for (const share of [0.8, 1, 1.2]) await cli(['impor', 'balita', register], share * tookMs)
  expect(await cli(['impor', 'balita', register])).toMatchObject({ code: 0 })
  expect(await cli(['laporan', 'skdn', '--bulan', '2026-10', '--ke', dir('luar/laporan')])).toMatchObject({ code: 0 })
  expect(await cli(['cadangan', 'buat', '--ke', dir('cadangan')])).toMatchObject({ code: 0 })
  process.env.BUKU_PUSTU_SANDI = `${kata.sandi} salah`
  expect(await cli(['periksa'])).toMatchObject({ code: 1 })
  process.env.BUKU_PUSTU_SANDI = kata.sandi
  expect(await cli(['laporan', 'skdn', '--bulan', '2026-10', '--posyandu', kata.kader])).toMatchObject({ code: 1 })
  expect(await cli(['impor', 'balita', dir(`luar/${kata.anak}.xlsx`)])).not.toMatchObject({ code: 0 })
}

/** An afternoon in the window: an account, a kader, a sheet, the lock, a wrong passphrase; the plug is pulled at its end. */
async function useWindow(): Promise<() => void> {
  const application = openApplication({ dataDir: dir('buku'), now: () => new Date('2026-11-24T10:42:00') })
  const call = async <T>(name: string, input: unknown): Promise<T> => {
    const answer = await application.dispatch(name, input, { host: 'test' })
    if (!answer.ok) throw new Error(`${name}: ${answer.error.pesan}`)
    return answer.data as T
  }
  const { akun } = await call<{ akun: { id: string }[] }>('sesi.keadaan', {})
  const akunId = akun[0]?.id
  await call('sesi.signIn', { akunId, sandi: kata.sandi })
  const isi = { nama: kata.akun, peran: 'petugas', posyanduId: [] }
  await call('akun.create', { isi, sandi: `${kata.sandi} petugas` })
  const [posyandu] = await call<{ id: string }[]>('fasilitas.listPosyandu', {})
  const kader = [{ nama: kata.kader, ketua: true, dilatih: true, telepon: null }]
  await call('fasilitas.savePosyandu', { ...posyandu, kader })
  const hari = await call<{ id: string }>('hariBuka.save', {
    ...{ id: null, posyanduId: posyandu?.id, tanggal: '2026-11-12', kaderHadir: null, catatan: null },
  })
  const { baris } = await call<{ baris: { orangId: string; isi: object }[] }>('penimbangan.sheet', {
    hariBukaId: hari.id,
  })
  expect(baris.length).toBe(60)
  for (const row of baris.slice(0, 20)) {
    const typed = { ...row.isi, bb: '8,9', catatan: kata.catatan }
    await call('penimbangan.record', { hariBukaId: hari.id, orangId: row.orangId, isi: typed })
  }
  expect(await call('balita.list', { cari: kata.anak })).toMatchObject({ jumlah: 60 })
  await call('riwayat.export', { dari: '2026-11-01', sampai: '2026-11-30' })
  await call('sesi.lock', {})
  await expect(call('sesi.signIn', { akunId, sandi: `${kata.sandi}!` })).rejects.toThrow('tidak cocok')
  await call('sesi.signIn', { akunId, sandi: kata.sandi })
  // A fault of the program whose words quote what was typed.
  createErrorLog(dir('buku'))('uji', new Error(`${kata.anak} ${kata.nik} ${kata.sandi}`))
  return () => application.close()
}

test('the search finds a word in each of the ways it could be written', () => {
  mkdirSync(dir('umpan'))
  const plain = Buffer.from(`..${kata.ibu}..`)
  const bait = {
    ...{ utf8: plain, utf16: Buffer.from(plain.toString(), 'utf16le'), kecil: Buffer.from(kata.ibu.toLowerCase()) },
    ...{ hex: Buffer.from(plain.toString('hex')), nama: Buffer.alloc(0) },
    ...Object.fromEntries(
      [0, 1, 2].map((n) => [`b64-${n}`, Buffer.from(Buffer.concat([Buffer.alloc(n, 'x'), plain]).toString('base64'))]),
    ),
  }
  for (const [name, bytes] of Object.entries(bait))
    writeFileSync(dir(`umpan/${name === 'nama' ? kata.ibu : name}`), bytes)
  expect(search([dir('umpan')]).length).toBe(Object.keys(bait).length)
})

test('after a working day no name, number or passphrase is found on the disk, while the book is open and after', async () => {
  await runCommands()
  const close = await useWindow()
  const places = [dir('buku'), dir('cadangan'), dir('tmp')]
  try {
    expect(existsSync(dir('buku/buku.sqlite-wal'))).toBe(true)
    expect(search(places)).toEqual([])
  } finally {
    close()
  }
  expect(search(places)).toEqual([])
  expect(filesIn(dir('cadangan'))).toHaveLength(1)
  expect(existsSync(dir('buku/log/galat.log'))).toBe(true)
  // The words were really there: in what left the book on purpose.
  expect(search([dir('luar')]).some((found) => found.startsWith('anak:'))).toBe(true)
})

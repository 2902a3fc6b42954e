import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import exceljs from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callBook } from '#main/hosts/cli/commands/open-book.ts'
import type { CallName, InputOf, OutputOf } from '#shared/contract/contract.ts'
import { LaporanSkdn } from '#shared/contract/laporan.ts'
import { callCli } from '#tests/helpers/run-cli.ts'
import { withAllCalls } from '#tests/helpers/with-all-calls.ts'

/** Three books that know each other by packages alone: what the Puskesmas counts is what its Pustu counted. */

const bulan = '2026-10'
const pustu = ['Kunir', 'Sumberagung', 'Tegalrejo'] as const
const kode = ['S', 'K', 'D', 'N', 'T', 'O', 'B', 'BGM', '2T'] as const
const atas = ['--kabupaten', 'Tirtasari', '--kecamatan', 'Wonorejo', '--puskesmas', 'Wonorejo']
let folder = ''
const dir = (name: string) => join(folder, name)

async function cli(buku: string, ...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await callCli(...argv, '--data', dir(buku), '--json')
  expect([code, stderr], argv.join(' ')).toEqual([0, ''])
  return stdout
}

const ask = <C extends CallName>(buku: string, name: C, input: InputOf<C>): Promise<OutputOf<C>> =>
  withAllCalls(dir(buku), ({ application }) => callBook(application, name, input))

type Baris = LaporanSkdn['total']
const skdn = async (buku: string): Promise<LaporanSkdn> =>
  LaporanSkdn.parse(JSON.parse(await cli(buku, 'laporan', 'skdn', '--bulan', bulan)))

let [desk, ...all] = [] as unknown as [LaporanSkdn, ...LaporanSkdn[]]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-jumlah-'))
  await cli('desk', 'init', '--jenis', 'puskesmas', '--nama', 'Puskesmas Wonorejo', ...atas)
  mkdirSync(dir('stik'))
  await cli('desk', 'usb', 'kenalan', '--ke', dir('kartu-desk'))
  for (const [i, nama] of pustu.entries()) {
    await cli(nama, 'init', '--jenis', 'pustu', '--nama', nama, '--desa', nama, ...atas)
    await cli(nama, 'contoh', '--balita', '60', '--bulan', '4', '--benih', String(i + 3), '--sampai', bulan)
    await cli(nama, 'usb', 'kenalan', '--ke', dir(`kartu-${nama}`))
    await cli(nama, 'usb', 'percaya', dir('kartu-desk'))
    await cli('desk', 'usb', 'percaya', dir(`kartu-${nama}`))
    // One sends its records without the report of the month.
    const laporan = nama === 'Tegalrejo' ? [] : ['--bulan', bulan]
    const argv = ['--untuk', 'Puskesmas Wonorejo', '--ke', dir('stik'), ...laporan]
    const { berkas } = JSON.parse(await cli(nama, 'usb', 'ekspor', ...argv)) as { berkas: string }
    await cli('desk', 'usb', 'impor', berkas)
  }
  desk = await skdn('desk')
  all = await Promise.all(pustu.map(skdn))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const jumlah = (rows: readonly Baris[], at: number, k: (typeof kode)[number]) =>
  rows.reduce((sum, row) => sum + (row[at]?.[k] ?? Number.NaN), 0)

test('every number of the Puskesmas is the sum of what its Pustu counted, in every band', () => {
  expect(desk.total).toHaveLength(10)
  desk.total.forEach((row, at) => {
    for (const k of kode) {
      const parts = all.map(({ total }) => total)
      expect(row[k], `${row.kelompok} ${row.jk} ${k}`).toBe(jumlah(parts, at, k))
    }
  })
  // Else the sums would say nothing.
  for (const k of ['S', 'K', 'D', 'N', 'T', 'O', '2T'] as const) {
    const sum = desk.total.reduce((n, row) => n + row[k], 0)
    expect(sum, k).toBeGreaterThan(0)
  }
})

test('the numbers of each posyandu came as they were', () => {
  const parts = all.flatMap(({ posyandu }) => posyandu.map(({ id, baris, hariBuka }) => ({ id, baris, hariBuka })))
  const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id)
  expect(desk.posyandu.map(({ id, baris, hariBuka }) => ({ id, baris, hariBuka })).sort(byId)).toEqual(parts.sort(byId))
})

test('the desk sums them by Pustu', async () => {
  const { perPustu, total } = await ask('desk', 'puskesmas.rekap', { bulan })
  const sumOf = (baris: Baris) => Object.fromEntries(kode.map((k) => [k, baris.reduce((n, row) => n + row[k], 0)]))
  expect(perPustu.map(({ nama, hitungan }) => [nama, hitungan])).toEqual(
    all.map((laporan, i) => [pustu[i], sumOf(laporan.total)]),
  )
  expect(total.hitungan).toEqual(sumOf(desk.total))
})

test('the command line writes an F3 that prints them, its Pustu side by side', async () => {
  const argv = ['laporan', 'skdn', '--bulan', bulan, '--ke', dir('laporan')]
  const { berkas } = JSON.parse(await cli('desk', ...argv)) as { berkas: string[] }
  const f3 = berkas.filter((path) => basename(path).startsWith('F3'))
  expect(f3.map((path) => basename(path))).toEqual([
    'F3-2026-10-puskesmas-wonorejo-contoh.xlsx',
    'F3-2026-10-puskesmas-wonorejo-contoh.pdf',
  ])
  const { kejadian } = await ask('desk', 'riwayat.kejadian', { batas: 5 })
  expect(kejadian.map((k) => k.kalimat)).toContain('Menyimpan F1, F2, dan F3 Oktober 2026 sebagai Excel dan PDF')
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.readFile(f3[0] ?? '')
  const rows: exceljs.CellValue[][] = []
  workbook.worksheets[0]?.eachRow((row) => {
    const cells: exceljs.CellValue[] = []
    row.eachCell((cell) => {
      if (cell.isMerged && cell.master !== cell) return
      cells.push(cell.type === exceljs.ValueType.Formula ? (cell.result as number) : cell.value)
    })
    rows.push(cells)
  })
  expect(rows.find((row) => row.includes('Elemen data'))).toEqual(['No', 'Elemen data', ...pustu, 'Total'])
  const perJk = (baris: Baris, k: (typeof kode)[number]) =>
    (['L', 'P'] as const).map((jk) => baris.filter((row) => row.jk === jk).reduce((n, row) => n + row[k], 0))
  for (const k of kode) {
    const row = rows.find((cells) => String(cells[1]).endsWith(`(${k})`)) ?? []
    const [l = 0, p = 0] = perJk(desk.total, k)
    const wanted = [...all.flatMap(({ total }) => perJk(total, k)), l, p, l + p]
    expect(row.slice(2), k).toEqual(wanted)
  }
})

test('a Pustu is refused an F3, and told what there is', async () => {
  const berkas = ask('Kunir', 'laporan.formulir', { bulan, formulir: 'f3', posyanduId: null })
  await expect(berkas).rejects.toThrow('F3 dibuat oleh Puskesmas. Untuk Pustu ini tersedia F1')
})

test('the F3 says who has not reported the month', async () => {
  const { kepala, kaki } = await ask('desk', 'laporan.formulir', { bulan, formulir: 'f3', posyanduId: null })
  expect(kepala.flat()).toContainEqual({ label: 'Pustu / Ponkesdes yang lapor', nilai: '2 dari 3', isian: true })
  expect(kaki.at(-1)).toBe('Belum lapor: Tegalrejo; angkanya sebatas yang sudah diterima.')
})

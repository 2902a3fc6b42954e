import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fillContoh } from '#main/features/contoh/contoh.ts'
import { createLaporanHandlers } from '#main/features/laporan/laporan.handlers.ts'
import { openTestCalls, type TestCalls } from '#tests/helpers/open-test-calls.ts'

let folder = ''
let book: TestCalls
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-semua-'))
  book = openTestCalls((context) => createLaporanHandlers(context, join(folder, 'Laporan')), { hariIni: '2026-11-24' })
  fillContoh(book.context, { balita: 30, bulan: 2, benih: 3, sampai: '2026-10' })
})
afterEach(() => {
  book.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Follows the job to its end; answers with every percentage it said. */
async function follow(pekerjaanId: string) {
  const persen: number[] = []
  for (;;) {
    const now = await book.call('laporan.getKemajuanSemua', { pekerjaanId })
    if (persen.at(-1) !== now.persen) persen.push(now.persen)
    if (now.keadaan !== 'berjalan') return { ...now, semua: persen }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

test('F1 of each posyandu and the F2, as Excel and PDF, lie in the folder of the month, and it says where', async () => {
  const { pekerjaanId } = await book.call('laporan.exportAll', { bulan: '2026-10' })
  const { keadaan, hasil, semua } = await follow(pekerjaanId)
  expect(keadaan).toBe('selesai')
  expect(hasil).toEqual({ folder: join(folder, 'Laporan', '2026-10'), jumlah: 16 })
  const files = readdirSync(join(folder, 'Laporan', '2026-10')).toSorted()
  expect(files).toHaveLength(16)
  for (const jenis of ['xlsx', 'pdf']) {
    const mine = files.filter((name) => name.endsWith(`.${jenis}`))
    expect(mine.filter((name) => name.startsWith('F1-2026-10-'))).toHaveLength(7)
    expect(mine.filter((name) => name.startsWith('F2-2026-10-'))).toHaveLength(1)
  }
  for (const name of files) expect(name, 'of a sample book').toMatch(/-contoh\.(xlsx|pdf)$/)
  expect(semua.toSorted((a, b) => a - b)).toEqual(semua)
  expect(book.context.db.value("SELECT count(*) FROM kejadian WHERE jenis = 'ekspor'")).toBe(1)
})

test('the same month again writes over its own files and leaves others alone', async () => {
  await follow((await book.call('laporan.exportAll', { bulan: '2026-10' })).pekerjaanId)
  const tujuan = join(folder, 'Laporan', '2026-10')
  const [first = ''] = readdirSync(tujuan)
  const before = readFileSync(join(tujuan, first))
  writeFileSync(join(tujuan, 'catatan saya.txt'), 'jangan hilang')
  await follow((await book.call('laporan.exportAll', { bulan: '2026-10' })).pekerjaanId)
  expect(readFileSync(join(tujuan, first)).equals(before)).toBe(true)
  expect(readdirSync(tujuan)).toHaveLength(17)
})

test('a folder that cannot be written fails the job in words, and the book is as it was', async () => {
  writeFileSync(join(folder, 'Laporan'), 'a file where the folder should be')
  const { keadaan, pesan } = await follow((await book.call('laporan.exportAll', { bulan: '2026-10' })).pekerjaanId)
  expect(keadaan).toBe('gagal')
  expect(pesan).toMatch(/^Laporan tidak dapat ditulis ke .* Buku tidak berubah\./)
})

test('a job nobody began has no folder to open', async () => {
  const { pesan } = await book.refusal('laporan.openFolder', { pekerjaanId: '01990000-0000-7000-8000-000000000000' })
  expect(pesan).toMatch(/tidak diingat lagi/)
})

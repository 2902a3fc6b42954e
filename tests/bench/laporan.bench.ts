import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { readRegister } from '#main/db/register.ts'
import { hitungBulan } from '#main/db/skdn-bulan.ts'
import { fillContoh } from '#main/features/contoh/contoh.ts'
import { createBerkasLaporan } from '#main/features/laporan/ekspor.ts'
import { practiseRenderer } from '#main/reports/render-in-worker.ts'
import { openTestBook, type TestBook } from '#tests/helpers/open-test-book.ts'
import type { BarisBench } from './baris.ts'

const bulan = '2026-10'
const batasSkdnMs = 5
const batasFormulirMs = 1_500
const batasPerintahMs = 2_000
const program = fileURLToPath(new URL('../../main/hosts/cli/index.ts', import.meta.url))

/** Milliseconds of the middle one of several runs. */
function median(runs: number, work: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  }).sort((a, b) => a - b)
  return times[Math.floor(runs / 2)] ?? Number.NaN
}

function row(kerja: string, nilai: number, batas: number, pembanding: string, dasar: number): BarisBench {
  const rounded = Math.round(nilai * 10) / 10
  const rasio = Math.round((nilai / dasar) * 10) / 10
  return { kerja, nilai: rounded, satuan: 'ms', batas, pembanding, rasio, lolos: nilai <= batas }
}

function benchSkdn(book: TestBook): BarisBench[] {
  const { db } = book.context
  const scan = median(20, () => {
    db.first("SELECT count(*) FROM penimbangan WHERE tanggal BETWEEN '2026-10-01' AND '2026-10-31'")
  })
  const warm = median(50, () => hitungBulan(book.context, bulan))
  const cold = median(10, () => readRegister(db).anak.semua())
  return [
    row('SKDN satu bulan, Pustu 420 balita', warm, batasSkdnMs, 'hitung baris bulan itu lewat indeks', scan),
    row('membaca seluruh register, bila semua anak diminta', cold, 100, 'SKDN satu bulan', warm),
  ]
}

async function makeFormulir(book: TestBook): Promise<number> {
  const start = performance.now()
  await createBerkasLaporan(book.context, bulan, null)
  return performance.now() - start
}

/** As from a window that has been open for a while: its thread has read its libraries, and then has drawn once. */
async function benchFormulir(book: TestBook): Promise<BarisBench[]> {
  await practiseRenderer()
  const pertama = await makeFormulir(book)
  const kedua = await makeFormulir(book)
  const nama = 'F1 tujuh posyandu dan F2, xlsx dan pdf'
  return [
    row(`${nama}, pertama kali di jendela`, pertama, batasFormulirMs, 'kedua kali', kedua),
    row(`${nama}, kedua kali`, kedua, batasFormulirMs, 'batas', batasFormulirMs),
  ]
}

/** The whole command, from the start of the program to its end; beside it the same without files. */
function benchPerintah(): BarisBench {
  const folder = mkdtempSync(join(tmpdir(), 'buku-pustu-bench-'))
  const cli = (...args: string[]): number => {
    const start = performance.now()
    const argv = [program, ...args, '--data', join(folder, 'buku')]
    const env = { ...process.env, BUKU_PUSTU_SANDI: 'sandi-bench-laporan' }
    const { status } = spawnSync(process.execPath, argv, { stdio: ['ignore', 'ignore', 'inherit'], env })
    if (status !== 0) throw new Error(`The command ${args[0]} ended with ${status}`)
    return performance.now() - start
  }
  try {
    const tempat = ['--kabupaten', 'Tirtasari', '--kecamatan', 'Wonorejo', '--puskesmas', 'Wonorejo']
    cli('init', '--jenis', 'pustu', '--nama', 'Sumberagung', ...tempat)
    cli('contoh', '--sampai', bulan)
    const files = ['laporan', 'skdn', '--bulan', bulan, '--ke', join(folder, 'laporan')]
    cli(...files)
    const nilai = cli(...files)
    const dasar = cli('laporan', 'skdn', '--bulan', bulan)
    return row('laporan skdn --ke, 16 berkas', nilai, batasPerintahMs, 'tanpa berkas', dasar)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Reports of the sample Pustu: 420 balita, two years. */
export async function benchLaporan(): Promise<BarisBench[]> {
  const book = openTestBook()
  try {
    fillContoh(book.context, { balita: 420, bulan: 24, benih: 7, sampai: bulan })
    return [...benchSkdn(book), ...(await benchFormulir(book)), benchPerintah()]
  } finally {
    book.close()
  }
}

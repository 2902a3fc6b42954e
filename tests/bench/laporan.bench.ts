import { performance } from 'node:perf_hooks'
import { readRegister } from '#main/db/register.ts'
import { hitungBulan } from '#main/db/skdn-bulan.ts'
import { fillContoh } from '#main/features/contoh/contoh.ts'
import { createBerkasLaporan } from '#main/features/laporan/ekspor.ts'
import { openTestBook, type TestBook } from '#tests/helpers/open-test-book.ts'
import type { BarisBench } from './baris.ts'

const bulan = '2026-10'
const batasSkdnMs = 10
const batasFormulirMs = 1_500

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
    db.sqlite.prepare("SELECT count(*) FROM penimbangan WHERE tanggal BETWEEN '2026-10-01' AND '2026-10-31'").get()
  })
  const warm = median(50, () => hitungBulan(book.context, bulan))
  const cold = median(10, () => readRegister(db))
  return [
    row('SKDN satu bulan, Pustu 420 balita', warm, batasSkdnMs, 'hitung baris bulan itu lewat indeks', scan),
    row('membaca seluruh register ke memori (sekali saat dibuka)', cold, 100, 'SKDN satu bulan', warm),
  ]
}

async function benchFormulir(book: TestBook): Promise<BarisBench> {
  const start = performance.now()
  await createBerkasLaporan(book.context, bulan, null)
  const nilai = performance.now() - start
  return row('F1 tujuh posyandu dan F2, xlsx dan pdf', nilai, batasFormulirMs, 'batas', batasFormulirMs)
}

/** Reports of the sample Pustu: 420 balita, two years. */
export async function benchLaporan(): Promise<BarisBench[]> {
  const book = openTestBook()
  try {
    fillContoh(book.context, { balita: 420, bulan: 24, benih: 7, sampai: bulan })
    return [...benchSkdn(book), await benchFormulir(book)]
  } finally {
    book.close()
  }
}

import { indeksBulan } from '#shared/domain/skdn/jeda.ts'
import { openTestBook } from '#tests/helpers/open-test-book.ts'
import { type Baris, median, type Pekerjaan, paling, takTerukur } from './baris.ts'
import { isiKabupaten, kabupatenPenuh } from './kabupaten.ts'

const bulan = '2026-10'
const ulangan = 9

const pekerjaan = {
  skdn: {
    kerja: 'SKDN satu bulan, kabupaten 170.000 balita',
    satuan: 'ms',
    batas: 300,
    pembanding: 'memindai bulan itu di tabelnya',
  },
  pindai: {
    kerja: 'Memindai satu bulan kabupaten di timbang_bulan',
    satuan: 'ms',
    batas: 60,
    pembanding: 'memindai seluruh tabel, dibagi bulannya',
  },
  besar: {
    kerja: 'Besar timbang_bulan tiap baris, dengan indeksnya',
    satuan: 'byte',
    batas: 60,
    pembanding: 'enam belas bilangan, satu byte tiap bilangan',
  },
} as const satisfies Record<string, Pekerjaan>

function tengah(work: () => void): number {
  const times = Array.from({ length: ulangan }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return median(times)
}

/** The table the counting of a kabupaten reads: ten million rows in an encrypted book. Half a minute and 700 MB of disk. */
export async function benchKabupaten(): Promise<Baris[]> {
  const book = openTestBook()
  const { db } = book.context
  try {
    const sebelum = Number(db.pragma('page_count'))
    const rows = isiKabupaten(db, { ...kabupatenPenuh, sampai: indeksBulan(bulan) })
    const byte = (Number(db.pragma('page_count')) - sebelum) * Number(db.pragma('page_size'))
    const sql = 'SELECT count(*), sum(hari), sum(huruf), sum(tanda) FROM timbang_bulan'
    const satu = tengah(() => db.all(`${sql} WHERE bulan = ?`, indeksBulan(bulan)))
    const semua = performance.now()
    db.all(sql)
    const tiapBulan = (performance.now() - semua) / kabupatenPenuh.bulan
    return [
      takTerukur(pekerjaan.skdn, 'hitungannya belum membaca timbang_bulan'),
      paling(pekerjaan.pindai, satu, tiapBulan),
      paling(pekerjaan.besar, byte / rows, 16),
    ]
  } finally {
    book.close()
  }
}

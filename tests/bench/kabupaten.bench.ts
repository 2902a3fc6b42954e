import { hitungAngka, hitungBulan, hitungTernama } from '#main/db/skdn-bulan.ts'
import { indeksBulan } from '#shared/domain/skdn/jeda.ts'
import { openTestBook } from '#tests/helpers/open-test-book.ts'
import { type Baris, median, type Pekerjaan, paling } from './baris.ts'
import { isiBulan, isiNama, kabupatenPenuh } from './kabupaten.ts'

const bulan = '2026-10'
const ulangan = 9

const pekerjaan = {
  angka: {
    kerja: 'Angka SKDN satu bulan tanpa nama, kabupaten 170.000 balita',
    satuan: 'ms',
    batas: 300,
    pembanding: 'memindai bulan itu di tabelnya',
  },
  skdn: {
    kerja: 'SKDN satu bulan dengan yang disebut, kabupaten 170.000 balita',
    satuan: 'ms',
    batas: 300,
    pembanding: 'memindai bulan itu di tabelnya',
  },
  skdnKali: {
    kerja: 'Sama, dibanding memindai bulan itu',
    satuan: 'kali',
    batas: 5,
    pembanding: 'memindai bulan itu di tabelnya',
  },
  anak: {
    kerja: 'Sama, anak demi anak seperti formulirnya',
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
    pembanding: 'satu byte tiap bilangannya',
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
    const kabupaten = { ...kabupatenPenuh, sampai: indeksBulan(bulan) }
    isiNama(db, kabupaten)
    const sebelum = Number(db.pragma('page_count'))
    const rows = isiBulan(db, kabupaten)
    const byte = (Number(db.pragma('page_count')) - sebelum) * Number(db.pragma('page_size'))
    const sql = 'SELECT count(*), sum(hari), sum(huruf), sum(tanda) FROM timbang_bulan'
    const satu = tengah(() => db.all(`${sql} WHERE bulan = ?`, indeksBulan(bulan)))
    const semua = performance.now()
    db.all(sql)
    const tiapBulan = (performance.now() - semua) / kabupatenPenuh.bulan
    const jumlahKolom = db.oneValue<number>("SELECT count(*) FROM pragma_table_info('timbang_bulan')")
    const angka = tengah(() => hitungAngka(book.context, bulan))
    const skdn = tengah(() => hitungTernama(book.context, bulan))
    const anak = tengah(() => hitungBulan(book.context, bulan))
    return [
      paling(pekerjaan.angka, angka, satu),
      paling(pekerjaan.skdn, skdn, satu),
      paling(pekerjaan.skdnKali, skdn / satu, 1),
      paling(pekerjaan.anak, anak, satu),
      paling(pekerjaan.pindai, satu, tiapBulan),
      paling(pekerjaan.besar, byte / rows, jumlahKolom),
    ]
  } finally {
    book.close()
  }
}

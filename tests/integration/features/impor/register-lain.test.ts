import { afterEach, beforeEach, expect, test } from 'vitest'
import { hitungBulan } from '#main/db/skdn-bulan.ts'
import { fillContoh } from '#main/features/contoh/contoh.ts'
import { type ImporBook, openImporBook } from '#tests/helpers/open-impor-book.ts'
import { openTestBook, type TestBook } from '#tests/helpers/open-test-book.ts'
import type { IsiBaris } from '#tests/helpers/register-file.ts'

let asal: TestBook
let tujuan: ImporBook
beforeEach(() => {
  asal = openTestBook({ hariIni: '2026-11-24' })
  tujuan = openImporBook('2026-11-24')
})
afterEach(() => {
  asal.close()
  tujuan.close()
})

type Baris = Record<string, string | null> & { bb_g: number | null; tb_mm: number | null }

/** The whole register as another Pustu would hand it over: one row a weighing, latest first. */
function exportRows(): IsiBaris[] {
  const rows = asal.context.db.all<Baris>(`SELECT o.*, p.tanggal, p.bb_g, p.tb_mm, p.cara_ukur, (
         SELECT f.nama FROM keanggotaan k JOIN fasilitas f ON f.id = k.posyandu_id
         WHERE k.orang_id = o.id AND k.dihapus = 0 AND k.mulai <= p.tanggal ORDER BY k.mulai DESC LIMIT 1) AS posyandu
       FROM penimbangan p JOIN orang o ON o.id = p.orang_id WHERE p.dihapus = 0 ORDER BY p.tanggal DESC, p.urut`)
  return rows.map((row) => ({
    NIK: row.nik ?? '-',
    Nama: row.nama ?? '-',
    JK: row.jk ?? '-',
    'Tgl Lahir': row.tanggal_lahir ?? '-',
    'Nama Ortu': `${row.nama_ayah ?? '-'}/${row.nama_ibu ?? '-'}`,
    Posyandu: row.posyandu ?? '-',
    'Tanggal Pengukuran': row.tanggal ?? '-',
    Berat: row.bb_g === null ? '-' : String(row.bb_g / 1000).replace('.', ','),
    Tinggi: row.tb_mm === null ? '-' : row.tb_mm / 10,
    'Cara Ukur': row.cara_ukur ?? '-',
  }))
}

/** Each weighed child of a month with all it is counted for. */
function ditimbang(book: TestBook, bulan: string): string[] {
  return hitungBulan(book.context, bulan)
    .posyandu.flatMap(({ posyandu, anak }) =>
      anak.flatMap(({ anak: { nama, tanggalLahir }, jk, kelompok, timbang }) =>
        timbang
          ? [[posyandu.nama, nama, tanggalLahir, jk, kelompok, timbang.huruf, timbang.duaT, timbang.bgm].join()]
          : [],
      ),
    )
    .sort()
}

test('a register of two years gives the same D, N, T, O, B, 2T and BGM as the book it came from', async () => {
  fillContoh(asal.context, { balita: 150, bulan: 24, benih: 11, sampai: '2026-10' })
  const rows = exportRows()
  const hasil = await tujuan.rows(...rows)
  expect(hasil).toMatchObject({ barisDibaca: rows.length, penimbanganBaru: rows.length, ditolak: [] })
  // The first three data months of an imported register are its beginning ("awal data"), where B may be O.
  for (const bulan of ['2025-02', '2025-08', '2026-02', '2026-09', '2026-10']) {
    const expected = ditimbang(asal, bulan)
    expect(expected.length).toBeGreaterThan(50)
    expect(ditimbang(tujuan, bulan)).toEqual(expected)
  }
})

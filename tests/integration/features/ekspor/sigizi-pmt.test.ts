import { afterAll, beforeAll, expect, test } from 'vitest'
import { createEkspor } from '#main/features/ekspor/ekspor.service.ts'
import { readCells } from '#tests/helpers/baca-xls.ts'
import { type DesaBook, openDesaBook } from '#tests/helpers/desa-uji.ts'

/** The sheet of weekly supplementary food of SIGIZI, its headings as the upload template spells them. */
const kolom = [
  ...['nik', 'nama', 'tanggal_pemberian_pertama', 'siklus_ke', 'jenis_pmt', 'sumber_anggaran', 'mitra', 'mitra_lain'],
  ...['pmt_sesuai_juknis', 'alasan_pemberian', 'minggu_ke', 'tanggal_pemantauan'],
  ...['hari_1', 'hari_2', 'hari_3', 'hari_4', 'hari_5', 'hari_6', 'hari_7'],
  ...['bb', 'tb', 'cara_ukur', 'pemantauan_kesehatan', 'tindak_lanjut'],
]

let book: DesaBook
beforeAll(() => {
  book = openDesaBook()
  const hasil = book.impor({
    posyandu: [{ kunci: 'mawar', nama: 'Mawar', desa: 'Contoh' }],
    hari_buka: [{ kunci: 'ags', posyandu: 'mawar', tanggal: '2026-08-10' }],
    orang: [
      { kunci: 'gani', nama: 'Gani', jk: 'L', tanggal_lahir: '2024-09-10', nik: '3509121009240001' },
      { kunci: 'ida', nama: 'Ida', jk: 'P', tanggal_lahir: '2023-01-02' },
    ],
    keanggotaan: ['gani', 'ida'].map((orang) => ({ orang, posyandu: 'mawar', mulai: '2024-09-10' })),
    pmt: [
      { kunci: 'p0', orang: 'gani', mulai: '2026-01-05', siklus: 28, sasaran: 'balita', alasan: 'tidakNaik' },
      { kunci: 'p1', orang: 'gani', mulai: '2026-07-13', alasan: 'wasting', jenis: 'lokal', sumber: 'danaDesa' },
      { kunci: 'p2', orang: 'ida', mulai: '2026-07-13', alasan: 'underweight' },
    ],
    pmt_hari: [
      { pmt: 'p1', tanggal: '2026-07-27', hari_habis: 6 },
      { pmt: 'p1', tanggal: '2026-08-03', hari_habis: 5, bb_kg: 9.05 },
      { pmt: 'p1', tanggal: '2026-08-17', hari_habis: 7, bb_kg: 9.4, tb_cm: 82.6, lanjut: 'lanjut' },
      { pmt: 'p1', tanggal: '2026-08-24', hari_habis: 0, lanjut: 'rujuk' },
      { pmt: 'p2', tanggal: '2026-08-03', hari_habis: 7 },
    ],
  })
  expect(hasil.ditolak).toEqual([])
})
afterAll(() => book.close())

test('weeks of the month, of children with a NIK; the days only where they are known', async () => {
  const pilih = { jenis: 'sigizi-pmt', bulan: '2026-08', posyanduId: null, petaan: null, generasi: null } as const
  const { berkas, dilewati, catatan } = await createEkspor(book.context, pilih, () => {
    throw new Error('no form stands in it')
  })
  const [satu] = berkas
  expect(berkas.map(({ nama, baris }) => [nama, baris])).toEqual([['sigizi-pmt-2026-08-mawar.xls', 3]])
  const [judul, ...rows] = readCells(Buffer.from(satu?.isi ?? []))
  expect(judul).toEqual(kolom)
  const nilai = (apa: string) => rows.map((row) => row[kolom.indexOf(apa)] ?? null)
  expect(nilai('nik')).toEqual(Array(3).fill('3509121009240001'))
  expect(nilai('tanggal_pemberian_pertama')).toEqual(Array(3).fill('2026-07-13'))
  expect(nilai('siklus_ke')).toEqual([2, 2, 2])
  // 13 July is the first day: 3 August lies in the fourth week, 17 and 24 August in the sixth and the seventh.
  expect(nilai('minggu_ke')).toEqual([4, 6, 7])
  expect([nilai('jenis_pmt')[0], nilai('sumber_anggaran')[0], nilai('alasan_pemberian')[0]]).toEqual(['2', '4', '1'])
  expect(nilai('hari_1')).toEqual([null, '1', '0'])
  expect(nilai('hari_7')).toEqual([null, '1', '0'])
  expect([nilai('bb'), nilai('tb'), nilai('cara_ukur')]).toEqual([
    [9.05, 9.4, null],
    [null, 82.6, null],
    // Twenty-three months: lying.
    [null, '2', null],
  ])
  expect(nilai('tindak_lanjut')).toEqual([null, '1', '3'])
  expect(dilewati).toEqual([{ nama: 'Ida', tanggalLahir: '2023-01-02', posyandu: 'Mawar', alasan: 'belum punya NIK' }])
  expect(catatan).toEqual([expect.stringContaining('bukan hari yang mana')])
})

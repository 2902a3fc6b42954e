import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { computeAntropometriCsv } from '#main/features/antropometri/antropometri-csv.ts'
import { importBalita } from '#main/features/impor/impor.service.ts'
import { decodeTeks } from '#main/platform/decode-teks.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import type { HasilImpor } from '#shared/contract/impor.ts'
import { countRows, type ImporBook, openImporBook } from '#tests/helpers/open-impor-book.ts'

const folder = fileURLToPath(new URL('../../../fixtures/impor/', import.meta.url))
const isiOf = (nama: string) => readFileSync(`${folder}${nama}`)

let book: ImporBook
beforeEach(() => {
  book = openImporBook()
})
afterEach(() => book.close())

/** Each weighing of the book: child, birth date, day, grams, millimetres. */
function timbangan(): string[] {
  return [...book.context.register().anak.values()]
    .flatMap(({ nama, tanggalLahir, penimbangan }) =>
      penimbangan.map(({ tanggal, bbG, tbMm }) => [nama, tanggalLahir, tanggal, bbG ?? '–', tbMm ?? '–'].join(' ')),
    )
    .sort()
}

/** Row, heading and child of each remark. */
const singkat = (catatan: HasilImpor['peringatan']) =>
  catatan.map(({ baris, kolom, anak }) => `${baris} ${kolom}: ${anak}`)

const biasa = (nama: string) => `${nama} 2026-01-10 2026-10-12 8200 –`
const tiga = ['Aminah Sari', 'Budi Raya', 'Citra Dewi'].map(biasa)

type Harapan = {
  readonly timbang: readonly string[]
  readonly ditolak?: readonly string[]
  readonly peringatan?: readonly string[]
  /** Words some remark must say. */
  readonly kata?: readonly string[]
}

const hasilnya: Readonly<Record<string, Harapan>> = {
  'a1-kutip-buka-tutup.csv': {
    timbang: ['Ana Lima', 'Ana Satu', 'Ana Tiga'].map(biasa),
    ditolak: ['3 (seluruh baris): Ana Dua', '5 (seluruh baris): Ana Empat'],
    peringatan: ['6 Nama: Ana Lima'],
    kata: ['Tanda kutip', 'Serupa dengan Ana Tiga'],
  },
  'a4-koma-desimal-tanpa-kutip.csv': {
    timbang: [],
    ditolak: ['2 (seluruh baris): Aminah Sari', '3 (seluruh baris): Budi Raya'],
    peringatan: ['1 MBG: '],
    kata: ['berisi 38 sel, judulnya 36', 'koma desimal'],
  },
  'a6-unduhan-putus.csv': {
    timbang: ['Ana Dua', 'Ana Empat', 'Ana Satu', 'Ana Tiga'].map(biasa),
    ditolak: ['6 (seluruh baris): Ana Lima'],
    kata: ['berakhir sesudah 20 sel'],
  },
  'a7-baris-terpotong.csv': { timbang: [biasa('Aminah Sari')], ditolak: ['3 (seluruh baris): Budi Raya'] },
  'b1-tiga-lembar.xlsx': {
    timbang: [biasa('Aminah Sari')],
    peringatan: ['0 Lembar Melati 2: ', '0 Lembar Melati 3: '],
    kata: ['juga berisi register dan belum dibaca', 'Pilih lembarnya'],
  },
  'b3-lembar-lama-tersembunyi.xlsx': {
    timbang: tiga,
    peringatan: ['0 Lembar lama: '],
    kata: ['tersembunyi'],
  },
  'b4-baris-tersaring.xlsx': {
    timbang: tiga,
    peringatan: ['3 Baris tersembunyi: Budi Raya'],
  },
  'b5-judul-berat-badan-saat-ini.csv': { timbang: tiga },
  'b6-judul-bb-gram.csv': { timbang: tiga },
  'b9-bulan-melebar.csv': {
    timbang: [],
    peringatan: [
      '1 Berat: ',
      `1 ${['SEPTEMBER', 'OKTOBER']
        .flatMap((bulan) => ['TANGGALUKUR', 'UMUR', 'BERAT', 'TINGGI', 'CARAUKUR'].map((apa) => `${bulan}_${apa}`))
        .join(', ')}: `,
    ],
    kata: ['Kolom berat tidak ditemukan', '"SEPTEMBER_BERAT" (1 baris)'],
  },
  'b10-judul-tanggal-periksa.csv': { timbang: tiga },
  'c1-bulan-hari-tahun.csv': {
    timbang: [],
    ditolak: ['2 Tgl Lahir: Ana Satu', '3 Tgl Lahir: Ana Dua', '4 Tgl Lahir: Ana Tiga', '5 Tgl Lahir: Ana Empat'],
    kata: ['bulan-hari-tahun', '"01/25/2026" di baris 2'],
  },
  'c3-lahir-ditukar-excel.xlsx': {
    timbang: ['Ana Enam 2025-11-17', 'Ana Satu 2026-01-25', 'Ana Tiga 2025-12-28'].map((a) => `${a} 2026-10-10 8200 –`),
    ditolak: ['3 Tgl Lahir: Ana Dua', '5 Tgl Lahir: Ana Empat', '6 Tgl Lahir: Ana Lima'],
    kata: ['Excel menukar hari dan bulan'],
  },
  'c5-jam-utc.csv': { timbang: [biasa('Aminah Sari')] },
  'c7-serial-kurang-sedikit.xlsx': { timbang: tiga.slice(0, 2) },
  'c8-serial-12-detik.xlsx': {
    timbang: ['Aminah Sari', 'Budi Raya'].map((nama) => `${nama} 2026-01-09 2026-10-11 8200 –`),
    peringatan: [
      ...['2 Tgl Lahir: Aminah Sari', '2 Tanggal Pengukuran: Aminah Sari'],
      ...['3 Tgl Lahir: Budi Raya', '3 Tanggal Pengukuran: Budi Raya'],
    ],
    kata: ['Jamnya 23.59.48', 'mungkin maksudnya 12-10-2026'],
  },
  'c9-lahir-1970.csv': {
    timbang: ['Aminah Sari 1970-01-01 2026-10-12 8200 –'],
    peringatan: ['2 Tgl Lahir: Aminah Sari'],
    kata: ['56 tahun', 'Tanggal lahirnya benar?'],
  },
  'c10-tanggal-nol.csv': { timbang: [biasa('Ana Tiga')] },
  'd1-kembar-laki-perempuan.csv': {
    timbang: ['By. Ny. Siti 2026-08-20 2026-10-12 3400 –', 'By. Ny. Siti 2026-08-20 2026-10-12 3900 –'],
    peringatan: ['3 Nama: By. Ny. Siti'],
    kata: ['Dicatat sebagai dua anak'],
  },
  'd3-kembar-sejenis.csv': {
    timbang: ['By. Ny. Siti 2026-08-20 2026-09-12 2400 –', 'By. Ny. Siti 2026-08-20 2026-10-12 3000 –'],
    peringatan: ['2 Berat: By. Ny. Siti', '4 Berat: By. Ny. Siti'],
    kata: ['Anak kembar?'],
  },
  'd4-lahir-selisih-sehari.csv': {
    timbang: ['Naura Salsabila 2026-08-20 2026-09-12 3000 –', 'Naura Salsabila 2026-08-21 2026-10-12 3900 –'],
    peringatan: ['3 Nama: Naura Salsabila'],
    kata: ['Serupa dengan Naura Salsabila (lahir 20-08-2026, ibu Siti Aminah, baris 2)'],
  },
  'd6-bayi-dapat-nama.csv': {
    timbang: ['By. Ny. Siti 2026-08-20 2026-09-12 3000 –', 'Naura Salsabila 2026-08-20 2026-10-12 3900 –'],
    peringatan: ['3 Nama: Naura Salsabila'],
    kata: ['salah satu belum bernama'],
  },
  'e1-nama-jadi-tanggal.xlsx': { timbang: [], ditolak: ['2 Nama: 2024-02-05'], kata: ['berisi tanggal'] },
  'e3-rtrw-jadi-tanggal.xlsx': { timbang: [biasa('Aminah Sari')], peringatan: ['2 RT/RW: Aminah Sari'] },
  'e4-satu-huruf-rusak.csv': {
    timbang: ['Budi Raya', 'Nur’Aini Zahra', 'Syafi’i Rahman'].map(biasa),
    peringatan: ['4 Alamat: Budi Raya'],
  },
  'e6-tanda-tak-tampak.csv': { timbang: ['Ana Dua', 'Ana Satu', 'Ana Tiga'].map(biasa) },
  'f1-berat-meloncat.csv': {
    timbang: [
      ...['Anak Dua 2025-01-10 2026-09-12 8200 780', 'Anak Dua 2025-01-10 2026-10-12 28000 790'],
      ...['Anak Empat 2022-01-10 2026-10-12 1400 980', 'Anak Satu 2025-01-10 2026-09-12 10200 800'],
      ...['Anak Satu 2025-01-10 2026-10-12 5100 600', 'Anak Tiga 2026-10-01 2026-10-12 32000 500'],
    ],
    peringatan: [
      ...['2 Tanggal Pengukuran: Anak Satu, Anak Dua', '3 Berat: Anak Satu', '3 Tinggi: Anak Satu'],
      ...['5 Berat: Anak Dua', '6 Berat: Anak Tiga', '7 Tanggal Pengukuran: Anak Empat', '7 Berat: Anak Empat'],
    ],
    kata: ['Bulan lalu 10,2 kg, sekarang 5,1 kg'],
  },
  'f3-usia-tak-cocok.csv': {
    timbang: ['Anak Satu 2026-05-06 2026-10-12 8400 –'],
    peringatan: ['2 Usia Saat Ukur: Anak Satu'],
    kata: ['berumur 5 bulan'],
  },
  'g1-galat-di-lila.xlsx': { timbang: tiga, peringatan: ['2 LiLA: Aminah Sari'] },
  'g2-galat-di-nik.xlsx': { timbang: tiga, peringatan: ['2 NIK: Aminah Sari'] },
  'g4-berat-nol.csv': {
    timbang: [biasa('Ana Dua'), 'Ana Satu 2026-01-10 2026-10-12 – 702'],
    peringatan: ['2 Berat: Ana Satu'],
    kata: ['tidak ditimbang'],
  },
  'h4-cdata.xlsx': { timbang: tiga },
  'h6-utf16be.csv': { timbang: tiga },
  'h7-berat-jadi-serial-tanggal.xlsx': { timbang: [], ditolak: ['2 Berat: Aminah Sari'], kata: ['tanggal 05-02-2024'] },
  'h8-baris-tanda-tangan.csv': { timbang: tiga.slice(0, 2), ditolak: ['5 (seluruh baris): Mengetahui'] },
  'i1-pb-dan-tb.csv': { timbang: ['Aminah Sari 2026-01-10 2026-10-12 8200 701'] },
}

test.each(Object.entries(hasilnya))('%s', async (nama, { timbang, ditolak = [], peringatan = [], kata = [] }) => {
  const isi = isiOf(nama)
  const uji = await importBalita(book.context, { nama, isi, uji: true })
  expect(book.head()).toBe(0)
  const hasil = await importBalita(book.context, { nama, isi, uji: false })
  expect({ ...hasil, imporId: null }).toEqual(uji)
  expect(countRows(hasil)).toBe(hasil.barisDibaca)
  expect(timbangan()).toEqual([...timbang].sort())
  expect(singkat(hasil.ditolak)).toEqual(ditolak)
  expect(singkat(hasil.peringatan).sort()).toEqual([...peringatan].sort())
  const said = [...hasil.ditolak, ...hasil.peringatan].map(({ alasan }) => alasan).join('\n')
  for (const one of kata) expect(said).toContain(one)
  expect(hasil.peringatan.filter(({ baris }) => hasil.ditolak.some((c) => c.baris === baris))).toEqual([])
})

describe('a posyandu spelled otherwise', () => {
  const masa = () =>
    book.anak('Anak Satu')[0]?.keanggotaan.map(({ posyanduId, mulai }) => [book.namaPosyandu(posyanduId), mulai])

  test('with a 0 before its number it is the same, and said', async () => {
    const nama = 'd7-posyandu-nol-di-depan.csv'
    const hasil = await importBalita(book.context, { nama, isi: isiOf(nama), uji: false })
    expect(hasil.posyanduBaru).toEqual(['Nusa Indah 1'])
    expect(hasil.peringatan).toMatchObject([
      { baris: 5, kolom: 'Posyandu', nilai: 'Nusa Indah 01', anak: 'Anak Satu, Anak Dua, Anak Tiga' },
    ])
    expect(masa()).toEqual([['Nusa Indah 1', '2026-01-10']])
  })

  test('with a letter less it is new, and what it may be is said', async () => {
    const nama = 'd9-posyandu-salah-ketik.csv'
    const hasil = await importBalita(book.context, { nama, isi: isiOf(nama), uji: false })
    expect(hasil.posyanduBaru).toEqual(['Nusa Indah 25', 'Nusa Indh 25'])
    expect(hasil.peringatan).toMatchObject([{ baris: 5, kolom: 'Posyandu', nilai: 'Nusa Indh 25' }])
    expect(hasil.peringatan[0]?.alasan).toContain('Mirip "Nusa Indah 25" (TEGALSARI) di baris 2.')
  })
})

test('an older file brings its weighing, and never puts back an older identity', async () => {
  const [baru, lama] = ['d10a-oktober.csv', 'd10b-september-lama.csv'] as const
  await importBalita(book.context, { nama: baru, isi: isiOf(baru), uji: false })
  const hasil = await importBalita(book.context, { nama: lama, isi: isiOf(lama), uji: false })
  expect(hasil).toMatchObject({ balitaBaru: 0, balitaDiperbarui: 0, penimbanganBaru: 1, ditolak: [] })
  const orang = book.context.db.all('SELECT nama, nama_ibu, alamat FROM orang')
  expect(orang).toEqual([{ nama: 'Naura Salsabila', nama_ibu: 'Siti Aminah', alamat: 'DSN BARU' }])
  expect(hasil.peringatan.map(({ alasan }) => alasan)).toContainEqual(
    expect.stringContaining('lebih lama dari isi buku (12-10-2026)'),
  )
})

test.each(['h1-html-berawal-style.xls', 'h2-html-berawal-meta.xls'])('%s is told to be a web page', async (nama) => {
  const failure = await importBalita(book.context, { nama, isi: isiOf(nama), uji: false }).catch(
    (cause: unknown) => cause,
  )
  expect(failure).toBeInstanceOf(AppFailure)
  expect(String((failure as AppFailure).error.pesan)).toMatch(/halaman web.*simpan ulang sebagai \.xlsx/)
})

describe('files of the growth command', () => {
  const hitung = (nama: string) => computeAntropometriCsv(decodeTeks(isiOf(nama)), '2006', nama)

  test('lines that end with CR alone are rows', () => {
    expect(hitung('j1-antropometri-cr.csv')).toMatchObject({ dihitung: 2, ditolak: [] })
  })
  test('a weight that stands twice is refused', () => {
    expect(() => hitung('j2-antropometri-kolom-ganda.csv')).toThrow(/dua kolom weight_kg/)
  })
})

test('every file has its answer', () => {
  const lain = ['SOURCE.md', 'd10a-oktober.csv', 'd10b-september-lama.csv']
  const sendiri = /^(?:d7|d9|h1|h2|j1|j2)-/
  const files = readdirSync(folder).filter((nama) => !lain.includes(nama) && !sendiri.test(nama))
  expect(files.sort()).toEqual(Object.keys(hasilnya).sort())
})

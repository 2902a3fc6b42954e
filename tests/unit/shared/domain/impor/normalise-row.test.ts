import { describe, expect, test } from 'vitest'
import type { BarisImpor, HasilBaris } from '#shared/domain/impor/baris-impor.ts'
import { bacaCiri } from '#shared/domain/impor/ciri-berkas.ts'
import { findHeader, type Header } from '#shared/domain/impor/find-header.ts'
import { splitOrtu } from '#shared/domain/impor/normalise-identitas.ts'
import { isBarisHias, normaliseRow } from '#shared/domain/impor/normalise-row.ts'
import type { LembarMentah, Sel } from '#shared/domain/impor/sel.ts'

const judul = [
  'Nama',
  'JK',
  'Tgl Lahir',
  'Posyandu',
  'NIK',
  'Tanggal Pengukuran',
  'Berat',
  'Tinggi',
  'BB Lahir',
  'KIA',
  'Cara Ukur',
  'LiLA',
  'Nama Ortu',
]
const biasa = [
  'Ayu',
  'P',
  '2025-01-10',
  'Melati',
  '-',
  '2025-06-12',
  '7,0',
  '64,5',
  '3,1',
  'Ya',
  'Terlentang',
  '-',
  'Budi/Siti',
]
type Kolom =
  | 'Nama'
  | 'JK'
  | 'Tgl Lahir'
  | 'Posyandu'
  | 'NIK'
  | 'Tanggal Pengukuran'
  | 'Berat'
  | 'Tinggi'
  | 'BB Lahir'
  | 'KIA'
  | 'Cara Ukur'
  | 'LiLA'
  | 'Nama Ortu'

const toSel = (isi: string | number | Sel): Sel => {
  if (typeof isi === 'string') return { jenis: 'teks', teks: isi }
  return typeof isi === 'number' ? { jenis: 'angka', angka: isi } : isi
}

function lembarOf(rows: readonly (readonly (string | number | Sel)[])[]): { lembar: LembarMentah; header: Header } {
  const baris = [judul, ...rows].map((row, i) => ({ nomor: i + 1, sel: row.map(toSel) }))
  const lembar = { nama: 'S', sejak1904: false, baris }
  const hasil = findHeader(lembar)
  if (hasil.kind !== 'ada') throw new Error('no heading')
  return { lembar, header: hasil.header }
}

function read(isi: Partial<Record<Kolom, string | number | Sel>>, hariIni = '2026-11-24'): HasilBaris {
  const { lembar, header } = lembarOf([biasa.map((cell, i) => isi[judul[i] as Kolom] ?? cell)])
  const baris = lembar.baris[1]
  if (!baris) throw new Error('no row')
  return normaliseRow(header, baris, bacaCiri(lembar, header, hariIni))
}

function accepted(isi: Parameters<typeof read>[0]): { baris: BarisImpor; peringatan: string[] } {
  const hasil = read(isi)
  if (hasil.kind === 'ditolak') throw new Error(hasil.ditolak.alasan)
  return { baris: hasil.baris, peringatan: hasil.peringatan.map((c) => `${c.kolom}: ${c.alasan}`) }
}

test('an ordinary row is read whole and without a word', () => {
  const { baris, peringatan } = accepted({})
  expect(peringatan).toEqual([])
  expect(baris).toMatchObject({
    baris: 2,
    identitas: {
      nama: 'Ayu',
      jk: 'P',
      tanggalLahir: '2025-01-10',
      nik: null,
      namaAyah: 'Budi',
      namaIbu: 'Siti',
      bbLahirG: 3100,
    },
    posyandu: { nama: 'Melati', desa: null },
    tanggal: '2025-06-12',
    ukuran: { bbG: 7000, tbMm: 645, caraUkur: 'terlentang', lilaMm: null },
    punyaKia: true,
  })
})

describe('a row is refused with its column, value and reason', () => {
  test.each([
    ['Nama', '-', 'Nama anak kosong.'],
    ['JK', 'x', 'Jenis kelamin harus L atau P. Buku tidak menebak.'],
    ['JK', '1', 'Jenis kelamin harus L atau P. Buku tidak menebak.'],
    ['Tgl Lahir', '31-02-2025', 'Tanggal ini tidak ada di kalender.'],
    ['Tgl Lahir', '12/05/25', 'Tanggal ini tidak jelas. Tulis hari-bulan-tahun, misalnya 12-05-2025.'],
    ['Tanggal Pengukuran', '31-02-2025', 'Tanggal ini tidak ada di kalender.'],
    [
      'Tanggal Pengukuran',
      '2062-05-12',
      'Tanggal ini sesudah hari ini. Periksa berkasnya, atau tanggal di laptop ini.',
    ],
    ['Tanggal Pengukuran', '-', 'Ada hasil ukur tetapi tanggal pengukurannya kosong. Isi tanggalnya.'],
    ['Berat', '3200', 'Berat 3200 kg tidak mungkin. Bila itu gram, tulis 3,2 di berkas.'],
    ['Berat', '200', 'Berat 200 kg tidak mungkin. Bila itu gram, tulis 0,2 di berkas.'],
    ['Berat', '-3', 'Berat harus lebih dari 0. Kosongkan bila anak tidak ditimbang.'],
    ['Berat', '8,,6', 'Berat bukan angka. Tulis kilogram, misalnya 8,6.'],
    ['Tinggi', '250', 'Tinggi 250 cm tidak mungkin.'],
    ['Tinggi', 'tinggi', 'Tinggi bukan angka. Tulis sentimeter, misalnya 72,4.'],
  ] as const)('%s "%s"', (kolom, nilai, alasan) => {
    expect(read({ [kolom]: nilai })).toEqual({
      kind: 'ditolak',
      ditolak: { baris: 2, kolom, nilai: nilai === '-' ? '' : nilai, alasan },
    })
  })

  test('a formula the file holds no result of', () => {
    expect(read({ Berat: { jenis: 'rumus' } })).toMatchObject({
      kind: 'ditolak',
      ditolak: { kolom: 'Berat', nilai: '(rumus)' },
    })
  })

  test('a weight Excel turned into a date', () => {
    expect(read({ Berat: { jenis: 'tanggal', tanggal: '2025-06-08' } })).toMatchObject({
      kind: 'ditolak',
      ditolak: { kolom: 'Berat', nilai: '2025-06-08' },
    })
  })

  test('once, with every reason', () => {
    const hasil = read({ JK: 'x', Berat: '3200' })
    expect(hasil).toMatchObject({ kind: 'ditolak', ditolak: { kolom: 'JK', nilai: 'x' } })
    expect(hasil.kind === 'ditolak' && hasil.ditolak.alasan).toContain(
      'Juga Berat "3200": Berat 3200 kg tidak mungkin.',
    )
  })
})

describe('doubts are said and the row is kept', () => {
  test('an empty sex is a child with incomplete data', () => {
    const { baris, peringatan } = accepted({ JK: '-' })
    expect(baris.identitas.jk).toBeNull()
    expect(peringatan).toEqual([
      'JK: Jenis kelamin kosong. Anak disimpan sebagai data belum lengkap dan belum dihitung.',
    ])
  })
  test('an empty birth date too', () => {
    expect(accepted({ 'Tgl Lahir': '' }).baris.identitas.tanggalLahir).toBeNull()
  })
  test('58 kg and 199,9 kg count, with a warning; 57,9 without', () => {
    expect(accepted({ Berat: '58' })).toMatchObject({
      baris: { ukuran: { bbG: 58_000 } },
      peringatan: [expect.stringContaining('tidak lazim')],
    })
    expect(accepted({ Berat: '199,9' }).baris.ukuran.bbG).toBe(199_900)
    expect(accepted({ Berat: '57,9' }).peringatan).toEqual([])
  })
  test.each([
    ['Berat', '0', 'Berat: Berat 0 dibaca sebagai tidak ditimbang.'],
    ['Berat', '0,0', 'Berat: Berat 0 dibaca sebagai tidak ditimbang.'],
    ['Tinggi', '0', 'Tinggi: Tinggi 0 dibaca sebagai tidak diukur.'],
    ['LiLA', '0', 'LiLA: LiLA 0 dibaca sebagai tidak diukur.'],
    ['Nama Ortu', '0', 'Nama Ortu: Isi 0 dibaca sebagai kosong.'],
  ] as const)('%s %s is nothing measured', (kolom, isi, kalimat) => {
    expect(accepted({ [kolom]: isi }).peringatan).toEqual([kalimat])
  })
  test('a masked NIK', () => {
    const { baris, peringatan } = accepted({ NIK: '350712500125****' })
    expect(baris.identitas.nik).toBeNull()
    expect(peringatan).toEqual(['NIK: NIK disamarkan dengan bintang di berkas. Anak dibawa tanpa NIK.'])
  })
  test('an unknown way of measuring', () => {
    expect(accepted({ 'Cara Ukur': 'miring' })).toMatchObject({ baris: { ukuran: { caraUkur: null } } })
  })
})

test('a NIK is quoted by its last four digits only', () => {
  const hasil = read({ NIK: '350712500125003' })
  expect(hasil.kind === 'ada' && hasil.peringatan[0]?.nilai).toBe('••••5003')
})

test.each([
  ['Laki-laki', 'L'],
  ['LAKI - LAKI', 'L'],
  ['l', 'L'],
  ['Perempuan', 'P'],
  ['Pr', 'P'],
])('sex %s is %s', (isi, jk) => {
  expect(accepted({ JK: isi }).baris.identitas.jk).toBe(jk)
})

test.each([
  ['3,1', 3100],
  ['3100', 3100],
  [3.05, 3050],
  ['200', 200],
  ['32', null],
])('birth weight %s is %s g', (isi, gram) => {
  expect(accepted({ 'BB Lahir': isi }).baris.identitas.bbLahirG).toBe(gram)
})

test.each([
  ['Budi/Siti', { ayah: 'Budi', ibu: 'Siti' }],
  ['Budi & Siti', { ayah: 'Budi', ibu: 'Siti' }],
  ['Siti', { ayah: null, ibu: 'Siti' }],
  ['-/Siti', { ayah: null, ibu: 'Siti' }],
])('parents "%s"', (isi, ortu) => {
  expect(splitOrtu(isi)).toEqual(ortu)
})

test('empty rows, a repeated heading and the numbers of the columns are passed over', () => {
  const numbers = judul.map((_, i) => String(i + 1))
  const { lembar, header } = lembarOf([numbers, judul, judul.map(() => '-'), biasa])
  expect(lembar.baris.slice(header.mulai).map((baris) => isBarisHias(header, baris))).toEqual([true, true, true, false])
})

test('when a tenth of many rows lies after today, it is the clock that is behind', () => {
  const rows = Array.from({ length: 100 }, (_, i) => biasa.map((cell, k) => (k === 5 && i < 25 ? '2025-09-12' : cell)))
  const { lembar, header } = lembarOf(rows)
  expect(bacaCiri(lembar, header, '2025-08-01').batasTanggal).toBeNull()
  expect(bacaCiri(lembar, header, '2025-09-12').batasTanggal).toBe('2025-09-12')
})

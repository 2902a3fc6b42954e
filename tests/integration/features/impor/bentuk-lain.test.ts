import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { importBalita } from '#main/features/impor/impor.service.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import type { HasilImpor } from '#shared/contract/impor.ts'
import { countRows, type ImporBook, openImporBook } from '#tests/helpers/open-impor-book.ts'
import { type IsiSel, xlsxOf } from '#tests/helpers/register-file.ts'

const judul = [
  'NIK',
  'Nama',
  'JK',
  'Tgl Lahir',
  'Nama Ibu',
  'Posyandu',
  'RT',
  'Tanggal Pengukuran',
  'Berat',
  'Tinggi',
  'LiLA',
]
type Isi = Readonly<Record<string, IsiSel>>
const biasa: Isi = {
  ...{ Nama: 'Ayu', JK: 'P', 'Tgl Lahir': '2026-01-10', 'Nama Ibu': 'Siti', Posyandu: 'Melati 1', RT: '01' },
  ...{ 'Tanggal Pengukuran': '2026-10-12', Berat: '8.2', Tinggi: '70' },
}
const sel = (isi: Isi): IsiSel[] => judul.map((nama) => ({ ...biasa, ...isi })[nama] ?? '')
const csv = (...rows: Isi[]) => Buffer.from(`${[judul, ...rows.map(sel)].map((row) => row.join(',')).join('\n')}\n`)
const lines = (...rows: string[]) => Buffer.from(`${rows.join('\n')}\n`)

let book: ImporBook
beforeEach(() => {
  book = openImporBook()
})
afterEach(() => book.close())

async function impor(isi: Uint8Array): Promise<HasilImpor> {
  const hasil = await importBalita(book.context, { nama: 'register.csv', isi, uji: false })
  expect(countRows(hasil)).toBe(hasil.barisDibaca)
  return hasil
}
async function kalimat(isi: Uint8Array): Promise<string> {
  const failure = await impor(isi).catch((cause: unknown) => cause)
  expect(failure).toBeInstanceOf(AppFailure)
  expect(book.head()).toBe(0)
  return (failure as AppFailure).error.pesan
}
const anak = () => [...book.context.register().anak.values()]
const ringkas = ({ ditolak, peringatan }: HasilImpor) => ({
  ditolak: ditolak.map(({ baris, kolom }) => `${baris} ${kolom}`),
  peringatan: peringatan.map(({ baris, kolom, anak: nama }) => `${baris} ${kolom} ${nama}`.trim()),
})

describe('rows', () => {
  test('a text torn over two lines costs both parts, and no other row', async () => {
    const hasil = await impor(csv({ 'Nama Ibu': 'Siti\nAminah' }, { Nama: 'Budi' }))
    expect(ringkas(hasil).ditolak).toEqual(['2 (seluruh baris)', '3 (seluruh baris)'])
    expect(anak().map(({ nama }) => nama)).toEqual(['Budi'])
  })
  test('a text that breaks off inside its last value is read, and said', async () => {
    const isi = lines('Nama,JK,Tgl Lahir,Posyandu,Tgl Ukur,Berat', 'Ayu,P,2026-01-10,Melati,2026-10-12,8.25').subarray(
      0,
      -2,
    )
    const hasil = await impor(isi)
    expect(hasil.peringatan).toMatchObject([{ baris: 2, kolom: 'Berat', nilai: '8.2', anak: 'Ayu' }])
  })
  test('two tables in one file are refused, one heading repeated is not', async () => {
    const lain = judul.toReversed().join(',')
    const satu = csv({}).toString()
    expect(await kalimat(Buffer.from(`${satu}${lain}\n`))).toMatch(/Di baris 3 ada judul kolom lagi/)
    expect(await impor(Buffer.from(`${satu}${judul.join(',')}\n${sel({ Nama: 'Budi' }).join(',')}\n`))).toMatchObject({
      ...{ barisDibaca: 2, ditolak: [] },
    })
  })
})

describe('what a spreadsheet hides, and what has no name', () => {
  test('a hidden column is read, and said', async () => {
    const isi = await xlsxOf([judul, sel({})], (sheet) => {
      sheet.getColumn(9).hidden = true
    })
    expect(ringkas(await impor(isi)).peringatan).toEqual(['1 Berat'])
  })
  test('a register that is only on a hidden sheet is not read', async () => {
    const isi = await xlsxOf([judul, sel({})], (sheet) => {
      sheet.state = 'hidden'
      sheet.workbook.addWorksheet('Petunjuk').addRow(['Buka lembar data'])
    })
    expect(await kalimat(isi)).toMatch(/hanya ada di lembar "Sheet1", dan lembar itu tersembunyi/)
  })
  test('a column without heading is named by its letter; one that only counts the rows is not', async () => {
    const isi = await xlsxOf([
      ['', ...judul, '', 'Ket'],
      [1, ...sel({}), 'pindah'],
      [2, ...sel({ Nama: 'Budi' }), ''],
    ])
    expect(ringkas(await impor(isi)).peringatan).toEqual(['1 Kolom M'])
  })
  test('a heading in brackets keeps its meaning, and its unit', async () => {
    const isi = lines(
      'Nama,Nama (Ibu),JK,Tgl Lahir,Posyandu,Tgl Ukur,BB (gr),TB (mm),Berat (Lahir)',
      'Ayu,Siti,P,2026-01-10,Melati,2026-10-12,8200,702,3100',
    )
    expect(ringkas(await impor(isi))).toEqual({ ditolak: [], peringatan: [] })
    expect(anak()[0]?.penimbangan).toMatchObject([{ bbG: 8200, tbMm: 702 }])
    expect(book.context.db.all('SELECT nama, nama_ibu, bb_lahir_g FROM orang')).toEqual([
      { nama: 'Ayu', nama_ibu: 'Siti', bb_lahir_g: 3100 },
    ])
  })
  test('measures without a column for their day are refused with the file', async () => {
    const isi = lines('Nama,JK,Tgl Lahir,Posyandu,Waktu,Berat', 'Ayu,P,2026-01-10,Melati,2026-10-12,8')
    expect(await kalimat(isi)).toMatch(/Kolom tanggal pengukuran tidak ditemukan.*"Waktu"/)
  })
})

describe('dates', () => {
  test('a column of weighings written month first is refused where it can be read both ways', async () => {
    const hasil = await impor(
      csv(
        { 'Tanggal Pengukuran': '10/12/2026' },
        { 'Tanggal Pengukuran': '10/25/2026' },
        { 'Tanggal Pengukuran': '10/10/2026' },
      ),
    )
    expect(ringkas(hasil).ditolak).toEqual(['2 Tanggal Pengukuran', '3 Tanggal Pengukuran'])
    expect(anak()[0]?.penimbangan.map(({ tanggal }) => tanggal)).toEqual(['2026-10-10'])
  })
  test('weighings Excel exchanged are refused, beside those it left as text', async () => {
    const isi = await xlsxOf([
      judul,
      sel({ 'Tanggal Pengukuran': new Date('2026-07-10') }),
      sel({ Nama: 'Budi', 'Tanggal Pengukuran': '13/10/2026' }),
    ])
    expect(ringkas(await impor(isi)).ditolak).toEqual(['2 Tanggal Pengukuran'])
  })
  test('date cells nearly all up to the 12th, beside text above it, are asked about', async () => {
    const hari = (i: number) => new Date(`2026-0${i + 1}-0${((i + 3) % 9) + 1}`)
    const rows = Array.from({ length: 9 }, (_, i) =>
      sel({ Nama: `Anak ${'abcdefghi'[i]}`, 'Nama Ibu': `Ibu ${i}`, 'Tgl Lahir': hari(i) }),
    )
    const isi = await xlsxOf([
      judul,
      ...rows,
      sel({ Nama: 'Budi', 'Tgl Lahir': new Date('2026-03-28') }),
      sel({ Nama: 'Citra', 'Tgl Lahir': '13/04/2026' }),
    ])
    const hasil = await impor(isi)
    expect(hasil.ditolak).toEqual([])
    const tanya = hasil.peringatan.filter(({ kolom }) => kolom === 'Tgl Lahir')
    expect(tanya).toHaveLength(1)
    expect(tanya[0]?.alasan).toContain('Excel mungkin menukar hari dan bulan di kolom ini')
  })
  test('one date the other way round makes the doubtful ones of its column ask', async () => {
    const hasil = await impor(
      csv(
        { 'Tanggal Pengukuran': '10/11/2026' },
        { Nama: 'Budi', 'Tanggal Pengukuran': '25/10/2026' },
        { Nama: 'Citra', 'Tanggal Pengukuran': '10/25/2026' },
      ),
    )
    expect(ringkas(hasil)).toEqual({
      ditolak: ['4 Tanggal Pengukuran'],
      peringatan: ['2 Tanggal Pengukuran Ayu'],
    })
  })
})

describe('who is who', () => {
  const nik = '3509125001260001'
  test('a boy and a girl under one NIK are two, and the second is refused', async () => {
    const hasil = await impor(
      csv({ NIK: nik, Nama: 'By Ny Siti' }, { NIK: nik, Nama: 'By Ny Siti', JK: 'L', Berat: '9' }),
    )
    expect(ringkas(hasil).ditolak).toEqual(['3 NIK'])
    expect(anak()).toMatchObject([{ jk: 'P', penimbangan: [{ bbG: 8200 }] }])
  })
  test.each([
    ['day and month exchanged', { 'Tgl Lahir': '2026-02-03' }, { 'Tgl Lahir': '2026-03-02' }],
    ['another year', { 'Tgl Lahir': '2025-01-10' }, {}],
    ['another spelling', { Nama: 'Naura Azzahra' }, { Nama: 'Naura Azahra' }],
    ['the name still missing', { Nama: 'Bayi Siti' }, { Nama: 'Ayu' }],
  ])('%s: two children, and said at the second', async (_, satu, dua) => {
    const hasil = await impor(csv(satu, { ...dua, 'Tanggal Pengukuran': '2026-11-12' }))
    expect(hasil.balitaBaru).toBe(2)
    expect(hasil.peringatan.filter(({ kolom }) => kolom === 'Nama')).toMatchObject([{ baris: 3 }])
  })
  test('twins with names of their own are not asked about', async () => {
    expect(await impor(csv({ Nama: 'Hasan', JK: 'L' }, { Nama: 'Husein', JK: 'L' }))).toMatchObject({ peringatan: [] })
  })
  test('an older file brings what the book lacks, and nothing it says otherwise', async () => {
    await impor(csv({ RT: '05', 'Nama Ibu': 'Siti' }))
    const lama = await impor(csv({ RT: '01', NIK: nik, 'Tanggal Pengukuran': '2026-08-12', Berat: '7' }))
    expect(lama).toMatchObject({ penimbanganBaru: 1, balitaDiperbarui: 1 })
    expect(book.context.db.all('SELECT rt, nik FROM orang')).toEqual([{ rt: '05', nik }])
    expect(ringkas(lama).peringatan).toEqual(['2 Tanggal Pengukuran Ayu'])
  })
})

test('what the sheet would ask is asked against the history in the book', async () => {
  await impor(csv({ 'Tanggal Pengukuran': '2026-09-12', Berat: '8.0' }))
  const hasil = await impor(csv({ Berat: '82' }, { Nama: 'Budi', 'Nama Ibu': 'Tuti', Berat: '6.8', Tinggi: '67' }))
  expect(hasil.peringatan.filter(({ kolom }) => kolom === 'Berat').map(({ baris }) => baris)).toContain(2)
  expect(hasil.peringatan.filter(({ baris }) => baris === 3)).toEqual([])
  // Already asked: the same file again brings nothing, and asks nothing anew.
  const lagi = await impor(csv({ Berat: '82' }))
  expect(lagi).toMatchObject({ takBerubah: 1, imporId: null })
})

describe('cells that are something else', () => {
  test('a date cell costs only itself in every text and side measure, and the row in name, sex and posyandu', async () => {
    const hari = new Date('2024-02-05')
    const isi = await xlsxOf([
      judul,
      ...['Nama Ibu', 'RT', 'NIK', 'Tinggi', 'LiLA'].map((kolom, i) =>
        sel({ Nama: `Anak ${'abcde'[i]}`, [kolom]: hari }),
      ),
      ...['Nama', 'JK', 'Posyandu', 'Berat'].map((kolom) => sel({ [kolom]: hari })),
    ])
    const hasil = await impor(isi)
    expect(ringkas(hasil).ditolak).toEqual(['7 Nama', '8 JK', '9 Posyandu', '10 Berat'])
    const sendiri = hasil.peringatan.filter(({ alasan }) => alasan.includes('berisi tanggal'))
    expect(sendiri.map(({ baris }) => baris)).toEqual([2, 3, 4, 5, 6])
    expect(hasil.penimbanganBaru).toBe(5)
  })
  test('an error saved as text, likewise', async () => {
    const hasil = await impor(
      csv(
        { LiLA: '#N/A' },
        { Nama: 'B', Tinggi: '#REF!' },
        { Nama: 'C', Berat: '#DIV/0!' },
        { Nama: 'D', NIK: 'Err:502' },
        { Nama: 'E', RT: '#####' },
      ),
    )
    expect(ringkas(hasil).ditolak).toEqual(['4 Berat'])
    expect(
      hasil.peringatan.filter(({ alasan }) => alasan.includes('kesalahan rumus')).map(({ baris }) => baris),
    ).toEqual([...[2, 3, 5, 6]])
  })
  test('signs nobody sees are passed over, in headings too', async () => {
    const isi = `${judul.join(',').replace('Nama,', 'Na\u00adma\u200b,').replace('JK', '\u200fJK')}\n${sel({
      ...{ Nama: 'A\u00adyu\u200b', JK: 'P\u200e', Posyandu: 'Melati\u00a01', Berat: '\ufeff8.2' },
    }).join(',')}\n${sel({ 'Tanggal Pengukuran': '2026-11-12', Berat: '8.6' }).join(',')}\n`
    expect(await impor(Buffer.from(isi))).toMatchObject({
      balitaBaru: 1,
      penimbanganBaru: 2,
      ditolak: [],
      peringatan: [],
    })
  })
})

describe('a file that is something else is told what it is', () => {
  test.each([
    [
      'XML of Excel 2003',
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>',
      /XML Excel 2003/,
    ],
    ['a web page saved whole', 'MIME-Version: 1.0\nContent-Type: multipart/related\n', /halaman web/],
    ['a web page behind blanks and a remark', '\ufeff \n<!-- x --><div><table>', /halaman web/],
    ['a page of a server that failed', '<br />\n<b>Notice</b>', /halaman web/],
    ['JSON', '[{"nama":"x"}]', /JSON/],
  ])('%s', async (_, isi, pola) => {
    expect(await kalimat(Buffer.from(isi))).toMatch(pola)
    expect(await kalimat(Buffer.from(isi, 'utf16le').subarray(0))).toMatch(/Tidak ada yang berubah/)
  })
})

test('PB and TB that differ in one row refuse it; KMS and KIA that differ are both left out', async () => {
  const isi = lines(
    'Nama,JK,Tgl Lahir,Posyandu,Tgl Ukur,Berat,PB,TB,KMS,KIA',
    'Ayu,P,2026-01-10,Melati,2026-10-12,8.2,70,70,Ya,Ya',
    'Budi,L,2026-01-10,Melati,2026-10-12,8.2,70,71,Ya,Ya',
    'Citra,P,2025-11-10,Melati,2026-10-12,9,,72,Ya,Tidak',
  )
  const hasil = await impor(isi)
  expect(ringkas(hasil)).toEqual({ ditolak: ['3 PB'], peringatan: ['4 KMS Citra'] })
  expect(anak().map(({ kms, penimbangan }) => [kms.length, penimbangan[0]?.tbMm, penimbangan[0]?.caraUkur])).toEqual([
    [1, 700, null],
    [0, 720, 'berdiri'],
  ])
})

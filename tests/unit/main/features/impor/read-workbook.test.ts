import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { readWorkbook } from '#main/features/impor/read-workbook.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import type { Sel } from '#shared/domain/impor/sel.ts'
import { csvOf, type IsiSel, xlsxOf } from '#tests/helpers/register-file.ts'
import { zipOf } from '#tests/helpers/zip-file.ts'

const judul = ['Nama', 'JK', 'Tgl Lahir', 'Posyandu', 'Berat']
const baris = ['Ayu', 'P', '2025-01-10', 'Melati', '7,0']

async function cellsOf(isi: Uint8Array): Promise<(Sel | null)[][]> {
  const { lembar, header } = await readWorkbook(isi)
  return lembar.baris.slice(header.mulai).map((row) => [...row.sel])
}

async function sentenceOf(isi: Uint8Array): Promise<string> {
  try {
    await readWorkbook(isi)
  } catch (cause) {
    if (cause instanceof AppFailure && cause.error.code === 'berkas') return cause.error.pesan
    throw cause
  }
  throw new Error('the file was read')
}

const teks = (isi: string): Sel => ({ jenis: 'teks', teks: isi })

describe('values of an .xlsx', () => {
  test('text, numbers, dates, booleans, rich text, links and formulas with their result', async () => {
    const row: IsiSel[] = [
      { richText: [{ text: 'Ayu ' }, { text: 'Lestari' }] },
      true,
      new Date('2025-01-10T00:00:00Z'),
      { text: 'Melati & <1>', hyperlink: 'https://contoh.test' },
      { formula: 'A1+1', result: 7.25 },
    ]
    expect(await cellsOf(await xlsxOf([judul, row]))).toEqual([
      [
        teks('Ayu Lestari'),
        teks('Ya'),
        { jenis: 'tanggal', tanggal: '2025-01-10' },
        teks('Melati & <1>'),
        { jenis: 'angka', angka: 7.25 },
      ],
    ])
  })

  test('a formula without a result and an error are told apart from empty', async () => {
    const isi = await xlsxOf([judul, ['Ayu', 'P', { error: '#REF!' }, 'Melati', { formula: 'A1+1' } as IsiSel]])
    expect((await cellsOf(isi))[0]?.slice(2)).toEqual([
      { jenis: 'galat', teks: '#REF!' },
      teks('Melati'),
      { jenis: 'rumus' },
    ])
  })

  test('a name merged down speaks for each row, one merged across only once', async () => {
    const isi = await xlsxOf([['Register balita'], judul, baris, ['', 'P', '2025-01-11', 'Melati', '7']], (sheet) => {
      sheet.mergeCells('A1:E1')
      sheet.mergeCells('A3:A4')
    })
    const cells = await cellsOf(isi)
    expect(cells.map((row) => row[0])).toEqual([teks('Ayu'), { ...teks('Ayu'), lanjutan: true }])
  })

  test('a heading merged over two rows is one heading', async () => {
    const atas = ['Nama', 'JK', 'Tgl Lahir', 'Posyandu', 'Pengukuran', '']
    const isi = await xlsxOf(
      [atas, ['', '', '', '', 'Tgl Ukur', 'BB'], [...baris.slice(0, 4), '2025-06-12', '7,0']],
      (sheet) => {
        for (const kolom of ['A', 'B', 'C', 'D']) sheet.mergeCells(`${kolom}1:${kolom}2`)
        sheet.mergeCells('E1:F1')
      },
    )
    const { header } = await readWorkbook(isi)
    expect([...header.kolom.keys()]).toEqual(['nama', 'jk', 'tanggalLahir', 'posyandu', 'tanggal', 'berat'])
    expect(header.mulai).toBe(2)
  })

  test('a workbook that counts days from 1904 keeps its dates', async () => {
    const workbook = new ExcelJS.Workbook()
    workbook.properties.date1904 = true
    const sheet = workbook.addWorksheet('A')
    sheet.addRows([judul, ['Ayu', 'P', new Date('2025-01-10T00:00:00Z'), 'Melati', '7']])
    const cells = await cellsOf(new Uint8Array(await workbook.xlsx.writeBuffer()))
    expect(cells[0]?.[2]).toEqual({ jenis: 'tanggal', tanggal: '2025-01-10' })
  })

  test('the first sheet with a heading is the one read', async () => {
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet('Petunjuk').addRow(['Isi lembar kedua'])
    workbook.addWorksheet('Data').addRows([judul, baris])
    const { lembar } = await readWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()))
    expect(lembar.nama).toBe('Data')
  })

  describe('of a workbook with several registers', () => {
    const tigaLembar = async () => {
      const workbook = new ExcelJS.Workbook()
      workbook.addWorksheet('Petunjuk').addRow(['Cara mengisi'])
      workbook.addWorksheet('Melati 1').addRows([judul, baris])
      workbook.addWorksheet('Melati 2').addRows([judul, baris, baris])
      workbook.addWorksheet('Lama', { state: 'hidden' }).addRows([judul, baris])
      workbook.addWorksheet('Kosong')
      return new Uint8Array(await workbook.xlsx.writeBuffer())
    }
    const lembarRegister = [
      { nama: 'Melati 1', baris: 1 },
      { nama: 'Melati 2', baris: 2 },
    ]

    test.each([
      [null, 'Melati 1'],
      ['Melati 2', 'Melati 2'],
      [' melati 2 ', 'Melati 2'],
    ])('asked for %j it reads “%s”, and names all of them', async (pilih, nama) => {
      const hasil = await readWorkbook(await tigaLembar(), pilih)
      expect(hasil.lembar.nama).toBe(nama)
      expect(hasil.lembarRegister).toEqual(lembarRegister)
      const [lain] = lembarRegister.filter((one) => one.nama !== nama)
      expect(hasil.belumDibaca.map(({ alasan }) => alasan)).toContainEqual(
        expect.stringContaining(`Lembar "${lain?.nama}" (${lain?.baris} baris) juga berisi register dan belum dibaca`),
      )
    })

    test.each([
      ['Melati 9', 'Lembar "Melati 9" tidak ada di berkas ini. Lembarnya: "Petunjuk", "Melati 1", "Melati 2"'],
      ['Lama', 'Lembar "Lama" tersembunyi di Excel.'],
      ['Kosong', 'Lembar "Kosong" kosong.'],
      ['Petunjuk', 'Baris judul tidak ditemukan.'],
    ])('asked for “%s” it refuses, and says why', async (pilih, pesan) => {
      const isi = await tigaLembar()
      await expect(readWorkbook(isi, pilih)).rejects.toThrow(pesan)
    })
  })

  test('prefixed names, cells without address, inline text and entities are read', async () => {
    const sel = (isi: string) => `<x:c t="inlineStr"><x:is><x:t>${isi}</x:t></x:is></x:c>`
    const lembar = `<?xml version="1.0"?><!-- c --><x:worksheet xmlns:x="a"><x:sheetData><x:row>${judul.map(sel).join('')}</x:row><x:row>${['Ayu &amp; &#65;&lt;', 'P', '2025-01-10', 'Melati'].map(sel).join('')}<x:c><x:v>7.5</x:v></x:c></x:row></x:sheetData></x:worksheet>`
    const isi = zipOf({
      'xl/workbook.xml':
        '<x:workbook xmlns:x="a"><x:sheets><x:sheet name="A" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="http://x/relationships/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': lembar,
    })
    expect(await cellsOf(isi)).toEqual([
      [teks('Ayu & A<'), teks('P'), teks('2025-01-10'), teks('Melati'), { jenis: 'angka', angka: 7.5 }],
    ])
  })

  test.runIf(existsSync('/usr/bin/soffice'))('a workbook saved by LibreOffice reads the same', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'buku-pustu-'))
    try {
      writeFileSync(join(folder, 'a.csv'), csvOf([judul, ['Ayu', 'P', '2025-01-10', 'Melati', '7.25']]))
      const profile = `-env:UserInstallation=file://${folder}/profil`
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'xlsx', '--outdir', folder, join(folder, 'a.csv')],
        { stdio: 'ignore' },
      )
      expect(await cellsOf(readFileSync(join(folder, 'a.xlsx')))).toEqual([
        [
          teks('Ayu'),
          teks('P'),
          { jenis: 'tanggal', tanggal: '2025-01-10' },
          teks('Melati'),
          { jenis: 'angka', angka: 7.25 },
        ],
      ])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe('values of a .csv', () => {
  test.each([',', ';', '\t', '|'])('separated by %j, quoted, with CRLF', async (separator) => {
    expect(await cellsOf(csvOf([['Data tanggal : 2026-10-31'], judul, baris], separator))).toEqual([baris.map(teks)])
  })
  test('unquoted with decimal commas behind semicolons, with a mark of UTF-8', async () => {
    const isi = Buffer.from(`\ufeff${judul.join(';')}\nAyu;P;2025-01-10;Melati;7,0\n`)
    expect(await cellsOf(isi)).toEqual([baris.map(teks)])
  })
  test('in Windows-1252 and in UTF-16', async () => {
    const rows = `${judul.join(',')}\nRenée,P,2025-01-10,Melati,7\n`
    for (const isi of [Buffer.from(rows, 'latin1'), Buffer.from(`\ufeff${rows}`, 'utf16le')]) {
      expect((await cellsOf(isi))[0]?.[0]).toEqual(teks('Renée'))
    }
  })
  test('rows are known by the line they begin on, also after a cell of two lines', async () => {
    const isi = Buffer.from(
      `Judul\n\n${judul.join(',')}\n"Ayu\nLestari",P,2025-01-10,Melati,7\nBimo,L,2025-01-10,Melati,7\n`,
    )
    const { lembar, header } = await readWorkbook(isi)
    expect(lembar.baris.slice(header.mulai).map((row) => row.nomor)).toEqual([4, 6])
  })
})

describe('a file that is no register gets a sentence', () => {
  const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(2_000, 7)])
  const xls = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(2_000)])
  const cases: [string, () => Uint8Array | Promise<Uint8Array>, string][] = [
    ['empty', () => new Uint8Array(), 'Berkas ini kosong.'],
    ['only spaces', () => Buffer.from(' \n \n'), 'Tidak ada isi di dalam berkas ini.'],
    ['a JPEG', () => jpeg, 'Berkas ini gambar (JPEG), bukan tabel.'],
    ['a PDF', () => Buffer.from('%PDF-1.7 …'), 'Berkas ini dokumen PDF, bukan tabel.'],
    ['an old .xls', () => xls, 'Ini berkas Excel lama (.xls).'],
    [
      'a workbook under a passphrase',
      () => Buffer.concat([xls, Buffer.from('EncryptedPackage', 'utf16le')]),
      'Berkas Excel ini dikunci dengan kata sandi.',
    ],
    [
      'a web page named .xls',
      () => Buffer.from('<html><table><tr><td>Nama</td></tr></table>'),
      'Berkas ini halaman web yang diberi nama Excel.',
    ],
    [
      '40 MB of text',
      () => Buffer.alloc(40 * 1024 * 1024, 'halo dunia\n'),
      'Berkas ini terlalu besar (40 MB, paling besar 30 MB).',
    ],
    ['20 MB of text', () => Buffer.alloc(20 * 1024 * 1024, 'halo dunia\n'), 'Baris judul tidak ditemukan.'],
    ['20 MB without a line break', () => Buffer.alloc(20 * 1024 * 1024, 'halo'), 'Baris judul tidak ditemukan.'],
    ['other binary data', () => Buffer.from([1, 2, 0, 4, 5, 6, 7, 8]), 'Berkas ini bukan tabel Excel atau CSV.'],
    ['a workbook without rows', () => xlsxOf([]), 'Tidak ada isi di dalam berkas ini.'],
    ['a document in a zip', () => zipOf({ 'word/document.xml': '<a/>' }), 'Ini dokumen Word, bukan tabel.'],
    ['any other zip', () => zipOf({ 'foto.jpg': '-' }), 'Berkas ini bukan buku kerja Excel (.xlsx).'],
    [
      'a missing column',
      () => xlsxOf([['Nama', 'JK', 'Tgl Lahir', 'Berat'], baris]),
      'Kolom Posyandu tidak ditemukan.',
    ],
    [
      'a doubled column',
      () => xlsxOf([[...judul, 'Berat'], baris]),
      'Ada dua kolom untuk isian yang sama: "Berat" (kolom E) dan "Berat" (kolom F).',
    ],
    [
      'an XML with a document type',
      () => zipOf({ 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' }),
      'Berkas Excel ini terpotong atau rusak',
    ],
  ]
  test.each(cases)('%s', async (_name, make, kalimat) => {
    const sentence = await sentenceOf(await make())
    expect(sentence).toContain(kalimat)
    expect(sentence).toContain('Tidak ada yang berubah.')
  })

  test('an .xlsx cut off anywhere', async () => {
    const whole = await xlsxOf([judul, ...Array.from({ length: 50 }, () => baris)])
    for (let part = 1; part < 20; part++) {
      const cut = whole.slice(0, Math.floor((whole.length * part) / 20))
      expect(await sentenceOf(cut)).toContain('Berkas Excel ini terpotong atau rusak')
    }
  })

  test('an .xlsx with a byte changed in its sheet is refused, or reads as it was', async () => {
    const whole = await xlsxOf([judul, ...Array.from({ length: 200 }, (_, i) => [`Anak ${i}`, ...baris.slice(1)])])
    const before = await cellsOf(whole)
    for (let at = 60; at < whole.length - 30; at += 97) {
      const changed = whole.slice()
      changed[at] = (changed[at] ?? 0) ^ 0x55
      const after = await cellsOf(changed).catch((cause: unknown) => {
        if (!(cause instanceof AppFailure)) throw cause
        return before
      })
      expect(after).toEqual(before)
    }
  })

  test('a zip of some kilobytes that unpacks to gigabytes, whatever size it claims', async () => {
    const satu = deflateRawSync(Buffer.alloc(200 * 1024 * 1024))
    expect(satu.length).toBeLessThan(1024 * 1024)
    for (const asli of [200 * 1024 * 1024, 10]) {
      const isi = zipOf({}, [{ nama: 'xl/workbook.xml', packed: satu, asli }])
      expect(await sentenceOf(isi)).toContain('Isi berkas Excel ini terlalu besar')
    }
  })
})

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { describe, expect, test } from 'vitest'
import { renderExcel } from '#main/reports/excel.ts'
import { renderPdf } from '#main/reports/pdf.ts'
import { lembarKosong } from '#shared/formulir/kartu/lembar-kosong.ts'
import { kartuKosong, kartuPerorangan } from '#shared/formulir/kartu/perorangan.ts'
import type { FormModel } from '#shared/formulir/model.ts'
import { lembarForm } from '#shared/formulir/tata-letak.ts'
import { daftarKartu } from '#shared/kartu/daftar.ts'
import { isKolomKunjungan, kolomKartu } from '#shared/kartu/kartu.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { findProgram } from '#tests/helpers/find-program.ts'
import { cetakanUji, kunjunganUji } from '#tests/helpers/kartu-perorangan.ts'

const pdftotext = findProgram('pdftotext')

async function tulisan(model: FormModel): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'buku-pustu-kartu-'))
  try {
    writeFileSync(join(folder, 'a.pdf'), await renderPdf([model]))
    return execFileSync(pdftotext ?? '', ['-layout', join(folder, 'a.pdf'), '-']).toString()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe.each(daftarKartu)('the card $kode on paper', (kartu) => {
  const orang = [{ label: 'Nama', nilai: 'Siti Aminah' }]
  const kunjungan = kunjunganUji(kartu).slice(0, 4)
  const isi = { orang, kepala: kunjungan[0]?.isi ?? {}, kunjungan }
  const model = kartuPerorangan(kartu, cetakanUji, isi)

  test.skipIf(pdftotext === null)('is drawn with every visit, every judgement and its rule', async () => {
    const text = await tulisan(model)
    expect(text).toContain('Siti Aminah')
    for (const { sebut } of kartu.putusan) expect(text.replaceAll(/\s+/g, ' ')).toContain(sebut)
    for (const { tanggal } of kunjungan) expect(text).toContain(formatTanggal(tanggal))
  })

  test.skipIf(pdftotext === null)('has as many sheets as its layout says, blank and filled', async () => {
    for (const one of [model, kartuKosong(kartu, cetakanUji), lembarKosong(kartu, cetakanUji)]) {
      const sheets = (await tulisan(one)).split('\f').length - 1
      expect([one.formulir, sheets]).toEqual([one.formulir, new Set(lembarForm(one)).size])
    }
  })

  test('is a workbook whose first sheet is the printed card', async () => {
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.load((await renderExcel([model])) as unknown as ArrayBuffer)
    const values = workbook.worksheets.map((sheet) => sheet.getSheetValues().flat().map(String).join(' '))
    const tanpaNomor = kartu.cetak ? [] : kolomKartu(kartu).filter((kolom) => isKolomKunjungan(kartu, kolom))
    for (const sebut of [
      kartu.cetak ? 'Waktu ke posyandu' : 'Tanggal kunjungan',
      ...tanpaNomor.map(({ isian }) => isian.sebut),
    ])
      expect(values.join(' ')).toContain(sebut)
    expect(values.join(' ')).toContain('Putusan')
  })
})

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { definePdf, renderPdf } from '#main/reports/pdf.ts'
import type { FormModel } from '#shared/formulir/model.ts'
import { lembarForm } from '#shared/formulir/tata-letak.ts'
import { findProgram } from '#tests/helpers/find-program.ts'
import type { UbahForm } from '#tests/helpers/form-sample.ts'
import { createF1, createF2, sampleMasukan } from '#tests/helpers/form-sample.ts'
import { selTercetak } from '#tests/helpers/sel-tercetak.ts'

function f1(ubah: UbahForm = {}): FormModel {
  const model = createF1(sampleMasukan(ubah).balokOf('pos-2'), 'pos-2')
  if (!model) throw new Error('no form')
  return model
}
const f2 = createF2(sampleMasukan().balokOf(null))
const penuh: UbahForm = {
  kop: [
    'PEMERINTAH KABUPATEN TIRTASARI',
    'DINAS KESEHATAN',
    'UPTD PUSKESMAS WONOREJO',
    'PUSTU SUMBERAGUNG',
    'Jalan Raya 12',
  ],
  barisEkor: ['2T', 'BBsangatKurang', 'BBkurang', 'vitaminABiru', 'vitaminAMerah', 'asiE06'],
  duaT: 'terpisah',
  tidakHadir: 'K-D',
}

/** What the model prints: decimal comma and true minus. */
function tercetak(model: FormModel): string[] {
  return selTercetak(model).flatMap((row) =>
    row.flatMap((cell, i) => {
      if (cell === null) return []
      const isPersen = typeof cell === 'number' && i >= 2 && model.formulir === 'f2'
      const text = String(cell).replace('-', typeof cell === 'number' ? '−' : '-')
      return [isPersen ? text.replace('.', ',') : text]
    }),
  )
}

type Node = {
  readonly table?: { readonly body: readonly (readonly { text?: string }[])[]; readonly headerRows?: number }
}

/** Texts of the form's tables in the definition, heads left out. */
function textsDefined(model: FormModel): string[] {
  const [section] = definePdf([model]).content as { section: Node[] }[]
  const tables = (section?.section ?? []).filter((node) => node.table?.headerRows !== undefined)
  return tables.flatMap((node) =>
    (node.table?.body ?? []).slice(node.table?.headerRows).flatMap((row) => row.flatMap((cell) => cell.text || [])),
  )
}

/** "75" prints as "75,0" where a percentage stands. */
function withoutZeroDecimal(texts: readonly string[]): string[] {
  return texts.map((text) => text.replace(/^(\d+),0$/, '$1'))
}

afterEach(() => vi.restoreAllMocks())

test.each([
  ['F1', f1()],
  ['F1 with all rows', f1(penuh)],
  ['F2', f2],
])('%s: the definition prints every cell of the model and no other', (_name, model) => {
  expect(withoutZeroDecimal(textsDefined(model))).toEqual(tercetak(model))
})

test('the same form gives the same bytes, and nothing is said on the console', async () => {
  const silent = [vi.spyOn(console, 'log'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'error')]
  const [first, second] = [await renderPdf([f1()]), await renderPdf([f1()])]
  expect(Buffer.compare(first, second)).toBe(0)
  expect(first.subarray(0, 5).toString()).toBe('%PDF-')
  for (const spy of silent) expect(spy).not.toHaveBeenCalled()
})

test('a form of invented children has a word drawn across its pages, any other has not', () => {
  const backgrounds = (model: FormModel) =>
    (definePdf([model]).content as { background?: { svg: string } }[]).map(({ background }) => background?.svg)
  expect(backgrounds({ ...f1(), contoh: true })).toEqual([expect.stringContaining('rotate(-24)')])
  expect(backgrounds(f1())).toEqual([undefined])
})

/** Sheets of paper of a PDF, by its page objects. */
const countPages = (pdf: Buffer) => (pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length

test.each([
  // The form on five sheets, and one of indicators and bars behind it.
  ['F4', 1, 6],
  ['F4', 5, 6],
  ['F4', 7, 6],
  ['F4', 8, 6],
  ['F4', 9, 6],
  ['A4', 8, 6],
  // Two groups of posyandu side by side; the head of the form stands over the first.
  ['F4', 14, 10],
] as const)('the F2 on %s with %i posyandu takes %i pages', async (kertas, posyandu, pages) => {
  const model = createF2(sampleMasukan({ kertas }, { posyandu, anakPerPosyandu: 12, bulan: '2026-10' }).balokOf(null))
  expect(countPages(await renderPdf([{ ...model, daftar: [] }]))).toBe(pages)
  expect(lembarForm(model)).toHaveLength(pages - 1)
})

const pdftotext = findProgram('pdftotext')

describe.skipIf(pdftotext === null)('the text of the PDF', () => {
  /** Text page by page, in reading order. */
  async function pagesOf(models: readonly FormModel[]): Promise<string[]> {
    const folder = mkdtempSync(join(tmpdir(), 'buku-pustu-pdf-'))
    try {
      writeFileSync(join(folder, 'form.pdf'), await renderPdf(models))
      const text = execFileSync(pdftotext ?? '', ['-layout', join(folder, 'form.pdf'), '-'], { encoding: 'utf8' })
      return text.split('\f').slice(0, -1)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  test.each([
    ['F4', f1()],
    ['A4 with letterhead and every row', f1({ ...penuh, kertas: 'A4' })],
    ['F4 with letterhead and every row', f1(penuh)],
  ])('F1 on %s: the whole form stands on its first page', async (_name, model) => {
    const pages = await pagesOf([model])
    expect(pages).toHaveLength(2)
    const [first = ''] = pages
    const numbers = (text: string) => text.match(/(?<![\w,.])−?\d+(?![\w,.%])/g) ?? []
    for (const row of selTercetak(model)) {
      const line = first.split('\n').find((l) => l.includes(String(row[1])))
      // The code may hold digits ('E0-6'): what stands behind it is the figures.
      const figures = line?.split(String(row[1]))[1]?.trim().slice(String(row[2]).length) ?? ''
      expect(numbers(figures).map((n) => Number(n.replace('−', '-')))).toEqual(
        row.filter((cell) => typeof cell === 'number'),
      )
    }
    for (const sign of model.tandaTangan) expect(first).toContain(sign.nama)
    expect(first).toContain('NIP. 19880314 201503 2 004')
    expect(first).toContain(`Kode laporan ${model.sidik}, halaman 1 dari 2`)
    expect(first).toContain('D = N+T+O+B √')
    expect(pages[1]).toContain('Balok SKDN, Posyandu Melati 2')
  })

  test('F2: every figure of every row', async () => {
    const text = (await pagesOf([f2])).slice(0, -1).join('\n')
    const lines = text.split('\n')
    const words = lines.flatMap((line) => line.trim().split(/\s{2,}|\s(?=[\d–−])/))
    for (const row of selTercetak(f2)) expect(words.length).toBeGreaterThan(row.length)
    for (const { nama, label } of [{ nama: 'K/S', label: 'K/S, cakupan program' }]) {
      const row = selTercetak(f2)[f2.baris.findIndex((b) => b.id === `indikator.${nama}`)]?.slice(2)
      const line = lines.find((l) => l.includes(label)) ?? ''
      expect(line.match(/\d+,\d/g)).toEqual(row?.map((n) => Number(n).toFixed(1).replace('.', ',')))
    }
  })

  test('a form of invented children says so in words on every page', async () => {
    const pages = await pagesOf([{ ...f1(), contoh: true }])
    expect(pages).toHaveLength(2)
    for (const page of pages) expect(page).toContain('CONTOH. Kode laporan')
    expect(pages[0]).toContain('CONTOH: orang dan angka di berkas ini karangan')
    for (const page of await pagesOf([f1()])) expect(page).not.toContain('CONTOH')
  })

  test('a month still running says so under the title', async () => {
    const [first] = await pagesOf([{ ...f1(), sementara: true }])
    expect(first).toContain('SEMENTARA: bulan ini belum selesai')
  })

  test('a broken check names the children', async () => {
    const model = f1()
    const [child] = model.anak
    const periksa = [{ aturan: 'D=N+T+O+B', benar: false, angka: '39 = 20+14+2+2', anak: [child?.id ?? ''] }]
    const [first] = await pagesOf([{ ...model, periksa }])
    expect(first).toContain(`D = N+T+O+B SALAH (39 = 20+14+2+2: ${child?.nama})`)
  })
})

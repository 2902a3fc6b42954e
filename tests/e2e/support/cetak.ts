import { expect, type Page } from '@playwright/test'
import { lebarIsiMm } from '#shared/formulir/kertas.ts'
import { daunKolom, lebarKolomMm } from '#shared/formulir/kolom.ts'
import type { FormModel } from '#shared/formulir/model.ts'
import { lembarForm } from '#shared/formulir/tata-letak.ts'
import { type Aplikasi, bulanContoh } from './aplikasi.ts'
import { goTo } from './go-to.ts'

const countPages = (pdf: Buffer) => (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length
const pxPerMm = 96 / 25.4

async function data<T>({ call }: Aplikasi, name: string, input: unknown): Promise<T> {
  const envelope = await call(name, input)
  if (!envelope.ok) throw new Error(envelope.error.pesan)
  return envelope.data as T
}

/** Opens every page of the book once, as her day does: no style of one may reach the paper of another. */
async function walkThrough(page: Page): Promise<void> {
  for (const name of await page.getByRole('navigation').first().getByRole('link').allInnerTexts()) {
    await page.getByRole('navigation').first().getByRole('link', { name: name.trim(), exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
}

/** Left edges and widths of the cells of a row, px from the left edge of its table; the texts with them. */
type Sel = { readonly x: number; readonly lebar: number; readonly teks: string }
type Tabel = { readonly lebar: number; readonly kepala: Sel[]; readonly baris: Sel[][] }

function measure(page: Page): Promise<Tabel[]> {
  return page.locator('section[aria-label] table').evaluateAll((tables) =>
    tables.map((table) => {
      const left = table.getBoundingClientRect().left
      const cells = (row: Element) =>
        [...row.children].map((cell) => {
          const { x, width } = cell.getBoundingClientRect()
          return { x: x - left, lebar: width, teks: (cell.textContent ?? '').trim() }
        })
      const heads = [...table.querySelectorAll('thead tr')]
      const last = heads.at(-1)
      return {
        lebar: table.getBoundingClientRect().width,
        kepala: last ? cells(last) : [],
        baris: [...table.querySelectorAll('tbody tr')].map(cells),
      }
    }),
  )
}

export async function openForm(page: Page, origin: string, formulir: string): Promise<void> {
  await goTo(page, `${origin}/laporan?bulan=${bulanContoh}&formulir=${formulir}`)
  await expect(page.locator('section[aria-label] table').first()).toBeVisible()
}

/** Prints a form from the window and holds it against its model and its PDF: sheets, columns, rows. */
export async function checkCetak(aplikasi: Aplikasi, formulir: 'f1' | 'f2' | 'f3'): Promise<void> {
  const { page } = aplikasi
  await walkThrough(page)
  const origin = aplikasi.server().origin
  await openForm(page, origin, formulir)
  const { posyandu } = await data<{ posyandu: { id: string }[] }>(aplikasi, 'aplikasi.keadaan', {})
  const pilih = { bulan: bulanContoh, formulir, posyanduId: formulir === 'f1' ? (posyandu[0]?.id ?? null) : null }
  const model = await data<FormModel>(aplikasi, 'laporan.formulir', pilih)
  const sheets = lembarForm(model)

  const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  const { isiBase64 } = await data<{ isiBase64: string }>(aplikasi, 'laporan.export', { ...pilih, jenis: 'pdf' })
  expect(countPages(printed)).toBe(countPages(Buffer.from(isiBase64, 'base64')))
  expect(countPages(printed)).toBe(sheets.length + 1)

  await page.setViewportSize({ width: Math.round(lebarIsiMm(model.kertas) * pxPerMm), height: 768 })
  await page.emulateMedia({ media: 'print' })
  const tables = await measure(page)
  expect(tables).toHaveLength(sheets.length)
  sheets.forEach(({ kolom, baris }, i) => {
    const table = tables[i]
    if (!table) throw new Error('a table is missing')
    const mm = lebarIsiMm(model.kertas) * pxPerMm
    const total = kolom.reduce((sum, k) => sum + lebarKolomMm(k), 0)
    expect(Math.abs(table.lebar - (mm * total) / lebarIsiMm(model.kertas))).toBeLessThan(4)
    let x = 0
    const leaves = daunKolom(kolom).map((daun) => {
      const at = x
      x += (daun.lebarMm / total) * table.lebar
      return { x: at, lebar: (daun.lebarMm / total) * table.lebar }
    })
    // Every cell begins where its column does, head and body alike.
    for (const row of [table.kepala, ...table.baris]) {
      for (const cell of row) {
        expect(Math.min(...leaves.map((leaf) => Math.abs(leaf.x - cell.x))), cell.teks).toBeLessThan(3)
      }
    }
    expect(table.baris).toHaveLength(baris.length)
    const label = (row: number) => table.baris[row]?.[1]?.teks
    baris.forEach((one, row) => {
      const sel = one.sel[formulir === 'f1' ? 'kegiatan' : 'elemen']
      expect(label(row)).toBe(sel?.kind === 'teks' ? sel.teks.trim() : '')
    })
  })
  // Who was entered, or a line to sign on, with the title above it.
  for (const { atas, nama } of model.tandaTangan) {
    for (const teks of [atas.at(-1) ?? '', nama || '………………………']) {
      await expect(page.getByText(teks, { exact: true }).last()).toBeVisible()
    }
  }
  await expect(page.getByText(/^Pemeriksaan: D = N\+T\+O\+B √/)).toBeVisible()
}

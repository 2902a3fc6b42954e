import { expect, type Page } from '@playwright/test'
import type { Envelope } from '#shared/contract/envelope.ts'
import { lebarIsiMm } from '#shared/forms/kertas.ts'
import { daunKolom, lebarKolomMm } from '#shared/forms/kolom.ts'
import type { FormModel } from '#shared/forms/model.ts'
import { lembarForm } from '#shared/forms/tata-letak.ts'
import { bulanContoh, test } from './support/aplikasi.ts'

/** The paper from the window is the paper of the PDF: as many sheets, the same columns, the same rows on each. */

test.use({ isiAwal: 'contoh', hariIni: '2026-11-12T10:00:00+07:00' })

const countPages = (pdf: Buffer) => (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length
const pxPerMm = 96 / 25.4

type Call = (name: string, input?: unknown) => Promise<Envelope>

async function data<T>(call: Call, name: string, input: unknown): Promise<T> {
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

async function openForm(page: Page, origin: string, formulir: string): Promise<void> {
  await page.goto(`${origin}/laporan?bulan=${bulanContoh}&formulir=${formulir}`)
  await expect(page.locator('section[aria-label] table').first()).toBeVisible()
}

for (const formulir of ['F1', 'F2'] as const) {
  test(`the ${formulir} printed from the window is the ${formulir} of the PDF`, async ({ aplikasi }) => {
    const { page } = aplikasi
    await walkThrough(page)
    const origin = aplikasi.server().origin
    await openForm(page, origin, formulir)
    const { posyandu } = await data<{ posyandu: { id: string }[] }>(aplikasi.call, 'aplikasi.keadaan', {})
    const pilih = { bulan: bulanContoh, formulir, posyanduId: formulir === 'F1' ? (posyandu[0]?.id ?? null) : null }
    const model = await data<FormModel>(aplikasi.call, 'laporan.formulir', pilih)
    const sheets = lembarForm(model)

    const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true })
    const { isiBase64 } = await data<{ isiBase64: string }>(aplikasi.call, 'laporan.ekspor', { ...pilih, jenis: 'pdf' })
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
        const sel = one.sel[formulir === 'F1' ? 'kegiatan' : 'elemen']
        expect(label(row)).toBe(sel?.kind === 'teks' ? sel.teks.trim() : '')
      })
    })
    await expect(page.getByText('Mengetahui,')).toBeVisible()
    await expect(page.getByText(/^Pemeriksaan: D = N\+T\+O\+B √/)).toBeVisible()
  })
}

test('after Excel the buttons stand where they stood, and it says where the file lies', async ({ aplikasi }) => {
  const { page } = aplikasi
  await openForm(page, aplikasi.server().origin, 'F2')
  const pdf = page.getByRole('button', { name: 'PDF', exact: true })
  const before = await pdf.boundingBox()
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Excel', exact: true }).click()])
  await expect(page.getByRole('status').getByText(/F2-2026-10-.*\.xlsx ada di folder Unduhan/)).toBeVisible()
  expect(await pdf.boundingBox()).toEqual(before)
})

test('all forms of the month come at once, and it says in which folder', async ({ aplikasi }) => {
  const { page } = aplikasi
  await openForm(page, aplikasi.server().origin, 'F1')
  await page.getByRole('button', { name: 'Semua F1 + F2' }).click()
  const pesan = page.getByRole('status').filter({ hasText: 'berkas ada di folder' })
  await expect(pesan).toContainText('2026-10', { timeout: 30_000 })
  await expect(pesan.getByRole('button', { name: 'Buka foldernya' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Semua F1 + F2' })).toBeEnabled()
})

test('a month to come has no report, and leads back to this one', async ({ aplikasi }) => {
  const { page } = aplikasi
  await page.goto(`${aplikasi.server().origin}/laporan?bulan=2027-06`)
  await expect(page.getByRole('heading', { name: 'Juni 2027 belum datang' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Semua F1 + F2' })).toHaveCount(0)
  for (const name of ['Excel', 'PDF', 'Cetak']) {
    await expect(page.getByRole('button', { name, exact: true })).toBeDisabled()
  }
  await page.getByRole('button', { name: 'Ke November 2026' }).click()
  await expect(page.locator('section[aria-label] table').first()).toBeVisible()
})

import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import ExcelJS from 'exceljs'
import type { LaporanSkdn } from '#shared/contract/laporan.ts'
import { bulanContoh, test } from './support/aplikasi.ts'
import { listFaults, listFaultsInBoth } from './support/faults.ts'
import { goTo, reload } from './support/go-to.ts'

test.use({ isiAwal: 'contoh', hariIni: '2026-11-12T10:00:00+07:00' })

/** The report of the first posyandu as the command line gives it. */
async function readLaporan(call: (name: string, input?: unknown) => Promise<unknown>): Promise<LaporanSkdn> {
  const envelope = (await call('laporan.skdn', { bulan: bulanContoh, posyanduId: null })) as { data: LaporanSkdn }
  return envelope.data
}

const sum = (rows: LaporanSkdn['total'], kode: 'S' | 'D' | 'T') => rows.reduce((total, row) => total + row[kode], 0)

test('every number on the paper opens as many names', async ({ aplikasi }) => {
  const { page } = aplikasi
  const laporan = await readLaporan(aplikasi.call)
  const [posyandu] = laporan.posyandu
  if (!posyandu) throw new Error('The sample book has no posyandu')
  await page.getByRole('link', { name: 'Laporan' }).click()
  await expect(page.getByRole('heading', { name: 'Laporan SKDN' })).toBeVisible()
  const kertas = page.locator('.kertas_kertas')
  const names = page.getByLabel('Nama di balik angka')
  for (const kode of ['S', 'D', 'T'] as const) {
    const baris = kertas.locator('tbody tr').filter({ has: page.getByText(kode, { exact: true }) })
    const angka = baris.getByRole('button').last()
    await expect(angka).toHaveText(String(sum(posyandu.baris, kode)))
    await angka.focus()
    await page.keyboard.press('Enter')
    await expect(names.getByText(`${sum(posyandu.baris, kode)} nama`)).toBeVisible()
    await expect(names.getByRole('listitem')).toHaveCount(sum(posyandu.baris, kode))
  }
  expect(await listFaults(page)).toEqual([])
})

test('Excel and PDF come as files named by form, month and place, with the numbers of the screen', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  const laporan = await readLaporan(aplikasi.call)
  await goTo(page, `${aplikasi.server().origin}/laporan?bulan=${bulanContoh}&formulir=F2`)
  const [excel] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Excel' }).click(),
  ])
  expect(excel.suggestedFilename()).toMatch(/^F2-2026-10-[a-z0-9-]+\.xlsx$/)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await readFile(await excel.path())) as unknown as ExcelJS.Buffer)
  const texts: string[] = []
  workbook.worksheets[0]?.eachRow((row) => {
    row.eachCell((cell) => texts.push(String(cell.result ?? cell.value ?? '')))
  })
  expect(texts).toContain(String(sum(laporan.total, 'S')))
  const [pdf] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'PDF' }).click()])
  expect((await readFile(await pdf.path())).subarray(0, 5).toString()).toBe('%PDF-')
})

type Lembar = { data: { baris: { anak: { id: string }; isi: { bb: string } }[] } }

/** Types another weight for the heaviest child of an October day. */
async function retype(
  call: (name: string, input?: unknown) => Promise<unknown>,
  next: (kg: number) => number,
): Promise<void> {
  const bb = (isi: { bb: string }) => Number(isi.bb.replace(',', '.'))
  const { data } = (await call('hariBuka.list', { bulan: bulanContoh })) as { data: { hari: { id: string }[] }[] }
  const [hariBukaId = ''] = data.flatMap(({ hari }) => hari.map(({ id }) => id))
  const { baris } = ((await call('penimbangan.sheet', { hariBukaId })) as Lembar).data
  const [row] = baris.toSorted((a, b) => bb(b.isi) - bb(a.isi))
  if (!row) throw new Error('The day has no child')
  const isi = { ...row.isi, bb: next(bb(row.isi)).toFixed(1).replace('.', ',') }
  await call('penimbangan.record', { hariBukaId, orangId: row.anak.id, isi })
}

test('a doubt is settled beside the report, and stays settled', async ({ aplikasi }) => {
  const { page } = aplikasi
  // A fifth less: so much nobody loses in a month.
  await retype(aplikasi.call, (kg) => kg * 0.8)
  await goTo(page, `${aplikasi.server().origin}/laporan?bulan=${bulanContoh}&formulir=F2`)
  const doubts = page.getByLabel('Lihat dulu sebelum dikirim')
  const answer = doubts.getByRole('button', { name: /memang benar/i })
  await expect(answer.first()).toBeVisible()
  const before = await answer.count()
  await answer.first().click()
  await expect(answer).toHaveCount(before - 1)
  await reload(page)
  await expect(doubts).toBeVisible()
  await expect(answer).toHaveCount(before - 1)
})

test('no rhythm of Enter lets a weight that cannot be count: it is said by its number', async ({ aplikasi }) => {
  const { page } = aplikasi
  await retype(aplikasi.call, () => 102)
  const belum = async () => {
    const { data } = (await aplikasi.call('laporan.skdn', { bulan: bulanContoh, posyanduId: null })) as unknown as {
      data: { belumDihitung: unknown[] }
    }
    return data.belumDihitung.length
  }
  await goTo(page, `${aplikasi.server().origin}/laporan?bulan=${bulanContoh}&formulir=F2`)
  const ragu = page.getByLabel('Lihat dulu sebelum dikirim').getByRole('listitem').first()
  await expect(ragu).toContainText('BB 102,0.')
  await ragu.getByRole('button', { name: 'Memang benar' }).focus()
  for (let i = 0; i < 5; i++) await page.keyboard.press('Enter')
  const ya = ragu.getByRole('button', { name: 'Ya, BB 102,0 memang benar' })
  await expect(ya).toBeVisible()
  expect(await belum()).toBe(1)
  expect(await listFaultsInBoth(page, { include: 'aside' })).toEqual([])
  await ya.click()
  await expect(page.getByText('BB 102,0.')).toBeHidden()
  expect(await belum()).toBe(0)
})

test('the month goes back and forth by button, and paper prints without the screen around it', async ({ aplikasi }) => {
  const { page } = aplikasi
  await goTo(page, `${aplikasi.server().origin}/laporan?bulan=${bulanContoh}`)
  await page.getByRole('button', { name: 'Bulan sebelumnya' }).click()
  await expect(page.getByText('September 2026').first()).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.kertas_kertas')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Excel' })).toBeHidden()
  await expect(page.getByRole('navigation').first()).toBeHidden()
})

test('a form of a year is chosen by its year, and stays open at the month it came from', async ({ aplikasi }) => {
  const { page } = aplikasi
  await goTo(page, `${aplikasi.server().origin}/laporan?bulan=${bulanContoh}&formulir=sip5`)
  const tahun = page.getByRole('group', { name: 'Tahun' })
  await expect(tahun).toContainText('Tahun 2026')
  await expect(page.getByRole('button', { name: /^Semua F1/ })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Tahun berikutnya' })).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('button', { name: 'Tahun sebelumnya' }).press('Enter')
  await expect(page.locator('.kertas_kertas')).toContainText('JANUARI S.D. DESEMBER 2025')
  await page.getByRole('button', { name: 'Tahun berikutnya' }).press('Enter')
  await expect(page.locator('.kertas_kertas')).toContainText('JANUARI S.D. DESEMBER 2026')
  await page.getByRole('button', { name: 'F1', exact: true }).press('Enter')
  await expect(page.getByRole('group', { name: 'Bulan' })).toContainText('Oktober 2026')
})

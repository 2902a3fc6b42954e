import { expect } from '@playwright/test'
import { test } from './support/aplikasi.ts'
import { listFaultsInBoth } from './support/faults.ts'
import { checkLebar } from './support/lebar.ts'
import { tungguDiam } from './support/rupa.ts'

test.use({ isiAwal: 'contoh', hariIni: '2026-11-12T10:00:00+07:00' })

test('a cycle of food is begun, weighed week by week and ended, with the keyboard', async ({ aplikasi }) => {
  const { page } = aplikasi
  await page.getByRole('link', { name: 'Tindak lanjut' }).click()
  await page.getByRole('link', { name: 'PMT', exact: true }).click()
  await page.getByRole('button', { name: 'Mulai siklus' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox').fill('Anindya')
  await expect(dialog.getByRole('button', { name: /Anindya/ }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Untuk Anindya')).toBeVisible()
  await dialog.getByRole('radio', { name: /BB tidak naik/ }).check()
  await expect(dialog.getByLabel('Lama (hari)')).toHaveValue('28')
  await dialog.getByLabel('Mulai tanggal').fill('02-11-2026')
  await tungguDiam(page)
  if (process.env.GAMBAR) await page.screenshot({ path: `${process.env.GAMBAR}/pmt-mulai.png` })
  expect(await listFaultsInBoth(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  const siklus = page.getByRole('region', { name: /PMT Anindya/ })
  await expect(siklus).toContainText('02-11-2026 sampai 29-11-2026, 4 pekan')

  await siklus.getByRole('button', { name: 'Catat pekan' }).click()
  // What was weighed in grams is asked about, not kept.
  await dialog.getByLabel('BB (kg)').fill('17200')
  await page.keyboard.press('Control+Enter')
  await expect(
    dialog
      .getByRole('alert')
      .or(dialog.getByText(/199|sampai|kg/))
      .first(),
  ).toBeVisible()
  await dialog.getByLabel('BB (kg)').fill('17,4')
  await dialog.getByLabel(/Dihabiskan/).fill('6')
  await tungguDiam(page)
  if (process.env.GAMBAR) await page.screenshot({ path: `${process.env.GAMBAR}/pmt-pekan.png` })
  await page.keyboard.press('Control+Enter')
  await expect(siklus.getByRole('button', { name: /^12-11-2026/ })).toContainText('17,4')
  await expect(siklus).toContainText('Dihabiskan 6 hari.')
  for (const [width, tema] of [
    [1366, 'terang'],
    [1024, 'gelap'],
    [683, 'terang'],
  ] as const) {
    await page.setViewportSize({ width, height: 696 })
    await page.evaluate((t) => document.documentElement.setAttribute('data-tema', t), tema)
    await tungguDiam(page)
    if (process.env.GAMBAR) await page.screenshot({ path: `${process.env.GAMBAR}/pmt-${width}.png` })
  }
  expect(await listFaultsInBoth(page)).toEqual([])
  await checkLebar(page, '/tindak/pmt', [
    [1366, 115],
    [1024, 130],
    [683, 130],
  ])
  await siklus.getByRole('button', { name: 'Selesaikan' }).click()
  await expect(page.getByText('Tidak ada siklus yang berjalan')).toBeVisible()
  await page.getByRole('button', { name: 'Selesai 1' }).click()
  await expect(siklus).toContainText('selesai 12-11-2026')
})

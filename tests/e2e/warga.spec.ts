import { expect } from '@playwright/test'
import { test } from './support/aplikasi.ts'
import { listFaultsInBoth } from './support/faults.ts'
import { goTo } from './support/go-to.ts'

test.use({ isiAwal: 'contoh', hariIni: '2026-11-12T10:00:00+07:00' })

test('a grandmother is written down by keyboard, found by F3, and put into her family', async ({ aplikasi }) => {
  const { page, server } = aplikasi
  await goTo(page, `${server().origin}/warga`)
  await expect(page.getByRole('list', { name: 'Daftar warga' })).toBeVisible()
  await page.keyboard.press('Control+b')
  const daftar = page.getByRole('dialog', { name: 'Daftarkan orang' })
  await expect(daftar).toBeVisible()
  expect(await listFaultsInBoth(page)).toEqual([])
  await page.keyboard.type('Mbah Karti')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await daftar.getByLabel('Tanggal lahir').focus()
  await page.keyboard.type('01-02-1950')
  await daftar.getByLabel('Posyandu').selectOption({ index: 1 })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Mbah Karti' })).toBeVisible()
  await expect(page.locator('main')).toContainText('Lansia')

  await page.getByRole('button', { name: 'Ubah' }).click()
  const ubah = page.getByRole('dialog', { name: 'Data Mbah Karti' })
  await ubah.getByLabel('Nomor KK').fill('3501230101200001')
  await ubah.getByLabel('Telepon').focus()
  await page.keyboard.type('081200000000')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('main')).toContainText('081200000000')
  expect(await listFaultsInBoth(page)).toEqual([])

  await page.keyboard.press('F3')
  await page.keyboard.type('mbah kar')
  await page
    .getByRole('dialog', { name: 'Cari orang' })
    .getByRole('button', { name: /^Mbah Karti/ })
    .waitFor()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/warga\/[0-9a-f-]{36}$/)

  await goTo(page, `${server().origin}/`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('F3')
  await page.keyboard.type('mbah kar')
  await page
    .getByRole('search')
    .getByRole('button', { name: /^Mbah Karti/ })
    .click()
  await expect(page).toHaveURL(/\/warga\/[0-9a-f-]{36}$/)
})

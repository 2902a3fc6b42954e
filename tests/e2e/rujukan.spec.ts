import { expect } from '@playwright/test'
import { test } from './support/aplikasi.ts'
import { listFaultsInBoth } from './support/faults.ts'
import { checkLebar } from './support/lebar.ts'
import { tungguDiam } from './support/rupa.ts'

test.use({ isiAwal: 'contoh', hariIni: '2026-11-12T10:00:00+07:00' })

test('a child of the list is referred, its letter made, and the answer typed back', async ({ aplikasi }) => {
  const { page } = aplikasi
  await page.getByRole('link', { name: 'Tindak lanjut' }).click()
  const pendek = page.getByRole('row').filter({ hasText: 'Pendek' }).first()
  const nama = (await pendek.getByRole('link').textContent()) ?? ''
  await pendek.locator('[data-hasil]').focus()
  await page.keyboard.press('F8')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Alasan')).toHaveValue(/Pendek: .*z TB\/U/)
  await tungguDiam(page)
  if (process.env.GAMBAR) await page.screenshot({ path: `${process.env.GAMBAR}/rujukan-dialog.png` })
  expect(await listFaultsInBoth(page)).toEqual([])
  await dialog.getByLabel('Sudah dilakukan').fill('konseling gizi')
  await page.keyboard.press('Control+Enter')
  const baris = page.getByRole('row').filter({ hasText: nama })
  await expect(baris).toContainText('baru hari ini')
  const unduh = page.waitForEvent('download')
  await baris.getByRole('button', { name: 'Surat' }).click()
  const berkas = await unduh
  expect(berkas.suggestedFilename()).toMatch(/surat-rujukan-2026-11-12-contoh\.pdf$/)
  if (process.env.GAMBAR) await berkas.saveAs(`${process.env.GAMBAR}/surat.pdf`)

  await baris.getByRole('button', { name: 'Jawaban' }).click()
  await page.getByLabel('Rawat jalan').check()
  await page.getByLabel('Yang perlu dilakukan di sini').fill('ukur lagi bulan depan')
  await page.getByLabel('Dijawab tanggal').fill('11-11-2026')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('lebih dulu dari rujukannya').first()).toBeVisible()
  await page.getByLabel('Dijawab tanggal').fill('12-11-2026')
  await tungguDiam(page)
  if (process.env.GAMBAR) await page.screenshot({ path: `${process.env.GAMBAR}/rujukan-jawaban.png` })
  await page.keyboard.press('Control+Enter')
  await expect(baris).toContainText('12-11-2026: rawat jalan')
  await expect(page.getByRole('status').filter({ hasText: '0 belum dijawab' })).toBeVisible()
  for (const [width, tema] of [
    [1366, 'terang'],
    [1024, 'gelap'],
    [683, 'terang'],
  ] as const) {
    await page.setViewportSize({ width, height: 696 })
    await page.evaluate((t) => document.documentElement.setAttribute('data-tema', t), tema)
    await tungguDiam(page)
    if (process.env.GAMBAR) await page.screenshot({ path: `${process.env.GAMBAR}/rujukan-${width}.png` })
  }
  expect(await listFaultsInBoth(page)).toEqual([])
  await checkLebar(page, '/tindak/rujukan', [
    [1366, 115],
    [1024, 130],
    [683, 130],
  ])
  await page.getByRole('link', { name: 'Kunjungan', exact: true }).click()
  await page.getByRole('link', { name: nama }).first().click()
  await expect(page.getByRole('region', { name: 'Rujukan' })).toContainText('12-11-2026 ke Puskesmas')
})

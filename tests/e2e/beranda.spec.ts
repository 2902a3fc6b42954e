import { expect } from '@playwright/test'
import { test } from './support/aplikasi.ts'

test.use({ hariIni: '2026-11-12T10:00:00+07:00', isiAwal: 'contoh' })

test('Beranda shows the most urgent visits, and all of them where somebody asks for them or prints', async ({
  aplikasi,
}) => {
  test.setTimeout(90_000)
  const { page } = aplikasi
  const kartu = page.locator('section', { has: page.getByRole('heading', { name: 'Perlu dikunjungi' }) }).last()
  const baris = kartu.locator('li a[href^="/balita/"]')
  await expect(baris).toHaveCount(8)
  const teks = await kartu.getByRole('button', { name: /Lihat semua \d+/ }).innerText()
  const semua = Number(teks.replaceAll(/\D/g, ''))
  expect(semua).toBeGreaterThan(8)
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset.tercetak = String(document.querySelectorAll('.hanya-cetak tbody tr').length)
    }
  })
  await page.keyboard.press('Control+p')
  await expect(page.locator('body')).toHaveAttribute('data-tercetak', String(semua))
  await kartu.getByRole('button', { name: /Lihat semua/ }).click()
  await expect(baris).toHaveCount(semua)
})

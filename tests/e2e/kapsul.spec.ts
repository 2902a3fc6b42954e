import { expect } from '@playwright/test'
import { type Aplikasi, test } from './support/aplikasi.ts'
import { listFaultsInBoth } from './support/faults.ts'
import { cetak, dapatDibaca } from './support/kertas.ts'
import { checkLebar } from './support/lebar.ts'
import { tungguDiam } from './support/rupa.ts'

test.use({ isiAwal: 'contoh', hariIni: '2026-11-12T10:00:00+07:00' })

async function buka({ page }: Aplikasi): Promise<void> {
  await page.getByRole('link', { name: 'Tindak lanjut' }).click()
  await page.getByRole('link', { name: 'Vitamin A & obat cacing' }).click()
  await expect(page.getByRole('heading', { name: 'Vitamin A & obat cacing', level: 1 })).toBeVisible()
  await expect(page.locator('[data-apa]').first()).toBeVisible()
}

/** What the tally says of a line: who has it, of how many. */
const hitung = async ({ page }: Aplikasi, nama: string): Promise<[number, number]> => {
  const text = (await page.getByRole('listitem').filter({ hasText: nama }).textContent()) ?? ''
  const [, dapat, dari] = /: (\d+) dari (\d+)/.exec(text) ?? []
  return [Number(dapat), Number(dari)]
}

test('a campaign is ticked with the keyboard, the tally follows, and it is taken back', async ({ aplikasi }) => {
  const { page } = aplikasi
  await buka(aplikasi)
  await expect(page.getByRole('status').filter({ hasText: 'Agustus 2026' })).toBeVisible()
  const cacing = page.locator('[data-apa="obatCacing"]')
  const [sebelum, dari] = await hitung(aplikasi, 'Obat cacing')
  expect(dari).toBe(await cacing.count())
  const kosong = page.locator('[data-apa="obatCacing"][data-keadaan="belum"]')
  const belum = await kosong.count()
  expect(belum).toBe(dari - sebelum)
  test.skip(belum < 2, 'the sample gave it to everybody')
  await kosong.first().focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => hitung(aplikasi, 'Obat cacing')).toEqual([sebelum + 1, dari])
  await expect(page.locator('[data-apa="obatCacing"]:focus')).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect.poll(() => hitung(aplikasi, 'Obat cacing')).toEqual([sebelum, dari])
  // With the mouse, and on a day that was typed.
  await page.getByLabel('Diberikan tanggal').fill('21-08-2026')
  const nama = await kosong.first().getAttribute('aria-label')
  const satu = page.getByRole('button', { name: (nama ?? '').split(':')[0] ?? '' })
  await satu.click()
  await expect(satu).toContainText('21-08')
  await satu.click()
  await expect(satu).toContainText('Belum')
})

test('the list fits every window, and its paper has a box for each child that is still to get something', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  await buka(aplikasi)
  for (const [width, tema] of [
    [1366, 'terang'],
    [1024, 'gelap'],
    [683, 'terang'],
  ] as const) {
    await page.setViewportSize({ width, height: 696 })
    await page.evaluate((t) => document.documentElement.setAttribute('data-tema', t), tema)
    await tungguDiam(page)
    if (process.env.GAMBAR) await page.screenshot({ path: `${process.env.GAMBAR}/kapsul-${width}.png` })
  }
  await page.evaluate(() => document.documentElement.setAttribute('data-tema', 'terang'))
  await checkLebar(page, '/tindak/kapsul', [
    [1366, 115],
    [1200, 100],
    [1024, 130],
    [683, 130],
  ])
  await page.setViewportSize({ width: 1366, height: 696 })
  await page.evaluate(() => {
    document.documentElement.dataset.huruf = '100'
  })
  expect(await listFaultsInBoth(page)).toEqual([])
  test.skip(!dapatDibaca, 'no pdftotext')
  const simpan = process.env.GAMBAR ? { simpan: `${process.env.GAMBAR}/kapsul.pdf` } : {}
  const { lembar, ukuran } = await cetak(page, { kertas: 'F4', ...simpan })
  expect(new Set(ukuran.map((satu) => satu.join()))).toEqual(new Set(['210,297']))
  expect(lembar[0]).toMatch(/Vitamin A dan Obat cacing, Agustus 2026/)
  // Elsewhere in the year neither is given.
  await page
    .getByRole('button', { name: /Bulan sebelumnya|Juli/ })
    .first()
    .click()
  await expect(page.getByText('Juli 2026 bukan bulannya')).toBeVisible()
})

import { expect } from '@playwright/test'
import { type Aplikasi, test } from './support/aplikasi.ts'
import { listFaultsInBoth } from './support/faults.ts'
import { cetak, dapatDibaca } from './support/kertas.ts'
import { checkLebar } from './support/lebar.ts'
import { tungguDiam } from './support/rupa.ts'

test.use({ isiAwal: 'contoh', hariIni: '2026-11-12T10:00:00+07:00' })

async function buka({ page }: Aplikasi): Promise<void> {
  await page.getByRole('link', { name: 'Tindak lanjut' }).click()
  await expect(page.getByRole('heading', { name: 'Tindak lanjut', level: 1 })).toBeVisible()
  await expect(page.locator('[data-hasil]').first()).toBeVisible()
}

const jumlah = async ({ page }: Aplikasi, chip: string): Promise<number> =>
  Number(/\d+$/.exec((await page.getByRole('button', { name: new RegExp(`^${chip} \\d`) }).textContent()) ?? '')?.[0])

test('the visits of a round are ticked off with one key each, corrected, and taken back', async ({ aplikasi }) => {
  const { page } = aplikasi
  await buka(aplikasi)
  const semua = await page.locator('[data-hasil]').count()
  expect(await jumlah(aplikasi, 'Semua')).toBe(semua)
  const baris = (i: number) => page.locator('[data-hasil]').nth(i)
  await baris(0).focus()
  await page.keyboard.press('1')
  await expect(baris(1)).toBeFocused()
  await expect(baris(0)).toHaveText('12-11 Ditemui')
  await page.keyboard.press('4')
  await expect(baris(1)).toHaveText('12-11 Tidak ada')
  await expect(baris(2)).toBeFocused()
  // Nobody was at home: still to be visited.
  await expect.poll(() => jumlah(aplikasi, 'Belum dikunjungi')).toBe(semua - 1)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('F6')
  await page.getByLabel('Catatan').fill('tetangga: pulang sore')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('tetangga: pulang sore')).toBeVisible()
  await expect(baris(1)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('tetangga: pulang sore')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(baris(1)).toHaveText('Belum')
})

test('each reason is a list as long as its number, and the text for a mother names none', async ({ aplikasi }) => {
  const { page } = aplikasi
  await buka(aplikasi)
  const sebab = page.getByRole('group', { name: 'Sebab' })
  for (const chip of await sebab.getByRole('button').all()) {
    await chip.click()
    const banyak = Number(/\d+$/.exec((await chip.textContent()) ?? '')?.[0])
    await expect(page.locator('[data-hasil]')).toHaveCount(banyak)
  }
  await sebab.getByRole('button').first().click()
  await page.getByRole('button', { name: 'Pesan' }).first().click()
  const isi = page.getByLabel('Isi pesan')
  await expect(isi).toHaveValue(/Mohon Ibu datang ke Posyandu/)
  expect(await isi.inputValue()).not.toMatch(/gizi|pendek|BGM|2T|kurang/i)
  await tungguDiam(page)
  if (process.env.GAMBAR) await page.screenshot({ path: `${process.env.GAMBAR}/tindak-pesan.png` })
  expect(await listFaultsInBoth(page)).toEqual([])
  await page.getByRole('button', { name: 'Salin' }).click()
  await expect(page.getByText('Pesan tersalin. Tempel di WhatsApp.')).toBeVisible()
  await page.locator('[data-hasil]').first().click()
  await tungguDiam(page)
  if (process.env.GAMBAR) await page.screenshot({ path: `${process.env.GAMBAR}/tindak-dialog.png` })
  expect(await listFaultsInBoth(page)).toEqual([])
})

test('the list fits every window, and prints a sheet a place', async ({ aplikasi }) => {
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
    if (process.env.GAMBAR) await page.screenshot({ path: `${process.env.GAMBAR}/tindak-${width}.png` })
  }
  await page.evaluate(() => document.documentElement.setAttribute('data-tema', 'terang'))
  await checkLebar(page, '/tindak', [
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
  const tempat = await page.locator('main tbody').count()
  const simpan = process.env.GAMBAR ? { simpan: `${process.env.GAMBAR}/tindak.pdf` } : {}
  const { lembar, ukuran } = await cetak(page, { kertas: 'F4', ...simpan })
  expect(lembar).toHaveLength(tempat)
  expect(new Set(ukuran.map((satu) => satu.join()))).toEqual(new Set(['210,297']))
  for (const satu of lembar) expect(satu).toMatch(/RT \d+[\s\S]*Kunjungan 12-11-2026/)
})

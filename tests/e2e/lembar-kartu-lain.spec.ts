import { rm } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { listFaultsInBoth } from './support/faults.ts'
import { buildHalaman, openHalaman } from './support/lembar-kartu-lain/buat.ts'

/** The sheet serves a card that nobody had in mind when it was written: twelve columns of every kind. */

const sel = (page: Page, nama: string) => page.getByRole('textbox', { name: nama, exact: true })
let folder = ''
test.beforeAll(async () => {
  folder = await buildHalaman()
})
test.afterAll(() => rm(folder, { recursive: true, force: true }))
test.beforeEach(async ({ page }) => {
  await openHalaman(page, folder)
  await expect(sel(page, 'Berat Ani')).toBeFocused()
})

const barisOf = (page: Page, nama: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: nama }) })
const isiOf = (page: Page, id: string) => page.evaluate((one) => window.buku?.isi(one), id)

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

test('a row is typed through all its steps without a mouse: numbers, text, a choice, ticks', async ({ page }) => {
  for (const text of ['52,5', '155', '110/70', '22,5']) {
    await page.keyboard.type(text)
    await press(page, 'Tab')
  }
  // Judgements stand among the cells, and follow each key.
  await expect(barisOf(page, 'Ani')).toContainText('21,9')
  await expect(barisOf(page, 'Ani')).toContainText('KEK')
  const kunjungan = page.getByRole('button', { name: /^Kunjungan Ani/ })
  await expect(kunjungan).toBeFocused()
  await press(page, 'Space')
  await expect(kunjungan).toHaveText('K4')
  await press(page, '1')
  await expect(kunjungan).toHaveText('K1')
  await press(page, 'Tab', 'p', 'd')
  await expect(page.getByRole('button', { name: 'Tanda bahaya Ani: pusing berat dan demam' })).toHaveText(
    'pusing, demam',
  )
  await press(page, 'Tab', 'Space', 'Tab', 'y', 'Delete', 'y', 'Tab')
  await expect(page.getByRole('checkbox', { name: 'Tablet tambah darah Ani' })).toBeChecked()
  await page.keyboard.type('RSUD')
  await press(page, 'Tab')
  await expect(sel(page, 'Berat Budiarti')).toBeFocused()
  const isi = { bb: '52,5', tb: '155', tensi: '110/70', lila: '22,5', kunjungan: '1', bahaya: 'pusing+demam' }
  await expect.poll(() => isiOf(page, 'ani')).toMatchObject({ ...isi, tablet: true, kelas: true, rujuk: 'RSUD' })
  await expect(page.getByText('Tersimpan 10.42')).toBeVisible()
})

test('Enter behind the last of a step goes on to the next person at its first, and typing down a column stays in it', async ({
  page,
}) => {
  await sel(page, 'LILA Ani').focus()
  await page.keyboard.type('23')
  await press(page, 'Enter')
  await expect(sel(page, 'Berat Budiarti')).toBeFocused()
  await sel(page, 'LILA Ani').click()
  await press(page, 'Enter')
  await expect(sel(page, 'LILA Budiarti')).toBeFocused()
})

test('text that cannot be read stays, is marked, and the line below says why', async ({ page }) => {
  await sel(page, 'Tensi Ani').focus()
  await expect(page.getByText('Duduk tenang lima menit dahulu.')).toBeVisible()
  await page.keyboard.type('110')
  await press(page, 'Tab', 'Shift+Tab')
  await expect(page.getByText('Ani: Tensi ditulis dua angka, misalnya 110/70.')).toBeVisible()
  await expect(sel(page, 'Tensi Ani')).toHaveValue('110')
  await expect.poll(async () => (await isiOf(page, 'ani'))?.tensi).toBe('110')
})

test('a question has a line of its own, is answered by key or mouse, and taken back', async ({ page }) => {
  await page.keyboard.type('525')
  await press(page, 'Enter')
  await expect(barisOf(page, 'Ani')).toContainText('Timbang ulang?')
  await press(page, 'F2')
  await expect(page.getByRole('button', { name: 'Ya, 52,5' })).toBeFocused()
  await press(page, 'Enter')
  await expect(sel(page, 'Berat Ani')).toHaveValue('52,5')
  await expect(sel(page, 'Berat Budiarti')).toBeFocused()
  await press(page, 'Control+z')
  await expect(sel(page, 'Berat Ani')).toHaveValue('525')
  await expect(page.getByText('Diurungkan: berat Ani. Kembali 525.')).toBeVisible()
  const row = barisOf(page, 'Ani')
  await row.getByRole('button', { name: 'Benar', exact: true }).click()
  await row.getByRole('button', { name: 'Yakin 525 kg?' }).click()
  await expect(row).not.toContainText('Timbang ulang?')
})

test('a value of another window is asked about, and a book out of reach loses nothing', async ({ page }) => {
  await page.evaluate(() => window.buku?.tulisLain('ani', { tb: '160' }))
  await sel(page, 'Tinggi Ani').focus()
  await page.keyboard.type('155')
  await press(page, 'Enter')
  await expect(barisOf(page, 'Ani')).toContainText('tinggi diubah di jendela lain.')
  await page.getByRole('button', { name: 'Pakai 155' }).click()
  await expect.poll(async () => (await isiOf(page, 'ani'))?.tb).toBe('155')

  await page.evaluate(() => window.buku?.putus(true))
  await sel(page, 'Berat Cici').focus()
  await page.keyboard.type('48')
  await press(page, 'Enter')
  await expect(page.getByText('Belum tersimpan', { exact: true })).toBeVisible()
  await page.evaluate(() => window.buku?.putus(false))
  await page.getByRole('button', { name: 'Simpan lagi' }).click()
  await expect.poll(async () => (await isiOf(page, 'cici'))?.bb).toBe('48')
})

test('whoever has a mouse alone chooses a row, ticks, marks absent, moves on and takes back', async ({ page }) => {
  const foot = page.getByRole('list', { name: 'Tombol di halaman ini' })
  const inF1 = async (arti: string) => {
    await foot.getByRole('button', { name: /semua tombol/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: arti, exact: true }).click()
  }
  await page.getByRole('rowheader', { name: 'Dewi Lestari' }).click()
  await expect(sel(page, 'Berat Dewi Lestari')).toBeFocused()
  await page.keyboard.type('61')
  await foot.getByRole('button', { name: /urungkan/ }).click()
  await expect(sel(page, 'Berat Dewi Lestari')).toHaveValue('')
  await foot.getByRole('button', { name: /tidak hadir/ }).click()
  await expect.poll(() => page.evaluate(() => window.buku?.tidakHadir('dewi lestari'))).toBe(true)
  await foot.getByRole('button', { name: /urungkan/ }).click()
  await expect.poll(() => page.evaluate(() => window.buku?.tidakHadir('dewi lestari'))).toBe(false)
  await inF1('turun')
  await expect(sel(page, 'Berat Endang')).toBeFocused()
  await inF1('naik')
  await expect(sel(page, 'Berat Dewi Lestari')).toBeFocused()
  await inF1('ke baris terakhir')
  await expect(sel(page, 'Berat Gayatri')).toBeFocused()
  await inF1('isian berikutnya')
  await expect(sel(page, 'Tinggi Gayatri')).toBeFocused()
  const tablet = page.getByRole('checkbox', { name: 'Tablet tambah darah Gayatri' })
  await tablet.click()
  await expect(tablet).toBeChecked()
  await tablet.click()
  await expect(tablet).not.toBeChecked()
})

test('the answers of a cell that takes several are ticked in a list, by press or space bar, and are one step', async ({
  page,
}) => {
  const bahaya = page.getByRole('button', { name: /^Tanda bahaya Cici/ })
  await bahaya.click()
  const list = page.getByRole('dialog', { name: 'Tanda bahaya Cici' })
  await list.getByRole('checkbox', { name: 'pusing berat' }).check()
  await list.getByRole('checkbox', { name: 'demam' }).check()
  await list.getByRole('button', { name: 'Pakai' }).click()
  await expect(bahaya).toHaveText('pusing, demam')
  await expect(bahaya).toBeFocused()
  await expect.poll(async () => (await isiOf(page, 'cici'))?.bahaya).toBe('pusing+demam')
  await press(page, 'Control+z')
  await expect(bahaya).toHaveText('–')
  await press(page, 'Space')
  await expect(list).toBeVisible()
  await press(page, 'Escape')
  await expect(bahaya).toBeFocused()
})

test('it scrolls sideways inside, the number and the name stay, and the cell in focus is never under them', async ({
  page,
}) => {
  for (const [width, height] of [
    [1366, 696],
    [1024, 696],
    [683, 384],
  ] as const) {
    await page.setViewportSize({ width, height })
    for (const nama of ['Rujuk Ani', 'Berat Ani', 'LILA Ani', 'Tinggi Ani']) {
      await sel(page, nama).focus()
      const [name, cell] = [
        await barisOf(page, 'Ani').getByRole('rowheader').boundingBox(),
        await sel(page, nama).boundingBox(),
      ]
      if (!name || !cell) throw new Error('nothing is drawn')
      expect(cell.x, `${nama} at ${width}`).toBeGreaterThanOrEqual(name.x + name.width - 1)
      expect(cell.x + cell.width, `${nama} at ${width}`).toBeLessThanOrEqual(width)
      expect(name.x).toBeLessThan(90)
    }
    const outside = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(outside).toBeLessThanOrEqual(0)
  }
})

test('it has no fault that axe knows', async ({ page }) => {
  await page.keyboard.type('525')
  await press(page, 'Enter')
  await expect(barisOf(page, 'Ani')).toContainText('Timbang ulang?')
  expect(await listFaultsInBoth(page)).toEqual([])
})

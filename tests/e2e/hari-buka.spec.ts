import { expect } from '@playwright/test'
import { test } from './support/aplikasi.ts'
import { listFaults } from './support/faults.ts'
import { goTo } from './support/go-to.ts'
import { addRiwayat, setUpBuku, typeDown } from './support/isi-lembar.ts'

test.use({ hariIni: '2026-11-12T10:00:00+07:00' })

test('a day is set, its kader noted, weighed, finished and opened again, by keyboard alone', async ({ aplikasi }) => {
  const { page, server } = aplikasi
  const posyandu = await setUpBuku(aplikasi)
  await addRiwayat(aplikasi, posyandu, [{ nama: 'Anak A', jk: 'P', lahir: '2025-02-03' }])
  await goTo(page, `${server().origin}/hari-buka`)
  await expect(page.getByText('Belum ada hari buka November')).toBeVisible()

  await page.getByRole('button', { name: 'Tentukan hari buka Melati 2' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Tanggal' })).toBeFocused()
  await page.keyboard.type('31-11-2026')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Tanggal ini tidak ada di kalender')).toBeVisible()
  await page.getByRole('textbox', { name: 'Tanggal' }).fill('12-11-2026')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  // A hand that presses twice sends once.
  let sent = 0
  await page.route('**/panggil', async (route) => {
    if (route.request().postData()?.includes('hariBuka.save')) sent += 1
    await new Promise((resolve) => setTimeout(resolve, 300))
    await route.continue()
  })
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Catatan' })).toBeFocused()
  await page.keyboard.press('Enter')
  const row = page.getByRole('row').filter({ hasText: 'Melati 2' })
  await expect(row).toContainText('Kamis, 12-11-2026')
  await page.unroute('**/panggil')
  expect(sent).toBe(1)
  await expect(row.getByRole('link', { name: 'Buka lembar' })).toBeFocused()
  await expect(row).toContainText('1 dari 2')
  await expect(row).toContainText('Hari ini')

  await row.getByRole('link', { name: 'Buka lembar' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'BB Anak A' })).toBeFocused()
  await typeDown(page, ['8,7'])
  await expect(page.getByText(/^Tersimpan/)).toBeVisible()
  await page.getByRole('button', { name: 'Selesai hari buka' }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Selesai', exact: true }).press('Enter')
  await expect(row).toContainText('1 dari 1')
  await expect(row.getByText('Selesai', { exact: true })).toBeVisible()
  await row.getByRole('button', { name: 'Batal selesai hari buka Melati 2' }).press('Enter')
  await expect(row).toContainText('Hari ini')
})

test('an empty day is removed with a reason, one that holds weighings is not', async ({ aplikasi }) => {
  const { page, server } = aplikasi
  const posyandu = await setUpBuku(aplikasi)
  const timbang = { '2026-10-08': '8,5' }
  await addRiwayat(aplikasi, posyandu, [{ nama: 'Anak A', jk: 'P', lahir: '2025-02-03', timbang }])
  await goTo(page, `${server().origin}/hari-buka`)
  await page.getByRole('button', { name: 'Tambah hari buka' }).press('Enter')
  await page.getByRole('combobox', { name: 'Posyandu' }).selectOption('Melati 2')
  await page.getByRole('textbox', { name: 'Tanggal' }).fill('19-11-2026')
  await page.keyboard.press('Control+Enter')
  const row = page.getByRole('row').filter({ hasText: 'Melati 2' })
  await expect(row).toContainText('Direncanakan')

  const remove = async () => {
    await row.getByRole('button', { name: 'Ubah hari buka Melati 2' }).press('Enter')
    await page.getByRole('button', { name: 'Hapus hari ini' }).press('Enter')
    await page.getByRole('button', { name: 'Hapus', exact: true }).press('Enter')
    await expect(page.getByText('Tulis alasannya dengan beberapa kata.')).toBeVisible()
    await page.getByRole('textbox', { name: 'Alasan' }).fill('salah bulan')
    await page.getByRole('button', { name: 'Hapus', exact: true }).press('Enter')
  }
  await remove()
  await expect(page.getByText('Belum ada hari buka November')).toBeVisible()

  await page.keyboard.press('PageUp')
  await expect(row).toContainText('Kamis, 08-10-2026')
  await remove()
  await expect(page.getByRole('alert')).toContainText('berisi 1 penimbangan')
})

test('the list has no fault that axe knows, and fits small windows', async ({ aplikasi }) => {
  const { page, server } = aplikasi
  const posyandu = await setUpBuku(aplikasi)
  const timbang = { '2026-11-05': '8,5' }
  await addRiwayat(aplikasi, posyandu, [{ nama: 'Anak A', jk: 'P', lahir: '2025-02-03', timbang }])
  await goTo(page, `${server().origin}/hari-buka`)
  await expect(page.getByText('Kamis, 05-11-2026')).toBeVisible()
  for (const [width, height] of [
    [1366, 696],
    [1024, 696],
    [911, 512],
    [683, 384],
  ] as const) {
    await page.setViewportSize({ width, height })
    await expect(page.getByRole('link', { name: 'Buka lembar' })).toBeInViewport()
    const sideways = () =>
      page.evaluate(() => {
        const box = document.querySelector('.page_isi')
        return box ? box.scrollWidth - box.clientWidth : 0
      })
    // The page is laid out anew some frames after its window.
    await expect.poll(sideways).toBe(0)
    expect(await listFaults(page)).toEqual([])
  }
})

import { expect } from '@playwright/test'
import { test } from './support/aplikasi.ts'
import { listFaultsInBoth } from './support/faults.ts'
import { addAnak, addHari, setUpBuku } from './support/isi-lembar.ts'
import { tungguDiam } from './support/rupa.ts'

test.use({ hariIni: '2026-08-13T10:00:00+07:00' })

const tanpaUkuran = {
  bb: '',
  tb: '',
  caraUkur: null,
  lila: '',
  lk: '',
  obatCacing: null,
  asi: null,
  edema: false,
} as const

test('a delivery is typed, and the use of the day is taken over with one key, corrected and taken back', async ({
  aplikasi,
}) => {
  const { page, server, call } = aplikasi
  const posyandu = await setUpBuku(aplikasi)
  const anak = await addAnak(aplikasi, posyandu, [
    { nama: 'Anak A', jk: 'P', lahir: '2025-02-03' },
    { nama: 'Anak B', jk: 'L', lahir: '2024-02-03' },
  ])
  const hariBukaId = await addHari(aplikasi, posyandu, '2026-08-13')
  for (const orangId of anak) {
    const isi = { ...tanpaUkuran, vitaminA: 'merah', catatan: null }
    expect(await call('penimbangan.record', { hariBukaId, orangId, isi })).toMatchObject({ ok: true })
  }
  await page.goto(`${server().origin}/tindak/persediaan`)
  const merah = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Vitamin A merah' }) })
  await expect(merah).toContainText('0 kapsul')

  await page.keyboard.press('Control+b')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Bahan').selectOption({ label: 'Vitamin A merah' })
  await dialog.getByLabel(/^Jumlah/).fill('0')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Tulis jumlah lebih dari nol.')).toBeVisible()
  await dialog.getByLabel(/^Jumlah/).fill('50')
  await dialog.getByLabel('Nomor batch').fill('M-12')
  await dialog.getByLabel('Kedaluwarsa').fill('01-10-2026')
  await tungguDiam(page)
  if (process.env.GAMBAR) await page.screenshot({ path: `${process.env.GAMBAR}/persediaan-dialog.png` })
  expect(await listFaultsInBoth(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(merah).toContainText('50 kapsul')
  await expect(merah).toContainText('M-12, 50 kapsul, kedaluwarsa 01-10-2026 · hampir kedaluwarsa')

  await merah.getByRole('button', { name: 'Catat keluar 2' }).focus()
  await page.keyboard.press('Enter')
  await expect(merah).toContainText('48 kapsul')
  await expect(merah.getByRole('button')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(merah).toContainText('50 kapsul')

  // With the mouse, and one more than was given.
  await merah.getByRole('button', { name: /^Ubah dulu/ }).click()
  await expect(dialog.getByLabel(/^Jumlah/)).toHaveValue('2')
  await dialog.getByLabel(/^Jumlah/).fill('3')
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await expect(merah).toContainText('47 kapsul')
  const bulan = page.getByRole('region', { name: 'Catatan bulan ini' })
  await expect(bulan.getByRole('listitem')).toHaveCount(2)
  for (const width of [1366, 1024, 683]) {
    await page.setViewportSize({ width, height: 696 })
    await tungguDiam(page)
    if (process.env.GAMBAR) await page.screenshot({ path: `${process.env.GAMBAR}/persediaan-${width}.png` })
    expect(await listFaultsInBoth(page)).toEqual([])
  }
  await bulan.getByRole('button', { name: /^Hapus Keluar 3/ }).click()
  await expect(merah).toContainText('50 kapsul')
})

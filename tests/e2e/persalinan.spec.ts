import { expect } from '@playwright/test'
import { test } from './support/aplikasi.ts'
import { listFaultsInBoth } from './support/faults.ts'
import { posyanduPertama } from './support/ibu-hamil.ts'
import { listDiLuar, tungguDiam } from './support/rupa.ts'

test.use({ isiAwal: 'contoh', hariIni: '2026-11-12T10:00:00+07:00' })

test('twins are born: typed from the mother’s card, and a slip of it corrected', async ({ aplikasi }) => {
  const { page, call } = aplikasi
  const posyanduId = await posyanduPertama(aplikasi)
  const orang = { nama: 'Siti Aminah', tanggalLahir: '1990-05-10', nik: null, jk: null, namaSuami: 'Budi' }
  const lain = { alamat: null, dusun: null, rt: null, rw: null, telepon: null }
  const daftar = { kartu: 'ibu-hamil', orang: { ...orang, ...lain }, posyanduId, dibuka: '2026-06-08' }
  const answer = await call('kartu.register', { ...daftar, isi: { hpht: '02-02-2026' } })
  if (!answer.ok) throw new Error(answer.error.pesan)
  const { orangId } = answer.data as { orangId: string }
  await page.goto(`${new URL(page.url()).origin}/kartu/ibu-hamil/${orangId}`)
  await page.getByRole('link', { name: 'Catat persalinan' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Persalinan Siti Aminah')

  const ketik = async (kolom: string, teks: string, ke = 0) => {
    const field = page.locator(`[data-kolom="${kolom}"] :is(input, select)`).nth(ke)
    for (let i = 0; i < 60 && !(await field.evaluate((el) => el === document.activeElement)); i++)
      await page.keyboard.press('Enter')
    await page.keyboard.type(teks)
  }
  await expect(page.getByLabel('Tanggal bersalin')).toBeFocused()
  await page.keyboard.type('09112026')
  await ketik('penolong', 'b')
  await ketik('tempat', 'pu')
  await page.getByRole('button', { name: 'Tambah bayi (kembar)' }).focus()
  await page.keyboard.press('Space')
  await page.getByLabel('Nama bayi').first().focus()
  await ketik('bayi_jk', 'p')
  await ketik('bayi_lahir', 'h')
  await ketik('bb_lahir_g', '2450')
  // The second is forgotten, and the form says of which baby and cell.
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Bayi 2: Pilih dulu: lahir hidup atau mati.')).toBeVisible()
  await page.getByLabel('Nama bayi').nth(1).focus()
  await page.keyboard.type('Raka')
  await ketik('bayi_jk', 'l', 1)
  await ketik('bayi_lahir', 'h', 1)
  await ketik('bb_lahir_g', '2600', 1)
  await tungguDiam(page)
  expect(await listFaultsInBoth(page)).toEqual([])
  for (const width of [1366, 1024, 683]) {
    await page.setViewportSize({ width, height: 768 })
    expect(await listDiLuar(page)).toEqual([])
  }
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('By. Ny. Siti Aminah 1 dan Raka masuk daftar balita')).toBeVisible()
  await expect(page.getByRole('heading', { name: '09-11-2026' })).toBeVisible()
  expect(await listFaultsInBoth(page)).toEqual([])

  await page.getByRole('link', { name: 'Kartu anak' }).nth(1).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Raka')
  await page.goBack()
  await page.getByRole('button', { name: 'Betulkan' }).first().click()
  const berat = page.locator('[data-kolom="bb_lahir_g"] input')
  await berat.fill('2540')
  await page.getByRole('button', { name: 'Simpan pembetulan' }).click()
  await expect(
    page.getByText('Berat lahir di persalinan 2.540 gram, di data By. Ny. Siti Aminah 1 2.450 gram'),
  ).toBeVisible()
})

test('twins are found by name and seen at home, and a delivery is taken back by one key', async ({ aplikasi }) => {
  const { page, call } = aplikasi
  const asal = new URL(page.url()).origin
  const posyanduId = await posyanduPertama(aplikasi)
  const orang = { nama: 'Siti Aminah', tanggalLahir: '1990-05-10', nik: null, jk: null, namaSuami: 'Budi' }
  const lain = { alamat: null, dusun: null, rt: null, rw: null, telepon: null }
  const daftar = { kartu: 'ibu-hamil', orang: { ...orang, ...lain }, posyanduId, dibuka: '2026-06-08' }
  const answer = await call('kartu.register', { ...daftar, isi: { hpht: '02-02-2026' } })
  if (!answer.ok) throw new Error(answer.error.pesan)
  const { orangId } = answer.data as { orangId: string }
  const bersalin = async () => {
    await page.goto(`${asal}/persalinan/${orangId}`)
    await page.getByLabel('Tanggal bersalin').fill('09-11-2026')
    await page.locator('[data-kolom="penolong"] select').selectOption('bidan')
    await page.getByRole('button', { name: 'Tambah bayi (kembar)' }).click()
    for (const [ke, nama] of ['Zulaikha', 'Zulkarnain'].entries()) {
      const bayi = page.getByRole('region', { name: `Bayi ${ke + 1}`, exact: true })
      await bayi.getByLabel('Nama bayi').fill(nama)
      await bayi.locator('[data-kolom="bayi_lahir"] select').selectOption('hidup')
      await bayi.locator('[data-kolom="bb_lahir_g"] input').fill(ke === 0 ? '2450' : '2600')
    }
    await page.keyboard.press('Control+Enter')
    const tertulis = page.getByRole('region', { name: 'Persalinan 09-11-2026' })
    await expect(tertulis).toContainText('2600')
    // Of the delivery once, of each baby below.
    await expect(tertulis.getByText('Penolong', { exact: true }).first().locator('xpath=..')).toHaveText(
      'Penolongbidan',
    )
    await expect(tertulis.getByText('Bayi lahir', { exact: true })).toHaveCount(2)
    return tertulis
  }
  const cari = async (nama: string, banyak: number) => {
    await page.goto(`${asal}/balita`)
    await expect(page.getByRole('heading', { level: 1, name: 'Balita' })).toBeVisible()
    await page.keyboard.press('F3')
    await page.keyboard.type(nama)
    await expect(page.getByRole('main')).toContainText(`${banyak} anak`)
  }
  const tertulis = await bersalin()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Sudah diurungkan.')).toBeVisible()
  await expect(tertulis).toBeHidden()
  await cari('zul', 0)
  await page.goto(`${asal}/kartu/ibu-hamil/${orangId}`)
  await expect(page.getByRole('link', { name: 'Catat persalinan' })).toBeVisible()

  await bersalin()
  await cari('zul', 2)
  await page.goto(`${asal}/kartu/neonatal`)
  await page.getByRole('link', { name: /^Zulkarnain/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Zulkarnain' })).toBeVisible()
  await page.keyboard.press('Control+b')
  const berat = page.locator('[data-kolom="bb_kg"] input')
  await expect(page.getByLabel('Tanggal kunjungan')).toBeFocused()
  for (let i = 0; i < 60 && !(await berat.evaluate((el) => el === document.activeElement)); i++)
    await page.keyboard.press('Enter')
  await page.keyboard.type('2,5')
  const pemeriksa = page.locator('[data-kolom="pemeriksa"] select')
  for (let i = 0; i < 60 && !(await pemeriksa.evaluate((el) => el === document.activeElement)); i++)
    await page.keyboard.press('Enter')
  await page.keyboard.type('b')
  await page.keyboard.press('Control+Enter')
  // Born three days ago: the second of the newborn's visits.
  await expect(page.getByRole('region', { name: /^Putusan/ })).toContainText('KN2')
})

import { expect } from '@playwright/test'
import { type Aplikasi, test } from './support/aplikasi.ts'
import { listBalita as list, openPage as open, someChild } from './support/balita.ts'

test.use({ isiAwal: 'contoh', hariIni: '2026-11-12T10:00:00+07:00' })

test('a child is found by typing, and its card opens with the keyboard alone', async ({ aplikasi }) => {
  const { page } = aplikasi
  const anak = await someChild(aplikasi)
  await open(aplikasi, '/balita')
  await page.keyboard.press('F3')
  await page.keyboard.type(`${anak.nama} rt ${anak.rt ?? ''}`.trim())
  const rows = page.getByRole('list', { name: 'Daftar balita' }).getByRole('link')
  await expect(rows.first()).toContainText(anak.nama)
  await page.keyboard.press('ArrowDown')
  await expect(rows.first()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(anak.nama)
  await page.goBack()
  await expect(page.getByRole('searchbox')).toHaveValue(new RegExp(anak.nama))
  expect(page.url()).not.toContain('cari')
})

test('the address narrows the list, and arrows reach rows that were not drawn yet', async ({ aplikasi }) => {
  const { page } = aplikasi
  await open(aplikasi, '/balita?keadaan=semua')
  await expect(page.getByLabel('Keadaan')).toHaveValue('semua')
  const all = await list(aplikasi, { keadaan: 'semua', batas: 2000 })
  await expect(page.getByText(`${all.length} anak`)).toBeVisible()
  await page.keyboard.press('F3')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  const last = all.at(-1)
  await expect(page.locator(`a[href="/balita/${last?.id}"]`)).toBeFocused()
})

test('twins without NIK are registered by Enter alone, and a child of the same name is asked about', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  await open(aplikasi, '/balita/baru')
  await expect(page.getByLabel('Nama anak')).toBeFocused()
  await page.keyboard.type('Kirana Contoh')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.keyboard.type('02-11-2026')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Nama ibu')).toBeFocused()
  await page.keyboard.type('Siti Contoh')
  await page.getByRole('button', { name: 'Tambah anak kembar' }).click()
  const kedua = page.getByRole('region', { name: 'Anak kembar 2', exact: true })
  await expect(kedua.getByLabel('Tanggal lahir')).toHaveValue('02-11-2026')
  // A space in the name must not press the button again.
  await expect(kedua.getByLabel('Nama anak')).toBeFocused()
  await page.keyboard.type('Kirani Contoh')
  await expect(page.getByRole('region', { name: 'Anak kembar 3' })).toHaveCount(0)
  await kedua.getByText('Perempuan').click()
  await page.getByLabel('RT').fill('03')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Pilih posyandunya.')).toBeVisible()
  await expect(page.getByLabel('Posyandu', { exact: true })).toBeFocused()
  await page.getByLabel('Posyandu', { exact: true }).selectOption({ index: 1 })
  await expect(page.getByText('Pilih posyandunya.')).toBeHidden()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kirana Contoh')
  await expect(page.getByText('NIK belum ada')).toBeVisible()
  await page.getByRole('link', { name: 'Kirani Contoh' }).click()
  await expect(page.getByText('(kembar)')).toBeVisible()

  await open(aplikasi, '/balita/baru')
  await expect(page.getByLabel('Nama anak')).toBeFocused()
  await page.keyboard.type('Kirana Contoh')
  await page.getByText('Laki-laki').click()
  await page.getByLabel('Tanggal lahir').fill('02-11-2026')
  await page.getByLabel('Nama ibu').fill('Siti Contoh')
  await page.getByLabel('Posyandu', { exact: true }).selectOption({ index: 2 })
  await expect(page.getByText('sudah ada di buku dengan nama yang sama')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Buka kartu Kirana Contoh' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: 'Memang anak lain, simpan' })).toBeVisible()
  expect(await list(aplikasi, { cari: 'kirana contoh' })).toHaveLength(1)
})

test('Enter never stores a child that is only a name: sex, birth date and mother are asked for first', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  await open(aplikasi, '/balita/baru')
  await page.getByLabel('Posyandu', { exact: true }).selectOption({ index: 1 })
  await page.getByLabel('Nama anak').fill('Bayi Contoh')
  for (let i = 0; i < 30; i++) await page.keyboard.press('Enter')
  await expect(page.getByText('Belum diisi.').first()).toBeVisible()
  for (let i = 0; i < 3; i++) await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Jenis kelamin, tanggal lahir, dan nama ibu belum diisi')).toBeVisible()
  expect(await list(aplikasi, { cari: 'bayi contoh', keadaan: 'semua' })).toEqual([])
  await page.getByLabel('Nama ibu').fill('Ani Contoh')
  const simpan = page.getByRole('button', { name: 'Simpan dulu tanpa jenis kelamin dan tanggal lahir' })
  await simpan.click()
  await expect(page.getByText('L atau P belum diisi. Buku tidak menebak.').first()).toBeVisible()
  const [row] = await list(aplikasi, { cari: 'bayi contoh', keadaan: 'belumLengkap' })
  expect(row).toMatchObject({ jk: null, tanggalLahir: null, keadaan: 'belumLengkap' })
})

test('a child of three years is asked where it comes from, and since when', async ({ aplikasi }) => {
  const { page } = aplikasi
  await open(aplikasi, '/balita/baru')
  await expect(page.getByLabel('Nama anak')).toBeFocused()
  await page.keyboard.type('Pendatang Contoh')
  await page.getByText('Perempuan').click()
  await page.getByLabel('Tanggal lahir').fill('05-10-2023')
  await page.getByLabel('Nama ibu').fill('Ibu Contoh')
  await page.getByLabel('Posyandu', { exact: true }).selectOption({ index: 1 })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Pilih dulu: lahir di sini, atau pindah masuk.')).toBeVisible()
  await expect(page.getByLabel('Lahir di sini')).toBeFocused()
  await page.getByLabel('Pindah masuk').check()
  await page.getByLabel('Pindah masuk tanggal').fill('01-11-2026')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: 'Terdaftar di posyandu' })).toContainText('01-11-2026 (pindah masuk)')
})

/** Makes every call of this name wait, as on a slow disk. */
async function slowDown({ page }: Aplikasi, name: string, ms = 700): Promise<{ sent: number }> {
  const seen = { sent: 0 }
  await page.route('**/panggil', async (route) => {
    if (route.request().postData()?.includes(`"name":"${name}"`)) {
      seen.sent++
      await new Promise((resolve) => setTimeout(resolve, ms))
    }
    await route.continue()
  })
  return seen
}

test('on a slow disk a form sends once, however often it is pressed', async ({ aplikasi }) => {
  const { page } = aplikasi
  const create = await slowDown(aplikasi, 'balita.create')
  await open(aplikasi, '/balita/baru')
  await expect(page.getByLabel('Nama anak')).toBeFocused()
  await page.keyboard.type('Sekali Contoh')
  await page.getByText('Perempuan').click()
  await page.getByLabel('Tanggal lahir').fill('02-11-2026')
  await page.getByLabel('Nama ibu').fill('Ibu Contoh')
  await page.getByLabel('Posyandu', { exact: true }).selectOption({ index: 1 })
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Simpan Ctrl Enter' }).dblclick({ force: true })
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sekali Contoh')
  expect(create.sent).toBe(1)
  expect(await list(aplikasi, { cari: 'sekali contoh' })).toHaveLength(1)

  const move = await slowDown(aplikasi, 'balita.move')
  await page.getByRole('button', { name: 'Pindah' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Keterangan').press('Enter')
  await dialog.getByRole('button', { name: /^Ya, .* pindah$/ }).press('Enter')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('sudah dicatat pindah')).toHaveCount(0)
  expect(move.sent).toBe(1)
  await page.getByRole('status').getByRole('button', { name: 'Urungkan' }).dblclick()
  await expect(page.getByText('Sudah diurungkan.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Terdaftar di posyandu' })).toContainText('sampai sekarang')
})

test('a half-typed form is not lost by a slip', async ({ aplikasi }) => {
  const { page } = aplikasi
  await open(aplikasi, '/balita/baru')
  await page.getByLabel('Nama anak').fill('Belum Selesai')
  await page.getByRole('link', { name: 'Laporan' }).click()
  await expect(page.getByRole('dialog', { name: 'Keluar tanpa menyimpan?' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByLabel('Nama anak')).toHaveValue('Belum Selesai')
})

test('the NIK is hidden until it is asked for, and the history follows the chosen weighing', async ({ aplikasi }) => {
  const { page } = aplikasi
  const rows = await list(aplikasi)
  const anak = rows.find((row) => row.nikAkhir !== null && row.umur !== null && row.umur > 8 && row.terakhir?.huruf)
  await open(aplikasi, `/balita/${anak?.id}`)
  await expect(page.locator('.kartu_facts')).toContainText(`…${anak?.nikAkhir}`)
  await page.getByRole('button', { name: 'Tampilkan NIK' }).click()
  await expect(page.locator('.kartu_facts .kartu_nik b')).toHaveText(/^\d{4} \d{4} \d{4} \d{4}$/)
  const tabel = page.getByRole('region', { name: 'Penimbangan', exact: true })
  const judul = page.getByRole('heading', { name: /^Hasil/ })
  const before = await judul.textContent()
  await tabel.getByRole('button').first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(tabel.getByRole('button', { pressed: true })).toBeFocused()
  await expect(judul).not.toHaveText(before ?? '')
})

import { expect } from '@playwright/test'
import type { BalitaBaris } from '#shared/contract/balita.ts'
import { type Aplikasi, test } from './support/aplikasi.ts'
import { listFaultsInBoth } from './support/faults.ts'

test.use({ isiAwal: 'contoh', hariIni: '2026-11-12T10:00:00+07:00' })

async function list(aplikasi: Aplikasi, input: object = {}): Promise<BalitaBaris[]> {
  const answer = await aplikasi.call('balita.list', input)
  if (!answer.ok) throw new Error(answer.error.pesan)
  return (answer.data as { baris: BalitaBaris[] }).baris
}

async function open({ page, server }: Aplikasi, path: string): Promise<void> {
  await page.goto(`${server().origin}${path}`)
  await expect(page.locator('main h1')).toBeVisible()
}

/** A child aged 9 to 20 months whose mother has no other, with weighings to look at. */
async function someChild(aplikasi: Aplikasi): Promise<BalitaBaris> {
  const rows = await list(aplikasi)
  const found = rows.find((row) => row.umur !== null && row.umur >= 9 && row.umur <= 20 && row.terakhir?.huruf)
  if (!found) throw new Error('no such child in the sample')
  return found
}

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

test('twins without NIK are registered together, and a child of the same name is asked about', async ({ aplikasi }) => {
  const { page } = aplikasi
  await open(aplikasi, '/balita/baru')
  await expect(page.getByLabel('Nama anak')).toBeFocused()
  await page.keyboard.type('Kirana Contoh')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await page.getByLabel('Tanggal lahir').fill('02-11-2026')
  await page.getByRole('button', { name: 'Kembar' }).click()
  const kedua = page.getByRole('region', { name: 'Anak kembar 2' })
  await expect(kedua.getByLabel('Tanggal lahir')).toHaveValue('02-11-2026')
  await kedua.getByLabel('Nama anak').fill('Kirani Contoh')
  await kedua.getByText('Perempuan').click()
  await page.getByLabel('Nama ibu').fill('Siti Contoh')
  await page.getByLabel('RT').fill('03')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Pilih posyandunya.')).toBeVisible()
  await expect(page.getByLabel('Posyandu', { exact: true })).toBeFocused()
  await page.getByLabel('Posyandu', { exact: true }).selectOption({ index: 1 })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kirana Contoh')
  await expect(page.getByText('NIK belum ada')).toBeVisible()
  await page.getByRole('link', { name: 'Kirani Contoh' }).click()
  await expect(page.getByText('(kembar)')).toBeVisible()

  await open(aplikasi, '/balita/baru')
  await page.getByLabel('Nama anak').fill('Kirana Contoh')
  await page.getByLabel('Tanggal lahir').fill('02-11-2026')
  await page.keyboard.press('Tab')
  await expect(page.getByText('sudah ada di buku dengan nama yang sama')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Buka kartu Kirana Contoh' })).toBeVisible()
})

test('an empty L/P is stored and asked about, never guessed', async ({ aplikasi }) => {
  const { page } = aplikasi
  await open(aplikasi, '/balita/baru')
  await page.getByLabel('Nama anak').fill('Bayi Contoh')
  await page.getByLabel('Nama ibu').fill('Ani Contoh')
  await page.getByLabel('Posyandu', { exact: true }).selectOption({ index: 1 })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('L atau P belum diisi. Buku tidak menebak.').first()).toBeVisible()
  const [row] = await list(aplikasi, { cari: 'bayi contoh', keadaan: 'belumLengkap' })
  expect(row).toMatchObject({ jk: null, tanggalLahir: null, keadaan: 'belumLengkap' })
})

test('a half-typed form is not lost by a slip', async ({ aplikasi }) => {
  const { page } = aplikasi
  await open(aplikasi, '/balita/baru')
  await page.getByLabel('Nama anak').fill('Belum Selesai')
  await page.getByRole('link', { name: 'Laporan' }).click()
  await expect(page.getByRole('dialog', { name: 'Tinggalkan isian ini?' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByLabel('Nama anak')).toHaveValue('Belum Selesai')
})

test('a birth date is corrected with a reason, shown in the history, and taken back', async ({ aplikasi }) => {
  const { page } = aplikasi
  const anak = await someChild(aplikasi)
  await open(aplikasi, `/balita/${anak.id}`)
  await page.getByRole('button', { name: 'Ubah', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tanggal lahir').fill('31-02-2025')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Tanggal ini tidak ada di kalender')).toBeVisible()
  await dialog.getByLabel('Tanggal lahir').fill('03-03-2025')
  await dialog.getByLabel('Alasan').fill('dicocokkan dengan KK')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.locator('.kartu_facts')).toContainText('03-03-2025')
  const riwayat = page.getByRole('region', { name: 'Riwayat' })
  await expect(riwayat).toContainText('dicocokkan dengan KK')
  await riwayat
    .getByRole('button', { name: /Urungkan Data diri/ })
    .first()
    .click()
  const lahir = (anak.tanggalLahir ?? '').split('-').reverse().join('-')
  await expect(page.locator('.kartu_facts')).toContainText(lahir)
})

test('a child moves away, is seen as moved, and comes back by undoing', async ({ aplikasi }) => {
  const { page } = aplikasi
  const anak = await someChild(aplikasi)
  await open(aplikasi, `/balita/${anak.id}`)
  await page.getByRole('button', { name: 'Pindah' }).click()
  await page.getByRole('dialog').getByLabel('Keterangan').fill('ikut orang tua')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Pindah')
  await expect(page.getByRole('region', { name: 'Keanggotaan' })).toContainText('sampai 12-11-2026, pindah')
  const gone = await list(aplikasi, { keadaan: 'keluar', batas: 2000 })
  expect(gone.map(({ id }) => id)).toContain(anak.id)
  await page
    .getByRole('button', { name: /Urungkan Keanggotaan/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Pindah')
})

test('N/T is overruled with a reason, and the sum stays to be seen', async ({ aplikasi }) => {
  const { page } = aplikasi
  const rows = await list(aplikasi)
  const anak = rows.find((row) => row.terakhir?.huruf === 'T')
  await open(aplikasi, `/balita/${anak?.id}`)
  await page.getByRole('button', { name: 'Ubah N/T' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Tulis alasannya dengan beberapa kata.')).toBeVisible()
  await page.getByRole('dialog').getByLabel('Alasan').fill('timbangan diganti')
  await page.keyboard.press('Control+Enter')
  const hitungan = page.getByRole('region', { name: /Tunjukkan hitungan/ })
  await expect(hitungan).toContainText('N/T menurut bidan: N, hitungannya T')
})

test('a child taken off the book is offered back', async ({ aplikasi }) => {
  const { page } = aplikasi
  const anak = await someChild(aplikasi)
  await open(aplikasi, `/balita/${anak.id}`)
  await page.getByRole('button', { name: 'Hapus dari buku' }).click()
  await page.getByRole('dialog').getByLabel('Alasan').fill('tercatat dua kali')
  await page.getByRole('dialog').getByRole('button', { name: 'Hapus' }).click()
  await expect(page.getByText('sudah tidak ada di buku')).toBeVisible()
  await page
    .getByRole('button', { name: /Urungkan/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(anak.nama)
})

test('the NIK is hidden until it is asked for, and the history follows the chosen weighing', async ({ aplikasi }) => {
  const { page } = aplikasi
  const rows = await list(aplikasi)
  const anak = rows.find((row) => row.nikAkhir !== null && row.umur !== null && row.umur > 8 && row.terakhir?.huruf)
  await open(aplikasi, `/balita/${anak?.id}`)
  await expect(page.locator('.kartu_facts')).toContainText(`…${anak?.nikAkhir}`)
  await page.getByRole('button', { name: 'Tampilkan NIK' }).click()
  await expect(page.locator('.kartu_facts .kartu_nik b')).toHaveText(/^\d{4} \d{4} \d{4} \d{4}$/)
  const tabel = page.getByRole('region', { name: 'Penimbangan' })
  const judul = page.getByRole('heading', { name: /Tunjukkan hitungan/ })
  const before = await judul.textContent()
  await tabel.getByRole('button').first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(tabel.getByRole('button', { pressed: true })).toBeFocused()
  await expect(judul).not.toHaveText(before ?? '')
})

test('the box that corrects a child has no fault that axe knows', async ({ aplikasi }) => {
  const { page } = aplikasi
  const anak = await someChild(aplikasi)
  await open(aplikasi, `/balita/${anak.id}`)
  await page.getByRole('button', { name: 'Ubah', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await listFaultsInBoth(page)).toEqual([])
})

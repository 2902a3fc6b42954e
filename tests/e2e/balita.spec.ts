import { expect } from '@playwright/test'
import type { KartuBalita } from '#shared/contract/balita.ts'
import { type Aplikasi, test } from './support/aplikasi.ts'
import { listBalita as list, openPage as open, someChild } from './support/balita.ts'
import { listFaultsInBoth } from './support/faults.ts'

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

test('a weight of last month is set right on the card: asked about, with a reason, and taken back', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  const anak = await someChild(aplikasi)
  const kartu = await aplikasi.call('balita.get', { id: anak.id })
  const [last, before] = kartu.ok ? (kartu.data as KartuBalita).penimbangan : []
  // The link of a question names the weighing: it is the one shown.
  await open(aplikasi, `/balita/${anak.id}?timbang=${before?.id}`)
  const tanggal = (before?.tanggal ?? '').split('-').reverse().join('-')
  await expect(page.getByRole('region', { name: `Hasil ${tanggal}` })).toBeVisible()
  expect(before?.tanggal).not.toBe(last?.tanggal)
  await page.getByRole('button', { name: 'Betulkan', exact: true }).click()
  const dialog = page.getByRole('dialog')
  const bb = dialog.getByRole('textbox', { name: /^BB/ })
  await expect(bb).toBeFocused()
  await page.keyboard.type('1,43')
  await dialog.getByLabel('Alasan').fill('salah baca timbangan')
  for (let i = 0; i < 3; i++) await page.keyboard.press('Enter')
  await expect(dialog.getByText('Jawab dulu pertanyaan di atas')).toBeVisible()
  expect(await listFaultsInBoth(page, { include: 'dialog[open]' })).toEqual([])
  const benar = `${((before?.bbG ?? 0) / 1000 + 0.1).toFixed(1)}`.replace('.', ',')
  await bb.fill(benar)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  const tabel = page.getByRole('region', { name: 'Penimbangan', exact: true })
  await expect(tabel.getByRole('row').filter({ has: page.getByRole('button', { pressed: true }) })).toContainText(benar)
  await expect(page.getByRole('region', { name: 'Riwayat' })).toContainText('salah baca timbangan')
  await page.getByRole('status').getByRole('button', { name: 'Urungkan' }).click()
  await expect(page.getByText('Sudah diurungkan.')).toBeVisible()
})

test('no rhythm of Enter takes a child out of the sheet or back into it: that has a button of its own', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  const anak = await someChild(aplikasi)
  await open(aplikasi, `/balita/${anak.id}`)
  const kartu = async () => {
    const answer = await aplikasi.call('balita.get', { id: anak.id })
    if (!answer.ok) throw new Error(answer.error.pesan)
    return answer.data as KartuBalita
  }
  const before = await kartu()
  const dialog = page.getByRole('dialog')
  /** Opens a box by its button and presses all that is pressed by habit; then the way that is meant. */
  const catat = async (tombol: string, ya: string) => {
    await page.getByRole('button', { name: tombol, exact: true }).press('Enter')
    for (let i = 0; i < 10; i++) await page.keyboard.press('Enter')
    for (let i = 0; i < 3; i++) await page.keyboard.press('Control+Enter')
    await page.keyboard.down('Enter')
    await page.keyboard.down('Enter')
    await page.keyboard.up('Enter')
    const button = dialog.getByRole('button', { name: ya })
    await expect(button).toBeInViewport({ ratio: 1 })
    await expect(dialog).toContainText('12-11-2026. Belum dicatat.')
    return button
  }
  const meninggal = await catat('Meninggal', `Ya, ${anak.nama} meninggal`)
  expect(await kartu()).toEqual(before)
  expect(await listFaultsInBoth(page, { include: 'dialog' })).toEqual([])
  // Another day is asked about anew.
  await dialog.getByLabel('Tanggal meninggal').fill('11-11-2026')
  await expect(meninggal).toBeHidden()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toContainText('Meninggal pada 11-11-2026.')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  expect(await kartu()).toEqual(before)

  const pindah = await catat('Pindah', `Ya, ${anak.nama} pindah`)
  expect(await kartu()).toEqual(before)
  await pindah.click()
  await expect(page.getByRole('status').getByText(`${anak.nama} dicatat pindah.`)).toBeVisible()
  expect((await kartu()).keanggotaan.at(0)).toMatchObject({ sampai: '2026-11-12', sebabSampai: 'pindah' })

  const moved = await kartu()
  const kembali = await catat('Catat kembali', `Ya, ${anak.nama} kembali`)
  expect(await kartu()).toEqual(moved)
  await page.keyboard.press('Escape')

  const lagi = await catat('Meninggal', `Ya, ${anak.nama} meninggal`)
  await expect(kembali).toBeHidden()
  await lagi.focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('status').getByText('Meninggal dicatat.')).toBeVisible()
  expect((await kartu()).meninggalPada).toBe('2026-11-12')
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
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `Ya, ${anak.nama} pindah` })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Pindah')
  await expect(page.getByRole('region', { name: 'Terdaftar di posyandu' })).toContainText('sampai 12-11-2026, pindah')
  const gone = await list(aplikasi, { keadaan: 'keluar', batas: 2000 })
  expect(gone.map(({ id }) => id)).toContain(anak.id)
  await page
    .getByRole('button', { name: /Urungkan Terdaftar/ })
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
  const hitungan = page.getByRole('region', { name: /^Hasil/ })
  await expect(hitungan).toContainText('N/T menurut bidan: N, hitungannya T')
})

test('a child taken off the book leaves no empty card behind, and is offered back', async ({ aplikasi }) => {
  const { page } = aplikasi
  const anak = await someChild(aplikasi)
  await open(aplikasi, `/balita/${anak.id}`)
  await page.getByRole('button', { name: 'Hapus dari buku' }).click()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Tulis alasannya dengan beberapa kata.')).toBeVisible()
  await page.keyboard.type('tercatat dua kali')
  await expect(page.getByText('Tulis alasannya dengan beberapa kata.')).toBeHidden()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Balita')
  await page.getByRole('status').getByRole('button', { name: 'Urungkan' }).click()
  await expect(page.getByText('Sudah diurungkan.')).toBeVisible()
  expect((await list(aplikasi)).map(({ id }) => id)).toContain(anak.id)
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

test('a letter is overruled on the card with a reason, and not without', async ({ aplikasi }) => {
  const { page } = aplikasi
  const anak = (await list(aplikasi)).find(({ terakhir }) => terakhir?.huruf === 'N')
  await open(aplikasi, `/balita/${anak?.id}`)
  await page.getByRole('button', { name: 'Ubah N/T' }).click()
  const dialog = page.getByRole('dialog', { name: /^N atau T penimbangan/ })
  await expect(dialog.getByText('Menurut hitungan N.')).toBeVisible()
  await expect(dialog.getByRole('radio', { name: 'T tidak naik' })).toBeChecked()
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await expect(dialog.getByText('Tulis alasannya dengan beberapa kata.')).toBeVisible()
  await dialog.getByLabel('Alasan').fill('timbangannya belum nol')
  await page.keyboard.press('Enter')
  await expect(page.getByText('N/T diubah. Laporan bulan itu ikut dihitung ulang.')).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Hasil/ })).toBeVisible()
  expect((await list(aplikasi)).find(({ id }) => id === anak?.id)?.terakhir?.huruf).toBe('T')
})

test('the box that corrects a child has no fault that axe knows', async ({ aplikasi }) => {
  const { page } = aplikasi
  const anak = await someChild(aplikasi)
  await open(aplikasi, `/balita/${anak.id}`)
  await page.getByRole('button', { name: 'Ubah', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await listFaultsInBoth(page)).toEqual([])
})

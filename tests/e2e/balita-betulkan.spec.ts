import { expect } from '@playwright/test'
import type { KartuBalita } from '#shared/contract/balita.ts'
import { test } from './support/aplikasi.ts'
import { listBalita as list, openPage as open, someChild } from './support/balita.ts'
import { listFaultsInBoth } from './support/faults.ts'

test.use({ isiAwal: 'contoh', hariIni: '2026-11-12T10:00:00+07:00' })

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

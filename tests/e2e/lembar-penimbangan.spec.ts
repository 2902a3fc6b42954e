import { expect } from '@playwright/test'
import { test } from './support/aplikasi.ts'
import {
  addHari,
  addRiwayat,
  anakLembar,
  barisOf,
  gadis,
  hariLembar,
  kemajuan,
  openLembar,
  readBaris,
  readLembar,
  selOf,
  setUpBuku,
  setUpPosyandu,
  typeDown,
} from './support/isi-lembar.ts'

test.use({ hariIni: '2026-11-12T10:00:00+07:00' })

test('weights typed down a column with a comma get the letters worked by hand', async ({ aplikasi }) => {
  const { page } = aplikasi
  const posyandu = await setUpBuku(aplikasi)
  await addRiwayat(aplikasi, posyandu, anakLembar)
  const hari = await addHari(aplikasi, posyandu, hariLembar)
  await openLembar(aplikasi, hari)
  await expect(selOf(page, 'BB', 'Anak A')).toBeFocused()
  await typeDown(page, ['8,7', '8,6', '8.7', '8,7'])
  await page.keyboard.press('-')
  await page.keyboard.press('Enter')

  await expect(barisOf(page, 'Anak A')).toContainText(/\+200\s*200\s*N/)
  await expect(barisOf(page, 'Anak B')).toContainText(/\+100\s*200\s*T\s*2T/)
  await expect(barisOf(page, 'Anak C').getByText('O', { exact: true })).toBeVisible()
  await expect(barisOf(page, 'Anak D').getByText('B', { exact: true })).toBeVisible()
  await expect(barisOf(page, 'Anak E')).toContainText('Tidak hadir')
  const maju = kemajuan(page)
  await expect(maju).toContainText('4 dari 7')
  await expect(maju).toContainText(/D\s*4\s*=\s*N 1\s*\+\s*T 1\s*\+\s*O 1\s*\+\s*B 1\s*2T 1\s*BGM 0/)
  await expect(page.getByText(/^Tersimpan \d\d\.\d\d$/)).toBeVisible()

  // What was typed stays as typed on the screen; the book holds the same weight.
  await expect(selOf(page, 'BB', 'Anak C')).toHaveValue('8.7')
  expect(await readBaris(aplikasi, hari, 'Anak C')).toMatchObject({ isi: { bb: '8,7' } })
  expect(await readBaris(aplikasi, hari, 'Anak E')).toMatchObject({ tidakHadir: true, isi: { bb: '' } })
})

test('3200 is asked about in its own row, and typing goes on', async ({ aplikasi }) => {
  const { page } = aplikasi
  const posyandu = await setUpBuku(aplikasi)
  await addRiwayat(aplikasi, posyandu, anakLembar)
  const hari = await addHari(aplikasi, posyandu, hariLembar)
  await openLembar(aplikasi, hari)
  await selOf(page, 'BB', 'Anak F').focus()
  await page.keyboard.type('3200')
  await expect(kemajuan(page)).toContainText('0 perlu dijawab')
  await page.keyboard.press('Enter')

  await expect(selOf(page, 'BB', 'Anak G')).toBeFocused()
  await expect(barisOf(page, 'Anak F')).toContainText('Timbang ulang?')
  await expect(kemajuan(page)).toContainText('1 perlu dijawab')
  await expect.poll(async () => (await readBaris(aplikasi, hari, 'Anak F')).isi.bb).toBe('3200')

  await page.keyboard.type('13,0')
  await page.keyboard.press('Tab')
  await expect(kemajuan(page)).toContainText('2 perlu dijawab')
  await page.keyboard.press('F2')
  await page.keyboard.press('m')
  await expect(kemajuan(page)).toContainText('1 perlu dijawab')
  await expect(selOf(page, 'PB/TB', 'Anak G')).toBeFocused()

  await page.keyboard.press('F2')
  await expect(page.getByRole('button', { name: 'Ya, 3,2' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(selOf(page, 'BB', 'Anak F')).toHaveValue('3,2')
  await expect(selOf(page, 'PB/TB', 'Anak G')).toBeFocused()
  await expect(kemajuan(page)).toContainText('0 perlu dijawab')
  await expect.poll(async () => (await readBaris(aplikasi, hari, 'Anak F')).isi.bb).toBe('3,2')

  await openLembar(aplikasi, hari)
  await expect(kemajuan(page)).toContainText('0 perlu dijawab')
})

test('a save that fails keeps what was typed, says so, and goes through later', async ({ aplikasi }) => {
  const { page } = aplikasi
  const posyandu = await setUpBuku(aplikasi)
  await addRiwayat(aplikasi, posyandu, anakLembar.slice(0, 3))
  const hari = await addHari(aplikasi, posyandu, hariLembar)
  await openLembar(aplikasi, hari)
  await page.route('**/panggil', (route) => route.abort())
  await typeDown(page, ['8,7'])
  await expect(page.getByText('Belum tersimpan', { exact: true })).toBeVisible()
  await expect(page.getByText(/^Tersimpan/)).toHaveCount(0)
  await expect(selOf(page, 'BB', 'Anak A')).toHaveValue('8,7')

  await page.unroute('**/panggil')
  await page.getByRole('button', { name: 'Simpan lagi' }).click()
  await expect(page.getByText(/^Tersimpan \d\d\.\d\d$/)).toBeVisible()
  expect((await readBaris(aplikasi, hari, 'Anak A')).isi.bb).toBe('8,7')
})

test('a late answer leaves what is being typed alone', async ({ aplikasi }) => {
  const { page } = aplikasi
  const posyandu = await setUpBuku(aplikasi)
  await addRiwayat(aplikasi, posyandu, anakLembar.slice(0, 3))
  const hari = await addHari(aplikasi, posyandu, hariLembar)
  await openLembar(aplikasi, hari)
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/panggil', (route) => held.then(() => route.continue()))
  await page.keyboard.type('8,7')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.type('8,9')
  release()
  await expect(page.getByText(/^Tersimpan \d\d\.\d\d$/)).toBeVisible()
  await expect(selOf(page, 'BB', 'Anak A')).toHaveValue('8,9')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await readBaris(aplikasi, hari, 'Anak A')).isi.bb).toBe('8,9')
})

test('the other entries, notes, undo and search work from the keyboard', async ({ aplikasi }) => {
  const { page } = aplikasi
  const posyandu = await setUpBuku(aplikasi)
  await addRiwayat(aplikasi, posyandu, anakLembar.slice(0, 3))
  const lain = await setUpPosyandu(aplikasi, 'Mawar')
  await addRiwayat(aplikasi, lain, [{ nama: 'Tamu Kecil', ...gadis, timbang: { '2026-10-08': '8,5' } }])
  const hari = await addHari(aplikasi, posyandu, hariLembar)
  await openLembar(aplikasi, hari)

  await typeDown(page, ['8,7'])
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('F7')
  await page.keyboard.press('t')
  await page.keyboard.press('Tab')
  await page.keyboard.type('14,5')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('m')
  await page.keyboard.press('F6')
  await page.keyboard.type('ikut kelas balita')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const isi = { caraUkur: 'berdiri', lila: '14,5', vitaminA: 'merah', catatan: 'ikut kelas balita' }
  await expect.poll(async () => (await readBaris(aplikasi, hari, 'Anak A')).isi).toMatchObject(isi)
  await page.keyboard.press('F7')

  await selOf(page, 'BB', 'Anak B').focus()
  await page.keyboard.type('9')
  await page.keyboard.press('Escape')
  await expect(selOf(page, 'BB', 'Anak B')).toHaveValue('')
  await typeDown(page, ['8,6'])
  await expect.poll(async () => (await readBaris(aplikasi, hari, 'Anak B')).isi.bb).toBe('8,6')
  await page.keyboard.press('Control+z')
  await expect(selOf(page, 'BB', 'Anak B')).toHaveValue('')
  expect((await readBaris(aplikasi, hari, 'Anak B')).isi.bb).toBe('')

  await page.keyboard.press('F3')
  await page.keyboard.type('anak c')
  await page.keyboard.press('Enter')
  await expect(selOf(page, 'BB', 'Anak C')).toBeFocused()
  await page.keyboard.press('F3')
  await page.keyboard.type('tamu kecil')
  const tamu = page.getByRole('button', { name: /Tamu Kecil.*Timbang sebagai tamu/ })
  await expect(tamu).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(tamu).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(selOf(page, 'BB', 'Tamu Kecil')).toBeFocused()
  await typeDown(page, ['8,7'])
  await page.keyboard.press('F3')
  await page.keyboard.type('belum tercatat')
  await expect(page.getByText('Nama itu tidak ada di lembar ini.')).toBeVisible()
  const daftarkan = page.getByRole('button', { name: 'Daftarkan balita baru' })
  await expect(async () => {
    await page.keyboard.press('Enter')
    await expect(daftarkan).toBeFocused({ timeout: 2_000 })
  }).toPass()
  await page.keyboard.press('Escape')
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog', { name: 'Tombol papan ketik di halaman ini' })).toContainText('cari nama')
  await page.keyboard.press('Escape')
  expect(await readBaris(aplikasi, hari, 'Tamu Kecil')).toMatchObject({ tamu: true, isi: { bb: '8,7' } })
  await expect(page.getByText(/D\s*1\s*=/)).toBeVisible()
})

test('N or T is overruled with a reason, and the foot tells it', async ({ aplikasi }) => {
  const { page } = aplikasi
  const posyandu = await setUpBuku(aplikasi)
  await addRiwayat(aplikasi, posyandu, anakLembar.slice(0, 2))
  const hari = await addHari(aplikasi, posyandu, hariLembar)
  await openLembar(aplikasi, hari)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('8,6')
  await page.keyboard.press('F8')
  const dialog = page.getByRole('dialog', { name: 'N atau T Anak B' })
  await dialog.getByRole('radio', { name: 'N naik' }).check()
  await dialog.getByRole('textbox', { name: 'Alasan' }).fill('baru sembuh dari campak')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(barisOf(page, 'Anak B').getByText('N*', { exact: true })).toBeVisible()
  await expect(page.getByText('baru sembuh dari campak')).toBeVisible()
})

test('leaving the page saves the row being typed', async ({ aplikasi }) => {
  const { page } = aplikasi
  const posyandu = await setUpBuku(aplikasi)
  await addRiwayat(aplikasi, posyandu, anakLembar.slice(0, 2))
  const hari = await addHari(aplikasi, posyandu, hariLembar)
  await openLembar(aplikasi, hari)
  await page.keyboard.type('8,7')
  await page.getByRole('link', { name: 'Hari buka' }).click()
  await expect(page.getByRole('heading', { name: 'Hari buka', level: 1 })).toBeVisible()
  expect((await readLembar(aplikasi, hari)).baris[0]?.isi.bb).toBe('8,7')
})

test('a key held down answers one question, not the next that nobody has read', async ({ aplikasi }) => {
  const { page } = aplikasi
  const posyandu = await setUpBuku(aplikasi)
  await addRiwayat(aplikasi, posyandu, anakLembar.slice(0, 2))
  await openLembar(aplikasi, await addHari(aplikasi, posyandu, hariLembar))
  await typeDown(page, ['1,26'])
  await page.keyboard.press('F2')
  await expect(page.getByRole('button', { name: 'Ya, 12,6' })).toBeFocused()
  await page.keyboard.down('Enter')
  await expect(selOf(page, 'BB', 'Anak A')).toHaveValue('12,6')
  const benar = barisOf(page, 'Anak A').getByRole('button', { name: 'Memang benar' })
  await expect(benar).toBeFocused()
  for (let i = 0; i < 5; i++) await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await expect(benar).toBeVisible()
})

import { expect } from '@playwright/test'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'
import { test } from './support/aplikasi.ts'
import { goTo } from './support/go-to.ts'
import { openLembar, readBaris, selOf } from './support/isi-lembar.ts'
import { ask, checkLayar, judulKunci, kataSandi, lock, readSesi, unlock } from './support/kunci.ts'
import { pagi, setUpDua } from './support/kunci-dua.ts'

test.use({ hariIni: pagi })

test('the lock screen is used by the keyboard alone, and asks nothing of the book before', async ({ aplikasi }) => {
  const { page, server } = aplikasi
  await setUpDua(aplikasi)
  await ask(aplikasi, 'sesi.lock', {})
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/panggil')) asked.push(String(request.postDataJSON().name))
  })
  await goTo(page, server().origin)
  await expect(judulKunci(page)).toBeVisible()
  await checkLayar(page)
  expect(asked.filter((name) => name !== 'sesi.keadaan')).toEqual([])
  await expect(page.getByRole('radio', { name: 'Bidan' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Lia Amalia Kader Melati 2' })).toBeChecked()
  await page.keyboard.press('Tab')
  await unlock(page)
  await expect(page.getByRole('navigation', { name: 'Bagian buku' })).toContainText('Lia Amalia')
  expect(asked.indexOf('aplikasi.keadaan')).toBeGreaterThan(asked.indexOf('sesi.signIn'))
})

test('a wrong passphrase stays selected beside its sentence, more of them make one wait, and it is told later', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  await setUpDua(aplikasi)
  await goTo(page, aplikasi.server().origin)
  await expect(page.getByRole('heading', { name: /Selamat/ })).toBeVisible()
  await lock(page)
  for (let i = 0; i < 3; i++) {
    await page.keyboard.type('keliru')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Kata sandi tidak cocok.')).toBeVisible()
    await expect(kataSandi(page)).toBeFocused()
    expect(await kataSandi(page).evaluate((el: HTMLInputElement) => [el.selectionStart, el.selectionEnd])).toEqual([
      0, 6,
    ])
  }
  await expect(page.getByRole('button', { name: /Tunggu \d detik/ })).toBeVisible()
  await checkLayar(page)
  await expect(page.getByRole('button', { name: 'Buka buku' })).toBeVisible()
  await unlock(page)
  await expect(page.getByText('diketik salah 3 kali')).toBeVisible()
  await page.getByRole('button', { name: 'Sudah saya baca' }).click()
  await expect(page.getByText('diketik salah 3 kali')).toBeHidden()
})

test('what is typed as soon as the passphrase is said to be wrong takes its place, however slow the disk is', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await lock(page)
  await page.route('**/panggil', async (route) => {
    if (route.request().postDataJSON().name === 'sesi.keadaan') await new Promise((done) => setTimeout(done, 500))
    await route.continue()
  })
  await page.keyboard.type('keliru')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Kata sandi tidak cocok.')).toBeVisible()
  await page.keyboard.type(sandiUji, { delay: 60 })
  await page.keyboard.press('Enter')
  await expect(judulKunci(page)).toBeHidden()
})

test('locked in another window, the lock says so', async ({ aplikasi }) => {
  const { page, context } = { ...aplikasi, context: aplikasi.page.context() }
  await setUpDua(aplikasi)
  await goTo(page, aplikasi.server().origin)
  await expect(page.getByRole('heading', { name: /Selamat/ })).toBeVisible()
  const lain = await context.newPage()
  await goTo(lain, aplikasi.server().origin)
  await expect(lain.getByRole('heading', { name: /Selamat/ })).toBeVisible()
  await lain.keyboard.press('Control+l')
  await expect(judulKunci(lain)).toBeVisible()
  await page.bringToFront()
  await page.getByRole('link', { name: 'Riwayat' }).click()
  await expect(page.getByText('Dikunci dari jendela lain.')).toBeVisible()
  await expect(page.getByText('Tidak dipakai')).toBeHidden()
  await lain.close()
})

test('Ctrl+L hides the page and everything typed in it, and the same person finds it as it was', async ({
  aplikasi,
}) => {
  const { page, server } = aplikasi
  await setUpDua(aplikasi)
  await goTo(page, `${server().origin}/pengaturan`)
  await page.getByRole('button', { name: 'Tambah akun' }).click()
  await page.getByRole('textbox', { name: 'Nama' }).fill('Setengah diketik')
  await lock(page)
  await expect(page).toHaveTitle('Buku terkunci – Buku Pustu')
  await expect(page.locator('.gerbang_buku')).toHaveCSS('visibility', 'hidden')
  await expect(page.getByRole('dialog', { name: 'Akun baru' })).toBeHidden()
  const readable = await page.locator('body').ariaSnapshot()
  expect(readable).not.toContain('Pengaturan')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(judulKunci(page)).toBeVisible()
  // Nothing behind the lock can be reached by walking on.
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('.gerbang_buku') ?? null)).toBeNull()
  }
  await kataSandi(page).focus()
  await unlock(page)
  await expect(page.getByRole('dialog', { name: 'Akun baru' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Nama' })).toHaveValue('Setengah diketik')
  await expect(page.getByRole('textbox', { name: 'Nama' })).toBeFocused()
  await expect(page).toHaveTitle('Pengaturan – Buku Pustu')
  await expect(page.getByRole('status').filter({ hasText: 'Terakhir masuk 12-11-2026' })).toBeVisible()
})

test('ten idle minutes lock the sheet, after what stood in the cell was saved', async ({ aplikasi }) => {
  const { page } = aplikasi
  const { hariId } = await setUpDua(aplikasi)
  await page.clock.install({ time: pagi })
  await openLembar(aplikasi, hariId)
  await page.keyboard.type('9,4')
  await page.clock.fastForward('09:50')
  await expect(selOf(page, 'BB', 'Adi')).toHaveValue('9,4')
  await expect(judulKunci(page)).toBeHidden()
  await page.clock.fastForward('00:30')
  await expect(judulKunci(page)).toBeVisible()
  await expect(page.getByText(/Tidak dipakai 10 menit\. Isian terakhir tersimpan pukul \d\d\.\d\d\./)).toBeVisible()
  expect((await readSesi(page)).tahap).toBe('terkunci')
  await expect(kataSandi(page)).toBeFocused()
  await unlock(page)
  await expect(selOf(page, 'BB', 'Adi')).toHaveValue('9,4')
  await expect(selOf(page, 'BB', 'Adi')).toBeFocused()
  expect((await readBaris(aplikasi, hariId, 'Adi')).isi.bb).toBe('9,4')
})

test('rows typed while the program had locked itself are kept, and saved once the person is back', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  const { hariId } = await setUpDua(aplikasi)
  await openLembar(aplikasi, hariId)
  await ask(aplikasi, 'sesi.lock', {})
  await page.keyboard.type('9,4')
  await page.keyboard.press('Enter')
  await expect(judulKunci(page)).toBeVisible()
  await expect(page.getByText('Ada ketikan Bidan yang belum tersimpan.')).toBeVisible()
  await expect(kataSandi(page)).toBeFocused()
  await unlock(page)
  await expect(page.getByText(/^Tersimpan \d\d\.\d\d$/)).toBeVisible()
  await expect(selOf(page, 'BB', 'Adi')).toHaveValue('9,4')
  expect((await readBaris(aplikasi, hariId, 'Adi')).isi.bb).toBe('9,4')
})

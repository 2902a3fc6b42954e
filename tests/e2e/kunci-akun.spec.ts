import { expect } from '@playwright/test'
import { openApplication } from '#main/app/compose.ts'
import { giveSandi } from '#tests/helpers/give-sandi.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'
import { test } from './support/aplikasi.ts'
import { goTo, reload } from './support/go-to.ts'
import { openLembar, readBaris, setUpBuku } from './support/isi-lembar.ts'
import { ask, checkLayar, enterAs, judulKunci, kataSandi, lock, readSesi, unlock } from './support/kunci.ts'
import { pagi, setUpDua } from './support/kunci-dua.ts'
import { startServer } from './support/server.ts'

test.use({ hariIni: pagi })

test('a passphrase of former times opens the book, and a better one is asked for kindly', async ({ aplikasi }) => {
  const { page, dataDir } = aplikasi
  await setUpBuku(aplikasi)
  const { akun } = await readSesi(page)
  await aplikasi.restart()
  await giveSandi(dataDir, akun[0]?.id ?? '', 'bidan1')
  await goTo(page, aplikasi.server().origin)
  await expect(page.getByRole('heading', { name: /Selamat/ })).toBeVisible()
  await lock(page)
  await page.keyboard.type('bidan1')
  await page.keyboard.press('Enter')
  await expect(judulKunci(page)).toBeHidden()
  await expect(page.getByText('mudah ditebak. Ganti dengan yang lebih panjang')).toBeVisible()
  await checkLayar(page)
  await page.getByRole('button', { name: 'Ganti kata sandi' }).click()
  await page.getByRole('textbox', { name: 'Kata sandi sekarang' }).fill('bidan1')
  await page.getByRole('button', { name: 'Pakai empat kata ini' }).click()
  await checkLayar(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Ganti kata sandi' }).click()
  await expect(page.getByText('Kata sandi sudah diganti.')).toBeVisible()
  await expect(page.getByText('mudah ditebak. Ganti dengan yang lebih panjang')).toBeHidden()
})

test('a passphrase that somebody knows is replaced, and what sticks still open is said', async ({ aplikasi }) => {
  const { page } = aplikasi
  await setUpBuku(aplikasi)
  await goTo(page, aplikasi.server().origin)
  await page.getByTitle('Akun saya').click()
  await checkLayar(page)
  await page.getByRole('button', { name: 'Kata sandi saya diketahui orang' }).click()
  const dialog = page.getByRole('dialog', { name: 'Kata sandi saya diketahui orang' })
  await expect(dialog.getByText('Cadangan lama di flashdisk masih terbuka')).toBeVisible()
  await checkLayar(page)
  await dialog.getByRole('button', { name: 'Pakai empat kata ini' }).click()
  // Pressed too early nothing is tried: nothing was mistyped.
  await dialog.getByRole('button', { name: 'Ganti kata sandi' }).click()
  await expect(dialog.getByText('Ketik kata sandinya dulu.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Kata sandi sekarang' }).fill(sandiUji)
  const kata = await dialog.getByRole('textbox', { name: 'Kata sandi baru', exact: true }).inputValue()
  await dialog.getByRole('button', { name: 'Ganti kata sandi' }).click()
  await expect(page.getByText('Kata sandi sudah diganti.')).toBeVisible()
  // The book goes on under its new key, and opens with the new words after a power cut.
  expect(await ask(aplikasi, 'beranda.get', {})).toBeDefined()
  await aplikasi.server().kill()
  const { sesi, close } = openApplication({ dataDir: aplikasi.dataDir, detak: () => 1_000_000 })
  expect(await sesi.masukDenganSandi(sandiUji)).toBe(false)
  expect(await sesi.masukDenganSandi(kata)).toBe(true)
  close()
})

test('one slip of the fingers is told once, in a short sentence, and not by a page that is loaded anew', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  await setUpDua(aplikasi)
  await goTo(page, aplikasi.server().origin)
  await expect(page.getByRole('heading', { name: /Selamat/ })).toBeVisible()
  await lock(page)
  await page.keyboard.type('keliru')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Kata sandi tidak cocok.')).toBeVisible()
  await unlock(page)
  const kabar = page.getByText('Sebelum ini 1 kali salah ketik kata sandi.')
  await expect(kabar).toBeVisible()
  await expect(page.getByText('diketik salah')).toBeHidden()
  await reload(page)
  await expect(page.getByRole('heading', { name: /Selamat/ })).toBeVisible()
  await expect(kabar).toBeHidden()
  await expect(page.getByText('diketik salah')).toBeHidden()
})

test('another person is told first, and begins anew at Beranda without what was left', async ({ aplikasi }) => {
  const { page, server } = aplikasi
  await setUpDua(aplikasi)
  await goTo(page, `${server().origin}/balita/baru`)
  await page.locator('main form input').first().fill('Setengah diketik')
  await lock(page)
  await expect(page.getByText('Ada ketikan Bidan yang belum tersimpan.')).toBeVisible()
  await page.getByRole('radio', { name: 'Lia Amalia' }).check({ force: true })
  await expect(page.getByText('Kalau Lia Amalia yang masuk, ketikan itu dibuang.')).toBeVisible()
  await checkLayar(page)
  await enterAs(page, 'Lia Amalia')
  await expect(page.getByRole('heading', { name: /Selamat/ })).toBeVisible()
  expect(new URL(page.url()).pathname).toBe('/')
  expect(await page.content()).not.toContain('Setengah diketik')
})

test('rows of one person are never saved by another', async ({ aplikasi }) => {
  const { page, call } = aplikasi
  const { hariId } = await setUpDua(aplikasi)
  await openLembar(aplikasi, hariId)
  await ask(aplikasi, 'sesi.lock', {})
  await page.keyboard.type('9,4')
  await page.keyboard.press('Enter')
  await expect(judulKunci(page)).toBeVisible()
  await enterAs(page, 'Lia Amalia')
  await expect(page.getByRole('heading', { name: /Selamat/ })).toBeVisible()
  await page.waitForTimeout(300)
  expect((await readBaris(aplikasi, hariId, 'Adi')).isi.bb).toBe('')
  expect((await call('aplikasi.keadaan', {})).ok).toBe(true)
})

test('accounts are added and closed in Pengaturan, and an admin sees nothing else', async ({ aplikasi }) => {
  const { page, server } = aplikasi
  await setUpDua(aplikasi)
  await goTo(page, `${server().origin}/pengaturan`)
  await page.getByRole('button', { name: 'Tambah akun' }).click()
  await page.keyboard.type('Joko')
  await page.getByRole('radio', { name: /^Admin/ }).check()
  await kataSandi(page).fill(sandiUji)
  await page.getByRole('textbox', { name: 'Kata sandi sekali lagi' }).fill(sandiUji)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: /Joko/ })).toContainText('belum pernah')
  await page.getByRole('button', { name: 'Tutup akun Lia Amalia' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Tutup akun' }).click()
  await expect(page.getByRole('row', { name: /Lia Amalia/ })).toContainText('Ditutup')
  await lock(page)
  await expect(page.getByRole('radio', { name: 'Lia Amalia' })).toHaveCount(0)
  await enterAs(page, 'Joko')
  await expect(page.getByRole('heading', { name: 'Pengaturan' })).toBeVisible()
  const links = page.getByRole('navigation', { name: 'Bagian buku' }).getByRole('link')
  // She keeps the computer: backups and accounts, no child.
  await expect(links).toHaveText(['CadanganCadangan', 'PengaturanAtur'])
  await expect(page.getByRole('heading', { name: 'Tempat kerja' })).toHaveCount(0)
  await goTo(page, `${server().origin}/balita`)
  await expect(page.getByText('Ibu masuk sebagai Joko.')).toBeVisible()
})

test('a wrong clock is asked about once after signing in', async ({ aplikasi }) => {
  const { page, dataDir, server } = aplikasi
  await setUpDua(aplikasi)
  await server().stop()
  const lama = await startServer(dataDir, '2019-01-05T10:00:00+07:00')
  try {
    await goTo(page, lama.signInUrl)
    await expect(judulKunci(page)).toBeVisible()
    await expect(kataSandi(page)).toBeVisible()
    await page.keyboard.press('Tab')
    await unlock(page)
    const box = page.getByRole('dialog', { name: 'Jam laptop perlu diperiksa' })
    await expect(box).toContainText('Jam laptop menunjukkan 05-01-2019')
    await expect(box).toContainText('12-11-2026')
    await checkLayar(page)
    await box.getByRole('button', { name: 'Lanjutkan saja' }).click()
    await expect(box).toBeHidden()
    await reload(page)
    await expect(page.getByRole('heading', { name: /Selamat/ })).toBeVisible()
    await expect(box).toBeHidden()
  } finally {
    await lama.stop()
  }
})

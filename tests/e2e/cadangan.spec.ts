import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { openApplication } from '#main/app/compose.ts'
import { periksaBuku } from '#main/db/periksa.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'
import { type Aplikasi, test } from './support/aplikasi.ts'
import { listFaults } from './support/faults.ts'
import { goTo, reload } from './support/go-to.ts'
import { addAnak, setUpBuku } from './support/isi-lembar.ts'
import { startServer } from './support/server.ts'

test.use({ hariIni: '2026-11-12T10:00:00+07:00' })

/** Work of a thread of its own, and of a key that is slow to derive on purpose, on a machine that does other things too. */
const kerja = { timeout: 60_000 }

/** A book with one child. */
async function fillBook(aplikasi: Aplikasi): Promise<void> {
  const posyandu = await setUpBuku(aplikasi)
  await addAnak(aplikasi, posyandu, [{ nama: 'Aisyah Rahmawati', jk: 'P', lahir: '2025-01-10' }])
  await goTo(aplikasi.page, `${aplikasi.server().origin}/cadangan`)
  await expect(aplikasi.page.getByRole('heading', { name: 'Cadangan', exact: true })).toBeVisible()
}

/** Walks with Tab until the focus is on the button of that name, and presses it. */
async function pressByKeyboard(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name })
  for (let i = 0; i < 40; i++) {
    if (await button.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
}

test('a backup is made, listed, brought back for practice, and the book looked over, by keyboard alone', async ({
  aplikasi,
}) => {
  const { page, dataDir } = aplikasi
  await fillBook(aplikasi)
  await pressByKeyboard(page, 'Cadangkan sekarang')
  await expect(page.getByText('Cadangan terakhir hari ini 10.00, di laptop ini.')).toBeVisible(kerja)
  await expect(page.getByRole('cell', { name: 'Laptop ini' }).first()).toBeVisible()
  await pressByKeyboard(page, 'Mulai latihan')
  await expect(page.getByText('Isinya cocok: ya')).toBeVisible(kerja)
  await expect(page.getByText(/Latihan terakhir 12-11-2026/)).toBeVisible()
  await pressByKeyboard(page, 'Periksa sekarang')
  await expect(page.getByText('Riwayat sama dengan isi buku: ya')).toBeVisible(kerja)
  expect(await listFaults(page)).toEqual([])
  expect(readdirSync(dataDir)).not.toContain('latihan')
})

test('the spine says how old the newest backup is, and asks again neither after a save nor on every page', async ({
  aplikasi,
}) => {
  const { page, server } = aplikasi
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/panggil')) asked.push(String(request.postDataJSON().name))
  })
  const kali = () => asked.filter((name) => name === 'cadangan.terakhir').length
  const spine = page.getByRole('navigation', { name: 'Bagian buku' })
  const to = (name: string) => spine.getByRole('link', { name, exact: true }).click()
  await setUpBuku(aplikasi)
  await goTo(page, server().origin)
  await expect(page.getByRole('heading', { name: /Selamat/ })).toBeVisible()
  expect(kali()).toBe(0)
  await page.clock.runFor(10_000)
  await expect(spine.getByText('Belum pernah dicadangkan')).toBeVisible()

  await to('Pengaturan')
  await page.getByRole('radio', { name: 'Gelap' }).press('Space')
  await expect(page.getByText(/^Tersimpan/)).toBeVisible()
  await to('Cadangan')
  await expect(page.getByRole('heading', { name: 'Cadangan', exact: true })).toBeVisible()
  expect(kali()).toBe(1)
  await page.getByRole('button', { name: 'Cadangkan sekarang' }).click()
  await expect(spine.getByText('Cadangan hari ini')).toBeVisible(kerja)
  expect(kali()).toBe(2)

  await page.clock.runFor(60_000)
  await to('Balita')
  await expect.poll(kali).toBe(3)
  expect(await listFaults(page)).toEqual([])
})

/** Spoils the files of a stopped program, starts it again, and stands at its door. */
async function startSpoilt(aplikasi: Aplikasi, spoil: (path: string) => void) {
  const { page, dataDir, server, call } = aplikasi
  await fillBook(aplikasi)
  expect(await call('cadangan.create', { flashdiskId: null })).toMatchObject({ ok: true })
  await server().stop()
  spoil(join(dataDir, 'buku.sqlite'))
  const again = await startServer(dataDir, '2026-11-12T11:00:00+07:00')
  await goTo(page, again.signInUrl)
  return again
}

async function restoreByKeyboard(page: Page): Promise<void> {
  const field = page.getByRole('textbox', { name: /Kata sandi waktu cadangan dibuat/ })
  await expect(field).toBeFocused(kerja)
  await page.keyboard.type(sandiUji)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Buku terkunci' })).toBeVisible(kerja)
  await page.getByRole('textbox', { name: 'Kata sandi' }).focus()
  await page.keyboard.type(sandiUji)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /Selamat/ })).toBeVisible(kerja)
}

async function expectWhole(dataDir: string): Promise<void> {
  const application = openApplication({ dataDir })
  await application.sesi.masukDenganSandi(sandiUji)
  expect(periksaBuku(application.buku().db)).toMatchObject({ integritas: 'ok', jurnalSamaDenganTabel: true, orang: 1 })
  application.close()
}

test('a damaged book is said after the passphrase, kept aside, and replaced by the newest backup', async ({
  aplikasi,
}) => {
  const { page, dataDir } = aplikasi
  const again = await startSpoilt(aplikasi, (path) => writeFileSync(path, readFileSync(path).fill(0xa5, 8_192)))
  await expect(page.getByRole('textbox', { name: 'Kata sandi' })).toBeFocused()
  await page.keyboard.type(sandiUji)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Buku tidak dapat dibuka' })).toBeVisible(kerja)
  expect(await listFaults(page)).toEqual([])
  await restoreByKeyboard(page)
  await again.stop()
  expect(readdirSync(dataDir).filter((name) => name.startsWith('rusak-'))).toHaveLength(1)
  await expectWhole(dataDir)
})

test('a book that is gone is brought back from the newest backup', async ({ aplikasi }) => {
  const { page, dataDir } = aplikasi
  const again = await startSpoilt(aplikasi, (path) => rmSync(path))
  await expect(page.getByRole('heading', { name: 'Berkas buku tidak ditemukan' })).toBeVisible()
  await restoreByKeyboard(page)
  await again.stop()
  await expectWhole(dataDir)
})

test('the page of backups fits the small window and the dark theme', async ({ aplikasi }) => {
  const { page, call } = aplikasi
  await fillBook(aplikasi)
  await call('fasilitas.savePengaturan', { tema: 'gelap' })
  await page.setViewportSize({ width: 911, height: 512 })
  await reload(page)
  await expect(page.getByRole('button', { name: 'Cadangkan sekarang' })).toBeVisible()
  expect(await listFaults(page)).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
})

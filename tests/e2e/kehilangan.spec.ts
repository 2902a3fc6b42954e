import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { type Aplikasi, test } from './support/aplikasi.ts'
import { listFaults } from './support/faults.ts'
import { goTo, reload } from './support/go-to.ts'
import { addAnak, setUpBuku } from './support/isi-lembar.ts'
import { openBook } from './support/masuk.ts'
import { startServer } from './support/server.ts'

const hariIni = '2026-11-12T10:00:00+07:00'
test.use({ hariIni })

/** The power fails after a child was saved, and the log of the book is gone when it comes back. */
async function loseLog(aplikasi: Aplikasi) {
  const { page, dataDir, server, restart } = aplikasi
  const posyandu = await setUpBuku(aplikasi)
  await restart()
  await addAnak(aplikasi, posyandu, [{ nama: 'Aisyah Rahmawati', jk: 'P', lahir: '2025-01-10' }])
  await server().kill()
  rmSync(join(dataDir, 'buku.sqlite-wal'))
  const again = await startServer(dataDir, hariIni)
  await openBook(page, again)
  return again
}

test('entries that may be missing are said on every page, by keyboard, until somebody has looked', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  const server = await loseLog(aplikasi)
  const kabar = page.getByText(/isian terakhir perlu dilihat: mungkin hilang/)
  await expect(kabar).toBeVisible()
  for (const [lebar, tinggi] of [
    [1366, 768],
    [1024, 768],
    [683, 384],
  ] as const) {
    await page.setViewportSize({ width: lebar, height: tinggi })
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${lebar}`).toBeLessThanOrEqual(lebar)
  }
  await page.setViewportSize({ width: 1366, height: 768 })
  await goTo(page, `${server.origin}/riwayat`)
  await expect(kabar).toBeVisible()
  expect(await listFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Sudah saya lihat' }).focus()
  await page.keyboard.press('Enter')
  await expect(kabar).toBeHidden()
  await reload(page)
  await expect(page.getByRole('heading', { name: 'Riwayat', exact: true })).toBeVisible()
  await expect(kabar).toBeHidden()
  await server.stop()
})

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import { openApplication } from '#main/app/compose.ts'
import { fillContoh } from '#main/features/contoh/contoh.ts'
import { findChromium } from '#tests/e2e/support/find-chromium.ts'
import { callFromPage, openBook } from '#tests/e2e/support/masuk.ts'
import { startServer } from '#tests/e2e/support/server.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'

/**
 * Makes the pictures of the README anew from the sample register: `npm run build && node tests/gambar/buat-gambar.ts`.
 */

/** A day on which some posyandu of the month are over and some are still to come. */
const hari = '2026-11-12T09:00:00'
const ukuran = { width: 1366, height: 768 }
const folder = fileURLToPath(new URL('../../docs/gambar/', import.meta.url))

async function callAs<T>(page: Page, name: string, input: unknown): Promise<T> {
  const envelope = await callFromPage(page, name, input)
  if (!envelope.ok) throw new Error(envelope.error.pesan)
  return envelope.data as T
}

async function take(page: Page, nama: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(400)
  await page.screenshot({ path: join(folder, `${nama}.png`) })
}

type Bulan = { readonly hari: readonly { readonly id: string; readonly ditimbang: number }[] }[]

async function takeAll(page: Page, origin: string): Promise<void> {
  await take(page, 'beranda')
  const bulan = await callAs<Bulan>(page, 'hariBuka.list', { bulan: '2026-11' })
  const lembar = bulan.findLast((p) => p.hari.some((h) => h.ditimbang > 0))?.hari[0]
  await page.goto(`${origin}/hari-buka/${lembar?.id}`)
  await take(page, 'lembar-penimbangan')
  await page.goto(`${origin}/laporan?bulan=2026-10`)
  await page.locator('section[class*=kertas] td button').nth(44).click()
  await take(page, 'laporan-skdn')
  const perlu = await callAs<{ id: string; sebab: string }[]>(page, 'beranda.kunjungan', {})
  const anak = perlu.find((p) => p.sebab === '2T') ?? perlu[0]
  await page.goto(`${origin}/balita/${anak?.id}`)
  await take(page, 'kartu-anak')
  await page.goto(`${origin}/impor`)
  await take(page, 'impor')
}

/** A Puskesmas with three Pustu (fill-meja.ts), and one of them with a stick in. */
async function takeMeja(browser: Browser, folder: string): Promise<void> {
  const script = fileURLToPath(new URL('../e2e/support/fill-meja.ts', import.meta.url))
  execFileSync(process.execPath, [script, folder])
  const sticks = join(folder, 'flashdisk')
  mkdirSync(join(sticks, 'SANDISK'), { recursive: true })
  for (const [buku, alamat, nama] of [
    ['wonorejo', '/puskesmas', 'meja-puskesmas'],
    ['sumberagung', '/kirim', 'kirim'],
  ] as const) {
    const server = await startServer(join(folder, buku), hari, sticks)
    const page = await browser.newPage({ viewport: ukuran })
    await page.clock.setFixedTime(hari)
    await openBook(page, server)
    await page.goto(`${server.origin}${alamat}`)
    await take(page, nama)
    await page.close()
    await server.stop()
  }
}

const parent = mkdtempSync(join(tmpdir(), 'buku-pustu-gambar-'))
const dataDir = join(parent, 'buku')
const application = openApplication({ dataDir, now: () => new Date(hari) })
await application.sesi.buat({ nama: 'Sri Wahyuni', peran: 'bidan', sandi: sandiUji })
fillContoh(application.buku(), { balita: 312, bulan: 24, benih: 7, sampai: '2026-11' })
application.close()
const server = await startServer(dataDir, hari)
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
try {
  const page = await browser.newPage({ viewport: ukuran })
  await page.clock.setFixedTime(hari)
  await openBook(page, server)
  await takeAll(page, server.origin)
  await takeMeja(browser, join(parent, 'meja'))
} finally {
  await browser.close()
  // The process that served all the books too: it would wait for the next one, and this program for it.
  await server.end()
  rmSync(parent, { recursive: true, force: true })
}

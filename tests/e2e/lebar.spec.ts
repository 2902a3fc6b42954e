import { expect } from '@playwright/test'
import { type Aplikasi, bulanContoh, test } from './support/aplikasi.ts'
import { goTo } from './support/go-to.ts'
import { ask } from './support/kunci.ts'
import { checkLebar, type Jendela } from './support/lebar.ts'
import { test as testMeja } from './support/meja.ts'

/** Windows between the usual ones, and larger letters, which leave as little room: nothing is pushed sideways or cut. */

test.use({ isiAwal: 'contoh', hariIni: '2026-11-12T10:00:00+07:00' })

const antara: readonly Jendela[] = [
  [1366, 115],
  [1200, 100],
  [1120, 100],
]
const hurufBesar: readonly Jendela[] = [
  [1024, 130],
  [683, 130],
]

/** A page is loaded in the usual window and then made smaller, as a hand does. */
async function open({ page, server }: Aplikasi, path: string): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 })
  await goTo(page, `${server().origin}${path}`)
  await page.locator('main h1').waitFor()
}

test('no page has to be pushed sideways or cuts its words, in a window of any width, with letters of any size', async ({
  aplikasi,
}) => {
  const { baris } = await ask<{ baris: { id: string; terakhir: unknown }[] }>(aplikasi, 'balita.list', {})
  const [anak, ganda] = baris.filter(({ terakhir }) => terakhir !== null)
  await ask(aplikasi, 'balita.remove', { id: ganda?.id, alasan: 'tercatat dua kali oleh kader yang berbeda' })
  const hari = (await ask<{ hari: { id: string }[] }[]>(aplikasi, 'hariBuka.list', { bulan: bulanContoh }))[0]?.hari[0]
  for (const path of [`/hari-buka?bulan=${bulanContoh}`, '/hari-buka', `/balita/${anak?.id}`, '/laporan']) {
    await open(aplikasi, path)
    await checkLebar(aplikasi.page, path, [...antara, ...hurufBesar])
  }
  for (const path of [
    '/',
    '/balita',
    '/balita/baru',
    '/warga',
    '/kartu/ibu-hamil',
    '/kirim',
    '/riwayat',
    '/riwayat?bagian=sampah',
  ]) {
    await open(aplikasi, path)
    await checkLebar(aplikasi.page, path, hurufBesar)
  }
  for (const path of ['/riwayat?bagian=kejadian', '/cadangan', '/impor', '/pengaturan', `/hari-buka/${hari?.id}`]) {
    await open(aplikasi, path)
    await checkLebar(aplikasi.page, path, hurufBesar)
  }
  // The other entries of the sheet.
  await aplikasi.page.keyboard.press('F7')
  await expect(aplikasi.page.getByRole('columnheader', { name: 'LILA' })).toBeInViewport()
  await checkLebar(aplikasi.page, 'isian lain', hurufBesar)
})

testMeja('nor does the desk of a Puskesmas', async ({ aplikasi }) => {
  const bagian = ['lapor', 'rekap', 'banding', 'ganda', 'umpan-balik'].map((nama) => `/puskesmas?bagian=${nama}`)
  for (const path of ['/', ...bagian, '/laporan?formulir=F3', '/kirim', '/riwayat', '/pengaturan']) {
    await open(aplikasi, path)
    await checkLebar(aplikasi.page, path, hurufBesar)
  }
})

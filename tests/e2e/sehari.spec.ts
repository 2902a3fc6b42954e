import { isDeepStrictEqual } from 'node:util'
import { test as base, expect } from '@playwright/test'
import type { BalitaBaris } from '#shared/contract/balita.ts'
import type { HariBukaBaris } from '#shared/contract/penimbangan.ts'
import { type Aplikasi, bulanContoh, test } from './support/aplikasi.ts'
import { goTo } from './support/go-to.ts'
import { test as meja } from './support/meja.ts'
import { listDiLuar, pindah, readRupa, tungguDiam } from './support/rupa.ts'

/** A working day in one sitting: how a page looks never hangs on which pages were opened before it. */

const pagi = '2026-11-12T10:00:00+07:00'
const sabarMs = 60_000
/** The reference laptop, a small one, and the reference laptop at 200 %. */
const lebar = [1366, 1024, 683] as const

test.use({ isiAwal: 'contoh', hariIni: pagi })

async function ask<T>({ call }: Aplikasi, name: string, input: unknown): Promise<T> {
  const answer = await call(name, input)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.pesan}`)
  return answer.data as T
}

/** Looks until it is so, as something may still be on its way. @returns what was seen last */
async function settle<T>(look: () => Promise<T>, isSo: (seen: T) => boolean): Promise<T> {
  const until = Date.now() + sabarMs
  let seen = await look()
  while (!isSo(seen) && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    seen = await look()
  }
  return seen
}

/** Visits the pages one after another, then each again, and looks at it beside the same page in a window just opened. */
async function jalani(aplikasi: Aplikasi, halaman: readonly string[]): Promise<void> {
  const { page, server } = aplikasi
  const { origin } = server()
  for (const path of halaman) {
    await pindah(page, path)
    await tungguDiam(page)
  }
  const segar = await page.context().newPage()
  await segar.clock.setFixedTime(pagi)
  for (const path of halaman) {
    await page.bringToFront()
    await pindah(page, path)
    await tungguDiam(page)
    await goTo(segar, `${origin}${path}`)
    await tungguDiam(segar)
    const [here, fresh] = await settle(
      () => Promise.all([readRupa(page), readRupa(segar)]),
      ([one, other]) => isDeepStrictEqual(one, other),
    )
    expect(here, path).toEqual(fresh)
    for (const width of lebar) {
      await segar.setViewportSize({ width, height: 384 })
      await tungguDiam(segar)
      const outside = await settle(
        () => listDiLuar(segar),
        (found) => found.length === 0,
      )
      expect(outside, `${path} at ${width}`).toEqual([])
    }
    await segar.setViewportSize({ width: 1366, height: 696 })
  }
  await segar.close()
}

test('every page of the day looks as in a window just opened, and nothing of it lies beside the window', async ({
  aplikasi,
}) => {
  const { baris } = await ask<{ baris: BalitaBaris[] }>(aplikasi, 'balita.list', {})
  const posyandu = await ask<{ hari: HariBukaBaris[] }[]>(aplikasi, 'hariBuka.list', { bulan: bulanContoh })
  const anak = baris.find(({ umur, terakhir }) => umur !== null && umur >= 9 && terakhir?.huruf)
  const hari = posyandu.flatMap((p) => p.hari)[0]
  await jalani(aplikasi, [
    '/',
    '/hari-buka',
    `/hari-buka/${hari?.id}`,
    '/balita',
    `/balita/${anak?.id}`,
    '/balita/baru',
    ...['F1', 'F2'].map((formulir) => `/laporan?bulan=${bulanContoh}&formulir=${formulir}`),
    '/kirim',
    '/konflik',
    '/riwayat',
    '/riwayat?bagian=kejadian',
    '/riwayat?bagian=sampah',
    '/cadangan',
    '/impor',
    '/pengaturan',
  ])
})

base.describe('in the book of a Puskesmas', () => {
  meja('every page of the desk looks as in a window just opened', async ({ aplikasi }) => {
    await jalani(aplikasi, [
      '/',
      '/puskesmas',
      ...['rekap', 'banding', 'ganda', 'umpan-balik'].map((bagian) => `/puskesmas?bagian=${bagian}`),
      `/laporan?bulan=${bulanContoh}&formulir=F3`,
      '/kirim',
    ])
  })
})

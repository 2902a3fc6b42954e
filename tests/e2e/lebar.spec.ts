import { expect } from '@playwright/test'
import { bulanContoh, test } from './support/aplikasi.ts'
import { listDiLuar, tungguDiam } from './support/rupa.ts'

/** Windows between the usual ones, and larger letters, which leave as little room: nothing is ever pushed sideways. */

test.use({ isiAwal: 'contoh', hariIni: '2026-11-12T10:00:00+07:00' })

/** Width of the window, and the size of the letters in percent. */
const jendela = [
  [1366, 100],
  [1366, 115],
  [1200, 100],
  [1120, 100],
  [683, 130],
] as const

test('no page of lists and papers has to be pushed sideways in a window of any width', async ({ aplikasi }) => {
  const { page, server, call } = aplikasi
  const balita = (await call('balita.list', {})) as unknown as {
    data: { baris: { id: string; terakhir: unknown }[] }
  }
  const anak = balita.data.baris.find(({ terakhir }) => terakhir !== null)
  const paths = [
    `/hari-buka?bulan=${bulanContoh}`,
    '/hari-buka',
    `/balita/${anak?.id}`,
    `/laporan?bulan=${bulanContoh}`,
  ]
  for (const path of paths) {
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.goto(`${server().origin}${path}`)
    for (const [width, huruf] of path.startsWith('/balita') ? jendela.slice(0, 4) : jendela) {
      await page.setViewportSize({ width, height: 768 })
      await page.evaluate((persen) => {
        document.documentElement.dataset.huruf = String(persen)
        window.dispatchEvent(new Event('resize'))
      }, huruf)
      await tungguDiam(page)
      const pushed = await page.locator('main, main *').evaluateAll((boxes) =>
        boxes
          .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
          .filter((box) => /auto|scroll/.test(window.getComputedStyle(box).overflowX))
          .map((box) => `${box.className} ${box.scrollWidth} > ${box.clientWidth}`),
      )
      expect.soft([...pushed, ...(await listDiLuar(page))], `${path}, ${width} px, ${huruf} %`).toEqual([])
    }
  }
})

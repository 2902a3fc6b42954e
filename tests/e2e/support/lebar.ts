import { expect, type Page } from '@playwright/test'
import { listDiLuar, tungguDiam } from './rupa.ts'

/** Width of a window in pixels, and the size of the letters in percent. */
export type Jendela = readonly [lebar: number, huruf: number]

/** What is cut to less than half of itself, and what of a cell stands over its neighbour. */
export function listTerpotong(page: Page): Promise<string[]> {
  return page.locator('main *').evaluateAll((boxes) =>
    boxes
      .filter((box) => {
        const { overflowX } = window.getComputedStyle(box)
        if (box.clientWidth <= 1 || box.closest('.sr-only, .keys_keys, svg')) return false
        if (/hidden|clip/.test(overflowX)) return box.scrollWidth > 2 * box.clientWidth
        return overflowX === 'visible' && /^(TD|TH|DD)$/.test(box.tagName) && box.scrollWidth > box.clientWidth + 1
      })
      .map((box) => `${box.tagName} ${box.className} "${(box.textContent ?? '').slice(0, 30)}"`),
  )
}

/** What has to be pushed sideways to be read. */
function listGeser(page: Page): Promise<string[]> {
  return page.locator('main, main *').evaluateAll((boxes) =>
    boxes
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .filter((box) => /auto|scroll/.test(window.getComputedStyle(box).overflowX))
      .map((box) => `${box.className} ${box.scrollWidth} > ${box.clientWidth}`),
  )
}

/** Holds the page as it stands, in windows of several sizes, to have everything in them. */
export async function checkLebar(page: Page, nama: string, jendela: readonly Jendela[]): Promise<void> {
  for (const [width, huruf] of jendela) {
    await page.setViewportSize({ width, height: 768 })
    await page.evaluate((persen) => {
      document.documentElement.dataset.huruf = String(persen)
      window.dispatchEvent(new Event('resize'))
    }, huruf)
    await tungguDiam(page)
    const found = [...(await listGeser(page)), ...(await listDiLuar(page)), ...(await listTerpotong(page))]
    expect.soft(found, `${nama}, ${width} px, ${huruf} %`).toEqual([])
  }
}

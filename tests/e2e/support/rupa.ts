import type { Page } from '@playwright/test'

/** How a page looks, piece by piece: what it is, where it stands, and how it is drawn. */
export type Rupa = readonly string[]

/** Goes to an address as a link does: the window is not loaded anew. */
export async function pindah(page: Page, path: string): Promise<void> {
  await page.evaluate((ke) => {
    window.history.pushState({}, '', ke)
    window.dispatchEvent(new PopStateEvent('popstate', { state: {} }))
  }, path)
}

/** Waits until the page stands still: nothing is on its way, and what it holds no longer moves. */
export async function tungguDiam(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const look = () =>
      [...document.querySelectorAll('main *')].map((el) => Math.round(el.getBoundingClientRect().y)).join()
    await document.fonts.ready
    const before = look()
    await new Promise((resolve) => setTimeout(resolve, 120))
    return document.querySelector('main h1') !== null && look() === before
  })
}

/**
 * Every landmark, heading, button, field, head and cell that is seen, in its order: its box in whole pixels from the
 * edges of the page, so that the place of every column is among them, and the styles a stray rule would change first.
 */
export function readRupa(page: Page): Promise<Rupa> {
  return page.evaluate(() => {
    const wanted =
      'nav, main, header, section, aside, article, form, h1, h2, h3, a, button, input, select, textarea, label, table, th, td, dt, dd, li, p, dialog, svg[role=img]'
    const styles = [
      ...(['display', 'color', 'background-color', 'font-size', 'font-weight', 'line-height', 'text-align'] as const),
      ...(['padding', 'margin', 'border-width', 'border-color', 'border-radius', 'gap', 'visibility'] as const),
    ]
    const main = document.querySelector('main')
    // The page is looked at from its beginning, wherever one left it.
    for (const box of [document.scrollingElement, main]) box?.scrollTo(0, 0)
    const seen = [...document.querySelectorAll<HTMLElement>(wanted)].filter((el) => {
      const { width, height } = el.getBoundingClientRect()
      return width > 0 && height > 0
    })
    return seen.map((el) => {
      const { x, y, width, height } = el.getBoundingClientRect()
      const style = window.getComputedStyle(el)
      const box = [x, y, width, height].map(Math.round).join(' ')
      const text = (el.getAttribute('aria-label') ?? el.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40)
      return `${el.localName} "${text}" ${box} | ${styles.map((name) => style.getPropertyValue(name)).join(' | ')}`
    })
  })
}

/** What stands beyond the left or right edge of the window and cannot be reached by scrolling the paper of a form. */
export function listDiLuar(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const kertas = (el: Element): boolean => {
      for (let box = el.parentElement; box && box.localName !== 'main'; box = box.parentElement) {
        const { left, right } = box.getBoundingClientRect()
        const scrolls = /auto|scroll/.test(window.getComputedStyle(box).overflowX) && box.scrollWidth > box.clientWidth
        if (scrolls && left >= 0 && right <= window.innerWidth + 1 && box.querySelector('table')) return true
      }
      return false
    }
    const pieces = document.querySelectorAll<HTMLElement>(
      'a, button, input, select, textarea, label, h1, h2, h3, th, td, p, dt, dd, li',
    )
    return [...pieces]
      .filter((el) => {
        const { left, right, width, height, bottom } = el.getBoundingClientRect()
        const hidden =
          width <= 1 ||
          height <= 1 ||
          bottom <= 0 ||
          !el.checkVisibility({ visibilityProperty: true, opacityProperty: true })
        return !hidden && (left < -1 || right > window.innerWidth + 1) && !kertas(el)
      })
      .map((el) => {
        const { left, right } = el.getBoundingClientRect()
        const text = (el.getAttribute('aria-label') ?? el.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40)
        return `${el.localName} "${text}" ${Math.round(left)}–${Math.round(right)}`
      })
  })
}

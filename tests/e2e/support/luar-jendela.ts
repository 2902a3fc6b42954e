import type { Page } from '@playwright/test'

/** What lies outside the window, or is only reached by scrolling sideways. */
export function listKeluar(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isSideways = (element: Element) =>
      element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(element).overflowX)
    const isOutside = (element: Element) => {
      const { left, right, width, height } = element.getBoundingClientRect()
      return width > 0 && height > 0 && (left < -1 || right > innerWidth + 1)
    }
    return [...document.querySelectorAll('body *')]
      .filter((element) => !element.closest('.sr-only') && (isSideways(element) || isOutside(element)))
      .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`)
  })
}

import { expect, type Page } from '@playwright/test'
import { listFaultsInBoth } from './faults.ts'

/** Work of a thread of its own, on a machine that does other things too. */
export const kerja = { timeout: 60_000 }

/** The slip is paper. */
export async function expectNoBarrier(page: Page): Promise<void> {
  expect(await listFaultsInBoth(page, { kertas: '.slip_kertas-slip' })).toEqual([])
}

/** Walks with Tab until the focus is on what has that role and name. */
async function tabTo(page: Page, role: 'button' | 'link' | 'combobox', name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name }).first()
  await expect(wanted).toBeVisible(kerja)
  for (let i = 0; i < 60; i++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(wanted).toBeFocused()
}

export async function press(page: Page, name: string | RegExp, role: 'button' | 'link' = 'button'): Promise<void> {
  await tabTo(page, role, name)
  await expect(page.getByRole(role, { name }).first()).not.toHaveAttribute('aria-disabled', 'true', kerja)
  await page.keyboard.press('Enter')
}

import { expect, type Page } from '@playwright/test'

/** Goes to an address, and waits until its page is drawn: a key pressed before is heard by nobody. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await tungguJudul(page)
}

/** Loads the page anew, and waits in the same way. */
export async function reload(page: Page): Promise<void> {
  await page.reload()
  await tungguJudul(page)
}

const tungguJudul = (page: Page) => expect(page.getByRole('heading').first()).toBeVisible()

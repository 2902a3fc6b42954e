import { expect, type Page } from '@playwright/test'
import type { KeadaanSesi } from '#shared/contract/sesi.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'
import type { Aplikasi } from './aplikasi.ts'
import { listFaultsInBoth } from './faults.ts'
import { callFromPage } from './masuk.ts'

/** The lock and the screens before the book, as the journeys use them. */

export async function ask<T>(aplikasi: Aplikasi, name: string, input: unknown): Promise<T> {
  const answer = await aplikasi.call(name, input)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.pesan}`)
  return answer.data as T
}

export function readSesi(page: Page): Promise<KeadaanSesi> {
  return callFromPage(page, 'sesi.keadaan', {}).then((answer) => {
    if (!answer.ok) throw new Error(answer.error.pesan)
    return answer.data as KeadaanSesi
  })
}

export const judulKunci = (page: Page) => page.getByRole('heading', { name: 'Buku terkunci' })
export const kataSandi = (page: Page) => page.getByRole('textbox', { name: 'Kata sandi', exact: true })

/** Locks by the key, and waits for the field to type the passphrase in. */
export async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Control+l')
  await expect(judulKunci(page)).toBeVisible()
  await expect(kataSandi(page)).toBeFocused()
}

export async function unlock(page: Page): Promise<void> {
  await page.keyboard.type(sandiUji)
  await page.keyboard.press('Enter')
  await expect(judulKunci(page)).toBeHidden()
}

/** Chooses a person on the lock screen, and signs her in. */
export async function enterAs(page: Page, nama: string): Promise<void> {
  await page.getByRole('radio', { name: nama }).check({ force: true })
  await kataSandi(page).focus()
  await unlock(page)
}

/** Faults that axe knows, in both themes, and whether anything is pushed sideways on the smallest screen. */
export async function checkLayar(page: Page): Promise<void> {
  expect(await listFaultsInBoth(page)).toEqual([])
  const before = page.viewportSize()
  await page.setViewportSize({ width: 911, height: 512 })
  const sideways = await page.evaluate(() =>
    [...document.querySelectorAll('html, body, .sampul_layar, .sampul_isian, main, dialog')]
      .filter((box) => box.scrollWidth > box.clientWidth)
      .map((box) => box.className),
  )
  expect(sideways).toEqual([])
  if (before) await page.setViewportSize(before)
}

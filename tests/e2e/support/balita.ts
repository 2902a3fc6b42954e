import { expect } from '@playwright/test'
import type { BalitaBaris } from '#shared/contract/balita.ts'
import type { Aplikasi } from './aplikasi.ts'
import { goTo } from './go-to.ts'

/** The children of the register, as the window lists them. */
export async function listBalita(aplikasi: Aplikasi, input: object = {}): Promise<BalitaBaris[]> {
  const answer = await aplikasi.call('balita.list', input)
  if (!answer.ok) throw new Error(answer.error.pesan)
  return (answer.data as { baris: BalitaBaris[] }).baris
}

/** Opens an address, and waits until its page stands. */
export async function openPage({ page, server }: Aplikasi, path: string): Promise<void> {
  await goTo(page, `${server().origin}${path}`)
  await expect(page.locator('main h1')).toBeVisible()
}

/** A child aged 9 to 20 months whose mother has no other, with weighings to look at. */
export async function someChild(aplikasi: Aplikasi): Promise<BalitaBaris> {
  const rows = await listBalita(aplikasi)
  const found = rows.find((row) => row.umur !== null && row.umur >= 9 && row.umur <= 20 && row.terakhir?.huruf)
  if (!found) throw new Error('no such child in the sample')
  return found
}

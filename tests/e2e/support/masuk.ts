import type { Page } from '@playwright/test'
import type { Envelope } from '#shared/contract/envelope.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'
import type { Server } from './server.ts'

/** Opens the address and signs in as the first account, which a new book gets here; the page then shows the book. */
export async function openBook(page: Page, { signInUrl, origin }: Server): Promise<void> {
  await page.goto(signInUrl)
  const keadaan = await callFromPage(page, 'sesi.keadaan', {})
  if (!keadaan.ok) throw new Error(keadaan.error.pesan)
  const { akun } = keadaan.data as { akun: { id: string }[] }
  const first = akun[0]
  const signedIn = first
    ? await callFromPage(page, 'sesi.masuk', { akunId: first.id, sandi: sandiUji })
    : await callFromPage(page, 'sesi.buat', { nama: 'Bidan', peran: 'bidan', sandi: sandiUji })
  if (!signedIn.ok) throw new Error(signedIn.error.pesan)
  await page.goto(origin)
}

/** Makes a call as the page would, and gives the envelope. */
export function callFromPage(page: Page, name: string, input: unknown): Promise<Envelope> {
  return page.evaluate(
    async (call) => {
      const headers = { 'Content-Type': 'application/json' }
      const answer = await fetch('/panggil', { method: 'POST', headers, body: JSON.stringify(call) })
      return (await answer.json()) as Envelope
    },
    { name, input },
  )
}

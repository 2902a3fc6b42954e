import type { APIRequestContext, Page } from '@playwright/test'
import type { Envelope } from '#shared/contract/envelope.ts'
import { kepalaJendela, simpananJendela } from '#shared/contract/jendela.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'
import { goTo } from './go-to.ts'
import type { Server } from './server.ts'

/**
 * Signs in as the first account, which a new book gets here, and opens the book.
 *
 * The address and the calls of signing in are asked without the page, which is then drawn once instead of twice; the
 * journeys of masuk.spec.ts and kunci.spec.ts type their way in.
 */
export async function openBook(page: Page, server: Server): Promise<void> {
  const call = await signInBeside(page, server)
  const { akun } = (await call('sesi.keadaan', {})) as { akun: { id: string }[] }
  const [first] = akun
  if (first) await call('sesi.signIn', { akunId: first.id, sandi: sandiUji })
  else await call('sesi.create', { nama: 'Bidan', peran: 'bidan', sandi: sandiUji })
  await goTo(page, server.origin)
}

/** Takes the sign-in address for the page without drawing it. @returns how to make calls beside it */
export async function signInBeside(page: Page, { signInUrl, origin }: Server) {
  const { request } = page.context()
  const headers = { Origin: origin, 'Content-Type': 'application/json' }
  const data = { token: new URL(signInUrl).hash.slice(1) }
  const answer = (await (await request.post(`${origin}/masuk`, { headers, data })).json()) as Envelope
  if (!answer.ok) throw new Error(answer.error.pesan)
  const { rahasia } = answer.data as { rahasia: string }
  await page.addInitScript(
    ([own, name, value]) => {
      if (location.origin === own) localStorage.setItem(name, value)
    },
    [origin, simpananJendela, rahasia] as const,
  )
  return callByRequest(request, origin, rahasia)
}

/** Makes calls beside the page. @throws with the sentence of a refusal */
function callByRequest(request: APIRequestContext, origin: string, rahasia: string) {
  return async (name: string, input: unknown): Promise<unknown> => {
    const headers = { Origin: origin, 'Content-Type': 'application/json', [kepalaJendela]: rahasia }
    const response = await request.post(`${origin}/panggil`, { headers, data: { name, input } })
    const answer = (await response.json()) as Envelope
    if (!answer.ok) throw new Error(`${name}: ${answer.error.pesan}`)
    return answer.data
  }
}

/** Makes a call as the page would, and gives the envelope. */
export function callFromPage(page: Page, name: string, input: unknown): Promise<Envelope> {
  return page.evaluate(
    async ({ kepala, simpanan, ...call }) => {
      const headers = { 'Content-Type': 'application/json', [kepala]: localStorage.getItem(simpanan) ?? '' }
      const answer = await fetch('/panggil', { method: 'POST', headers, body: JSON.stringify(call) })
      return (await answer.json()) as Envelope
    },
    { name, input, kepala: kepalaJendela, simpanan: simpananJendela },
  )
}

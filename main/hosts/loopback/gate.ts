import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { kepalaJendela } from '#shared/contract/jendela.ts'

/** What an offered token is worth. */
export type Penukaran =
  | { readonly kind: 'masuk'; readonly cookie: string; readonly rahasia: string }
  /** The right one, but somebody was first. */
  | { readonly kind: 'terpakai' }
  | { readonly kind: 'salah' }

/** Who may come in: the window we opened ourselves, and nobody else on this computer. */
export type Gate = {
  /** The token of the sign-in address. */
  readonly token: string
  /** Takes the token once; from then on it is worth nothing. */
  exchange(token: string): Penukaran
  /** Whether the browser of the request signed in: enough for the files of the window, which hold no secret. */
  hasSession(headers: IncomingHttpHeaders): boolean
  /** Whether the request comes from the page that signed in. */
  isJendela(headers: IncomingHttpHeaders): boolean
}

/**
 * Two secrets, because a cookie of 127.0.0.1 is sent to every port: to whatever another user of the computer serves, too,
 * once such a page is open in the same browser. The second lies where only pages of this very port can read it, and goes
 * with each call as a header.
 */
export function createGate(port: number): Gate {
  const [token, session, rahasia] = [createSecret(), createSecret(), createSecret()]
  // The name tells two running books apart.
  const cookieName = `buku_pustu_${port}`
  let unused = true
  const hasSession = ({ cookie }: IncomingHttpHeaders) => equalSecrets(readCookie(cookie ?? '', cookieName), session)
  return {
    token,
    exchange(offered) {
      if (!equalSecrets(offered, token)) return { kind: 'salah' }
      if (!unused) return { kind: 'terpakai' }
      unused = false
      return { kind: 'masuk', cookie: `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`, rahasia }
    },
    hasSession,
    isJendela: (headers) => hasSession(headers) && equalSecrets(String(headers[kepalaJendela] ?? ''), rahasia),
  }
}

/**
 * Whether a request was meant for this server and comes from its own page.
 *
 * Host stops DNS rebinding; Origin and Sec-Fetch-Site stop other pages. A call must name its origin; a navigation has
 * none.
 */
export function isOwnRequest(headers: IncomingHttpHeaders, method: string, authority: string): boolean {
  if (headers.host !== authority) return false
  const origin = headers.origin
  if (origin === undefined ? method === 'POST' : origin !== `http://${authority}`) return false
  const site = headers['sec-fetch-site']
  return site === undefined || site === 'same-origin' || site === 'none'
}

const createSecret = (): string => randomBytes(32).toString('base64url')

function readCookie(header: string, name: string): string {
  const pair = header.split(';').find((part) => part.trim().startsWith(`${name}=`))
  return pair?.trim().slice(name.length + 1) ?? ''
}

/** Compares without telling by its duration how much was right. */
function equalSecrets(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(left), digest(right))
}

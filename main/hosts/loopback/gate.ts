import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** Who may come in: the window we opened ourselves, and nobody else on this computer. */
export type Gate = {
  /** The token of the sign-in address. */
  readonly token: string
  /** The Set-Cookie value when the token is right and unused; from then on the token is worth nothing. */
  exchange(token: string): string | undefined
  /** Whether the request comes from the window that signed in. */
  hasSession(cookieHeader: string | undefined): boolean
}

export function createGate(port: number): Gate {
  const token = randomBytes(32).toString('base64url')
  const session = randomBytes(32).toString('base64url')
  // Cookies of 127.0.0.1 are shared by all its ports, so the name tells two running books apart.
  const cookieName = `buku_pustu_${port}`
  let unused = true
  return {
    token,
    exchange(offered) {
      if (!unused || !equalSecrets(offered, token)) return undefined
      unused = false
      return `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`
    },
    hasSession(cookieHeader) {
      const offered = readCookie(cookieHeader ?? '', cookieName)
      return offered !== undefined && equalSecrets(offered, session)
    },
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

function readCookie(header: string, name: string): string | undefined {
  const pair = header.split(';').find((part) => part.trim().startsWith(`${name}=`))
  return pair?.trim().slice(name.length + 1)
}

/** Compares without telling by its duration how much was right. */
function equalSecrets(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(left), digest(right))
}

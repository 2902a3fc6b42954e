import type { Protocol } from 'electron'
import type { LogError } from '#main/app/dispatch.ts'
import { answerStatic, answerText, type StaticAnswer } from '#main/hosts/static-files.ts'

/** The window's own address: no file path and no network address stands for it. */
export const appScheme = 'app'
export const appHost = 'buku-pustu'
export const appUrl = `${appScheme}://${appHost}/`

/** Must run before the app is ready: Electron then treats the scheme as a secure origin. */
export function registerAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the built renderer, and nothing else, under `app://buku-pustu/`. */
export function serveRenderer(protocol: Pick<Protocol, 'handle'>, rendererDir: string, log: LogError): void {
  protocol.handle(appScheme, async (request) => {
    try {
      return toResponse(await answerRequest(request, rendererDir))
    } catch (error) {
      log('protocol', error)
      return toResponse(answerText(500, 'Halaman tidak dapat dibaca. Yang sudah tersimpan aman.'))
    }
  })
}

/** Whether an address belongs to our own window. */
export function isAppUrl(address: string): boolean {
  try {
    const url = new URL(address)
    return url.protocol === `${appScheme}:` && url.host === appHost
  } catch {
    return false
  }
}

async function answerRequest(request: Request, rendererDir: string): Promise<StaticAnswer> {
  if (!isAppUrl(request.url)) return answerText(404, 'Halaman ini tidak ada di Buku Pustu.')
  if (request.method !== 'GET' && request.method !== 'HEAD') return answerText(405, 'Cara meminta ini tidak dikenal.')
  return answerStatic(rendererDir, new URL(request.url).pathname)
}

function toResponse({ status, headers, body }: StaticAnswer): Response {
  return new Response(Buffer.from(body), { status, headers: { ...headers } })
}

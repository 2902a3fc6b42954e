import { readFile } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'

/** What the window may load and run: only what was built with the program. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  'frame-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Sent with every answer of both windowed hosts. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** An answer that any transport can send. */
export type StaticAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
}

/** Where Vite puts files whose name carries a hash of their content. */
const hashedAsset = /^assets[/\\].+-[\w-]{8,}\.\w+$/

/**
 * Answers one path of the window from the folder of the built renderer.
 *
 * A path without an extension is a place inside the program, so it gets index.html. Nothing outside the folder is
 * ever read: paths that climb, name a drive or hide a NUL are answered 404.
 */
export async function answerStatic(rendererDir: string, pathname: string): Promise<StaticAnswer> {
  const relative = relativePath(pathname)
  const file = relative === undefined ? undefined : resolve(rendererDir, relative)
  if (relative === undefined || file === undefined || !file.startsWith(resolve(rendererDir) + sep)) return notFound
  const body = await readIfFile(file)
  if (!body) return notFound
  return {
    status: 200,
    headers: {
      ...securityHeaders,
      'Content-Type': contentTypes[extname(file)] ?? 'application/octet-stream',
      'Cache-Control': hashedAsset.test(relative) ? 'public, max-age=31536000, immutable' : 'no-store',
    },
    body,
  }
}

/** A short answer in words, with the same headers as every other. */
export function answerText(status: number, sentence: string): StaticAnswer {
  const headers = { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }
  return { status, headers, body: Buffer.from(sentence) }
}

const notFound = answerText(404, 'Halaman ini tidak ada di Buku Pustu.')

/** The file a path means, relative to the renderer folder; undefined when the path is not one we would write. */
function relativePath(pathname: string): string | undefined {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return undefined
  }
  // A backslash or a colon means something to Windows paths, and never stands in a path of ours.
  if (!decoded.startsWith('/') || /[\0\\:]/.test(decoded)) return undefined
  const segments = decoded.split('/').filter((segment) => segment !== '')
  if (segments.some((segment) => segment === '.' || segment === '..')) return undefined
  return extname(decoded) === '' ? 'index.html' : segments.join(sep)
}

async function readIfFile(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined
    throw error
  }
}

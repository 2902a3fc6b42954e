import type { IncomingMessage } from 'node:http'
import { z } from 'zod'

/** The largest call in bytes: a spreadsheet of 40 MB as base64 fits with room to spare. */
export const maxBodyBytes = 64 * 1024 * 1024

const Call = z.strictObject({ name: z.string().max(200), input: z.unknown().optional() })

export type CallReading =
  | { readonly kind: 'call'; readonly name: string; readonly input: unknown }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'malformed' }

/** The largest call in bytes while nobody is signed in: then nothing longer than a passphrase is asked for. */
export const maxBodyBytesTerkunci = 64 * 1024

/** Whether a body is declared as JSON, and as nothing that only begins like it. */
export function isJson(contentType: string | undefined): boolean {
  return /^application\/json\s*(?:;|$)/i.test(contentType ?? '')
}

/** Reads the call in a request body, never holding more than the limit. */
export async function readCall(request: IncomingMessage, limit: number): Promise<CallReading> {
  const body = await readBody(request, limit)
  if (!body) return { kind: 'tooLarge' }
  const parsed = Call.safeParse(parseJson(body))
  return parsed.success ? { kind: 'call', name: parsed.data.name, input: parsed.data.input } : { kind: 'malformed' }
}

const Token = z.strictObject({ token: z.string().max(200) })

/** Reads the token of the page of signing in; none where the body is anything else. */
export async function readToken(request: IncomingMessage): Promise<string> {
  const body = await readBody(request, 1024)
  return Token.safeParse(body && parseJson(body)).data?.token ?? ''
}

/** No call nests deeper than a dozen, or has more than some hundred parts: a file is one long text. */
const maxDepth = 32
const maxParts = 100_000

const [quote, backslash, comma, openList, closeList, openObject, closeObject] = Buffer.from('"\\,[]{}')

/**
 * Whether what would be made of a body stays in proportion to it: a few bytes of JSON are an object of fifty, so that a
 * body of brackets and commas within the limit of bytes would take gigabytes.
 */
export function isModest(body: Buffer): boolean {
  let depth = 0
  let parts = 0
  for (let i = 0; i < body.length; i++) {
    const byte = body[i]
    if (byte === quote) {
      i = endOfText(body, i)
    } else if (byte === openList || byte === openObject) {
      depth++
      parts++
    } else if (byte === comma) {
      parts++
    } else if (byte === closeList || byte === closeObject) {
      depth--
    }
    if (depth > maxDepth || parts > maxParts) return false
  }
  return true
}

/** The place of the quotation mark that closes the text which begins at `start`; the end where none does. */
function endOfText(body: Buffer, start: number): number {
  for (let end = start + 1; ; end++) {
    end = body.indexOf('"', end)
    if (end < 0) return body.length
    let before = end
    while (body[before - 1] === backslash) before--
    if ((end - before) % 2 === 0) return end
  }
}

/** The body; undefined when it is over the limit. The rest is then read and dropped, so that the refusal arrives. */
async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  let chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > limit) chunks = []
    else chunks.push(chunk)
  }
  return size > limit ? undefined : Buffer.concat(chunks)
}

function parseJson(body: Buffer): unknown {
  if (!isModest(body)) return undefined
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

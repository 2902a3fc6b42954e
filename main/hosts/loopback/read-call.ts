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

/** Reads the call in a request body, never holding more than the limit. */
export async function readCall(request: IncomingMessage, limit: number): Promise<CallReading> {
  const body = await readBody(request, limit)
  if (!body) return { kind: 'tooLarge' }
  const parsed = Call.safeParse(parseJson(body))
  return parsed.success ? { kind: 'call', name: parsed.data.name, input: parsed.data.input } : { kind: 'malformed' }
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
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

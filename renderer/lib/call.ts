import type { CallName, InputOf, OutputOf } from '#shared/contract/contract.ts'
import type { Envelope } from '#shared/contract/envelope.ts'
import { AppFailure } from '#shared/contract/failure.ts'

/** Carries one call to the program and brings its envelope back. */
export type Transport = (name: string, input: unknown) => Promise<unknown>

type Bridge = { readonly invoke: Transport }
declare global {
  interface Window {
    /** Put there by the Electron preload; absent in a browser. */
    readonly bukuPustu?: Bridge
  }
}

const sentences = {
  unreachable:
    'Program di balik jendela ini tidak menjawab. Yang sudah tersimpan aman. Tutup jendela ini, lalu buka Buku Pustu lagi.',
  garbled: 'Jawaban program tidak terbaca. Yang sudah tersimpan aman. Tutup jendela ini, lalu buka Buku Pustu lagi.',
} as const

function unexpected(pesan: string, rujukan: string, cause?: unknown): AppFailure {
  return new AppFailure({ code: 'takTerduga', pesan, rujukan }, { cause })
}

function isEnvelope(answer: unknown): answer is Envelope {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean'
}

/** Posts a call to the loopback host this page came from. */
export async function postCall(name: string, input: unknown): Promise<unknown> {
  const response = await fetch('/panggil', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name, input }),
  })
  return response.json()
}

/** Makes calls over one transport: a failed envelope, or none at all, becomes an `AppFailure`. */
export function createCall(transport: Transport) {
  return async function call<C extends CallName>(name: C, input: InputOf<C>): Promise<OutputOf<C>> {
    let answer: unknown
    try {
      answer = await transport(name, input)
    } catch (cause) {
      throw unexpected(sentences.unreachable, 'tidak terhubung', cause)
    }
    if (!isEnvelope(answer)) throw unexpected(sentences.garbled, 'bukan amplop')
    if (!answer.ok) throw new AppFailure(answer.error)
    // The program has parsed its own output against the contract, so the shape is known here.
    return answer.data as OutputOf<C>
  }
}

/** Makes one call to the program. @throws AppFailure */
export const call = createCall(globalThis.window?.bukuPustu?.invoke ?? postCall)

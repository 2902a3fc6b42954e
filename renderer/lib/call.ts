import type { CallName, InputOf, OutputOf } from '#shared/contract/contract.ts'
import type { Envelope } from '#shared/contract/envelope.ts'
import { AppFailure } from '#shared/contract/failure.ts'
import { kepalaJendela, simpananJendela } from '#shared/contract/jendela.ts'
import { type Transport, withTanyaAwal } from './awal.ts'
import { createPalang, isBebas, type Palang } from './palang.ts'

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

/** Posts a call to the loopback host this page came from, with the secret that shows it did. */
export async function postCall(name: string, input: unknown): Promise<unknown> {
  const response = await fetch('/panggil', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', [kepalaJendela]: localStorage.getItem(simpananJendela) ?? '' },
    body: JSON.stringify({ name, input }),
  })
  return response.json()
}

/** What the calls of the window know of the lock. */
type Kunci = {
  readonly palang: Palang
  /** Told once the program has locked itself, and this window did not know. */
  readonly onTerkunci: () => void
}

/** Carries one call and looks at its envelope. @throws AppFailure when there is none */
async function ask(transport: Transport, name: string, input: unknown): Promise<Envelope> {
  let answer: unknown
  try {
    answer = await transport(name, input)
  } catch (cause) {
    throw unexpected(sentences.unreachable, 'tidak terhubung', cause)
  }
  if (!isEnvelope(answer)) throw unexpected(sentences.garbled, 'bukan amplop')
  return answer
}

/** Whether the program is locked: a refused call alone does not tell, a role may be refused too. */
async function isTerkunci(transport: Transport): Promise<boolean> {
  const keadaan = await ask(transport, 'sesi.keadaan', {})
  return keadaan.ok && (keadaan.data as OutputOf<'sesi.keadaan'>).tahap !== 'terbuka'
}

/**
 * Makes calls over one transport.
 *
 * A call that meets a locked book was not carried out: it waits at the bar and is made again when the person is back.
 */
export function createCall(transport: Transport, kunci?: Kunci) {
  return async function call<C extends CallName>(name: C, input: InputOf<C>): Promise<OutputOf<C>> {
    for (;;) {
      await kunci?.palang.lewat(name)
      const answer = await ask(transport, name, input)
      // The program has parsed its own output against the contract, so the shape is known here.
      if (answer.ok) return answer.data as OutputOf<C>
      const refused = answer.error.code === 'dilarang' && !isBebas(name)
      if (!kunci || !refused || !(await isTerkunci(transport))) throw new AppFailure(answer.error)
      if (!kunci.palang.isTertutup()) {
        kunci.palang.tutup()
        kunci.onTerkunci()
      }
    }
  }
}

export const palang = createPalang()
const pendengar = new Set<() => void>()

/** Hears that the program has locked itself. @returns how to stop listening */
export function onTerkunci(listener: () => void): () => void {
  pendengar.add(listener)
  return () => pendengar.delete(listener)
}

/** Makes one call to the program. @throws AppFailure */
export const call = createCall(withTanyaAwal(globalThis.window?.bukuPustu?.invoke ?? postCall), {
  palang,
  onTerkunci: () => {
    for (const listener of pendengar) listener()
  },
})

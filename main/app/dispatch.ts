import { randomUUID } from 'node:crypto'
import { toBerkasFailure } from '#main/db/berkas-gagal.ts'
import { type CallName, contract, type OutputOf, type ParsedInputOf } from '#shared/contract/contract.ts'
import type { Caller, Dispatch, Envelope } from '#shared/contract/envelope.ts'
import { type AppError, AppFailure } from '#shared/contract/errors.ts'

/** A missing or misspelt handler does not compile. */
export type Handlers = {
  readonly [C in CallName]: (input: ParsedInputOf<C>, caller: Caller) => OutputOf<C> | Promise<OutputOf<C>>
}
/** The handlers of one feature. */
export type HandlersOf<C extends CallName> = Pick<Handlers, C>

function isCallName(name: string): name is CallName {
  return Object.hasOwn(contract, name)
}

function fail(error: AppError): Envelope {
  return { ok: false, error }
}

function failUnexpected(cause: unknown, log: LogError): Envelope {
  const rujukan = randomUUID().slice(0, 8)
  log(rujukan, cause)
  const berkas = toBerkasFailure(cause)
  if (berkas) return fail(berkas.error)
  return fail({
    code: 'takTerduga',
    pesan: `Ada yang tidak beres di dalam program (tanda ${rujukan}). Yang sudah tersimpan aman. Coba sekali lagi; bila terulang, tutup lalu buka lagi Buku Pustu.`,
    rujukan,
  })
}

/** Writes a fault under its mark. Must never be given names, NIK or measurements. */
export type LogError = (rujukan: string, cause: unknown) => void

/**
 * The one way in: known name → input parsed → handler → output parsed → envelope.
 *
 * Knows no host. Output is parsed too, so a row cannot leak a column nobody declared.
 */
export function createDispatch(handlers: Handlers, log: LogError): Dispatch {
  return async (name, rawInput, caller) => {
    if (!isCallName(name))
      return fail({
        code: 'dilarang',
        pesan: 'Perintah ini tidak dikenal, jadi tidak ada yang berubah. Tutup Buku Pustu, lalu buka lagi.',
      })
    const spec = contract[name]
    const input = spec.input.safeParse(rawInput)
    if (!input.success) {
      const masalah = input.error.issues.map((issue) => ({
        path: issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
        pesan: issue.message,
      }))
      const pesan = 'Ada isian yang belum benar. Tidak ada yang berubah. Periksa isian yang ditandai.'
      return fail({ code: 'masukan', pesan, masalah })
    }
    try {
      // The name picks one spec and one handler of the same call; TypeScript cannot follow that pairing.
      const handler = handlers[name] as (input: unknown, caller: Caller) => unknown
      return { ok: true, data: spec.output.parse(await handler(input.data, caller)) }
    } catch (cause) {
      return cause instanceof AppFailure ? fail(cause.error) : failUnexpected(cause, log)
    }
  }
}

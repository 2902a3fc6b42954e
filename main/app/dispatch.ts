import { randomUUID } from 'node:crypto'
import type { Handlers } from '#main/context/handlers.ts'
import type { Pelaku } from '#main/db/pelaku.ts'
import { toBerkasFailure } from '#main/toko/berkas-gagal.ts'
import { type CallName, contract } from '#shared/contract/contract.ts'
import type { Caller, Dispatch, Envelope } from '#shared/contract/envelope.ts'
import { type AppError, AppFailure } from '#shared/contract/errors.ts'
import { type KunciLingkup, mayUse, seesNik } from '#shared/contract/peran.ts'
import { hideNik } from './hide-nik.ts'

/** Who stands at the door, and what lies behind it. */
export type Pintu = {
  /** Who is signed in; null while the book is locked. */
  readonly pelaku: () => Pelaku | null
  /** Whether somebody held to some posyandu may touch these records. */
  readonly isInLingkup: (pelaku: Pelaku, kunci: readonly KunciLingkup[]) => boolean
  /** What can be answered now: while nothing is open, only the calls that need nobody. */
  readonly handlers: () => Partial<Handlers>
}

/** Writes a fault under its mark. Must never be given names, NIK or measurements. */
export type LogError = (rujukan: string, cause: unknown) => void

function isCallName(name: string): name is CallName {
  return Object.hasOwn(contract, name)
}

function fail(error: AppError): Envelope {
  return { ok: false, error }
}

const dilarang = {
  takDikenal: 'Perintah ini tidak dikenal, jadi tidak ada yang berubah. Tutup Buku Pustu, lalu buka lagi.',
  terkunci: 'Buku terkunci. Tidak ada yang berubah. Masuk dulu dengan kata sandi.',
  peran: 'Akun Ibu tidak boleh melakukan ini. Tidak ada yang berubah. Minta bantuan bidan.',
  lingkup: 'Ini bukan bagian posyandu Ibu. Tidak ada yang berubah. Minta bantuan bidan.',
} as const

function refuse(pesan: string): Envelope {
  return fail({ code: 'dilarang', pesan })
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

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string }

/** More than any form has fields; a hostile input could have millions. */
const masalahTerbanyak = 200

function failMasukan(issues: readonly Issue[]): Envelope {
  const masalah = issues.slice(0, masalahTerbanyak).map((issue) => ({
    path: issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
    pesan: issue.message,
  }))
  const pesan = 'Ada isian yang belum benar. Tidak ada yang berubah. Periksa isian yang ditandai.'
  return fail({ code: 'masukan', pesan, masalah })
}

/**
 * The one way in: known name → signed in, and of a role that may → input parsed → within one's posyandu → handler →
 * output parsed → envelope.
 *
 * Knows no host. Output is parsed too, so a row cannot leak a column nobody declared. Who may not call learns nothing
 * of the input either (docs/decisions/0009).
 */
export function createDispatch(pintu: Pintu, log: LogError): Dispatch {
  return async (name, rawInput, caller) => {
    if (!isCallName(name)) return refuse(dilarang.takDikenal)
    const spec = contract[name]
    try {
      const pelaku = pintu.pelaku()
      if (!mayUse(pelaku?.peran ?? null, spec.hak)) return refuse(pelaku ? dilarang.peran : dilarang.terkunci)
      const input = spec.input.safeParse(rawInput)
      if (!input.success) return failMasukan(input.error.issues)
      // The name picks one spec and one handler of the same call; TypeScript cannot follow that pairing.
      const lingkup = spec.lingkup as 'disaring' | ((input: unknown) => readonly KunciLingkup[]) | undefined
      if (pelaku && typeof lingkup === 'function' && !pintu.isInLingkup(pelaku, lingkup(input.data))) {
        return refuse(dilarang.lingkup)
      }
      const handler = pintu.handlers()[name] as ((input: unknown, caller: Caller) => unknown) | undefined
      if (!handler) return refuse(dilarang.terkunci)
      const data = spec.output.parse(await handler(input.data, caller))
      return { ok: true, data: pelaku && !seesNik(pelaku.peran) ? hideNik(data) : data }
    } catch (cause) {
      return cause instanceof AppFailure ? fail(cause.error) : failUnexpected(cause, log)
    }
  }
}

import { parseArgs } from 'node:util'
import { defaultDataDir } from '../data-dir.ts'

/** Wrong usage of the command line: exit code 2. */
export class UsageError extends Error {}

/** Options by name: `teks` takes a value, `tanda` is there or not. */
export type Pilihan = Readonly<Record<string, 'teks' | 'tanda'>>
/** The names of those options that are of one kind. */
export type NamaPilihan<P extends Pilihan, Kind> = { [N in keyof P]: P[N] extends Kind ? N : never }[keyof P] & string

/** A command line as it was read. `Teks` and `Tanda` are the options a command may ask for. */
export type Arguments<Teks extends string = string, Tanda extends string = string> = {
  readonly words: readonly string[]
  readonly data: string
  readonly json: boolean
  text(name: Teks): string | undefined
  required(name: Teks): string
  flag(name: Tanda): boolean
  /** A whole number within limits, or the default. */
  whole(name: Teks, fallback: number, least: number, most: number): number
}

/** What every command takes. */
const umum = { data: 'teks', json: 'tanda' } as const satisfies Pilihan

/** A command as far as its options go. */
type Pemilik = { readonly nama: string; readonly pilihan: Pilihan }

function optionsOf(pilihan: Pilihan) {
  const all = Object.entries({ ...pilihan, ...umum })
  return Object.fromEntries(
    all.map(([name, kind]) => [name, { type: kind === 'teks' ? 'string' : 'boolean' } as const]),
  )
}

/**
 * The words that are neither an option nor its value, whatever is wrong with the rest.
 *
 * @param pilihan of every command: which one it is, only these words tell
 */
export function readWords(argv: readonly string[], pilihan: Pilihan): string[] {
  return parseArgs({ args: [...argv], options: optionsOf(pilihan), allowPositionals: true, strict: false }).positionals
}

function parse(argv: readonly string[], { nama, pilihan }: Pemilik) {
  try {
    return parseArgs({ args: [...argv], options: optionsOf(pilihan), allowPositionals: true })
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause
    const wrong = /'(--?[^' ]+)/.exec(cause.message)?.[1] ?? ''
    const kalimat =
      cause.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? `Perintah ${nama} tidak punya pilihan ${wrong}.`
        : `Pilihan ${wrong} kurang atau salah nilainya.`
    const names = Object.keys({ ...pilihan, ...umum }).map((name) => `--${name}`)
    throw new UsageError(`${kalimat} Pilihannya: ${names.join(', ')}.`, { cause })
  }
}

/**
 * Reads the command line for one command.
 *
 * @throws UsageError for an option that is not its own, with the names of those that are
 */
export function parseArguments(argv: readonly string[], pemilik: Pemilik): Arguments {
  const { values, positionals } = parse(argv, pemilik)
  const text = (name: string): string | undefined => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  // An empty variable of a script means something else than the default: that posyandu, this folder.
  const empty = Object.keys(values).find((name) => text(name)?.trim() === '')
  if (empty !== undefined) throw new UsageError(`Pilihan --${empty} belum diisi.`)
  return {
    words: positionals,
    data: text('data') ?? defaultDataDir(),
    json: values.json === true,
    text,
    required: (name) => {
      const value = text(name)?.trim()
      if (value === undefined) throw new UsageError(`Pilihan --${name} belum diisi.`)
      return value
    },
    flag: (name) => values[name] === true,
    whole: (name, fallback, least, most) => {
      const value = text(name)
      if (value === undefined) return fallback
      const number = Number(value)
      if (!/^\d+$/.test(value) || number < least || number > most) {
        throw new UsageError(`--${name} ${value} harus bilangan bulat ${least} sampai ${most}.`)
      }
      return number
    },
  }
}

import { parseArgs } from 'node:util'
import { defaultDataDir } from '../data-dir.ts'

/** Wrong usage of the command line: exit code 2. */
export class UsageError extends Error {}

export type Arguments = {
  readonly words: readonly string[]
  readonly data: string
  readonly json: boolean
  text(name: string): string | undefined
  required(name: string): string
  flag(name: string): boolean
  /** A whole number within limits, or the default. */
  whole(name: string, fallback: number, least: number, most: number): number
}

const textOptions = [
  'data',
  'jenis',
  'nama',
  'kabupaten',
  'kecamatan',
  'puskesmas',
  'desa',
  'balita',
  'bulan',
  'benih',
  'sampai',
  'posyandu',
  'ke',
  'rujukan',
  'untuk',
  'isian',
  'lembar',
  'kata',
  'menunggu',
] as const
const flagOptions = ['json', 'uji', 'ulang', 'dilihat'] as const

function parse(argv: readonly string[]): { values: Readonly<Record<string, unknown>>; positionals: string[] } {
  const text = textOptions.map((name) => [name, { type: 'string' }] as const)
  const flags = flagOptions.map((name) => [name, { type: 'boolean' }] as const)
  try {
    return parseArgs({ args: [...argv], options: Object.fromEntries([...text, ...flags]), allowPositionals: true })
  } catch (cause) {
    const unknown = /'(--?[^' ]+)/.exec(cause instanceof Error ? cause.message : '')?.[1] ?? ''
    throw new UsageError(`Pilihan ${unknown} tidak dikenal atau kurang nilainya. Lihat: npm run -s cli -- bantuan`, {
      cause,
    })
  }
}

export function parseArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv)
  const text = (name: string): string | undefined => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  // An empty variable of a script means something else than the default: that posyandu, this folder.
  const empty = textOptions.find((name) => text(name)?.trim() === '')
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

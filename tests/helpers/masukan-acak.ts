import { z } from 'zod'
import { type CallName, contract } from '#shared/contract/contract.ts'

/** Calls that compute for long or work on after their answer: passphrases, jobs, backups, files. */
export const mahal: ReadonlySet<CallName> = new Set<CallName>([
  ...(['sesi.signIn', 'sesi.recover', 'sesi.create', 'sesi.changeSandi', 'sesi.testKode', 'sesi.renewKode'] as const),
  // Whoever locked the book has to come in again.
  ...([
    'sesi.lock',
    'akun.create',
    'akun.setSandi',
    'impor.start',
    'impor.undo',
    'contoh.start',
    'contoh.remove',
  ] as const),
  ...(['cadangan.keadaan', 'cadangan.create', 'cadangan.rehearse', 'cadangan.listDarurat'] as const),
  ...(['kirim.listStik', 'kirim.saveKartu', 'kirim.readKartu', 'kirim.trust', 'kirim.readTandaTerima'] as const),
  ...(['kirim.write', 'kirim.receive'] as const),
  ...(['cadangan.restoreDarurat', 'buku.check', 'laporan.export', 'riwayat.export'] as const),
  // They write to, or open, a folder of the person at the computer.
  ...(['laporan.exportAll', 'laporan.openFolder', 'laporan.openUnduhan'] as const),
])

export type MasukanAcak = {
  /** An input for a call: often near to what it asks for, sometimes nothing like it. */
  next(name: CallName): unknown
  pick<T>(list: readonly T[]): T
}

/** @source mulberry32, Tommy Ettinger, public domain: a small generator that repeats for a seed */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const jahat = [
  '{"__proto__":{"tercemar":1}}',
  '{"constructor":{"prototype":{"tercemar":1}}}',
  '{"prototype":1,"toString":null,"valueOf":{}}',
  '{"__proto__":null,"hasOwnProperty":1,"then":{"then":1}}',
]
const kata = [
  ...[
    '',
    ' ',
    '\0',
    'Ayu\0',
    '\u202e',
    '\ud800',
    '🙂',
    "' OR 1=1 --",
    '"; DROP TABLE orang;',
    '%',
    '_%',
    '*',
    '"',
    'NEAR(',
  ],
  ...['../../x', 'CON', '=1+1', '<script>', '$.a', '[', '{', '1e999', '-0', 'NaN', '0x10', '9,1', '3200', '12.5', '-9'],
  ...['2026-11-12', '2026-02-30', '9999-12-31', '0000-00-00', '2026-11', '+012345-01-01', '3507125001250001', 'RT 03'],
]
const angka = [
  ...[0, -0, 1, -1, 2, 5, 50, 100, 499, 500, 0.5, 1e-300, 2 ** 31, 2 ** 32, -(2 ** 63)],
  ...[Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 1e300, Number.NaN, Number.POSITIVE_INFINITY],
]

/** Random inputs of a seed, with these ids among them. */
export function createMasukanAcak(seed: number, ids: readonly string[]): MasukanAcak {
  const random = createRandom(seed)
  const int = (below: number) => Math.floor(random() * below)
  const pick = <T>(list: readonly T[]): T => list[int(list.length)] as T
  const chance = (share: number) => random() < share
  const deep = 'x'.repeat(100_000)

  const nested = (depth: number): unknown =>
    depth === 0 ? pick(kata) : chance(0.5) ? [nested(depth - 1)] : { a: nested(depth - 1) }
  const rubbish = (): unknown => {
    switch (int(12)) {
      case 0:
        return JSON.parse(pick(jahat))
      case 1:
        return chance(0.02) ? deep : pick(kata)
      case 2:
        return pick(angka)
      case 3:
        return chance(0.05) ? nested(1_000) : nested(5)
      case 4:
        return Array.from({ length: chance(0.01) ? 5_000 : int(4) }, () => pick<unknown>([...kata, ...ids, null, 1]))
      case 5:
        return pick(ids)
      case 6:
        return { id: pick(ids), ...JSON.parse(pick(jahat)) }
      case 7:
        return 10n ** 30n
      case 8:
        return new Date(Number.NaN)
      case 9:
        return () => 1
      default:
        return pick([null, undefined, true, false, [], {}])
    }
  }
  const text = (): string =>
    chance(0.3)
      ? pick(ids)
      : chance(0.9)
        ? pick(kata)
        : String.fromCharCode(...Array.from({ length: int(30) }, () => int(65_536)))

  /** Near to a schema: right more often than not, so that some inputs reach what lies behind it. */
  const near = (schema: z.core.$ZodType, depth = 0): unknown => {
    if (chance(0.02) || depth > 12) return rubbish()
    const { def } = schema._zod
    if (def.type === 'object') {
      const { shape } = def as z.core.$ZodObjectDef
      const made = Object.fromEntries(Object.entries(shape).map(([key, one]) => [key, near(one, depth + 1)]))
      if (chance(0.02)) return { ...made, [pick(['__proto__', 'lebih', 'constructor'])]: 1 }
      if (chance(0.02)) delete made[pick(Object.keys(made))]
      return made
    }
    const inner = (def as { innerType?: z.core.$ZodType }).innerType
    switch (def.type) {
      case 'array':
        return Array.from({ length: int(4) }, () => near((def as z.core.$ZodArrayDef).element, depth + 1))
      case 'enum':
        return pick(Object.values((def as z.core.$ZodEnumDef).entries))
      case 'literal':
        return pick((def as z.core.$ZodLiteralDef<z.core.util.Literal>).values)
      case 'union':
        return near(pick((def as z.core.$ZodUnionDef).options), depth + 1)
      case 'pipe':
        return near((def as z.core.$ZodPipeDef).in, depth + 1)
      case 'record':
        return JSON.parse(pick([...jahat, '{}', '{"nama":"gabung","nik":"tetap"}']))
      case 'boolean':
        return chance(0.5)
      case 'number':
        return pick(angka)
      case 'nullable':
        return chance(0.4) || !inner ? null : near(inner, depth + 1)
      case 'optional':
      case 'default':
        return chance(0.4) || !inner ? undefined : near(inner, depth + 1)
      case 'string':
        return textFor(schema)
      default:
        return rubbish()
    }
  }
  const known = new WeakMap<z.core.$ZodType, readonly string[]>()
  const fitting = (schema: z.core.$ZodType): readonly string[] => {
    const fits = known.get(schema) ?? kata.filter((word) => z.safeParse(schema, word).success)
    known.set(schema, fits)
    return fits
  }
  /** Ids where ids are asked for, dates where dates are; else any text. */
  const textFor = (schema: z.core.$ZodType): string => {
    const format = (schema._zod.def as { format?: string }).format
    if (format === 'uuid') return chance(0.95) ? pick(ids) : text()
    const fits = chance(0.8) ? fitting(schema) : []
    return fits.length > 0 ? pick(fits) : text()
  }
  // What asks for nothing is answered at once or not at all: mostly rubbish there.
  const shareOf = ({ input }: { input: z.ZodType }) =>
    'shape' in input && Object.keys(input.shape as object).length === 0 ? 0.8 : 0.1
  return { pick, next: (name) => (chance(shareOf(contract[name])) ? rubbish() : near(contract[name].input)) }
}

import { z } from 'zod'
import { isTanggal } from '../domain/tanggal/tanggal.ts'

/**
 * Kinds of field: what every field of every record, card and form is made of. A kind says how a value is stored, what may
 * be stored, what it is called, and what happens when two computers say different things.
 *
 * How typed text becomes a value stands in `baca.ts`, how a value reads in a history in `tulis.ts`.
 */

/** A value as a table holds it. */
export type Nilai = string | number | null

export type JenisIsian =
  /** Text up to a length. */
  | 'teks'
  /** A whole number with a unit. */
  | 'bilangan'
  /** A number with one decimal, stored in tenths. */
  | 'persepuluh'
  /** Typed in kilograms, stored in whole grams. */
  | 'berat'
  /** Typed in centimetres, stored in whole millimetres. */
  | 'panjang'
  /** A day, year-month-day. */
  | 'tanggal'
  /** An instant of the program's own clock. */
  | 'waktu'
  /** A time of day, stored in minutes since midnight. */
  | 'jam'
  /** Year-month. */
  | 'bulan'
  /** 1 yes, 0 no. */
  | 'yaTidak'
  /** One of some codes. */
  | 'pilihan'
  /** Several of some codes in their order, joined by "+"; or `tidak-ada` alone. */
  | 'himpunan'
  /** A number that names a person to the authorities: never shown in full in a history. */
  | 'nomorOrang'
  /** The id of another record. */
  | 'rujuk'
  /** JSON of a certain form. */
  | 'json'

export type Batas = readonly [dari: number, sampai: number]

export type Isian<V extends Nilai = Nilai> = {
  readonly jenis: JenisIsian
  readonly sql: 'TEXT' | 'INTEGER'
  /** What it is called on screen and in the history; null is bookkeeping of the program, said to nobody. */
  readonly sebut: string | null
  /** What a table may hold and a package may bring. */
  readonly skema: z.ZodType<V>
  /** Whether it may be empty. */
  readonly boleh: boolean
  /** What stands there when nothing was said. */
  readonly bawaan: Nilai
  /** Two computers that set it without knowing of each other: somebody is asked, or the later simply stands. */
  readonly beda: 'tanya' | 'terakhir'
  /**
   * Whether it counts in the digest of a book: what differs between two runs of the same inputs does not, and what came to
   * the table when books were in use counts where it holds something.
   */
  readonly sidik: boolean | 'bilaAda'
  /** An answer only a health worker may see, wherever it stands: in a card, a history, a file. */
  readonly tertutup: boolean
  /** Kind of the record it names. */
  readonly rujuk: string | null
  /** Codes and the words printed for them, in the order in which they are offered. */
  readonly kata: ReadonlyMap<string, string> | null
  /** Unit of the stored number, as it is said: "mmHg", "tablet". */
  readonly satuan: string | null
  /** Hard limits of the stored number, ends allowed: what lies outside is refused. */
  readonly tolak: Batas | null
  /** Plausible limits of the stored number, ends allowed: outside is asked about, never refused. */
  readonly tanya: Batas | null
}

/** The type of the values a field holds. */
export type NilaiIsian<I extends Isian> = z.output<I['skema']>

type Sebutan = string | null
type Dasar = Pick<Isian, 'jenis' | 'sql' | 'sebut'> &
  Partial<Pick<Isian, 'kata' | 'satuan' | 'tolak' | 'tanya' | 'rujuk'>>

function isian<V extends Nilai>(skema: z.ZodType<V>, dasar: Dasar): Isian<V> {
  return {
    skema,
    boleh: false,
    bawaan: null,
    beda: 'tanya',
    sidik: true,
    tertutup: false,
    rujuk: null,
    kata: null,
    satuan: null,
    tolak: null,
    tanya: null,
    ...dasar,
  }
}

const terpanjang = 5_000

/** Text. @param sampai characters */
export function teks(sebut: Sebutan, sampai = terpanjang): Isian<string> {
  return isian(z.string().max(sampai), { jenis: 'teks', sql: 'TEXT', sebut })
}

/** Text that is never empty: names. */
export function nama(sebut: Sebutan): Isian<string> {
  return isian(z.string().min(1).max(500), { jenis: 'teks', sql: 'TEXT', sebut })
}

type PilihanAngka = { readonly satuan?: string; readonly tolak?: Batas; readonly tanya?: Batas }

/** What a number may be where nothing narrower is said. */
const batasAngka: Batas = [0, 1_000_000]

function angka(jenis: JenisIsian, sebut: Sebutan, { satuan, tolak, tanya }: PilihanAngka): Isian<number> {
  const skema = z.int().min(batasAngka[0]).max(batasAngka[1])
  return isian(skema, {
    jenis,
    sql: 'INTEGER',
    sebut,
    satuan: satuan ?? null,
    tolak: tolak ?? null,
    tanya: tanya ?? null,
  })
}

/** A whole number of some unit. */
export function bilangan(sebut: Sebutan, pilihan: PilihanAngka = {}): Isian<number> {
  return angka('bilangan', sebut, pilihan)
}

/** A number with one decimal, stored in tenths: limits are tenths as well. */
export function persepuluh(sebut: Sebutan, pilihan: PilihanAngka = {}): Isian<number> {
  return angka('persepuluh', sebut, pilihan)
}

/** A weight. Limits in grams. */
export function berat(sebut: Sebutan, pilihan: Omit<PilihanAngka, 'satuan'> = {}): Isian<number> {
  return angka('berat', sebut, { ...pilihan, satuan: 'g' })
}

/** A length. Limits in millimetres. */
export function panjang(sebut: Sebutan, pilihan: Omit<PilihanAngka, 'satuan'> = {}): Isian<number> {
  return angka('panjang', sebut, { ...pilihan, satuan: 'mm' })
}

/** A place in a list, or a count that goes on for good: a whole number without end. @param sejak the first there is */
export function urutan(sebut: Sebutan, sejak: number = Number.MIN_SAFE_INTEGER): Isian<number> {
  return isian(z.int().min(sejak), { jenis: 'bilangan', sql: 'INTEGER', sebut })
}

/** Whole rupiah; what takes back another line is negative. */
export function rupiah(sebut: Sebutan): Isian<number> {
  const [terkecil, terbesar] = [-1_000_000_000_000, 1_000_000_000_000]
  const dasar = { jenis: 'bilangan', sql: 'INTEGER', sebut, satuan: 'rupiah', tolak: [terkecil, terbesar] } as const
  return isian(z.int().min(terkecil).max(terbesar), dasar)
}

export function tanggal(sebut: Sebutan): Isian<string> {
  return isian(z.string().refine(isTanggal), { jenis: 'tanggal', sql: 'TEXT', sebut })
}

/** ISO instant of the program's clock. */
export function waktu(sebut: Sebutan): Isian<string> {
  return isian(z.iso.datetime(), { jenis: 'waktu', sql: 'TEXT', sebut })
}

/** Minutes since midnight. */
export function jam(sebut: Sebutan): Isian<number> {
  return isian(z.int().min(0).max(1439), { jenis: 'jam', sql: 'INTEGER', sebut, satuan: 'menit' })
}

export function bulan(sebut: Sebutan): Isian<string> {
  return isian(z.string().regex(/^\d{4}-\d{2}$/), { jenis: 'bulan', sql: 'TEXT', sebut })
}

export function yaTidak(sebut: Sebutan): Isian<0 | 1> {
  return isian(z.union([z.literal(0), z.literal(1)]), { jenis: 'yaTidak', sql: 'INTEGER', sebut })
}

/** Codes with their words, in order. As pairs where a code looks like a number: an object would bring those to the front. */
export type Kata<K extends string = string> =
  | Readonly<Record<K, string>>
  | readonly (readonly [kode: K, kata: string])[]

function isPasangan<K extends string>(kata: Kata<K>): kata is readonly (readonly [K, string])[] {
  return Array.isArray(kata)
}

function urutKata<K extends string>(kata: Kata<K>): ReadonlyMap<K, string> {
  return new Map(isPasangan(kata) ? kata : (Object.entries(kata) as [K, string][]))
}

/** One of some codes. @param kata the codes, in the order in which they are offered, with their words */
export function pilihan<K extends string>(sebut: Sebutan, kata: Kata<K>): Isian<K> {
  const urut = urutKata(kata)
  const kode = [...urut.keys()]
  return isian(z.enum(kode) as unknown as z.ZodType<K>, { jenis: 'pilihan', sql: 'TEXT', sebut, kata: urut })
}

/** Code of a set in which nothing was found. */
export const tidakAda = 'tidak-ada'

/** Several of some codes. @param kata the codes, in the order in which they are joined, with their words */
export function himpunan(sebut: Sebutan, kata: Kata): Isian<string> {
  const urut = urutKata(kata)
  const kode = [...urut.keys()]
  const isHimpunan = (text: string) => {
    const places = text.split('+').map((satu) => kode.indexOf(satu))
    return text === tidakAda || places.every((place, i) => place > (i === 0 ? -1 : (places[i - 1] ?? 0)))
  }
  return isian(z.string().max(terpanjang).refine(isHimpunan), { jenis: 'himpunan', sql: 'TEXT', sebut, kata: urut })
}

/** NIK, number of a family card or of an insurance. */
export function nomorOrang(sebut: Sebutan): Isian<string> {
  return isian(z.string().max(terpanjang), { jenis: 'nomorOrang', sql: 'TEXT', sebut })
}

/** The id of another record. @param rujuk its kind */
export function rujuk(sebut: Sebutan, kind: string): Isian<string> {
  return isian(z.uuid(), { jenis: 'rujuk', sql: 'TEXT', sebut, rujuk: kind })
}

/** Text that is JSON of a certain form: whoever shows it reads it without asking again. @param sampai characters */
export function json(sebut: Sebutan, isi: z.ZodType, sampai = terpanjang): Isian<string> {
  const isForm = (text: string) => {
    try {
      return isi.safeParse(JSON.parse(text)).success
    } catch {
      return false
    }
  }
  return isian(z.string().max(sampai).refine(isForm), { jenis: 'json', sql: 'TEXT', sebut })
}

/** The same field, which may be empty. */
export function boleh<V extends Nilai>(satu: Isian<V>): Isian<V | null> {
  return { ...satu, skema: satu.skema.nullable(), boleh: true }
}

/** The same field, with what stands there when nothing was said. */
export function bawaan<V extends Nilai>(satu: Isian<V>, nilai: V): Isian<V> {
  return { ...satu, bawaan: nilai }
}

/** The same field, kept by the program and typed by nobody: of two values the later simply stands. */
export function program<V extends Nilai>(satu: Isian<V>): Isian<V> {
  return { ...satu, beda: 'terakhir' }
}

/** The same field, which does not count in the digest of a book. */
export function luarSidik<V extends Nilai>(satu: Isian<V>): Isian<V> {
  return { ...satu, sidik: false }
}

/** The same field, which came to a table when books were in use: those that never filled it keep their digest. */
export function tambahan<V extends Nilai>(satu: Isian<V | null>): Isian<V | null> {
  return { ...satu, sidik: 'bilaAda' }
}

/** The same field, of which a kader learns nothing. */
export function tertutup<V extends Nilai>(satu: Isian<V>): Isian<V> {
  return { ...satu, tertutup: true }
}

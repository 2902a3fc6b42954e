import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { z } from 'zod'
import { checkBatasJson } from './batas-json.ts'
import { deret, deretNilai } from './deret.ts'
import type { BagianPaket, IsiPaket } from './isi-paket.ts'

type Baris = BagianPaket['baris'][number]

const isTeks = (value: unknown): value is string => typeof value === 'string'
const isBilangan = (value: unknown): value is number => Number.isSafeInteger(value)
const isTeksBoleh = (value: unknown): value is string | null => value === null || isTeks(value)
const isNilai = (value: unknown): value is string | number | null => isTeksBoleh(value) || typeof value === 'number'

const Teks = deretNilai(isTeks)
const Bilangan = deretNilai(isBilangan)
const TeksBoleh = deretNilai(isTeksBoleh)

// A name said twice, and this one, which Zod passes over, would vanish instead of being refused.
const Isian = Teks.refine((names) => new Set(names).size === names.length && !names.includes('__proto__'))

/**
 * Changes column by column: what is alike stands together, so that it packs to a fraction (docs/format-paket.md).
 *
 * Rows of the same record and fields share a shape; `bentuk` says of each row which. Numbers that climb are kept as
 * steps.
 */
const Kolom = z.strictObject({
  bentuk: deret(z.strictObject({ entitas: z.string(), isian: Isian })),
  ke: Bilangan.refine((shapes) => shapes.every((shape) => shape >= 0)),
  ...{ seq: Bilangan, lamport: Bilangan, kelompok: Bilangan },
  ...{ jenis: Teks, pelaku: Teks, waktu: Teks, alasan: TeksBoleh, sumber: TeksBoleh, id: Teks },
  /** Of each shape, of each of its fields: the values in the order of the rows. */
  nilai: deret(deret(deretNilai(isNilai))),
})
type Kolom = z.infer<typeof Kolom>

const keSelisih = (values: readonly number[]) => values.map((value, i) => value - (values[i - 1] ?? 0))
function dariSelisih(steps: readonly number[]): number[] {
  let sum = 0
  return steps.map((step) => (sum += step))
}

function toKolom(baris: readonly Baris[]): Kolom {
  const bentuk: Kolom['bentuk'] = []
  const nilai: Kolom['nilai'] = []
  const known = new Map<string, number>()
  const ke = baris.map(({ entitas, isi }) => {
    const isian = Object.keys(isi)
    const key = `${entitas} ${isian.join(' ')}`
    const index = known.get(key) ?? bentuk.length
    if (!known.has(key)) {
      known.set(key, index)
      bentuk.push({ entitas, isian })
      nilai.push(isian.map(() => []))
    }
    for (const [at, field] of isian.entries()) nilai[index]?.[at]?.push(isi[field] ?? null)
    return index
  })
  return {
    ...{ bentuk, ke, nilai },
    seq: keSelisih(baris.map(({ seq }) => seq)),
    lamport: keSelisih(baris.map(({ lamport }) => lamport)),
    kelompok: baris.map(({ seq, kelompok }) => seq - kelompok),
    jenis: baris.map(({ jenis }) => jenis),
    pelaku: baris.map(({ pelaku }) => pelaku),
    waktu: baris.map(({ waktu }) => waktu),
    alasan: baris.map(({ alasan }) => alasan),
    sumber: baris.map(({ sumber }) => sumber),
    id: baris.map(({ id }) => id),
  }
}

/** Nothing is left over: a value no row takes would be in the package and in no book. */
function isPas({ bentuk, ke, nilai, ...columns }: Kolom): boolean {
  const count = bentuk.map(() => 0)
  for (const one of ke) count[one] = (count[one] ?? 0) + 1
  const isWhole = (values: readonly unknown[][], shape: number) =>
    values.length === bentuk[shape]?.isian.length && values.every(({ length }) => length === count[shape])
  return (
    nilai.length === bentuk.length &&
    count.length === bentuk.length &&
    nilai.every(isWhole) &&
    Object.values(columns).every(({ length }) => length === ke.length)
  )
}

/** Rows again; what they hold is checked by their schema afterwards. @throws when the columns do not fit together */
function toBaris(kolom: Kolom): unknown[] {
  if (!isPas(kolom)) throw new Error('Columns of a package do not fit together')
  const taken = kolom.bentuk.map(() => 0)
  const [seq, lamport] = [dariSelisih(kolom.seq), dariSelisih(kolom.lamport)]
  const at = <T>(values: readonly T[], i: number): T => {
    const value = values[i]
    if (value === undefined) throw new Error('Columns of a package differ in length')
    return value
  }
  return kolom.ke.map((ke, i) => {
    const { entitas, isian } = at(kolom.bentuk, ke)
    const turn = at(taken, ke)
    taken[ke] = turn + 1
    const nilai = at(kolom.nilai, ke)
    const isi = Object.fromEntries(isian.map((field, column) => [field, at(at(nilai, column), turn)]))
    return {
      ...{ seq: at(seq, i), lamport: at(lamport, i), kelompok: at(seq, i) - at(kolom.kelompok, i) },
      ...{ jenis: at(kolom.jenis, i), pelaku: at(kolom.pelaku, i), waktu: at(kolom.waktu, i) },
      ...{ alasan: at(kolom.alasan, i), sumber: at(kolom.sumber, i), entitas, id: at(kolom.id, i), isi },
    }
  })
}

/** Brotli quality: 5 packs a year of a Pustu in a fraction of a second, and hardly worse than 11. */
const mutu = 5
/** A hostile package could unfold without end. Bytes; 200,000 weighings are some 80 MB. */
const terbesar = 128 * 1024 * 1024
/** Packages unfold to some twelve times their size; the same long note on every child to more, by the room below. */
const lipat = 50
/** What any package may unfold to, however small it is. Bytes. */
const cadanganLipat = 16 * 1024 * 1024

/**
 * What may stand in the unfolded text. A value costs many times its letters once it is read, and an empty list more than
 * a hundred times: so they are counted before anything is made of them. A row has an id of its own, of which ten bytes
 * are left when it is packed, and holds less than fifty values: no package has more than five values a byte.
 */
const batasIsi = (terlipat: number) => ({
  /** Seven are used. */
  dalam: 16,
  /** Lists and objects; some hundreds are used, whatever the number of rows, and two each time a computer learned of another. */
  wadah: 20_000 + terlipat / 16,
  nilai: Math.min(8_000_000, 100_000 + terlipat * 5),
})

export function encodePaket(isi: IsiPaket): Buffer {
  const wire = { ...isi, bagian: isi.bagian.map((bagian) => ({ ...bagian, baris: toKolom(bagian.baris) })) }
  const text = Buffer.from(JSON.stringify(wire))
  return brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: mutu,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  })
}

const Terbungkus = z.looseObject({ bagian: deret(z.looseObject({ baris: Kolom })) })

/** Unfolds a package; the schema of {@link IsiPaket} is asked afterwards. @throws when it cannot be unfolded */
export function decodePaket(bytes: Uint8Array): unknown {
  const maxOutputLength = Math.min(terbesar, cadanganLipat + bytes.length * lipat)
  const text = brotliDecompressSync(bytes, { maxOutputLength })
  checkBatasJson(text, batasIsi(bytes.length))
  const wire = Terbungkus.parse(JSON.parse(text.toString()))
  return { ...wire, bagian: wire.bagian.map((bagian) => ({ ...bagian, baris: toBaris(bagian.baris) })) }
}

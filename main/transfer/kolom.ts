import { z } from 'zod'
import { BarisSkema } from './baris-skema.ts'
import { deret } from './deret.ts'
import { createPemanjang, createPenyingkat } from './id-singkat.ts'
import { KolomPadat, type Nilai } from './kolom-padat.ts'

export type Baris = z.infer<typeof BarisSkema>

/** A column whose every value is one of this kind. */
function kolomOf(isNilai: (value: Nilai) => boolean) {
  return z.custom<KolomPadat>((value) => value instanceof KolomPadat && value.kamus.every(isNilai))
}

const isTeks = (value: Nilai) => typeof value === 'string'
const Bilangan = kolomOf(Number.isSafeInteger)
const Teks = kolomOf(isTeks)
const TeksBoleh = kolomOf((value) => value === null || isTeks(value))

// A name said twice would vanish instead of being refused.
const Isian = deret(z.string()).refine((names) => new Set(names).size === names.length)

/**
 * Changes column by column: what is alike stands together, so that it packs to a fraction (docs/format-paket.md).
 *
 * Rows of the same record and fields share a shape; `bentuk` says of each row which. Numbers that climb are kept as
 * steps.
 */
const Kolom = z.strictObject({
  bentuk: deret(z.strictObject({ entitas: z.string(), isian: Isian })),
  ke: kolomOf((shape) => Number.isSafeInteger(shape) && Number(shape) >= 0),
  ...{ seq: Bilangan, lamport: Bilangan, kelompok: Bilangan },
  ...{ jenis: Teks, pelaku: Teks, waktu: Teks, alasan: TeksBoleh, sumber: TeksBoleh, id: Teks },
  /** Of copies in a stream: the change each is a copy of. */
  ...{ asal: Teks.optional(), asalSeq: Bilangan.optional() },
  /** Of each shape, of each of its fields: the values in the order of the rows. */
  nilai: deret(deret(kolomOf(() => true))),
})
export type Kolom = z.infer<typeof Kolom>

const at = ({ kamus, ke }: KolomPadat, i: number): Nilai => kamus[ke[i] as number] as Nilai

/** Nothing is left over: a value no row takes would be in the package and in no book. */
function isPas({ bentuk, ke, nilai, ...columns }: Kolom): boolean {
  const count = bentuk.map(() => 0)
  for (const one of ke.ke) {
    const shape = ke.kamus[one] as number
    count[shape] = (count[shape] ?? 0) + 1
  }
  const isWhole = (values: readonly KolomPadat[], shape: number) =>
    values.length === bentuk[shape]?.isian.length && values.every((one) => one.ke.length === count[shape])
  return (
    (columns.asal === undefined) === (columns.asalSeq === undefined) &&
    nilai.length === bentuk.length &&
    count.length === bentuk.length &&
    nilai.every(isWhole) &&
    Object.values(columns).every((one) => one === undefined || one.ke.length === ke.ke.length)
  )
}

/** The rows of columns that fit together, one after the other, each as it was written. */
function* eachBaris(kolom: Kolom): Generator<Baris> {
  const taken = kolom.bentuk.map(() => 0)
  let [seq, lamport] = [0, 0]
  const toId = createPemanjang()
  for (let i = 0; i < kolom.ke.ke.length; i++) {
    const shape = at(kolom.ke, i) as number
    const { entitas, isian } = kolom.bentuk[shape] as Kolom['bentuk'][number]
    const nilai = kolom.nilai[shape] as KolomPadat[]
    const turn = taken[shape] as number
    taken[shape] = turn + 1
    seq += at(kolom.seq, i) as number
    lamport += at(kolom.lamport, i) as number
    const isi: Record<string, Nilai> = {}
    for (let field = 0; field < isian.length; field++)
      isi[isian[field] as string] = at(nilai[field] as KolomPadat, turn)
    const { asal, asalSeq } = kolom
    yield {
      ...(asal && asalSeq ? { asal: { replika: at(asal, i), seq: at(asalSeq, i) } } : {}),
      ...{ seq, lamport, kelompok: seq - (at(kolom.kelompok, i) as number), jenis: at(kolom.jenis, i) },
      ...{ pelaku: at(kolom.pelaku, i), waktu: at(kolom.waktu, i), alasan: at(kolom.alasan, i) },
      ...{ sumber: at(kolom.sumber, i), entitas, id: toId(at(kolom.id, i) as string), isi },
    } as Baris
  }
}

/** Columns that fit together, and make rows this program knows; no row is kept. */
export const KolomBaris = Kolom.transform((kolom, context): Kolom => {
  const refuse = (message: string) => {
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  }
  // An object would take that name for something else.
  if (!isPas(kolom) || kolom.bentuk.some(({ isian }) => isian.includes('__proto__')))
    return refuse('columns that do not fit together')
  for (const baris of eachBaris(kolom)) {
    const verdict = BarisSkema.safeParse(baris)
    if (!verdict.success) return refuse(String(verdict.error.issues[0]?.message))
  }
  return kolom
})

/** Rows again, of columns that were checked. */
export function toBaris(kolom: Kolom): Baris[] {
  return [...eachBaris(kolom)]
}

const toSelisih = (values: readonly number[]) => values.map((value, i) => value - (values[i - 1] ?? 0))

/** Columns as they are written into a package. */
export function toKolom(baris: readonly Baris[]) {
  const bentuk: Kolom['bentuk'] = []
  const nilai: Nilai[][][] = []
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
  const toSingkat = createPenyingkat()
  const salinan = baris.flatMap(({ asal }) => (asal ? [asal] : []))
  return {
    ...(salinan.length === 0
      ? {}
      : { asal: salinan.map(({ replika }) => replika), asalSeq: salinan.map(({ seq }) => seq) }),
    ...{ bentuk, ke, nilai },
    seq: toSelisih(baris.map(({ seq }) => seq)),
    lamport: toSelisih(baris.map(({ lamport }) => lamport)),
    kelompok: baris.map(({ seq, kelompok }) => seq - kelompok),
    jenis: baris.map(({ jenis }) => jenis),
    pelaku: baris.map(({ pelaku }) => pelaku),
    waktu: baris.map(({ waktu }) => waktu),
    alasan: baris.map(({ alasan }) => alasan),
    sumber: baris.map(({ sumber }) => sumber),
    id: baris.map(({ id }) => toSingkat(id)),
  }
}

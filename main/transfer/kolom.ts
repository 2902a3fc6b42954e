import { z } from 'zod'
import { type Baris, isianSkema, kepalaSkema } from './baris-skema.ts'
import { deret } from './deret.ts'
import { createPemanjang, createPenyingkat } from './id-singkat.ts'
import { KolomPadat, type Nilai } from './kolom-padat.ts'

/** A column whose every value is one of this kind: each different one is asked about once. */
function kolomOf(isNilai: (value: Nilai) => boolean) {
  return z.custom<KolomPadat>((value) => value instanceof KolomPadat && value.kamus.every(isNilai))
}

const kolomDari = (skema: z.ZodType) => kolomOf((value) => skema.safeParse(value).success)
const Bilangan = kolomOf(Number.isSafeInteger)
const isCacah = (value: unknown) => Number.isSafeInteger(value) && Number(value) > 0
const { jenis, pelaku, waktu, alasan, sumber, entitas, id: Id } = kepalaSkema

// A name said twice would vanish instead of being refused.
const Isian = deret(z.string()).refine((names) => new Set(names).size === names.length)

/**
 * Changes column by column: what is alike stands together, so that it packs to a fraction (docs/format-paket.md).
 *
 * Rows of the same record and fields share a shape; `bentuk` says of each row which. Numbers that climb are kept as
 * steps.
 */
const Kolom = z.strictObject({
  bentuk: deret(z.strictObject({ entitas, isian: Isian })),
  ke: kolomOf((shape) => Number.isSafeInteger(shape) && Number(shape) >= 0),
  ...{ seq: Bilangan, lamport: Bilangan, kelompok: Bilangan },
  ...{ jenis: kolomDari(jenis), pelaku: kolomDari(pelaku), waktu: kolomDari(waktu) },
  ...{ alasan: kolomDari(alasan), sumber: kolomDari(sumber) },
  id: kolomOf((value) => typeof value === 'string'),
  /** Of copies in a stream: the change each is a copy of. */
  ...{ asal: kolomDari(Id).optional(), asalSeq: kolomOf(isCacah).optional() },
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
    // Written out: a hundred thousand rows are made here.
    const baris = {
      seq,
      lamport,
      kelompok: seq - (at(kolom.kelompok, i) as number),
      jenis: at(kolom.jenis, i),
      pelaku: at(kolom.pelaku, i),
      waktu: at(kolom.waktu, i),
      alasan: at(kolom.alasan, i),
      sumber: at(kolom.sumber, i),
      entitas,
      id: toId(at(kolom.id, i) as string),
      isi,
    } as Baris
    const { asal, asalSeq } = kolom
    yield asal && asalSeq
      ? { ...baris, asal: { replika: at(asal, i) as string, seq: at(asalSeq, i) as number } }
      : baris
  }
}

/** The first field that is none of its record, or holds a value it may not; by their names. */
function findIsianSalah({ bentuk, nilai }: Kolom): string | null {
  const isBenar = (entitas: string, kolom: string, { kamus }: KolomPadat) => {
    const skema = isianSkema.get(entitas)?.get(kolom)
    return skema !== undefined && kamus.every((value) => skema.safeParse(value).success)
  }
  for (const [shape, { entitas, isian }] of bentuk.entries()) {
    const salah = isian.find((kolom, field) => !isBenar(entitas, kolom, nilai[shape]?.[field] as KolomPadat))
    if (salah !== undefined) return `${entitas}: ${salah}`
  }
  return null
}

/** Whether the steps of a column lead to ids, and to numbers that count. */
function isBernomor({ seq, lamport, kelompok, id }: Kolom): boolean {
  const toId = createPemanjang()
  let [nomor, hitung] = [0, 0]
  for (let i = 0; i < seq.ke.length; i++) {
    nomor += at(seq, i) as number
    hitung += at(lamport, i) as number
    if (!(isCacah(nomor) && isCacah(hitung) && isCacah(nomor - (at(kelompok, i) as number)))) return false
    if (!Id.safeParse(toId(at(id, i) as string)).success) return false
  }
  return true
}

/** Columns that fit together, and make rows this program knows; no row is made of them yet. */
export const KolomBaris = Kolom.transform((kolom, context): Kolom => {
  const salah = isPas(kolom) && isBernomor(kolom) ? findIsianSalah(kolom) : 'columns that do not fit together'
  if (salah === null) return kolom
  context.addIssue({ code: 'custom', message: salah })
  return z.NEVER
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

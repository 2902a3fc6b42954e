import { z } from 'zod'
import type { EntityName } from '#main/toko/schema.ts'
import { catatanOf, namaCatatan } from '#shared/catatan/daftar.ts'
import { json, waktu, yaTidak } from '#shared/isian/isian.ts'

/** Every kind of record that travels. */
const entitasPaket = namaCatatan.filter((nama) => catatanOf(nama).milik.oleh !== 'setempat') as [
  EntityName,
  ...EntityName[],
]

type IsiSkema = z.ZodType<Readonly<Record<string, string | number | null>>>

/** Every field of a kind, as its table holds them. Nothing else is taken into a book. */
function skemaOf(nama: EntityName): IsiSkema {
  const shape = Object.entries(catatanOf(nama).isian).map(([kolom, { skema }]) => [kolom, skema] as const)
  const isi = { ...Object.fromEntries(shape), dihapus: yaTidak(null).skema }
  return z.strictObject(isi).partial() as unknown as IsiSkema
}

const isiSkema: ReadonlyMap<EntityName, IsiSkema> = new Map(entitasPaket.map((nama) => [nama, skemaOf(nama)]))

/** One change: the fields of its record are checked by the record they belong to. */
export const BarisSkema = z
  .strictObject({
    seq: z.int().positive(),
    lamport: z.int().positive(),
    kelompok: z.int().positive(),
    jenis: z.enum(['ketik', 'impor', 'urungkan', 'contoh', 'siapkan']),
    pelaku: z.string().min(1).max(64),
    waktu: waktu(null).skema,
    alasan: z.string().max(1_000).nullable(),
    /** Sheet and row of the file it came from. */
    sumber: json(null, z.tuple([z.string(), z.int()]), 2_000).skema.nullable(),
    entitas: z.enum(entitasPaket),
    id: z.uuid(),
    isi: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    /** Of a copy in a stream: the change it is a copy of. */
    asal: z.strictObject({ replika: z.uuid(), seq: z.int().positive() }).optional(),
  })
  .superRefine(({ entitas, isi, seq }, context) => {
    const verdict = isiSkema.get(entitas)?.safeParse(isi)
    if (verdict?.success) return
    const field = verdict?.error.issues[0]?.path.join('.') || Object.keys(isi).join(', ')
    context.addIssue({ code: 'custom', message: `perubahan ${seq}, ${entitas}: ${field}` })
  })

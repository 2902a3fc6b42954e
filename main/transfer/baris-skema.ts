import { z } from 'zod'
import type { EntityName } from '#main/toko/schema.ts'
import { catatanOf, namaCatatan } from '#shared/catatan/daftar.ts'
import { json, waktu, yaTidak } from '#shared/isian/isian.ts'

/** What a change may hold, column by column: of each, one value. */

/** Every kind of record that travels. */
const entitasPaket = namaCatatan.filter((nama) => catatanOf(nama).milik.oleh !== 'setempat') as [
  EntityName,
  ...EntityName[],
]

export const kepalaSkema = {
  jenis: z.enum(['ketik', 'impor', 'urungkan', 'contoh', 'siapkan']),
  pelaku: z.string().min(1).max(64),
  waktu: waktu(null).skema,
  alasan: z.string().max(1_000).nullable(),
  /** Sheet and row of the file it came from. */
  sumber: json(null, z.tuple([z.string(), z.int()]), 2_000).skema.nullable(),
  entitas: z.enum(entitasPaket),
  id: z.uuid(),
} as const

type IsianSkema = ReadonlyMap<string, z.ZodType>

/** Every field of a kind, as its table holds them. Nothing else is taken into a book. */
function isianOf(nama: EntityName): IsianSkema {
  const isian = Object.entries(catatanOf(nama).isian).map(([kolom, { skema }]) => [kolom, skema] as const)
  return new Map<string, z.ZodType>([...isian, ['dihapus', yaTidak(null).skema]])
}

export const isianSkema: ReadonlyMap<string, IsianSkema> = new Map(entitasPaket.map((nama) => [nama, isianOf(nama)]))

/** One change, as its columns tell it. */
export type Baris = { -readonly [K in keyof typeof kepalaSkema]: z.infer<(typeof kepalaSkema)[K]> } & {
  seq: number
  lamport: number
  kelompok: number
  isi: Record<string, string | number | null>
  /** Of a copy in a stream: the change it is a copy of. */
  asal?: { replika: string; seq: number } | undefined
}

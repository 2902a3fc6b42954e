import { z } from 'zod'
import { failBerkas } from '../berkas-gagal.ts'
import type { NilaiJson } from './nilai-json.ts'

/** One row of the file: its kind, its place in it, and its cells by their names. */
export type BarisJson = {
  readonly jenis: string
  /** The name other rows point at it by; null where it has none. */
  readonly kunci: string | null
  readonly sel: ReadonlyMap<string, NilaiJson>
}

const Sel = z.union([z.string().max(5_000), z.number(), z.boolean(), z.null()])
const Berkas = z.looseObject({ versi: z.literal(1) })
const Baris = z.array(z.record(z.string().max(60), Sel)).max(100_000)
/** What says something of the file and brings nothing. */
const keterangan: ReadonlySet<string> = new Set(['versi', 'keterangan'])

const saran = 'Periksa berkasnya: {"versi":1, "<jenis>":[{…}], …}.'

function parse(isi: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(isi).replace(/^\uFEFF/, ''))
  } catch {
    return failBerkas('Berkas ini bukan JSON yang utuh.', saran)
  }
}

/** The rows of a file of many kinds, in its order. @throws AppFailure `berkas` when it is none */
export function bacaBerkas(isi: Uint8Array): BarisJson[] {
  const berkas = Berkas.safeParse(parse(isi))
  if (!berkas.success) return failBerkas('Berkas ini bukan berkas catatan versi 1.', saran)
  return Object.entries(berkas.data)
    .filter(([jenis]) => !keterangan.has(jenis))
    .flatMap(([jenis, list]) => {
      const baris = Baris.safeParse(list)
      if (!baris.success) return failBerkas(`Bagian "${jenis}" bukan daftar baris.`, saran)
      return baris.data.map(({ kunci, ...sel }) => ({
        ...{ jenis, kunci: typeof kunci === 'string' ? kunci : null },
        sel: new Map(Object.entries(sel)),
      }))
    })
}

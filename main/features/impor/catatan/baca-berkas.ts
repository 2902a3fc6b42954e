import { z } from 'zod'
import { decodeTeks } from '#main/platform/decode-teks.ts'
import { failBerkas } from '../berkas-gagal.ts'

/** A row of the file, as it was written. */
export type BarisBerkas = {
  readonly jenis: string
  /** By which other rows name it; null where it has none. */
  readonly kunci: string | null
  /** Its place among the rows of its kind, from 1. */
  readonly ke: number
  readonly isi: Readonly<Record<string, unknown>>
}

const Kepala = z.looseObject({ versi: z.literal(1) })
const Jenis = z.array(z.record(z.string(), z.unknown()))
/** What stands beside the kinds. */
const bukanJenis: ReadonlySet<string> = new Set(['versi', 'keterangan'])

const saran = 'Periksa berkasnya: {"versi":1, "<jenis>":[{…}], …}.'

function parse(teks: string): unknown {
  try {
    return JSON.parse(teks)
  } catch {
    return failBerkas('Berkas ini bukan JSON yang utuh.', saran)
  }
}

function kunciOf({ kunci }: Readonly<Record<string, unknown>>): string | null {
  if (typeof kunci === 'string' && kunci !== '') return kunci
  return typeof kunci === 'number' ? String(kunci) : null
}

/** The rows of a file of records, kind by kind. @throws AppFailure `berkas` when the file is none */
export function readBerkasCatatan(isi: Uint8Array): Map<string, BarisBerkas[]> {
  const kepala = Kepala.safeParse(parse(decodeTeks(Buffer.from(isi))))
  if (!kepala.success) return failBerkas('Berkas ini bukan berkas catatan versi 1.', saran)
  const found = new Map<string, BarisBerkas[]>()
  for (const [jenis, nilai] of Object.entries(kepala.data)) {
    if (bukanJenis.has(jenis)) continue
    const rows = Jenis.safeParse(nilai)
    if (!rows.success) return failBerkas(`Bagian "${jenis}" bukan daftar baris.`, saran)
    found.set(
      jenis,
      rows.data.map((row, i) => ({ jenis, kunci: kunciOf(row), ke: i + 1, isi: row })),
    )
  }
  return found
}

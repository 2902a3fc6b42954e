import { z } from 'zod'

/**
 * A form as data: drawn on screen, in Excel and as PDF from this one model, so that the three cannot disagree.
 *
 * Rows and leaf columns have ids; formulas name them, and each renderer turns the names into its own addresses.
 */

/** How a cell follows from others; every renderer may recompute it and must find `nilai`. */
export const Rumus = z.discriminatedUnion('jenis', [
  /** Sum of other columns of the same row. */
  z.strictObject({ jenis: z.literal('jumlahKolom'), kolom: z.array(z.string()) }),
  /** Sum of rows of the same column, less others. */
  z.strictObject({ jenis: z.literal('jumlahBaris'), tambah: z.array(z.string()), kurang: z.array(z.string()) }),
  /** Percent, one decimal: sum of rows over sum of rows, same column; "–" when the divisor is 0. */
  z.strictObject({ jenis: z.literal('persen'), bagian: z.array(z.string()), dari: z.array(z.string()) }),
  /** The same, over columns of the same row (posyandu as rows). */
  z.strictObject({ jenis: z.literal('persenKolom'), bagian: z.array(z.string()), dari: z.array(z.string()) }),
])
export type Rumus = z.infer<typeof Rumus>

export const Sel = z.discriminatedUnion('kind', [
  /** A number of children: `anak` lists them. For arithmetic rows (K − D) the list may differ from the number; `daftarLain` says what it lists then. */
  z.strictObject({
    kind: z.literal('angka'),
    nilai: z.int(),
    anak: z.array(z.string()),
    rumus: Rumus.nullable(),
    daftarLain: z.string().nullable(),
  }),
  /** percent, one decimal; null prints "–" */
  z.strictObject({ kind: z.literal('persen'), nilai: z.number().nullable(), rumus: Rumus }),
  z.strictObject({ kind: z.literal('teks'), teks: z.string() }),
  /** Cannot apply (vitamin A at 0–5 months): filled 67 % grey. */
  z.strictObject({ kind: z.literal('hitam') }),
  z.strictObject({ kind: z.literal('kosong') }),
])
export type Sel = z.infer<typeof Sel>

export type Kolom = {
  readonly id: string
  readonly judul: string
  /** width in millimetres, leaf columns only */
  readonly lebarMm: number
  readonly rata: 'kiri' | 'tengah' | 'kanan'
  readonly anak: readonly Kolom[]
}
export const Kolom: z.ZodType<Kolom> = z.strictObject({
  id: z.string(),
  judul: z.string(),
  lebarMm: z.number(),
  rata: z.enum(['kiri', 'tengah', 'kanan']),
  anak: z.lazy(() => z.array(Kolom)),
})

export const Baris = z.strictObject({
  id: z.string(),
  gaya: z.enum(['isi', 'judul', 'jumlah']),
  sel: z.record(z.string(), Sel),
})
export type Baris = z.infer<typeof Baris>

export const TandaTangan = z.strictObject({
  /** Lines above the space, e.g. "Mengetahui,", "Kepala UPTD Puskesmas Wonorejo". */
  atas: z.array(z.string()),
  nama: z.string(),
  /** grouped 8-6-1-3, or null for no NIP line */
  nip: z.string().nullable(),
})
export type TandaTangan = z.infer<typeof TandaTangan>

export const DaftarAnak = z.strictObject({
  judul: z.string(),
  anak: z.array(z.strictObject({ id: z.string(), nama: z.string(), keterangan: z.string() })),
})

export const FormModel = z.strictObject({
  id: z.enum(['F1', 'F2']),
  kode: z.string(),
  judul: z.array(z.string()),
  kop: z.array(z.string()),
  kertas: z.strictObject({ ukuran: z.enum(['F4', 'A4']), arah: z.enum(['landscape', 'portrait']) }),
  /** The header block, as columns of label and value. */
  kepala: z.array(z.array(z.strictObject({ label: z.string(), nilai: z.string() }))),
  kolom: z.array(Kolom),
  baris: z.array(Baris),
  tandaTangan: z.array(TandaTangan),
  /** "sementara" and the like, printed under the title. */
  sementara: z.boolean(),
  periksa: z.array(
    z.strictObject({ aturan: z.string(), benar: z.boolean(), angka: z.string(), anak: z.array(z.string()) }),
  ),
  indikator: z.array(z.strictObject({ nama: z.string(), nilai: z.number().nullable() })),
  /** Twelve months ending with this one, for the balok SKDN. */
  balok: z.array(z.strictObject({ bulan: z.string(), S: z.int(), K: z.int(), D: z.int(), N: z.int() })),
  /** Listed under the table: ditimbang di luar S, data belum lengkap, … */
  daftar: z.array(DaftarAnak),
  /** Printed small at the foot: age rule, S − D or K − D, 2T rule, "awal data". */
  kaki: z.array(z.string()),
  /** Short fingerprint of the figures, four groups of hexadecimal digits. */
  sidik: z.string(),
  namaBerkas: z.string(),
})
export type FormModel = z.infer<typeof FormModel>

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
  /**
   * Percent, one decimal, half up: sum of rows over sum of rows; "–" when the divisor is 0. In the same column, or
   * where `kolom` is given summed over those columns.
   */
  z.strictObject({
    jenis: z.literal('persen'),
    bagian: z.array(z.string()),
    dari: z.array(z.string()),
    kolom: z.array(z.string()).optional(),
  }),
  /** The same, over columns of the same row (posyandu as rows). */
  z.strictObject({ jenis: z.literal('persenKolom'), bagian: z.array(z.string()), dari: z.array(z.string()) }),
  /** How many rows of the same column hold a number, or, where `awalan` is given, a text that begins so. */
  z.strictObject({ jenis: z.literal('cacahBaris'), baris: z.array(z.string()), awalan: z.string().nullable() }),
])
export type Rumus = z.infer<typeof Rumus>

/**
 * Of how many a number is told: children measured or asked, or posyandu that recorded it. Null where every child of
 * the column counts, measured or not.
 */
export const Dasar = z.strictObject({ apa: z.enum(['diukur', 'ditanya', 'dicatat']), jumlah: z.int().min(1) })
export type Dasar = z.infer<typeof Dasar>

const benar = z.literal(true).optional()

/** How many leaf columns a cell covers, itself included; the covered ones have no cell of their own. */
const gabung = z.int().min(2).optional()

export const Sel = z.discriminatedUnion('kind', [
  /**
   * A number of children: `anak` lists them. For arithmetic rows (K − D) the list may differ from the number, and a
   * number of kader or posyandu has none; `daftarLain` says then what is listed.
   */
  z.strictObject({
    kind: z.literal('angka'),
    nilai: z.int(),
    anak: z.array(z.string()),
    rumus: Rumus.nullable(),
    daftarLain: z.string().nullable(),
    dasar: Dasar.nullable(),
    gabung,
  }),
  /**
   * A number nobody can tell, because nobody was measured or asked: prints "–", never 0. Where the cell is a sum, it
   * becomes a number as soon as one of its parts is.
   */
  z.strictObject({ kind: z.literal('takDiukur'), apa: Dasar.shape.apa, rumus: Rumus.nullable(), gabung }),
  /** percent, one decimal; null prints "–" */
  z.strictObject({ kind: z.literal('persen'), nilai: z.number().nullable(), rumus: Rumus, gabung }),
  /** `temuan`: worked out, and so not there on a blank. */
  z.strictObject({ kind: z.literal('teks'), teks: z.string(), gabung, temuan: z.literal(true).optional() }),
  /** A measure as recorded: kilograms, centimetres, rupiah, tablets. It counts nobody. Bold where it calls for something. */
  z.strictObject({ kind: z.literal('nilai'), nilai: z.number(), rumus: Rumus.nullable(), tebal: benar }),
  /** ISO day, and a sign printed after it */
  z.strictObject({ kind: z.literal('tanggal'), tanggal: z.string(), tanda: z.string().optional() }),
  /** Done: a tick. What was not done is empty or "–", never a cross. */
  z.strictObject({ kind: z.literal('tanda') }),
  /** It was to be measured or done, and was not: "–". */
  z.strictObject({ kind: z.literal('strip') }),
  /** Cannot apply (vitamin A at 0–5 months): filled 67 % grey. */
  z.strictObject({ kind: z.literal('hitam') }),
  z.strictObject({ kind: z.literal('kosong') }),
])
export type Sel = z.infer<typeof Sel>

/** What the cells of a column hold; it says how a number is printed. */
/** `tahun`: a number that is none to reckon with, so without a point. */
export const JenisKolom = z.enum(['angka', 'tahun', 'persen', 'kg', 'cm', 'rp', 'tanggal', 'tanda', 'teks'])
export type JenisKolom = z.infer<typeof JenisKolom>

export type Kolom = {
  readonly id: string
  readonly judul: string
  /** width in millimetres, leaf columns only */
  readonly lebarMm: number
  readonly rata: 'kiri' | 'tengah' | 'kanan'
  readonly jenis: JenisKolom
  /** Persons who stand there, not what was done: its sum over months is person-months. */
  readonly stok?: true | undefined
  /** Printed bold, head to foot. */
  readonly tebal?: true | undefined
  /** Names the row: where the columns do not fit on one sheet it stands on each. */
  readonly tetap?: true | undefined
  /** Its head is turned by a quarter, for want of room. */
  readonly tegak?: true | undefined
  readonly anak: readonly Kolom[]
}
export const Kolom: z.ZodType<Kolom> = z.strictObject({
  id: z.string(),
  judul: z.string(),
  lebarMm: z.number(),
  rata: z.enum(['kiri', 'tengah', 'kanan']),
  jenis: JenisKolom,
  stok: benar,
  tebal: benar,
  tetap: benar,
  tegak: benar,
  anak: z.lazy(() => z.array(Kolom)),
})

export const Baris = z.strictObject({
  id: z.string(),
  gaya: z.enum(['isi', 'judul', 'jumlah']),
  /** What it counts, said alone: beside the names behind one of its numbers. */
  sebut: z.string(),
  /** The short code of what it counts, where it has one: "D", "2T". */
  kode: z.string().optional(),
  /** Rows of one block stay on one page of paper. */
  blok: z.string().optional(),
  /** Whom or what it is of, where two rows are of one. */
  tentang: z.string().optional(),
  /** The posyandu it belongs to, where rows of several follow each other. */
  posyandu: z.string().optional(),
  /** No cell at all: a line to write on. */
  sel: z.record(z.string(), Sel),
})
export type Baris = z.infer<typeof Baris>

/** A table beside the main one. */
export const BagianForm = z.strictObject({
  nama: z.string(),
  judul: z.string(),
  kolom: z.array(Kolom),
  baris: z.array(Baris),
  jumlah: z.string().nullable(),
})
export type BagianForm = z.infer<typeof BagianForm>

/** One signature. Of three, the third stands centred below the other two; a single one stands at the right. */
export const TandaTangan = z.strictObject({
  /** Lines above the space, e.g. "Mengetahui,", "Kepala UPTD Puskesmas Wonorejo". */
  atas: z.array(z.string()),
  /** Empty prints a dotted line to write on. */
  nama: z.string(),
  /** grouped 8-6-1-3, or null for no NIP line */
  nip: z.string().nullable(),
})
export type TandaTangan = z.infer<typeof TandaTangan>

/** A list under the table; empty prints "tidak ada". */
export const DaftarAnak = z.strictObject({
  judul: z.string(),
  /** Whose sex or day of birth is missing: they are in no number. */
  kode: z.literal('belumLengkap').optional(),
  anak: z.array(z.strictObject({ id: z.string(), nama: z.string(), keterangan: z.string() })),
})
export type DaftarAnak = z.infer<typeof DaftarAnak>

/** One child of the form with the codes of all rows that count it. */
export const AnakForm = z.strictObject({
  id: z.string(),
  nama: z.string(),
  jk: z.enum(['L', 'P']),
  /** completed months on the reference date */
  umur: z.int(),
  posyandu: z.string(),
  tanda: z.array(z.string()),
})
export type AnakForm = z.infer<typeof AnakForm>

/** The figures of one month in the balok SKDN: numbers of children. */
export const BalokBulan = z.strictObject({ bulan: z.string(), S: z.int(), K: z.int(), D: z.int(), N: z.int() })
export type BalokBulan = z.infer<typeof BalokBulan>

/** How a form looks, as far as its paper does not say it. */
export const GayaForm = z.strictObject({
  /** Letters of the table, points. */
  hurufPt: z.number(),
  /** Space at the sides of a cell, points. */
  sisiPt: z.number(),
  /** Space above and below the text of a cell, points: at the least and at the most. */
  atasPt: z.tuple([z.number(), z.number()]),
  /** `penuh`: the rows are stretched within `atasPt` until the form fills its one sheet. */
  tinggi: z.enum(['penuh', 'rapat']),
})
export type GayaForm = z.infer<typeof GayaForm>

/** What comes with a form: the names behind its numbers, its checks and lists, the bars of twelve months. */
export const LampiranForm = z.enum(['nama', 'daftar', 'balok'])
export type LampiranForm = z.infer<typeof LampiranForm>

/** The time a form tells of. */
export const Periode = z.strictObject({
  jenis: z.enum(['bulan', 'semester', 'tahun']),
  /** "2026-10", "2026-S2", "2026" */
  kode: z.string(),
  /** Its last month. */
  akhir: z.string(),
})
export type Periode = z.infer<typeof Periode>

export const FormModel = z.strictObject({
  /** The code of the form in the list of forms. */
  formulir: z.string(),
  /** As one says it, and as files and sheets are named: "F1". */
  sebut: z.string(),
  /** Name of its sheet in a workbook. */
  lembar: z.string(),
  periode: Periode,
  /** Day of recording, ISO: also the date inside the files, so that the same form gives the same file. */
  tanggal: z.string(),
  /** The code printed on the paper: "F/I/GIZI". */
  kodeCetak: z.string(),
  bentuk: z.enum(['rekap', 'register', 'kartuPerorangan']),
  varian: z.string(),
  gaya: GayaForm,
  /** Whether a row of numbers 1 … n stands under the head. */
  nomorKolom: z.boolean(),
  lampiran: z.array(LampiranForm),
  /** What the form covers: "Posyandu Melati 2", "Pustu Sumberagung". */
  cakupan: z.string(),
  judul: z.array(z.string()),
  kop: z.array(z.string()),
  kertas: z.strictObject({
    ukuran: z.enum(['F4', 'A3', 'A4', 'A5']),
    arah: z.enum(['landscape', 'portrait']),
    /** Margin on every side, one any home printer can print, millimetres. */
    tepiMm: z.number(),
  }),
  /** The header block, as columns of label and value; `isian` is recorded, and written by hand on a blank. */
  kepala: z.array(z.array(z.strictObject({ label: z.string(), nilai: z.string(), isian: benar }))),
  kolom: z.array(Kolom),
  baris: z.array(Baris),
  /** The row that adds up the others; null where none does. */
  jumlah: z.string().nullable(),
  /** Further tables of the same form, each under a title of its own. */
  bagian: z.array(BagianForm),
  tandaTangan: z.array(TandaTangan),
  /** "sementara" and the like, printed under the title. */
  sementara: z.boolean(),
  /** Whether invented children are counted in it: every print and file says so. */
  contoh: z.boolean(),
  periksa: z.array(
    z.strictObject({ aturan: z.string(), benar: z.boolean(), angka: z.string(), anak: z.array(z.string()) }),
  ),
  indikator: z.array(z.strictObject({ nama: z.string(), nilai: z.number().nullable() })),
  /** Twelve months ending with this one, for the balok SKDN. */
  balok: z.array(BalokBulan),
  /** The children of S, in the order of the register. */
  anak: z.array(AnakForm),
  /** The codes `anak` is marked with, in the order of the rows. */
  tanda: z.array(z.string()),
  /** Listed under the table: ditimbang di luar S, data belum lengkap, … */
  daftar: z.array(DaftarAnak),
  /** Printed small at the foot: age rule, S − D or K − D, 2T rule, "awal data". */
  kaki: z.array(z.string()),
  /** Short fingerprint of the figures, as "7F3A-91C2". */
  sidik: z.string(),
  /** What those it counts and lists are called: "anak", "ibu hamil". */
  satuan: z.string(),
  /** Without extension. Holds no health data: form, month, place. */
  namaBerkas: z.string(),
})
export type FormModel = z.infer<typeof FormModel>

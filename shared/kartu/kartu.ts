import type { IsiCatatan } from '../catatan/catatan.ts'
import type { NamaCatatan } from '../catatan/daftar.ts'
import type { Isian, Nilai } from '../isian/isian.ts'

/**
 * A card of the life cycle, described once: what is asked of a person on a visit, in the groups, numbers and steps of the
 * printed card, and what the program judges from it. From the description follow the sheet, the single form, the paper,
 * import and export columns, `kartu nilai`, help and history.
 *
 * A column keeps its value in a column of a record (shared/catatan), which says its kind and limits. Rules are functions
 * with a name, in one file a card; nothing here decides.
 */

/** Where to send, from nowhere to the farthest. `-` exactly where nothing was judged. */
export type Rujuk = '-' | 'tidak' | 'nakes' | 'puskesmas' | 'rs'

/** What a rule finds: `-` cannot be judged, `tidak-berlaku` does not concern this person, age or month. */
export type Hasil = { readonly hasil: string; readonly rujuk: Rujuk }

/** Who fills a column: a kader, only a health worker, or either. */
export type Pengisi = 'k' | 'n' | 'kn'
/** The five steps of a posyandu day: pendaftaran, pengukuran, pencatatan, pelayanan kesehatan, penyuluhan. */
export type Langkah = 1 | 2 | 3 | 4 | 5

export type Kolom = {
  /** Its code on the command line, in files and in rules. */
  readonly kode: string
  readonly isian: Isian
  /** Where its value is kept; null for what is worked out from earlier visits (riwayat). */
  readonly simpan: { readonly catatan: NamaCatatan; readonly kolom: string } | null
  /** Number of the column on the printed card, "kepala" for its head, null where the print has none. */
  readonly nomor: string | null
  readonly langkah: Langkah | null
  readonly pengisi: Pengisi | null
  readonly wajib?: true
}

export type KelompokKolom = { readonly judul: string; readonly kolom: readonly Kolom[] }

/** The facts a rule reads: the person on the day, the values of the columns by their codes, what was judged before. */
export type Fakta = {
  readonly tanggal: string
  readonly lahir: string | null
  readonly jk: 'L' | 'P' | null
  /** Stored values, in stored units, by code; what is not filled is null or absent. */
  readonly isi: IsiCatatan
  readonly putusan: (kode: string) => Hasil
}

/** What a kader is shown of it: the words; only whether to send on; or nothing, and not the answers behind it. */
export type TampakKader = 'kata' | 'rujuk' | 'tutup'

export type Putusan = {
  readonly kode: string
  /** What it is called on screen and paper. */
  readonly sebut: string
  /** The printed word of each result. */
  readonly kata: (hasil: string) => string
  readonly kader: TampakKader
  /** Printed source, and the day from which it holds. */
  readonly sumber: readonly { readonly kode: string; readonly sejak: string }[]
  /** Codes of the prompts said with a result that is not the good one. */
  readonly edukasi: readonly string[]
  readonly nilai: (fakta: Fakta) => Hasil
}

/** A fault between cells that are each good by themselves. */
export type Salah = { readonly kolom: string; readonly nilai: Nilai; readonly alasan: string }

export type Kartu = {
  readonly kode: string
  /** As printed above the card. */
  readonly judul: string
  readonly sebut: string
  /** The record a visit makes, and the one its head is kept in (a pregnancy, a delivery), if any. */
  readonly kunjungan: NamaCatatan
  readonly kepala: NamaCatatan | null
  /** Whom it is for, by age in completed years on the day and sex; each null is unknown and lets through. */
  readonly siapa: (orang: { readonly umurTahun: number | null; readonly jk: 'L' | 'P' | null }) => boolean
  readonly kelompok: readonly KelompokKolom[]
  readonly putusan: readonly Putusan[]
  readonly antarKolom: (fakta: Omit<Fakta, 'putusan'>) => readonly Salah[]
}

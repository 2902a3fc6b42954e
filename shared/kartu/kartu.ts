import type { IsiCatatan } from '../catatan/catatan.ts'
import type { NamaCatatan } from '../catatan/daftar.ts'
import type { AturanAntar } from '../domain/kartu/antar.ts'
import type { Peristiwa } from '../domain/kartu/peristiwa.ts'
import type { IsiKartu, Putusan } from '../domain/kartu/putusan.ts'
import type { Riwayat } from '../domain/kartu/riwayat.ts'
import type { AnakRegister } from '../domain/register/register.ts'
import type { Tanggal } from '../domain/tanggal/tanggal.ts'
import type { Isian, Nilai } from '../isian/isian.ts'

/**
 * A card of the life cycle, described once: what is asked of a person on a visit, in the groups, numbers and steps of the
 * printed card, and what the program judges from it. From the description follow the sheet, the single form, the paper,
 * import and export columns, `kartu nilai`, help and history.
 *
 * A column keeps its value in a column of a record (shared/catatan), which says its kind and limits. Rules are functions
 * with a name, in one file a card (shared/domain/kartu); nothing here decides.
 */

/** Who fills a column: a kader, only a health worker, or either. */
export type Pengisi = 'k' | 'n' | 'kn'
/** The five steps of a posyandu day: pendaftaran, pengukuran, pencatatan, pelayanan kesehatan, penyuluhan. */
export type Langkah = 1 | 2 | 3 | 4 | 5

/** How a value of a card stands in its records, where it is not one column of one record. */
export type Alih = {
  /** @param baris the columns of the records of the visit together */
  readonly baca: (baris: IsiCatatan) => Nilai
  readonly tulis: (nilai: Nilai) => Readonly<Partial<Record<NamaCatatan, IsiCatatan>>>
}

export type Kolom = {
  /** Its code on the command line, in files and in rules. */
  readonly kode: string
  readonly isian: Isian
  /** Where its value is kept; null for what is worked out from earlier visits (riwayat). */
  readonly simpan: { readonly catatan: NamaCatatan; readonly kolom: string; readonly alih?: Alih } | null
  /** Number of the column on the printed card, "kepala" for its head, null where the print has none. */
  readonly nomor: string | null
  readonly langkah: Langkah | null
  readonly pengisi: Pengisi | null
  /** Heading in the sheet, where what it is called is too long. */
  readonly singkat?: string
  /** The prompt said when this is what was written. */
  readonly edukasi?: { readonly saat: string | number; readonly kode: string }
}

/** What judges rows of a file, and needs no book: whom a card is for, what it asks, and what follows from that. */
export type KartuNilai = Pick<
  Kartu,
  'kode' | 'sebut' | 'siapa' | 'identitasLain' | 'kelompok' | 'putusan' | 'antarKolom'
>

export type KelompokKolom = { readonly judul: string; readonly kolom: readonly Kolom[] }

export type Kartu = {
  readonly kode: string
  /** As printed above the card. */
  readonly judul: string
  readonly sebut: string
  /** Columns of a register that say who else a row is about, beside those of every card (`identitas.ts`). */
  readonly identitasLain?: readonly string[]
  /** The record a visit makes, and the one its head is kept in (a pregnancy, a delivery), if any. */
  readonly kunjungan: NamaCatatan
  readonly kepala: NamaCatatan | null
  /** A record that hangs on that of the visit and keeps further columns of it; most visits may have none. */
  readonly beserta?: NamaCatatan
  /** Its riwayat rests on the child as the register has it: memberships, and what counts in a month. */
  readonly riwayatAnak?: true
  /** Why such a child has no visit on a day, as a sentence; null where it may. @param posyanduId where it is made */
  readonly tolakAnak?: (anak: AnakRegister, tanggal: Tanggal, posyanduId: string | null) => string | null
  /**
   * Columns of the head by which it is open on a day: written down first, over, and why; and how many days before the
   * first a visit may still be its own, when it is typed later.
   */
  readonly masa: {
    readonly dibuka: string
    readonly berakhir: string
    readonly sebab: string
    readonly mundurHari: number
    /** Days from its beginning on which the steps of a posyandu day fill it; else as long as it is open. */
    readonly hariLangkah?: number
    /** Whether a visit of a file is plainly of another head than the one open on its day. Values by the codes of columns. */
    readonly isLain: (kepala: IsiKartu, tanggal: Tanggal, isi: IsiKartu) => boolean
    /** What is said where it is. */
    readonly kataLain: string
    /** What ended one that was written down on a day; null while nothing did. */
    readonly akhirDari: (dibuka: Tanggal, peristiwa: readonly Peristiwa[]) => Peristiwa | null
  } | null
  /** Whom it is for: the age on the day in completed years, months or days, ends allowed; and sex. Null: any. */
  readonly siapa: {
    readonly umur: {
      readonly satuan: 'tahun' | 'bulan' | 'hari'
      readonly dari: number
      readonly sampai: number | null
    } | null
    readonly jk: 'P' | null
  }
  readonly kelompok: readonly KelompokKolom[]
  /**
   * Numbers of the printed card for what is no column: the day, and by their putusan those that are worked out. Null where
   * no card with numbers was printed: then it is its own columns.
   */
  readonly cetak: { readonly tanggal: string; readonly putusan: Readonly<Record<string, string>> } | null
  readonly tampil?: TampilKartu
  /** In the order in which they are printed and given; each may rest on those above it. */
  readonly putusan: readonly Putusan[]
  /** What is worked out from earlier rows instead of being typed. */
  readonly riwayat: Riwayat
  /** Rules between the cells of one row. */
  readonly antarKolom: AturanAntar
}

/** What the pages of a card show first, where it is not what follows from the rest (`rupa.ts`). */
export type TampilKartu = {
  /** Its name in the spine of the window; a card without one is reached through "Kartu lain". */
  readonly pendek?: string
  /** Judgements named in a list. */
  readonly risiko?: readonly string[]
  /** Columns a table of visits shows, filled or not. */
  readonly ringkas?: readonly string[]
  /** Judgements beside each part of the sheet. */
  readonly samping?: Readonly<Record<BagianLembar, readonly string[]>>
  /** The page on which its head is ended with what comes of it. */
  readonly lanjut?: { readonly sebut: string; readonly alamat: string }
  /** How far along somebody is: the judgement that says it, one that says until when, and what to do where none can be given. */
  readonly tahap?: {
    readonly judul: string
    readonly putusan: string
    readonly hingga: { readonly putusan: string; readonly sebut: string }
    readonly kosong: string
  }
}

/** The parts of the sheet, by the steps of a posyandu day. */
export const bagianLembar = {
  Pengukuran: [2, 1, 3],
  Pelayanan: [4],
  Penyuluhan: [5, null],
} as const satisfies Readonly<Record<string, readonly (Langkah | null)[]>>
export type BagianLembar = keyof typeof bagianLembar

const kolomKelompok = new WeakMap<readonly KelompokKolom[], readonly Kolom[]>()

/** Every column of a card, in the order of its groups. Each row of it asks: worked out once a card. */
export function kolomKartu({ kelompok }: Pick<Kartu, 'kelompok'>): readonly Kolom[] {
  const known = kolomKelompok.get(kelompok)
  if (known) return known
  const kolom = kelompok.flatMap((satu) => satu.kolom)
  kolomKelompok.set(kelompok, kolom)
  return kolom
}

/** Whether a column is one of the visit, and neither of its head nor worked out. */
export function isKolomKunjungan({ kepala }: Pick<Kartu, 'kepala'>, { simpan }: Pick<Kolom, 'simpan'>): boolean {
  return simpan !== null && simpan.catatan !== kepala
}

/** The columns of a visit in the order of entry: step by step, and what belongs to no step last. */
export function urutanIsi(kartu: Pick<Kartu, 'kelompok' | 'kepala'>): Kolom[] {
  const visit = kolomKartu(kartu).filter((kolom) => isKolomKunjungan(kartu, kolom))
  const akhir = 6
  return visit.toSorted((a, b) => (a.langkah ?? akhir) - (b.langkah ?? akhir))
}

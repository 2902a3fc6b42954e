import type { Isian, Nilai, NilaiIsian } from '../isian/isian.ts'

/**
 * A kind of record, described once: what it is called, whose it is, what it is made of. From the list of these follow the
 * types of the tables, the order of undoing, the digest of a book, who sees and who may write it, what a package may bring,
 * the words of the history, the bin, the joining of two persons, and what makes a sent report another one.
 *
 * Tables are made by migrations; a test holds each description against its table.
 */

/**
 * Whose a record is.
 * - `pohon`: a place in the tree of facilities
 * - `anggota`: a person, who belongs to the posyandu it is or was a member of
 * - `posyandu`: of the posyandu a column names
 * - `lewat`: of whomever the record belongs to that a column names
 * - `fasilitas`: of the Pustu or Puskesmas a column names
 * - `pembuat`: of the facility whose computer made it
 * - `setempat`: of this book alone; never carried to another, and no part of the register
 */
export type Milik<K extends string = string> =
  | { readonly oleh: 'pohon' | 'anggota' | 'pembuat' | 'setempat' }
  | { readonly oleh: 'posyandu' | 'lewat' | 'fasilitas'; readonly kolom: K }

/** The right it takes to write it, and so to take it back. */
export type HakCatatan = 'isi' | 'kelola' | 'akun' | 'impor' | 'kirim'

/** Names behind ids, for the title of a record; '' where there is none. */
export type Penyebut = {
  readonly orang: (id: Nilai | undefined) => string
  readonly fasilitas: (id: Nilai | undefined) => string
  readonly kader: (id: Nilai | undefined) => string
  /** " 12-11-2026" of a date. */
  readonly tanggal: (tanggal: Nilai | undefined) => string
  /** The same of a recorded day. */
  readonly hari: (id: Nilai | undefined) => string
  /** " November 2026" of a month. */
  readonly bulan: (bulan: Nilai | undefined) => string
}
export type IsiCatatan = Readonly<Record<string, Nilai>>

type Kunci<I> = Extract<keyof I, string>

export type Catatan<
  N extends string = string,
  I extends Readonly<Record<string, Isian>> = Readonly<Record<string, Isian>>,
> = {
  /** Name of its table. */
  readonly nama: N
  /** "Penimbangan": what one of it is called. */
  readonly sebut: string
  readonly milik: Milik<Kunci<I>>
  /** Places where it was made, before all else deciding where it lies: a weighing of a guest is the sheet's it stands on. */
  readonly dibuatDi?: readonly Kunci<I>[]
  /** Further persons a record names that its writer must answer for. */
  readonly turut?: readonly Kunci<I>[]
  readonly hak: HakCatatan
  /** Who made it may take it back with the right `isi`, others need `kelola`. `hapus`: only of its removal. */
  readonly pembuat?: 'semua' | 'hapus' | 'bersamaOrang'
  /** Columns that need `kelola` when changed later, beside the one that says whose it is. */
  readonly kelola?: readonly Kunci<I>[]
  /** Recorded of children alone, or of grown-ups alone: by it a book tells who of its persons is a child. Else of anybody. */
  readonly untuk?: 'anak' | 'dewasa'
  /** Never taken back: a report that was sent cannot be unsent, and what changed since goes with the next. */
  readonly beku?: true
  /** By what two are the same, each way for itself: their id is derived from it. */
  readonly satuPer?: readonly (readonly [Kunci<I>, Kunci<I>])[]
  /** The same, where no id follows from it: seen when two persons turn out to be one. */
  readonly samaPer?: readonly (readonly Kunci<I>[])[]
  /** Columns of which a record fills one and not the other. */
  readonly salahSatu?: readonly (readonly [Kunci<I>, Kunci<I>])[]
  /** An answer: of two that are the same and differ, that of the person that stays is believed. Of others both stay. */
  readonly jawaban?: true
  /** What `dihapus` is called. */
  readonly sebutHapus?: string
  /** Its name in the bin; a kind without one is not listed there. */
  readonly sampah?: { readonly nama: string; readonly juga: string }
  /** What its person is called, where that is not plainly a child: "Ibu". */
  readonly sebutOrang?: string
  /** Title in the history; else what it is called, its person, and its day. */
  readonly judul?: (isi: IsiCatatan, penyebut: Penyebut & { readonly denganOrang: boolean }, id: string) => string
  /** Columns a monthly report is counted from: who corrects another changes no number. */
  readonly dihitung?: readonly Kunci<I>[]
  /** The day from whose month on it counts; without it, in every month. */
  readonly sejak?: Kunci<I>
  /** Columns its records are in order by; their place in that order stands for their number in the digest. */
  readonly berurut?: { readonly per: readonly Kunci<I>[]; readonly oleh: Kunci<I> }
  /** Kept on the page of the small registers, where it is typed line by line. */
  readonly buku?: {
    readonly judul: string
    /** What is written in it, in a few words. */
    readonly ket: string
    /** The one sex its persons are of. */
    readonly jk?: 'L' | 'P'
    /** The day by which the person is to come again: a later line of hers is that visit. */
    readonly kembali?: Kunci<I>
    /** Fields that are mostly the same from line to line, beside the day: they stay for the next. */
    readonly tetap?: readonly Kunci<I>[]
  }
  readonly isian: I
}

/** Describes a kind of record. */
export function catatan<const N extends string, I extends Readonly<Record<string, Isian>>>(
  satu: Catatan<N, I>,
): Catatan<N, I> {
  return satu
}

/** One row of its table: its columns, and soft deletion and the journal row of its current version. */
export type BarisCatatan<C> =
  C extends Catatan<string, infer I>
    ? { -readonly [K in keyof I]: NilaiIsian<I[K]> } & { id: string; dihapus: 0 | 1; versi: number }
    : never

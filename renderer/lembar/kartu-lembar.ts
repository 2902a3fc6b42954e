import type { ReactNode } from 'react'
import type { Lebar } from '#renderer/lib/lebar.ts'

/**
 * What a card must say of itself to be entered in the sheet: its columns, its rules, its words and its calls. The sheet
 * knows no card: keys, saving, undo, questions and conflicts are the same for all.
 *
 * `D` is what the book says of a row beyond its cells, `H` what is computed beside them.
 */
export type KartuLembar<D = unknown, H extends HitunganBaris = HitunganBaris> = AturanLembar<D, H> & {
  /** Heading of the column of names: "Nama balita". */
  readonly kepalaNama: string
  /** Parts of the sheet that are shown in turn, the first as it opens: questions stand there. */
  readonly bagian: readonly string[]
  /** The columns shown in a part, as the window has room. The same object for the same input. */
  readonly susunan: (lebar: Lebar, bagian: string) => Susunan<D, H>
  /** Said of a guest marked absent, who is never absent here. */
  readonly tolakAbsen: (nama: string) => string
  /** What Enter and Tab lead to from a column, in words. */
  readonly kataPindah: (kolom: string, bagian: string) => { readonly enter: string; readonly tab: string }
  /** The line below the sheet: what the row means. */
  readonly kalimat: (baris: Anggota<D, H>, lebar: Lebar) => ReactNode
  /** The same while no row is chosen. */
  readonly kalimatAwal: string
  /** What stands before a question in its row; null for the mark of a question. */
  readonly capTanya?: (baris: Anggota<D, H>) => ReactNode
}

/** What the reducer needs of a card: pure, and without a picture. */
export type AturanLembar<D = unknown, H extends HitunganBaris = HitunganBaris> = {
  /** Every cell of a row, in the order of Tab, shown or not. One of the code `catatan` is the note of the row. */
  readonly kolom: readonly KolomIsian<D, H>[]
  /** The cells of a row that nobody filled. */
  readonly kosong: Isi
  /** What clearing a row writes: the cells that say somebody was there, empty. */
  readonly dihapus: Isi
  /** Whether the cells say that somebody was there: then nobody is absent. */
  readonly isHadir: (isi: Isi) => boolean
  /** Whether the row is still to be filled: the sheet opens on the first of these. */
  readonly isMenunggu: (keadaan: KeadaanBaris<D>) => boolean
  /** Computes a row as it stands in the window. @param diketik one of its cells is being typed in */
  readonly hitung: (baris: BarisBuku<D>, isi: Isi, diketik: boolean) => H
}

/** What the sheet asks of the book. Each rejects with an Error whose message is a sentence for the person. */
export type PanggilanLembar<D = unknown> = {
  /** Reads one row anew. */
  readonly baris: (id: string) => Promise<BarisBuku<D>>
  /** Saves a row as typed; an empty one takes its record away. @param dasar the row as the book last acknowledged it here */
  readonly simpan: (id: string, isi: Isi, dasar: Isi) => Promise<BarisTersimpan<D>>
  readonly absen: (id: string, tidakHadir: boolean) => Promise<Tersimpan>
  /** "Memang benar": the question rests for as long as its values stand. */
  readonly jawab: (id: string, tanya: Tanya) => Promise<Ditulis>
  /** A decision that only this card knows. */
  readonly putuskan: (baris: BarisBuku<D>, putusan: Putusan) => Promise<Ditulis>
  /** Takes a group back. */
  readonly urungkan: (kelompok: number) => Promise<Diurungkan>
  /** Takes back that somebody was registered. */
  readonly urungkanDaftar: (id: string) => Promise<Diurungkan>
}

/** What was written, as a group that can be taken back; null when nothing differed. */
export type Ditulis = { readonly kelompok: number | null }
export type Tersimpan = Ditulis & { readonly waktu: string }
export type BarisTersimpan<D = unknown> = Tersimpan & {
  readonly catatanId: string | null
  /** What the book says of the row now, where it works out what stands beside the cells. */
  readonly data?: D
  /** Cells changed elsewhere to another value meanwhile: then nothing was written, and `kini` is the row by now. */
  readonly bentrok: readonly string[]
  readonly kini: Isi | null
}
/** Sentences about what had to stay. */
export type Diurungkan = { readonly dipertahankan: readonly string[] }

/** What one cell holds. */
export type Nilai = string | number | boolean | null

/** Cells by the codes of their columns. A typed cell holds its text, letter by letter. */
export type Isi = Readonly<Record<string, Nilai>>

/** A question answered "memang benar", with the values it was about. */
export type Jawaban = { readonly kode: string; readonly nilai: Isi }

/** What is decided of a row: how it is called in its history ("N/T Dila"), and what the card makes of it. */
export type Putusan = { readonly apa: string; readonly isi: Isi }

/** One row as the book holds it. */
export type BarisBuku<D = unknown> = {
  readonly id: string
  readonly nomor: number
  readonly nama: string
  /** Of another place: listed here, and never absent. */
  readonly tamu: boolean
  /** Small words behind the name. */
  readonly cap?: readonly { readonly teks: string; readonly arti?: string }[]
  readonly tidakHadir: boolean
  /** The record behind the row; null when nothing is written yet. */
  readonly catatanId: string | null
  readonly isi: Isi
  readonly dijawab: readonly Jawaban[]
  readonly data: D
}

/**
 * What the window knows of one row: what stands in its cells, what the book was asked to hold, and what the book has
 * acknowledged. Only typing changes `isi`; answers of the book never do.
 */
export type KeadaanBaris<D = unknown> = {
  readonly baris: BarisBuku<D>
  readonly isi: Isi
  readonly dikirim: Isi
  readonly tersimpan: Isi
  /** As shown: whoever was measured was there, whatever the book was told before. */
  readonly tidakHadir: boolean
  /** What the book was asked to say of the absence, and what it says. */
  readonly absen: { readonly dikirim: boolean; readonly tersimpan: boolean }
  /** Calls on their way. */
  readonly menunggu: number
  /** Why the last save did not succeed; null when it did, or a new one is on its way. */
  readonly gagal: string | null
  /** Cells that another window changed while they were typed in here, and the row as it stands in the book. */
  readonly bentrok: Bentrok | null
}

export type Bentrok = { readonly kolom: readonly string[]; readonly kini: Isi }

/** What every card computes of a row; its own beside it. */
export type HitunganBaris = {
  /** What is asked about the row, the most urgent first. */
  readonly tanya: readonly Tanya[]
  /** Nothing is recorded yet: the name stands light. */
  readonly belum: boolean
}

/** Something doubtful. It asks, and never blocks or changes what was typed. */
export type Tanya = {
  readonly kode: string
  /** The cell that is typed again where no answer fits. */
  readonly kolom: string
  /** The cells it is about: marked, and not asked about while one of them is typed in. */
  readonly tentang: readonly string[]
  /** A finished sentence. */
  readonly pesan: string
  /** The same as it fits beside the row, and its reason where there is room. */
  readonly ringkas: string
  readonly sebab: string
  /** What may have been meant: how the answer is called behind "Ya, ", and the cells it writes. */
  readonly ya: { readonly teks: string; readonly kolom: string; readonly isi: Isi } | null
  /** "Ya" means that nobody was there. */
  readonly absen: boolean
  /** False for what the book cannot hold: "memang benar" is no answer to it, only another entry is. */
  readonly bolehBenar: boolean
  /** Nobody has this value: it is not waved through by one press. */
  readonly mustahil: boolean
  /** The value with its unit, named before such an answer: "1,51 kg". */
  readonly nilai: string
  /** What is remembered when it is answered "memang benar". */
  readonly jawaban: Jawaban
}

/** One row with what is computed for it. A new object whenever anything of it changes. */
export type Anggota<D = unknown, H extends HitunganBaris = HitunganBaris> = {
  readonly keadaan: KeadaanBaris<D>
  readonly hitungan: H
  /** Questions that may be shown: none about the cell being typed in. */
  readonly tampil: readonly Tanya[]
  /** The text of one of its cells is being typed. */
  readonly diketik: boolean
  /** Grows when the cells must be written anew: by an answer, Esc or undo, never by typing. */
  readonly ditulis: number
}

/** What every column says. */
type KolomDasar = {
  readonly kode: string
  readonly kepala: string
  /** As printed on the register. */
  readonly nomor?: string
  /** Where the column belongs on the day of a posyandu: registering 1, measuring 2, … */
  readonly langkah?: 1 | 2 | 3 | 4 | 5
  /** Width in rem, where the sheet sets its columns itself (`Susunan.kelas` is empty). */
  readonly lebarRem?: number
  /** Class of its heading and of its cells. */
  readonly kelasKepala?: string | undefined
  readonly kelas?: string | undefined
}

/** A column that takes an entry. */
export type KolomIsian<D = unknown, H extends HitunganBaris = HitunganBaris> =
  | KolomKetik
  | KolomPilih<D, H>
  | KolomCentang
  | KolomHimpunan

type Sebutan = KolomDasar & {
  /** Its name for a screen reader: "Lingkar kepala". */
  readonly panjang: string
  /** What it is called in a sentence: "lingkar kepala". */
  readonly sebut: string
  /** Said below the sheet while its cell has the focus. */
  readonly petunjuk?: string
}

/** A cell with a text of its own. */
export type KolomKetik = Sebutan & {
  readonly jenis: 'angka' | 'teks'
  /** Letters it takes at most. */
  readonly terpanjang: number
  /** Why the text cannot be read, in words ('' where none are needed); null when it can. The text stays all the same. */
  readonly tolak?: (teks: string) => string | null
  /** "−" in its empty cell means that nobody was there. */
  readonly minus?: true
  /** The last of its step: Enter goes on to the next row, at the first column of the step. */
  readonly akhir?: true
  /** A thin line at its right: the next column belongs with it. */
  readonly tipis?: true
}

/** One answer of a choice: how it is shown, said, and which letter gives it. "–" is no answer. */
export type Pilihan = {
  readonly nilai: Nilai
  readonly label: string
  readonly panjang: string
  readonly huruf: string
}

/** A cell with few answers. The first is the empty one: Delete goes back to it. */
export type KolomPilih<D = unknown, H extends HitunganBaris = HitunganBaris> = Sebutan & {
  readonly jenis: 'pilih'
  readonly pilihan: readonly [Pilihan, ...Pilihan[]]
  /** The answers in the order in which the space bar offers them to this row. */
  readonly urutan?: (hitungan: H, baris: BarisBuku<D>) => readonly Pilihan[]
}

/** A cell that is ticked or not. */
export type KolomCentang = Sebutan & { readonly jenis: 'centang' }

/**
 * A cell that takes several of some answers, joined by "+": a letter adds one or takes it away, the space bar and a press
 * open the list of them.
 */
export type KolomHimpunan = Sebutan & {
  readonly jenis: 'himpunan'
  /** The answers in the order in which they are joined, their codes as text. */
  readonly pilihan: readonly Pilihan[]
  /** The code that stands alone: nothing of it was found. */
  readonly tidakAda: string | null
}

/** A column that says who it is. */
export type KolomSiapa<D> = KolomDasar & {
  readonly jenis: 'siapa'
  readonly tulis: (baris: BarisBuku<D>) => ReactNode
}

/** A column that is computed. */
export type KolomHitung<D, H extends HitunganBaris> = KolomDasar & {
  readonly jenis: 'hitung'
  readonly tulis: (baris: Anggota<D, H>) => ReactNode
}

export type KolomTampil<D, H extends HitunganBaris> = KolomSiapa<D> | KolomIsian<D, H> | KolomHitung<D, H>

/** Columns under one heading. */
export type KelompokKolom<D, H extends HitunganBaris> = {
  readonly judul: string
  readonly kelas?: string | undefined
  readonly kolom: readonly KolomTampil<D, H>[]
}

/** How a part of the sheet is laid out. The number and the name of the row stand before its columns. */
export type Susunan<D = unknown, H extends HitunganBaris = HitunganBaris> = {
  readonly kelompok: readonly KelompokKolom<D, H>[]
  /** The headings of the groups are drawn. */
  readonly berjudul: boolean
  /** Class that sets the columns; without it they are as wide as they say, and the sheet scrolls sideways beside the names. */
  readonly kelas?: string
  /** Where a question stands: in place of the last computed columns, on a line of its own, or nowhere in this part. */
  readonly tanya: 'hitung' | 'bawah' | null
  /** A line between the names and what follows. */
  readonly namaBertepi?: boolean
  /** No room is left for anything but the cells. */
  readonly padat?: boolean
}

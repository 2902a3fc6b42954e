import { awalBaris, isBelumTersimpan, langkahBaris, type PeristiwaBaris } from './baris.ts'
import { type Jejak, jejakKosong, type Langkah } from './jejak.ts'
import type {
  Anggota,
  AturanLembar,
  BarisBuku,
  BarisTersimpan,
  Ditulis,
  Diurungkan,
  HitunganBaris,
  Isi,
  KeadaanBaris,
  Putusan,
  Tanya,
  Tersimpan,
} from './kartu-lembar.ts'
import { findKolom, isKetik } from './kolom.ts'

/** What the open sheet is at one moment, what may happen to it, and what it asks for: data alone. */

export type Sel = { readonly id: string; readonly kolom: string }

export type KeadaanLembar<D = unknown, H extends HitunganBaris = HitunganBaris> = {
  /** The rows from top to bottom. */
  readonly urutan: readonly string[]
  readonly baris: ReadonlyMap<string, Anggota<D, H>>
  /** Persons registered from this sheet. */
  readonly terdaftar: ReadonlySet<string>
  readonly fokus: Sel | null
  /** The cell typed in since it got the focus: it is not asked about until it is left. */
  readonly diketik: Sel | null
  /** The row last left with a question, to be read out. */
  readonly baruDitanya: string | null
  readonly jejak: Jejak<D>
  /** What goes to the book, one call after another for each row; the first is on its way. */
  readonly antrean: ReadonlyMap<string, readonly Giliran<D>[]>
  /** What was done again and is said once nothing waits. */
  readonly ulangan: readonly { readonly tiket: number; readonly kalimat: string }[]
  /** "10.42", when the book last acknowledged something; null before. */
  readonly waktu: string | null
  /** Somebody else signed in: nothing typed here goes into the book any more. */
  readonly dibuang: boolean
}

/** A step that is being taken back in the book. */
export type Pengurungan<D> = {
  readonly kind: 'urungkan'
  readonly tiket: number
  readonly langkah: Langkah<D>
  /** What the book was asked to say of the absence when the key was pressed. */
  readonly absenSesudah: boolean
  readonly bentrok: boolean
  /** The step as it was when its turn came; null before. */
  readonly kini: Langkah<D> | null
  readonly tahap: 'kelompok' | 'daftar' | 'baca'
  readonly dipertahankan: readonly string[]
}

/** One thing that waits for its turn at the book. */
export type Giliran<D> =
  | { readonly kind: 'simpan'; readonly isi: Isi; readonly langkah: readonly number[] }
  | { readonly kind: 'absen'; readonly tidakHadir: boolean; readonly langkah: number }
  | { readonly kind: 'jawab'; readonly tanya: Tanya; readonly langkah: number }
  | { readonly kind: 'putuskan'; readonly putusan: Putusan; readonly langkah: number; readonly tiket: number }
  /** `simpan`: what the cells hold is sent once the row is read. */
  | { readonly kind: 'baca'; readonly tiket: number; readonly kalimat: string; readonly simpan: boolean }
  | { readonly kind: 'tambah'; readonly baris: BarisBuku<D> }
  | Pengurungan<D>

export type SebabTambah = 'tamu' | 'daftar'

export type PeristiwaLembar<D = unknown> =
  /** One key typed, or one answer chosen. */
  | { readonly kind: 'ketik'; readonly id: string; readonly kolom: string; readonly isi: Isi }
  /** Cells written other than by typing, and saved. */
  | { readonly kind: 'isi'; readonly id: string; readonly kolom: string; readonly isi: Isi }
  | { readonly kind: 'absen' | 'kosongkan' | 'kembalikan' | 'simpan'; readonly id: string }
  | { readonly kind: 'benar' | 'terima'; readonly id: string; readonly tanya: Tanya }
  | { readonly kind: 'pilihBentrok'; readonly id: string; readonly pakai: 'sini' | 'sana' }
  | { readonly kind: 'putuskan'; readonly id: string; readonly putusan: Putusan; readonly tiket: number }
  /** A row that was not on the sheet: a guest, or a person registered a moment ago. */
  | { readonly kind: 'tambah'; readonly baris: BarisBuku<D>; readonly sebab: SebabTambah }
  | { readonly kind: 'fokus'; readonly sel: Sel | null }
  | { readonly kind: 'tinggalkan' | 'simpanSemua' | 'buang' }
  | { readonly kind: 'urungkan' | 'ulangi'; readonly tiket: number }
  | { readonly kind: 'dijawab'; readonly id: string; readonly jawaban: JawabanBuku<D> }
  | { readonly kind: 'ditolak'; readonly id: string; readonly sebab: unknown }

/** What the book answered to the first call of a row. */
export type JawabanBuku<D> =
  | ({ readonly kind: 'simpan' } & BarisTersimpan<D>)
  | ({ readonly kind: 'absen' } & Tersimpan)
  | ({ readonly kind: 'ditulis' } & Ditulis)
  | ({ readonly kind: 'diurungkan' } & Diurungkan)
  | { readonly kind: 'baris'; readonly baris: BarisBuku<D> }

/** One call to be made now. */
export type Panggil<D> =
  | { readonly kind: 'simpan'; readonly isi: Isi; readonly dasar: Isi }
  | { readonly kind: 'absen'; readonly tidakHadir: boolean }
  | { readonly kind: 'jawab'; readonly tanya: Tanya }
  | { readonly kind: 'putuskan'; readonly baris: BarisBuku<D>; readonly putusan: Putusan }
  | { readonly kind: 'urungkan'; readonly kelompok: number }
  | { readonly kind: 'baca' | 'urungkanDaftar' }

export type Efek<D> =
  | { readonly kind: 'panggil'; readonly id: string; readonly panggil: Panggil<D> }
  /** A step is being taken back or done again: the focus goes there. */
  | { readonly kind: 'menuju'; readonly sel: Sel }
  /** What was asked for under a ticket came about, or did not. */
  | { readonly kind: 'selesai'; readonly tiket: number; readonly kalimat: string }
  | { readonly kind: 'gagal'; readonly tiket: number; readonly sebab: unknown }

/** The sheet while one event is worked off: a copy that the steps write into, and what they ask for. */
export type Kerja<D, H extends HitunganBaris> = {
  readonly aturan: AturanLembar<D, H>
  readonly kini: Berubah<KeadaanLembar<D, H>>
  readonly efek: Efek<D>[]
  /** Something that was taken back is being done again. */
  mengulang: boolean
}

type Berubah<T> = {
  -readonly [K in keyof T]: T[K] extends ReadonlyMap<infer A, infer B> ? Map<A, B> : T[K]
}

export function createKerja<D, H extends HitunganBaris>(
  aturan: AturanLembar<D, H>,
  keadaan: KeadaanLembar<D, H>,
): Kerja<D, H> {
  const kini = { ...keadaan, baris: new Map(keadaan.baris), antrean: new Map(keadaan.antrean) }
  return { aturan, kini, efek: [], mengulang: false }
}

/** A sheet as it opens. */
export function awalLembar<D, H extends HitunganBaris>(
  aturan: AturanLembar<D, H>,
  baris: readonly BarisBuku<D>[],
): KeadaanLembar<D, H> {
  const kerja = createKerja<D, H>(aturan, {
    urutan: baris.map(({ id }) => id),
    baris: new Map(),
    terdaftar: new Set(),
    fokus: null,
    diketik: null,
    baruDitanya: null,
    jejak: jejakKosong,
    antrean: new Map(),
    ulangan: [],
    waktu: null,
    dibuang: false,
  })
  for (const one of baris) putBaris(kerja, awalBaris(aturan.isHadir, one))
  return kerja.kini
}

/** Sets a row, with what is computed for it. @param tulis its cells are to be written anew */
export function putBaris<D, H extends HitunganBaris>(
  { aturan, kini }: Kerja<D, H>,
  keadaan: KeadaanBaris<D>,
  tulis = false,
): void {
  const { id } = keadaan.baris
  const before = kini.baris.get(id)
  const diketik = kini.diketik?.id === id
  const isSame = before?.keadaan.isi === keadaan.isi && before.keadaan.baris === keadaan.baris
  const isCounted = before !== undefined && isSame && before.diketik === diketik
  const hitungan = isCounted ? before.hitungan : aturan.hitung(keadaan.baris, keadaan.isi, diketik)
  const typed = diketik ? kini.diketik?.kolom : undefined
  const tampil = typed === undefined ? hitungan.tanya : hitungan.tanya.filter((one) => !one.tentang.includes(typed))
  kini.baris.set(id, { keadaan, hitungan, tampil, diketik, ditulis: (before?.ditulis ?? 0) + (tulis ? 1 : 0) })
}

/** One step of one row. */
export function stepBaris<D, H extends HitunganBaris>(
  kerja: Kerja<D, H>,
  id: string,
  peristiwa: PeristiwaBaris<D>,
): void {
  const row = kerja.kini.baris.get(id)
  if (row) putBaris(kerja, langkahBaris(kerja.aturan.isHadir, row.keadaan, peristiwa))
}

/** The same, after which the cells are written anew. */
export function rewriteBaris<D, H extends HitunganBaris>(
  kerja: Kerja<D, H>,
  id: string,
  peristiwa: PeristiwaBaris<D>,
): void {
  const row = kerja.kini.baris.get(id)
  if (row) putBaris(kerja, langkahBaris(kerja.aturan.isHadir, row.keadaan, peristiwa), true)
}

/** The cell is typed in from now on. */
export function startKetik<D, H extends HitunganBaris>({ aturan, kini }: Kerja<D, H>, sel: Sel): void {
  const kolom = findKolom(aturan.kolom, sel.kolom)
  if (kolom && isKetik(kolom)) kini.diketik = sel
}

/** The cell typed in is left: now it may be asked about. */
export function leaveSel<D, H extends HitunganBaris>(kerja: Kerja<D, H>): void {
  const { kini } = kerja
  const left = kini.diketik
  kini.diketik = null
  const row = left && kini.baris.get(left.id)
  if (!left || !row) return
  putBaris(kerja, row.keadaan)
  if ((kini.baris.get(left.id)?.tampil.length ?? 0) > 0) kini.baruDitanya = left.id
}

/** What is on its way for a row is something else from now on. */
export function replaceFirst<D, H extends HitunganBaris>({ kini }: Kerja<D, H>, id: string, giliran: Giliran<D>): void {
  kini.antrean.set(id, [giliran, ...(kini.antrean.get(id)?.slice(1) ?? [])])
}

export function removeBaris<D, H extends HitunganBaris>({ kini }: Kerja<D, H>, id: string): void {
  kini.urutan = kini.urutan.filter((one) => one !== id)
  kini.terdaftar = new Set([...kini.terdaftar].filter((one) => one !== id))
  kini.baris.delete(id)
}

export function isBelum<D, H extends HitunganBaris>({ baris, dibuang }: KeadaanLembar<D, H>): boolean {
  return !dibuang && [...baris.values()].some(({ keadaan }) => isBelumTersimpan(keadaan))
}

/** What the head of the sheet says about saving. */
export type Kabar =
  | { readonly kind: 'sepi' }
  | { readonly kind: 'menyimpan' }
  | { readonly kind: 'tersimpan'; readonly waktu: string }
  | { readonly kind: 'gagal'; readonly id: string; readonly pesan: string }

export function kabarOf<D, H extends HitunganBaris>({ baris, waktu }: KeadaanLembar<D, H>): Kabar {
  let waiting = false
  for (const [id, { keadaan }] of baris) {
    if (keadaan.gagal !== null) return { kind: 'gagal', id, pesan: keadaan.gagal }
    waiting ||= keadaan.menunggu > 0
  }
  if (waiting) return { kind: 'menyimpan' }
  return waktu === null ? { kind: 'sepi' } : { kind: 'tersimpan', waktu }
}

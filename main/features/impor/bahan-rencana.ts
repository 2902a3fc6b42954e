import type { Change } from '#main/db/journal.ts'
import type { EntityName } from '#main/toko/schema.ts'
import type { Catatan } from '#shared/domain/impor/baris-impor.ts'
import type { Kolom } from '#shared/domain/impor/kolom.ts'
import type { IsDiketik } from './impor.repository.ts'
import type { Sebutan } from './sebutan.ts'

export type Nilai = string | number | null
export type Kolom2Nilai = Readonly<Record<string, Nilai>>

/** What the planning of every part shares: the file's names for things, and where to put what is found. */
export type Bahan = {
  /** Sheet and row of the file behind a row of the plan. */
  readonly sumber: SumberBaris
  readonly isDiketik: IsDiketik
  readonly sebut: Sebutan
  namaPosyandu(id: string): string
  /** The id of a new weighing of a child: two computers that take the same file in make one of it. */
  idPenimbangan(orangId: string, tanggal: string): string
  /** @param untuk every row the sentence speaks for, where there are several */
  note(baris: number, kolom: Kolom, nilai: string, alasan: string, untuk?: readonly number[]): void
}

/** Where a row that was read stands: one sheet has its rows, a workbook those of all its sheets one after the other. */
export type SumberBaris = (baris: number) => readonly [lembar: string, baris: number]

/** The headings of the file; a column it lacks goes by its usual name. */
export function createNote(catatan: Catatan[], judul: ReadonlyMap<Kolom, { readonly judul: string }>): Bahan['note'] {
  return (baris, kolom, nilai, alasan, untuk) => {
    const one = { baris, kolom: judul.get(kolom)?.judul ?? kolom, nilai, alasan }
    catatan.push(untuk === undefined ? one : { ...one, untuk })
  }
}

/** A record of the book, there already or to be made. */
export type Rekam = { readonly entitas: EntityName; readonly id: string }

/** A change with the sheet and row its values come from. */
export function toChange(rekam: Rekam, isi: Kolom2Nilai, sumber: readonly [lembar: string, baris: number]): Change {
  const { entitas, id } = rekam
  // The columns were taken from the typed tables by name; TypeScript cannot follow the pairing of table and columns.
  return { entitas, id, isi, sumber } as unknown as Change
}

/** Leaves out what says nothing, so that a new record's journal row stays small. */
export function withoutNull(isi: Kolom2Nilai): Kolom2Nilai {
  return Object.fromEntries(Object.entries(isi).filter(([, nilai]) => nilai !== null))
}

/** The fields of a record the file gives another value: those it may set, and those a person typed, which stay. */
export function splitBeda(
  { entitas, id, kini }: Rekam & { readonly kini: Kolom2Nilai },
  berkas: Kolom2Nilai,
  isDiketik: IsDiketik,
): { ubah: Kolom2Nilai; diketik: Kolom2Nilai } {
  const ubah: Record<string, Nilai> = {}
  const diketik: Record<string, Nilai> = {}
  for (const [kolom, nilai] of Object.entries(berkas)) {
    const lama = kini[kolom] ?? null
    if (nilai === null || nilai === lama) continue
    if (isDiketik(entitas, id, kolom, lama)) diketik[kolom] = nilai
    else ubah[kolom] = nilai
  }
  return { ubah, diketik }
}

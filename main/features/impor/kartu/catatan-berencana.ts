import type { CatatanRow } from '#main/db/baris-kartu.ts'
import type { Change } from '#main/db/journal.ts'
import type { EntityName } from '#main/toko/schema.ts'
import type { Db, Row } from '#main/toko/toko.ts'
import type { Catatan } from '#shared/domain/impor/baris-impor.ts'
import type { HeaderKartu } from '#shared/kartu/impor/judul.ts'
import { type Kolom, kolomKartu } from '#shared/kartu/kartu.ts'
import type { SusunanDinilai } from '#shared/kartu/susunan.ts'
import { splitBeda, toChange, withoutNull } from '../bahan-rencana.ts'
import type { IsDiketik } from '../impor.repository.ts'

export type BahanKartu = {
  readonly db: Db
  readonly susunan: SusunanDinilai
  readonly lembar: string
  /** The headings of the file; a column it lacks goes by its code. */
  readonly header: Pick<HeaderKartu, 'kolom'>
  readonly imporId: string
  readonly isDiketik: IsDiketik
  readonly peringatan: Catatan[]
}

type Peringatan = { readonly baris: number; readonly kode: string; readonly nilai: string; readonly alasan: string }

/** Says something of a cell, by the heading the file has over it. */
export function warn({ peringatan, header }: BahanKartu, { baris, kode, nilai, alasan }: Peringatan): void {
  peringatan.push({ baris, kolom: header.kolom.get(kode)?.judul ?? kode, nilai, alasan })
}

/** A record that is planned: as it stands in the book, and as the file leaves it. */
export type Direncanakan = {
  readonly entitas: EntityName
  row: CatatanRow
  readonly baru: boolean
  berubah: boolean
  sumber: number
}

const kolomOf = (bahan: BahanKartu, kolom: string): Kolom | undefined =>
  kolomKartu(bahan.susunan.kartu).find(({ simpan }) => simpan?.kolom === kolom)

/** Sets what the file says; a value a person typed stays, and that is said. */
export function tulis(bahan: BahanKartu, satu: Direncanakan, file: { readonly isi: Row; readonly baris: number }): Row {
  if (satu.baru) {
    satu.row = { ...satu.row, ...file.isi }
    return file.isi
  }
  const { ubah, diketik } = splitBeda(
    { entitas: satu.entitas, id: satu.row.id, kini: satu.row },
    file.isi,
    bahan.isDiketik,
  )
  for (const kolom of Object.keys(diketik)) {
    const kode = kolomOf(bahan, kolom)?.kode ?? kolom
    const alasan = 'Di buku ada isian lain yang diketik sendiri. Isian di buku yang dipakai.'
    warn(bahan, { baris: file.baris, kode, nilai: String(diketik[kolom] ?? ''), alasan })
  }
  satu.row = { ...satu.row, ...ubah }
  return ubah
}

/** What changes of a planned record: all of a new one, of another only what differs from the book. */
export function toChanges(bahan: BahanKartu, satu: Direncanakan, lama: Row | undefined): Change[] {
  const { entitas } = satu
  const { id, versi: _, ...isi } = satu.row
  const beda = lama
    ? Object.fromEntries(Object.entries(isi).filter(([kolom, nilai]) => lama[kolom] !== nilai))
    : withoutNull(isi)
  return Object.keys(beda).length === 0 ? [] : [toChange({ entitas, id }, beda, [bahan.lembar, satu.sumber])]
}

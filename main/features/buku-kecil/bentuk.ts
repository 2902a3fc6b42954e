import type { Catatan } from '#shared/catatan/catatan.ts'
import { catatanOf, type NamaCatatan } from '#shared/catatan/daftar.ts'
import type { IsianBuku } from '#shared/contract/buku-kecil.ts'
import { type Peran, seesTertutup } from '#shared/contract/peran.ts'
import { satuanOf } from '#shared/isian/baca.ts'
import type { Isian } from '#shared/isian/isian.ts'

/** A small register as its description says it. */
export type BentukBuku = {
  readonly nama: NamaCatatan
  readonly catatan: Catatan
  /** The column of the person a line is of, and that of its day. */
  readonly orang: string | null
  readonly hari: string | null
}

export function bentukOf(nama: NamaCatatan): BentukBuku {
  const catatan = catatanOf(nama)
  const { milik, isian } = catatan
  const lewat = milik.oleh === 'lewat' && isian[milik.kolom]?.rujuk === 'orang' ? milik.kolom : null
  return { nama, catatan, orang: lewat, hari: isian.tanggal?.jenis === 'tanggal' ? 'tanggal' : null }
}

/** The fields somebody fills in, in the order of the description. */
export function listIsian({ catatan, orang }: BentukBuku, peran: Peran): [kolom: string, isian: Isian][] {
  return Object.entries(catatan.isian).filter(
    ([kolom, { sebut, tertutup, beda }]) =>
      kolom !== orang && sebut !== null && beda !== 'terakhir' && (!tertutup || seesTertutup(peran)),
  )
}

/** A field as the window draws it. @param posyandu the places there are, by their ids */
export function toIsian([kolom, isian]: [string, Isian], posyandu: ReadonlyMap<string, string>): IsianBuku {
  const kata = isian.rujuk === 'fasilitas' ? posyandu : isian.kata
  return {
    kolom,
    sebut: isian.sebut ?? kolom,
    jenis: isian.jenis,
    boleh: isian.boleh,
    satuan: satuanOf(isian),
    kata: kata && [...kata].map(([kode, satu]) => ({ kode, kata: satu })),
  }
}

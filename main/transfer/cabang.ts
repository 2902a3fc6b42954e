import type { Db } from '#main/db/open.ts'
import type { Replika } from '#main/db/vektor.ts'
import { tanggalDari } from '#main/platform/tanggal-lokal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import type { BagianPaket } from './isi-paket.ts'
import { lanjutRantai, listBaris, rantaiAt, rantaiSesudah } from './rantai.ts'

/**
 * A replica of which a package holds other changes than the book, under the same numbers: two computers wrote under one
 * name, because a data folder was copied, put back by hand, or lost what it had sent.
 */
export type Cabang = {
  readonly replika: string
  readonly fasilitasId: string
  /** Up to which change both are known to be the same. */
  readonly dari: number
  /** ISO instant of the first change that differs, by the clock of who wrote it; null where it is not known. */
  readonly sejak: string | null
}

/** The first change by which a part and the book differ, and the last before it that ends a group in both. */
function findBeda(db: Db, { dari, rantaiDari, baris }: BagianPaket, { nomor }: Replika, upTo: number) {
  if (rantaiAt(db, nomor, dari) !== rantaiDari) return { dari: 0, sejak: null }
  const [ours, theirs] = [listBaris(db, nomor, dari, upTo), baris.filter(({ seq }) => seq <= upTo)]
  const at = theirs.findIndex((b, i) => {
    const a = ours[i]
    return a === undefined || lanjutRantai('', a) !== rantaiSesudah('', [b])
  })
  const [a, b] = [ours[at < 0 ? theirs.length : at], theirs[at]]
  const groups = [a, b].flatMap((one) => (one ? [one.kelompok] : []))
  return { dari: Math.min(...groups) - 1, sejak: (b ?? a)?.waktu ?? null }
}

/** Finds where a part of a package parts from what the book holds of its replica; null where it does not. */
export function findCabang(db: Db, bagian: BagianPaket, replika: Replika): Cabang | null {
  const upTo = Math.min(replika.sampai, bagian.sampai)
  if (upTo < bagian.dari) return null
  const known = bagian.baris.filter(({ seq }) => seq <= upTo)
  if (rantaiAt(db, replika.nomor, upTo) === rantaiSesudah(bagian.rantaiDari, known)) return null
  return { replika: bagian.replika, fasilitasId: bagian.fasilitasId, ...findBeda(db, bagian, replika, upTo) }
}

/** What is said of a package of which a part was left out. @param nama of the facility whose computer wrote it */
export function kalimatCabang({ sejak }: Cabang, nama: string): string {
  const when = sejak === null ? '' : ` sejak ${formatTanggal(tanggalDari(sejak))}`
  return `Sebagian kiriman ini belum diterima: ada dua laptop ${nama} yang memakai salinan buku yang sama, dan catatannya${when} berbeda. Yang sudah ada di buku ini tidak berubah, dan catatan yang belum diterima masih utuh di laptop yang menulisnya.`
}

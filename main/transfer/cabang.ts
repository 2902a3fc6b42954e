import type { Replika } from '#main/db/vektor.ts'
import type { Db } from '#main/toko/toko.ts'
import { tanggalDari } from '#shared/domain/tanggal/tanggal-lokal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import type { BagianPaket } from './isi-paket.ts'
import { akhirKelompok, lanjutRantai, listBaris, rantaiAt, rantaiSesudah } from './rantai.ts'

/**
 * A replica of which somebody holds other changes than the book, under the same numbers: two computers wrote under one
 * name, because a data folder was copied, put back by hand, or lost what it had sent.
 */
export type Cabang = {
  readonly replika: string
  readonly fasilitasId: string
  /** Up to which change both are known to be the same. */
  readonly dari: number
  /** ISO instant of the first change that differs, by the clock of who wrote it; null where it is not known. */
  readonly sejak: string | null
  /** Digest over theirs up to their first change after `dari`; null where it was not shown. */
  readonly awal: string | null
}

/** The digest over the changes of a replica up to its first one after `dari`: by it two branches are told apart. */
export function awalCabang(db: Db, { nomor, sampai }: Pick<Replika, 'nomor' | 'sampai'>, dari: number): string {
  const [first] = listBaris(db, nomor, { dari, sampai })
  const before = rantaiAt(db, nomor, dari)
  return first ? lanjutRantai(before, first) : before
}

/** ISO instant of the first change of a replica after `dari`. */
export function sejakCabang(db: Db, { nomor, sampai }: Replika, dari: number): string | null {
  return listBaris(db, nomor, { dari, sampai })[0]?.waktu ?? null
}

/** A part of a package, and what the book holds of the same replica. */
type Berpasangan = { readonly bagian: BagianPaket; readonly replika: Replika }

/** The first change by which a part and the book differ, and the last before it that ends a group in both. */
function findBeda(db: Db, { bagian, replika }: Berpasangan, upTo: number) {
  const { dari, rantaiDari, baris } = bagian
  const { nomor } = replika
  const [ours, theirs] = [listBaris(db, nomor, { dari, sampai: upTo }), baris.filter(({ seq }) => seq <= upTo)]
  const at = theirs.findIndex((b, i) => {
    const a = ours[i]
    return a === undefined || lanjutRantai('', a) !== rantaiSesudah('', [b])
  })
  const [a, b] = [ours[at < 0 ? theirs.length : at], theirs[at]]
  const groups = [a, b].flatMap((one) => (one ? [one.kelompok] : []))
  const akhir = akhirKelompok(db, nomor, Math.min(...groups) - 1)
  const same = baris.filter(({ seq }) => seq <= akhir)
  const next = baris.slice(same.length, same.length + 1)
  const awal = next.length > 0 ? rantaiSesudah(rantaiDari, [...same, ...next]) : null
  return { dari: akhir, sejak: (b ?? a)?.waktu ?? null, awal }
}

/**
 * Finds where a part of a package parts from what the book holds of its replica; null where it does not.
 *
 * @param serupa up to which change both were shown to be the same, where the part begins behind it
 */
export function findCabang(db: Db, pasangan: Berpasangan, serupa = 0): Cabang | null {
  const { bagian, replika } = pasangan
  const upTo = Math.min(replika.sampai, bagian.sampai)
  if (upTo < bagian.dari) return null
  const known = bagian.baris.filter(({ seq }) => seq <= upTo)
  if (rantaiAt(db, replika.nomor, upTo) === rantaiSesudah(bagian.rantaiDari, known)) return null
  const head = { replika: bagian.replika, fasilitasId: bagian.fasilitasId }
  if (rantaiAt(db, replika.nomor, bagian.dari) === bagian.rantaiDari)
    return { ...head, ...findBeda(db, pasangan, upTo) }
  return { ...head, dari: serupa, sejak: sejakCabang(db, replika, serupa), awal: null }
}

/** What is said of a package of which a part was left out. @param nama of the facility whose computer wrote it */
export function kalimatCabang({ sejak }: Cabang, nama: string): string {
  const when = sejak === null ? '' : ` sejak ${formatTanggal(tanggalDari(sejak))}`
  return `Sebagian kiriman ini belum diterima: ada dua laptop ${nama} yang memakai salinan buku yang sama, dan catatannya${when} berbeda. Yang sudah ada di buku ini tidak berubah, dan catatan yang belum diterima masih utuh di laptop yang menulisnya. Bawa flashdisk ini kembali ke laptop itu: bukunya membaca jawaban di sana, lalu kirim lagi.`
}

/** What is said where two laptops of a facility wrote on under one name, and what both wrote is here. */
export function kalimatRangkap({ sejak }: Cabang, nama: string): string {
  const when = sejak === null ? '' : ` sejak ${formatTanggal(tanggalDari(sejak))}`
  return `Ada dua laptop ${nama} yang memakai salinan buku yang sama, dan catatannya${when} berbeda. Catatan keduanya sudah diterima, tidak ada yang hilang. Laptop itu memisahkan catatannya sendiri begitu membaca tanda terimanya.`
}

/** What is said where this book parted from what another computer wrote under its name. */
export function kalimatTerpisah({ sejak }: Cabang): string {
  const when = sejak === null ? '' : ` sejak ${formatTanggal(tanggalDari(sejak))}`
  return `Laptop ini ternyata memakai salinan buku yang juga dipakai laptop lain. Catatannya${when} sudah dipisahkan dari catatan laptop itu; tidak ada yang hilang. Kirim lagi supaya semuanya sampai.`
}

import { findTempatId, readTempat } from '#main/db/buku.ts'
import type { TempatTetap } from '#main/db/tempat-tetap.ts'
import { getReplikaSendiri } from '#main/db/vektor.ts'
import type { Db } from '#main/toko/toko.ts'
import { refuse } from '#shared/contract/errors.ts'
import type { JenisTempatKerja } from '#shared/contract/fasilitas.ts'
import { formatTempat } from '#shared/text/tempat.ts'

/** This book, as it speaks of itself to others. */
export type Diri = {
  readonly fasilitasId: string
  readonly jenis: JenisTempatKerja
  /** With the word for what it is: "Pustu Sumberagung". */
  readonly nama: string
  /** The replica it writes under. */
  readonly replika: string
  readonly komputer: string
}

const belumSiap =
  'Buku ini belum punya nama tempat, jadi belum dapat berkirim. Tidak ada yang berubah. Isi dulu nama Pustu atau Puskesmas di Pengaturan.'

/** @throws AppFailure while the book has no place */
export function readDiri(db: Db): Diri {
  const [tempat, fasilitasId] = [readTempat(db), findTempatId(db)]
  if (tempat === null || fasilitasId === null) return refuse(belumSiap)
  const own = getReplikaSendiri(db)
  const komputer = db.oneValue<string>('SELECT nama FROM replika WHERE nomor = ?', own.nomor)
  return { fasilitasId, jenis: tempat.jenis, nama: formatTempat(tempat), replika: own.id, komputer }
}

/** What others know this book by, from the first exchange on. */
export function toTempatTetap({ fasilitasId: id, jenis }: Pick<Diri, 'fasilitasId' | 'jenis'>): TempatTetap {
  return { id, jenis }
}

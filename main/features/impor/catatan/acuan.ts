import { idBerkas } from '#main/db/id-tetap.ts'
import type { EntityName } from '#main/toko/schema.ts'
import type { BarisBerkas } from './baca-berkas.ts'
import type { BukuCatatan } from './catatan.repository.ts'
import type { JenisCatatan } from './jenis.ts'

/** JSON with the keys in order: two rows that say the same are the same text. */
function baku(nilai: unknown): string {
  return JSON.stringify(nilai, (_kunci, satu: unknown) =>
    satu !== null && typeof satu === 'object' && !Array.isArray(satu)
      ? Object.fromEntries(Object.entries(satu).sort(([a], [b]) => (a < b ? -1 : 1)))
      : satu,
  )
}

/** Ids of the rows of a file, and what its keys name. */
export type Acuan = {
  /** The id a row has by its key, or by all that it says and which of several equal ones it is. */
  idOf(jenis: JenisCatatan, baris: BarisBerkas): string
  /** Says which record a key names. */
  sebut(entitas: EntityName, kunci: string, id: string): void
  /** The record a key names: of this file, or of one that came before it. */
  find(entitas: EntityName, jenis: string, kunci: string): string | null
}

export function createAcuan(buku: BukuCatatan): Acuan {
  const dikenal = new Map<string, string>()
  const sama = new Map<string, number>()
  const fromIsi = (jenis: string, isi: BarisBerkas['isi']) => {
    const teks = baku(isi)
    const ke = (sama.get(`${jenis} ${teks}`) ?? 0) + 1
    sama.set(`${jenis} ${teks}`, ke)
    return idBerkas(buku.tempatId, jenis, 'isi', teks, String(ke))
  }
  const fromKunci = (jenis: string, kunci: string) => idBerkas(buku.tempatId, jenis, 'kunci', kunci)
  return {
    idOf({ jenis, catatan }, { kunci, isi }) {
      const own = kunci === null ? fromIsi(jenis, isi) : fromKunci(jenis, kunci)
      if (catatan !== 'fasilitas' || typeof isi.nama !== 'string' || buku.baca(catatan, own)) return own
      // A posyandu of the book stays the one it is.
      return buku.findPosyandu(isi.nama) ?? own
    },
    sebut: (entitas, kunci, id) => void dikenal.set(`${entitas} ${kunci}`, id),
    find(entitas, jenis, kunci) {
      const here = dikenal.get(`${entitas} ${kunci}`)
      if (here !== undefined) return here
      const id = fromKunci(jenis, kunci)
      return buku.baca(entitas, id) === undefined ? null : id
    },
  }
}

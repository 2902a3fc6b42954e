import type { Db } from '#main/toko/toko.ts'
import type { Dikenal } from '#shared/domain/register/dikenal.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { tanggalDari } from '#shared/domain/tanggal/tanggal-lokal.ts'
import { sqlDiketik } from './baris-register.ts'

/** Since when the book knows a child, and since when it belongs to a posyandu. */
export type AwalAnak = Dikenal & { readonly anggota: Tanggal | null }

type Row = { id: string; diketik: string | null; timbang: Tanggal | null; anggota: Tanggal | null }

/** Reads of some children when they came to be known, and nothing else of them. */
export function mapAwalAnak(db: Db, ids: readonly string[]): ReadonlyMap<string, AwalAnak> {
  const rows = db.all<Row>(
    `SELECT orang.id, ${sqlDiketik} AS diketik,
       (SELECT min(t.tanggal) FROM penimbangan t WHERE t.orang_id = orang.id AND t.dihapus = 0) AS timbang,
       (SELECT min(k.mulai) FROM keanggotaan k WHERE k.orang_id = orang.id AND k.dihapus = 0) AS anggota
     FROM json_each(?) JOIN orang ON orang.id = value`,
    JSON.stringify(ids),
  )
  return new Map(
    rows.map(({ id, diketik, timbang, anggota }) => [
      id,
      {
        terdaftar: diketik === null ? null : tanggalDari(diketik),
        penimbangan: timbang === null ? [] : [{ tanggal: timbang }],
        anggota,
      },
    ]),
  )
}

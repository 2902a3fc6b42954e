import type { Db } from '#main/toko/toko.ts'
import type { Dikenal } from '#shared/domain/register/dikenal.ts'
import { bulanDari } from '#shared/domain/skdn/jeda.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { tanggalLokal } from '#shared/domain/tanggal/tanggal-lokal.ts'
import { sqlDiketik } from './baris-register.ts'
import { tanggalDi } from './kode.ts'

/** When a child was typed in (an ISO instant), first weighed, and first a member of a posyandu. */
export type AwalTertulis = {
  readonly diketik: string | null
  readonly timbang: Tanggal | null
  readonly anggota: Tanggal | null
}

/** Finds it among all that is written of some children. */
export function mapAwalTertulis(db: Db, ids: readonly string[]): ReadonlyMap<string, AwalTertulis> {
  const rows = db.all<AwalTertulis & { id: string }>(
    `SELECT orang.id, ${sqlDiketik} AS diketik,
       (SELECT min(t.tanggal) FROM penimbangan t WHERE t.orang_id = orang.id AND t.dihapus = 0) AS timbang,
       (SELECT min(k.mulai) FROM keanggotaan k WHERE k.orang_id = orang.id AND k.dihapus = 0) AS anggota
     FROM json_each(?) JOIN orang ON orang.id = value`,
    JSON.stringify(ids),
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Since when the book knows a child, and since when it belongs to a posyandu. */
export type AwalAnak = Dikenal & { readonly anggota: Tanggal | null }

/** The same as `anak_kini` keeps it. */
export type AwalKode = {
  readonly diketik: number | null
  readonly timbang: number | null
  readonly anggota: number | null
}

export const tanggalKode = (kode: number): Tanggal => tanggalDi(bulanDari(kode >> 5), kode & 31)

export function dariAwalKode({ diketik, timbang, anggota }: AwalKode): AwalAnak {
  return {
    terdaftar: diketik === null ? null : tanggalLokal(new Date(diketik)),
    penimbangan: timbang === null ? [] : [{ tanggal: tanggalKode(timbang) }],
    anggota: anggota === null ? null : tanggalKode(anggota),
  }
}

/** Reads when some children came to be known, as it is kept of them. */
export function mapAwalAnak(db: Db, ids: readonly string[]): ReadonlyMap<string, AwalAnak> {
  const rows = db.all<AwalKode & { id: string }>(
    `SELECT n.id, a.diketik, a.timbang, a.anggota FROM json_each(?) j CROSS JOIN ringkasan_nomor n ON n.id = j.value
       CROSS JOIN anak_kini a ON a.anak = n.nomor`,
    JSON.stringify(ids),
  )
  return new Map(rows.map(({ id, ...awal }) => [id, dariAwalKode(awal)]))
}

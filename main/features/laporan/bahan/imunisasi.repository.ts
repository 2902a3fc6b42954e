import type { ImunisasiRow } from '#main/db/dosis.ts'
import { idLuar } from '#main/db/milik.ts'
import type { Entities } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

/** Doses and who is to be reached, of this facility. */

/** Days between which doses are told of, and the first birth date of those to be reached. */
export type Rentang = { readonly dari: Tanggal; readonly per: Tanggal; readonly lahirDari: Tanggal }

/** Rows that are dated within those days; a month counts with its days. */
const dalamRentang = `dihapus = 0 AND coalesce(tanggal, bulan) >= substr(@dari, 1, 7) AND coalesce(tanggal, bulan) <= @per
  AND coalesce(tanggal, bulan || '-31') >= @dari`

export type OrangRow = Pick<Entities['orang'], 'id' | 'nama' | 'jk' | 'tanggal_lahir' | 'meninggal_pada'> & {
  /** Of another Pustu, or of none: a dose given here is all that is told of her. */
  readonly tamu: 0 | 1
}

/** Whoever has a dose in those days, the children to be reached, and others who are named. */
export function listOrang(db: Db, rentang: Rentang, lain: Iterable<string>): OrangRow[] {
  return db.all<OrangRow>(
    `SELECT id, nama, jk, tanggal_lahir, meninggal_pada, id IN ${idLuar} AS tamu FROM orang
     WHERE dihapus = 0 AND (
       id IN (SELECT orang_id FROM imunisasi WHERE ${dalamRentang} AND (
         orang_id NOT IN ${idLuar} OR posyandu_id IN (SELECT id FROM fasilitas WHERE id NOT IN ${idLuar})))
       OR (id NOT IN ${idLuar} AND tanggal_lahir BETWEEN @lahirDari AND @per)
       OR id IN (SELECT value FROM json_each(@lain)))
     ORDER BY id`,
    { ...rentang, lain: JSON.stringify([...lain]) },
  )
}

export type AnggotaRow = Pick<Entities['keanggotaan'], 'orang_id' | 'posyandu_id' | 'mulai' | 'sampai' | 'sebab_sampai'>

/** Memberships as known on a day, of those persons. */
export function mapKeanggotaan(db: Db, ids: readonly string[], per: Tanggal): Map<string, AnggotaRow[]> {
  const rows = db.all<AnggotaRow>(
    `SELECT orang_id, posyandu_id, mulai, iif(sampai <= @per, sampai, NULL) AS sampai,
       iif(sampai <= @per, sebab_sampai, NULL) AS sebab_sampai
     FROM keanggotaan WHERE dihapus = 0 AND mulai <= @per AND orang_id IN (SELECT value FROM json_each(@ids))
     ORDER BY mulai, id`,
    { ids: JSON.stringify(ids), per },
  )
  return Map.groupBy(rows, ({ orang_id }) => orang_id)
}

/** Doses that guests were given here in those days. */
export function mapDosisTamu(db: Db, { dari, per }: Rentang): Map<string, ImunisasiRow[]> {
  const rows = db.all<ImunisasiRow>(
    `SELECT * FROM imunisasi WHERE ${dalamRentang} AND tanggal IS NOT NULL AND orang_id IN ${idLuar}
       AND posyandu_id IN (SELECT id FROM fasilitas WHERE id NOT IN ${idLuar}) ORDER BY rowid`,
    { dari, per },
  )
  return Map.groupBy(rows, ({ orang_id }) => orang_id)
}

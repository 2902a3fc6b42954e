import { idLuar } from '#main/db/milik.ts'
import type { Entities, OrangTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { AlasanPmt } from '#shared/domain/pmt/siklus.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

export type OrangRow = Pick<
  OrangTable,
  'id' | 'nama' | 'jk' | 'tanggal_lahir' | 'dusun' | 'rt' | 'rw' | 'alamat' | 'telepon'
> & { readonly nama_ibu: string | null; readonly posyandu_id: string }

const dalam = 'IN (SELECT value FROM json_each(@ids))'

/** Those of some persons who are members of a posyandu of this facility on a day and alive, with that posyandu. */
export function listOrang(db: Db, ids: readonly string[], per: Tanggal): OrangRow[] {
  return db.all<OrangRow>(
    `SELECT o.id, o.nama, o.jk, o.tanggal_lahir, o.dusun, o.rt, o.rw, o.alamat, o.telepon,
       coalesce(ibu.nama, o.nama_ibu) AS nama_ibu, k.posyandu_id
     FROM orang o JOIN keanggotaan k ON k.orang_id = o.id AND k.dihapus = 0 AND k.mulai <= @per
         AND (k.sampai IS NULL OR k.sampai > @per) AND k.posyandu_id NOT IN ${idLuar}
       LEFT JOIN orang ibu ON ibu.id = o.ibu_id
     WHERE o.dihapus = 0 AND o.id ${dalam} AND o.id NOT IN ${idLuar}
       AND (o.meninggal_pada IS NULL OR o.meninggal_pada > @per)
     GROUP BY o.id ORDER BY o.nama, o.id`,
    { ids: JSON.stringify(ids), per },
  )
}

/** Persons of a list of whom a length was ever written down by a day. */
export function listPernahDiukur(db: Db, ids: readonly string[], per: Tanggal): string[] {
  return db.values<string>(
    `SELECT DISTINCT orang_id FROM penimbangan
     WHERE dihapus = 0 AND tb_mm > 0 AND tanggal <= @per AND orang_id ${dalam} ORDER BY orang_id`,
    { ids: JSON.stringify(ids), per },
  )
}

export type PmtRow = {
  readonly orang_id: string
  readonly mulai: Tanggal
  readonly siklus: number | null
  readonly alasan: AlasanPmt | null
}

/** Cycles of food that were begun by a day and that nobody ended. */
export function listPmtBerjalan(db: Db, per: Tanggal): PmtRow[] {
  return db.all<PmtRow>(
    `SELECT orang_id, mulai, siklus, alasan FROM pmt
     WHERE dihapus = 0 AND mulai <= @per AND selesai IS NULL AND orang_id NOT IN ${idLuar}
       AND NOT EXISTS (SELECT 1 FROM pmt_hari h WHERE h.pmt_id = pmt.id AND h.dihapus = 0 AND h.lanjut IN ('selesai', 'rujuk'))
     ORDER BY orang_id, mulai`,
    { per },
  )
}

export type RujukanRow = {
  readonly orang_id: string
  readonly tanggal: Tanggal
  readonly ke: 'puskesmas' | 'rs' | 'lainnya'
  readonly tujuan: string | null
}

/** Referrals without an answer on a day, the latest first. */
export function listTanpaJawaban(db: Db, per: Tanggal): RujukanRow[] {
  return db.all<RujukanRow>(
    `SELECT orang_id, tanggal, ke, tujuan FROM rujukan
     WHERE dihapus = 0 AND tanggal <= @per AND (dijawab IS NULL OR dijawab > @per) AND orang_id NOT IN ${idLuar}
     ORDER BY tanggal DESC, id`,
    { per },
  )
}

export type KunjunganRow = Pick<
  Entities['kunjungan_tindak'],
  'id' | 'orang_id' | 'tanggal' | 'hasil' | 'sebab' | 'catatan'
>

/** The last visit to each person up to a day. */
export function mapKunjungan(db: Db, per: Tanggal): ReadonlyMap<string, KunjunganRow> {
  const rows = db.all<KunjunganRow>(
    `SELECT id, orang_id, tanggal, hasil, sebab, catatan FROM kunjungan_tindak
     WHERE dihapus = 0 AND tanggal <= @per AND orang_id NOT IN ${idLuar} ORDER BY tanggal, id`,
    { per },
  )
  return new Map(rows.map((row) => [row.orang_id, row]))
}

/** The visit to a person on a day, also one that was taken back: one record a person and day serves for good. */
export function findKunjunganPada(
  db: Db,
  orangId: string,
  tanggal: Tanggal,
): (KunjunganRow & { dihapus: number }) | undefined {
  return db.first<KunjunganRow & { dihapus: number }>(
    `SELECT id, orang_id, tanggal, hasil, sebab, catatan, dihapus FROM kunjungan_tindak
     WHERE orang_id = @orangId AND tanggal = @tanggal ORDER BY dihapus, id LIMIT 1`,
    { orangId, tanggal },
  )
}

/** The next recorded day each posyandu is open, from a day on. */
export function mapHariBukaBerikut(db: Db, per: Tanggal): ReadonlyMap<string, Tanggal> {
  const rows = db.all<{ readonly posyandu_id: string; readonly tanggal: Tanggal }>(
    `SELECT posyandu_id, min(tanggal) AS tanggal FROM hari_buka
     WHERE dihapus = 0 AND tanggal >= @per AND posyandu_id NOT IN ${idLuar} GROUP BY posyandu_id ORDER BY posyandu_id`,
    { per },
  )
  return new Map(rows.map((row) => [row.posyandu_id, row.tanggal]))
}

type DiriRow = Pick<Entities['orang'], 'tanggal_lahir' | 'jk'>

/** Birth date and sex of some persons. */
export function mapDiri(db: Db, ids: readonly string[]): ReadonlyMap<string, DiriRow> {
  const sql = `SELECT id, tanggal_lahir, jk FROM orang WHERE id ${dalam}`
  const rows = db.all<DiriRow & { readonly id: string }>(sql, { ids: JSON.stringify(ids) })
  return new Map(rows.map(({ id, ...diri }) => [id, diri]))
}

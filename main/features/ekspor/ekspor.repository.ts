import { luarIds } from '#main/db/milik.ts'
import type { Entities } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { IdentitasUnggah } from '#shared/domain/ekspor/sigizi.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

type IdentitasRow = Omit<IdentitasUnggah, 'imd'> & { readonly imd: 0 | 1 | null }

/** What uploads say of some children, by id. */
export function mapIdentitas(db: Db, ids: readonly string[]): ReadonlyMap<string, IdentitasUnggah> {
  const rows = db.all<IdentitasRow>(
    `SELECT o.id, o.nama, o.jk, o.tanggal_lahir AS tanggalLahir, o.nik, o.no_kk AS noKk, o.anak_ke AS anakKe,
       o.bb_lahir_g AS bbLahirG, o.pb_lahir_mm AS pbLahirMm, o.lk_lahir_mm AS lkLahirMm, o.imd,
       o.nama_ayah AS namaAyah, coalesce(ibu.nama, o.nama_ibu) AS namaIbu, coalesce(ibu.nik, o.nik_ibu) AS nikIbu,
       coalesce(o.telepon, ibu.telepon) AS telepon, coalesce(o.alamat, o.dusun) AS alamat, o.rt, o.rw
     FROM json_each(?) JOIN orang o ON o.id = value LEFT JOIN orang ibu ON ibu.id = o.ibu_id`,
    JSON.stringify(ids),
  )
  return new Map(rows.map((row) => [row.id, { ...row, imd: row.imd === null ? null : row.imd === 1 }]))
}

export type HariRow = {
  readonly orang_id: string
  readonly tanggal: Tanggal
  readonly lila_mm: number | null
  readonly lk_mm: number | null
  readonly vitamin_a: 'biru' | 'merah' | null
}

/** What was taken beside weight and length on the days of a month, in the order of entry. */
export function listHari(db: Db, bulan: string): HariRow[] {
  return db.all<HariRow>(
    db.query
      .selectFrom('penimbangan')
      .select(['orang_id', 'tanggal', 'lila_mm', 'lk_mm', 'vitamin_a'])
      .where('orang_id', 'not in', luarIds(db))
      .where('tanggal', '>=', `${bulan}-01`)
      .where('tanggal', '<=', `${bulan}-31`)
      .where('dihapus', '=', 0)
      .orderBy('tanggal')
      .orderBy('urut')
      .orderBy('id'),
  )
}

type AsiRow = { readonly orang_id: string; readonly tanggal: Tanggal; readonly asi: 'ya' | 'tidak' }

/** Answers about breast milk of some children, earliest first. */
export function listAsi(db: Db, ids: readonly string[]): AsiRow[] {
  return db.all<AsiRow>(
    `SELECT orang_id, tanggal, asi FROM penimbangan
     WHERE dihapus = 0 AND asi IS NOT NULL AND orang_id IN (SELECT value FROM json_each(?))
     ORDER BY tanggal, urut, id`,
    JSON.stringify(ids),
  )
}

type DosisRow = {
  readonly id: string
  readonly orang_id: string
  readonly dosis: string
  readonly tanggal: Tanggal
  readonly batch: string | null
  readonly kedaluwarsa: Tanggal | null
  readonly riwayat: 0 | 1
}

/** Doses given to some children on a day of a month. */
export function listDosis(db: Db, ids: readonly string[], bulan: string): DosisRow[] {
  return db.all<DosisRow>(
    `SELECT id, orang_id, dosis, tanggal, batch, kedaluwarsa, riwayat FROM imunisasi
     WHERE dihapus = 0 AND tidak IS NULL AND substr(tanggal, 1, 7) = @bulan
       AND orang_id IN (SELECT value FROM json_each(@ids))
     ORDER BY tanggal, rowid`,
    { ids: JSON.stringify(ids), bulan },
  )
}

export type KeluarRow = {
  readonly nama: string
  readonly tanggal_lahir: Tanggal | null
  readonly posyandu_id: string
  readonly sampai: Tanggal
  readonly sebab: string | null
}

/** Who left a posyandu in a month, and why. */
export function listKeluar(db: Db, bulan: string): KeluarRow[] {
  return db.all<KeluarRow>(
    `SELECT o.nama, o.tanggal_lahir, k.posyandu_id, k.sampai, k.sebab_sampai AS sebab
     FROM keanggotaan k JOIN orang o ON o.id = k.orang_id
     WHERE k.dihapus = 0 AND o.dihapus = 0 AND substr(k.sampai, 1, 7) = ? ORDER BY o.nama, o.tanggal_lahir, o.id`,
    bulan,
  )
}

export type PekanRow = Pick<Entities['pmt'], 'orang_id' | 'mulai' | 'jenis' | 'sumber' | 'alasan'> &
  Pick<Entities['pmt_hari'], 'tanggal' | 'hari_habis' | 'bb_g' | 'tb_mm' | 'lanjut'> & {
    readonly nik: string | null
    /** Which cycle of this person it is, from 1. */
    readonly ke: number
  }

/** Weeks of supplementary food of some children on the days of a month, earliest first. */
export function listPekanBulan(db: Db, ids: readonly string[], bulan: string): PekanRow[] {
  return db.all<PekanRow>(
    `SELECT p.orang_id, p.mulai, p.jenis, p.sumber, p.alasan, o.nik, h.tanggal, h.hari_habis, h.bb_g, h.tb_mm, h.lanjut,
       (SELECT count(*) FROM pmt q WHERE q.orang_id = p.orang_id AND q.dihapus = 0 AND q.mulai <= p.mulai) AS ke
     FROM pmt_hari h JOIN pmt p ON p.id = h.pmt_id JOIN orang o ON o.id = p.orang_id
     WHERE h.dihapus = 0 AND p.dihapus = 0 AND substr(h.tanggal, 1, 7) = @bulan
       AND p.orang_id IN (SELECT value FROM json_each(@ids)) ORDER BY h.tanggal, h.id`,
    { ids: JSON.stringify(ids), bulan },
  )
}

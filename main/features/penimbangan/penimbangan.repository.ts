import { idLuar, luarIds } from '#main/db/milik.ts'
import type { HariBukaTable, KaderTable, KehadiranTable, OrangTable, PenimbanganTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'

export type HariRow = Pick<
  HariBukaTable,
  'id' | 'posyandu_id' | 'tanggal' | 'selesai' | 'catatan' | 'pengunjung_hitung'
>
export type PenimbanganRow = Omit<PenimbanganTable, 'dihapus'>
export type KehadiranRow = Omit<KehadiranTable, 'versi'>
export type KaderRow = Pick<KaderTable, 'id' | 'posyandu_id' | 'nama'>
export type OrangRow = Pick<
  OrangTable,
  'id' | 'nama' | 'nama_ayah' | 'dusun' | 'rt' | 'rw' | 'nik' | 'nik_status' | 'urutan_register'
> & { nama_ibu: string | null }

const hariColumns = ['id', 'posyandu_id', 'tanggal', 'selesai', 'catatan', 'pengunjung_hitung'] as const
const penimbanganColumns = [
  ...(['id', 'orang_id', 'tanggal', 'urut', 'posyandu_id', 'hari_buka_id', 'impor_id'] as const),
  ...(['bb_g', 'bb_ketikan', 'tb_mm', 'tb_ketikan', 'cara_ukur', 'lila_mm', 'lk_mm'] as const),
  ...(['vitamin_a', 'obat_cacing', 'asi', 'edema', 'catatan'] as const),
  ...(['pengganti_nt', 'pengganti_alasan', 'pengganti_bb_g', 'pengganti_bb_lalu_g'] as const),
  ...(['jawaban_periksa', 'naik_menurut_berkas', 'versi'] as const),
] as const
const kehadiranColumns = 'id, hari_buka_id, orang_id, kader_id, hadir, dihapus'

/** Days of this facility: one of another Pustu is not found. */
function selectHari(db: Db) {
  return db.query
    .selectFrom('hari_buka')
    .select(hariColumns)
    .where('dihapus', '=', 0)
    .where('posyandu_id', 'not in', luarIds(db))
}

/** Weighings of children of this facility that were not made in another Pustu. */
function selectPenimbangan(db: Db) {
  return db.query
    .selectFrom('penimbangan')
    .select(penimbanganColumns)
    .where('dihapus', '=', 0)
    .where('orang_id', 'not in', luarIds(db))
    .where((eb) => eb.or([eb('posyandu_id', 'is', null), eb('posyandu_id', 'not in', luarIds(db))]))
}

export function findHariBuka(db: Db, id: string): HariRow | undefined {
  return db.first(selectHari(db).where('id', '=', id))
}

export function findHariBukaPada(db: Db, posyanduId: string, tanggal: string): HariRow | undefined {
  return db.first(selectHari(db).where('posyandu_id', '=', posyanduId).where('tanggal', '=', tanggal))
}

/** The days of a month, earliest first. No limit: some per posyandu. */
export function listHariBuka(db: Db, bulan: string): HariRow[] {
  return db.all(
    selectHari(db)
      .where('tanggal', '>=', `${bulan}-01`)
      .where('tanggal', '<=', `${bulan}-31`)
      .orderBy('tanggal')
      .orderBy('id'),
  )
}

/** Weighings of a span of days, in order of entry. No limit: a sheet must be whole. */
export function listPenimbangan(db: Db, dari: string, sampai: string): PenimbanganRow[] {
  return db.all(
    selectPenimbangan(db)
      .where('tanggal', '>=', dari)
      .where('tanggal', '<=', sampai)
      .orderBy('tanggal')
      .orderBy('urut'),
  )
}

/** Those of one child, in order of entry. */
export function listPenimbanganOrang(
  db: Db,
  orangId: string,
  { dari, sampai }: { readonly dari: string; readonly sampai: string },
): PenimbanganRow[] {
  return db.all(
    selectPenimbangan(db)
      .where('orang_id', '=', orangId)
      .where('tanggal', '>=', dari)
      .where('tanggal', '<=', sampai)
      .orderBy('tanggal')
      .orderBy('urut'),
  )
}

/** The weighings that hang on a hari buka. */
export function listPenimbanganHari(db: Db, hariBukaId: string): PenimbanganRow[] {
  return db.all(selectPenimbangan(db).where('hari_buka_id', '=', hariBukaId).orderBy('urut'))
}

export function findPenimbangan(db: Db, id: string): PenimbanganRow | undefined {
  return db.first(selectPenimbangan(db).where('id', '=', id))
}

/** The row of a child on a day: the one entered last, wherever it came from. */
export function findPenimbanganPada(db: Db, orangId: string, tanggal: string): PenimbanganRow | undefined {
  return db.first(
    selectPenimbangan(db)
      .where('orang_id', '=', orangId)
      .where('tanggal', '=', tanggal)
      .orderBy('urut', 'desc')
      .limit(1),
  )
}

/** Attendance of a day, also rows taken back, so that one row serves a person for good. */

export function listKehadiran(db: Db, hariBukaIds: readonly string[]): KehadiranRow[] {
  return db.all<KehadiranRow>(
    `SELECT ${kehadiranColumns} FROM kehadiran
     WHERE hari_buka_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    JSON.stringify(hariBukaIds),
  )
}

/** Kader of every posyandu of this facility, heads first. No limit: some tens. */
export function listKader(db: Db): KaderRow[] {
  return db.all(
    db.query
      .selectFrom('kader')
      .select(['id', 'posyandu_id', 'nama'])
      .where('dihapus', '=', 0)
      .where('posyandu_id', 'not in', luarIds(db))
      .orderBy('ketua', 'desc')
      .orderBy('nama')
      .orderBy('id'),
  )
}

/** What the sheet and the search show of persons. @param ids null: the children of the book, for a search in their names */
export function listOrang(db: Db, ids: readonly string[] | null): OrangRow[] {
  const diminta = ids === null ? '' : 'AND o.id IN (SELECT value FROM json_each(@ids))'
  return db.all<OrangRow>(
    `SELECT o.id, o.nama, coalesce(ibu.nama, o.nama_ibu) AS nama_ibu, o.nama_ayah, o.dusun, o.rt, o.rw, o.nik, o.nik_status,
       o.urutan_register
     FROM orang o LEFT JOIN orang ibu ON ibu.id = o.ibu_id
     WHERE o.dihapus = 0 AND o.id NOT IN ${idLuar} ${diminta} ORDER BY o.id`,
    { ids: JSON.stringify(ids) },
  )
}

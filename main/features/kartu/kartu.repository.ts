import type { CatatanRow } from '#main/db/baris-kartu.ts'
import { idLuar, luarIds } from '#main/db/milik.ts'
import type { HariBukaTable, KeanggotaanTable, OrangTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { SusunanKartu, SusunanKepala } from '#shared/kartu/susunan.ts'

export type OrangRow = Pick<
  OrangTable,
  | 'id'
  | 'nama'
  | 'nama_suami'
  | 'jk'
  | 'tanggal_lahir'
  | 'nik'
  | 'alamat'
  | 'dusun'
  | 'rt'
  | 'rw'
  | 'telepon'
  | 'meninggal_pada'
  | 'urutan_register'
>
const orangColumns = [
  ...(['id', 'nama', 'nama_suami', 'jk', 'tanggal_lahir', 'nik', 'alamat', 'dusun', 'rt', 'rw', 'telepon'] as const),
  ...(['meninggal_pada', 'urutan_register'] as const),
]

/** A person by id; one of another Pustu is not found. */
export function findOrang(db: Db, id: string): OrangRow | undefined {
  return db.first(selectOrang(db).where('id', '=', id))
}

function selectOrang(db: Db) {
  return db.query
    .selectFrom('orang')
    .select(orangColumns)
    .where('dihapus', '=', 0)
    .where('id', 'not in', luarIds(db))
    .orderBy('id')
}

/** Everyone of this facility by id. No limit: lists of a card are narrowed by whom it is kept of. */
export function mapOrang(db: Db): Map<string, OrangRow> {
  return new Map(db.all(selectOrang(db)).map((row) => [row.id, row]))
}

export type AnggotaRow = Pick<KeanggotaanTable, 'id' | 'orang_id' | 'posyandu_id' | 'mulai' | 'sampai'>

/** Memberships in posyandu of this facility by person, earliest first. @param orangId null: of everyone */
export function mapAnggota(db: Db, orangId: string | null): Map<string, AnggotaRow[]> {
  const all = db.query
    .selectFrom('keanggotaan')
    .select(['id', 'orang_id', 'posyandu_id', 'mulai', 'sampai'])
    .where('dihapus', '=', 0)
    .where('posyandu_id', 'not in', luarIds(db))
    .orderBy('mulai')
    .orderBy('id')
  const rows = db.all(orangId === null ? all : all.where('orang_id', '=', orangId))
  return Map.groupBy(rows, (row) => row.orang_id)
}

export function findKepala(db: Db, { kepala, keOrang }: SusunanKepala, id: string): CatatanRow | undefined {
  const sql = `SELECT * FROM ${kepala} WHERE id = ? AND dihapus = 0 AND ${keOrang} NOT IN ${idLuar}`
  return db.first<CatatanRow>(sql, id)
}

export function findKunjungan(db: Db, { kunjungan }: SusunanKartu, id: string): CatatanRow | undefined {
  const sql = `SELECT * FROM ${kunjungan} WHERE id = ? AND dihapus = 0 AND coalesce(posyandu_id, '') NOT IN ${idLuar}`
  return db.first<CatatanRow>(sql, id)
}

export type HariRow = Pick<HariBukaTable, 'id' | 'posyandu_id' | 'tanggal'>

function selectHari(db: Db) {
  return db.query
    .selectFrom('hari_buka')
    .select(['id', 'posyandu_id', 'tanggal'])
    .where('dihapus', '=', 0)
    .where('posyandu_id', 'not in', luarIds(db))
}

export function findHari(db: Db, id: string): HariRow | undefined {
  return db.first(selectHari(db).where('id', '=', id))
}

export function findHariPada(db: Db, posyanduId: string, tanggal: string): HariRow | undefined {
  return db.first(selectHari(db).where('posyandu_id', '=', posyanduId).where('tanggal', '=', tanggal))
}

/** Persons marked absent on a day, with the record that says so. */
export function mapAbsen(db: Db, hariBukaId: string): Map<string, { id: string; tidakHadir: boolean }> {
  const rows = db.all<{ id: string; orang_id: string; hadir: number; dihapus: number }>(
    'SELECT id, orang_id, hadir, dihapus FROM kehadiran WHERE hari_buka_id = ? AND orang_id IS NOT NULL ORDER BY id',
    hariBukaId,
  )
  return new Map(
    rows.map(({ id, orang_id, hadir, dihapus }) => [orang_id, { id, tidakHadir: dihapus === 0 && hadir === 0 }]),
  )
}

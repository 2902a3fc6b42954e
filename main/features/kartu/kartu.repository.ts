import { idLuar, luarIds } from '#main/db/milik.ts'
import type { Db } from '#main/db/open.ts'
import { prepare, preparePluck, type Row } from '#main/db/proyeksi.ts'
import type { HariBukaTable, KeanggotaanTable, OrangTable } from '#main/db/schema.ts'
import { isBerkepala, kepalaOrang, type SusunanKartu, type SusunanKepala } from '#shared/kartu/susunan.ts'

/** A head or a visit of a card, as its table holds it. */
export type CatatanRow = Row & { readonly id: string; readonly versi: number }

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

/**
 * Heads of a card, earliest first, by person; everyone has one where the card asks for none.
 *
 * @param orangId null: of everyone of this facility
 */
export function mapKepala(db: Db, susunan: SusunanKartu, orangId: string | null): Map<string, CatatanRow[]> {
  if (!isBerkepala(susunan)) {
    const ids = orangId === null ? db.all(selectOrang(db)).map(({ id }) => id) : [orangId]
    return new Map(ids.map((id) => [id, [kepalaOrang(susunan, id)]]))
  }
  const { kepala, keOrang, masa } = susunan
  const only = orangId === null ? '' : `AND ${keOrang} = @orangId`
  const rows = prepare(
    db,
    `SELECT * FROM ${kepala} WHERE dihapus = 0 AND ${keOrang} NOT IN ${idLuar} ${only} ORDER BY ${masa.dibuka}, id`,
  ).all(orangId === null ? {} : { orangId }) as CatatanRow[]
  return Map.groupBy(rows, (row) => String(row[keOrang]))
}

export function findKepala(db: Db, { kepala, keOrang }: SusunanKepala, id: string): CatatanRow | undefined {
  const sql = `SELECT * FROM ${kepala} WHERE id = ? AND dihapus = 0 AND ${keOrang} NOT IN ${idLuar}`
  return prepare(db, sql).get(id) as CatatanRow | undefined
}

/** Visits of heads, in time, by head; none that was made in another Pustu. @param kepalaIds null: of all */
export function mapKunjungan(
  db: Db,
  { kunjungan, keKepala }: SusunanKartu,
  kepalaIds: readonly string[] | null,
): Map<string, CatatanRow[]> {
  const only = kepalaIds === null ? '' : `AND ${keKepala} IN (SELECT value FROM json_each(@ids))`
  const rows = prepare(
    db,
    `SELECT * FROM ${kunjungan} WHERE dihapus = 0 AND coalesce(posyandu_id, '') NOT IN ${idLuar} ${only}
     ORDER BY tanggal, id`,
  ).all(kepalaIds === null ? {} : { ids: JSON.stringify(kepalaIds) }) as CatatanRow[]
  return Map.groupBy(rows, (row) => String(row[keKepala]))
}

/** Ids of the heads with a visit in the posyandu of a day on that day. */
export function listKepalaHari(db: Db, { kunjungan, keKepala }: SusunanKartu, hari: HariRow): ReadonlySet<string> {
  const sql = `SELECT ${keKepala} FROM ${kunjungan} WHERE dihapus = 0 AND posyandu_id = @posyandu_id AND tanggal = @tanggal`
  return new Set(preparePluck(db, sql).all({ posyandu_id: hari.posyandu_id, tanggal: hari.tanggal }) as string[])
}

export function findKunjungan(db: Db, { kunjungan }: SusunanKartu, id: string): CatatanRow | undefined {
  const sql = `SELECT * FROM ${kunjungan} WHERE id = ? AND dihapus = 0 AND coalesce(posyandu_id, '') NOT IN ${idLuar}`
  return prepare(db, sql).get(id) as CatatanRow | undefined
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
  const rows = prepare(
    db,
    'SELECT id, orang_id, hadir, dihapus FROM kehadiran WHERE hari_buka_id = ? AND orang_id IS NOT NULL ORDER BY id',
  ).all(hariBukaId) as { id: string; orang_id: string; hadir: number; dihapus: number }[]
  return new Map(
    rows.map(({ id, orang_id, hadir, dihapus }) => [orang_id, { id, tidakHadir: dihapus === 0 && hadir === 0 }]),
  )
}

/** Somebody of this facility with an issued number. */
export function findOrangByNik(db: Db, nik: string): OrangRow | undefined {
  return db.first(selectOrang(db).where('nik', '=', nik))
}

export function hasKodeSementara(db: Db, kode: string): boolean {
  return preparePluck(db, 'SELECT EXISTS (SELECT 1 FROM orang WHERE kode_sementara = ?)').get(kode) === 1
}

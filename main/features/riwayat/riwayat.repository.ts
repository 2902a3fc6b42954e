import { catatanLuar, hasLuar, idLuar } from '#main/db/milik.ts'
import type { Db } from '#main/db/open.ts'
import type { EntityName, PerubahanTable } from '#main/db/schema.ts'
import { bergantungOf } from '#shared/catatan/rujukan.ts'

export type RecordKey = { readonly entitas: EntityName; readonly id: string }
export type PerubahanRow = Pick<
  PerubahanTable,
  'nomor' | 'kelompok' | 'jenis' | 'pelaku' | 'waktu' | 'alasan' | 'sumber' | 'entitas' | 'entitas_id' | 'isi'
>

/** Kinds of record that make up one person's history, beside the person. */
const milikOrang = bergantungOf('orang').filter(([entitas]) => entitas !== 'orang')

/**
 * The records that make up one person's history, removed ones too; nothing that belongs to another Pustu.
 *
 * @param umpanBalik with what the Puskesmas wrote about the person
 */
export function listRecordsOfOrang(db: Db, orangId: string, umpanBalik: boolean): RecordKey[] {
  const milik = hasLuar(db) ? `WHERE NOT ${catatanLuar('entitas', 't.id')}` : ''
  const shown = milikOrang.filter(([entitas]) => umpanBalik || entitas !== 'umpan_balik')
  const others = shown.map(
    ([entitas, kolom]) => `UNION ALL SELECT '${entitas}', id FROM ${entitas} WHERE ${kolom} = @id`,
  )
  return db.sqlite
    .prepare(
      `SELECT entitas, id FROM (SELECT 'orang' AS entitas, id FROM orang WHERE id = @id ${others.join(' ')}) t ${milik}`,
    )
    .all({ id: orangId }) as RecordKey[]
}

/** A recorded day with the weighings and attendance on it; nothing of a day of another Pustu. */
export function listRecordsOfHariBuka(db: Db, hariBukaId: string): RecordKey[] {
  return db.sqlite
    .prepare(
      `SELECT entitas, id FROM (
         SELECT 'hari_buka' AS entitas, id FROM hari_buka WHERE id = @id
         UNION ALL SELECT 'penimbangan', id FROM penimbangan WHERE hari_buka_id = @id
         UNION ALL SELECT 'kehadiran', id FROM kehadiran WHERE hari_buka_id = @id)
       WHERE (SELECT posyandu_id FROM hari_buka h WHERE h.id = @id) NOT IN ${idLuar}`,
    )
    .all({ id: hariBukaId }) as RecordKey[]
}

/** The whole journal of some records, oldest first within each. */
export function listPerubahan(db: Db, records: readonly RecordKey[]): PerubahanRow[] {
  const history = db.sqlite.prepare(
    `SELECT nomor, kelompok, jenis, pelaku, waktu, alasan, sumber, entitas, entitas_id, isi
     FROM perubahan WHERE entitas = ? AND entitas_id = ? ORDER BY nomor`,
  )
  const keys = new Map(records.map((key) => [`${key.entitas}:${key.id}`, key]))
  return [...keys.values()].flatMap(({ entitas, id }) => history.all(entitas, id) as PerubahanRow[])
}

/** Kind of a group of changes; undefined when there is none of that number. */
export function findJenisKelompok(db: Db, kelompok: number): PerubahanTable['jenis'] | undefined {
  return db.first(db.query.selectFrom('perubahan').select('jenis').where('kelompok', '=', kelompok).limit(1))?.jenis
}

/** Name of a person or facility by id, removed ones too. */
export function findNama(db: Db, entitas: 'orang' | 'fasilitas' | 'kader', id: string): string | null {
  const row = db.first(db.query.selectFrom(entitas).select('nama').where('id', '=', id))
  return row?.nama ?? null
}

const kolomOrang: ReadonlySet<string> = new Set(bergantungOf('orang').map(([, kolom]) => kolom))

/** The name of what a field points at. */
export function namaRujukan(db: Db, field: string, id: string): string {
  return findNama(db, kolomOrang.has(field) ? 'orang' : 'fasilitas', id) ?? '–'
}

/** The import a group of changes belongs to. */
export function findImporOf(db: Db, kelompok: number): string | null {
  const row = db.first(
    db.query
      .selectFrom('perubahan')
      .select('entitas_id')
      .where('kelompok', '=', kelompok)
      .where('entitas', '=', 'impor')
      .limit(1),
  )
  return row?.entitas_id ?? null
}

/** The day of a recorded day, removed ones too. */
/** Name of the woman a pregnancy is of; null where there is none. */
export function findIbuHamil(db: Db, kehamilanId: string): string | null {
  const sql = 'SELECT o.nama FROM kehamilan k JOIN orang o ON o.id = k.orang_id WHERE k.id = ?'
  return (db.sqlite.prepare(sql).pluck().get(kehamilanId) as string | undefined) ?? null
}

export function findTanggalHariBuka(db: Db, id: string): string | null {
  return db.first(db.query.selectFrom('hari_buka').select('tanggal').where('id', '=', id))?.tanggal ?? null
}

export function findBerkas(db: Db, imporId: string): string | null {
  return db.first(db.query.selectFrom('impor').select('berkas').where('id', '=', imporId))?.berkas ?? null
}

/** The fields of one record as the journal leaves them. */
export function readState(db: Db, { entitas, id }: RecordKey): Record<string, string | number | null> {
  return Object.assign({}, ...listPerubahan(db, [{ entitas, id }]).map((row) => JSON.parse(row.isi) as object))
}

export type OrangRow = {
  readonly id: string
  readonly nama: string
  readonly tanggalLahir: string | null
  readonly namaIbu: string | null
  readonly dihapus: 0 | 1
}

/** Children of this facility whose name holds every word, removed ones too, those still in the book first. */
export function findOrang(db: Db, words: readonly string[], batas: number): OrangRow[] {
  // The words are looked for as they are: no pattern of the person's is a pattern here.
  return db.sqlite
    .prepare(
      `SELECT id, nama, tanggal_lahir AS tanggalLahir, nama_ibu AS namaIbu, dihapus FROM orang
       WHERE NOT EXISTS (SELECT 1 FROM json_each(?) w WHERE instr(lower(orang.nama), w.value) = 0)
         AND id NOT IN ${idLuar}
       ORDER BY dihapus, nama, id LIMIT ?`,
    )
    .all(JSON.stringify(words), batas) as OrangRow[]
}

/** SQL: whether somebody wrote on the computers of another Pustu: an account is at home in one book. */
const pelakuLuar = `(SELECT r.fasilitas_id FROM perubahan u JOIN replika r ON r.nomor = u.replika
  WHERE u.pelaku = p.id ORDER BY u.nomor LIMIT 1) IN (SELECT f.id FROM fasilitas f WHERE f.jenis <> 'puskesmas')`

/** Ids of everyone who wrote or signed in here, or corrected something as the Puskesmas. */
export function listPelakuIds(db: Db): string[] {
  const milik = hasLuar(db) ? `AND ${pelakuLuar} IS NOT 1` : ''
  return db.sqlite
    .prepare(
      // One step through the index for each, however long the journal is.
      `WITH RECURSIVE p (id) AS (
         SELECT min(pelaku) FROM perubahan
         UNION ALL SELECT (SELECT min(pelaku) FROM perubahan WHERE pelaku > p.id) FROM p WHERE p.id IS NOT NULL)
       SELECT p.id FROM p WHERE p.id IS NOT NULL ${milik} UNION SELECT akun_id FROM kejadian UNION SELECT id FROM akun WHERE dihapus = 0`,
    )
    .pluck()
    .all() as string[]
}

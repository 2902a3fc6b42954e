import { findTempatId, type PosyanduRow } from '#main/db/buku.ts'
import { dibuatDiLuar, idLuar, luarIds } from '#main/db/milik.ts'
import { sqlAnak } from '#main/ringkasan/anak.ts'
import type {
  EntityName,
  ImporTable,
  JenisPerubahan,
  KeanggotaanTable,
  KmsTable,
  OrangTable,
  PenimbanganTable,
} from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'

/** Every living child of this facility. No limit: the file may be about any of them, and about nobody of another. */
export function listAnak(db: Db): OrangTable[] {
  const sql = `SELECT * FROM orang o WHERE o.dihapus = 0 AND ${sqlAnak('o')} AND o.id NOT IN ${idLuar} ORDER BY o.id`
  return db.all<OrangTable>(sql)
}

/** At which posyandu of this facility each person is or was a member. */
export function listTempatOrang(db: Db): { orang_id: string; posyandu_id: string }[] {
  return db.all(
    db.query
      .selectFrom('keanggotaan')
      .select(['orang_id', 'posyandu_id'])
      .distinct()
      .where('dihapus', '=', 0)
      .where('posyandu_id', 'not in', luarIds(db))
      .orderBy('orang_id'),
  )
}

export type RincianAnak = {
  readonly keanggotaan: readonly KeanggotaanTable[]
  readonly kms: readonly KmsTable[]
  readonly penimbangan: readonly PenimbanganTable[]
  /** Somebody other than an import made or changed its memberships: they are not arranged anew. */
  readonly keanggotaanTetap: boolean
}

const tanpaRincian: RincianAnak = { keanggotaan: [], kms: [], penimbangan: [], keanggotaanTetap: false }

/** Everything an import may touch of these children: nothing that belongs to another Pustu they came from or went to. */
export function readRincian(db: Db, ids: readonly string[]): (id: string) => RincianAnak {
  const parameter = JSON.stringify(ids)
  const rowsOf = <T>(sql: string) => db.all<T>(sql, parameter)
  const living = (table: string, order: string, milik = 'true') =>
    `SELECT * FROM ${table} WHERE dihapus = 0 AND orang_id IN (SELECT value FROM json_each(?)) AND ${milik} ORDER BY orang_id, ${order}`
  const diSini = `coalesce(posyandu_id, '') NOT IN ${idLuar}`
  const keanggotaan = Map.groupBy(
    rowsOf<KeanggotaanTable>(living('keanggotaan', 'mulai, id', diSini)),
    (row) => row.orang_id,
  )
  const kms = Map.groupBy(rowsOf<KmsTable>(living('kms', 'tanggal, versi')), (row) => row.orang_id)
  const penimbangan = Map.groupBy(
    rowsOf<PenimbanganTable>(living('penimbangan', 'tanggal, urut', diSini)),
    (row) => row.orang_id,
  )
  const tetap = new Set(
    rowsOf<{ orang_id: string }>(
      `SELECT DISTINCT k.orang_id FROM keanggotaan k JOIN perubahan p ON p.entitas = 'keanggotaan' AND p.entitas_id = k.id
       WHERE k.orang_id IN (SELECT value FROM json_each(?)) AND p.jenis NOT IN ('impor', 'urungkan')`,
    ).map((row) => row.orang_id),
  )
  return (id) => ({
    ...tanpaRincian,
    keanggotaan: keanggotaan.get(id) ?? [],
    kms: kms.get(id) ?? [],
    penimbangan: penimbangan.get(id) ?? [],
    keanggotaanTetap: tetap.has(id),
  })
}

/** Tells whether the value a field holds now was typed by a person. */
export type IsDiketik = (entitas: EntityName, id: string, kolom: string, nilai: string | number | null) => boolean

/**
 * Looks in the journal for who set a value: the newest change that set the field to it, undoing aside.
 *
 * An empty field was typed by nobody.
 */
export function createIsDiketik(db: Db): IsDiketik {
  const history = 'SELECT jenis, isi FROM perubahan WHERE entitas = ? AND entitas_id = ? ORDER BY nomor DESC'
  return (entitas, id, kolom, nilai) => {
    if (nilai === null) return false
    const rows = db.all<{ jenis: JenisPerubahan; isi: string }>(history, entitas, id)
    const origin = rows.find(
      (row) => row.jenis !== 'urungkan' && (JSON.parse(row.isi) as Record<string, unknown>)[kolom] === nilai,
    )
    return origin?.jenis === 'ketik'
  }
}

/** The first day any child was weighed at each posyandu the records name. */
export function listAwalPosyandu(db: Db): { posyandu_id: string; tanggal: string }[] {
  return db.all<{ posyandu_id: string; tanggal: string }>(
    'SELECT posyandu_id, min(tanggal) AS tanggal FROM penimbangan WHERE dihapus = 0 AND posyandu_id IS NOT NULL GROUP BY posyandu_id',
  )
}

/** Where new posyandu hang, and the number the first of them gets in the order of the book. */
export function readTempatPosyandu(
  db: Db,
  posyandu: readonly PosyanduRow[],
): { indukId: string | null; urutan: number } {
  const last = db.first(
    db.query
      .selectFrom('fasilitas')
      .select((eb) => eb.fn.max('urutan').as('urutan'))
      .where('jenis', '=', 'posyandu'),
  )
  return { indukId: findTempatId(db), urutan: Math.max(Number(last?.urutan ?? 0), posyandu.length) + 1 }
}

/** Runs reads and writes as one; a rehearsal only reads one state of the book and keeps no other writer waiting. */
export function inTransaction<T>(db: Db, menulis: boolean, work: () => T): T {
  return menulis ? db.transaction(work) : db.snapshot(work)
}

/** Imports made by this facility, newest first, undone ones too. No limit: a Pustu makes some a month. */
export function listImporRows(db: Db): ImporTable[] {
  return db.all<ImporTable>(`SELECT * FROM impor WHERE NOT ${dibuatDiLuar("'impor'", 'impor.id')} ORDER BY versi DESC`)
}

/** An import by id; one another facility made is not found. */
export function findImpor(db: Db, id: string): ImporTable | undefined {
  return listImporRows(db).find((row) => row.id === id)
}

/** The group of changes an import wrote. */
export function findKelompokImpor(db: Db, id: string): number | undefined {
  return db.first(
    db.query
      .selectFrom('perubahan')
      .select('kelompok')
      .where('entitas', '=', 'impor')
      .where('entitas_id', '=', id)
      .orderBy('nomor'),
  )?.kelompok
}

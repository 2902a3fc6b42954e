import { targetOf } from '#main/db/jalan-milik.ts'
import { catatanLuar, hasLuar, idLuar } from '#main/db/milik.ts'
import type { RecordKey } from '#main/db/tentang.ts'
import { sekelompok } from '#main/toko/jurnal.ts'
import type { EntityName, PerubahanTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import { catatanOf, namaCatatan } from '#shared/catatan/daftar.ts'
import { bergantungOf } from '#shared/catatan/rujukan.ts'

export type PerubahanRow = Pick<
  PerubahanTable,
  'nomor' | 'kelompok' | 'jenis' | 'pelaku' | 'waktu' | 'alasan' | 'sumber' | 'entitas' | 'entitas_id' | 'isi'
>

/** SQL: ids of the records of a kind that name a record of another kind, by a column and by way of what they belong to. */
function sqlTentang(nama: EntityName, target: EntityName, id: string): string[] {
  const { milik } = catatanOf(nama)
  const direct = bergantungOf(target).flatMap(([entitas, kolom]) => (entitas === nama ? [`${kolom} = ${id}`] : []))
  if (milik.oleh !== 'lewat') return direct
  const lewat = targetOf(nama, milik.kolom)
  if (lewat === target) return direct
  const way = sqlTentang(lewat, target, id).map((where) => `${milik.kolom} IN (SELECT id FROM ${lewat} WHERE ${where})`)
  return [...direct, ...way]
}

/** SQL: every record about one of some kind, itself first, with its kind. */
function sqlSemuaTentang(target: EntityName, kinds: readonly EntityName[]): string {
  const others = kinds.flatMap((nama) => {
    const where = nama === target ? [] : sqlTentang(nama, target, '@id')
    return where.length === 0 ? [] : [`UNION ALL SELECT '${nama}', id FROM ${nama} WHERE ${where.join(' OR ')}`]
  })
  return `SELECT '${target}' AS entitas, id FROM ${target} WHERE id = @id ${others.join(' ')}`
}

/**
 * The records that make up one person's history, removed ones too; nothing that belongs to another Pustu.
 *
 * @param umpanBalik with what the Puskesmas wrote about the person
 */
export function listRecordsOfOrang(db: Db, orangId: string, umpanBalik: boolean): RecordKey[] {
  const milik = hasLuar(db) ? `WHERE NOT ${catatanLuar('entitas', 't.id')}` : ''
  const shown = namaCatatan.filter((nama) => umpanBalik || catatanOf(nama).hak !== 'kirim')
  const sql = `SELECT entitas, id FROM (${sqlSemuaTentang('orang', shown)}) t ${milik}`
  return db.all<RecordKey>(sql, { id: orangId })
}

/** A recorded day with what was done on it; nothing of a day of another Pustu. */
export function listRecordsOfHariBuka(db: Db, hariBukaId: string): RecordKey[] {
  const sql = `SELECT entitas, id FROM (${sqlSemuaTentang('hari_buka', namaCatatan)})
    WHERE (SELECT posyandu_id FROM hari_buka h WHERE h.id = @id) NOT IN ${idLuar}`
  return db.all<RecordKey>(sql, { id: hariBukaId })
}

/** The whole journal of some records, oldest first within each. */
export function listPerubahan(db: Db, records: readonly RecordKey[]): PerubahanRow[] {
  const history = `SELECT nomor, kelompok, jenis, pelaku, waktu, alasan, sumber, entitas, entitas_id, isi
     FROM perubahan WHERE entitas = ? AND entitas_id = ? ORDER BY nomor`
  const keys = new Map(records.map((key) => [`${key.entitas}:${key.id}`, key]))
  return [...keys.values()].flatMap(({ entitas, id }) => db.all<PerubahanRow>(history, entitas, id))
}

/** Kind of a group of changes; undefined when there is none of that number. */
export function findJenisKelompok(db: Db, kelompok: number): PerubahanTable['jenis'] | undefined {
  const find = `SELECT jenis FROM perubahan WHERE ${sekelompok('@kelompok', 'perubahan')} LIMIT 1`
  return db.value<PerubahanTable['jenis']>(find, { kelompok })
}

/** The import a group of changes belongs to. */
export function findImporOf(db: Db, kelompok: number): string | null {
  const find = `SELECT entitas_id FROM perubahan WHERE ${sekelompok('@kelompok', 'perubahan')} AND entitas = 'impor' LIMIT 1`
  return db.value<string>(find, { kelompok }) ?? null
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
  return db.all<OrangRow>(
    `SELECT id, nama, tanggal_lahir AS tanggalLahir, nama_ibu AS namaIbu, dihapus FROM orang
       WHERE NOT EXISTS (SELECT 1 FROM json_each(?) w WHERE instr(lower(orang.nama), w.value) = 0)
         AND id NOT IN ${idLuar}
       ORDER BY dihapus, nama, id LIMIT ?`,
    JSON.stringify(words),
    batas,
  )
}

/** SQL: whether somebody wrote on the computers of another Pustu: an account is at home in one book. */
const pelakuLuar = `(SELECT r.fasilitas_id FROM jurnal u JOIN replika r ON r.nomor = u.replika
  WHERE u.pelaku = p.nomor AND u.nomor = u.kelompok ORDER BY u.nomor LIMIT 1) IN (SELECT f.id FROM fasilitas f WHERE f.jenis <> 'puskesmas')`

/** Ids of everyone who wrote or signed in here, or corrected something as the Puskesmas. */
export function listPelakuIds(db: Db): string[] {
  const milik = hasLuar(db) ? `AND ${pelakuLuar} IS NOT 1` : ''
  return db.values<string>(
    // One step through the index for each, however long the journal is.
    `WITH RECURSIVE p (nomor) AS (
         SELECT min(pelaku) FROM jurnal WHERE nomor = kelompok
         UNION ALL SELECT (SELECT min(pelaku) FROM jurnal WHERE nomor = kelompok AND pelaku > p.nomor)
         FROM p WHERE p.nomor IS NOT NULL)
       SELECT k.teks FROM p JOIN kamus k ON k.nomor = p.nomor WHERE true ${milik} UNION SELECT akun_id FROM kejadian UNION SELECT id FROM akun WHERE dihapus = 0`,
  )
}

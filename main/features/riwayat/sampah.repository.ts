import { targetOf } from '#main/db/jalan-milik.ts'
import { catatanLuar, hasLuar } from '#main/db/milik.ts'
import type { State } from '#main/db/tentang.ts'
import type { EntityName, JenisPerubahan } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import { catatanOf } from '#shared/catatan/daftar.ts'
import { tanggalDari } from '#shared/domain/tanggal/tanggal-lokal.ts'

export type Penghapusan = {
  readonly nomor: number
  readonly kelompok: number
  readonly waktu: string
  readonly pelaku: string
  readonly alasan: string | null
}

const milik = (db: Db, entitas: EntityName) =>
  hasLuar(db) ? `AND NOT ${catatanLuar(`'${entitas}'`, `${entitas}.id`)}` : ''

/**
 * Ids of removed records of a kind, those of this facility, those changed last first. No limit: the bin is narrowed by
 * who removed them.
 */
export function listDihapus(db: Db, entitas: EntityName): string[] {
  // Other places are nobody's to throw away.
  const only = catatanOf(entitas).milik.oleh === 'pohon' ? "AND jenis = 'posyandu'" : ''
  return db.values<string>(
    `SELECT id FROM ${entitas} WHERE dihapus = 1 ${only} ${milik(db, entitas)} ORDER BY versi DESC`,
  )
}

type Row = Penghapusan & { cara: JenisPerubahan; asal: JenisPerubahan; dibuat: string; pernah: 0 | 1 }

/** A row of the sheet typed and emptied on one day and without a reason: never more than typing. */
function isKetikanSaja({ alasan, dibuat, waktu }: Row): boolean {
  return alasan === null && tanggalDari(dibuat) === tanggalDari(waktu)
}

/**
 * Gives a function that finds what removed a record.
 *
 * What a file or the sample data brought, and was taken back with them, comes back with them: null. Null also for what
 * was entered and then undone, which nobody threw away, and for a row of a sheet that was never more than typing: the history
 * tells them, and brings them back.
 */
export function createFindPenghapusan(db: Db, entitas: EntityName): (id: string) => Penghapusan | null {
  const own = 'FROM perubahan WHERE entitas = @entitas AND entitas_id = @id'
  const penghapusan = `${own} AND json_extract(isi, '$.dihapus') = 1`
  // Removed by an undo, it lies in the bin only where a removal came back by it: where somebody removed it before.
  const find = `SELECT nomor, kelompok, waktu, pelaku, alasan, jenis AS cara,
       (SELECT jenis ${own} ORDER BY nomor LIMIT 1) AS asal,
       (SELECT waktu ${own} ORDER BY nomor LIMIT 1) AS dibuat,
       EXISTS (SELECT 1 ${penghapusan} AND jenis = 'ketik') AS pernah
     ${penghapusan} ORDER BY nomor DESC LIMIT 1`
  const isBarisLembar = catatanOf(entitas).dibuatDi?.some((kolom) => targetOf(entitas, kolom) === 'hari_buka')
  return (id) => {
    const row = db.first<Row>(find, { entitas, id })
    if (!row || (isBarisLembar && isKetikanSaja(row))) return null
    const { cara, asal, dibuat: _dibuat, pernah, ...found } = row
    return cara === 'ketik' || (cara === 'urungkan' && asal === 'ketik' && pernah === 1) ? found : null
  }
}

/** A record as its table holds it. */
export function readRow(db: Db, entitas: EntityName, id: string): State | undefined {
  return db.first<State>(`SELECT * FROM ${entitas} WHERE id = ?`, id)
}

/** Whether a record is there and removed; never one of another Pustu. */
export function isDihapus(db: Db, entitas: EntityName, id: string): boolean {
  const sql = `SELECT 1 FROM ${entitas} WHERE id = ? AND dihapus = 1 ${milik(db, entitas)}`
  return db.first(sql, id) !== undefined
}

/** Posyandu a child belongs to or belonged to. */
export function listPosyanduOf(db: Db, orangId: string): string[] {
  return db.values<string>('SELECT DISTINCT posyandu_id FROM keanggotaan WHERE orang_id = ? AND dihapus = 0', orangId)
}

/** True when the posyandu has another day recorded on the date of this one. */
export function hasHariKembar(db: Db, hariBukaId: string): boolean {
  const row = db.first(
    `SELECT 1 FROM hari_buka h JOIN hari_buka lain ON lain.posyandu_id = h.posyandu_id AND lain.tanggal = h.tanggal
       WHERE h.id = ? AND lain.id <> h.id AND lain.dihapus = 0`,
    hariBukaId,
  )
  return row !== undefined
}

import { idLuar } from '#main/db/milik.ts'
import type { Entities, HariBukaTable, OrangTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import type { KepalaTerbuka } from '#shared/kartu/langkah.ts'
import { isBerkepala, semuaSusunan } from '#shared/kartu/susunan.ts'

export type HariRow = Pick<HariBukaTable, 'id' | 'posyandu_id' | 'tanggal' | 'selesai'>

/** A day of this facility. */
export function findHari(db: Db, id: string): HariRow | undefined {
  const sql = `SELECT id, posyandu_id, tanggal, selesai FROM hari_buka
    WHERE id = ? AND dihapus = 0 AND posyandu_id NOT IN ${idLuar}`
  return db.first<HariRow>(sql, id)
}

export type AntreanRow = Entities['antrean']

export function findAntrean(db: Db, id: string): AntreanRow | undefined {
  return db.first<AntreanRow>('SELECT * FROM antrean WHERE id = ? AND dihapus = 0', id)
}

/** What was written of somebody on a day, be it removed again: one record serves for good. */
export function findAntreanOrang(db: Db, hariBukaId: string, orangId: string): AntreanRow | undefined {
  return db.first<AntreanRow>('SELECT * FROM antrean WHERE hari_buka_id = ? AND orang_id = ?', hariBukaId, orangId)
}

/** The last number that was given on a day; one that was taken back stays given. */
export function lastNomor(db: Db, hariBukaId: string): number {
  return db.value<number>('SELECT max(nomor) FROM antrean WHERE hari_buka_id = ?', hariBukaId) ?? 0
}

export type PengunjungRow = AntreanRow &
  Pick<OrangTable, 'nama' | 'jk' | 'tanggal_lahir' | 'dusun' | 'rt'> & {
    /** Where she is a member on the day; null: nowhere. */
    readonly asal: string | null
  }

/** Everybody of a day by number. */
export function listPengunjung(db: Db, { id, tanggal }: HariRow): PengunjungRow[] {
  const sql = `SELECT a.*, o.nama, o.jk, o.tanggal_lahir, o.dusun, o.rt,
      (SELECT k.posyandu_id FROM keanggotaan k WHERE k.orang_id = o.id AND k.dihapus = 0 AND k.mulai <= @tanggal
        AND (k.sampai IS NULL OR k.sampai > @tanggal) ORDER BY k.mulai DESC, k.id DESC LIMIT 1) AS asal
    FROM antrean a JOIN orang o ON o.id = a.orang_id
    WHERE a.hari_buka_id = @id AND a.dihapus = 0 AND o.dihapus = 0 ORDER BY a.nomor, a.id`
  return db.all<PengunjungRow>(sql, { id, tanggal })
}

export type SiapaRow = Pick<OrangTable, 'id' | 'nama' | 'jk' | 'tanggal_lahir' | 'meninggal_pada'>

export function findSiapa(db: Db, id: string): SiapaRow | undefined {
  const sql = `SELECT id, nama, jk, tanggal_lahir, meninggal_pada FROM orang
    WHERE id = ? AND dihapus = 0 AND digabung_ke_id IS NULL AND id NOT IN ${idLuar}`
  return db.first<SiapaRow>(sql, id)
}

/** Heads of cards that are open on a day, by person. */
export function mapTerbuka(db: Db, orang: readonly string[], tanggal: Tanggal): Map<string, KepalaTerbuka[]> {
  const rows = semuaSusunan().flatMap((susunan) => {
    if (!isBerkepala(susunan)) return []
    const { kartu, kepala, keOrang, masa } = susunan
    const sql = `SELECT ${keOrang} AS orang, ${masa.dibuka} AS mulai FROM ${kepala} WHERE dihapus = 0
      AND ${masa.dibuka} <= @tanggal AND (${masa.berakhir} IS NULL OR ${masa.berakhir} >= @tanggal)
      AND ${keOrang} IN (SELECT value FROM json_each(@orang))`
    const found = db.all<{ orang: string; mulai: Tanggal }>(sql, { tanggal, orang: JSON.stringify(orang) })
    return found.map((satu) => ({ ...satu, kartu: kartu.kode }))
  })
  return Map.groupBy(rows, ({ orang: id }) => id)
}

/** The mark of presence or absence of somebody on a day, be it removed again. */
export function findKehadiran(db: Db, hariBukaId: string, orangId: string): Entities['kehadiran'] | undefined {
  const sql = 'SELECT * FROM kehadiran WHERE hari_buka_id = ? AND orang_id = ? ORDER BY dihapus, id LIMIT 1'
  return db.first<Entities['kehadiran']>(sql, hariBukaId, orangId)
}

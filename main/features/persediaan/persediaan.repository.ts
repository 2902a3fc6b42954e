import type { Entities } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

export type StokRow = Omit<Entities['stok'], 'dihapus' | 'versi'>

/** Lines of the cupboard of a posyandu until a day, in time. No limit: some ten a month. */
export function listStok(db: Db, posyanduId: string, per: Tanggal): StokRow[] {
  const sql = `SELECT id, posyandu_id, bahan, tanggal, jenis, jumlah, batch, kedaluwarsa, keterangan FROM stok
    WHERE dihapus = 0 AND posyandu_id = @posyanduId AND tanggal <= @per ORDER BY tanggal, id`
  return db.all<StokRow>(sql, { posyanduId, per })
}

export function isStok(db: Db, id: string): boolean {
  return db.oneValue<number>('SELECT EXISTS (SELECT 1 FROM stok WHERE id = ? AND dihapus = 0)', id) === 1
}

export type DiberiRow = Pick<Entities['penimbangan'], 'tanggal' | 'vitamin_a' | 'obat_cacing'> & {
  readonly lahir: Tanggal | null
}

/** Capsules and tablets given at a posyandu on a day. */
export function listDiberi(db: Db, posyanduId: string, tanggal: Tanggal): DiberiRow[] {
  const sql = `SELECT p.tanggal, p.vitamin_a, p.obat_cacing, o.tanggal_lahir AS lahir FROM penimbangan p JOIN orang o ON o.id = p.orang_id
    WHERE p.dihapus = 0 AND o.dihapus = 0 AND p.tanggal = @tanggal AND p.posyandu_id = @posyanduId
      AND (p.vitamin_a IS NOT NULL OR p.obat_cacing = 1) ORDER BY p.id`
  return db.all<DiberiRow>(sql, { posyanduId, tanggal })
}

/**
 * Codes of the doses given at a posyandu on a day: not those of elsewhere, and not those copied from a card. One without a
 * place of its own was given where the child is a member.
 */
export function listDosisHari(db: Db, posyanduId: string, tanggal: Tanggal): string[] {
  const sql = `SELECT i.dosis FROM imunisasi i WHERE i.dihapus = 0 AND i.tidak IS NULL AND i.luar = 0 AND i.riwayat = 0
    AND i.tanggal = @tanggal AND @posyanduId = coalesce(i.posyandu_id,
      (SELECT k.posyandu_id FROM keanggotaan k WHERE k.orang_id = i.orang_id AND k.dihapus = 0 AND k.mulai <= @tanggal
         AND (k.sampai IS NULL OR k.sampai > @tanggal) ORDER BY k.mulai DESC, k.id LIMIT 1)) ORDER BY i.id`
  return db.all<{ dosis: string }>(sql, { posyanduId, tanggal }).map(({ dosis }) => dosis)
}

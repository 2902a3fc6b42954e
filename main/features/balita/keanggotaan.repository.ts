import { luarIds } from '#main/db/milik.ts'
import type { KeanggotaanTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'

/** Memberships of a person, earliest first, those in posyandu of other Pustu too. */
export function listSemuaKeanggotaan(db: Db, orangId: string): KeanggotaanTable[] {
  return db.all(selectKeanggotaan(db, orangId))
}

/** Memberships of a child in posyandu of this facility, earliest first: those elsewhere are not ours to change. */
export function listKeanggotaan(db: Db, orangId: string): KeanggotaanTable[] {
  return db.all(selectKeanggotaan(db, orangId).where('posyandu_id', 'not in', luarIds(db)))
}

function selectKeanggotaan(db: Db, orangId: string) {
  return db.query
    .selectFrom('keanggotaan')
    .selectAll()
    .where('orang_id', '=', orangId)
    .where('dihapus', '=', 0)
    .orderBy('mulai')
    .orderBy('id')
}

export function findKeanggotaan(db: Db, id: string): KeanggotaanTable | undefined {
  return db.first(
    db.query
      .selectFrom('keanggotaan')
      .selectAll()
      .where('id', '=', id)
      .where('dihapus', '=', 0)
      .where('posyandu_id', 'not in', luarIds(db)),
  )
}

/** Whether a child of this facility is or was also a member of another Pustu. */
export function isAnggotaLuar(db: Db, orangId: string): boolean {
  const elsewhere = db.query
    .selectFrom('keanggotaan')
    .select('id')
    .where('orang_id', '=', orangId)
    .where('dihapus', '=', 0)
    .where('posyandu_id', 'in', luarIds(db))
  return db.first(elsewhere.limit(1)) !== undefined
}

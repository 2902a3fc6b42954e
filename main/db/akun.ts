import { z } from 'zod'
import type { AkunTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Pelaku } from './pelaku.ts'

const PosyanduIds = z.array(z.string())

export function posyanduOf(row: Pick<AkunTable, 'posyandu'>): string[] {
  return PosyanduIds.parse(JSON.parse(row.posyandu))
}

/** All accounts by name, closed ones too. No limit: a Puskesmas has some dozen. */
export function listAkun(db: Db): AkunTable[] {
  return db.all(db.query.selectFrom('akun').selectAll().where('dihapus', '=', 0).orderBy('nama').orderBy('id'))
}

export function findAkun(db: Db, id: string): AkunTable | undefined {
  return db.first(db.query.selectFrom('akun').selectAll().where('id', '=', id).where('dihapus', '=', 0))
}

export function toPelaku(row: AkunTable): Pelaku {
  const { id, nama, peran } = row
  return { id, nama, peran, posyandu: peran === 'kader' ? posyanduOf(row) : null }
}

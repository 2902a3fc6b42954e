import { luarIds } from '#main/db/milik.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

type AsiRow = {
  readonly orang_id: string
  readonly tanggal: Tanggal
  readonly asi: 'ya' | 'tidak'
}

/** Answers about nothing but breast milk, earliest first. */
export function listAsi(db: Db, dari: Tanggal, sampai: Tanggal): AsiRow[] {
  return db.all<AsiRow>(
    db.query
      .selectFrom('penimbangan')
      .select(['orang_id', 'tanggal', 'asi'])
      .where('orang_id', 'not in', luarIds(db))
      .where('tanggal', '>=', dari)
      .where('tanggal', '<=', sampai)
      .where('dihapus', '=', 0)
      .where('asi', 'is not', null)
      .orderBy('tanggal')
      .orderBy('urut')
      .orderBy('id'),
  )
}

/** Who was laid on the breast at birth, of children of whom it was asked. */
export function listImd(db: Db): { id: string; imd: 0 | 1 }[] {
  return db.all<{ id: string; imd: 0 | 1 }>(
    db.query.selectFrom('orang').select(['id', 'imd']).where('imd', 'is not', null).where('dihapus', '=', 0),
  )
}

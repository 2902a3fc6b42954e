import { luarIds } from '#main/db/milik.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

export type LayananRow = {
  readonly orang_id: string
  readonly tanggal: Tanggal
  readonly vitamin_a: 'biru' | 'merah' | null
  readonly asi: 'ya' | 'tidak' | null
}

/** What was given to and asked of children on their days, earliest first. */
export function listLayanan(db: Db, dari: Tanggal, sampai: Tanggal): LayananRow[] {
  return db.all<LayananRow>(
    db.query
      .selectFrom('penimbangan')
      .select(['orang_id', 'tanggal', 'vitamin_a', 'asi'])
      .where('orang_id', 'not in', luarIds(db))
      .where('tanggal', '>=', dari)
      .where('tanggal', '<=', sampai)
      .where('dihapus', '=', 0)
      .where((e) => e.or([e('vitamin_a', 'is not', null), e('asi', 'is not', null)]))
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

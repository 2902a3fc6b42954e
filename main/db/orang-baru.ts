import type { OrangTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import { kodeSementara } from '#shared/domain/identitas/kode-sementara.ts'
import { statusNik } from '#shared/domain/identitas/nik.ts'
import { newId } from './journal.ts'

/** An id for a new person whose temporary code nobody else goes by. */
export function newOrangId(db: Db): string {
  for (;;) {
    const id = newId()
    const sql = 'SELECT EXISTS (SELECT 1 FROM orang WHERE kode_sementara = ?)'
    if (db.oneValue(sql, kodeSementara(id)) === 0) return id
  }
}

/** What follows from a NIK, or from having none. */
export function nikColumns(id: string, nik: string | null): Pick<OrangTable, 'nik_status' | 'kode_sementara'> {
  return { nik_status: statusNik(nik), kode_sementara: nik === null ? kodeSementara(id) : null }
}

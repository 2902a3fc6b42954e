import type { KmsTable, PenimbanganTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import { type KehadiranOrangRow, planKehadiran } from './gabung-kehadiran.ts'
import { planPindah } from './gabung-sama.ts'
import type { Change } from './journal.ts'
import { luarIds } from './milik.ts'

/** What was written down about a child, and where it goes when its record is joined to another. */

export function listKms(db: Db, orangId: string): KmsTable[] {
  return db.all(
    db.query
      .selectFrom('kms')
      .selectAll()
      .where('orang_id', '=', orangId)
      .where('dihapus', '=', 0)
      .orderBy('tanggal')
      .orderBy('versi'),
  )
}

export function listPenimbangan(db: Db, orangId: string): PenimbanganTable[] {
  return db.all(
    db.query
      .selectFrom('penimbangan')
      .selectAll()
      .where('orang_id', '=', orangId)
      .where('dihapus', '=', 0)
      .orderBy('tanggal', 'desc')
      .orderBy('urut', 'desc'),
  )
}

/** Absences of a child on days of this facility, also those taken back: one row a child and day serves for good. */
export function listKehadiranOrang(db: Db, orangId: string): KehadiranOrangRow[] {
  return db.all(
    db.query
      .selectFrom('kehadiran as k')
      .innerJoin('hari_buka as h', 'h.id', 'k.hari_buka_id')
      .select(['k.id', 'k.orang_id', 'k.hari_buka_id', 'k.hadir', 'k.dihapus', 'h.tanggal'])
      .where('k.orang_id', '=', orangId)
      .where('h.posyandu_id', 'not in', luarIds(db))
      .orderBy('k.id'),
  )
}

/**
 * What belongs to one record and goes over to another of the same person: whatever names the one comes to name the
 * other. Memberships are planned apart.
 */
export function planIsi(db: Db, tetapId: string, gabungId: string): { changes: Change[]; penimbangan: number } {
  const both = <T>(read: (id: string) => T[]) => ({ tetap: read(tetapId), gabung: read(gabungId) })
  const penimbangan = both((id) => listPenimbangan(db, id))
  const kehadiran = both((id) => listKehadiranOrang(db, id))
  return {
    changes: [...planPindah(db, tetapId, gabungId), ...planKehadiran(tetapId, kehadiran, penimbangan)],
    penimbangan: penimbangan.gabung.length,
  }
}

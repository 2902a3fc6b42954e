import { type KehadiranOrangRow, planKehadiran, planKms } from './gabung-kehadiran.ts'
import type { Change } from './journal.ts'
import { luarIds } from './milik.ts'
import type { Db } from './open.ts'
import type { KmsTable, PenimbanganTable } from './schema.ts'

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

/** Absences of a child with the day they are about, also those taken back: one row a child and day serves for good. */
export function listKehadiranOrang(db: Db, orangId: string): KehadiranOrangRow[] {
  return db.all(
    db.query
      .selectFrom('kehadiran as k')
      .innerJoin('hari_buka as h', 'h.id', 'k.hari_buka_id')
      .select(['k.id', 'k.orang_id', 'k.hari_buka_id', 'k.hadir', 'k.dihapus', 'h.tanggal'])
      .where('k.orang_id', '=', orangId)
      .orderBy('k.id'),
  )
}

/** Ids of those of this facility who have this person as their mother. */
export function listAnakOf(db: Db, ibuId: string): string[] {
  const rows = db.all(
    db.query
      .selectFrom('orang')
      .select('id')
      .where('ibu_id', '=', ibuId)
      .where('id', 'not in', luarIds(db))
      .orderBy('id'),
  )
  return rows.map((row) => row.id)
}

/** Ids of the pregnancies of a woman, removed ones too. */
export function listKehamilanOf(db: Db, orangId: string): string[] {
  const rows = db.all(db.query.selectFrom('kehamilan').select('id').where('orang_id', '=', orangId).orderBy('id'))
  return rows.map((row) => row.id)
}

/** Ids of the notes of the Puskesmas about a child, removed ones too. */
export function listUmpanBalikOf(db: Db, orangId: string): string[] {
  const rows = db.all(db.query.selectFrom('umpan_balik').select('id').where('orang_id', '=', orangId).orderBy('id'))
  return rows.map((row) => row.id)
}

/**
 * What belongs to one record and goes over to another of the same child: weighings, answers, absences, notes of the
 * Puskesmas, and who has it as a mother. Memberships are planned apart.
 */
export function planIsi(db: Db, tetapId: string, gabungId: string): { changes: Change[]; penimbangan: number } {
  const both = <T>(read: (id: string) => T[]) => ({ tetap: read(tetapId), gabung: read(gabungId) })
  const penimbangan = both((id) => listPenimbangan(db, id))
  const kms = both((id) => listKms(db, id))
  const kehadiran = both((id) => listKehadiranOrang(db, id))
  const isi = { orang_id: tetapId }
  return {
    changes: [
      ...penimbangan.gabung.map(({ id }): Change => ({ entitas: 'penimbangan', id, isi })),
      ...listKehamilanOf(db, gabungId).map((id): Change => ({ entitas: 'kehamilan', id, isi })),
      ...planKms(tetapId, kms),
      ...planKehadiran(tetapId, kehadiran, penimbangan),
      ...listUmpanBalikOf(db, gabungId).map((id): Change => ({ entitas: 'umpan_balik', id, isi })),
      ...listAnakOf(db, gabungId).map((id): Change => ({ entitas: 'orang', id, isi: { ibu_id: tetapId } })),
    ],
    penimbangan: penimbangan.gabung.length,
  }
}

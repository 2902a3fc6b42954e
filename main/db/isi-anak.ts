import { bergantungOf } from '#shared/catatan/rujukan.ts'
import { type KehadiranOrangRow, planKehadiran, planKms } from './gabung-kehadiran.ts'
import type { Change } from './journal.ts'
import { idLuar } from './milik.ts'
import type { Db } from './open.ts'
import { preparePluck } from './proyeksi.ts'
import type { EntityName, KmsTable, PenimbanganTable } from './schema.ts'

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

/** Joined by a rule of their own: two of one day, or two posyandu at once, are not both kept. */
const aturanSendiri: ReadonlySet<EntityName> = new Set(['kms', 'kehadiran', 'keanggotaan'])
/** Where a record was joined to stays said as it was: the way goes through as many joinings as there were. */
const jejakGabung = 'digabung_ke_id'

/** Everything else that names the person, removed records too; of persons only those of this facility. */
function planPindah(db: Db, tetapId: string, gabungId: string): Change[] {
  const columns = bergantungOf('orang').filter(
    ([entitas, kolom]) => !aturanSendiri.has(entitas) && kolom !== jejakGabung,
  )
  return columns.flatMap(([entitas, kolom]) => {
    const milik = entitas === 'orang' ? `AND id NOT IN ${idLuar}` : ''
    const ids = preparePluck(db, `SELECT id FROM ${entitas} WHERE ${kolom} = ? ${milik} ORDER BY id`).all(gabungId)
    return (ids as string[]).map((id) => ({ entitas, id, isi: { [kolom]: tetapId } }) as Change)
  })
}

/**
 * What belongs to one record and goes over to another of the same person: whatever names the one comes to name the
 * other. Memberships are planned apart.
 */
export function planIsi(db: Db, tetapId: string, gabungId: string): { changes: Change[]; penimbangan: number } {
  const both = <T>(read: (id: string) => T[]) => ({ tetap: read(tetapId), gabung: read(gabungId) })
  const penimbangan = both((id) => listPenimbangan(db, id))
  const kms = both((id) => listKms(db, id))
  const kehadiran = both((id) => listKehadiranOrang(db, id))
  return {
    changes: [
      ...planPindah(db, tetapId, gabungId),
      ...planKms(tetapId, kms),
      ...planKehadiran(tetapId, kehadiran, penimbangan),
    ],
    penimbangan: penimbangan.gabung.length,
  }
}

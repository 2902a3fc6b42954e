import { type CadanganBaru, createCadangan } from '#main/backup/cadangan.ts'
import { rotateCadangan, type TempatCadangan } from '#main/backup/tempat-cadangan.ts'
import { countSince, headOf } from '#main/db/journal.ts'
import { findLastKejadian, recordKejadian } from '#main/db/kejadian.ts'
import { tryOnDisk } from '#main/toko/berkas-gagal.ts'
import type { Db } from '#main/toko/toko.ts'

type Siapa = { readonly now: Date; readonly akunId: string }

/**
 * Backs the book up into a place, notes it, and lets old backups go.
 *
 * The two last may fail where the disk of the book is full: the backup, on a stick perhaps, stands all the same.
 */
export function backUp(db: Db, tempat: TempatCadangan, { now, akunId }: Siapa): CadanganBaru {
  // Read before: what is written while the copy is made counts as written since.
  const kepala = headOf(db)
  const baru = createCadangan(db, tempat.folder, now)
  const rincian = { tempat: tempat.id === 'komputer' ? 'komputer' : 'flashdisk', kepala }
  tryOnDisk(() => recordKejadian(db, { waktu: now.toISOString(), akunId, jenis: 'cadangan', rincian }))
  tryOnDisk(() => rotateCadangan(tempat, baru.berkas, now))
  return baru
}

/** Whether anything was written since this computer last backed up by itself. */
export function isBerubahSejakCadangan(db: Db): boolean {
  return findLastKejadian(db, 'cadangan', { rincian: { tempat: 'komputer' } })?.rincian.kepala !== headOf(db)
}

/** The last backup of the book: one it noted, or the one it was brought back from, which was made before that was noted. */
export function findCadanganTerakhir(db: Db): { readonly waktu: string; readonly kepala: number } | null {
  const [made, back] = [findLastKejadian(db, 'cadangan'), findLastKejadian(db, 'pulih')]
  const isBack = back !== null && (made === null || back.nomor > made.nomor)
  const last = isBack ? { ...back, waktu: String(back.rincian.cadangan) } : made
  return last && { waktu: last.waktu, kepala: Number(last.rincian.kepala ?? Number.NaN) }
}

/** How many changes of the book came since its last backup, wherever that lies. */
export function countSejakCadangan(db: Db): number {
  return countSince(db, findCadanganTerakhir(db))
}

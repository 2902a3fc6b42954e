import { type CadanganBaru, createCadangan } from '#main/backup/cadangan.ts'
import { rotateCadangan, type TempatCadangan } from '#main/backup/tempat-cadangan.ts'
import { headOf } from '#main/db/journal.ts'
import { findLastKejadian, recordKejadian } from '#main/db/kejadian.ts'
import type { Db } from '#main/db/open.ts'

/** Who backs up when nobody is signed in any more: the program itself, on closing. */
export const akunProgram = 'program'

type Siapa = { readonly now: Date; readonly akunId: string }

/** Backs the book up into a place, lets old backups go, and notes it. */
export function backUp(db: Db, tempat: TempatCadangan, { now, akunId }: Siapa): CadanganBaru {
  const baru = createCadangan(db, tempat.folder, now)
  rotateCadangan(tempat, baru.berkas)
  const rincian = { tempat: tempat.id === 'komputer' ? 'komputer' : 'flashdisk', kepala: headOf(db) }
  recordKejadian(db, { waktu: now.toISOString(), akunId, jenis: 'cadangan', rincian })
  return baru
}

/** Whether anything was written since the last backup. */
export function isBerubahSejakCadangan(db: Db): boolean {
  return findLastKejadian(db, 'cadangan')?.rincian.kepala !== headOf(db)
}

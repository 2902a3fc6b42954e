import type { Db } from '#main/db/open.ts'
import { createRegisterReader } from '#main/db/register.ts'
import type { AppContext } from './context.ts'
import { tanggalLokal } from './tanggal-lokal.ts'

/** Ties the book to a clock and to the person who writes. */
export function createContext(db: Db, now: () => Date): AppContext {
  return {
    db,
    now,
    hariIni: () => tanggalLokal(now()),
    register: createRegisterReader(db),
    penulis: (jenis, alasan = null) => ({ jenis, alasan, pelaku: 'bidan', waktu: now().toISOString() }),
  }
}

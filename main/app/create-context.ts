import type { AppContext } from '#main/context/context.ts'
import { recordKejadian } from '#main/db/kejadian.ts'
import type { Pelaku } from '#main/db/pelaku.ts'
import { createRegisterReader } from '#main/db/register.ts'
import type { Db } from '#main/toko/toko.ts'
import { tanggalLokal } from '#shared/domain/tanggal/tanggal-lokal.ts'

/** Ties the book to a clock and to the person who writes. */
export function createContext(db: Db, now: () => Date, pelaku: () => Pelaku): AppContext {
  return {
    db,
    now,
    pelaku,
    hariIni: () => tanggalLokal(now()),
    register: createRegisterReader(db),
    penulis: (jenis, alasan = null) => ({ jenis, alasan, pelaku: pelaku().id, waktu: now().toISOString() }),
    catat: (jenis, rincian) => recordKejadian(db, { waktu: now().toISOString(), akunId: pelaku().id, jenis, rincian }),
  }
}

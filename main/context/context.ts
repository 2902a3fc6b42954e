import type { WriteContext } from '#main/db/journal.ts'
import type { JenisKejadian, Rincian } from '#main/db/kejadian.ts'
import type { Pelaku } from '#main/db/pelaku.ts'
import type { Register } from '#main/db/register.ts'
import type { JenisPerubahan } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

/** What a feature is given: the book, the clock, and who writes. */
export type AppContext = {
  readonly db: Db
  /** The wall clock; a parameter so that tests can stand on any day. */
  readonly now: () => Date
  readonly hariIni: () => Tanggal
  readonly register: () => Register
  /** The last day that exists, where the book is to be read as it was on it (context/sampai.ts). */
  readonly sampai?: Tanggal
  /** Who is signed in. */
  readonly pelaku: () => Pelaku
  /** The head of a journal entry written now. */
  readonly penulis: (jenis: JenisPerubahan, alasan?: string | null) => WriteContext
  /** Notes what happened beside changes. What cannot be noted (a full disk) fails, and with it what it was about. */
  readonly catat: (jenis: JenisKejadian, rincian: Rincian) => void
}

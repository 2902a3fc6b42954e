import type { JenisKejadian, Rincian } from '#main/db/kejadian.ts'
import type { Pelaku } from '#main/db/pelaku.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Peran } from '#shared/contract/peran.ts'
import type { TahapSesi } from '#shared/contract/sesi.ts'
import type { Label } from './gantungan.ts'

/** The person signed in, and what she should know of her account. */
export type Saya = {
  readonly akun: Pelaku
  readonly masukLalu: string | null
  readonly gagalLalu: number
  /** A passphrase of former times, which would not be taken today. */
  readonly sandiLemah: boolean
}

/** Somebody wanted it locked, or nobody used it. */
export type SebabKunci = 'diminta' | 'diam'

/** What can be said of the book before it is open. */
export type Keadaan = { readonly tahap: TahapSesi; readonly pesan: string | null; readonly label: Label }

export type SesiOptions = {
  readonly dataDir: string
  readonly now: () => Date
  /** Seconds since the computer was switched on. */
  readonly detak: () => number
  /** A large book is opened without being looked through: whoever made the session does that, and says `nyatakanRusak`. */
  readonly periksaNanti?: boolean
  /** Called once, when the book has been opened. */
  readonly onBuka: (db: Db) => void
  /** Called each time somebody has signed in. */
  readonly onMasuk?: () => void
  /** Brings the backups of this laptop under the key of now. @returns how many could not be */
  readonly segelUlang?: () => Promise<number>
}

/** Another book, ready to take the place of this one: its file, and the newest change of this one when it was made. */
export type BukuSiap = { readonly draft: string; readonly kepala: number }

/**
 * Who may look into the book: it opens for the right passphrase, remembers who is signed in, and locks itself.
 *
 * One person at a time: the program has one window.
 */
export type Sesi = {
  keadaan(): Keadaan
  db(): Db | null
  /** Whether the folder was copied or moved here since the book was last open: it goes on as a computer of its own. */
  pindahLaptop(): boolean
  /** Who is signed in; null while locked. Asking does not count as being there. */
  saya(): Saya | null
  /** Seconds before the next try, of whichever account waits longest. */
  tungguDetik(): number
  /** The first account. @returns the recovery code, which is kept nowhere */
  buat(orang: { nama: string; peran: Peran; sandi: string }): Promise<string>
  masuk(akunId: string, sandi: string): Promise<void>
  /** Signs in whoever the passphrase belongs to; false when it is nobody's. */
  masukDenganSandi(sandi: string): Promise<boolean>
  pulihkan(input: { akunId: string; kode: string; sandiBaru: string }): Promise<void>
  kunci(sebab: SebabKunci): void
  /** What locked the book; null while somebody is in, and before anybody was. */
  dikunciKarena(): SebabKunci | null
  /** Somebody is at the keyboard. */
  hadir(): void
  /**
   * One's own passphrase. Where somebody else knows the one before, the book gets another key.
   *
   * @returns a new recovery code, where the one before could not go along
   */
  gantiSandi(lama: string, baru: string, diketahuiOrang?: boolean): Promise<string | null>
  /** Gives an account of this name a passphrase, or another one. */
  setSandi(akun: { id: string; nama: string }, sandi: string): Promise<void>
  /** Takes back the passphrase of an account that did not come about. */
  batalSandi(akunId: string): Promise<void>
  /** Gives the book another key, which this account does not get. @returns a new recovery code, as `gantiSandi` */
  tutupAkun(akunId: string): Promise<string | null>
  /** A new recovery code, and another key of the book, so that the code before opens nothing any more. */
  kodeBaru(sandi: string): Promise<string>
  /** After the book got another key. @returns how many backups keep a former one; null when it is to be tried again */
  segelUlang(): Promise<number | null>
  /** Accounts whose passphrase does not go along when the book gets another key, or did not. */
  sandiAkun(akunId: string): 'ada' | 'tertinggal' | 'tidakAda'
  /** The same of the recovery code: one before it is typed, or of none. */
  kodeTertinggal(): boolean
  ujiKode(kode: string): Promise<boolean>
  /** Brings the lock screen up to date with the accounts and the place, as far as the disk lets it. */
  sinkronLabel(): void
  /** Notes what happened beside changes, as far as the disk lets it. */
  catat(jenis: JenisKejadian, rincian: Rincian): void
  /**
   * Closes the book, which no other program may have open, and lets its file be replaced before anybody signs in again.
   *
   * @param kepala number of its newest change: with another it stays
   * @param ganti replaces the file
   */
  gantiBuku<T>(siap: BukuSiap, ganti: () => T): Promise<T>
  /** The files beside were put in order: what was found wrong before is looked at anew. */
  lihatLagi(): void
  /** The open book was found to be damaged: it is closed, nobody is in any more, and the door says why. */
  nyatakanRusak(pesan: string): void
  tutup(): void
}

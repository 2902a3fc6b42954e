import type { CatatanKepala } from '#main/toko/kepala.ts'
import type { Db } from '#main/toko/toko.ts'
import { headOf, ownReplica, renewReplica } from './journal.ts'
import { akunProgram, recordKejadian } from './kejadian.ts'

/** Entries that were saved and are not in the book any more, until somebody has said that she looked. */
export type Kehilangan = {
  /** At most so many of the last entries; 0 where only that some are missing is known. */
  readonly jumlah: number
  /** ISO instant of the newest entry that was left; null when there was none. */
  readonly terakhir: string | null
  /** Folder beside the book that keeps the damaged log and the book as they were; null when there was no log. */
  readonly sisihan: string | null
}

/** What of the log is not in the book: how many of its last transactions, and where they were set aside. */
export type LogRusak = { readonly transaksi: number; readonly sisihan: string }

/** Changes the book had when its head was noted, and has no more; null when it has them all. */
function countHilang(db: Db, kepala: CatatanKepala): number | null {
  const noted = kepala.read()
  const own = ownReplica(db)
  if (noted === null || own === null) return null
  // The note of a book that lay here before, or from before it was brought back from a backup.
  if (db.value('SELECT id FROM replika WHERE nomor = ?', own) !== noted.replika) return null
  const lower = noted.nomor - headOf(db)
  if (lower > 0) return lower
  return kepala.isAda(noted) ? null : 0
}

/**
 * Looks whether a book that was just opened has lost what was saved, and writes that down in it.
 *
 * What comes after is written under another replica: the changes that are gone may have been sent, and their numbers
 * must not be used again for others.
 */
export function noteKehilangan(db: Db, kepala: CatatanKepala, log: LogRusak | null): void {
  const hilang = countHilang(db, kepala)
  if (hilang === null && log === null) return
  const jumlah = Math.max(hilang ?? 0, log?.transaksi ?? 0)
  const terakhir = (db.first('SELECT waktu FROM perubahan ORDER BY nomor DESC LIMIT 1') ?? null) as {
    waktu: string
  } | null
  const rincian = { jumlah, terakhir: terakhir?.waktu ?? null, sisihan: log?.sisihan ?? null }
  db.transaction(() => {
    if (ownReplica(db) !== null) renewReplica(db, 'pulihan')
    recordKejadian(db, { waktu: new Date().toISOString(), akunId: akunProgram, jenis: 'kehilangan', rincian })
  })
}

/** What is missing and was not looked at yet; of several losses all together. Null when nothing is. */
export function readKehilangan(db: Db): Kehilangan | null {
  const row = db.one<
    Kehilangan & { kali: number }
  >(`SELECT count(*) AS kali, total(rincian ->> '$.jumlah') AS jumlah, min(rincian ->> '$.terakhir') AS terakhir,
       max(rincian ->> '$.sisihan') AS sisihan
     FROM kejadian WHERE jenis = 'kehilangan'
       AND nomor > (SELECT coalesce(max(nomor), 0) FROM kejadian WHERE jenis = 'kehilanganDilihat')`)
  const { kali, ...kehilangan } = row
  return kali === 0 ? null : kehilangan
}

/** Somebody has looked at the last entries and knows what to type again. */
export function acknowledgeKehilangan(db: Db, { akunId, waktu }: { akunId: string; waktu: string }): void {
  const kehilangan = readKehilangan(db)
  if (kehilangan === null) return
  const rincian = { jumlah: kehilangan.jumlah }
  recordKejadian(db, { waktu, akunId, jenis: 'kehilanganDilihat', rincian })
}

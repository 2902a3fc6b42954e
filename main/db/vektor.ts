import type { Db } from '#main/toko/toko.ts'
import type { Vektor } from '#shared/domain/jurnal/gabung.ts'

export type Replika = {
  readonly nomor: number
  readonly id: string
  /** Whose it is; null for this facility's own computers. */
  readonly fasilitasId: string | null
  /** Up to which of its changes this book is complete. */
  readonly sampai: number
  /** Whether this book writes under it. */
  readonly sendiri: boolean
}

/** Every replica this book knows of, its own among them. */
export function listReplika(db: Db): Replika[] {
  const rows = db.all<
    Omit<Replika, 'sendiri'> & { sendiri: number }
  >(`SELECT r.nomor, r.id, r.fasilitas_id AS fasilitasId, m.nilai IS NOT NULL AS sendiri,
       CASE WHEN m.nilai IS NULL THEN r.sampai
            ELSE coalesce((SELECT max(seq) FROM perubahan WHERE replika = r.nomor), 0) END AS sampai
     FROM replika r LEFT JOIN meta m ON m.kunci = 'replika' AND m.nilai = CAST(r.nomor AS TEXT) ORDER BY r.nomor`)
  return rows.map((row) => ({ ...row, sendiri: row.sendiri === 1 }))
}

/** The replica this book writes under. @throws before its first opening */
export function getReplikaSendiri(db: Db): Replika {
  const own = listReplika(db).find(({ sendiri }) => sendiri)
  if (!own) throw new Error('The data folder has no replica; ensureReplica comes first')
  return own
}

/** How far this book knows every replica. */
export function vektorOf(db: Db): Vektor {
  return Object.fromEntries(listReplika(db).map(({ id, sampai }) => [id, sampai]))
}

/** From its next change on, this book has seen all it knows now of the others. */
export function markSeen(db: Db): void {
  const own = getReplikaSendiri(db)
  const { [own.id]: _, ...seen } = vektorOf(db)
  db.run(
    'INSERT OR REPLACE INTO konteks (replika, seq, vektor) VALUES (?, ?, ?)',
    own.nomor,
    own.sampai + 1,
    JSON.stringify(seen),
  )
}

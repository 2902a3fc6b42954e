import type { Db } from '#main/toko/toko.ts'
import type { JenisTempatKerja } from '#shared/contract/fasilitas.ts'
import type { Vektor } from '#shared/domain/jurnal/gabung.ts'
import { readTempatTetap } from './tempat-tetap.ts'

export type Replika = {
  readonly nomor: number
  readonly id: string
  /** Whose it is; null for this facility's own computers. */
  readonly fasilitasId: string | null
  /** The Pustu it is a stream for; null where it holds changes of its own. */
  readonly untuk: string | null
  /** Up to which of its changes this book is complete. */
  readonly sampai: number
  /** Whether this book writes under it. */
  readonly sendiri: boolean
}

/** Every replica this book knows of, its own among them. */
export function listReplika(db: Db): Replika[] {
  const rows = db.all<
    Omit<Replika, 'sendiri'> & { sendiri: number }
  >(`SELECT r.nomor, r.id, r.fasilitas_id AS fasilitasId, r.untuk, m.nilai IS NOT NULL AS sendiri,
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

const toVektor = (all: readonly Replika[]): Vektor => Object.fromEntries(all.map(({ id, sampai }) => [id, sampai]))

/** How far this book knows every replica. */
export function vektorOf(db: Db): Vektor {
  return toVektor(listReplika(db))
}

/** Somebody a package or a receipt is for. */
export type Tujuan = { readonly fasilitasId: string; readonly jenis: JenisTempatKerja }

/**
 * The replicas that may go to somebody: all to a Puskesmas; to a Pustu its own and the streams for it, and nothing that
 * others wrote.
 */
export function listUntuk(db: Db, { fasilitasId, jenis }: Tujuan, sendiri: string): Replika[] {
  const all = listReplika(db).filter(({ sampai }) => sampai > 0)
  if (jenis === 'puskesmas') return all
  return all.filter((one) => one.untuk === fasilitasId || (one.fasilitasId ?? sendiri) === fasilitasId)
}

/** How far this book knows those. */
export function vektorUntuk(db: Db, tujuan: Tujuan, sendiri: string): Vektor {
  return toVektor(listUntuk(db, tujuan, sendiri))
}

/** What this book had seen when it last wrote down what it knew. */
export function dilihatOf(db: Db): Vektor {
  const sql = 'SELECT vektor FROM konteks WHERE replika = ? ORDER BY seq DESC LIMIT 1'
  const own = listReplika(db).find(({ sendiri }) => sendiri)
  const text = own && db.value<string>(sql, own.nomor)
  return text === undefined ? {} : (JSON.parse(text) as Vektor)
}

/**
 * From its next change on, this book has seen all it knows now of the others, and all it had seen before.
 *
 * @param former what it had seen before
 */
export function markSeen(db: Db, former: Vektor = dilihatOf(db)): void {
  const own = getReplikaSendiri(db)
  const tetap = readTempatTetap(db)
  // A Pustu knows what others wrote by the streams alone: only of those are all its copies here.
  const known = tetap === null ? listReplika(db) : listUntuk(db, { ...tetap, fasilitasId: tetap.id }, tetap.id)
  const seen: Record<string, number> = { ...former }
  for (const { id, sampai } of known) seen[id] = Math.max(sampai, seen[id] ?? 0)
  // What it tells itself it wrote or took in before.
  for (const id of db.values<string>('SELECT id FROM replika WHERE oleh = ?', own.nomor)) delete seen[id]
  const { [own.id]: _, ...others } = seen
  db.run(
    'INSERT OR REPLACE INTO konteks (replika, seq, vektor) VALUES (?, ?, ?)',
    own.nomor,
    own.sampai + 1,
    JSON.stringify(others),
  )
}

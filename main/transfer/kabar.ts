import { findTempatId } from '#main/db/buku.ts'
import type { Db } from '#main/toko/toko.ts'
import { refuse } from '#shared/contract/errors.ts'
import type { Vektor } from '#shared/domain/jurnal/gabung.ts'

/** A computer of a facility from which this many messages came since is taken for gone. */
const pesanLama = 10

export function maxVektor(a: Vektor, b: Vektor): Vektor {
  const all = { ...a }
  for (const [replika, seq] of Object.entries(b)) all[replika] = Math.max(all[replika] ?? 0, seq)
  return all
}

function minVektor(a: Vektor, b: Vektor): Vektor {
  return Object.fromEntries(Object.keys(a).map((replika) => [replika, Math.min(a[replika] ?? 0, b[replika] ?? 0)]))
}

type Row = { replika: string; vektor: string; terdengar: number }

/** Whose computer it is, as far as this book knows; undefined while it was never heard of. */
function findPemilik(db: Db, replika: string): string | null | undefined {
  const rows = db.values<string | null>(
    'SELECT fasilitas_id FROM replika WHERE id = @replika UNION ALL SELECT fasilitas_id FROM kabar WHERE replika = @replika',
    { replika },
  )
  return rows[0] === null ? findTempatId(db) : rows[0]
}

const milikLain =
  'Berkas ini mengaku dari laptop yang dikenal milik tempat lain. Buku tidak diubah. Tanyakan pengirimnya lewat telepon.'

/**
 * Notes what a computer said it holds. What it once held it holds: a book brought back counts as another computer.
 *
 * @param rangkap whether two computers speak under that name: then only what both told is held by each
 * @throws AppFailure when it is known as a computer of somebody else
 */
export function recordKabar(db: Db, fasilitasId: string, replika: string, vektor: Vektor, rangkap = false): void {
  if ((findPemilik(db, replika) ?? fasilitasId) !== fasilitasId) refuse(milikLain)
  const former = db.value('SELECT vektor FROM kabar WHERE replika = ?', replika)
  const join = rangkap ? minVektor : maxVektor
  const all = typeof former === 'string' ? join(JSON.parse(former) as Vektor, vektor) : vektor
  db.run(
    `INSERT OR REPLACE INTO kabar (replika, fasilitas_id, vektor, terdengar) VALUES (@replika, @fasilitasId, @vektor,
       (SELECT coalesce(max(terdengar), 0) + 1 FROM kabar WHERE fasilitas_id = @fasilitasId))`,
    { replika, fasilitasId, vektor: JSON.stringify(all) },
  )
}

export type Kabar = {
  /** What all of them hold. */
  readonly vektor: Vektor
  /** The computers counted, by the names they spoke under. */
  readonly dihitung: readonly string[]
}

/**
 * What every computer of a facility is known to hold; empty when nothing was heard of any.
 *
 * @param kecuali a replica that is not asked: one's own, among the computers of one's own facility
 */
export function readKabar(db: Db, fasilitasId: string, kecuali: string): Kabar {
  const rows = db.all<Row>(
    'SELECT replika, vektor, terdengar FROM kabar WHERE fasilitas_id = ? AND replika <> ? ORDER BY terdengar DESC',
    fasilitasId,
    kecuali,
  )
  const newest = rows[0]?.terdengar ?? 0
  const heard = rows.filter(({ terdengar }) => terdengar > newest - pesanLama)
  const vektor = heard
    .map(({ vektor }) => JSON.parse(vektor) as Vektor)
    .reduce<Vektor | null>((known, next) => (known === null ? next : minVektor(known, next)), null)
  return { vektor: vektor ?? {}, dihitung: heard.map(({ replika }) => replika) }
}

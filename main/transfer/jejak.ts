import { z } from 'zod'
import { listUntuk, type Replika, type Tujuan } from '#main/db/vektor.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Cabang } from './cabang.ts'
import { lanjutRantai, listBaris, parseSegelCabang, rantaiAt } from './rantai.ts'

/**
 * What a book holds of a replica, without its changes: the newest seal, which nobody can make up, and digests at many
 * points before it. Whoever holds the replica too sees by it whether both mean the same, and how far.
 */
const panjangTitik = 16

export const Jejak = z.strictObject({
  replika: z.uuid(),
  sampai: z.int().positive().max(1_000_000_000),
  rantai: z.string().regex(/^[0-9a-f]{64}$/),
  tanda: z.base64(),
  /** From this change on a point stands at the end of every group of changes. */
  rapat: z.int().min(0).max(1_000_000_000),
  /** "12:0123456789abcdef 15:…": the number of a change and the first digits of the digest up to it, upwards. */
  titik: z
    .string()
    .max(40_000)
    .regex(/^(\d{1,10}:[0-9a-f]{16}( \d{1,10}:[0-9a-f]{16})*)?$/),
})
export type Jejak = z.infer<typeof Jejak>

export type Titik = { readonly seq: number; readonly rantai: string }

/** Groups, and seals, of which the digests are told: some posyandu days, and some years of packages. */
const kelompokDitunjukkan = 300
const segelDitunjukkan = 200
/** Changes gone through for them; an import of thousands is one group. */
const barisDilihat = 2_000

export const pendek = (rantai: string) => rantai.slice(0, panjangTitik)

/** From where on the changes of a replica are gone through. */
export const awalDilihat = (sampai: number): number => Math.max(0, sampai - barisDilihat)

/**
 * Digests at the ends of the newest groups of a replica, and from where on no end is left out.
 *
 * @param dikenal a digest somebody has just made
 */
function listAkhirKelompok(
  db: Db,
  { nomor, sampai }: Pick<Replika, 'nomor' | 'sampai'>,
  dikenal: Titik | undefined,
): { rapat: number; titik: Titik[] } {
  const dari = awalDilihat(sampai)
  let rantai = dikenal?.seq === dari ? dikenal.rantai : rantaiAt(db, nomor, dari)
  const all: (Titik & { kelompok: number })[] = []
  for (const baris of listBaris(db, nomor, { dari, sampai })) {
    rantai = lanjutRantai(rantai, baris)
    if (all.at(-1)?.kelompok === baris.kelompok) all.pop()
    all.push({ seq: baris.seq, kelompok: baris.kelompok, rantai: pendek(rantai) })
  }
  const titik = all.slice(-kelompokDitunjukkan)
  return { rapat: titik.length < all.length || dari > 0 ? (titik[0]?.seq ?? sampai) : 0, titik }
}

type Segel = Titik & { readonly tanda: string }

function toJejak(
  db: Db,
  { id, nomor, sampai: held }: Replika,
  serupa: readonly number[],
  dikenal: Titik | undefined,
): Jejak[] {
  const segel = db.all<Segel>(
    'SELECT seq, rantai, tanda FROM segel WHERE replika = ? AND seq <= ? ORDER BY seq',
    ...[nomor, held],
  )
  const last = segel.at(-1)
  // A branch nobody writes on: its seal is one only together with all its changes.
  if (!last || parseSegelCabang(last.tanda)) return []
  const { rapat, titik } = listAkhirKelompok(db, { nomor, sampai: last.seq }, dikenal)
  const lain = [...segel.slice(-segelDitunjukkan), ...serupa.map((seq) => ({ seq, rantai: rantaiAt(db, nomor, seq) }))]
  const all = new Map([...lain, ...titik].map(({ seq, rantai }) => [seq, pendek(rantai)]))
  const text = [...all].filter(([seq]) => seq > 0).sort(([a], [b]) => a - b)
  const { seq: sampai, rantai, tanda } = last
  return [{ replika: id, sampai, rantai, tanda, rapat, titik: text.map((one) => one.join(':')).join(' ') }]
}

/**
 * What this book holds of the replicas of its own facility and of somebody's, as far as they may go there.
 *
 * @param cabang replicas of which others hold something else: the point up to which both are the same is among the told
 * @param dikenal digests of replicas, by their numbers, that need not be made once more
 */
export function writeJejak(
  db: Db,
  { sendiri, untuk }: { readonly sendiri: string; readonly untuk: Tujuan },
  cabang: readonly Pick<Cabang, 'replika' | 'dari'>[] = [],
  dikenal: ReadonlyMap<number, Titik> = new Map(),
): Jejak[] {
  return listUntuk(db, untuk, sendiri)
    .filter(({ fasilitasId }) => [sendiri, untuk.fasilitasId].includes(fasilitasId ?? sendiri))
    .flatMap((replika) =>
      toJejak(
        db,
        replika,
        cabang.flatMap((one) => (one.replika === replika.id ? [one.dari] : [])),
        dikenal.get(replika.nomor),
      ),
    )
}

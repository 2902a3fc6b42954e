import { listReplika, type Replika } from '#main/db/vektor.ts'
import type { Db } from '#main/toko/toko.ts'
import { type Cabang, sejakCabang } from './cabang.ts'
import { type Jejak, pendek, type Titik } from './jejak.ts'
import { type Pembuka, tandaDari } from './pembuka.ts'
import { akhirKelompok, isSegelBenar, lanjutRantai, listBaris, rantaiAt, saveSegel } from './rantai.ts'

function parseTitik(titik: string): Titik[] {
  if (titik === '') return []
  return titik.split(' ').map((one) => {
    const [seq, rantai = ''] = one.split(':')
    return { seq: Number(seq), rantai }
  })
}

/** The highest of some points at which the book comes to the same digest; 0 where there is none. */
function findSerupa(
  db: Db,
  nomor: number,
  { titik, upTo }: { readonly titik: readonly Titik[]; readonly upTo: number },
): number {
  const dari = titik[0]?.seq ?? upTo
  let rantai = rantaiAt(db, nomor, dari)
  const rows = listBaris(db, nomor, { dari, sampai: upTo })
  let [found, at] = [0, 0]
  for (const { seq, rantai: theirs } of titik) {
    for (let next = rows[at]; next && next.seq <= seq; next = rows[++at]) rantai = lanjutRantai(rantai, next)
    if (pendek(rantai) === theirs) found = seq
  }
  return found
}

/** Up to which change a replica is the same there and here; null where nothing shows that it is not. */
function bandingkan(db: Db, { sampai, rantai, rapat, titik }: Jejak, { nomor, sampai: kita }: Replika): number | null {
  const upTo = Math.min(sampai, kita)
  if (sampai <= kita && rantaiAt(db, nomor, sampai) === rantai) return null
  const points = parseTitik(titik).filter(({ seq }) => seq <= upTo)
  const last = points.at(-1) ?? { seq: 0, rantai: pendek(rantaiAt(db, nomor, 0)) }
  const isAlike = sampai > kita && pendek(rantaiAt(db, nomor, last.seq)) === last.rantai
  // Every group of theirs ends at a point: where one of ours stands behind the last, it is another.
  if (isAlike && (upTo < rapat || listBaris(db, nomor, { dari: last.seq, sampai: upTo }).length === 0)) return null
  return akhirKelompok(db, nomor, findSerupa(db, nomor, { titik: points, upTo }))
}

/** What a trace shows of a replica this book holds. */
export type Temuan = {
  readonly replika: Replika
  /** Null where both hold the same, as far as both go. */
  readonly cabang: Cabang | null
  /** Whether more was written under this name than this book holds. */
  readonly lebih: boolean
}

/** Traces of replicas this book holds, where their facility signed for them. */
function listTerbukti(db: Db, jejak: readonly Jejak[], pembuka: Pembuka) {
  const known = new Map(listReplika(db).map((one) => [one.id, one]))
  return jejak.flatMap((one) => {
    const replika = known.get(one.replika)
    if (!replika) return []
    const fasilitasId = replika.fasilitasId ?? pembuka.diri.fasilitasId
    const segel = { replika: replika.id, fasilitasId, seq: one.sampai, rantai: one.rantai }
    const isBenar = tandaDari(pembuka, fasilitasId).some((key) => isSegelBenar(key, segel, one.tanda))
    return isBenar ? [{ jejak: one, replika, fasilitasId }] : []
  })
}

/** Compares traces with the book; those its facility did not sign, and of replicas not known here, say nothing. */
export function bacaJejak(db: Db, jejak: readonly Jejak[], pembuka: Pembuka): Temuan[] {
  return listTerbukti(db, jejak, pembuka).map(({ jejak: one, replika, fasilitasId }): Temuan => {
    const dari = bandingkan(db, one, replika)
    const cabang =
      dari === null
        ? null
        : { replika: replika.id, fasilitasId, dari, sejak: sejakCabang(db, replika, dari), awal: null }
    return { replika, cabang, lebih: one.sampai > replika.sampai }
  })
}

/** Keeps the seals of traces over what this book holds too: after a branch left, the rest may have none to be passed on by. */
export function simpanSegel(db: Db, jejak: readonly Jejak[], pembuka: Pembuka): void {
  for (const { jejak: one, replika } of listTerbukti(db, jejak, pembuka)) {
    const { sampai, rantai, tanda } = one
    if (sampai <= replika.sampai && rantaiAt(db, replika.nomor, sampai) === rantai)
      saveSegel(db, replika.nomor, { seq: sampai, rantai, tanda })
  }
}

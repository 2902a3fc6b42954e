import { renewReplica } from '#main/db/journal.ts'
import type { Db } from '#main/db/open.ts'
import { preparePluck } from '#main/db/proyeksi.ts'
import { getReplikaSendiri, listReplika, type Replika } from '#main/db/vektor.ts'
import type { JenisPustu } from '#shared/contract/fasilitas.ts'
import type { Vektor } from '#shared/domain/jurnal/gabung.ts'
import { awalCabang, type Cabang, findCabang, sejakCabang } from './cabang.ts'
import type { BagianPaket } from './isi-paket.ts'
import { bacaJejak, type Jejak } from './jejak.ts'
import { idCabang } from './nama-cabang.ts'
import type { Pembuka } from './pembuka.ts'
import { namaCabang, pisahReplika } from './pisah.ts'

/** What somebody tells of replicas this book may hold otherwise. */
export type Perkataan = {
  readonly pengirim: { readonly fasilitasId: string; readonly jenis: JenisPustu | null }
  readonly bagian: readonly BagianPaket[]
  readonly jejak: readonly Jejak[]
  readonly vektor: Vektor
  /** The name it spoke under. */
  readonly replika: string
  /** What was left out, because these computers told that they hold it. */
  readonly anggapan?: { readonly komputer: readonly string[]; readonly vektor: Vektor } | undefined
}

/** Whether anybody is known to hold what this book wrote after a change of its own replica. */
function isDiakui(db: Db, { id }: Replika, dari: number): boolean {
  const sql = 'SELECT EXISTS (SELECT 1 FROM kabar WHERE vektor ->> @jalan > @dari)'
  return preparePluck(db, sql).get({ jalan: `$."${id}"`, dari }) === 1
}

/**
 * Which of two branches keeps the name of the replica, asked of the book that holds the one: true where it goes.
 *
 * All books must come to the same in the end. Of what a Pustu wrote the Puskesmas' branch stays; what a Puskesmas wrote
 * its Pustu hold as it does. Else the branch that somebody parted already goes; the one that others are known to hold
 * stays; and last the digest decides, the same everywhere.
 */
function isMengalah(db: Db, replika: Replika, cabang: Cabang, { pengirim, vektor }: Perkataan, { diri }: Pembuka) {
  const [isMeja, isKita] = [pengirim.jenis === 'puskesmas', diri.jenis === 'puskesmas']
  if (isMeja !== isKita && (isMeja || replika.fasilitasId !== null)) return isMeja
  const { dari, awal: mereka } = cabang
  const kita = awalCabang(db, replika, dari)
  if (Object.hasOwn(vektor, namaCabang(db, replika, dari))) return true
  if (mereka === null) return false
  if (listReplika(db).some(({ id }) => id === idCabang(replika.id, dari, mereka))) return false
  return !(replika.sendiri && isDiakui(db, replika, dari)) && mereka < kita
}

export type Perpisahan = {
  /** Branches of this book that go on under a name of their own since. */
  readonly terpisah: readonly Cabang[]
  /** Branches of which the other must go: nothing that stands on them can be taken in. */
  readonly cabang: readonly Cabang[]
}

/**
 * Branches this book holds under the former name, though what it is told holds them under their own.
 *
 * A branch has seen the changes it parts from before all others: by that it is told where it began.
 */
function listTernama(db: Db, bagian: readonly BagianPaket[]): Cabang[] {
  const known = new Map(listReplika(db).map((one) => [one.id, one]))
  return bagian.flatMap(({ replika: id, fasilitasId, dari: awal, konteks }) => {
    if (awal > 0) return []
    return Object.entries(konteks[0]?.vektor ?? {}).flatMap(([asal, dari]): Cabang[] => {
      const replika = known.get(asal)
      if (!replika || replika.sampai <= dari || namaCabang(db, replika, dari) !== id) return []
      return [{ replika: asal, fasilitasId, dari, sejak: sejakCabang(db, replika, dari), awal: null }]
    })
  })
}

function listCabang(db: Db, { bagian, jejak, vektor, anggapan, replika: speaker }: Perkataan, pembuka: Pembuka) {
  const temuan = bacaJejak(db, jejak, pembuka)
  const told = new Map(temuan.flatMap(({ cabang }) => (cabang ? [[cabang.replika, cabang] as const] : [])))
  const known = new Map(listReplika(db).map((one) => [one.id, one]))
  const shown = bagian.flatMap((one) => {
    const replika = known.get(one.replika)
    const found = replika ? findCabang(db, one, replika, told.get(one.replika)?.dari) : null
    return found ? [found] : []
  })
  const all = new Map([...told, ...shown.map((one) => [one.replika, one] as const)])
  const isBeyond = ([replika, seq]: [string, number]) => seq > (known.get(replika)?.sampai ?? 0)
  const awalOf = (replika: string) => bagian.find((one) => one.replika === replika)?.dari
  /** Whether it is taken to hold, by the name of this computer, what it does not; or another of that name knows more. */
  const isDisangka = ({ id }: Replika) => {
    const left = anggapan?.komputer.includes(id) ? Object.entries(anggapan.vektor) : []
    const told = left.map(([replika, seq]): [string, number] => [replika, awalOf(replika) ?? seq])
    return told.some(isBeyond) || (speaker === id && Object.entries(vektor).some(isBeyond))
  }
  const isAhead = ({ id, sampai }: Replika) =>
    temuan.some(({ replika, lebih }) => replika.id === id && lebih) ||
    bagian.some((one) => one.replika === id && one.sampai > sampai)
  return { all: [...all.values()], isAhead: (own: Replika) => isAhead(own) || isDisangka(own) }
}

/** Sorts what is held otherwise there: this book's branches that go, and those of theirs that must. */
function pilah(db: Db, perkataan: Perkataan, pembuka: Pembuka): Perpisahan & { readonly isTertinggal: boolean } {
  const { all, isAhead } = listCabang(db, perkataan, pembuka)
  const [terpisah, cabang]: [Cabang[], Cabang[]] = [listTernama(db, perkataan.bagian), []]
  const replicas = listReplika(db)
  for (const one of all) {
    if (terpisah.some(({ replika }) => replika === one.replika)) continue
    const replika = replicas.find(({ id }) => id === one.replika)
    if (replika) (isMengalah(db, replika, one, perkataan, pembuka) ? terpisah : cabang).push(one)
  }
  const own = replicas.find(({ sendiri }) => sendiri)
  return { terpisah, cabang, isTertinggal: own !== undefined && isAhead(own) }
}

/** Whether somebody holds something else under names this book knows, or more under its own. */
export function isSelisih(db: Db, perkataan: Perkataan, pembuka: Pembuka): boolean {
  const { terpisah, cabang, isTertinggal } = pilah(db, perkataan, pembuka)
  return isTertinggal || terpisah.length + cabang.length > 0
}

/** Whether this book would part from what others wrote under its names. */
export function isBerpisah(db: Db, perkataan: Perkataan, pembuka: Pembuka): boolean {
  return pilah(db, perkataan, pembuka).terpisah.length > 0
}

/**
 * Parts this book from what others hold under the same names, where it is the one that must; before anything is taken in.
 *
 * A computer under whose name more was written or heard than it holds goes on under another: its folder was copied or put
 * back.
 */
export function berpisah(db: Db, perkataan: Perkataan, pembuka: Pembuka): Perpisahan {
  const { terpisah, cabang, isTertinggal } = pilah(db, perkataan, pembuka)
  for (const { replika, dari } of terpisah) {
    const mine = listReplika(db).find(({ id }) => id === replika)
    if (mine) pisahReplika(db, mine, dari)
  }
  const isDipakai = cabang.some(({ replika }) => replika === getReplikaSendiri(db).id)
  // What it told others it holds it does not hold any more: it speaks under another name from now on.
  if (terpisah.length > 0) renewReplica(db, 'pisahan')
  else if (isTertinggal && !isDipakai) renewReplica(db, 'pulihan')
  return { terpisah, cabang }
}

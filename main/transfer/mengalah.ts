import { renewReplica } from '#main/db/journal.ts'
import type { Db } from '#main/db/open.ts'
import { preparePluck } from '#main/db/proyeksi.ts'
import { getReplikaSendiri, listReplika, type Replika } from '#main/db/vektor.ts'
import type { JenisPustu } from '#shared/contract/fasilitas.ts'
import type { Vektor } from '#shared/domain/jurnal/gabung.ts'
import { awalCabang, type Cabang, findCabang } from './cabang.ts'
import type { BagianPaket } from './isi-paket.ts'
import { bacaJejak, type Jejak } from './jejak.ts'
import type { Pembuka } from './pembuka.ts'
import { idCabang, pisahReplika } from './pisah.ts'

/** What somebody tells of replicas this book may hold otherwise. */
export type Perkataan = {
  readonly pengirim: { readonly fasilitasId: string; readonly jenis: JenisPustu | null }
  readonly bagian: readonly BagianPaket[]
  readonly jejak: readonly Jejak[]
  readonly vektor: Vektor
}

/** Whether anybody is known to hold what this book wrote after a change of its own replica. */
function isDiakui(db: Db, { id }: Replika, dari: number): boolean {
  const sql = 'SELECT EXISTS (SELECT 1 FROM kabar WHERE vektor ->> @jalan > @dari)'
  return preparePluck(db, sql).get({ jalan: `$."${id}"`, dari }) === 1
}

/**
 * Which of two branches keeps the name of the replica, asked of the book that holds the one: true where it goes.
 *
 * All books must come to the same in the end. The Puskesmas' branch stays in the books of its Pustu, and the Puskesmas
 * parts from none but its own name. Between computers of one facility: the branch that somebody parted already goes; the
 * one that others are known to hold stays; else the digest decides, the same everywhere.
 */
function isMengalah(db: Db, replika: Replika, cabang: Cabang, { pengirim, vektor }: Perkataan, { diri }: Pembuka) {
  if (pengirim.jenis === 'puskesmas' && diri.jenis !== 'puskesmas') return true
  if (replika.fasilitasId !== null) return false
  const { dari, awal: mereka } = cabang
  const kita = awalCabang(db, replika, dari)
  if (Object.hasOwn(vektor, idCabang(replika.id, dari, kita))) return true
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

function listCabang(db: Db, { bagian, jejak }: Perkataan, pembuka: Pembuka) {
  const temuan = bacaJejak(db, jejak, pembuka)
  const told = new Map(temuan.flatMap(({ cabang }) => (cabang ? [[cabang.replika, cabang] as const] : [])))
  const known = new Map(listReplika(db).map((one) => [one.id, one]))
  const shown = bagian.flatMap((one) => {
    const replika = known.get(one.replika)
    const found = replika ? findCabang(db, one, replika, told.get(one.replika)?.dari) : null
    return found ? [found] : []
  })
  const all = new Map([...told, ...shown.map((one) => [one.replika, one] as const)])
  const isAhead = ({ id, sampai }: Replika) =>
    temuan.some(({ replika, lebih }) => replika.id === id && lebih) ||
    bagian.some((one) => one.replika === id && one.sampai > sampai)
  return { all: [...all.values()], isAhead }
}

/** Sorts what is held otherwise there: this book's branches that go, and those of theirs that must. */
function pilah(db: Db, perkataan: Perkataan, pembuka: Pembuka): Perpisahan & { readonly isTertinggal: boolean } {
  const { all, isAhead } = listCabang(db, perkataan, pembuka)
  const [terpisah, cabang]: [Cabang[], Cabang[]] = [[], []]
  const replicas = listReplika(db)
  for (const one of all) {
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
 * A computer under whose name more was written than it holds goes on under another: its folder was copied or put back.
 */
export function berpisah(db: Db, perkataan: Perkataan, pembuka: Pembuka): Perpisahan {
  const { terpisah, cabang, isTertinggal } = pilah(db, perkataan, pembuka)
  const own = getReplikaSendiri(db)
  for (const { replika, dari } of terpisah) {
    const mine = listReplika(db).find(({ id }) => id === replika)
    if (mine) pisahReplika(db, mine, dari)
  }
  const isTerpisah = [...terpisah, ...cabang].some(({ replika }) => replika === own.id)
  if (isTertinggal && !isTerpisah) renewReplica(db, 'pulihan')
  return { terpisah, cabang }
}

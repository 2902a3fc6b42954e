import { renewReplica } from '#main/db/journal.ts'
import { getReplikaSendiri, listReplika, type Replika } from '#main/db/vektor.ts'
import type { Db } from '#main/toko/toko.ts'
import type { JenisTempatKerja } from '#shared/contract/fasilitas.ts'
import type { Vektor } from '#shared/domain/jurnal/gabung.ts'
import { bacaJejak, simpanSegel } from './baca-jejak.ts'
import { awalCabang, type Cabang, findCabang, sejakCabang } from './cabang.ts'
import type { BagianPaket } from './isi-paket.ts'
import type { Jejak } from './jejak.ts'
import { findAsal, idCabang, isNamaCabang } from './nama-cabang.ts'
import type { Pembuka } from './pembuka.ts'
import { namaCabang, pisahReplika } from './pisah.ts'
import { rantaiAt, rantaiSesudah } from './rantai.ts'

/** What somebody tells of replicas this book may hold otherwise. */
export type Perkataan = {
  readonly pengirim: { readonly fasilitasId: string; readonly jenis: JenisTempatKerja | null }
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
  return db.value(sql, { jalan: `$."${id}"`, dari }) === 1
}

/**
 * Which of two branches keeps the name of the replica, asked of the book that holds the one: true where it goes.
 *
 * All books must come to the same in the end: a branch that somebody parted already goes everywhere. Else of what a Pustu
 * wrote the Puskesmas' branch stays; what a Puskesmas wrote its Pustu hold as it does; the one that others are known to
 * hold stays; and last the digest decides, the same everywhere.
 */
function isMengalah(db: Db, replika: Replika, cabang: Cabang, { pengirim, vektor }: Perkataan, { diri }: Pembuka) {
  const { dari, awal: mereka } = cabang
  const kita = awalCabang(db, replika, dari)
  if (Object.hasOwn(vektor, namaCabang(db, replika, dari))) return true
  if (mereka !== null && listReplika(db).some(({ id }) => id === idCabang(replika.id, dari, mereka))) return false
  const [isMeja, isKita] = [pengirim.jenis === 'puskesmas', diri.jenis === 'puskesmas']
  if (isMeja !== isKita && (isMeja || replika.fasilitasId !== null)) return isMeja
  if (mereka === null) return false
  return !(replika.sendiri && isDiakui(db, replika, dari)) && mereka < kita
}

export type Perpisahan = {
  /** Branches of this book that go on under a name of their own since. */
  readonly terpisah: readonly Cabang[]
  /** Branches of which the other must go: nothing that stands on them can be taken in. */
  readonly cabang: readonly Cabang[]
}

/** Where a branch began: it has seen the changes it parts from before all others. */
type Pangkal = { readonly id: string; readonly vektor: Vektor }

function listPangkal(db: Db): Pangkal[] {
  const rows = 'SELECT r.id, k.vektor FROM konteks k JOIN replika r ON r.nomor = k.replika WHERE k.seq = 1'
  return db.all<{ id: string; vektor: string }>(rows).map(({ id, vektor }) => ({ id, vektor: JSON.parse(vektor) }))
}

/** A branch this book holds under the former name, though its own is known, here or there; null where there is none. */
function findTernama(db: Db, pangkal: readonly Pangkal[]): Cabang | null {
  const known = new Map(listReplika(db).map((one) => [one.id, one]))
  for (const { id, vektor } of pangkal) {
    for (const [asal, dari] of Object.entries(vektor)) {
      const replika = known.get(asal)
      if (!replika || replika.sampai <= dari || !isNamaCabang(id) || namaCabang(db, replika, dari) !== id) continue
      const fasilitasId = replika.fasilitasId ?? ''
      return { replika: asal, fasilitasId, dari, sejak: sejakCabang(db, replika, dari), awal: null }
    }
  }
  return null
}

/** A branch somebody holds under the former name, though this book knows its own. */
function findBernama(db: Db, bagian: BagianPaket, replika: Replika): Cabang | null {
  const { sampai: dari, id, nomor } = replika
  const at = bagian.baris.findIndex(({ seq }) => seq > dari)
  if (bagian.dari > dari || at < 0) return null
  const [sebelum, sesudah] = [bagian.baris.slice(0, at), bagian.baris.slice(at)]
  const rantai = rantaiAt(db, nomor, dari)
  const asal = findAsal(id, dari, rantai, sebelum, sesudah, bagian.tanda)
  // From its first change on a branch has its own name already.
  if (asal.id === id || !listReplika(db).some((one) => one.id === asal.id)) return null
  const awal = rantaiSesudah(rantai, sesudah.slice(0, 1))
  return { replika: id, fasilitasId: bagian.fasilitasId, dari, sejak: sesudah[0]?.waktu ?? null, awal }
}

function listCabang(db: Db, { bagian, jejak, vektor, anggapan, replika: speaker }: Perkataan, pembuka: Pembuka) {
  const temuan = bacaJejak(db, jejak, pembuka)
  const told = new Map(temuan.flatMap(({ cabang }) => (cabang ? [[cabang.replika, cabang] as const] : [])))
  const known = new Map(listReplika(db).map((one) => [one.id, one]))
  const shown = bagian.flatMap((one) => {
    const replika = known.get(one.replika)
    const found = replika ? findCabang(db, { bagian: one, replika }, told.get(one.replika)?.dari) : null
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
    bagian.some((one) => one.replika === id && one.sampai > sampai) ||
    bagian.some(({ baris }) => baris.some(({ asal }) => asal?.replika === id && asal.seq > sampai))
  const bernama = bagian.flatMap((one) => {
    const replika = all.has(one.replika) ? undefined : known.get(one.replika)
    return (replika && findBernama(db, one, replika)) ?? []
  })
  return { all: [...all.values()], bernama, isAhead: (own: Replika) => isAhead(own) || isDisangka(own) }
}

/** Sorts what is held otherwise there: this book's branches that go, and those of theirs that must. */
function pilah(db: Db, perkataan: Perkataan, pembuka: Pembuka): Perpisahan & { readonly isTertinggal: boolean } {
  const { all, bernama, isAhead } = listCabang(db, perkataan, pembuka)
  const [terpisah, cabang]: [Cabang[], Cabang[]] = [[], [...bernama]]
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
 * A computer under whose name more was written or heard than it holds goes on under another: its folder was copied or put
 * back.
 */
export function berpisah(db: Db, perkataan: Perkataan, pembuka: Pembuka): Perpisahan {
  const told = perkataan.bagian.flatMap(({ replika, dari, konteks }) =>
    dari === 0 ? [{ id: replika, vektor: konteks[0]?.vektor ?? {} }] : [],
  )
  const terpisah: Cabang[] = []
  const pisah = (one: Cabang): void => {
    const mine = listReplika(db).find(({ id }) => id === one.replika)
    if (mine) pisahReplika(db, mine, one.dari)
    terpisah.push(one)
  }
  const settle = (): void => {
    for (
      let one = findTernama(db, [...listPangkal(db), ...told]);
      one;
      one = findTernama(db, [...listPangkal(db), ...told])
    )
      pisah(one)
  }
  settle()
  const { terpisah: goes, cabang, isTertinggal } = pilah(db, perkataan, pembuka)
  goes.forEach(pisah)
  settle()
  simpanSegel(db, perkataan.jejak, pembuka)
  const isDipakai = cabang.some(({ replika }) => replika === getReplikaSendiri(db).id)
  // What it told others it holds it does not hold any more: it speaks under another name from now on.
  if (terpisah.length > 0) renewReplica(db, 'pisahan')
  else if (isTertinggal && !isDipakai) renewReplica(db, 'pulihan')
  return { terpisah, cabang }
}

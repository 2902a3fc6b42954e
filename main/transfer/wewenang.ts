import { isTurunanBenar } from '#main/db/id-tetap.ts'
import { jalanMilik, type Tanya, targetOf } from '#main/db/jalan-milik.ts'
import { salinanOf } from '#main/db/proyeksi.ts'
import { listReplika } from '#main/db/vektor.ts'
import { createWajib } from '#main/db/wajib.ts'
import { kamusTetap } from '#main/toko/jurnal.ts'
import type { EntityName } from '#main/toko/schema.ts'
import type { Db, Row, Value } from '#main/toko/toko.ts'
import { catatanOf } from '#shared/catatan/daftar.ts'
import { rujukanOf } from '#shared/catatan/rujukan.ts'
import { byUrutan, isTerlihat, type Tempat, type Vektor } from '#shared/domain/jurnal/gabung.ts'

/** A change somebody made, as far as it matters whether they may. */
export type Perbuatan = { readonly entitas: EntityName; readonly id: string; readonly isi: Row }

/**
 * Why a change is set aside: it reaches beyond the posyandu of its writer; it makes a record under an id that is derived
 * from another; it makes one under an id somebody else drew before; it stands on a change that was set aside.
 */
export type Sebab = 'luar' | 'turunan' | 'sama' | 'ikut'

/** Who wrote, and what his computer had seen of the others. */
export type Penulis = {
  /** The Pustu or Ponkesdes it belongs to. */
  readonly fasilitasId: string
  /** Number of the replica in this book. */
  readonly replika: number
  readonly vektor: Vektor
  /** Ids of which the journal holds no change yet: nobody need ask it about them. */
  readonly belumAda: ReadonlySet<string>
}

type JournalRow = { replika: number; seq: number; lamport: number; isi: string; salinan: string }

/** One change of a record, as its writer saw it: by his own facility or another. */
type Terlihat = { readonly milikSendiri: boolean; readonly isi: Row }
type Riwayat = {
  /** In the order that shows. */
  readonly terlihat: readonly Terlihat[]
  /** Whether another facility wrote it too, unseen. */
  readonly adaLain: boolean
}

const tanpaRiwayat: Riwayat = { terlihat: [], adaLain: false }

/**
 * Gives of any record what somebody had seen of it when he wrote: changes of his own computer so far, and those of others
 * up to what it knew. It depends on nothing else, so that every book comes to the same.
 */
function createMasaLalu(db: Db, { fasilitasId, replika, vektor, belumAda }: Penulis, sendiri: string) {
  const known = new Map(listReplika(db).map((one) => [one.nomor, one]))
  const select = `SELECT p.replika, p.seq, p.lamport, p.isi, ${salinanOf('p.nomor')} AS salinan FROM perubahan p
    WHERE p.entitas = ? AND p.entitas_id = ?`
  const idOf = (nomor: number) => known.get(nomor)?.id ?? ''
  const isMilikSendiri = (row: JournalRow) => (known.get(row.replika)?.fasilitasId ?? sendiri) === fasilitasId
  const isDilihat = (row: JournalRow) =>
    row.replika === replika ||
    isTerlihat({ replika: idOf(row.replika), seq: row.seq, salinan: JSON.parse(row.salinan) as Tempat[] }, vektor)
  const urutan = ({ lamport, replika: nomor }: JournalRow) => ({ lamport, replika: idOf(nomor) })
  const read = (entitas: EntityName, id: string): Riwayat => {
    const rows = db.all<JournalRow>(select, entitas, id)
    const seen = rows.filter(isDilihat).sort((a, b) => byUrutan(urutan(a), urutan(b)))
    return {
      terlihat: seen.map((row) => ({ milikSendiri: isMilikSendiri(row), isi: JSON.parse(row.isi) as Row })),
      adaLain: rows.some((row) => !isDilihat(row) && !isMilikSendiri(row)),
    }
  }
  // One change is asked about several times over; the next may follow from it.
  const sebaris = new Map<string, Riwayat>()
  const of = (entitas: EntityName, id: string): Riwayat => {
    if (belumAda.has(id)) return tanpaRiwayat
    const key = `${entitas} ${id}`
    const found = sebaris.get(key) ?? read(entitas, id)
    sebaris.set(key, found)
    return found
  }
  return { of, next: () => sebaris.clear() }
}

/** Asks what its writer had seen of who made what, and where it belongs. What he may do once he may do ever after. */
function createPembaca(db: Db, penulis: Penulis, sendiri: string) {
  const { fasilitasId } = penulis
  const { of: riwayat, next } = createMasaLalu(db, penulis, sendiri)
  const terlihat = (entitas: EntityName, id: string) => riwayat(entitas, id).terlihat
  const nilai = (rows: readonly Terlihat[], field: string): Value[] => rows.map(({ isi }) => isi[field] ?? null)
  const yes = new Map<string, Set<string>>()
  /** Remembers what is so; what is not may become so by the next change. */
  const once = (kind: string, id: Value | undefined, check: (id: string) => boolean): boolean => {
    if (typeof id !== 'string') return false
    const known = yes.get(kind) ?? new Set()
    if (known.has(id)) return true
    if (!check(id)) return false
    yes.set(kind, known.add(id))
    return true
  }
  const isMade = (entitas: EntityName, id: string) => terlihat(entitas, id)[0]?.milikSendiri === true
  const fieldOf = (entitas: EntityName, id: string, field: string): Value =>
    nilai(
      terlihat(entitas, id).filter(({ isi }) => Object.hasOwn(isi, field)),
      field,
    ).at(-1) ?? null
  /** What others set a field to: what a Pustu says of a record of theirs proves nothing. */
  const saidByOthers = (entitas: EntityName, id: string, field: string): Value[] =>
    nilai(
      terlihat(entitas, id).filter((one) => !one.milikSendiri),
      field,
    )
  const isPosyandu = (id: Value | undefined) =>
    once('posyandu', id, (one) => fieldOf('fasilitas', one, 'induk_id') === fasilitasId || isMade('fasilitas', one))
  // Whatever a membership ever named beside the posyandu: what of it was the child is asked of each.
  const members = [1, 2, 3]
    .map((ke) => {
      const named = `rujuk${ke} = (SELECT nomor FROM kamus WHERE teks = @orang)`
      return `SELECT entitas_id FROM jurnal WHERE entitas = ${kamusTetap.keanggotaan} AND ${named}`
    })
    .join(' UNION ')
  /** Whether others made a child a member of one of their posyandu: who makes one a member himself proves nothing. */
  const isAnggota = (orang: string) =>
    db
      .values<string>(members, { orang })
      .some(
        (one) =>
          saidByOthers('keanggotaan', one, 'orang_id').includes(orang) &&
          nilai(terlihat('keanggotaan', one), 'posyandu_id').some(isPosyandu),
      )
  const isOrang = (id: Value | undefined) => once('orang', id, (one) => isMade('orang', one) || isAnggota(one))
  const isAda = (entitas: EntityName, id: Value | undefined) =>
    once(`ada ${entitas}`, id, (one) => terlihat(entitas, one).length > 0)
  return { riwayat, next, isMade, fieldOf, saidByOthers, isPosyandu, isOrang, isAda }
}
type Pembaca = ReturnType<typeof createPembaca>

/** The record must come to lie within, and be of their making or have lain there by the word of others. */
function isWithin(
  { riwayat, isMade, saidByOthers }: Pembaca,
  { entitas, id, isi }: Perbuatan,
  field: string,
  check: (value: Value | undefined) => boolean,
): boolean {
  if (Object.hasOwn(isi, field) && !check(isi[field])) return false
  const isNew = riwayat(entitas, id).terlihat.length === 0
  return isNew || isMade(entitas, id) || saidByOthers(entitas, id, field).some(check)
}

/** A place of their making, or one of their posyandu as long as it stays where it hangs; none hung under others. */
function isTempat(baca: Pembaca, pustuId: string, { id, isi }: Perbuatan): boolean {
  const { riwayat, isMade, isPosyandu, fieldOf } = baca
  const isMoved = Object.hasOwn(isi, 'induk_id')
  const isNew = riwayat('fasilitas', id).terlihat.length === 0
  if (!isNew && !isMade('fasilitas', id)) return isPosyandu(id) && !isMoved
  if ((isi.jenis ?? fieldOf('fasilitas', id, 'jenis')) !== 'posyandu') return true
  const induk = isMoved ? isi.induk_id : fieldOf('fasilitas', id, 'induk_id')
  return (induk ?? null) === null || induk === pustuId || !(isMoved || Object.hasOwn(isi, 'jenis'))
}

/** Whether a record lies within what the writer answers for, by what he had seen of it; what he made does. */
function createTanya(baca: Pembaca, pustuId: string): Tanya<Value, boolean> {
  const { isMade, isPosyandu, isOrang, fieldOf } = baca
  return {
    tempat: isPosyandu,
    posyandu: isPosyandu,
    orang: isOrang,
    fasilitas: (id) => id === pustuId,
    pembuat: (entitas, id) => typeof id === 'string' && isMade(entitas, id),
    setempat: false,
    baris: (entitas, id, jawab) =>
      typeof id === 'string' && (isMade(entitas, id) || jawab((kolom) => fieldOf(entitas, id, kolom))),
    // A guest's weighing is written by who answers for the child, wherever it was made.
    rangkai: (_dibuatDi, milik) => milik(),
  }
}

function isAllowed(baca: Pembaca, pustuId: string, perbuatan: Perbuatan): boolean {
  const { entitas, id, isi } = perbuatan
  const { riwayat, isMade, isOrang } = baca
  const { milik, turut = [] } = catatanOf(entitas)
  const tanya = createTanya(baca, pustuId)
  const capai = (kolom: string) => (value: Value | undefined) =>
    jalanMilik(targetOf(entitas, kolom), value ?? null, tanya)
  const isBuatan = () => riwayat(entitas, id).terlihat.length === 0 || isMade(entitas, id)
  if (!turut.every((kolom) => (isi[kolom] ?? null) === null || capai(kolom)(isi[kolom]))) return false
  switch (milik.oleh) {
    case 'pohon':
      return isTempat(baca, pustuId, perbuatan)
    case 'anggota':
      return isBuatan() || isOrang(id)
    case 'posyandu':
    case 'lewat':
      return isWithin(baca, perbuatan, milik.kolom, capai(milik.kolom))
    case 'fasilitas':
      return isWithin(baca, perbuatan, milik.kolom, (value) => value === pustuId)
    case 'pembuat':
    case 'setempat':
      return isBuatan()
  }
}

/**
 * Gives a function that judges the changes of one Pustu, in their order: why one is set aside, or null where it counts.
 *
 * A Pustu changes what it made, and what belongs to one of its posyandu: the posyandu, its kader and days, the children
 * that are or were its members. What it had seen decides, not what came since: a child moved or joined away meanwhile was
 * still its own. Each change must be in the journal, or set aside, before the next is asked about.
 *
 * @param sendiri the facility of this book
 * @param isSama whether an id was drawn by somebody else before, where others wrote the record unseen
 */
export function createHakim<P extends Perbuatan>(
  db: Db,
  penulis: Penulis,
  sendiri: string,
  isSama: (perbuatan: P, adaLain: boolean) => boolean,
): (perbuatan: P) => Sebab | null {
  const baca = createPembaca(db, penulis, sendiri)
  const wajib = createWajib(db)
  const isTergantung = ({ entitas, id, isi }: Perbuatan) =>
    rujukanOf(entitas).some(
      ([kolom, target]) => isi[kolom] != null && isi[kolom] !== id && !baca.isAda(target, isi[kolom]),
    )
  return (perbuatan) => {
    const { entitas, id, isi } = perbuatan
    baca.next()
    const { terlihat, adaLain } = baca.riwayat(entitas, id)
    if (terlihat.length === 0) {
      if (isSama(perbuatan, adaLain)) return 'sama'
      if (wajib(entitas).some((kolom) => isi[kolom] == null)) return 'ikut'
      if (!isTurunanBenar(entitas, id, isi)) return 'turunan'
    }
    if (isTergantung(perbuatan)) return 'ikut'
    return isAllowed(baca, penulis.fasilitasId, perbuatan) ? null : 'luar'
  }
}

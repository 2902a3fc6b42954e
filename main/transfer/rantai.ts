import { createHash } from 'node:crypto'
import { entitasSetempat } from '#main/db/journal.ts'
import type { Replika } from '#main/db/vektor.ts'
import { eachPerubahan, sekelompok } from '#main/toko/jurnal.ts'
import type { PerubahanTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Tempat } from '#shared/domain/jurnal/gabung.ts'
import type { BagianPaket } from './isi-paket.ts'
import { isTandaBenar, type KunciBuku, tandaTangani } from './kunci.ts'

/** One change as it travels: everything of its journal row that means the same in every book. */
export type BarisPaket = {
  readonly seq: number
  readonly lamport: number
  /** `seq` of the first change written together with it. */
  readonly kelompok: number
  readonly jenis: string
  readonly pelaku: string
  readonly waktu: string
  readonly alasan: string | null
  readonly sumber: string | null
  readonly entitas: string
  readonly id: string
  /** JSON text: the fields set. */
  readonly isi: string
  /** Of a copy in a stream: the change it is a copy of. */
  readonly asal?: Tempat | undefined
}

/** The digest before the first change. */
export const rantaiAwal = '0'.repeat(64)

/** The digest over all changes of a replica so far, one more added: 64 hexadecimal digits. */
export function lanjutRantai(rantai: string, b: BarisPaket): string {
  const text = JSON.stringify([
    ...[b.seq, b.lamport, b.kelompok, b.jenis, b.pelaku, b.waktu, b.alasan, b.sumber, b.entitas, b.id, b.isi],
    ...(b.asal ? [b.asal.replika, b.asal.seq] : []),
  ])
  return createHash('sha256').update(rantai).update(text).digest('hex')
}

/** The digest after some changes as a package holds them, from the digest before them. */
export function rantaiSesudah(rantai: string, baris: BagianPaket['baris']): string {
  return baris.map(({ isi, ...b }) => ({ ...b, isi: JSON.stringify(isi) })).reduce(lanjutRantai, rantai)
}

/** The last change up to `seq` that ends a group: what was written together is told together. */
export function akhirKelompok(db: Db, replika: number, seq: number): number {
  const first = db.oneValue<number | null>(
    `WITH berikut AS MATERIALIZED (SELECT kelompok FROM (
       SELECT seq, kelompok FROM perubahan WHERE replika = @replika AND seq > @seq
       UNION ALL SELECT seq, kelompok FROM sisihan WHERE replika = @replika AND seq > @seq
       UNION ALL SELECT seq, kelompok FROM salinan WHERE replika = @replika AND seq > @seq) ORDER BY seq LIMIT 1)
     SELECT min(seq) FROM (
       SELECT seq FROM perubahan WHERE +replika = @replika AND ${sekelompok('(SELECT kelompok FROM berikut)', 'perubahan')}
       UNION ALL SELECT seq FROM sisihan WHERE replika = @replika AND kelompok = (SELECT kelompok FROM berikut)
       UNION ALL SELECT seq FROM salinan WHERE replika = @replika AND kelompok = (SELECT kelompok FROM berikut))`,
    { replika, seq },
  )
  return first === null ? seq : Math.min(seq, first - 1)
}

type Row = Omit<BarisPaket, 'id'> & { entitas_id: string }
type SisihanRow = Row & { nomor: number }

/** Whether a replica is a stream: its changes are copies. */
function isAlur(db: Db, replika: number): boolean {
  return db.value('SELECT untuk FROM replika WHERE nomor = ?', replika) != null
}

/** Changes after one number up to another. */
type Rentang = { readonly dari: number; readonly sampai: number }

type SalinanRow = { seq: number; kelompok: number; nomor: number; replika: string; asalSeq: number }

/** Copies of a stream after `dari` up to `sampai`, as they were told. */
function listSalinan(db: Db, stream: number, { dari, sampai }: Rentang): BarisPaket[] {
  const rentang = 'FROM salinan WHERE replika = @stream AND seq > @dari AND seq <= @sampai'
  const isian = { stream, dari, sampai }
  const ada = new Map<number, PerubahanTable | SisihanRow>()
  for (const row of eachPerubahan(db, `WHERE nomor IN (SELECT nomor ${rentang})`, isian)) ada.set(row.nomor, row)
  for (const row of db.all<SisihanRow>(`SELECT * FROM sisihan WHERE nomor IN (SELECT nomor ${rentang})`, isian))
    ada.set(row.nomor, row)
  const copies = db.all<SalinanRow>(
    `SELECT s.seq, s.kelompok, s.nomor, r.id AS replika, s.asal_seq AS asalSeq
     FROM salinan s JOIN replika r ON r.nomor = s.asal WHERE s.replika = @stream AND s.seq > @dari AND s.seq <= @sampai
     ORDER BY s.seq`,
    isian,
  )
  return copies.map(({ seq, kelompok, nomor, replika, asalSeq }) => {
    const row = ada.get(nomor)
    if (!row) throw new Error('A copy of a change that is not here')
    const { lamport, jenis, pelaku, waktu, alasan, sumber, entitas, entitas_id: id, isi } = row
    const asal = { replika, seq: asalSeq }
    return { seq, lamport, kelompok, jenis, pelaku, waktu, alasan, sumber, entitas, id, isi, asal }
  })
}

/** Changes of a replica after `dari` up to `sampai`, those set aside too, but for those that never leave this computer. */
export function listBaris(db: Db, replika: number, { dari, sampai }: Rentang): BarisPaket[] {
  if (isAlur(db, replika)) return listSalinan(db, replika, { dari, sampai })
  const rentang = 'WHERE replika = @replika AND seq > @dari AND seq <= @sampai'
  const rows: Row[] = []
  for (const row of eachPerubahan(db, `${rentang} ORDER BY seq`, { replika, dari, sampai }))
    if (!entitasSetempat.includes(row.entitas)) rows.push(row)
  const disisihkan = db.all<Row>(`SELECT * FROM sisihan ${rentang}`, { replika, dari, sampai })
  rows.push(...disisihkan)
  if (disisihkan.length > 0) rows.sort((a, b) => a.seq - b.seq)
  // What was written together ends together: no range begins in the middle of a group.
  const first = new Map<number, number>()
  return rows.map(({ seq, lamport, kelompok, jenis, pelaku, waktu, alasan, sumber, entitas, entitas_id: id, isi }) => {
    const awal = first.get(kelompok) ?? seq
    first.set(kelompok, awal)
    return { seq, lamport, kelompok: awal, jenis, pelaku, waktu, alasan, sumber, entitas, id, isi }
  })
}

/** The digest over the changes of a replica up to `seq`, from the nearest seal below it. */
export function rantaiAt(db: Db, replika: number, seq: number): string {
  const seal = db.first<{ seq: number; rantai: string }>(
    'SELECT seq, rantai FROM segel WHERE replika = ? AND seq <= ? ORDER BY seq DESC LIMIT 1',
    replika,
    seq,
  )
  const from = seal ?? { seq: 0, rantai: rantaiAwal }
  return from.seq === seq
    ? from.rantai
    : listBaris(db, replika, { dari: from.seq, sampai: seq }).reduce(lanjutRantai, from.rantai)
}

export type Segel = {
  readonly replika: string
  readonly fasilitasId: string
  readonly seq: number
  readonly rantai: string
}

function textOf({ replika, fasilitasId, seq, rantai }: Segel): Buffer {
  return Buffer.from(JSON.stringify(['buku-pustu segel 1', replika, fasilitasId, seq, rantai]))
}

export function isSegelBenar(kunciTanda: Uint8Array, segel: Segel, tanda: string): boolean {
  return isTandaBenar(kunciTanda, textOf(segel), Buffer.from(tanda, 'base64'))
}

/**
 * The seal of a branch that goes on under a name of its own: what its facility signed before, under the former name, and
 * where the branch begins there. So whoever holds it can pass it on, without the facility.
 */
export type SegelCabang = {
  readonly asal: string
  readonly dari: number
  /** Digest over the changes of `asal` up to `dari`. */
  readonly rantai: string
  readonly tanda: string
}

export function formatSegelCabang({ asal, dari, rantai, tanda }: SegelCabang): string {
  return [asal, dari, rantai, tanda].join(':')
}

/** @returns null for a seal under the name of the replica itself */
export function parseSegelCabang(tanda: string): SegelCabang | null {
  const [asal, dari, rantai, asli] = tanda.split(':')
  return asal && dari && rantai && asli ? { asal, dari: Number(dari), rantai, tanda: asli } : null
}

type Bernomor = { readonly seq: number; readonly kelompok: number }

/** Changes as they are numbered where the branch began `dari` changes later. */
export function geser<T extends Bernomor>(baris: readonly T[], dari: number): T[] {
  return baris.map((b) => ({ ...b, seq: b.seq + dari, kelompok: b.kelompok + dari }))
}

/** @returns base64 of the signature of a facility over the changes of one of its replicas */
export function signSegel(kunci: KunciBuku, segel: Segel): string {
  return tandaTangani(kunci, textOf(segel)).toString('base64')
}

/** A digest up to a change, and the signature over it. */
type SegelDisimpan = { readonly seq: number; readonly rantai: string; readonly tanda: string }

export function saveSegel(db: Db, replika: number, { seq, rantai, tanda }: SegelDisimpan): void {
  db.run(
    'INSERT OR IGNORE INTO segel (replika, seq, rantai, tanda) VALUES (?, ?, ?, ?)',
    ...[replika, seq, rantai, tanda],
  )
}

/** The signature over the changes of a replica up to one, where it is kept. */
export function findTanda(db: Db, replika: number, seq: number): string | undefined {
  return db.value<string>('SELECT tanda FROM segel WHERE replika = ? AND seq = ?', replika, seq)
}

/**
 * The signature over the changes of a replica up to `sampai`: kept, or made where it is one of our own.
 *
 * @param disegel `rantai` the digest over them
 */
export function sealReplika(
  db: Db,
  { kunci, fasilitasId }: { readonly kunci: KunciBuku; readonly fasilitasId: string },
  disegel: { readonly replika: Replika; readonly rantai: string },
): string {
  const { replika, rantai } = disegel
  const { nomor, id, sampai: seq } = replika
  const known = findTanda(db, nomor, seq)
  if (known !== undefined) return known
  if (replika.fasilitasId !== null) throw new Error('Changes of another facility came without its seal')
  const tanda = signSegel(kunci, { replika: id, fasilitasId, seq, rantai })
  saveSegel(db, nomor, { seq, rantai, tanda })
  return tanda
}

import { newId, sqlSetempat } from '#main/db/journal.ts'
import { createPenggabung } from '#main/db/proyeksi.ts'
import { listReplika, type Replika } from '#main/db/vektor.ts'
import type { EntityName } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Vektor } from '#shared/domain/jurnal/gabung.ts'
import { lupakanTersalin } from './alur.ts'
import type { BagianPaket } from './isi-paket.ts'
import { findAsal } from './nama-cabang.ts'
import {
  akhirKelompok,
  type BarisPaket,
  formatSegelCabang,
  lanjutRantai,
  listBaris,
  parseSegelCabang,
  rantaiAt,
  type SegelCabang,
  saveSegel,
} from './rantai.ts'

const toBaris = (rows: readonly BarisPaket[]) =>
  rows.map(({ isi, ...row }) => ({ ...row, isi: JSON.parse(isi) })) as BagianPaket['baris']

type Asal = Omit<SegelCabang, 'tanda'>
type Segel = { readonly seq: number; readonly rantai: string; readonly tanda: string }

/** The seals that cover what a replica wrote after a change. */
function listSegel(db: Db, nomor: number, dari: number): Segel[] {
  return db.all<Segel>(
    'SELECT seq, rantai, tanda FROM segel WHERE replika = ? AND seq > ? ORDER BY seq',
    ...[nomor, dari],
  )
}

/** Where a branch of this book begins, and the name its changes go on under. */
function findAsalDi(db: Db, replika: Replika, dari: number) {
  const tanda = listSegel(db, replika.nomor, dari).at(-1)?.tanda ?? null
  const isCabang = tanda !== null && parseSegelCabang(tanda) !== null
  const { id, nomor, sampai } = replika
  const sebelum = isCabang ? toBaris(listBaris(db, nomor, { dari: 0, sampai: dari })) : []
  const sesudah = toBaris(listBaris(db, nomor, { dari, sampai }).slice(0, 1))
  return findAsal(id, dari, rantaiAt(db, nomor, dari), sebelum, sesudah, tanda)
}

/** The name what this book holds of a replica after a change would go on under. */
export function namaCabang(db: Db, replika: Replika, dari: number): string {
  return findAsalDi(db, replika, dari).id
}

type Konteks = { replika: number; seq: number; vektor: string }

/** Rewrites what was seen of a replica. */
function rewriteDilihat(db: Db, { id }: Pick<Replika, 'id'>, dari: number, rewrite: (vektor: Vektor) => Vektor): void {
  const rows = 'SELECT replika, seq, vektor FROM konteks WHERE vektor ->> @jalan > @dari'
  const save = 'UPDATE konteks SET vektor = @vektor WHERE replika = @replika AND seq = @seq'
  for (const { vektor, ...row } of db.all<Konteks>(rows, { jalan: `$."${id}"`, dari }))
    db.run(save, { ...row, vektor: JSON.stringify(rewrite(JSON.parse(vektor) as Vektor)) })
}

/**
 * What the replica had seen of others goes on with its changes, which have also seen those that stay. What it had seen for
 * a change it never made here does not: a copy of this book may have made that change, and had not seen it.
 */
function moveKonteks(db: Db, { id, nomor, sampai }: Replika, dari: number, baru: number): void {
  const rows = db.all<Omit<Konteks, 'replika'>>(
    `SELECT seq, vektor FROM konteks WHERE replika = @nomor AND seq <= @sampai AND seq >= coalesce(
       (SELECT max(seq) FROM konteks WHERE replika = @nomor AND seq <= @dari + 1), 0) ORDER BY seq`,
    { nomor, dari, sampai },
  )
  const save = 'INSERT OR REPLACE INTO konteks (replika, seq, vektor) VALUES (?, ?, ?)'
  const add = (seq: number, vektor: Vektor) => db.run(save, baru, seq, JSON.stringify({ ...vektor, [id]: dari }))
  add(1, {})
  for (const { seq, vektor } of rows) add(Math.max(1, seq - dari), JSON.parse(vektor) as Vektor)
  db.run('DELETE FROM konteks WHERE replika = ? AND seq > ?', nomor, dari)
}

/** What its facility signed for is signed for under the new name too, where it is told by the same beginning. */
function moveSegel(db: Db, { nomor }: Replika, dari: number, baru: number, asal: Asal): void {
  const segel = listSegel(db, nomor, dari)
  db.run('DELETE FROM segel WHERE replika = ? AND seq > ?', nomor, dari)
  for (const { seq, tanda } of segel) {
    const cabang = parseSegelCabang(tanda)
    if (cabang && cabang.asal !== asal.asal) continue
    const kini = formatSegelCabang({ ...asal, tanda: cabang?.tanda ?? tanda })
    saveSegel(db, baru, { seq: seq - dari, rantai: rantaiAt(db, baru, seq - dari), tanda: kini })
  }
}

const tabel = ['jurnal', 'sisihan', 'salinan'] as const

/** Moves what a replica wrote after a change to a new one of that id. */
function moveEkor(db: Db, replika: Replika, dari: number, { id, ...asal }: Asal & { readonly id: string }): Replika {
  const { nomor } = replika
  const baru = db.oneValue<number>(
    `INSERT INTO replika (nomor, id, nama, fasilitas_id, untuk, sampai)
       SELECT (SELECT max(nomor) + 1 FROM replika), ?, nama, fasilitas_id, untuk, ? FROM replika WHERE nomor = ? RETURNING nomor`,
    id,
    replika.sampai - dari,
    nomor,
  )
  for (const table of tabel)
    db.run(`UPDATE ${table} SET replika = @baru, seq = seq - @dari WHERE replika = @nomor AND seq > @dari`, {
      ...{ baru, nomor, dari },
    })
  db.run('UPDATE salinan SET kelompok = kelompok - ? WHERE replika = ?', dari, baru)
  rewriteDilihat(db, replika, dari, (vektor) => ({
    ...{ ...vektor, [replika.id]: dari, [id]: (vektor[replika.id] ?? 0) - dari },
  }))
  moveKonteks(db, replika, dari, baru)
  moveSegel(db, replika, dari, baru, asal)
  db.run('UPDATE replika SET sampai = ? WHERE nomor = ?', dari, nomor)
  return { ...replika, nomor: baru, id, sampai: replika.sampai - dari, sendiri: false }
}

/** Up to which change two replicas are the same, and whether they part there. */
function bandingkan(db: Db, a: Replika, b: Replika): { serupa: number; isBeda: boolean } {
  const [ours, theirs] = [
    listBaris(db, a.nomor, { dari: 0, sampai: a.sampai }),
    listBaris(db, b.nomor, { dari: 0, sampai: b.sampai }),
  ]
  const at = ours.findIndex((row, i) => {
    const other = theirs[i]
    return other !== undefined && lanjutRantai('', row) !== lanjutRantai('', other)
  })
  const [row, other] = [ours[at], theirs[at]]
  if (!row || !other) return { serupa: Math.min(a.sampai, b.sampai), isBeda: false }
  const before = Math.min(row.kelompok, other.kelompok) - 1
  return { serupa: Math.min(akhirKelompok(db, a.nomor, before), akhirKelompok(db, b.nomor, before)), isBeda: true }
}

type Tercatat = { readonly nomor: number; readonly seq: number; readonly tabel: 'jurnal' | 'sisihan' }

function listTercatat(db: Db, replika: number, serupa: number): Map<number, Tercatat> {
  const rows = db.all<Tercatat>(
    `SELECT nomor, seq, 'jurnal' AS tabel FROM perubahan WHERE replika = @replika AND seq <= @serupa AND entitas NOT IN ${sqlSetempat}
     UNION ALL SELECT nomor, seq, 'sisihan' FROM sisihan WHERE replika = @replika AND seq <= @serupa`,
    { replika, serupa },
  )
  return new Map(rows.map((row) => [row.seq, row]))
}

/** What counts stays, and of two that do the one that came first: others were written on it. */
function isLebihDulu(a: Tercatat, b: Tercatat): boolean {
  return a.tabel === b.tabel ? a.nomor < b.nomor : a.tabel === 'jurnal'
}

/** Drops one of each change that two replicas hold alike; what stays belongs to the second. */
function dropKembar(db: Db, { nomor }: Replika, serupa: number, tujuan: number): void {
  const [ours, theirs] = [listTercatat(db, nomor, serupa), listTercatat(db, tujuan, serupa)]
  const pairs = [...ours.values()].flatMap((a) => {
    const b = theirs.get(a.seq)
    return b ? [isLebihDulu(a, b) ? { tinggal: a, buang: b } : { tinggal: b, buang: a }] : []
  })
  const ganti = pairs.flatMap(({ tinggal, buang }) =>
    buang.tabel === 'jurnal' ? [[buang.nomor, tinggal.tabel === 'jurnal' ? tinggal.nomor : null]] : [],
  )
  db.run(
    `UPDATE jurnal SET dasar = (SELECT value ->> 1 FROM json_each(@ganti) WHERE value ->> 0 = dasar)
     WHERE dasar IN (SELECT value ->> 0 FROM json_each(@ganti))`,
    { ganti: JSON.stringify(ganti) },
  )
  const konflik = 'DELETE FROM konflik WHERE nomor = @nomor OR putusan = @nomor'
  for (const { tinggal, buang } of pairs) {
    db.run(konflik, { nomor: buang.nomor })
    db.run('UPDATE salinan SET nomor = ? WHERE nomor = ?', tinggal.nomor, buang.nomor)
    db.run(`DELETE FROM ${buang.tabel} WHERE nomor = ?`, buang.nomor)
  }
}

/** One branch that is held twice becomes one: what the second holds beyond goes on behind the first. */
function satukan(db: Db, kembar: Replika, tujuan: Replika, serupa: number): void {
  const [dari, ke] = [kembar.nomor, tujuan.nomor]
  dropKembar(db, kembar, serupa, ke)
  db.run('DELETE FROM salinan WHERE replika = ? AND seq <= ?', dari, serupa)
  for (const table of tabel) db.run(`UPDATE ${table} SET replika = ? WHERE replika = ?`, ke, dari)
  db.run(
    'INSERT OR REPLACE INTO konteks (replika, seq, vektor) SELECT ?, seq, vektor FROM konteks WHERE replika = ? AND seq > ?',
    ke,
    dari,
    serupa,
  )
  db.run(
    'INSERT OR IGNORE INTO segel (replika, seq, rantai, tanda) SELECT ?, seq, rantai, tanda FROM segel WHERE replika = ?',
    ke,
    dari,
  )
  for (const table of ['konteks', 'segel']) db.run(`DELETE FROM ${table} WHERE replika = ?`, dari)
  rewriteDilihat(db, kembar, -1, ({ [kembar.id]: seq = 0, ...vektor }) => ({
    ...{ ...vektor, [tujuan.id]: Math.max(seq, vektor[tujuan.id] ?? 0) },
  }))
  db.run('UPDATE replika SET sampai = max(sampai, ?) WHERE nomor = ?', kembar.sampai, ke)
  db.run('DELETE FROM replika WHERE nomor = ?', dari)
}

/** Moves a branch under its name; where that is held already, it is the same branch, or parts from it again. */
function pindahkan(db: Db, replika: Replika, dari: number, asal: Asal & { readonly id: string }): string {
  const held = listReplika(db).find(({ id }) => id === asal.id)
  if (!held) return moveEkor(db, replika, dari, asal).id
  const kembar = moveEkor(db, replika, dari, { ...asal, id: newId() })
  const { serupa, isBeda } = bandingkan(db, kembar, held)
  if (isBeda) {
    const segel = listSegel(db, held.nomor, 0).at(-1)?.tanda ?? null
    const sebelum = toBaris(listBaris(db, held.nomor, { dari: 0, sampai: serupa }))
    const sesudah = toBaris(listBaris(db, kembar.nomor, { dari: serupa, sampai: kembar.sampai }).slice(0, 1))
    pindahkan(db, kembar, serupa, findAsal(held.id, serupa, rantaiAt(db, held.nomor, serupa), sebelum, sesudah, segel))
    satukan(db, { ...kembar, sampai: serupa }, held, serupa)
  } else satukan(db, kembar, held, serupa)
  return held.id
}

/** Whoever held the changes that move may hold the others of that name: nobody is known to have either. */
function forgetDiakui(db: Db, { id }: Replika, dari: number): void {
  db.run('UPDATE kabar SET vektor = json_set(vektor, @jalan, @dari) WHERE vektor ->> @jalan > @dari', {
    jalan: `$."${id}"`,
    dari,
  })
}

/**
 * Parts a replica from its name after its change `dari`: what it wrote since goes on under another, in the same order,
 * having seen the same, so that the name is free for what another computer wrote under it.
 *
 * A book that does this must be given another replica to write under.
 *
 * Nothing is lost, and no value changes but where two stood against each other: who shows is decided anew.
 *
 * @returns the id the changes after `dari` have now
 */
export function pisahReplika(db: Db, replika: Replika, dari: number): string {
  const touched = db.all<{ entitas: EntityName; id: string }>(
    `SELECT DISTINCT entitas, entitas_id AS id FROM perubahan WHERE replika = @nomor AND seq > @dari
     UNION SELECT p.entitas, p.entitas_id FROM salinan s JOIN perubahan p ON p.nomor = s.nomor
     WHERE s.replika = @nomor AND s.seq > @dari`,
    { nomor: replika.nomor, dari },
  )
  const id = pindahkan(db, replika, dari, findAsalDi(db, replika, dari))
  forgetDiakui(db, replika, dari)
  lupakanTersalin(db)
  const gabung = createPenggabung(db, db)
  for (const { entitas, id: record } of touched) gabung(entitas, record, true)
  return id
}

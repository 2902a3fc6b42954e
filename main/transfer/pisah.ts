import { v5 as uuidv5 } from 'uuid'
import { renewReplica } from '#main/db/journal.ts'
import type { Db } from '#main/db/open.ts'
import { createPenggabung, prepare, preparePluck } from '#main/db/proyeksi.ts'
import type { EntityName } from '#main/db/schema.ts'
import { listReplika, type Replika } from '#main/db/vektor.ts'
import type { Vektor } from '#shared/domain/jurnal/gabung.ts'
import { awalCabang } from './cabang.ts'

/** Namespace of the names of branches; another one would give one branch two names in books that are in use. */
const ruang = 'a06cbf3b-1d0e-4e06-9b1f-5d0a4c2f7b19'

/**
 * The replica under which the changes of a branch go on: whoever holds them gives it the same, without asking.
 *
 * @param awal digest over the changes up to the first one of the branch
 */
export function idCabang(replika: string, dari: number, awal: string): string {
  return uuidv5(`${replika}:${dari}:${awal}`, ruang)
}

/** An id nobody has: where a branch of that name is held already, its changes go on beside it. */
function freeId(db: Db, replika: Replika, dari: number): string {
  const known = new Set(listReplika(db).map(({ id }) => id))
  let id = idCabang(replika.id, dari, awalCabang(db, replika, dari))
  while (known.has(id)) id = uuidv5(id, ruang)
  return id
}

type Konteks = { replika: number; seq: number; vektor: string }

/** What was seen of the changes that move is seen of them under their new name. */
function moveDilihat(db: Db, { id }: Replika, dari: number, cabang: string): void {
  const move = (vektor: Vektor): Vektor => ({ ...vektor, [id]: dari, [cabang]: (vektor[id] ?? 0) - dari })
  const rows = prepare(db, 'SELECT replika, seq, vektor FROM konteks WHERE vektor ->> @jalan > @dari')
  const save = prepare(db, 'UPDATE konteks SET vektor = @vektor WHERE replika = @replika AND seq = @seq')
  for (const { vektor, ...row } of rows.all({ jalan: `$."${id}"`, dari }) as Konteks[])
    save.run({ ...row, vektor: JSON.stringify(move(JSON.parse(vektor) as Vektor)) })
}

/** What the replica had seen of others goes on with its changes, which have also seen those that stay. */
function moveKonteks(db: Db, { id, nomor }: Replika, dari: number, baru: number): void {
  const rows = prepare(
    db,
    `SELECT seq, vektor FROM konteks WHERE replika = @nomor AND seq >= coalesce(
       (SELECT max(seq) FROM konteks WHERE replika = @nomor AND seq <= @dari + 1), 0) ORDER BY seq`,
  ).all({ nomor, dari }) as Omit<Konteks, 'replika'>[]
  const save = prepare(db, 'INSERT OR REPLACE INTO konteks (replika, seq, vektor) VALUES (?, ?, ?)')
  const add = (seq: number, vektor: Vektor) => save.run(baru, seq, JSON.stringify({ ...vektor, [id]: dari }))
  add(1, {})
  for (const { seq, vektor } of rows) add(Math.max(1, seq - dari), JSON.parse(vektor) as Vektor)
  prepare(db, 'DELETE FROM konteks WHERE replika = ? AND seq > ?').run(nomor, dari)
}

/** Whoever held the changes that move may hold the others of that name: nobody is known to have either. */
function forgetDiakui(db: Db, { id }: Replika, dari: number): void {
  prepare(db, 'UPDATE kabar SET vektor = json_set(vektor, @jalan, @dari) WHERE vektor ->> @jalan > @dari').run({
    jalan: `$."${id}"`,
    dari,
  })
}

/**
 * Parts a replica from its name after its change `dari`: what it wrote since goes on under another, in the same order,
 * having seen the same, so that the name is free for what another computer wrote under it.
 *
 * Nothing is removed, and no value changes but where two stood against each other: who shows is decided anew.
 *
 * @returns the id the changes after `dari` have now
 */
export function pisahReplika(db: Db, replika: Replika, dari: number): string {
  const { nomor, fasilitasId } = replika
  const id = freeId(db, replika, dari)
  const baru = preparePluck(
    db,
    `INSERT INTO replika (nomor, id, nama, fasilitas_id, sampai)
       SELECT (SELECT max(nomor) + 1 FROM replika), ?, nama, ?, ? FROM replika WHERE nomor = ? RETURNING nomor`,
  ).get(id, fasilitasId, replika.sampai - dari, nomor) as number
  const touched = prepare(
    db,
    'SELECT DISTINCT entitas, entitas_id AS id FROM perubahan WHERE replika = ? AND seq > ?',
  ).all(nomor, dari) as { entitas: EntityName; id: string }[]
  for (const table of ['perubahan', 'sisihan'])
    prepare(db, `UPDATE ${table} SET replika = @baru, seq = seq - @dari WHERE replika = @nomor AND seq > @dari`).run({
      ...{ baru, nomor, dari },
    })
  moveDilihat(db, replika, dari, id)
  moveKonteks(db, replika, dari, baru)
  prepare(db, 'DELETE FROM segel WHERE replika = ? AND seq > ?').run(nomor, dari)
  prepare(db, 'UPDATE replika SET sampai = ? WHERE nomor = ?').run(dari, nomor)
  forgetDiakui(db, replika, dari)
  if (replika.sendiri) renewReplica(db, 'pisahan')
  const gabung = createPenggabung(db, db)
  for (const { entitas, id: record } of touched) gabung(entitas, record, true)
  return id
}

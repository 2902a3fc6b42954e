import { createPenggabung, project } from '#main/db/proyeksi.ts'
import { segarkan } from '#main/ringkasan/segarkan.ts'
import { insertPerubahan } from '#main/toko/jurnal.ts'
import type { EntityName } from '#main/toko/schema.ts'
import type { Db, Row } from '#main/toko/toko.ts'
import type { BagianPaket } from './isi-paket.ts'
import type { Berganti, Letak } from './tempatkan.ts'

export type BarisMasuk = BagianPaket['baris'][number]
type Tersentuh = {
  readonly entitas: EntityName
  readonly id: string
  /** Version the record had before; null when there was none. */
  readonly sebelum: number | null
  /** Whether a change of it goes by another name than before: what follows what is asked anew. */
  berganti: boolean
  readonly baris: { nomor: number; replika: number; seq: number; isi: Row }[]
}

/** Changes that were noted in the journal and wait to be shown in the tables. */
export type Penampung = Map<string, Tersentuh>

/**
 * Of the records of some changes the ids of which the journal holds none yet: asked once for all of them, since most of
 * a package is new. Whoever notes a change of one takes its id out.
 */
export type BelumAda = Set<string>

export function listBelumAda(db: Db, baris: readonly Pick<BarisMasuk, 'id'>[]): BelumAda {
  const belum: BelumAda = new Set(baris.map(({ id }) => id))
  const ada = 'SELECT entitas_id FROM jurnal WHERE entitas_id IN (SELECT value FROM json_each(?))'
  for (const id of db.values<string>(ada, JSON.stringify([...belum]))) belum.delete(id)
  return belum
}

function findVersi(db: Db, entitas: EntityName, id: string): number | null {
  return db.value<number>(`SELECT versi FROM ${entitas} WHERE id = ?`, id) ?? null
}

function touch(
  db: Db,
  tampung: Penampung,
  { entitas, id }: Pick<BarisMasuk, 'entitas' | 'id'>,
  belumAda?: BelumAda,
): Tersentuh {
  const key = `${entitas}:${id}`
  const known = tampung.get(key)
  if (known) return known
  const sebelum = belumAda?.has(id) ? null : findVersi(db, entitas, id)
  const touched = { entitas, id, sebelum, berganti: false, baris: [] }
  tampung.set(key, touched)
  return touched
}

/** Notes records of which a change goes by another name since. */
export const gantikan =
  (db: Db, tampung: Penampung): Berganti =>
  (catatan) => {
    touch(db, tampung, catatan).berganti = true
  }

/** Numbers that are free, for the journal and for what is set aside beside it. */
export function nextNomor(db: Db): number {
  return db.oneValue<number>(
    'SELECT 1 + max(coalesce((SELECT max(nomor) FROM perubahan), 0), coalesce((SELECT max(nomor) FROM sisihan), 0))',
  )
}

type Catatan = Letak & { readonly nomor: number; readonly kelompok: number }

export type Tampungan = { readonly tampung: Penampung; readonly belumAda: BelumAda }

/** Notes one change in the journal. */
export function catat(
  db: Db,
  b: BarisMasuk,
  { nomor, replika, seq, kelompok }: Catatan,
  { tampung, belumAda }: Tampungan,
): void {
  const touched = touch(db, tampung, b, belumAda)
  belumAda.delete(b.id)
  const { id, isi, asal: _, ...rest } = b
  const dasar = touched.baris.at(-1)?.nomor ?? touched.sebelum
  insertPerubahan(db, { ...rest, seq, nomor, replika, kelompok, entitas_id: id, dasar }, isi)
  touched.baris.push({ nomor, replika, seq, isi })
}

/** Whether one replica alone wrote a record, and its changes came in their order: the last of each field stands. */
function isSendirian(db: Db, { entitas, id, sebelum, berganti, baris }: Tersentuh): boolean {
  const [first] = baris
  if (!first || berganti) return false
  const isUrut = baris.every(({ replika, seq }, i) => replika === first.replika && seq > (baris[i - 1]?.seq ?? 0))
  if (sebelum === null || !isUrut) return isUrut
  const { lo, hi, akhir } = db.one<{ lo: number; hi: number; akhir: number }>(
    `SELECT min(replika) AS lo, max(replika) AS hi, max(iif(nomor < ?, seq, 0)) AS akhir FROM perubahan
     WHERE entitas = ? AND entitas_id = ?`,
    ...[first.nomor, entitas, id],
  )
  return lo === hi && akhir < first.seq
}

/** Shows in the tables what was noted. References are checked when the transaction ends. */
export function showTampung(db: Db, tampung: Penampung): void {
  const gabung = createPenggabung(db, db)
  for (const touched of tampung.values()) {
    const { entitas, id, baris, sebelum } = touched
    if (isSendirian(db, touched)) {
      const isi = Object.assign({}, ...baris.map((b) => b.isi)) as Row
      project(db, entitas, id, isi, baris.at(-1)?.nomor ?? 0, sebelum !== null)
    } else gabung(entitas, id, sebelum !== null)
  }
  segarkan(db)
}

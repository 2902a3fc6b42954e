import type { EntityName } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import { namaCatatan } from '#shared/catatan/daftar.ts'
import type { Tempat } from '#shared/contract/fasilitas.ts'
import { type Sql, sqlMilik, type TanyaSql } from './jalan-milik.ts'
import { entitasSetempat } from './journal.ts'

/** Ids of the records one facility answers for, by their kind; the tree of places is everybody's. */
export type Cakupan = ReadonlyMap<EntityName, ReadonlySet<string>>

/** The facility that made a record. @param sendiri SQL: the facility of this book, whose computers name none */
const pembuatOf = (entitas: Sql, id: Sql): Sql =>
  `(SELECT coalesce(cr.fasilitas_id, @sendiri) FROM perubahan cp JOIN replika cr ON cr.nomor = cp.replika
    WHERE cp.entitas = ${entitas} AND cp.entitas_id = ${id} ORDER BY cp.lamport, cr.id LIMIT 1)`

/** A posyandu is of the facility it hangs under, one that hangs under none of the facility that made it. */
const pilihPosyandu = `
  SELECT f.id FROM fasilitas f LEFT JOIN fasilitas induk ON induk.id = f.induk_id
  WHERE f.jenis = 'posyandu' AND CASE
    WHEN induk.id = @fasilitas THEN 1
    WHEN induk.jenis IN ('pustu', 'ponkesdes', 'puskesmas') THEN ${pembuatOf("'fasilitas'", 'induk.id')} = @fasilitas
    ELSE ${pembuatOf("'fasilitas'", 'f.id')} = @fasilitas END`

const dalam = (nama: string) => `IN (SELECT value FROM json_each(@${nama}))`

/**
 * Who is a member of one of its posyandu, or was its last; who is none's, where it made them; and who was joined to one of
 * these. Who moved away from all of them is not: what is written of them since is told to others.
 */
const pilihOrang = `
  WITH RECURSIVE milik (id) AS (
    SELECT orang_id FROM keanggotaan WHERE dihapus = 0 AND posyandu_id ${dalam('posyandu')}
      AND NOT (sampai IS NOT NULL AND sebab_sampai IS 'pindah')
    UNION
    SELECT o.id FROM orang o
    WHERE NOT EXISTS (SELECT 1 FROM keanggotaan k WHERE k.orang_id = o.id AND k.dihapus = 0)
      AND o.digabung_ke_id IS NULL AND ${pembuatOf("'orang'", 'o.id')} = @fasilitas
    UNION
    SELECT o.id FROM milik JOIN orang o ON o.digabung_ke_id = milik.id)
  SELECT id FROM milik`

/** By whom a record is about, wherever it was made: a child takes along what was written elsewhere. */
const tanya: TanyaSql = {
  tempat: () => '1',
  posyandu: (id) => `${id} ${dalam('posyandu')}`,
  orang: (id) => `${id} ${dalam('orang')}`,
  fasilitas: (id) => `${id} = @fasilitas`,
  pembuat: (entitas, id) => `${pembuatOf(`'${entitas}'`, id)} = @fasilitas`,
  rangkai: (_dibuatDi, milik) => milik(),
}

/**
 * What of a book a facility answers for, asked of any book that holds it: that of the facility itself, or of its Puskesmas.
 *
 * @param sendiri the facility of this book
 */
export function listCakupan(db: Db, fasilitas: string, sendiri: string | null): Cakupan {
  const posyandu = JSON.stringify(db.values(pilihPosyandu, { fasilitas, sendiri }))
  const orang = JSON.stringify(db.values(pilihOrang, { fasilitas, sendiri, posyandu }))
  const dibawa = namaCatatan.filter((nama) => !entitasSetempat.includes(nama))
  return new Map(
    dibawa.map((nama) => {
      const sql = `SELECT id FROM ${nama} t WHERE ${sqlMilik(nama, 't.id', tanya)}`
      return [nama, new Set(db.values<string>(sql, { fasilitas, sendiri, posyandu, orang }))]
    }),
  )
}

/** Places that answer for people. */
export function listPenjawab(db: Db): (Pick<Tempat, 'jenis' | 'nama'> & { readonly id: string })[] {
  return db.all(`SELECT id, jenis, nama FROM fasilitas
    WHERE jenis IN ('pustu', 'ponkesdes', 'puskesmas') AND dihapus = 0 ORDER BY nama, id`)
}

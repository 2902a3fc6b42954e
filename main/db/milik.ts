import type { AnakRegister } from '#shared/domain/register/register.ts'
import type { Db } from './open.ts'
import { preparePluck } from './proyeksi.ts'

/**
 * What of a book is this facility's own. After packages were taken in, a Pustu's book also carries the posyandu and
 * children of other Pustu; the table `luar` names those, and every list leaves them out. It is empty in other books.
 */

/** Ids of the posyandu and children of other Pustu, for `not in` of a built query. */
export function luarIds(db: Db) {
  return db.query.selectFrom('luar').select('luar.id')
}

/** The same, for `NOT IN` of a written query. */
export const idLuar = '(SELECT id FROM luar)'

/** Whether anything of this book belongs to another Pustu. */
export function hasLuar(db: Db): boolean {
  return preparePluck(db, 'SELECT EXISTS (SELECT 1 FROM luar)').get() === 1
}

/** Ids of the posyandu of other Pustu. */
export function posyanduLuar(db: Db): ReadonlySet<string> {
  const sql = `SELECT id FROM fasilitas WHERE jenis = 'posyandu' AND id IN ${idLuar}`
  return new Set(preparePluck(db, sql).all() as string[])
}

/** SQL: 1 when a computer of another facility made the record, 0 when one of this facility did. */
export function dibuatDiLuar(entitas: string, id: string): string {
  return `(SELECT dr.fasilitas_id IS NOT NULL FROM perubahan dp JOIN replika dr ON dr.nomor = dp.replika
    WHERE dp.entitas = ${entitas} AND dp.entitas_id = ${id} ORDER BY dp.lamport, dr.id LIMIT 1)`
}

/**
 * SQL: 1 when a record of any kind belongs to another Pustu, else 0. Only to be asked of a book that has such.
 *
 * A weighing made in a posyandu of another Pustu is theirs, also that of a child who moved here since.
 */
export function catatanLuar(entitas: string, id: string): string {
  const of = (table: string, value: string) => `(SELECT ${value} FROM ${table} ct WHERE ct.id = ${id})`
  const nodeLuar = (column: string) => dibuatDiLuar("'fasilitas'", column)
  const hari = '(SELECT ch.posyandu_id FROM hari_buka ch WHERE ch.id = ct.hari_buka_id)'
  return `coalesce(CASE ${entitas}
    WHEN 'orang' THEN ${id} IN ${idLuar}
    WHEN 'penimbangan' THEN ${of('penimbangan', `ct.orang_id IN ${idLuar} OR coalesce(ct.posyandu_id, '') IN ${idLuar}`)}
    WHEN 'keanggotaan' THEN ${of('keanggotaan', `ct.posyandu_id IN ${idLuar}`)}
    WHEN 'kms' THEN ${of('kms', `ct.orang_id IN ${idLuar}`)}
    WHEN 'kehamilan' THEN ${of('kehamilan', `ct.orang_id IN ${idLuar}`)}
    WHEN 'kunjungan_hamil' THEN ${of('kunjungan_hamil', `(SELECT cm.orang_id FROM kehamilan cm WHERE cm.id = ct.kehamilan_id) IN ${idLuar} OR coalesce(ct.posyandu_id, '') IN ${idLuar}`)}
    WHEN 'kehadiran' THEN ${of('kehadiran', `${hari} IN ${idLuar}`)}
    WHEN 'hari_buka' THEN ${of('hari_buka', `ct.posyandu_id IN ${idLuar}`)}
    WHEN 'kader' THEN ${of('kader', `ct.posyandu_id IN ${idLuar}`)}
    WHEN 'fasilitas' THEN CASE ${of('fasilitas', 'ct.jenis')}
      WHEN 'posyandu' THEN ${id} IN ${idLuar} ELSE ${nodeLuar(id)} END
    WHEN 'kiriman' THEN ${of('kiriman', nodeLuar('ct.fasilitas_id'))}
    WHEN 'umpan_balik' THEN ${of('umpan_balik', nodeLuar('ct.fasilitas_id'))}
    WHEN 'impor' THEN ${dibuatDiLuar("'impor'", id)}
    END, 0)`
}

/**
 * Gives a function that leaves out of a child its memberships in other Pustu: here it has moved away.
 *
 * Numbers are counted with all of them, so that a month of the Puskesmas is the sum of its Pustu.
 */
export function createTampakSini(db: Db): <A extends Pick<AnakRegister, 'keanggotaan'>>(anak: A) => A {
  const luar = posyanduLuar(db)
  return (anak) =>
    luar.size > 0 && anak.keanggotaan.some((k) => luar.has(k.posyanduId))
      ? { ...anak, keanggotaan: anak.keanggotaan.filter((k) => !luar.has(k.posyanduId)) }
      : anak
}

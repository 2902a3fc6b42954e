import { catatanOf, namaCatatan } from '#shared/catatan/daftar.ts'
import type { Rujukan } from '#shared/catatan/rujukan.ts'

/**
 * Who of the persons in a book are children: the pages and numbers of balita hold these and no others.
 *
 * Whoever is written down is a child unless the book says otherwise: a birth date typed wrongly must not take a child off
 * every page on which it could be mended. It says otherwise where a person has no record of a child (a weighing, an answer
 * about its KMS), and either has one of a grown-up (a pregnancy) and joined no posyandu before the age of six, or joined
 * the first at fifteen or later.
 */

/** The end of balita dan anak prasekolah of the ILP. Completed months. */
const umurAnakBulan = 72
/** From this age on somebody new is no child, whatever slip there is in a birth year. Completed months. */
const umurDewasaBulan = 180

/** Kinds whose records are of a person, by the column that names it. */
const milikOrang = namaCatatan.flatMap((nama): Rujukan[] => {
  const { milik } = catatanOf(nama)
  const isOrang = milik.oleh === 'lewat' && catatanOf(nama).isian[milik.kolom]?.rujuk === 'orang'
  return isOrang ? [[nama, milik.kolom]] : []
})
const catatanUntuk = (siapa: 'anak' | 'dewasa') => milikOrang.filter(([nama]) => catatanOf(nama).untuk === siapa)

/** What decides, beside the person itself, whether and as what it stands among the children. */
export const penentuAnak: readonly Rujukan[] = [
  ['keanggotaan', 'orang_id'],
  ...catatanUntuk('anak'),
  ...catatanUntuk('dewasa'),
]

const ada = (list: readonly Rujukan[], id: string) =>
  list.map(([nama, kolom]) => `EXISTS (SELECT 1 FROM ${nama} ca WHERE ca.${kolom} = ${id} AND ca.dihapus = 0)`)

/** SQL: 1 when a person is a child, else 0. @param o the row of `orang` by its name in the query */
export function sqlAnak(o: string): string {
  const mulai = `(SELECT min(ck.mulai) FROM keanggotaan ck WHERE ck.orang_id = ${o}.id AND ck.dihapus = 0)`
  const joined = (op: '<' | '>=', umur: number) =>
    `coalesce(${mulai} ${op} date(${o}.tanggal_lahir, '+${umur} months'), 0)`
  const [anak, dewasa] = [ada(catatanUntuk('anak'), `${o}.id`), ada(catatanUntuk('dewasa'), `${o}.id`)]
  return `(${anak.join(' OR ')} OR ${joined('<', umurAnakBulan)}
    OR NOT (${dewasa.join(' OR ')} OR ${joined('>=', umurDewasaBulan)}))`
}

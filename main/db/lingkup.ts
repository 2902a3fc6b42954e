import { sekelompok } from '#main/toko/jurnal.ts'
import type { EntityName } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { KunciLingkup } from '#shared/contract/peran.ts'
import type { AnakRegister } from '#shared/domain/register/register.ts'
import { milikOrang, type Sql, sqlMilik, type TanyaSql, tempatDulu } from './jalan-milik.ts'
import type { Pelaku } from './pelaku.ts'

/** SQL behind an id: whether it is one of the posyandu somebody is held to. */
export const dalamPosyandu = 'IN (SELECT value FROM json_each(@posyandu))'
/** A child is hers when it is or was a member of one of them: the sheets of former months name it too. */
const orangMilik = (id: Sql) =>
  `EXISTS (SELECT 1 FROM keanggotaan WHERE orang_id = ${id} AND dihapus = 0 AND posyandu_id ${dalamPosyandu})`

/** Whether a record lies within the posyandu a kader is held to; nothing that is no posyandu's does. */
export function tanyaDalam(orang: (id: Sql) => Sql): TanyaSql {
  const tempat = (id: Sql) => `${id} ${dalamPosyandu}`
  return { tempat, posyandu: tempat, fasilitas: tempat, orang, pembuat: () => '0', rangkai: tempatDulu }
}
const dalam = tanyaDalam(orangMilik)

/** SQL: 1 when a record lies within the posyandu of the parameter `@posyandu`, else 0. */
export function sqlDalam(entitas: EntityName, id: Sql): Sql {
  return `coalesce(${sqlMilik(entitas, id, dalam)}, 0)`
}

/**
 * Whether a visit of a person stands on the sheet of a day, or did before its row was emptied. In a month that came from a
 * file its visits are made in the posyandu, on no day of it (docs/decisions/0014).
 */
function diLembar(kunjungan: EntityName): Sql {
  return `EXISTS (SELECT 1 FROM ${kunjungan} t JOIN hari_buka h ON h.id = @hariBukaId WHERE ${milikOrang(kunjungan, '@orangId')}
    AND (t.hari_buka_id = h.id OR (t.hari_buka_id IS NULL AND t.posyandu_id = h.posyandu_id
      AND substr(t.tanggal, 1, 7) = substr(h.tanggal, 1, 7))))`
}

/** The question of each key. A guest is hers for the sheet it already stands on. Of changes only her own. */
function pertanyaanOf(kunci: KunciLingkup): Sql {
  switch (kunci.jenis) {
    case 'catatan':
      return sqlMilik(kunci.catatan, '@id', dalam)
    case 'baris':
      return `${orangMilik('@orangId')} OR ${diLembar(kunci.catatan)}`
    case 'kelompok':
      return `NOT EXISTS (SELECT 1 FROM perubahan WHERE ${sekelompok('@nomor', 'perubahan')} AND pelaku <> @pelaku)`
    case 'seluruhBuku':
      return '0'
  }
}

/** Whether somebody may touch all the records an input points at. Who is held to no posyandu reaches the whole book. */
export function isInLingkup(db: Db, { id: pelaku, posyandu }: Pelaku, kunci: readonly KunciLingkup[]): boolean {
  if (posyandu === null) return true
  const common = { posyandu: JSON.stringify(posyandu), pelaku }
  return kunci.every((one) => db.value(`SELECT ${pertanyaanOf(one)}`, { ...common, ...one }) === 1)
}

/** What of a list somebody may see; the whole of it when held to no posyandu. */
export function lingkupOf({ posyandu }: Pick<Pelaku, 'posyandu'>) {
  const mine = posyandu && new Set(posyandu)
  return {
    hasPosyandu: (id: string): boolean => mine === null || mine.has(id),
    /** A child that is or was a member of one of them. */
    hasAnak: (anak: Pick<AnakRegister, 'keanggotaan'>): boolean =>
      mine === null || anak.keanggotaan.some(({ posyanduId }) => mine.has(posyanduId)),
  }
}

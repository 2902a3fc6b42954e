import type { KunciLingkup } from '#shared/contract/peran.ts'
import type { AnakRegister } from '#shared/domain/register/register.ts'
import type { Db } from './open.ts'
import type { Pelaku } from './pelaku.ts'

const milik = 'IN (SELECT value FROM json_each(@posyandu))'

/**
 * By kind of record: the question whether it lies within the posyandu a kader is held to.
 *
 * A child is hers when it is or was a member of one of them: the sheets of former months name it too. A guest is hers
 * for the sheet it already stands on. Of changes only her own.
 */
const pertanyaan = {
  posyandu: `SELECT @id ${milik}`,
  hariBuka: `SELECT EXISTS (SELECT 1 FROM hari_buka WHERE id = @id AND posyandu_id ${milik})`,
  orang: `SELECT EXISTS (SELECT 1 FROM keanggotaan WHERE orang_id = @id AND dihapus = 0 AND posyandu_id ${milik})`,
  penimbangan: `SELECT EXISTS (SELECT 1 FROM penimbangan p JOIN hari_buka h ON h.id = p.hari_buka_id
    WHERE p.id = @id AND h.posyandu_id ${milik})`,
  baris: `SELECT EXISTS (SELECT 1 FROM keanggotaan WHERE orang_id = @orangId AND dihapus = 0 AND posyandu_id ${milik})
    OR EXISTS (SELECT 1 FROM penimbangan WHERE orang_id = @orangId AND hari_buka_id = @hariBukaId AND dihapus = 0)`,
  kelompok: 'SELECT NOT EXISTS (SELECT 1 FROM perubahan WHERE kelompok = @nomor AND pelaku <> @pelaku)',
  seluruhBuku: 'SELECT 0',
} as const satisfies Record<KunciLingkup['jenis'], string>

/** Whether somebody may touch all the records an input points at. Who is held to no posyandu reaches the whole book. */
export function isInLingkup(db: Db, { id: pelaku, posyandu }: Pelaku, kunci: readonly KunciLingkup[]): boolean {
  if (posyandu === null) return true
  const common = { posyandu: JSON.stringify(posyandu), pelaku }
  return kunci.every(({ jenis, ...ids }) => {
    return (
      db.sqlite
        .prepare(pertanyaan[jenis])
        .pluck()
        .get({ ...common, ...ids }) === 1
    )
  })
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

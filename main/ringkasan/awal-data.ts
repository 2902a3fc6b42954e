import type { Db } from '#main/toko/toko.ts'
import type { IsAwalData } from '#shared/domain/penimbangan/hasil.ts'
import { bulanAwalData } from '#shared/domain/skdn/awal-data.ts'
import { indeksBulan } from '#shared/domain/skdn/jeda.ts'
import { findNomor } from './segarkan.ts'

/** The first months of a posyandu's weighings, where they began with a file. */
function listAwal(db: Db, posyanduId: string): readonly number[] {
  const posyandu = findNomor(db, posyanduId)
  if (posyandu === undefined) return []
  const next = 'SELECT bulan FROM awal_data WHERE posyandu = ? AND bulan > ? ORDER BY bulan LIMIT 1'
  const months: number[] = []
  while (months.length < bulanAwalData) {
    const bulan = db.value<number>(next, posyandu, months.at(-1) ?? -1)
    if (bulan === undefined) break
    months.push(bulan)
  }
  const impor = 'SELECT EXISTS (SELECT 1 FROM awal_data WHERE posyandu = ? AND bulan = ? AND impor = 1)'
  return months[0] !== undefined && db.oneValue(impor, posyandu, months[0]) === 1 ? months : []
}

/** Tells of the book as it is now which months are the beginning of an imported register; each posyandu is read once. */
export function readIsAwalData(db: Db): IsAwalData {
  const known = new Map<string, readonly number[]>()
  return (posyanduId, bulan) => {
    const awal = known.get(posyanduId) ?? listAwal(db, posyanduId)
    known.set(posyanduId, awal)
    return awal.includes(indeksBulan(bulan))
  }
}

import type { Db } from '#main/toko/toko.ts'
import type { IsAwalData } from '#shared/domain/penimbangan/hasil.ts'
import { type BulanData, bulanAwalData } from '#shared/domain/skdn/awal-data.ts'
import { bulanDari, indeksBulan } from '#shared/domain/skdn/jeda.ts'
import { findNomor } from './nomor.ts'

/** The first months in which a posyandu's members were weighed. */
function listBulan(db: Db, posyandu: number, banyak: number): readonly number[] {
  const next = 'SELECT bulan FROM awal_data WHERE posyandu = ? AND bulan > ? ORDER BY bulan LIMIT 1'
  const months: number[] = []
  while (months.length < banyak) {
    const bulan = db.value<number>(next, posyandu, months.at(-1) ?? -1)
    if (bulan === undefined) break
    months.push(bulan)
  }
  return months
}

function isImpor(db: Db, posyandu: number, bulan: number): boolean {
  const sql = 'SELECT EXISTS (SELECT 1 FROM awal_data WHERE posyandu = ? AND bulan = ? AND impor = 1)'
  return db.oneValue(sql, posyandu, bulan) === 1
}

/** Those months, where they began with a file. */
function listAwal(db: Db, posyanduId: string): readonly number[] {
  const posyandu = findNomor(db, posyanduId)
  if (posyandu === undefined) return []
  // Most began with no file: of those the first month is enough.
  const [first] = listBulan(db, posyandu, 1)
  return first !== undefined && isImpor(db, posyandu, first) ? listBulan(db, posyandu, bulanAwalData) : []
}

/** The same as months of data, to which others may be added. */
export function listAwalPosyandu(db: Db, posyanduId: string): BulanData[] {
  const posyandu = findNomor(db, posyanduId)
  if (posyandu === undefined) return []
  const months = listBulan(db, posyandu, bulanAwalData)
  return months.map((bulan, at) => ({
    posyanduId,
    bulan: bulanDari(bulan),
    impor: at === 0 && isImpor(db, posyandu, bulan),
  }))
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

/** The posyandu of which the first month began with a file: each is found by a step of the index, and no month is gone through. */
const sqlImpor = `
  WITH RECURSIVE p (posyandu) AS (SELECT min(posyandu) FROM awal_data
    UNION ALL SELECT (SELECT min(a.posyandu) FROM awal_data a WHERE a.posyandu > p.posyandu) FROM p WHERE p.posyandu IS NOT NULL)
  SELECT n.id FROM p CROSS JOIN ringkasan_nomor n ON n.nomor = p.posyandu
  WHERE EXISTS (SELECT 1 FROM awal_data a WHERE a.posyandu = p.posyandu AND a.impor = 1
    AND a.bulan = (SELECT min(b.bulan) FROM awal_data b WHERE b.posyandu = p.posyandu))`

/** The same for whoever asks of all posyandu: of those that began with no file nothing more is read. */
export function readIsAwalDataSemua(db: Db): IsAwalData {
  const impor = new Set(db.values<string>(sqlImpor))
  const isAwalData = readIsAwalData(db)
  return (posyanduId, bulan) => impor.has(posyanduId) && isAwalData(posyanduId, bulan)
}

import type { Db } from '#main/toko/toko.ts'
import { type HariBukaBulan, hariBukaDari } from '#shared/domain/skdn/hari-buka.ts'
import type { BarisSkdn } from '#shared/domain/skdn/hitung.ts'
import { indeksBulan } from '#shared/domain/skdn/jeda.ts'
import type { MasukanSkdn, PosyanduSkdn } from '#shared/domain/skdn/skdn.ts'
import { type Bulan, bulanOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { kelompokUmur } from '#shared/domain/tanggal/umur.ts'
import { readIsAwalData } from './awal-data.ts'
import { bitTanda, kodeHuruf, readRujukanZ } from './timbang-bulan.ts'

/** The numbers of a month without the names behind them: counted by SQLite, in one range of the table. */

/** z BB/U below which a child is BGM, in hundredths (`isBGM`). */
const batasBGM = -300

export type AngkaPosyandu = {
  readonly posyandu: PosyanduSkdn
  readonly hariBuka: HariBukaBulan
  /** The ten rows 0-5 … 36-59 × L, P. */
  readonly baris: readonly BarisSkdn[]
}

/** Upper ends of the age bands but the last, completed months. */
const batasKelompok = kelompokUmur.slice(0, -1).map((nama) => Number(nama.split('-')[1]))

/** Completed months on a day of the month, as `umurBulanPenuh` counts them. */
const umur = '@bulan - (lahir >> 5) - (hari < (lahir & 31))'
const kelompok = `CASE ${batasKelompok.map((batas, i) => `WHEN umur <= ${batas} THEN ${i}`).join(' ')} ELSE ${batasKelompok.length} END`

/** Where each answer about a child stands in its number; above them its posyandu. */
const letak = { jk: 0, kms: 1, bgm: 2, duaT: 3, huruf: 4, kelompok: 7, posyandu: 10 } as const

/**
 * One number a child of S: a posyandu with its children is counted in one go, and nothing is made of a child but this.
 *
 * @posyandu as JSON: number, day its children are judged on, whether its register was only beginning
 */
const sqlAnak = (kolomZ: string) => `
  WITH h AS MATERIALIZED (
    SELECT key, value ->> 0 AS nomor, value ->> 1 AS hari, value ->> 2 AS awal FROM json_each(@posyandu))
  SELECT (key << ${letak.posyandu}) | ((${kelompok}) << ${letak.kelompok}) | (huruf << ${letak.huruf}) | (duaT << ${letak.duaT})
    | (bgm << ${letak.bgm}) | (((kms >> (hari - 1)) & 1) << ${letak.kms}) | ((jk - 1) << ${letak.jk})
  FROM (SELECT key, jk, kms, sasaran, hari, huruf, bgm, duaT, ${umur} AS umur
    FROM (SELECT h.key, t.jk, t.kms, t.sasaran, t.lahir, iif(t.hari > 0, t.hari, h.hari) AS hari,
        iif(t.huruf = ${kodeHuruf['B/O']}, iif(h.awal, ${kodeHuruf.O}, ${kodeHuruf.B}), t.huruf) AS huruf,
        coalesce(t.${kolomZ} < ${batasBGM}, 0) AS bgm, (t.tanda & ${bitTanda.duaT}) <> 0 AS duaT
      FROM h CROSS JOIN timbang_bulan t WHERE t.bulan = @bulan AND t.posyandu = h.nomor AND t.luar = 0))
  WHERE (sasaran >> (hari - 1)) & 1`

/** How many members were weighed at a posyandu, by day: for those of which no hari buka is recorded. */
function ditimbangDi(db: Db, bulan: Bulan): Map<number, Map<Tanggal, number>> {
  const sql = 'SELECT buka << 5 | hari FROM timbang_bulan WHERE bulan = ? AND hari > 0 AND buka > 0'
  const found = new Map<number, Map<Tanggal, number>>()
  const count = new Map<number, number>()
  for (const satu of db.values<number>(sql, indeksBulan(bulan))) count.set(satu, (count.get(satu) ?? 0) + 1)
  for (const [satu, n] of count) {
    const perHari = found.get(satu >> 5) ?? new Map<Tanggal, number>()
    found.set(satu >> 5, perHari.set(`${bulan}-${String(satu & 31).padStart(2, '0')}`, n))
  }
  return found
}

type Ubah<T> = { -readonly [K in keyof T]: T[K] }
const namaHuruf = [null, 'N', 'T', 'O', 'B'] as const

const barisKosong = (): Ubah<BarisSkdn>[] =>
  kelompokUmur.flatMap((nama) =>
    (['L', 'P'] as const).map((jk) => ({
      ...{ kelompok: nama, jk, S: 0, K: 0, D: 0, N: 0, T: 0, O: 0, B: 0, BGM: 0, '2T': 0 },
    })),
  )

/** Counts one child. */
function hitungAnak(baris: readonly Ubah<BarisSkdn>[], anak: number): void {
  const bit = (at: number, lebar = 1) => (anak >> at) & ((1 << lebar) - 1)
  const row = baris[bit(letak.kelompok, 3) * 2 + bit(letak.jk)]
  if (row === undefined) return
  row.S++
  row.K += bit(letak.kms)
  row.BGM += bit(letak.bgm)
  row['2T'] += bit(letak.duaT)
  const huruf = namaHuruf[bit(letak.huruf, 3)] ?? null
  if (huruf === null) return
  row.D++
  row[huruf]++
}

function mapNomor(db: Db, posyandu: readonly PosyanduSkdn[]): ReadonlyMap<string, number> {
  const rows = db.all<{ nomor: number; id: string }>(
    'SELECT nomor, id FROM ringkasan_nomor WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(posyandu.map(({ id }) => id)),
  )
  return new Map(rows.map(({ nomor, id }) => [id, nomor]))
}

/** The SKDN of a month in numbers, as counting the children of `bacaBulan` gives it. */
export function bacaAngka(db: Db, { bulan, posyandu }: Pick<MasukanSkdn, 'bulan' | 'posyandu'>): AngkaPosyandu[] {
  const nomor = mapNomor(db, posyandu)
  const dicatat = (one: PosyanduSkdn) => one.hariBuka.filter((tanggal) => bulanOf(tanggal) === bulan)
  const ditimbang = posyandu.every((one) => dicatat(one).length > 0) ? new Map() : ditimbangDi(db, bulan)
  const isAwalData = readIsAwalData(db)
  const angka = posyandu.map((one) => {
    const hariBuka = hariBukaDari(bulan, dicatat(one), ditimbang.get(nomor.get(one.id) ?? 0) ?? new Map())
    return { posyandu: one, hariBuka, baris: barisKosong() }
  })
  const isian = angka.map(({ posyandu: { id }, hariBuka }) => [
    nomor.get(id) ?? 0,
    Number(hariBuka.tanggal.slice(8, 10)),
    isAwalData(id, bulan) ? 1 : 0,
  ])
  const sql = sqlAnak(readRujukanZ(db) === 'hari' ? 'z_hari' : 'z_bulan')
  for (const anak of db.values<number>(sql, { bulan: indeksBulan(bulan), posyandu: JSON.stringify(isian) }))
    hitungAnak(angka[anak >> letak.posyandu]?.baris ?? [], anak)
  return angka
}

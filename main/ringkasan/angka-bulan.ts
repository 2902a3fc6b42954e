import type { Db } from '#main/toko/toko.ts'
import type { AngkaPosyandu } from '#shared/domain/skdn/angka.ts'
import { hariMenimbangDari } from '#shared/domain/skdn/buka.ts'
import { type HariBukaBulan, hariBukaDari } from '#shared/domain/skdn/hari-buka.ts'
import type { BarisSkdn } from '#shared/domain/skdn/hitung.ts'
import { indeksBulan } from '#shared/domain/skdn/jeda.ts'
import type { MasukanSkdn, PosyanduSkdn } from '#shared/domain/skdn/skdn.ts'
import { type Bulan, bulanOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { kelompokOf, kelompokUmur, umurBalitaTerakhirBulan } from '#shared/domain/tanggal/umur.ts'
import { readIsAwalData } from './awal-data.ts'
import { bitTanda, kodeHuruf, kodeTanggal, readRujukanZ } from './timbang-bulan.ts'

/** The numbers of a month without the names behind them: of a child one number is read, and nothing is made of it. */

/** z BB/U below which a child is BGM, in hundredths (`isBGM`). */
export const batasBGM = -300

/** Where each answer about a child stands in its number. Lowest, in eleven bits, how long before the next month it was born. */
const letak = { jk: 11, kms: 12, bgm: 13, duaT: 14, diTempat: 15, huruf: 16, hari: 19, tahan: 24 } as const

/**
 * The children of S of one posyandu, as numbers.
 *
 * Of one weighed `sasaran` and `kms` are the same on every day, so that all may be asked of the day on which those not
 * weighed are judged.
 */
const sqlAnak = (kolomZ: string) => `
  SELECT (@akhir - lahir) | ((jk - 1) << ${letak.jk}) | (((kms >> @hari) & 1) << ${letak.kms})
    | ((ifnull(${kolomZ}, 0) < ${batasBGM}) << ${letak.bgm}) | (((tanda & ${bitTanda.duaT}) <> 0) << ${letak.duaT})
    | ((buka = @posyandu) << ${letak.diTempat}) | (huruf << ${letak.huruf}) | (hari << ${letak.hari}) | (tahan << ${letak.tahan})
  FROM timbang_bulan WHERE bulan = @bulan AND posyandu = @posyandu AND luar = 0 AND (sasaran >> @hari) & 1`

/** How many members were weighed at a posyandu, by day: for those of which no hari buka is recorded. */
function ditimbangDi(db: Db, bulan: Bulan): Map<number, Map<Tanggal, number>> {
  const sql = 'SELECT buka << 5 | hari FROM timbang_bulan WHERE bulan = ? AND hari > 0 AND buka > 0'
  const found = new Map<number, Map<Tanggal, number>>()
  const count = new Map<number, number>()
  for (const satu of db.values<number>(sql, indeksBulan(bulan))) count.set(satu, (count.get(satu) ?? 0) + 1)
  for (const [satu, n] of count) {
    const perHari = found.get(satu >> 5) ?? new Map<Tanggal, number>()
    found.set(satu >> 5, perHari.set(tanggalDi(bulan, satu & 31), n))
  }
  return found
}

const tanggalDi = (bulan: Bulan, hari: number): Tanggal => `${bulan}-${String(hari).padStart(2, '0')}`

type Ubah<T> = { -readonly [K in keyof T]: T[K] }
type HurufSkdn = 'N' | 'T' | 'O' | 'B'

/** Which letter a number stands for; 0 stands for none. */
function daftarHuruf(awal: boolean): readonly (HurufSkdn | undefined)[] {
  const letters: HurufSkdn[] = []
  for (const nama of ['N', 'T', 'O', 'B'] as const) letters[kodeHuruf[nama]] = nama
  letters[kodeHuruf['B/O']] = awal ? 'O' : 'B'
  return letters
}

const barisKosong = (): Ubah<BarisSkdn>[] =>
  kelompokUmur.flatMap((nama) =>
    (['L', 'P'] as const).map((jk) => ({
      ...{ kelompok: nama, jk, S: 0, K: 0, D: 0, N: 0, T: 0, O: 0, B: 0, BGM: 0, '2T': 0 },
    })),
  )

/** The row of an age in completed months, of boys; that of girls is the next. */
const barisUmur = Array.from({ length: umurBalitaTerakhirBulan + 1 }, (_, umur) => {
  const kelompok = kelompokOf(umur)
  return kelompok === null ? -1 : kelompokUmur.indexOf(kelompok) * 2
})

/** What a posyandu is counted by. */
type Cara = { readonly hariBuka: HariBukaBulan; readonly awal: boolean }

class Hitungan {
  readonly baris = barisKosong()
  sasaran = 0
  /** How many came to their own posyandu, by day of the month. */
  readonly datang = new Array<number>(32).fill(0)
  readonly #hari: number
  readonly #huruf: readonly (HurufSkdn | undefined)[]

  constructor({ hariBuka, awal }: Cara) {
    this.#hari = hariDari(hariBuka.tanggal)
    this.#huruf = daftarHuruf(awal)
  }

  tambah(anak: number): void {
    const hari = (anak >> letak.hari) & 31
    // Completed months on the day it is judged on, as `umurBulanPenuh` counts them.
    const lahir = 31 - (anak & 31)
    const umur = ((anak & 2047) >> 5) - ((hari || this.#hari) < lahir ? 1 : 0)
    const row = this.baris[(barisUmur[umur] ?? -2) + ((anak >> letak.jk) & 1)]
    if (row === undefined) return
    this.sasaran++
    row.S++
    row.K += (anak >> letak.kms) & 1
    row.BGM += (anak >> letak.bgm) & 1
    row['2T'] += (anak >> letak.duaT) & 1
    if ((anak >> letak.diTempat) & 1) this.#datang(hari || (anak >> letak.tahan) & 31)
    const huruf = this.#huruf[(anak >> letak.huruf) & 7]
    if (huruf === undefined) return
    row.D++
    row[huruf]++
  }

  #datang(hari: number): void {
    this.datang[hari] = (this.datang[hari] ?? 0) + 1
  }
}

const hariDari = (tanggal: Tanggal): number => Number(tanggal.slice(8, 10))

/** The numbers by which the tables name posyandu; one that no row names has none. */
export function mapNomor(db: Db, posyandu: readonly string[]): ReadonlyMap<string, number> {
  const rows = db.all<{ nomor: number; id: string }>(
    'SELECT nomor, id FROM ringkasan_nomor WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(posyandu),
  )
  return new Map(rows.map(({ nomor, id }) => [id, nomor]))
}

type Masukan = Pick<MasukanSkdn, 'bulan' | 'posyandu'>

/** The day on which each posyandu judges its children in a month, and nothing of these. */
export function bacaHariBuka(db: Db, { bulan, posyandu }: Masukan): Map<string, HariBukaBulan> {
  const dicatat = (one: PosyanduSkdn) => one.hariBuka.filter((tanggal) => bulanOf(tanggal) === bulan)
  const isSemua = posyandu.every((one) => dicatat(one).length > 0)
  const [nomor, ditimbang] = isSemua
    ? [new Map(), new Map()]
    : [
        mapNomor(
          db,
          posyandu.map(({ id }) => id),
        ),
        ditimbangDi(db, bulan),
      ]
  return new Map(
    posyandu.map((one) => [
      one.id,
      hariBukaDari(bulan, dicatat(one), ditimbang.get(nomor.get(one.id) ?? 0) ?? new Map()),
    ]),
  )
}

/** The SKDN of a month in numbers, as counting the children of `bacaBulan` gives it. */
export function bacaAngka(db: Db, masukan: Masukan): AngkaPosyandu[] {
  const { bulan, posyandu } = masukan
  const [nomor, buka, isAwalData] = [
    mapNomor(
      db,
      posyandu.map(({ id }) => id),
    ),
    bacaHariBuka(db, masukan),
    readIsAwalData(db),
  ]
  const sql = sqlAnak(readRujukanZ(db) === 'hari' ? 'z_hari' : 'z_bulan')
  const isian = { bulan: indeksBulan(bulan), akhir: kodeTanggal(`${bulan}-31`) }
  return posyandu.map((one) => {
    const hariBuka = buka.get(one.id) as HariBukaBulan
    const awalData = isAwalData(one.id, bulan)
    const hitungan = new Hitungan({ hariBuka, awal: awalData })
    const tempat = { posyandu: nomor.get(one.id) ?? 0, hari: hariDari(hariBuka.tanggal) - 1 }
    const anak = tempat.posyandu === 0 ? [] : db.values<number>(sql, { ...isian, ...tempat })
    for (const satu of anak) hitungan.tambah(satu)
    const { baris, sasaran, datang } = hitungan
    const perHari = new Map(datang.flatMap((n, hari) => (n === 0 ? [] : [[tanggalDi(bulan, hari), n] as const])))
    const menimbang = hariMenimbangDari(one, sasaran, perHari)
    return { posyandu: one, hariBuka, awalData, baris, menimbang }
  })
}

/** Ids of the children of S of a month that was counted. */
export function listIdSasaran(db: Db, bulan: Bulan, angka: readonly AngkaPosyandu[]): string[] {
  const nomor = mapNomor(
    db,
    angka.map(({ posyandu }) => posyandu.id),
  )
  const sql = `SELECT n.id FROM timbang_bulan t CROSS JOIN ringkasan_nomor n ON n.nomor = t.anak
    WHERE t.bulan = @bulan AND t.posyandu = @posyandu AND t.luar = 0 AND (t.sasaran >> @hari) & 1`
  return angka.flatMap(({ posyandu, hariBuka }) => {
    const hari = hariDari(hariBuka.tanggal) - 1
    return db.values<string>(sql, { bulan: indeksBulan(bulan), posyandu: nomor.get(posyandu.id) ?? -1, hari })
  })
}

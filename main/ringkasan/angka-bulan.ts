import type { Db } from '#main/toko/toko.ts'
import type { AngkaPosyandu } from '#shared/domain/skdn/angka.ts'
import { hariMenimbangDari } from '#shared/domain/skdn/buka.ts'
import { type HariBukaBulan, hariBukaDari } from '#shared/domain/skdn/hari-buka.ts'
import type { BarisSkdn } from '#shared/domain/skdn/hitung.ts'
import { indeksBulan } from '#shared/domain/skdn/jeda.ts'
import type { MasukanSkdn, PosyanduSkdn } from '#shared/domain/skdn/skdn.ts'
import { type Bulan, bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { readIsAwalDataSemua } from './awal-data.ts'
import { barisUmurJk, type JumlahBulan, jumlahDi } from './jumlah.ts'
import { mapJumlah } from './jumlah-bulan.ts'
import { hariDari, kodeTanggal, tanggalDi } from './kode.ts'
import { mapNomor } from './nomor.ts'
import { readRujukanZ } from './timbang-bulan.ts'

/** The numbers of a month without the names behind them, as they are kept of every posyandu. */

/** `hariBuka` of the posyandu are those the book holds. */
type Masukan = Pick<MasukanSkdn, 'bulan' | 'posyandu'>

const kosong: JumlahBulan = { hari: 0, modus: false, datang: new Map(), isi: [] }

/** Gives the numbers kept of a posyandu in a month. */
function createJumlahOf(db: Db, { bulan, posyandu }: Masukan): (posyandu: PosyanduSkdn) => JumlahBulan {
  const jumlah = mapJumlah(db, bulan)
  const nomor = mapNomor(
    db,
    posyandu.map(({ id }) => id),
  )
  return ({ id }) => jumlah.get(nomor.get(id) ?? 0) ?? kosong
}

function hariBukaOf(bulan: Bulan, { hariBuka }: PosyanduSkdn, { hari, modus }: JumlahBulan): HariBukaBulan {
  const dicatat = hariBuka.filter((tanggal) => bulanOf(tanggal) === bulan)
  return hariBukaDari(bulan, dicatat, new Map(modus ? [[tanggalDi(bulan, hari), 1]] : []))
}

/** The day on which each posyandu judges its children in a month, and nothing of these. */
export function bacaHariBuka(db: Db, masukan: Masukan): Map<string, HariBukaBulan> {
  const jumlahOf = createJumlahOf(db, masukan)
  return new Map(masukan.posyandu.map((one) => [one.id, hariBukaOf(masukan.bulan, one, jumlahOf(one))]))
}

/** @param awal whether the register was only beginning @param bgm the rule of z in force */
function toBaris(jumlah: JumlahBulan, awal: boolean, bgm: 'BGMHari' | 'BGMBulan'): BarisSkdn[] {
  return barisUmurJk.map((umurJk, i) => {
    const [O, B, BO] = [jumlahDi(jumlah, 'O', i), jumlahDi(jumlah, 'B', i), jumlahDi(jumlah, 'BO', i)]
    return {
      ...umurJk,
      S: jumlahDi(jumlah, 'S', i),
      K: jumlahDi(jumlah, 'K', i),
      D: jumlahDi(jumlah, 'D', i),
      N: jumlahDi(jumlah, 'N', i),
      T: jumlahDi(jumlah, 'T', i),
      O: awal ? O + BO : O,
      B: awal ? B : B + BO,
      BGM: jumlahDi(jumlah, bgm, i),
      '2T': jumlahDi(jumlah, '2T', i),
    }
  })
}

/** The SKDN of a month in numbers, as counting the children of `bacaBulan` gives it. */
export function bacaAngka(db: Db, masukan: Masukan): AngkaPosyandu[] {
  const { bulan, posyandu } = masukan
  const [jumlahOf, isAwalData] = [createJumlahOf(db, masukan), readIsAwalDataSemua(db)]
  const bgm = readRujukanZ(db) === 'hari' ? 'BGMHari' : 'BGMBulan'
  return posyandu.map((one) => {
    const jumlah = jumlahOf(one)
    const awalData = isAwalData(one.id, bulan)
    const baris = toBaris(jumlah, awalData, bgm)
    const sasaran = baris.reduce((sum, { S }) => sum + S, 0)
    const datang = new Map([...jumlah.datang].map(([hari, anak]) => [tanggalDi(bulan, hari), anak]))
    const menimbang = hariMenimbangDari(one, sasaran, datang)
    return { posyandu: one, hariBuka: hariBukaOf(bulan, one, jumlah), awalData, baris, menimbang }
  })
}

/** How many children of S of a month that was counted are in daily use on a day. */
export function countSasaranAktif(
  db: Db,
  bulan: Bulan,
  { angka, hariIni }: { readonly angka: readonly AngkaPosyandu[]; readonly hariIni: string },
): number {
  const nomor = mapNomor(
    db,
    angka.map(({ posyandu }) => posyandu.id),
  )
  const sql = `SELECT count(*) FROM timbang_bulan t CROSS JOIN anak_kini a ON a.anak = t.anak
    WHERE t.bulan = @bulan AND t.posyandu = @posyandu AND t.luar = 0 AND (t.sasaran >> @hari) & 1 AND a.sampai > @hariIni`
  const isian = { bulan: indeksBulan(bulan), hariIni: kodeTanggal(hariIni) }
  return angka.reduce((sum, { posyandu, hariBuka }) => {
    const hari = hariDari(hariBuka.tanggal) - 1
    return sum + db.oneValue<number>(sql, { ...isian, posyandu: nomor.get(posyandu.id) ?? -1, hari })
  }, 0)
}

import { bacaAngka, bacaHariBuka } from '#main/ringkasan/angka-bulan.ts'
import { bacaBeku } from '#main/ringkasan/baca-beku.ts'
import { bacaAnak, bacaBulan, bacaTernama } from '#main/ringkasan/baca-bulan.ts'
import type { Db } from '#main/toko/toko.ts'
import { refuse } from '#shared/contract/errors.ts'
import { bekukanAnak, type PosyanduDibekukan } from '#shared/domain/kiriman/laporan-beku.ts'
import { type AngkaPosyandu, angkaPosyandu } from '#shared/domain/skdn/angka.ts'
import type { HariBukaBulan } from '#shared/domain/skdn/hari-buka.ts'
import { type AnakSkdn, type HasilSkdn, skdn } from '#shared/domain/skdn/skdn.ts'
import { type BulanTernama, ternamaDari } from '#shared/domain/skdn/ternama.ts'
import { createZBBU } from '#shared/domain/skdn/z-bbu.ts'
import { type Bulan, bulanOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { formatBulan } from '#shared/text/tanggal.ts'
import { listHariBukaBulan, listPosyandu, namaPosyanduJelas, readPengaturan } from './buku.ts'
import { posyanduLuar } from './milik.ts'
import type { Register } from './register.ts'

/** What the count needs: the book, its children, and today. */
export type BukuBaca = {
  readonly db: Db
  readonly register: () => Register
  readonly hariIni: () => Tanggal
  /** The last day that exists, where the book is to be read as it was on it. */
  readonly sampai?: Tanggal
}

/** A child that moved to or from another Pustu is counted with all its places; what concerns theirs is left out. */
function onlyMilik<H extends HasilSkdn>(db: Db, hasil: H): H {
  const luar = posyanduLuar(db)
  if (luar.size === 0) return hasil
  return {
    ...hasil,
    luarS: hasil.luarS.filter((l) => l.posyanduId === null || !luar.has(l.posyanduId)),
    belumLengkap: hasil.belumLengkap.filter((b) => !luar.has(b.posyanduId)),
  }
}

/** Refuses what can only be said of a month that has begun. @throws AppFailure naming the month */
export function refuseBelumMulai({ hariIni }: Pick<BukuBaca, 'hariIni'>, bulan: Bulan): void {
  if (bulan <= bulanOf(hariIni())) return
  refuse(
    `${formatBulan(bulan)} belum mulai menurut tanggal laptop ini, jadi belum ada laporannya. Tidak ada yang dibuat. Pilih bulan lain; bila bulannya benar, periksa tanggal laptop.`,
  )
}

type Masukan = Parameters<typeof bacaBulan>[1]

/** Reads the posyandu once. @returns gives what counts them in a month */
function createMasukan({ db, hariIni }: BukuBaca): (bulan: Bulan) => Masukan {
  const nama = namaPosyanduJelas(db)
  const posyandu = listPosyandu(db).map(({ id, nama: pendek, desa }) => ({
    id,
    nama: nama.get(id) ?? pendek,
    desa: desa ?? '',
  }))
  return (bulan) => {
    const hariBuka = listHariBukaBulan(db, bulan)
    return {
      bulan,
      hariIni: hariIni(),
      posyandu: posyandu.map((p) => ({ ...p, hariBuka: hariBuka.get(p.id) ?? [] })),
    }
  }
}

const readMasukan = (context: BukuBaca, bulan: Bulan): Masukan => createMasukan(context)(bulan)

/** Counts children one by one: of a book as it was on a day nothing is kept. */
function hitungAnak({ db, register }: BukuBaca, masukan: Masukan): HasilSkdn {
  const { anak, isAwalData } = register()
  return skdn({ ...masukan, anak: [...anak.values()], zBBU: createZBBU(readPengaturan(db).rujukanZ), isAwalData })
}

/** The SKDN of a month for every posyandu of this facility, with the z table in force. */
export function hitungBulan(context: BukuBaca, bulan: Bulan): HasilSkdn {
  const masukan = readMasukan(context, bulan)
  const hasil = context.sampai === undefined ? bacaBulan(context.db, masukan) : hitungAnak(context, masukan)
  return onlyMilik(context.db, hasil)
}

/** A child of S in a month, and where it was counted. */
export type AnakTerhitung = { readonly anak: AnakSkdn; readonly posyandu: string }

/** Some children of S in a month, by their ids: of the others nothing is read. */
export function hitungSebagian(context: BukuBaca, bulan: Bulan, ids: readonly string[]): Map<string, AnakTerhitung> {
  const masukan = readMasukan(context, bulan)
  const toEntry = (posyandu: string) => (anak: AnakSkdn) => [anak.anak.id, { anak, posyandu }] as const
  if (context.sampai !== undefined)
    return new Map(hitungAnak(context, masukan).posyandu.flatMap((p) => p.anak.map(toEntry(p.posyandu.nama))))
  const angka = bacaAngka(context.db, masukan)
  // The plus sign: the month is gone through once, and not each posyandu for each child.
  const sql = `+t.anak IN (SELECT j.nomor FROM json_each(@ids) CROSS JOIN ringkasan_nomor j ON j.id = value)`
  const found = bacaAnak(context.db, bulan, angka, { sql, isian: { ids: JSON.stringify(ids) } })
  return new Map(angka.flatMap(({ posyandu: { id, nama } }) => (found.get(id) ?? []).map(toEntry(nama))))
}

/** The same in numbers, with those children at least whom the report of a month names. */
export function hitungTernama(context: BukuBaca, bulan: Bulan): BulanTernama {
  const masukan = readMasukan(context, bulan)
  const isKini = context.sampai === undefined
  return onlyMilik(context.db, isKini ? bacaTernama(context.db, masukan) : ternamaDari(hitungAnak(context, masukan)))
}

/** The same in numbers, where nobody asks for the names behind them: a kabupaten is counted so. */
export function hitungAngka(context: BukuBaca, bulan: Bulan): AngkaPosyandu[] {
  return createAngka(context)(bulan)
}

/** The same for several months: the posyandu are read once. */
export function createAngka(context: BukuBaca): (bulan: Bulan) => AngkaPosyandu[] {
  const masukanOf = createMasukan(context)
  return (bulan) => {
    if (context.sampai === undefined) return bacaAngka(context.db, masukanOf(bulan))
    return hitungAnak(context, masukanOf(bulan)).posyandu.map(angkaPosyandu)
  }
}

/** The same, with what each child of S is frozen as. */
export function hitungBeku(context: BukuBaca, bulan: Bulan): PosyanduDibekukan[] {
  const masukan = readMasukan(context, bulan)
  if (context.sampai !== undefined)
    return hitungAnak(context, masukan).posyandu.map((p) => ({ ...angkaPosyandu(p), beku: p.anak.map(bekukanAnak) }))
  const angka = bacaAngka(context.db, masukan)
  const anak = bacaBeku(context.db, bulan, angka)
  return angka.map((p) => ({ ...p, beku: anak.get(p.posyandu.id) ?? [] }))
}

/** The day on which each posyandu judges its children in a month. */
export function hariBukaPerPosyandu(context: BukuBaca, bulan: Bulan): ReadonlyMap<string, HariBukaBulan> {
  if (context.sampai === undefined) return bacaHariBuka(context.db, readMasukan(context, bulan))
  return new Map(hitungAngka(context, bulan).map(({ posyandu, hariBuka }) => [posyandu.id, hariBuka]))
}

import { type BarisAnak, bacaBarisAnak } from '#main/ringkasan/baca-baris.ts'
import { bacaAnak } from '#main/ringkasan/baca-bulan.ts'
import { batasBGM } from '#main/ringkasan/jumlah.ts'
import { bitTanda } from '#main/ringkasan/kode.ts'
import { mapNomor } from '#main/ringkasan/nomor.ts'
import type { OrangTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { AngkaPosyandu } from '#shared/domain/skdn/angka.ts'
import type { AnakSkdn } from '#shared/domain/skdn/skdn.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'

type Tempat = Pick<OrangTable, 'id' | 'dusun' | 'rt' | 'nama_ibu' | 'alamat' | 'telepon'>

/** Where some children live. */
export function listTempat(db: Db, ids: readonly string[]): Map<string, Tempat> {
  const rows = db.all<Tempat>(
    `SELECT o.id, o.dusun, o.rt, o.nama_ibu, o.alamat, o.telepon
     FROM json_each(?) CROSS JOIN orang o ON o.id = value`,
    JSON.stringify(ids),
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** A month in numbers. */
export type BulanAngka = { readonly bulan: Bulan; readonly angka: readonly AngkaPosyandu[] }

type PerPosyandu = ReadonlyMap<string, readonly BarisAnak[]>

export function readDitimbang(db: Db, { bulan, angka }: BulanAngka): PerPosyandu {
  return bacaBarisAnak(db, bulan, angka, { sql: 't.hari > 0' })
}

/** For whom there may be a reason to visit it; and some others, by their numbers. */
type Mungkin = { readonly tidakHadir: number; readonly juga: readonly number[] }

/** Those children of S who were weighed with edema, BGM or 2T, or missed so many months running, or may have since they were born and a member. */
export function readMungkinDikunjungi(db: Db, { bulan, angka }: BulanAngka, mungkin: Mungkin): PerPosyandu {
  const sql = `t.tanda & ${bitTanda.edema | bitTanda.duaT} OR z < ${batasBGM}
    OR (t.hari = 0 AND ifnull(t.jeda, @tidakHadir) >= @tidakHadir AND t.bulan - (t.lahir >> 5) >= @tidakHadir - 1
      AND t.bulan - ifnull((SELECT k.anggota >> 5 FROM anak_kini k WHERE k.anak = t.anak), 0) >= @tidakHadir - 1)
    OR t.anak IN (SELECT value FROM json_each(@juga))`
  return bacaBarisAnak(db, bulan, angka, { sql, isian: { ...mungkin, juga: JSON.stringify(mungkin.juga) } })
}

/** Some children as they stand in a month, by their numbers. */
export function readAnak(db: Db, { bulan, angka }: BulanAngka, anak: readonly number[]): Map<number, AnakSkdn> {
  const sql = 't.anak IN (SELECT value FROM json_each(@anak))'
  const found = bacaAnak(db, bulan, angka, { sql, isian: { anak: JSON.stringify(anak) } })
  const children = [...found.values()].flat()
  const nomor = mapNomor(
    db,
    children.map((satu) => satu.anak.id),
  )
  return new Map(children.map((satu) => [nomor.get(satu.anak.id) ?? 0, satu]))
}

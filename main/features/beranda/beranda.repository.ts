import { bacaAnak } from '#main/ringkasan/baca-bulan.ts'
import { batasBGM } from '#main/ringkasan/jumlah.ts'
import { bitTanda } from '#main/ringkasan/kode.ts'
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

type PerPosyandu = ReadonlyMap<string, readonly AnakSkdn[]>

export function readDitimbang(db: Db, { bulan, angka }: BulanAngka): PerPosyandu {
  return bacaAnak(db, bulan, angka, { sql: 't.hari > 0' })
}

/** For whom there may be a reason to visit it; and some others, by their ids. */
type Mungkin = { readonly tidakHadir: number; readonly juga: readonly string[] }

/** Those children of S who were weighed with edema, BGM or 2T, or missed so many months running, or may have since they were born and a member. */
export function readMungkinDikunjungi(db: Db, { bulan, angka }: BulanAngka, mungkin: Mungkin): PerPosyandu {
  const sql = `t.tanda & ${bitTanda.edema | bitTanda.duaT} OR z < ${batasBGM}
    OR (t.hari = 0 AND ifnull(t.jeda, @tidakHadir) >= @tidakHadir AND t.bulan - (t.lahir >> 5) >= @tidakHadir - 1
      AND t.bulan - ifnull((SELECT a.anggota >> 5 FROM anak_kini a WHERE a.anak = t.anak), 0) >= @tidakHadir - 1)
    OR t.anak IN (SELECT j.nomor FROM json_each(@juga) CROSS JOIN ringkasan_nomor j ON j.id = value)`
  return bacaAnak(db, bulan, angka, { sql, isian: { ...mungkin, juga: JSON.stringify(mungkin.juga) } })
}

import { segarkanJumlah } from '#main/ringkasan/jumlah-bulan.ts'
import type { Db } from '#main/toko/toko.ts'

/** How large, and which chances: the same seed gives the same rows. */
export type Kabupaten = {
  readonly posyandu: number
  /** Balita a posyandu, in every month. */
  readonly balita: number
  readonly bulan: number
  /** The last month, as `timbang_bulan` counts them: twelve times the year, and the months before. */
  readonly sampai: number
  readonly benih: number
}

/** 50 Puskesmas of 68 posyandu: 170 thousand balita in each of 60 months, and 10.2 million rows. */
export const kabupatenPenuh: Omit<Kabupaten, 'sampai'> = { posyandu: 3_400, balita: 50, bulan: 60, benih: 7 }

const lewat = 60
/** Children a posyandu can have had: numbers are given by it. */
const nomorSePosyandu = 1_000

/** What a column of `timbang_bulan` holds, of child `c` of posyandu `p`, `umur` months old, by three chances of a hundred. */
const isiKolom: Readonly<Record<string, string>> = {
  bulan: '@bulan',
  posyandu: 'p + 1',
  anak: `@posyandu + 1 + p * ${nomorSePosyandu} + c`,
  jk: '1 + c % 2',
  lahir: '(@bulan - umur) * 32 + 1 + c % 28',
  hari: 'iif(x < 82, 1 + p % 28, 0)',
  huruf:
    'iif(x >= 82, 0, CASE WHEN umur = 0 THEN 4 WHEN y < 66 THEN 1 WHEN y < 86 THEN 2 WHEN y < 95 THEN 3 ELSE 4 END)',
  luar: '0',
  sasaran: '-1',
  kms: 'iif(y < 93, -1, 0)',
  buka: 'iif(x < 82, p + 1, 0)',
  tahan: '0',
  jeda: 'iif(x < 82, 0, 1 + z % 3)',
  z_hari: 'iif(x < 82, 3 * (y + z) - 330, NULL)',
  z_bulan: 'iif(x < 82, 3 * (y + z) - 330, NULL)',
  bb_g: 'iif(x < 82, 3500 + umur * 200 + y * 10, NULL)',
  tb_mm: 'iif(x < 82, 500 + umur * 9, NULL)',
  naik_g: 'iif(x < 82 AND y < 86, iif(y < 66, 300, 50), NULL)',
  tanda: 'iif(x < 82 AND y >= 66 AND y < 86 AND z < 12, 2, 0)',
}

/** Rows of one month in the order of the table, so that they are laid one behind the other. */
function sqlBulan(db: Db): string {
  const kolom = db.values<string>("SELECT name FROM pragma_table_info('timbang_bulan')")
  const isi = kolom.map((nama) => isiKolom[nama] ?? '0')
  const acak = `((p * ${nomorSePosyandu} + c) * 2654435761 + @bulan * 40503 + @benih * 97) % 1000003`
  const sql = `INSERT INTO timbang_bulan (${kolom})
    WITH RECURSIVE p (p) AS (SELECT 0 UNION ALL SELECT p + 1 FROM p WHERE p + 1 < @posyandu),
      c (c) AS (SELECT 0 UNION ALL SELECT c + 1 FROM c WHERE c + 1 < @anak),
      ada AS MATERIALIZED (SELECT c, @ke - (c * ${lewat} / @balita - ${lewat - 1}) AS umur FROM c),
      hidup AS MATERIALIZED (SELECT c, umur FROM ada WHERE umur BETWEEN 0 AND ${lewat - 1})
    SELECT ${isi} FROM (SELECT p, c, umur, h % 100 AS x, h / 100 % 100 AS y, h / 10000 AS z
      FROM (SELECT p, c, umur, ${acak} AS h FROM p CROSS JOIN hidup))`
  // Numbers come as fractions, and a rest of a fraction is one.
  return sql.replace(/@\w+/g, 'CAST($& AS INTEGER)')
}

/** Children a posyandu has over all months: for one that grows past 59 months one is born. */
function anakSePosyandu({ balita, bulan }: Kabupaten): number {
  const anak = balita + Math.ceil((bulan * balita) / lewat)
  if (anak > nomorSePosyandu) throw new Error(`${anak} children of one posyandu have no number of their own`)
  return anak
}

/** Whoever the rows name: posyandu and children, and their numbers. */
export function isiNama(db: Db, kabupaten: Kabupaten): void {
  const { posyandu, balita, bulan, sampai } = kabupaten
  const orang = `INSERT INTO orang (id, nama, jk, tanggal_lahir, versi)
    WITH RECURSIVE p (p) AS (SELECT 0 UNION ALL SELECT p + 1 FROM p WHERE p + 1 < ?),
      c (c) AS (SELECT 0 UNION ALL SELECT c + 1 FROM c WHERE c + 1 < ?)
    SELECT printf('anak-%05d-%03d', p, c), printf('Anak %d', c), iif(c % 2 = 0, 'L', 'P'),
      printf('%04d-%02d-%02d', lahir / 12, lahir % 12 + 1, 1 + c % 28), 1
    FROM (SELECT p, c, CAST(? AS INTEGER) + c * ${lewat} / CAST(? AS INTEGER) AS lahir FROM p CROSS JOIN c)`
  const nomor = `INSERT INTO ringkasan_nomor (nomor, id)
    SELECT CAST(? AS INTEGER) + 1 + substr(id, 6, 5) * ${nomorSePosyandu} + substr(id, 12), id FROM orang`
  const urut = 'WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ?)'
  const id = "printf('posyandu-%05d', n)"
  const tempat = `INSERT INTO fasilitas (id, jenis, nama, desa, urutan, versi) ${urut}
    SELECT ${id}, 'posyandu', printf('Melati %d', n), printf('Desa %d', n % 340), n, n FROM n`
  db.transaction(() => {
    db.run(orang, posyandu, anakSePosyandu(kabupaten), sampai - bulan + 1 - (lewat - 1), balita)
    db.run(nomor, posyandu)
    db.run(tempat, posyandu)
    db.run(`INSERT INTO ringkasan_nomor (nomor, id) ${urut} SELECT n, ${id} FROM n`, posyandu)
  })
}

/**
 * Fills `timbang_bulan` with a kabupaten, month by month: nothing stands in memory, and the weighings it would be derived
 * from are not made.
 */
export function isiBulan(db: Db, kabupaten: Kabupaten): number {
  const { posyandu, balita, bulan, sampai, benih } = kabupaten
  const anak = anakSePosyandu(kabupaten)
  // By child in the end: each month would put its rows into all of it.
  const indeks = db.one<{ sql: string }>("SELECT sql FROM sqlite_schema WHERE name = 'timbang_bulan_anak'").sql
  db.run('DROP INDEX timbang_bulan_anak')
  const sql = sqlBulan(db)
  let rows = 0
  for (let ke = 0; ke < bulan; ke++) {
    const isian = { bulan: sampai - bulan + 1 + ke, ke, posyandu, balita, anak, benih }
    rows += db.transaction(() => db.run(sql, isian)).changes
  }
  db.run(indeks)
  db.run('INSERT INTO jumlah_kotor (bulan, posyandu) SELECT DISTINCT bulan, posyandu FROM timbang_bulan')
  while (db.transaction(() => segarkanJumlah(db)));
  return rows
}

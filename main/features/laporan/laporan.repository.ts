import { idLuar, luarIds } from '#main/db/milik.ts'
import { kaderHadir } from '#main/db/petugas.ts'
import type { KetikanRow } from '#main/ringkasan/baris-timbang.ts'
import type { OrangTable, PenandatanganTable, PenimbanganTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'

export type OrangSebut = Pick<OrangTable, 'id' | 'nama' | 'jk' | 'tanggal_lahir' | 'nama_ibu' | 'rt'>

/** What is said of the persons named in the lists beside a number, and of those who serve; nothing of those of another Pustu. */
export function findOrangSebut(db: Db, ids: readonly string[]): Map<string, OrangSebut> {
  const rows = db.all<OrangSebut>(
    `SELECT id, nama, jk, tanggal_lahir, nama_ibu, rt FROM orang WHERE id IN (SELECT value FROM json_each(@ids)) AND id NOT IN ${idLuar}
     UNION ALL SELECT id, nama, jk, NULL, NULL, NULL FROM kader WHERE id IN (SELECT value FROM json_each(@ids))
     UNION ALL SELECT id, nama, jk, NULL, NULL, NULL FROM hadir_petugas WHERE id IN (SELECT value FROM json_each(@ids))`,
    { ids: JSON.stringify(ids) },
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** A month, as far as its days exist. */
export type BulanSampai = { readonly bulan: string; readonly sampai: string }

const hariAkhir = ({ bulan, sampai }: BulanSampai): string => (sampai < `${bulan}-31` ? sampai : `${bulan}-31`)

/** Answers about nothing but breast milk in a month, by child: also on a row without weight. Of several the last one counts. */
export function mapAsi(db: Db, rentang: BulanSampai): Map<string, 'ya' | 'tidak'> {
  const rows = db.all(
    db.query
      .selectFrom('penimbangan')
      .select(['orang_id', 'asi'])
      .where('orang_id', 'not in', luarIds(db))
      .where('tanggal', '>=', `${rentang.bulan}-01`)
      .where('tanggal', '<=', hariAkhir(rentang))
      .where('asi', 'is not', null)
      .where('dihapus', '=', 0)
      .orderBy('tanggal')
      .orderBy('urut')
      .orderBy('id'),
  )
  return new Map(rows.flatMap(({ orang_id, asi }) => (asi === null ? [] : [[orang_id, asi] as const])))
}

export type TimbangRow = KetikanRow & Pick<PenimbanganTable, 'orang_id'>

/** Weighings of a month with what was typed and what was answered about it; those made in another Pustu are asked there. */
export function listTimbangBulan(db: Db, bulan: string): TimbangRow[] {
  return db.all(
    db.query
      .selectFrom('penimbangan')
      .select([
        ...(['id', 'orang_id', 'tanggal', 'posyandu_id', 'cara_ukur', 'edema', 'jawaban_periksa'] as const),
        ...(['bb_g', 'bb_ketikan', 'tb_mm', 'tb_ketikan', 'lila_mm', 'lk_mm'] as const),
        ...(['pengganti_nt', 'pengganti_alasan', 'pengganti_bb_g', 'pengganti_bb_lalu_g'] as const),
      ])
      .where('orang_id', 'not in', luarIds(db))
      .where((eb) => eb.or([eb('posyandu_id', 'is', null), eb('posyandu_id', 'not in', luarIds(db))]))
      .where('tanggal', '>=', `${bulan}-01`)
      .where('tanggal', '<=', `${bulan}-31`)
      .where('dihapus', '=', 0)
      .orderBy('tanggal')
      .orderBy('urut'),
  )
}

export type KaderHitung = { readonly ada: number; readonly dilatih: number; readonly ketua: string | null }

/** How many kader each posyandu has, how many are trained, and who leads them. */
export function countKader(db: Db): Map<string, KaderHitung> {
  const rows = db.all(
    db.query
      .selectFrom('kader')
      .select(['posyandu_id', 'nama', 'ketua', 'dilatih'])
      .where('dihapus', '=', 0)
      .where('posyandu_id', 'not in', luarIds(db))
      .orderBy('nama'),
  )
  const counts = new Map<string, KaderHitung>()
  for (const row of rows) {
    const before = counts.get(row.posyandu_id) ?? { ada: 0, dilatih: 0, ketua: null }
    counts.set(row.posyandu_id, {
      ada: before.ada + 1,
      dilatih: before.dilatih + row.dilatih,
      ketua: row.ketua === 1 ? row.nama : before.ketua,
    })
  }
  return counts
}

/** Kader present in a month per posyandu; a posyandu is missing where nobody recorded it. */
export function countKaderHadir(db: Db, rentang: BulanSampai): Map<string, number> {
  const rows = db.all<{ id: string; jumlah: number }>(
    `WITH s AS (${kaderHadir}) SELECT posyandu_id AS id, count(DISTINCT kader_id) AS jumlah FROM s GROUP BY posyandu_id`,
    { dari: `${rentang.bulan}-01`, sampai: hariAkhir(rentang) },
  )
  return new Map(rows.map((row) => [row.id, row.jumlah]))
}

export type PenandatanganRow = Pick<PenandatanganTable, 'peran' | 'jabatan' | 'nama' | 'nip'>

/** Those who sign, in the order of the settings. */
export function listPenandatangan(db: Db): PenandatanganRow[] {
  return db.all(
    db.query
      .selectFrom('penandatangan')
      .select(['peran', 'jabatan', 'nama', 'nip'])
      .where('dihapus', '=', 0)
      .orderBy('urutan')
      .orderBy('id'),
  )
}

/** Facilities whose report of a month has come. */
export function listPelapor(db: Db, bulan: string): ReadonlySet<string> {
  const sql = 'SELECT fasilitas_id FROM kiriman WHERE bulan = ? AND dihapus = 0'
  return new Set(db.values<string>(sql, bulan))
}

/** The names of persons and of those who serve, by id. */
export function listNama(db: Db, ids: readonly string[]): Map<string, string> {
  const rows = db.all<{ id: string; nama: string }>(
    ['orang', 'kader', 'hadir_petugas']
      .map((tabel) => `SELECT id, nama FROM ${tabel} WHERE id IN (SELECT value FROM json_each(@ids))`)
      .join(' UNION ALL '),
    { ids: JSON.stringify(ids) },
  )
  return new Map(rows.map(({ id, nama }) => [id, nama]))
}

import { luarIds } from '#main/db/milik.ts'
import type { KetikanRow } from '#main/ringkasan/baris-timbang.ts'
import type { Db } from '#main/toko/toko.ts'
import type { JawabanTemuan } from '#shared/domain/mutu/jawaban.ts'
import type { Identitas } from '#shared/domain/mutu/mutu.ts'

/** The numbers and mothers of some children, by id. */
export function mapIdentitas(db: Db, ids: readonly string[]): ReadonlyMap<string, Identitas> {
  const rows = db.all<{ id: string; nik: string | null; nama_ibu: string | null }>(
    `SELECT o.id, o.nik, coalesce(o.nama_ibu, ibu.nama) AS nama_ibu
     FROM json_each(?) JOIN orang o ON o.id = value LEFT JOIN orang ibu ON ibu.id = o.ibu_id`,
    JSON.stringify(ids),
  )
  return new Map(rows.map(({ id, nik, nama_ibu }) => [id, { nik, namaIbu: nama_ibu }]))
}

export type Disebut = { readonly id: string; readonly nama: string; readonly tanggalLahir: string | null }

/** Some persons as they are named, by id. */
export function mapDisebut(db: Db, ids: readonly string[]): ReadonlyMap<string, Disebut> {
  const rows = db.all<{ id: string; nama: string; tanggal_lahir: string | null }>(
    'SELECT id, nama, tanggal_lahir FROM orang WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  )
  return new Map(rows.map(({ id, nama, tanggal_lahir }) => [id, { id, nama, tanggalLahir: tanggal_lahir }]))
}

/** A kept answer. */
export type JawabanRow = JawabanTemuan & { readonly id: string }

/** The answers that may be about findings of a month. */
export function listJawaban(db: Db, bulan: string): JawabanRow[] {
  return db.all<JawabanRow>(
    `SELECT id, kode, orang_id AS anakId, pasangan AS pasanganId, posyandu_id AS posyanduId, tanggal, bulan, isian, atas
     FROM jawaban_temuan
     WHERE dihapus = 0 AND coalesce(substr(tanggal, 1, 7), bulan, @bulan) = @bulan`,
    { bulan },
  )
}

export type TimbangRow = KetikanRow & { readonly orang_id: string }

/** The weighings of a month in the order of entry: where a finding is put right, and what was answered on the sheet. */
export function listTimbang(db: Db, bulan: string): TimbangRow[] {
  return db.all(
    db.query
      .selectFrom('penimbangan')
      .select([
        ...(['id', 'orang_id', 'tanggal', 'posyandu_id', 'cara_ukur', 'edema', 'jawaban_periksa'] as const),
        ...(['bb_g', 'bb_ketikan', 'tb_mm', 'tb_ketikan', 'lila_mm', 'lk_mm'] as const),
        ...(['pengganti_nt', 'pengganti_alasan', 'pengganti_bb_g', 'pengganti_bb_lalu_g'] as const),
      ])
      .where('orang_id', 'not in', luarIds(db))
      .where('tanggal', '>=', `${bulan}-01`)
      .where('tanggal', '<=', `${bulan}-31`)
      .where('dihapus', '=', 0)
      .orderBy('tanggal')
      .orderBy('urut')
      .orderBy('id'),
  )
}

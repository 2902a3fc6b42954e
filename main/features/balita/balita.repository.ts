import { luarIds } from '#main/db/milik.ts'
import type { OrangTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Identitas } from '#shared/domain/identitas/hubungan.ts'
import { tanpaAwalan } from '#shared/domain/identitas/nama-tempat.ts'

/** A person by id; one of another Pustu is not found. */
export function findOrang(db: Db, id: string): OrangTable | undefined {
  return db.first(
    db.query
      .selectFrom('orang')
      .selectAll()
      .where('id', '=', id)
      .where('dihapus', '=', 0)
      .where('id', 'not in', luarIds(db)),
  )
}

/** Everyone of this facility, to compare one person with. No limit: two of one name may stand anywhere. */
export function listIdentitas(db: Db): Identitas[] {
  return db.all(
    db.query
      .selectFrom('orang')
      .select([
        'id',
        'nama',
        'tanggal_lahir as tanggalLahir',
        'nik',
        'no_kk as noKk',
        'ibu_id as ibuId',
        'nama_ibu as namaIbu',
        'nik_ibu as nikIbu',
        'nama_ayah as namaAyah',
        'dusun',
        'rt',
      ])
      .where('dihapus', '=', 0)
      .where('id', 'not in', luarIds(db))
      .orderBy('id'),
  )
}

export type DaftarRow = Pick<
  OrangTable,
  | 'id'
  | 'nama'
  | 'nik'
  | 'nik_status'
  | 'kode_sementara'
  | 'nama_ibu'
  | 'nama_ayah'
  | 'dusun'
  | 'rt'
  | 'rw'
  | 'meninggal_pada'
>

/** What the list shows and searches beside the register. No limit: the search runs over all of it. */
export function listDaftar(db: Db): DaftarRow[] {
  return db.all(
    db.query
      .selectFrom('orang')
      .select(['id', 'nama', 'nik', 'nik_status', 'kode_sementara', 'nama_ibu', 'nama_ayah', 'dusun', 'rt', 'rw'])
      .select('meninggal_pada')
      .where('dihapus', '=', 0)
      .where('id', 'not in', luarIds(db))
      .orderBy('id'),
  )
}

/** Names of all posyandu by id, also of those taken off the list: old weighings were made there. */
export function posyanduNames(db: Db): Map<string, string> {
  const rows = db.all(db.query.selectFrom('fasilitas').select(['id', 'nama']).orderBy('id'))
  return new Map(rows.map((row) => [row.id, tanpaAwalan('posyandu', row.nama)]))
}

export type AsalRow = { readonly berkas: string; readonly lembar: string; readonly baris: number }

/** The file, sheet and row each imported weighing of a child last came from, by weighing. */
export function listAsal(db: Db, orangId: string): Map<string, AsalRow> {
  const rows = db.all<{ id: string; berkas: string; sumber: string }>(
    `SELECT w.id, i.berkas, p.sumber FROM penimbangan w
       JOIN impor i ON i.id = w.impor_id
       JOIN perubahan p ON p.entitas = 'penimbangan' AND p.entitas_id = w.id
       WHERE w.orang_id = ? AND w.dihapus = 0 AND p.sumber IS NOT NULL ORDER BY p.nomor`,
    orangId,
  )
  return new Map(
    rows.map(({ id, berkas, sumber }) => {
      const [lembar, baris] = JSON.parse(sumber) as [string, number]
      return [id, { berkas, lembar, baris }]
    }),
  )
}

/** ISO instant at which a person was written down; null when there is none. */
export function findWaktuTerdaftar(db: Db, id: string): string | null {
  const first = db.query
    .selectFrom('perubahan')
    .select('waktu')
    .where('entitas', '=', 'orang')
    .where('entitas_id', '=', id)
  return db.first(first.orderBy('nomor').limit(1))?.waktu ?? null
}

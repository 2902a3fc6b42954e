import { idLuar } from '#main/db/milik.ts'
import { sqlAnak } from '#main/ringkasan/anak.ts'
import type { KeanggotaanTable, OrangTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import { isBerkepala, semuaSusunan } from '#shared/kartu/susunan.ts'

export type WargaRow = Pick<
  OrangTable,
  | 'id'
  | 'nama'
  | 'jk'
  | 'tanggal_lahir'
  | 'nik'
  | 'kode_sementara'
  | 'nama_ibu'
  | 'nama_suami'
  | 'dusun'
  | 'rt'
  | 'rw'
  | 'meninggal_pada'
> &
  Pick<KeanggotaanTable, 'sampai'> & {
    /** The posyandu of the latest membership; null for whoever never was a member. */
    readonly posyandu_id: string | null
  }

/** Everyone of this facility with the latest membership in one of its posyandu. No limit: the search runs over all of it. */
export function listWargaRow(db: Db): WargaRow[] {
  return db.all<WargaRow>(`SELECT o.id, o.nama, o.jk, o.tanggal_lahir, o.nik, o.kode_sementara, o.nama_ibu, o.nama_suami,
      o.dusun, o.rt, o.rw, o.meninggal_pada, k.posyandu_id, k.sampai
    FROM orang o LEFT JOIN keanggotaan k ON k.id = (
      SELECT a.id FROM keanggotaan a WHERE a.orang_id = o.id AND a.dihapus = 0 AND a.posyandu_id NOT IN ${idLuar}
      ORDER BY a.mulai DESC, a.id DESC LIMIT 1)
    WHERE o.dihapus = 0 AND o.id NOT IN ${idLuar} ORDER BY o.id`)
}

/** Of some persons those who are among the children of the book. */
export function listAnakDi(db: Db, ids: readonly string[]): ReadonlySet<string> {
  const sql = `SELECT o.id FROM orang o WHERE o.id IN (SELECT value FROM json_each(?)) AND ${sqlAnak('o')}`
  return new Set(db.values<string>(sql, JSON.stringify(ids)))
}

/** Whoever is or was a member of one of some posyandu. */
export function listPernahAnggota(db: Db, posyandu: readonly string[]): ReadonlySet<string> {
  const sql = `SELECT DISTINCT orang_id FROM keanggotaan
    WHERE dihapus = 0 AND posyandu_id IN (SELECT value FROM json_each(?))`
  return new Set(db.values<string>(sql, JSON.stringify(posyandu)))
}

/** 1: among the children of the book. */
type Anak = { readonly anak: 0 | 1 }
export type WargaLengkap = OrangTable & Anak

export function findWarga(db: Db, id: string): WargaLengkap | undefined {
  const sql = `SELECT o.*, ${sqlAnak('o')} AS anak FROM orang o WHERE o.id = ? AND o.dihapus = 0 AND o.id NOT IN ${idLuar}`
  return db.first<WargaLengkap>(sql, id)
}

/** Cards with a head that are open, by person: what they are called. @param orangId null: of everyone */
export function mapBerjalan(db: Db, orangId: string | null): Map<string, string[]> {
  const open = semuaSusunan().flatMap((susunan) => {
    if (!isBerkepala(susunan)) return []
    const { masa, kepala, keOrang, kartu } = susunan
    const sql = `SELECT DISTINCT ${keOrang} FROM ${kepala} WHERE dihapus = 0 AND ${masa.berakhir} IS NULL
      AND ${keOrang} NOT IN ${idLuar} AND (@orangId IS NULL OR ${keOrang} = @orangId)`
    return db.values<string>(sql, { orangId }).map((orang) => ({ orang, sebut: kartu.sebut }))
  })
  const groups = Map.groupBy(open, ({ orang }) => orang)
  return new Map([...groups].map(([orang, list]) => [orang, list.map(({ sebut }) => sebut)]))
}

export type KeluargaRow = Pick<
  OrangTable,
  'id' | 'nama' | 'jk' | 'tanggal_lahir' | 'no_kk' | 'ibu_id' | 'suami_id' | 'hubungan_kk' | 'meninggal_pada'
> &
  Anak

/** Everyone of this facility who hangs together with a person: one card of family, mother and children, husband and wife. */
export function listKeluarga(
  db: Db,
  { id, no_kk, ibu_id, suami_id }: Pick<OrangTable, 'id' | 'no_kk' | 'ibu_id' | 'suami_id'>,
): KeluargaRow[] {
  const sql = `SELECT o.id, o.nama, o.jk, o.tanggal_lahir, o.no_kk, o.ibu_id, o.suami_id, o.hubungan_kk, o.meninggal_pada,
      ${sqlAnak('o')} AS anak
    FROM orang o WHERE o.dihapus = 0 AND o.id <> @id AND o.id NOT IN ${idLuar} AND o.digabung_ke_id IS NULL
      AND (o.no_kk = @kk OR o.id IN (@ibu, @suami) OR o.ibu_id IN (@id, @ibu) OR o.suami_id = @id)
    ORDER BY o.tanggal_lahir, o.id`
  return db.all<KeluargaRow>(sql, { id, kk: no_kk, ibu: ibu_id, suami: suami_id })
}

/** Memberships of a person at this facility, earliest first. */
export function listAnggota(db: Db, orangId: string): Pick<KeanggotaanTable, 'posyandu_id' | 'mulai' | 'sampai'>[] {
  const sql = `SELECT posyandu_id, mulai, sampai FROM keanggotaan
    WHERE orang_id = ? AND dihapus = 0 AND posyandu_id NOT IN ${idLuar} ORDER BY mulai, id`
  return db.all(sql, orangId)
}

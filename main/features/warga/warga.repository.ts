import { idLuar } from '#main/db/milik.ts'
import { sqlAnak } from '#main/ringkasan/anak.ts'
import type { KeanggotaanTable, OrangTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { daftarKartu } from '#shared/kartu/daftar.ts'
import { isBelumBerakhir } from '#shared/kartu/masa.ts'
import { findSusunan, isBerkepala, type SusunanKartu } from '#shared/kartu/susunan.ts'

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
  Pick<KeanggotaanTable, 'mulai' | 'sampai'> & {
    /** The posyandu of the latest membership. */
    readonly posyandu_id: string
    /** 1: among the children of the book. */
    readonly anak: 0 | 1
  }

/** Everyone of this facility who is or was a member of one of its posyandu, with the latest membership. */
export function listWargaRow(db: Db): WargaRow[] {
  return db.all<WargaRow>(`SELECT o.id, o.nama, o.jk, o.tanggal_lahir, o.nik, o.kode_sementara, o.nama_ibu, o.nama_suami,
      o.dusun, o.rt, o.rw, o.meninggal_pada, k.posyandu_id, k.mulai, k.sampai, ${sqlAnak('o')} AS anak
    FROM orang o JOIN keanggotaan k ON k.id = (
      SELECT a.id FROM keanggotaan a WHERE a.orang_id = o.id AND a.dihapus = 0 AND a.posyandu_id NOT IN ${idLuar}
      ORDER BY a.mulai DESC, a.id DESC LIMIT 1)
    WHERE o.dihapus = 0 AND o.id NOT IN ${idLuar} ORDER BY o.id`)
}

export type WargaLengkap = OrangTable & Pick<WargaRow, 'anak'>

export function findWarga(db: Db, id: string): WargaLengkap | undefined {
  const sql = `SELECT o.*, ${sqlAnak('o')} AS anak FROM orang o WHERE o.id = ? AND o.dihapus = 0 AND o.id NOT IN ${idLuar}`
  return db.first<WargaLengkap>(sql, id)
}

export type Masa = { readonly dari: Tanggal; readonly sampai: Tanggal }

const orangKunjungan = ({ kunjungan, kepala, keKepala, keOrang }: SusunanKartu) =>
  kepala === null
    ? { dari: `${kunjungan} v`, orang: `v.${keKepala}` }
    : { dari: `${kunjungan} v JOIN ${kepala} h ON h.id = v.${keKepala} AND h.dihapus = 0`, orang: `h.${keOrang}` }

/** The cards that are kept, each as its records hang together. */
export const semuaSusunan = (): SusunanKartu[] => daftarKartu.flatMap(({ kode }) => findSusunan(kode) ?? [])

/**
 * The latest day in some days on which anything was recorded of a person at this facility: a visit of any card, a dose that
 * was given, a mark that she was there.
 */
export function mapDatang(db: Db, masa: Masa): Map<string, Tanggal> {
  const disini = `coalesce(v.posyandu_id, '') NOT IN ${idLuar}`
  const visits = semuaSusunan().map((susunan) => {
    const { dari, orang } = orangKunjungan(susunan)
    return `SELECT ${orang} AS orang, v.tanggal AS hari FROM ${dari}
      WHERE v.dihapus = 0 AND v.tanggal BETWEEN @dari AND @sampai AND ${disini}`
  })
  const sql = `SELECT orang, max(hari) AS hari FROM (${[
    ...visits,
    `SELECT v.orang_id, v.tanggal FROM imunisasi v
      WHERE v.dihapus = 0 AND v.tidak IS NULL AND v.luar = 0 AND v.tanggal BETWEEN @dari AND @sampai AND ${disini}`,
    `SELECT p.orang_id, h.tanggal FROM kehadiran p JOIN hari_buka h ON h.id = p.hari_buka_id AND h.dihapus = 0
      WHERE p.dihapus = 0 AND p.hadir = 1 AND p.orang_id IS NOT NULL AND h.tanggal BETWEEN @dari AND @sampai`,
  ].join('\nUNION ALL ')}) GROUP BY orang`
  return new Map(db.all<{ orang: string; hari: Tanggal }>(sql, masa).map(({ orang, hari }) => [orang, hari]))
}

/** Cards with a head that are open on a day, by person: what they are called. */
export function mapBerjalan(db: Db, hariIni: Tanggal): Map<string, string[]> {
  const open = semuaSusunan().flatMap((susunan) => {
    if (!isBerkepala(susunan)) return []
    const { masa, kepala, keOrang, kartu } = susunan
    const rows = db.all<Record<string, string | number | null>>(
      `SELECT * FROM ${kepala} WHERE dihapus = 0 AND ${masa.berakhir} IS NULL AND ${keOrang} NOT IN ${idLuar}`,
    )
    return rows.flatMap((row) =>
      isBelumBerakhir(masa, row, hariIni) ? [{ orang: String(row[keOrang]), sebut: kartu.sebut }] : [],
    )
  })
  const by = Map.groupBy(open, ({ orang }) => orang)
  return new Map([...by].map(([orang, list]) => [orang, [...new Set(list.map(({ sebut }) => sebut))]]))
}

export type KeluargaRow = Pick<
  OrangTable,
  'id' | 'nama' | 'jk' | 'tanggal_lahir' | 'no_kk' | 'ibu_id' | 'suami_id' | 'hubungan_kk' | 'meninggal_pada'
> & { readonly anak: 0 | 1 }

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

/** How often a person stands on a card, and when last, at this facility. */
export function countKunjungan(db: Db, susunan: SusunanKartu, orangId: string) {
  const { dari, orang } = orangKunjungan(susunan)
  const sql = `SELECT count(DISTINCT v.tanggal) AS jumlah, max(v.tanggal) AS terakhir FROM ${dari}
    WHERE v.dihapus = 0 AND ${orang} = ? AND coalesce(v.posyandu_id, '') NOT IN ${idLuar}`
  return db.first<{ jumlah: number; terakhir: Tanggal | null }>(sql, orangId) ?? { jumlah: 0, terakhir: null }
}

/** Memberships of a person at this facility, earliest first. */
export function listAnggota(db: Db, orangId: string): Pick<KeanggotaanTable, 'posyandu_id' | 'mulai' | 'sampai'>[] {
  const sql = `SELECT posyandu_id, mulai, sampai FROM keanggotaan
    WHERE orang_id = ? AND dihapus = 0 AND posyandu_id NOT IN ${idLuar} ORDER BY mulai, id`
  return db.all(sql, orangId)
}

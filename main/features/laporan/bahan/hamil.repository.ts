import { readKartu } from '#main/db/baris-kartu.ts'
import { idLuar } from '#main/db/milik.ts'
import type { Entities } from '#main/toko/schema.ts'
import type { Db, Row } from '#main/toko/toko.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import type { SusunanKartu } from '#shared/kartu/susunan.ts'

/** Records of pregnant women of this facility, as far as their days exist. */

const semua = <T>(db: Db, sql: string, sampai: Tanggal): T[] => db.all<T>(sql.replaceAll('$luar', idLuar), { sampai })

/** Women who were ever registered as pregnant. */
const ibu = '(SELECT orang_id FROM kehamilan WHERE dihapus = 0 AND orang_id NOT IN $luar)'

export type OrangHamilRow = Pick<
  Entities['orang'],
  'id' | 'nama' | 'jk' | 'tanggal_lahir' | 'alamat' | 'dawis' | 'urutan_register'
>

export function listIbu(db: Db, sampai: Tanggal): OrangHamilRow[] {
  const sql = `SELECT id, nama, jk, tanggal_lahir, alamat, dawis, urutan_register FROM orang
    WHERE dihapus = 0 AND id IN ${ibu} AND coalesce(tanggal_lahir, '') <= @sampai ORDER BY id`
  return semua(db, sql, sampai)
}

export type KehamilanRow = Row & Entities['kehamilan']
export type KunjunganRow = Row & Entities['kunjungan_hamil']

/** Pregnancies by woman and visits by pregnancy, written down by a day. */
export function readBukuHamil(db: Db, susunan: SusunanKartu, sampai: Tanggal) {
  return readKartu(db, susunan, { sampai }) as unknown as {
    readonly kepala: ReadonlyMap<string, readonly KehamilanRow[]>
    readonly kunjungan: ReadonlyMap<string, readonly KunjunganRow[]>
  }
}

export type AnggotaRow = Pick<Entities['keanggotaan'], 'orang_id' | 'posyandu_id' | 'mulai' | 'sampai' | 'sebab_sampai'>

/** Memberships; one that ends later than the days that exist has not ended. */
export function mapKeanggotaan(db: Db, sampai: Tanggal): Map<string, AnggotaRow[]> {
  const sql = `SELECT orang_id, posyandu_id, mulai, iif(sampai <= @sampai, sampai, NULL) AS sampai,
      iif(sampai <= @sampai, sebab_sampai, NULL) AS sebab_sampai
    FROM keanggotaan WHERE dihapus = 0 AND mulai <= @sampai AND orang_id IN ${ibu}
      AND posyandu_id NOT IN $luar ORDER BY mulai, id`
  return Map.groupBy(semua<AnggotaRow>(db, sql, sampai), (row) => row.orang_id)
}

export type KelahiranRow = {
  readonly orang_id: string
  readonly kehamilan_id: string | null
  readonly tanggal: Tanggal
  readonly penolong: string | null
  readonly hidup: number
  readonly bb_g: number | null
  readonly bayi_id: string | null
  /** Told by the record of the child alone. */
  readonly dari_anak: number
}

/** Births, by mother: by their records, and children whose birth nobody wrote down. */
export function mapKelahiran(db: Db, sampai: Tanggal): Map<string, KelahiranRow[]> {
  const sql = `SELECT p.orang_id, p.kehamilan_id, p.tanggal_bersalin AS tanggal, p.penolong, p.bayi_lahir = 'hidup' AS hidup,
      coalesce(p.bb_lahir_g, b.bb_lahir_g) AS bb_g, p.bayi_id, 0 AS dari_anak, p.bayi_urut, p.id
    FROM persalinan p LEFT JOIN orang b ON b.id = p.bayi_id AND b.dihapus = 0
    WHERE p.dihapus = 0 AND p.tanggal_bersalin <= @sampai AND p.orang_id IN ${ibu}
    UNION ALL SELECT a.ibu_id, NULL, a.tanggal_lahir, NULL, 1, a.bb_lahir_g, a.id, 1, NULL, a.id FROM orang a
    WHERE a.dihapus = 0 AND a.tanggal_lahir <= @sampai AND a.ibu_id IN ${ibu}
      AND NOT EXISTS (SELECT 1 FROM persalinan p WHERE p.dihapus = 0 AND p.orang_id = a.ibu_id AND p.tanggal_bersalin = a.tanggal_lahir)
    ORDER BY 3, 9, 10`
  return Map.groupBy(semua<KelahiranRow>(db, sql, sampai), (row) => row.orang_id)
}

export type PmtRow = Pick<Entities['pmt'], 'orang_id' | 'mulai' | 'siklus' | 'selesai'>

export function mapPmt(db: Db, sampai: Tanggal): Map<string, PmtRow[]> {
  const sql = `SELECT orang_id, mulai, siklus, selesai FROM pmt
    WHERE dihapus = 0 AND mulai <= @sampai AND orang_id IN ${ibu} ORDER BY mulai`
  return Map.groupBy(semua<PmtRow>(db, sql, sampai), (row) => row.orang_id)
}

/** Days on which a visit of a pregnant woman says that she was given Td. */
export function mapTdHamil(db: Db, sampai: Tanggal): Map<string, Tanggal[]> {
  const sql = `SELECT h.orang_id AS id, k.tanggal FROM kunjungan_hamil k JOIN kehamilan h ON h.id = k.kehamilan_id
    WHERE k.dihapus = 0 AND h.dihapus = 0 AND k.tt_diberikan = 1 AND k.tanggal <= @sampai
      AND h.orang_id NOT IN $luar ORDER BY k.tanggal`
  const rows = Map.groupBy(semua<{ id: string; tanggal: Tanggal }>(db, sql, sampai), ({ id }) => id)
  return new Map([...rows].map(([id, list]) => [id, list.map(({ tanggal }) => tanggal)]))
}

/** Days of deliveries that the card of the weeks after a birth names, by mother. */
export function mapBersalinNifas(db: Db, sampai: Tanggal): Map<string, Tanggal[]> {
  const sql = `SELECT orang_id AS id, tanggal_bersalin AS tanggal FROM masa_nifas
    WHERE dihapus = 0 AND tanggal_bersalin <= @sampai AND orang_id IN ${ibu} ORDER BY tanggal_bersalin`
  const rows = Map.groupBy(semua<{ id: string; tanggal: Tanggal }>(db, sql, sampai), ({ id }) => id)
  return new Map([...rows].map(([id, list]) => [id, list.map(({ tanggal }) => tanggal)]))
}

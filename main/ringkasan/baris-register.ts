import type { KeanggotaanTable, KmsTable, OrangTable, PenimbanganTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { AnakRegister, JawabanKms, Keanggotaan, Penimbangan } from '#shared/domain/register/register.ts'
import type { RujukanZ } from '#shared/domain/skdn/z-bbu.ts'
import { tanggalDari } from '#shared/domain/tanggal/tanggal-lokal.ts'
import { sqlAnak } from './anak.ts'
import { toPengganti } from './baris-timbang.ts'
import { hasLuar, idLuar } from './luar.ts'
import { createPenahan, type TertahanRow } from './tertahan.ts'

type OrangRow = Pick<OrangTable, 'id' | 'nama' | 'jk' | 'tanggal_lahir' | 'tanggal_lahir_perkiraan'> & {
  /** ISO instant at which somebody typed it in. */
  readonly diketik: string | null
}
type KeanggotaanRow = Pick<KeanggotaanTable, 'orang_id' | 'posyandu_id' | 'mulai' | 'sampai' | 'sebab_sampai'>
type KmsRow = Pick<KmsTable, 'orang_id' | 'tanggal' | 'punya'>
export type PenimbanganRow = Pick<
  PenimbanganTable,
  | 'id'
  | 'orang_id'
  | 'tanggal'
  | 'posyandu_id'
  | 'bb_g'
  | 'tb_mm'
  | 'cara_ukur'
  | 'lila_mm'
  | 'lk_mm'
  | 'edema'
  | 'pengganti_nt'
  | 'pengganti_alasan'
  | 'pengganti_bb_g'
  | 'pengganti_bb_lalu_g'
  | 'impor_id'
>

const penimbanganColumns =
  'id, orang_id, tanggal, posyandu_id, bb_g, bb_ketikan, tb_mm, tb_ketikan, cara_ukur, lila_mm, lk_mm, edema, pengganti_nt, pengganti_alasan, pengganti_bb_g, pengganti_bb_lalu_g, jawaban_periksa, impor_id'

function toKeanggotaan(row: KeanggotaanRow): Keanggotaan {
  return { posyanduId: row.posyandu_id, mulai: row.mulai, sampai: row.sampai, sebabSampai: row.sebab_sampai }
}

export function toPenimbangan(row: PenimbanganRow): Penimbangan {
  return {
    id: row.id,
    tanggal: row.tanggal,
    posyanduId: row.posyandu_id,
    bbG: row.bb_g,
    tbMm: row.tb_mm,
    caraUkur: row.cara_ukur,
    lilaMm: row.lila_mm,
    lkMm: row.lk_mm,
    edema: row.edema === 1,
    pengganti: toPengganti(row),
    dariImpor: row.impor_id !== null,
    tertahan: null,
  }
}

type Penahan = ReturnType<typeof createPenahan>

/** The weighings of a child as they count, one after the other: each is judged by those before it. */
function toRiwayat(anak: AnakRegister, rows: readonly (PenimbanganRow & TertahanRow)[], tahan: Penahan): AnakRegister {
  const penimbangan: Penimbangan[] = []
  const sofar = { ...anak, penimbangan }
  for (const row of rows) penimbangan.push(tahan(sofar, row, toPenimbangan(row)))
  return sofar
}

function group<T extends { orang_id: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const list = groups.get(row.orang_id)
    if (list) list.push(row)
    else groups.set(row.orang_id, [row])
  }
  return groups
}

/** A child without its weighings: who it is, and where it belongs. */
export type AnakDasar = Omit<AnakRegister, 'terdaftar' | 'kms' | 'penimbangan'> & { readonly tanpaNik: boolean }

/**
 * Children of this facility, for what asks of none how it grows; all of them when `ids` is null.
 *
 * Memberships in posyandu of others are left out: here it has moved away.
 */
export function listAnakDasar(db: Db, ids: readonly string[] | null): AnakDasar[] {
  const parameter = ids === null ? [] : [JSON.stringify(ids)]
  const where = (column: string) => (ids === null ? '' : `AND ${column} IN (SELECT value FROM json_each(?))`)
  const orang = db.all<Omit<OrangRow, 'diketik'> & { readonly tanpa_nik: number }>(
    `SELECT id, nama, jk, tanggal_lahir, tanggal_lahir_perkiraan, nik IS NULL AS tanpa_nik
     FROM orang WHERE dihapus = 0 ${where('id')} AND ${sqlAnak('orang')} AND id NOT IN ${idLuar}`,
    ...parameter,
  )
  const keanggotaan = group(
    db.all<KeanggotaanRow>(
      `SELECT orang_id, posyandu_id, mulai, sampai, sebab_sampai FROM keanggotaan
       WHERE dihapus = 0 ${where('orang_id')} AND posyandu_id NOT IN ${idLuar} ORDER BY orang_id, mulai, id`,
      ...parameter,
    ),
  )
  return orang.map((row) => ({
    id: row.id,
    nama: row.nama,
    jk: row.jk,
    tanggalLahir: row.tanggal_lahir,
    tanggalLahirPerkiraan: row.tanggal_lahir_perkiraan === 1,
    keanggotaan: (keanggotaan.get(row.id) ?? []).map(toKeanggotaan),
    tanpaNik: row.tanpa_nik === 1,
  }))
}

/** SQL: when a person was typed in, as its first change says; null of one that came with a file. */
export const sqlDiketik = `(SELECT iif(p.jenis = 'ketik', p.waktu, NULL) FROM perubahan p
        WHERE p.entitas = 'orang' AND p.entitas_id = orang.id ORDER BY p.nomor LIMIT 1)`

/** Reads children of this facility; all of them when `ids` is null. */
export function load(db: Db, ids: readonly string[] | null, rujukanZ: RujukanZ): AnakRegister[] {
  const parameter = ids === null ? [] : [JSON.stringify(ids)]
  const ada = hasLuar(db)
  const where = (column: string) =>
    `${ada ? `AND ${column} NOT IN ${idLuar}` : ''} ${ids === null ? '' : `AND ${column} IN (SELECT value FROM json_each(?))`}`
  const rowsOf = <T>(sql: string) => db.all<T>(sql, ...parameter)
  const orang = rowsOf<OrangRow>(
    `SELECT id, nama, jk, tanggal_lahir, tanggal_lahir_perkiraan,
       ${sqlDiketik} AS diketik
     FROM orang WHERE dihapus = 0 AND ${sqlAnak('orang')} ${where('id')}`,
  )
  const keanggotaan = group(
    rowsOf<KeanggotaanRow>(
      `SELECT orang_id, posyandu_id, mulai, sampai, sebab_sampai FROM keanggotaan WHERE dihapus = 0 ${where('orang_id')} ORDER BY orang_id, mulai, id`,
    ),
  )
  const kms = group(
    rowsOf<KmsRow>(
      `SELECT orang_id, tanggal, punya FROM kms WHERE dihapus = 0 ${where('orang_id')} ORDER BY orang_id, tanggal, id`,
    ),
  )
  const penimbangan = group(
    rowsOf<PenimbanganRow & TertahanRow>(
      `SELECT ${penimbanganColumns} FROM penimbangan WHERE dihapus = 0 ${where('orang_id')} ORDER BY orang_id, tanggal, urut, id`,
    ),
  )
  const tahan = createPenahan(db, rujukanZ)
  return orang.map((row) => {
    const anak = {
      id: row.id,
      nama: row.nama,
      jk: row.jk,
      tanggalLahir: row.tanggal_lahir,
      tanggalLahirPerkiraan: row.tanggal_lahir_perkiraan === 1,
      terdaftar: row.diketik === null ? null : tanggalDari(row.diketik),
      keanggotaan: (keanggotaan.get(row.id) ?? []).map(toKeanggotaan),
      kms: (kms.get(row.id) ?? []).map((k): JawabanKms => ({ tanggal: k.tanggal, punya: k.punya === 1 })),
      penimbangan: [],
    }
    return toRiwayat(anak, penimbangan.get(row.id) ?? [], tahan)
  })
}

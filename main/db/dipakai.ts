import type { Db } from '#main/toko/toko.ts'
import { catatanOf, type NamaCatatan } from '#shared/catatan/daftar.ts'
import { kodeSetelanDipakai, kunciDipakai, type RegisterDipakai, registerDipakai } from '#shared/catatan/dipakai.ts'
import { type Bulan, bulanOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { readPengaturan } from './buku.ts'
import { idLuar } from './milik.ts'

/**
 * SQL: the posyandu and the day of every record of a kind: where it was made, and of a person that of her membership.
 *
 * @param hari the expression of its day
 */
function tempatCatatan(catatan: NamaCatatan, hari: string): string {
  const { isian } = catatanOf(catatan)
  const parts = [
    ...('posyandu_id' in isian
      ? [`SELECT c.posyandu_id, ${hari} AS hari FROM ${catatan} c WHERE c.dihapus = 0 AND c.posyandu_id IS NOT NULL`]
      : []),
    ...('hari_buka_id' in isian && !('posyandu_id' in isian)
      ? [
          `SELECT h.posyandu_id, h.tanggal AS hari FROM ${catatan} c JOIN hari_buka h ON h.id = c.hari_buka_id AND h.dihapus = 0
             WHERE c.dihapus = 0`,
        ]
      : []),
    ...('orang_id' in isian
      ? [
          `SELECT k.posyandu_id, ${hari} AS hari FROM ${catatan} c JOIN keanggotaan k ON k.orang_id = c.orang_id AND k.dihapus = 0
             AND substr(k.mulai, 1, length(${hari})) <= ${hari}
             AND (k.sampai IS NULL OR ${hari} <= substr(k.sampai, 1, length(${hari}))) WHERE c.dihapus = 0`,
        ]
      : []),
  ]
  return parts.join(' UNION ALL ')
}

/** The columns that say when a record is of, the first that has a value before the others. */
function hariOf(catatan: NamaCatatan): string {
  const kolom = ['tanggal', 'mulai', 'bulan'].filter((satu) => satu in catatanOf(catatan).isian).map((k) => `c.${k}`)
  return kolom.length > 1 ? `coalesce(${kolom.join(', ')})` : (kolom[0] ?? "''")
}

/** The month of the first record of a kind in each posyandu of this facility, until a day. */
export function mapRegisterSejak(db: Db, catatan: NamaCatatan, sampai: Tanggal): ReadonlyMap<string, Bulan> {
  const rows = db.all<{ id: string; hari: string }>(
    `SELECT posyandu_id AS id, min(hari) AS hari FROM (${tempatCatatan(catatan, hariOf(catatan))})
     WHERE hari IS NOT NULL AND hari <= @sampai AND posyandu_id NOT IN ${idLuar} GROUP BY posyandu_id`,
    { sampai },
  )
  return new Map(rows.map(({ id, hari }) => [id, hari.length > 7 ? bulanOf(hari) : hari]))
}

/** Whether a posyandu keeps a register in a month: as was chosen, else from its first record on. */
type IsDipakai = (register: RegisterDipakai, posyanduId: string, bulan: Bulan) => boolean

/** @param sampai the last day that exists */
export function createIsDipakai(db: Db, sampai: Tanggal): IsDipakai {
  const dipilih = readPengaturan(db).setelan[kodeSetelanDipakai] ?? {}
  const sejak = new Map<RegisterDipakai, ReadonlyMap<string, Bulan>>()
  return (register, posyanduId, bulan) => {
    const pilihan = dipilih[kunciDipakai(posyanduId, register)]
    if (pilihan === 'ya' || pilihan === 'tidak') return pilihan === 'ya'
    const first = sejak.get(register) ?? mapRegisterSejak(db, registerDipakai[register].catatan, sampai)
    sejak.set(register, first)
    return (first.get(posyanduId) ?? '9999-99') <= bulan
  }
}

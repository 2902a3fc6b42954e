import type { Tanggal } from '../tanggal/tanggal.ts'
import type { AnakRegister, Keanggotaan } from './register.ts'

/** True on every day from `mulai` to the day before `sampai`. */
export function isAnggota(keanggotaan: Keanggotaan, tanggal: Tanggal): boolean {
  return keanggotaan.mulai <= tanggal && (keanggotaan.sampai === null || tanggal < keanggotaan.sampai)
}

/** Whether two memberships share a day. Half-open: one may begin on the day the other ends. */
export function isBertindih(
  a: Pick<Keanggotaan, 'mulai' | 'sampai'>,
  b: Pick<Keanggotaan, 'mulai' | 'sampai'>,
): boolean {
  return (a.sampai === null || b.mulai < a.sampai) && (b.sampai === null || a.mulai < b.sampai)
}

/**
 * The membership a weighing made on `tanggal` belongs to.
 *
 * A child weighed on the very day it leaves still counts where it leaves; when it joins another posyandu that same
 * day, the place of the weighing decides between the two.
 *
 * @param tempatId posyandu named by the sheet or file, or null
 * @returns null when the child is a member nowhere that day
 */
export function keanggotaanPenimbangan(
  anak: Pick<AnakRegister, 'keanggotaan'>,
  tanggal: Tanggal,
  tempatId: string | null,
): Keanggotaan | null {
  let found: Keanggotaan | null = null
  for (const candidate of anak.keanggotaan) {
    if (candidate.mulai > tanggal || (candidate.sampai !== null && candidate.sampai < tanggal)) continue
    if (candidate.posyanduId === tempatId) return candidate
    const leavesToday = candidate.sampai === tanggal
    const foundLeaves = found !== null && found.sampai === tanggal
    if (found === null || leavesToday || !foundLeaves) found = candidate
  }
  return found
}

/**
 * The membership a child not weighed in a month is judged by: that of the last day, else the latest one that ended in it.
 *
 * @param awal,akhir first and last day of the month
 */
export function keanggotaanBulan(
  anak: Pick<AnakRegister, 'keanggotaan'>,
  awal: Tanggal,
  akhir: Tanggal,
): Keanggotaan | null {
  let found: Keanggotaan | null = null
  for (const candidate of anak.keanggotaan) {
    if (candidate.mulai > akhir || (candidate.sampai !== null && candidate.sampai <= awal)) continue
    if (found === null || isAnggota(candidate, akhir) || !isAnggota(found, akhir)) found = candidate
  }
  return found
}

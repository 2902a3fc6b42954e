import { addBulan, bulanOf, type Tanggal } from '../tanggal/tanggal.ts'
import { umurBalitaTerakhirBulan, umurBulanPenuh } from '../tanggal/umur.ts'
import { isAnggota } from './keanggotaan.ts'
import type { AnakRegister, Keanggotaan } from './register.ts'

type Dasar = Pick<AnakRegister, 'jk' | 'tanggalLahir' | 'keanggotaan'>

/** Where a child stands today. */
export type KeadaanAnak = 'aktif' | 'pindah' | 'meninggal' | 'lewat' | 'belumLengkap'

/** The membership of today, else the latest one; null when the child never belonged to a posyandu. */
export function keanggotaanKini(anak: Pick<AnakRegister, 'keanggotaan'>, hariIni: Tanggal): Keanggotaan | null {
  return anak.keanggotaan.find((k) => isAnggota(k, hariIni)) ?? anak.keanggotaan.at(-1) ?? null
}

/**
 * The state of a child on a day: died, moved away, grown past 59 months, incomplete (no sex or birth date), or active.
 *
 * A membership that only begins later (a birth date not yet reached) counts as belonging.
 */
export function keadaanAnak(anak: Dasar, hariIni: Tanggal): KeadaanAnak {
  const last = anak.keanggotaan.at(-1)
  if (last?.sebabSampai === 'meninggal') return 'meninggal'
  if (last && last.sampai !== null && last.sampai <= hariIni) return 'pindah'
  if (anak.jk === null || anak.tanggalLahir === null || !last) return 'belumLengkap'
  return umurBulanPenuh(anak.tanggalLahir, hariIni) > umurBalitaTerakhirBulan ? 'lewat' : 'aktif'
}

/** True for the children in daily use: members up to 59 months, also those whose entry is incomplete. */
export function isBalitaAktif(anak: Dasar, hariIni: Tanggal): boolean {
  const keadaan = keadaanAnak(anak, hariIni)
  return keadaan === 'aktif' || keadaan === 'belumLengkap'
}

/** Whether a child is incomplete whatever day it is: who it is, or where it belongs, is not known. */
export function isBelumLengkap({ jk, tanggalLahir, keanggotaan }: Dasar): boolean {
  return jk === null || tanggalLahir === null || keanggotaan.length === 0
}

/**
 * The first day on which a child is no longer in daily use (`isBalitaAktif`), whatever day it is asked on.
 *
 * @returns 'selalu' where it is on every day, null where it is on none
 * @edge who is born on the 31st is 60 months old on the first where that month has no 31st: so it may name a day that is in no
 * calendar, which lies between those that are
 */
export function aktifSampai(anak: Dasar): Tanggal | 'selalu' | null {
  const last = anak.keanggotaan.at(-1)
  if (last?.sebabSampai === 'meninggal') return null
  const keluar = last?.sampai ?? null
  if (isBelumLengkap(anak) || anak.tanggalLahir === null) return keluar ?? 'selalu'
  const { tanggalLahir } = anak
  const lewat = `${addBulan(bulanOf(tanggalLahir), umurBalitaTerakhirBulan + 1)}-${tanggalLahir.slice(8, 10)}`
  return keluar !== null && keluar < lewat ? keluar : lewat
}

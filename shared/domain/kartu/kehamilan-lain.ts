import { dayNumber, type Tanggal } from '../tanggal/tanggal.ts'
import type { IsiKartu } from './putusan.ts'
import { usiaKehamilan } from './usia-kehamilan.ts'

/** Days by which two expected days of birth are apart where they are of two pregnancies. @source docs/aturan/kartu.md */
const jauhHari = 60

/**
 * Whether a visit of a file belongs to another pregnancy than the one that is open: its expected day of birth lies far
 * from that one's, or the visit itself long after it.
 */
export function isKehamilanLain(kepala: IsiKartu, tanggal: Tanggal, isi: IsiKartu): boolean {
  const hpl = usiaKehamilan({ tanggal, isi: kepala })?.hpl ?? null
  if (hpl === null) return false
  const sendiri = usiaKehamilan({ tanggal, isi })?.hpl ?? null
  if (sendiri !== null && Math.abs(dayNumber(sendiri) - dayNumber(hpl)) > jauhHari) return true
  return dayNumber(tanggal) - dayNumber(hpl) > jauhHari
}

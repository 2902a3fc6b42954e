import type { JenisKelamin } from '../register/register.ts'
import { daysInMonth, type Tanggal } from '../tanggal/tanggal.ts'

/** What the sixteen digits of a NIK say: `PPKKCC DDMMYY SSSS`, the day + 40 for women. */
export type IsiNik = {
  readonly provinsi: number
  readonly kabupaten: number
  readonly kecamatan: number
  /** Day of birth, 40 already taken off. */
  readonly hari: number
  readonly bulan: number
  /** Last two digits of the year; the century is not in the number. */
  readonly tahun: number
  readonly jk: JenisKelamin
  readonly urutan: number
}

/** What a NIK is to the register: issued, a stand-in of a village office (begins with 0), or none yet. */
export type StatusNik = 'resmi' | 'sementara' | 'belum'

export type MasalahNik = 'tanggalTakAda' | 'tanggalLain' | 'jkLain' | 'wilayahTakAda' | 'urutanNol'

const sixteenDigits = /^\d{16}$/
/** Women: day of birth + 40. @source structure of the NIK, docs/aturan/identitas.md */
const tambahanPerempuan = 40

/** Reads a NIK; null when it is not sixteen digits. */
export function bacaNik(nik: string): IsiNik | null {
  if (!sixteenDigits.test(nik)) return null
  const digits = (from: number, to: number) => Number(nik.slice(from, to))
  const day = digits(6, 8)
  const perempuan = day > tambahanPerempuan
  return {
    provinsi: digits(0, 2),
    kabupaten: digits(2, 4),
    kecamatan: digits(4, 6),
    hari: perempuan ? day - tambahanPerempuan : day,
    bulan: digits(8, 10),
    tahun: digits(10, 12),
    jk: perempuan ? 'P' : 'L',
    urutan: digits(12, 16),
  }
}

export function statusNik(nik: string | null): StatusNik {
  if (nik === null) return 'belum'
  return nik.startsWith('0') ? 'sementara' : 'resmi'
}

/** True when the day exists in that month of a year ending in these digits, in this century or the last. */
function isHariAda({ hari, bulan, tahun }: IsiNik): boolean {
  if (bulan < 1 || bulan > 12 || hari < 1) return false
  return hari <= Math.max(daysInMonth(1900 + tahun, bulan), daysInMonth(2000 + tahun, bulan))
}

/** Kabupaten 01–69, kota 71–99, kecamatan from 01; provinces begin at 11. */
function isWilayahAda({ provinsi, kabupaten, kecamatan }: IsiNik): boolean {
  return provinsi >= 11 && kabupaten >= 1 && kabupaten !== 70 && kecamatan >= 1
}

function isTanggalSama(isi: IsiNik, lahir: Tanggal): boolean {
  return (
    isi.tahun === Number(lahir.slice(2, 4)) &&
    isi.bulan === Number(lahir.slice(5, 7)) &&
    isi.hari === Number(lahir.slice(8, 10))
  )
}

/**
 * What in a NIK does not fit its own structure, the birth date or the sex. A reason to look again, never to refuse:
 * old numbers and corrected birth dates exist.
 *
 * @param orang what the register says; an unknown birth date or sex is not compared
 * @returns empty for a stand-in number (beginning with 0), whose digits promise nothing
 * @source docs/aturan/identitas.md
 * @edge day 41 is the 1st and a girl; 31-02 is no date; 29-02 of a year ending in 00 exists (2000)
 */
export function masalahNik(
  nik: string,
  orang: { readonly tanggalLahir: Tanggal | null; readonly jk: JenisKelamin | null },
): MasalahNik[] {
  const isi = bacaNik(nik)
  if (!isi || statusNik(nik) !== 'resmi') return []
  const found: MasalahNik[] = []
  if (!isWilayahAda(isi)) found.push('wilayahTakAda')
  if (isi.urutan === 0) found.push('urutanNol')
  if (!isHariAda(isi)) found.push('tanggalTakAda')
  else if (orang.tanggalLahir !== null && !isTanggalSama(isi, orang.tanggalLahir)) found.push('tanggalLain')
  if (orang.jk !== null && isi.jk !== orang.jk) found.push('jkLain')
  return found
}

/** A NIK as shown where nobody needs it in full: only the last four digits. */
export function samarkanNik(nik: string): string {
  return `••••${nik.slice(-4)}`
}

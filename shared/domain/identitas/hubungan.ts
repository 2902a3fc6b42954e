import { dayNumber, type Tanggal } from '../tanggal/tanggal.ts'
import { isBagian } from './mirip.ts'
import { isNamaSama, normalNama, normalRt } from './nama.ts'

/** What tells two persons apart. */
export type Identitas = {
  readonly id: string
  readonly nama: string
  readonly tanggalLahir: Tanggal | null
  readonly nik: string | null
  readonly noKk: string | null
  readonly ibuId: string | null
  readonly namaIbu: string | null
  readonly nikIbu: string | null
  readonly namaAyah: string | null
  readonly dusun: string | null
  readonly rt: string | null
}

/** Same name and mother, born this close: likely one child written down twice. */
const jarakSerupaHari = 2
/** Twins may be born on either side of midnight. */
const jarakKembarHari = 1

function daysApart(a: Identitas, b: Identitas): number | null {
  if (a.tanggalLahir === null || b.tanggalLahir === null) return null
  return Math.abs(dayNumber(a.tanggalLahir) - dayNumber(b.tanggalLahir))
}

/** 'sama' or 'lain' when both are known, else null. */
function compare(a: string | null, b: string | null): 'sama' | 'lain' | null {
  if (a === null || b === null) return null
  return a === b ? 'sama' : 'lain'
}

function compareTeks(a: string | null, b: string | null): 'sama' | 'lain' | null {
  if (a === null || b === null) return null
  return isNamaSama(a, b) ? 'sama' : 'lain'
}

function compareRt(a: string | null, b: string | null): 'sama' | 'lain' | null {
  return compare(a === null ? null : normalRt(a), b === null ? null : normalRt(b))
}

/**
 * Tells whether two children have the same mother.
 *
 * Many mothers share a name: a name alone never decides. Her number decides when both are known; else the family card;
 * else name, father, dusun and RT must all agree, at least one of the last three being known.
 */
export function isIbuSama(a: Identitas, b: Identitas): boolean {
  const orang = compare(a.ibuId, b.ibuId)
  if (orang) return orang === 'sama'
  const nik = compare(a.nikIbu, b.nikIbu)
  if (nik) return nik === 'sama'
  if (!isNamaSama(a.namaIbu, b.namaIbu)) return false
  const kk = compare(a.noKk, b.noKk)
  if (kk) return kk === 'sama'
  const evidence = [compareTeks(a.namaAyah, b.namaAyah), compareTeks(a.dusun, b.dusun), compareRt(a.rt, b.rt)]
  return !evidence.includes('lain') && evidence.includes('sama')
}

/** Nothing known of the two mothers contradicts that they are one, and their names agree. */
function isIbuMungkinSama(a: Identitas, b: Identitas): boolean {
  if (!isNamaSama(a.namaIbu, b.namaIbu)) return false
  const known = [
    compare(a.ibuId, b.ibuId),
    compare(a.nikIbu, b.nikIbu),
    compare(a.noKk, b.noKk),
    compareTeks(a.namaAyah, b.namaAyah),
    compareTeks(a.dusun, b.dusun),
    compareRt(a.rt, b.rt),
  ]
  return !known.includes('lain')
}

/**
 * Same mother, born together, named differently. It only says so on the card; nothing is decided by it.
 *
 * Born on one day, the mother's name suffices where nothing speaks against it: twins are often written down with no more.
 */
export function isKembar(a: Identitas, b: Identitas): boolean {
  const days = daysApart(a, b)
  if (days === null || days > jarakKembarHari || isNamaSama(a.nama, b.nama)) return false
  return isIbuSama(a, b) || (days === 0 && isIbuMungkinSama(a, b))
}

/**
 * Tells whether two entries may be one child, once with its whole name and once with a part of it: born on one day of a
 * mother of one name. Twins are named alike, but neither by a part of the other's name.
 */
export function isNamaSebagian(a: Identitas, b: Identitas): boolean {
  if (daysApart(a, b) !== 0 || !isNamaSama(a.namaIbu, b.namaIbu) || compare(a.nik, b.nik) === 'lain') return false
  const [one, other] = [normalNama(a.nama), normalNama(b.nama)]
  return one !== '' && other !== '' && one !== other && (isBagian(one, other) || isBagian(other, one))
}

/**
 * Tells whether two entries may be one child written down twice: same name and birth date, or same name and mother's
 * name with birth dates at most two days apart. Two different issued NIK and two different mothers are two children.
 */
export function isSerupa(a: Identitas, b: Identitas): boolean {
  if (!isNamaSama(a.nama, b.nama)) return false
  if (compare(a.nik, b.nik) === 'lain' && compareTeks(a.namaIbu, b.namaIbu) === 'lain') return false
  const days = daysApart(a, b)
  if (days === null) return isNamaSama(a.namaIbu, b.namaIbu)
  return days === 0 || (days <= jarakSerupaHari && isNamaSama(a.namaIbu, b.namaIbu))
}

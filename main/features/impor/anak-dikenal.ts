import type { OrangTable } from '#main/toko/schema.ts'
import { isNamaMirip } from '#shared/domain/identitas/mirip.ts'
import { normalNama } from '#shared/domain/identitas/nama.ts'
import { statusNik } from '#shared/domain/identitas/nik.ts'
import type { BarisImpor } from '#shared/domain/impor/baris-impor.ts'
import type { JenisKelamin } from '#shared/domain/register/register.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

/** A row with the posyandu it names, null when it names none. */
export type BarisTempat = BarisImpor & { readonly posyanduId: string | null }

/** A child rows of the file were found to be about. */
export type AnakCocok = {
  readonly id: string
  /** What the book holds; null for a child this file brings. */
  readonly buku: OrangTable | null
  readonly baris: BarisTempat[]
}

/** All the ways a child is known so far: the book's, then each row's. */
export type Dikenal = AnakCocok & {
  readonly nama: Set<string>
  readonly lahir: Set<Tanggal>
  readonly ibu: Set<string>
  readonly tempat: Set<string>
  nik: string | null
  jk: JenisKelamin | null
  readonly namaPada: Map<Tanggal, string>
}

/** A stand-in number (beginning with 0) may be shared by several: it identifies nobody. */
export function nikResmi(nik: string | null): string | null {
  return statusNik(nik) === 'resmi' ? nik : null
}

/** Children of one name are told apart by the day of their birth. @param nama as it is compared */
export const kunciAnak = (nama: string, lahir: Tanggal | null) => `${nama}|${lahir ?? ''}`

export function kunciIbu(nama: string | null): string | null {
  return nama === null ? null : normalNama(nama) || null
}

/** How two mothers' names agree; "Siti" and "Siti Aminah" are alike, which alone is no proof. */
export function hubunganIbu(anak: Dikenal, baris: BarisTempat): 'persis' | 'mirip' | 'lain' | 'takTahu' {
  const ibu = kunciIbu(baris.identitas.namaIbu)
  if (ibu === null || anak.ibu.size === 0) return 'takTahu'
  if (anak.ibu.has(ibu)) return 'persis'
  return [...anak.ibu].some((name) => isNamaMirip(name, ibu)) ? 'mirip' : 'lain'
}

/** Twins of both sexes often go by one name until they have their own: a boy and a girl are never one. */
export function isJkLain(anak: Dikenal, { identitas }: BarisTempat): boolean {
  return anak.jk !== null && identitas.jk !== null && anak.jk !== identitas.jk
}

/** Whether a row names a posyandu the child is or was a member of. */
export const isSetempat = (anak: Dikenal, { posyanduId }: BarisTempat) =>
  posyanduId !== null && anak.tempat.has(posyanduId)

/** Name, sex and birth date agree; the mother, or the posyandu when no other mother speaks against it, makes it one child. */
export function isSama(anak: Dikenal, baris: BarisTempat): boolean {
  const nik = nikResmi(baris.identitas.nik)
  if (nik !== null && anak.nik !== null && nik !== anak.nik) return false
  if (isJkLain(anak, baris)) return false
  const ibu = hubunganIbu(anak, baris)
  return ibu === 'persis' || (ibu !== 'lain' && isSetempat(anak, baris))
}

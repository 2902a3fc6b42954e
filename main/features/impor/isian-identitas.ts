import { isNamaSama, normalRt } from '#shared/domain/identitas/nama.ts'
import type { IdentitasImpor } from '#shared/domain/impor/baris-impor.ts'
import type { Kolom } from '#shared/domain/impor/kolom.ts'
import type { BarisTempat } from './anak-dikenal.ts'
import type { Bahan, Nilai } from './bahan-rencana.ts'

/** Where each part of an identity is kept, and under which heading it came. */
export const tempatIsian: Readonly<Record<keyof IdentitasImpor, readonly [kolom: string, judul: Kolom]>> = {
  nama: ['nama', 'nama'],
  jk: ['jk', 'jk'],
  tanggalLahir: ['tanggal_lahir', 'tanggalLahir'],
  nik: ['nik', 'nik'],
  namaIbu: ['nama_ibu', 'namaOrtu'],
  namaAyah: ['nama_ayah', 'namaOrtu'],
  nikIbu: ['nik_ibu', 'nikIbu'],
  noKk: ['no_kk', 'noKk'],
  alamat: ['alamat', 'alamat'],
  dusun: ['dusun', 'dusun'],
  rt: ['rt', 'rt'],
  rw: ['rw', 'rw'],
  telepon: ['telepon', 'telepon'],
  anakKe: ['anak_ke', 'anakKe'],
  bbLahirG: ['bb_lahir_g', 'bbLahir'],
  pbLahirMm: ['pb_lahir_mm', 'tbLahir'],
  lkLahirMm: ['lk_lahir_mm', 'lkLahir'],
}
export const isian = Object.keys(tempatIsian) as (keyof IdentitasImpor)[]
export const judulOf: ReadonlyMap<string, Kolom> = new Map(Object.values(tempatIsian))
const namaOrang: ReadonlySet<keyof IdentitasImpor> = new Set(['nama', 'namaIbu', 'namaAyah'])

/** Capitals and punctuation alone are no correction of a name; nor is "01" one of RT "1". */
export function isSetara(isi: keyof IdentitasImpor, a: Nilai, b: Nilai): boolean {
  if (a === b) return true
  if (typeof a !== 'string' || typeof b !== 'string') return false
  if (namaOrang.has(isi)) return isNamaSama(a, b)
  return (isi === 'rt' || isi === 'rw') && normalRt(a) === normalRt(b)
}

/** Later rows speak over earlier ones; an empty cell says nothing. */
export function fold(
  rows: readonly BarisTempat[],
  bahan: Bahan,
): { nilai: Partial<Record<keyof IdentitasImpor, Nilai>>; dari: number } {
  const nilai: Partial<Record<keyof IdentitasImpor, Nilai>> = {}
  let dari = rows[0]?.baris ?? 0
  for (const { identitas, baris } of rows) {
    for (const key of isian) {
      const baru = identitas[key]
      const lama = nilai[key] ?? null
      if (baru === null || isSetara(key, lama, baru)) continue
      if (lama !== null && (key === 'jk' || key === 'tanggalLahir')) {
        bahan.note(
          baris,
          tempatIsian[key][1],
          String(baru),
          `Berbeda dari baris lain ${bahan.sebut} ini (${lama}). Yang terakhir dipakai.`,
        )
      }
      nilai[key] = baru
      dari = baris
    }
  }
  return { nilai, dari }
}

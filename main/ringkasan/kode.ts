import type { AlasanLuarS } from '#shared/domain/penimbangan/hasil.ts'
import { indeksBulan } from '#shared/domain/skdn/jeda.ts'
import type { Bulan, Tanggal } from '#shared/domain/tanggal/tanggal.ts'

/** How the derived tables write things: as whole numbers. */

/** A date: its month, and in the lowest five bits its day. */
export const kodeTanggal = (tanggal: Tanggal): number => indeksBulan(tanggal) * 32 + hariDari(tanggal)

export const hariDari = (tanggal: Tanggal): number => Number(tanggal.slice(8, 10))

export const tanggalDi = (bulan: Bulan, hari: number): Tanggal => `${bulan}-${String(hari).padStart(2, '0')}`

export const kodeJk = { L: 1, P: 2 } as const
export const kodeHuruf = { N: 1, T: 2, O: 3, B: 4, 'B/O': 5 } as const
export const kodeLuar = {
  belumLahir: 1,
  lewat59Bulan: 2,
  belumAnggota: 3,
  bukanAnggotaLagi: 4,
} as const satisfies Record<AlasanLuarS, number>
/** Bits of `tanda`. */
export const bitTanda = { edema: 1, duaT: 2, zHariJanggal: 4, zBulanJanggal: 8, terlentang: 16, berdiri: 32 } as const

/** The columns of `timbang_bulan`. */
export const kolomTimbang = [
  'bulan',
  'posyandu',
  'anak',
  'jk',
  'lahir',
  'hari',
  'huruf',
  'luar',
  'sasaran',
  'kms',
  'buka',
  'tahan',
  'jeda',
  'bb_g',
  'tb_mm',
  'naik_g',
  'z_hari',
  'z_bulan',
  'tanda',
] as const

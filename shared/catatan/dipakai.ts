import type { NamaCatatan } from './daftar.ts'

/**
 * Registers a posyandu may keep or not: of one nobody keeps a form prints nothing, and never 0.
 *
 * @source docs/aturan/formulir.md, "Register yang dipakai"
 */
export const registerDipakai = {
  kb: { sebut: 'KB', catatan: 'kb' },
  diare: { sebut: 'Diare dan oralit', catatan: 'diare' },
  imunisasi: { sebut: 'Imunisasi', catatan: 'imunisasi' },
  persediaan: { sebut: 'Persediaan', catatan: 'stok' },
  'kunjungan-rumah': { sebut: 'Kunjungan rumah', catatan: 'kunjungan_rumah' },
  pmt: { sebut: 'PMT', catatan: 'pmt' },
  remaja: { sebut: 'Usia sekolah dan remaja', catatan: 'kunjungan_sekolah' },
  dewasa: { sebut: 'Dewasa', catatan: 'kunjungan_dewasa' },
  lansia: { sebut: 'Lansia', catatan: 'kunjungan_lansia' },
  srq20: { sebut: 'SRQ-20', catatan: 'kunjungan_srq20' },
  puma: { sebut: 'PUMA', catatan: 'kunjungan_puma' },
  hadir_petugas: { sebut: 'Petugas yang hadir', catatan: 'hadir_petugas' },
} as const satisfies Readonly<Record<string, { readonly sebut: string; readonly catatan: NamaCatatan }>>

export type RegisterDipakai = keyof typeof registerDipakai

/** What is chosen of a register: `isi`, or nothing, is in use from its first record on. */
export const pilihanDipakai = { isi: 'Menurut isinya', ya: 'Dipakai', tidak: 'Tidak' } as const
export type PilihanDipakai = keyof typeof pilihanDipakai

/** Under this name the settings of the book keep what was chosen, posyandu by posyandu. */
export const kodeSetelanDipakai = 'dipakai'

export function kunciDipakai(posyanduId: string, register: RegisterDipakai): string {
  return `${posyanduId} ${register}`
}

import type { Peran } from '#shared/domain/akun/hak.ts'
import type { PeranPenandatangan } from '#shared/domain/tempat/tempat.ts'

/** What those are called who sign the forms. */
export const namaPeranPenandatangan: Readonly<Record<PeranPenandatangan, string>> = {
  bidan: 'Bidan',
  kepalaPuskesmas: 'Kepala Puskesmas',
  pengelolaGizi: 'Pengelola gizi',
  lainnya: 'Lainnya',
}

/** What each role of an account is called. */
export const namaPeran: Readonly<Record<Peran, string>> = {
  bidan: 'Bidan',
  petugas: 'Petugas Puskesmas',
  kader: 'Kader',
  admin: 'Admin',
}

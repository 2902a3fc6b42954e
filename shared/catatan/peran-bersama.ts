/** In whose name something is said or done for a posyandu. @source docs/aturan/koproduksi.md, "Records" */
export const peranBersama = {
  kader: 'kader',
  bidan: 'bidan',
  warga: 'warga',
  desa: 'desa',
  puskesmas: 'Puskesmas',
  pembina: 'pembina',
} as const

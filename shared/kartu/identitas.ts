/** Columns of a register that say who a row is about, by their codes. @source docs/aturan/kartu.md, "A register of a card" */
export const kodeIdentitas = [
  ...['nama', 'posyandu', 'nik', 'jk', 'lahir', 'desa', 'dusun', 'rt', 'rw', 'alamat', 'telepon', 'no_kk'],
  ...['nama_ibu', 'nik_ibu', 'nama_ayah', 'nama_suami'],
] as const

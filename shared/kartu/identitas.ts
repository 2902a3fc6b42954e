import type { IdentitasImpor } from '../domain/impor/baris-impor.ts'
import type { Kolom as KolomBalita } from '../domain/impor/kolom.ts'

/** Columns of a register that say who a row is about, by their codes. @source docs/aturan/kartu.md, "A register of a card" */
export const kodeIdentitas = [
  ...['nama', 'posyandu', 'nik', 'jk', 'lahir', 'desa', 'dusun', 'rt', 'rw', 'alamat', 'telepon', 'no_kk'],
  ...['nama_ibu', 'nik_ibu', 'nama_ayah', 'nama_suami'],
] as const

/** Who a row is about. Null: the file says nothing, so what the book knows stays. */
export type IdentitasKartu = Pick<
  IdentitasImpor,
  | 'nama'
  | 'jk'
  | 'tanggalLahir'
  | 'nik'
  | 'namaIbu'
  | 'namaAyah'
  | 'nikIbu'
  | 'noKk'
  | 'alamat'
  | 'dusun'
  | 'rt'
  | 'rw'
  | 'telepon'
> & { readonly namaSuami: string | null }

/** Headings a register of children is read by, and the code each has here. */
export const judulIdentitas: Partial<Record<KolomBalita, string>> = {
  ...{ nama: 'nama', posyandu: 'posyandu', nik: 'nik', jk: 'jk', tanggalLahir: 'lahir', desa: 'desa', dusun: 'dusun' },
  ...{ rt: 'rt', rw: 'rw', rtRw: 'rt_rw', alamat: 'alamat', telepon: 'telepon', noKk: 'no_kk', namaIbu: 'nama_ibu' },
  ...{ nikIbu: 'nik_ibu', namaAyah: 'nama_ayah', namaOrtu: 'nama_ortu', tanggal: 'tanggal' },
}

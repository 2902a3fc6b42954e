import type { OutputOf } from '#shared/contract/contract.ts'
import type { HasilMasuk } from '#shared/contract/impor.ts'

/** An import made before, as the list shows it. */
export type ImporTerdahulu = OutputOf<'impor.list'>[number]

/** A remark on one row of the file. */
export type CatatanBaris = HasilMasuk['ditolak'][number]

/** A sentence that stands above the step it is about. */
export type Pesan = { readonly jenis: 'gagal' | 'info' | 'aman'; readonly kalimat: string }

/** Work going on in the program. */
export type Kemajuan = {
  /** 0–100 */
  readonly persen: number
  readonly langkah: string
  /** Cancelling was asked for; the program has not answered yet, or it came too late. */
  readonly batal: 'tidak' | 'diminta' | 'terlambat'
}

/** How far the person is with one file. */
export type Tahap =
  | { readonly kind: 'pilih'; readonly pesan: Pesan | null }
  | { readonly kind: 'menguji'; readonly berkas: File; readonly kerja: Kemajuan }
  | { readonly kind: 'teruji'; readonly berkas: File; readonly hasil: HasilMasuk; readonly pesan: Pesan | null }
  | { readonly kind: 'memasukkan'; readonly berkas: File; readonly hasil: HasilMasuk; readonly kerja: Kemajuan }
  | {
      readonly kind: 'selesai'
      readonly berkas: File
      readonly hasil: HasilMasuk
      /** The next sheet of this file that holds a register and was not brought in; null when there is none. */
      readonly lembarBerikut: string | null
    }

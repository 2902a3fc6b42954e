import type { Bahan, NamaBahan } from '#shared/bahan/bahan.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import type { NilaiSetelan } from '../setelan/setelan.ts'
import type { Periode } from './model.ts'

/** What a form must be given. Structural on purpose: the settings of the book fit without the forms knowing them. */

/** Settings of the book that every form follows. */
export type PengaturanForm = {
  /** Lines of the letterhead, top to bottom; none prints no letterhead. */
  readonly kop: readonly string[]
  readonly rujukanZ: 'hari' | 'bulanPenuh'
  readonly kertas: 'F4' | 'A4'
}

export type JenisTempat = 'pustu' | 'ponkesdes' | 'puskesmas'

export type TempatForm = {
  readonly jenis: JenisTempat
  readonly nama: string
  readonly kabupaten: string
  readonly kecamatan: string
  readonly puskesmas: string
  readonly desa: string | null
}

export type PenandatanganForm = {
  readonly peran: 'kepalaPuskesmas' | 'bidan' | 'pengelolaGizi' | 'lainnya'
  readonly jabatan: string
  readonly nama: string
  /** 18 digits, or null for no NIP line */
  readonly nip: string | null
}

export type KepalaPosyandu = {
  readonly nama: string
  readonly desa: string | null
  readonly dusun: string | null
  readonly rw: string | null
  /** Numbers of kader; `ada` and `dilatih` null where none were entered, `aktif` where nobody recorded who came this month. */
  readonly kader: { readonly ada: number | null; readonly aktif: number | null; readonly dilatih: number | null }
  readonly ketuaKader: string | null
  /** Of a column that stands for several: how many posyandu there are, and how many opened this month. */
  readonly gabungan?: { readonly ada: number; readonly buka: number }
}

/** What every form is given. */
export type Umum = {
  readonly periode: Periode
  /** The posyandu the form is of; null: all of the book. */
  readonly posyanduId: string | null
  /** Header data by posyandu id, in the order of the book. */
  readonly kepala: ReadonlyMap<string, KepalaPosyandu>
  readonly pengaturan: PengaturanForm
  /** What this place chose of the settings of the form. */
  readonly setelan: NilaiSetelan
  readonly varian: string
  readonly tempat: TempatForm
  readonly penandatangan: readonly PenandatanganForm[]
  /** "Petugas lapangan yang membina" */
  readonly pembina: string | null
  /** Day of recording, printed in the header block and above the signature. */
  readonly tanggalPencatatan: Tanggal
  /** Whether invented children are among those the form covers. */
  readonly contoh: boolean
}

/** What a form that names these inputs is given. */
export type Masukan<B extends NamaBahan> = Umum & Pick<Bahan, B>

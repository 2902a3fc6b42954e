import type { KelasGizi, KelasTBU } from '#shared/domain/antropometri/kelas.ts'
import type { HasilSkdn } from '#shared/domain/skdn/skdn.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import type { BalokBulan } from './model.ts'

/** What a form must be given. Structural on purpose: the settings of the book fit without the forms knowing them. */

export type BarisEkor = '2T' | 'BBsangatKurang' | 'BBkurang' | 'vitaminABiru' | 'vitaminAMerah' | 'asiE06'

export type PengaturanForm = {
  /** Lines of the letterhead, top to bottom; none prints no letterhead. */
  readonly kop: readonly string[]
  readonly rujukanZ: 'hari' | 'bulanPenuh'
  /** 24–59 months as one band (empat) or as 24–35 and 36–59 (lima). */
  readonly kelompokF1: 'lima' | 'empat'
  readonly tidakHadir: 'S-D' | 'K-D'
  readonly duaT: 'bagianT' | 'terpisah'
  /** Tail rows of the F1, in this order. */
  readonly barisEkorF1: readonly BarisEkor[]
  readonly kertas: 'F4' | 'A4'
}

export type TempatForm = {
  readonly jenis: 'pustu' | 'ponkesdes' | 'puskesmas'
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

/** What a form tells of a child beyond the SKDN; null where it was not recorded or not measured this month. */
export type FaktaAnak = {
  readonly vitaminA: 'biru' | 'merah' | null
  readonly asi: 'ya' | 'tidak' | null
  /** BB/PB or BB/TB of this month's counting weighing */
  readonly bbTb: KelasGizi | null
  /** PB/U or TB/U of this month's counting weighing */
  readonly tbU: KelasTBU | null
}

/** Facts by child id. Null as a whole: the book keeps none, and rows that need them are left out. */
export type FaktaBulan = ReadonlyMap<string, FaktaAnak> | null

export type MasukanForm = {
  /** The month, of the whole book. */
  readonly hasil: HasilSkdn
  /** Header data by posyandu id. */
  readonly posyandu: ReadonlyMap<string, KepalaPosyandu>
  readonly pengaturan: PengaturanForm
  readonly tempat: TempatForm
  readonly penandatangan: readonly PenandatanganForm[]
  /** "Petugas lapangan yang membina" */
  readonly pembina: string | null
  /** Day of recording, printed in the header block and above the signature. */
  readonly tanggalPencatatan: Tanggal
  readonly fakta: FaktaBulan
  /** Whether invented children are among those the form covers. */
  readonly contoh: boolean
  /** Twelve months ending with this one, of what the form covers. */
  readonly balok: readonly BalokBulan[]
}

import type { Ukuran } from '../domain/mutu/harap.ts'
import type { JenisKelamin } from '../domain/register/register.ts'
import type { Bulan, Tanggal } from '../domain/tanggal/tanggal.ts'
import type { BarisAnak } from './baca.ts'
import type { HariBuka } from './hari.ts'
import type { AnakLembar } from './kenali.ts'
import type { Petaan, PetaTertulis } from './peta.ts'
import type { CatatanLembar, Pertanyaan } from './soal.ts'

/** What a workbook comes to: children, weighings and leavings, and what must be asked first. */

export type AnakRencana = {
  readonly kunci: string
  readonly nama: string
  readonly jk: JenisKelamin | null
  readonly tanggalLahir: Tanggal | null
  /** The birth date was worked out from an age. */
  readonly perkiraan: boolean
  readonly nik: string | null
  readonly ibu: string | null
  readonly ayah: string | null
  readonly rt: string | null
  readonly rw: string | null
  readonly posyandu: string
}

export type PenimbanganRencana = {
  readonly anak: string
  readonly lembar: string
  readonly baris: number
  /** Cell of the weight, else of the length. */
  readonly sel: string
  readonly tanggal: Tanggal
  /** grams */
  readonly bbG: number | null
  /** millimetres */
  readonly tbMm: number | null
  /** N, T, O, B or 2T as the workbook says it: kept and compared, never used. */
  readonly huruf: string | null
}

export type KeluarRencana = {
  readonly anak: string
  readonly lembar: string
  readonly baris: number
  readonly bulan: Bulan
  readonly sebab: 'pindah' | 'meninggal'
}

export type BukuLembar = {
  readonly petaan: {
    readonly posyandu: string | null
    readonly lembar: readonly PetaTertulis[]
    readonly jawaban: NonNullable<Petaan['jawaban']>
  }
  readonly pertanyaan: readonly Pertanyaan[]
  readonly ditolak: readonly CatatanLembar[]
  readonly peringatan: readonly CatatanLembar[]
  /** Values that wait for an answer. */
  readonly menunggu: number
  readonly rencana: {
    readonly anak: readonly AnakRencana[]
    readonly penimbangan: readonly PenimbanganRencana[]
    readonly keluar: readonly KeluarRencana[]
  }
  /** Sheet and row each child of the plan was first read from. */
  readonly asal: ReadonlyMap<string, Pick<BarisAnak, 'lembar' | 'baris'>>
}

/** A child of the book, by what tells it apart. */
export type AnakBuku = {
  readonly nama: string
  readonly nik: string | null
  readonly jk: JenisKelamin | null
  readonly tanggalLahir: Tanggal | null
  readonly ibu: string | null
}

export type Riwayat = { readonly berat: readonly Ukuran[]; readonly tinggi: readonly Ukuran[] }

/** What the book already knows, as far as reading a workbook needs it. */
export type IsiBukuLembar = {
  /** The only posyandu of the book, or the one that was named with the file. */
  readonly posyandu: string | null
  readonly hariBuka: HariBuka
  /** Children of the book that go by a name. */
  senama(nama: string): readonly AnakBuku[]
  /** Measures of a child the book knows, in order. */
  riwayat(anak: Pick<AnakLembar, 'nama' | 'nik' | 'tanggalLahir' | 'ibu'>): Riwayat
}

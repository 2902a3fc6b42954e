import type { RegisterDipakai } from '#shared/catatan/dipakai.ts'
import type { JenisPetugas } from '#shared/catatan/hadir-petugas.ts'
import type { JenisKelamin } from '#shared/domain/register/register.ts'
import type { HariBukaBulan } from '#shared/domain/skdn/hari-buka.ts'
import type { Bulan, Tanggal } from '#shared/domain/tanggal/tanggal.ts'

/** A posyandu over the months of a period. */
export type BulanPosyandu = {
  /** Month of its first hari buka or weighing; null where there is none. */
  readonly awal: Bulan | null
  /** The day by which a month is judged, of the months that were reached. */
  readonly hariBuka: ReadonlyMap<Bulan, HariBukaBulan>
}

/** Somebody, and whether below six years: then a weighing counts. */
export type SiapaDatang = { readonly id: string; readonly anak: boolean }

export type HariDicatat = {
  readonly tanggal: Tanggal
  readonly catatan: string | null
  /** Whether all balita present were given food with the lesson. */
  readonly pmtPenyuluhan: boolean
  /** Heads counted by hand. */
  readonly dihitung: number | null
}

export type PetugasBulan = { readonly id: string; readonly jenis: JenisPetugas; readonly jk: JenisKelamin | null }

/** The months of the posyandu of a book, and who came in them. */
export type BukuBuka = {
  /** The last day that exists. */
  readonly sampai: Tanggal
  readonly posyandu: ReadonlyMap<string, BulanPosyandu>
  /**
   * Whether a member of a posyandu came in a month: marked present anywhere, or with a row of a card or a dose of a day on
   * which her posyandu was open; a child of under six also when it was weighed, wherever.
   */
  readonly datang: (siapa: SiapaDatang, posyanduId: string, bulan: Bulan) => boolean
  /** The days of it, in no order. */
  readonly hariDatang: (siapa: SiapaDatang, posyanduId: string, bulan: Bulan) => readonly Tanggal[]
  /** The day on which somebody first came to a posyandu as a member of it; null where she never did. */
  readonly pertamaDatang: (siapa: {
    readonly id: string
    readonly posyanduId: string
    readonly masa: readonly { readonly mulai: Tanggal; readonly sampai: Tanggal | null }[]
    readonly lahir: Tanggal | null
  }) => Tanggal | null
  /** Whether a month is one of the first of a posyandu that began with what others had written down. */
  readonly isAwalData: (posyanduId: string, bulan: Bulan) => boolean
  /** Days of a posyandu in a month that were written down, the earliest first. */
  readonly dicatat: (posyanduId: string, bulan: Bulan) => readonly HariDicatat[]
  /** Who served on them, each once. */
  readonly petugas: (posyanduId: string, bulan: Bulan) => readonly PetugasBulan[]
  /** Whether a posyandu keeps a register in a month. */
  readonly isDipakai: (register: RegisterDipakai, posyanduId: string, bulan: Bulan) => boolean
}

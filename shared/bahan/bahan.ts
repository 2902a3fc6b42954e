import type { KelasGizi, KelasTBU } from '#shared/domain/antropometri/kelas.ts'
import type { HasilGizi } from '#shared/domain/gizi/gizi.ts'
import type { MasaHamil } from '#shared/domain/hamil/kehamilan.ts'
import type { Dinilai } from '#shared/domain/imunisasi/dosis.ts'
import type { HitunganPws } from '#shared/domain/imunisasi/pws.ts'
import type { Peristiwa } from '#shared/domain/kartu/peristiwa.ts'
import type { BarisDinilai } from '#shared/domain/kartu/riwayat.ts'
import type { BukuBersama } from '#shared/domain/koproduksi/buku.ts'
import type { GerakStok } from '#shared/domain/persediaan/persediaan.ts'
import type { Keanggotaan } from '#shared/domain/register/register.ts'
import type { HasilSkdn } from '#shared/domain/skdn/skdn.ts'
import type { Bulan, Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import type { AnakPada, BukuAnak } from './anak.ts'
import type { BukuBuka } from './buka.ts'
import type { HariPelayanan } from './hari.ts'
import type { IdentitasAnak } from './identitas-anak.ts'
import type { BukuKartu } from './kartu.ts'
import type { BukuKecil } from './kecil.ts'
import type { BukuKia } from './kia.ts'
import type { BukuLahirMati } from './lahir-mati.ts'
import type { SiklusForm } from './pmt.ts'
import type { BukuProfil } from './profil.ts'
import type { BukuRujukan } from './rujukan.ts'
import type { BukuSetahun } from './setahun.ts'
import type { BukuWarga } from './warga.ts'
import type { BukuWus } from './wus.ts'

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

/** A place that several posyandu count for, as one column: their Pustu, or their desa. */
export type UnitKolom = { readonly id: string; readonly nama: string; readonly desa: string }

/** Whether a Pustu sent its report of the month. */
export type Lapor = { readonly nama: string; readonly lapor: boolean }

/** The figures of one month in the balok SKDN: numbers of children. */
export type BalokBulan = {
  readonly bulan: string
  readonly S: number
  readonly K: number
  readonly D: number
  readonly N: number
}

export type UnitBulan = {
  /** The column a posyandu counts in. */
  readonly kolomOf: (posyanduId: string) => UnitKolom
  /** Every Pustu a report is waited for. */
  readonly lapor: readonly Lapor[]
}

/** What was found on a visit of a pregnant woman that makes her a woman at risk. */
export type RisikoHamil = 'muda' | 'tua' | 'rapat' | 'banyak' | 'kek' | 'td' | 'anemia'

export type KunjunganHamil = {
  readonly tanggal: Tanggal
  /** Whole grams; null where she was not weighed. */
  readonly bbG: number | null
  readonly lilaMm: number | null
  /** Tablets given that day. */
  readonly tablet: number
  readonly risiko: readonly RisikoHamil[]
}

/** The birth of one baby. */
export type KelahiranHamil = {
  readonly tanggal: Tanggal
  readonly penolong: string | null
  readonly hidup: boolean
  readonly bbG: number | null
  /** The baby, where it has a record. */
  readonly bayiId: string | null
}

export type KehamilanIbu = MasaHamil & {
  readonly hpht: Tanggal | null
  /** The day the birth is expected, as the last visit dates it. */
  readonly hpl: Tanggal | null
  /** How it ended; null while it goes on, and where only the next one says that it is over. */
  readonly sebabAkhir: Peristiwa['sebab'] | null
  readonly gravida: number | null
  /** The rows of its card, in time. */
  readonly dinilai: readonly BarisDinilai[]
  /** Earliest first. */
  readonly kunjungan: readonly KunjunganHamil[]
  readonly kelahiran: readonly KelahiranHamil[]
}

/** A woman who is or was pregnant, as far as it is known on the last day that exists. */
export type IbuHamil = {
  readonly id: string
  readonly nama: string
  readonly jk: 'L' | 'P' | null
  readonly tanggalLahir: Tanggal | null
  readonly alamat: string | null
  readonly dawis: string | null
  readonly urutanRegister: number | null
  readonly meninggal: Tanggal | null
  readonly keanggotaan: readonly Keanggotaan[]
  /** Earliest first. */
  readonly kehamilan: readonly KehamilanIbu[]
  /** Days of doses with tetanus toxoid. */
  readonly dosisTt: readonly Tanggal[]
  /** Cycles of supplementary food; the end null while it goes on. */
  readonly pmt: readonly { readonly mulai: Tanggal; readonly akhir: Tanggal | null }[]
}

/** The pregnant women of the book, and the months of its posyandu. */
export type BukuHamil = {
  /** The last day that exists. */
  readonly sampai: Tanggal
  readonly ibu: readonly IbuHamil[]
  readonly posyandu: ReadonlyMap<
    string,
    {
      /** Month of the first hari buka or weighing; null where there is none. */
      readonly awal: Bulan | null
      /** The day by which a month is judged, of the months of the period that were reached. */
      readonly hariBuka: ReadonlyMap<Bulan, Tanggal>
    }
  >
}

/** The state of nutrition from January to the month, and what was given and asked beside it. */
export type GiziTahun = {
  readonly bulan: readonly HasilGizi[]
  /** Children given a capsule, by month. */
  readonly vitaminA: ReadonlyMap<Bulan, ReadonlySet<string>>
  /** Answers about nothing but breast milk, by child: completed months on the day. */
  readonly asi: ReadonlyMap<string, readonly { readonly umur: number; readonly ya: boolean }[]>
  /** Whether it was laid on the breast at birth, of those it was asked of. */
  readonly imd: ReadonlyMap<string, boolean>
}

/** A dose that was given at a post of this book. */
export type DosisDiSini = {
  readonly kode: string
  readonly pada: Tanggal
  /** Where, of one that was given where she is a guest; null: where she is a member. */
  readonly posyanduId: string | null
}

/** A rise of status T by a Td dose. */
export type NaikTd = { readonly t: number; readonly pada: Tanggal; readonly hamil: boolean }

/** A person with doses, or a child of those to be reached, as known on the last day that is told of. */
export type OrangImunisasi = {
  readonly id: string
  readonly nama: string
  readonly jk: 'L' | 'P' | null
  readonly lahir: Tanggal | null
  readonly meninggal: Tanggal | null
  /** Sorted by the day each begins. */
  readonly keanggotaan: readonly Keanggotaan[]
  /** Null where no birth date is known, and of guests. */
  readonly dinilai: Dinilai | null
  readonly hitungan: readonly HitunganPws[]
  readonly diberi: readonly DosisDiSini[]
  readonly td: readonly NaikTd[]
}

/** What is known of immunisation on the last day of a month. */
export type BukuImunisasi = {
  readonly bulan: Bulan
  /** The last day of the month, or the last that exists. */
  readonly per: Tanggal
  /** Whether the province gives JE. */
  readonly je: boolean
  readonly orang: readonly OrangImunisasi[]
  /** Months in which each posyandu's records begin, and its register of doses; null where there is none. */
  readonly posyandu: ReadonlyMap<string, { readonly awal: Bulan | null; readonly register: Bulan | null }>
}

/** The cupboards of the posyandu, as they stand at the end of a month. */
export type BukuPersediaan = {
  readonly bulan: Bulan
  /** The last day of the month, or the last that exists. */
  readonly per: Tanggal
  /** Lines by posyandu, of those that write them down and have begun. */
  readonly gerak: ReadonlyMap<string, readonly GerakStok[]>
}

/**
 * What forms are made of. A form names what it needs, and nothing else is read for it. Each is read by one file of
 * `main/features/laporan/bahan`, for the last month of the period unless it says otherwise.
 */
export type Bahan = {
  /** The month, of the whole book. */
  readonly skdn: HasilSkdn
  readonly fakta: FaktaBulan
  /** Twelve months ending with this one, of the posyandu the form is of. */
  readonly balok: readonly BalokBulan[]
  readonly unit: UnitBulan
  /** Pregnant women, over all the months of the period. */
  readonly hamil: BukuHamil
  readonly gizi: GiziTahun
  /** The posyandu and who came, over the months of the period. */
  readonly buka: BukuBuka
  /** Children of under six, over the months of the period. */
  readonly anak: BukuAnak
  /** Children of under six in months before. */
  readonly anakPada: AnakPada
  /** Of the children of S in the month. */
  readonly identitasAnak: ReadonlyMap<string, IdentitasAnak>
  readonly imunisasi: BukuImunisasi
  readonly persediaan: BukuPersediaan
  /** Cycles of supplementary food that began by the end of the period, the earliest first. */
  readonly pmt: readonly SiklusForm[]
  /** Everybody, over the months of the period. */
  readonly warga: BukuWarga
  /** Women of childbearing age, over the months of the period. */
  readonly wus: BukuWus
  /** The cards of grown-ups and of school age. */
  readonly kartu: BukuKartu
  readonly setahun: BukuSetahun
  /** All of the year, for reports of mothers and children. */
  readonly kia: BukuKia
  /** The small registers, over the months of the period. */
  readonly kecil: BukuKecil
  /** Open days of the last month, the earliest first. */
  readonly hari: readonly HariPelayanan[]
  /** Births and deaths, from the first day of the period on. */
  readonly lahirMati: BukuLahirMati
  /** Letters of referral, from the first day of the period on. */
  readonly rujukan: BukuRujukan
  readonly profil: BukuProfil
  /** What bidan, kader and residents wrote down of posyandu, at the end of the last month. */
  readonly bersama: BukuBersama
}
export type NamaBahan = keyof Bahan

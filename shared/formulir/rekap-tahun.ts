import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { formatBulan, namaBulan } from '#shared/text/tanggal.ts'
import type { SetelanFormulir } from '../setelan/setelan.ts'
import type { IsiForm } from './formulir.ts'
import { gayaRekap, tataLembar } from './lembar.ts'
import type { Umum } from './masukan.ts'
import type { FormModel, Sel } from './model.ts'
import { bulanDalam } from './periode.ts'
import { type IsiKolom, kolomResmi } from './resmi.ts'
import { selKosong, selNilai, selOrang, selTeks } from './sel.ts'
import { kakiStok, susunTabel } from './tabel.ts'

/** Sheets of a year with a row a month and JUMLAH below: every number is a list of persons. */

/** How the sums of columns of persons are printed. */
export const setelanStok = {
  jumlahStok: {
    judul: 'JUMLAH kolom orang yang ada',
    pilihan: {
      jumlah: { label: 'Dijumlah', ket: 'Seperti di kertas; hasilnya orang-bulan.' },
      hitam: { label: 'Dihitamkan' },
    },
    awal: 'jumlah',
  },
} as const satisfies SetelanFormulir

/** A month of the posyandu of a recap. @param A what is known of one posyandu in it */
export type BulanRekap<A> = {
  readonly bulan: Bulan
  readonly ke: number
  /** The posyandu of which something may be said of this month; none: the row stays empty. */
  readonly isi: readonly A[]
}

/** Whom a column counts in one posyandu; null where its register is not kept there. */
export type Hitung<A> = (posyandu: A) => readonly string[] | null

/** The number of those counted, with their list; empty where nothing may be said, or no posyandu keeps the register. */
function selHitung<A>({ isi }: BulanRekap<A>, hitung: Hitung<A>): Sel {
  const kept = isi.flatMap((satu) => {
    const siapa = hitung(satu)
    return siapa === null ? [] : [siapa]
  })
  return kept.length === 0 ? selKosong : selOrang(kept.flat())
}

const namaRow = {
  /** "Agustus 2026", as the recaps of integrated primary care write it. */
  denganTahun: formatBulan,
  /** "Agustus", as the SIP writes it. */
  tanpaTahun: (bulan: Bulan) => namaBulan(bulan),
} as const

type Rekap<A> = {
  /** "rekap-balita baku32" */
  readonly tabel: string
  readonly namaBulan: keyof typeof namaRow
  readonly hitung: Readonly<Record<string, Hitung<A>>>
  /** Columns that are no count. */
  readonly lain?: IsiKolom<BulanRekap<A>>
  readonly stok: 'jumlah' | 'hitam'
  /** Headings that are not those of the paper, by their column. */
  readonly judul?: Readonly<Record<string, string>>
  /** What is known of the posyandu in a month of which something may be said. */
  readonly isi: (bulan: Bulan) => readonly A[]
}

type Tabel = Pick<IsiForm, 'kolom' | 'baris' | 'jumlah' | 'kaki'>

export function susunRekap<A>(input: Umum, rekap: Rekap<A>): Tabel {
  const nama = namaRow[rekap.namaBulan]
  const isi: IsiKolom<BulanRekap<A>> = {
    no: ({ ke }) => selNilai(ke),
    bulan: ({ bulan }) => selTeks(nama(bulan)),
    ...Object.fromEntries(
      Object.entries(rekap.hitung).map(([id, hitung]) => [id, (baris: BulanRekap<A>) => selHitung(baris, hitung)]),
    ),
    ...rekap.lain,
  }
  const kolom = kolomResmi(rekap.tabel, isi).map((satu) => {
    const own = rekap.judul?.[satu.id]
    const [luar] = satu.judul
    return own === undefined
      ? satu
      : { ...satu, judul: satu.judul.length > 1 ? ([luar, own] as const) : ([own] as const) }
  })
  const baris = bulanDalam(input.periode).map((bulan, i) => ({
    ...{ id: bulan, sebut: formatBulan(bulan) },
    isi: { bulan, ke: i + 1, isi: rekap.isi(bulan) },
  }))
  return {
    ...susunTabel({
      kolom,
      baris,
      tata: tataLembar(input, gayaRekap),
      jumlah: { kolom: 'bulan', sebut: 'JUMLAH', stok: rekap.stok },
    }),
    kaki: rekap.stok === 'jumlah' && kolom.some(({ stok }) => stok) ? [kakiStok] : [],
  }
}

/** What must hold of the numbers of every month. */
export type Aturan = { readonly aturan: string; readonly benar: (n: (...kolom: string[]) => number) => boolean }

/** The checks of a recap, each over all its months; a column that is not there counts nobody. */
export function periksaBulan(
  { baris, jumlah }: Pick<Tabel, 'baris' | 'jumlah'>,
  aturan: readonly Aturan[],
): FormModel['periksa'] {
  const months = baris.filter(({ id, sel }) => id !== jumlah && Object.values(sel).some(({ kind }) => kind === 'angka'))
  return aturan.map(({ aturan: satu, benar }) => {
    const salah = months.filter(({ sel }) => {
      const n = (...kolom: string[]) =>
        kolom.reduce((sum, id) => {
          const cell = sel[id]
          return sum + (cell?.kind === 'angka' ? cell.nilai : 0)
        }, 0)
      return !benar(n)
    })
    const angka = salah.length === 0 ? `${months.length} bulan` : salah.map(({ sebut }) => sebut).join(', ')
    return { aturan: satu, benar: salah.length === 0, angka, anak: [] }
  })
}

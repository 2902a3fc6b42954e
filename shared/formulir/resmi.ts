import type { JenisKolom } from './model.ts'
import { isiDaftar, isiKolom } from './resmi.generated.ts'
import type { KolomTabel, LebarKolom } from './tabel.ts'

/** An official form as its paper is known, whether or not this program makes it. */
export type FormulirResmi = {
  readonly kode: string
  readonly judul: string
  readonly periode: string
  /** The layouts it is known in, the default first. */
  readonly varian: readonly string[]
}

/** All official forms, in the order in which they are named. @source resources/formulir/SOURCE.md */
export const daftarResmi: readonly FormulirResmi[] = isiDaftar

/** What the paper says of a form. @throws where there is no such form */
export function resmiOf(kode: string): FormulirResmi & { readonly varian: readonly [string, ...string[]] } {
  const found = daftarResmi.find((satu) => satu.kode === kode)
  const [awal, ...lain] = found?.varian ?? []
  if (!found || awal === undefined) throw new Error(`There is no official form called ${kode}`)
  return { ...found, varian: [awal, ...lain] }
}

/** A column as it is printed. */
type KolomCetak = Pick<KolomTabel<never>, 'id' | 'judul' | 'lebar' | 'jenis' | 'stok'>

function readKolom(baris: string): KolomCetak {
  const [id = '', judul = '', lebar = '', jenis = '', stok = ''] = baris.split('|')
  const [luar = '', ...dalam] = judul.split(' > ')
  return {
    ...{ id, judul: [luar, ...dalam], lebar: lebar as LebarKolom, jenis: jenis as JenisKolom },
    ...(stok === '' ? {} : { stok: true }),
  }
}

/** Kinds of column that name a row, where they stand at its beginning. */
const penamaBaris: ReadonlySet<LebarKolom> = new Set(['no', 'nama', 'bulan'])

/** Columns a name stands behind at the most, where it still names the row: its number, and that of its card. */
const namaPaling = 3

function countTetap(kolom: readonly KolomCetak[]): number {
  const nama = kolom.slice(0, namaPaling).findIndex(({ lebar }) => lebar === 'nama')
  if (nama >= 0) return nama + 1
  const lain = kolom.findIndex(({ lebar }) => !penamaBaris.has(lebar))
  return lain < 0 ? kolom.length : lain
}

/** What stands in the columns of a form, by their ids: an id means the same in every layout. */
export type IsiKolom<T> = Readonly<Record<string, KolomTabel<T>['isi']>>

/** What else is said of a column than how it is printed. */
type TambahanKolom<T> = Readonly<Record<string, Pick<KolomTabel<T>, 'dicacah' | 'tetap'>>>

/**
 * The columns of a layout as they are printed, each with what fills it; those that name the row stand on every sheet.
 *
 * @param tabel "sip2 cimahi35+2023"; of a further table "vitamin-a baku/nama"
 * @throws where there is no such layout, or nothing fills a column of it
 */
export function kolomResmi<T>(tabel: string, isi: IsiKolom<T>, tambahan: TambahanKolom<T> = {}): KolomTabel<T>[] {
  const tercetak = isiKolom[tabel]?.split('\n').map(readKolom)
  if (!tercetak) throw new Error(`There is no layout ${tabel}`)
  const tetap = countTetap(tercetak)
  return tercetak.map((satu, i) => {
    const own = isi[satu.id]
    if (!own) throw new Error(`Nothing fills column ${satu.id} of ${tabel}`)
    return { ...satu, ...(i < tetap ? { tetap: true as const } : {}), ...tambahan[satu.id], isi: own }
  })
}

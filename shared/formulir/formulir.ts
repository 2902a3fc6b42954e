import type { NamaBahan } from '#shared/bahan/bahan.ts'
import type { SetelanFormulir } from '../setelan/setelan.ts'
import type { JenisTempat, Masukan } from './masukan.ts'
import type { FormModel, GayaForm, LampiranForm } from './model.ts'
import type { JenisPeriode } from './periode.ts'

/** What a form makes of its inputs; the rest of the model follows from the description. */
export type IsiForm = Pick<FormModel, 'cakupan' | 'judul' | 'kepala' | 'kolom' | 'baris'> &
  Partial<
    Pick<
      FormModel,
      'sementara' | 'periksa' | 'indikator' | 'balok' | 'anak' | 'tanda' | 'daftar' | 'kaki' | 'jumlah' | 'bagian'
    >
  > & {
    /** What its file and its sheet are named by, after form and period. */
    readonly tempat: readonly string[]
  }

/**
 * An official form as one description: data, and named functions that fill it. Nothing else of the program knows it:
 * the list of forms gives the calls, the page of reports, the commands and the settings; the three renderers draw the
 * model it makes.
 */
export type Formulir<B extends NamaBahan = NamaBahan> = {
  /** In commands, addresses and settings: "f1". Never changes once it was shipped. */
  readonly kode: string
  /** As one says it, and as its files and sheets are named: "F1". */
  readonly sebut: string
  /** The code printed in the corner of the paper. */
  readonly kodeCetak: string
  readonly judul: string
  readonly periode: JenisPeriode
  /** A recap adds up; a register has one person a row, and lines to write on; a card is of one person. */
  readonly bentuk: 'rekap' | 'register' | 'kartuPerorangan'
  /** What one sheet is of. */
  readonly cakupan: 'posyandu' | 'tempat'
  /** What those it counts and lists are called: "anak", "ibu hamil". */
  readonly satuan: string
  /** The kinds of place that make it. */
  readonly pembuat: readonly JenisTempat[]
  /** The inputs it needs: no other is read for it. */
  readonly bahan: readonly B[]
  /** The layouts it is known in, the default first. */
  readonly varian: readonly [string, ...string[]]
  readonly setelan: SetelanFormulir
  /** F4 follows the paper of the book, where that is A4. */
  readonly kertas: FormModel['kertas']
  readonly gaya: GayaForm
  /** A row of numbers 1 … n under the head. */
  readonly nomorKolom: boolean
  /** Lines for writing by hand, at the least; they fill the last page. */
  readonly barisKosong: number
  readonly tandaTangan: 'pos' | 'pustu' | 'tiga' | 'desa'
  readonly lampiran: readonly LampiranForm[]
  /** Written when all forms of a month are asked for. */
  readonly tiapBulan: boolean
  /** Null where the inputs do not know the posyandu asked for. */
  readonly susun: (masukan: Masukan<B>) => IsiForm | null
}

/** Kinds of place that keep posyandu themselves, and the one above them. */
export const semuaTempat = ['pustu', 'ponkesdes', 'puskesmas'] as const satisfies readonly JenisTempat[]

/** Describes a form; its inputs are typed by the names it gives. */
export function formulir<const B extends NamaBahan>(describe: Formulir<B>): Formulir<B> {
  return describe
}

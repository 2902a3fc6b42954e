import { catatanOf, type NamaCatatan } from '../catatan/daftar.ts'
import type { SetelanKartu } from '../domain/kartu/setelan.ts'
import { daftarKartu, kartuOf } from './daftar.ts'
import type { Kartu } from './kartu.ts'

/** Which records a card is kept in, and the columns by which they hang together. */
export type SusunanKartu = {
  readonly kartu: Kartu
  readonly kunjungan: NamaCatatan
  /** Null where a visit is the person's own: then she herself stands in the place of a head, always open. */
  readonly kepala: NamaCatatan | null
  /** Column of a visit that names its head; without a head, its person. */
  readonly keKepala: string
  /** Column of a head that names its person. */
  readonly keOrang: string
  readonly masa: Kartu['masa']
  /** The record that hangs on a visit, and the column by which it does. */
  readonly beserta: { readonly catatan: NamaCatatan; readonly keKunjungan: string } | null
}

/** With what the book chose of what its rules leave open: whatever judges needs both. */
export type SusunanDinilai = SusunanKartu & { readonly setelan: SetelanKartu }

/** The head of a card with what is known of its time. */
export type SusunanKepala<S extends SusunanKartu = SusunanKartu> = S & {
  readonly kepala: NamaCatatan
  readonly masa: NonNullable<Kartu['masa']>
}

function lewatOf(nama: NamaCatatan): string {
  const { milik } = catatanOf(nama)
  if (milik.oleh !== 'lewat') throw new Error(`${nama} hangs on no other record`)
  return milik.kolom
}

/** How a card is kept in a book; undefined for one that is not described. */
export function findSusunan(kode: string): SusunanKartu | undefined {
  const kartu = kartuOf(kode)
  if (!kartu) return undefined
  const { kunjungan, kepala, masa, beserta } = kartu
  const keKepala = lewatOf(kunjungan)
  return {
    ...{ kartu, kunjungan, kepala, masa, keKepala },
    keOrang: kepala === null ? keKepala : lewatOf(kepala),
    beserta: beserta === undefined ? null : { catatan: beserta, keKunjungan: lewatOf(beserta) },
  }
}

/** Every card that is kept in a book, each as its records hang together. */
export function semuaSusunan(): SusunanKartu[] {
  return daftarKartu.flatMap(({ kode }) => findSusunan(kode) ?? [])
}

export function isBerkepala<S extends SusunanKartu>(susunan: S): susunan is SusunanKepala<S> {
  return susunan.kepala !== null && susunan.masa !== null
}

/** A person in the place of the head, for a card without one. */
export function kepalaOrang({ keOrang }: SusunanKartu, orangId: string) {
  return { id: orangId, versi: 0, [keOrang]: orangId }
}

/** Whether a head has a place for the husband. */
export function isBersuami({ kepala }: Pick<SusunanKartu, 'kepala'>): boolean {
  return kepala !== null && Object.hasOwn(catatanOf(kepala).isian, 'nama_suami')
}

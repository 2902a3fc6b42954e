import { catatanOf, type NamaCatatan } from '../catatan/daftar.ts'
import { kartuOf } from './daftar.ts'
import type { Kartu } from './kartu.ts'

/** Which records a card is kept in, and the columns by which they hang together. */
export type SusunanKartu = {
  readonly kartu: Kartu
  readonly kunjungan: NamaCatatan
  readonly kepala: NamaCatatan
  /** Column of a visit that names its head. */
  readonly keKepala: string
  /** Column of a head that names its person. */
  readonly keOrang: string
  readonly masa: NonNullable<Kartu['masa']>
}

function lewatOf(nama: NamaCatatan): string {
  const { milik } = catatanOf(nama)
  if (milik.oleh !== 'lewat') throw new Error(`${nama} hangs on no other record`)
  return milik.kolom
}

/** How a card is kept in a book; undefined where it is not. */
export function findSusunan(kode: string): SusunanKartu | undefined {
  const kartu = kartuOf(kode)
  if (!kartu?.kepala || !kartu.masa) return undefined
  const { kunjungan, kepala, masa } = kartu
  return { kartu, kunjungan, kepala, masa, keKepala: lewatOf(kunjungan), keOrang: lewatOf(kepala) }
}

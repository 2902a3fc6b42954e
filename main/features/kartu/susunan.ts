import { catatanOf, type NamaCatatan } from '#shared/catatan/daftar.ts'
import { missing } from '#shared/contract/errors.ts'
import { kartuOf } from '#shared/kartu/daftar.ts'
import type { Kartu } from '#shared/kartu/kartu.ts'

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

/** @throws AppFailure where no such card is kept in this book */
export function susunanOf(kode: string): SusunanKartu {
  const kartu = kartuOf(kode)
  if (!kartu?.kepala || !kartu.masa) return missing('Kartu ini belum dicatat di buku ini.')
  const { kunjungan, kepala, masa } = kartu
  return { kartu, kunjungan, kepala, masa, keKepala: lewatOf(kunjungan), keOrang: lewatOf(kepala) }
}

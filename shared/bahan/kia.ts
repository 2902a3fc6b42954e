import type { JenisSasaran } from '#shared/catatan/sasaran.ts'
import type { SetelanKartu } from '#shared/domain/kartu/setelan.ts'
import type { BukuHamil } from './bahan.ts'
import type { BukuKartu } from './kartu.ts'
import type { BukuLahirMati } from './lahir-mati.ts'
import type { BukuWarga } from './warga.ts'

/** How many there are in a year as an office says, of a posyandu or of a desa. */
export type SasaranResmi = {
  readonly posyanduId: string | null
  readonly desa: string | null
  readonly apa: JenisSasaran
  readonly jumlah: number
}

/** Pregnancies, births and their cards, over all of the year of a month. */
export type BukuKia = {
  /** "2026" */
  readonly tahun: string
  /** What the cards leave to the Puskesmas. */
  readonly setelan: SetelanKartu
  readonly hamil: BukuHamil
  readonly lahirMati: BukuLahirMati
  readonly warga: BukuWarga
  readonly kartu: BukuKartu
  /** Official figures of that year. */
  readonly sasaran: readonly SasaranResmi[]
}

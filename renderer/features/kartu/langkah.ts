import type { DeskripsiKartu, KolomKartu } from '#shared/contract/bentuk-kartu.ts'
import { namaLangkah } from '#shared/domain/antrean/antrean.ts'
import { dalamKalimat } from '#shared/text/dalam-kalimat.ts'
import { kolomOf } from './kata.ts'

export type BagianLangkah = {
  /** 1 to 5; null: of no step. */
  readonly langkah: number | null
  readonly judul: string
  readonly kolom: readonly KolomKartu[]
}

/** The columns of a visit whoever asks may fill, in the order of the five steps; what belongs to none comes last. */
export function perLangkah(deskripsi: DeskripsiKartu): readonly BagianLangkah[] {
  const kolom = kolomOf(deskripsi).filter(({ milik, bolehIsi }) => milik === 'kunjungan' && bolehIsi)
  const steps = namaLangkah.map((nama, i) => ({
    langkah: i + 1,
    judul: `Langkah ${i + 1}, ${dalamKalimat(nama)}`,
    kolom: kolom.filter(({ langkah }) => langkah === i + 1),
  }))
  const lain = { langkah: null, judul: 'Pemeriksa dan catatan', kolom: kolom.filter(({ langkah }) => langkah === null) }
  return [...steps, lain].filter((satu) => satu.kolom.length > 0)
}

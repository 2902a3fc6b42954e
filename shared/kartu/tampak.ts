import { edukasi } from '../domain/kartu/edukasi.ts'
import type { BarisDinilai } from '../domain/kartu/riwayat.ts'
import { edukasiPutusan } from '../domain/kartu/tampak.ts'
import { type Kartu, type Kolom, kolomKartu } from './kartu.ts'

/** Columns somebody may see: a kader none that only a health worker may know. */
export function kolomTampak(kolom: readonly Kolom[], kader: boolean): Kolom[] {
  return kolom.filter(({ isian }) => !(kader && isian.tertutup))
}

/** Whether a card is one somebody works with: a kader with none of which every judgement is closed to her. */
export function isKartuTampak({ putusan }: Kartu, kader: boolean): boolean {
  return !kader || putusan.some((satu) => satu.kader !== 'tutup' && satu.kode !== 'rujukan')
}

/** Every prompt of a visit, once each: of what was judged, then of what was written. */
export function edukasiBaris(kartu: Kartu, baris: BarisDinilai, kader: boolean): string[] {
  const judged = kartu.putusan.flatMap((aturan) => edukasiPutusan(aturan, baris.putusan(aturan.kode), kader))
  const written = kolomTampak(kolomKartu(kartu), kader).flatMap(({ kode, edukasi: satu }) =>
    satu !== undefined && baris.isi[kode] === satu.saat ? [satu.kode] : [],
  )
  return [...new Set([...judged, ...written])].map((kode) => edukasi[kode] ?? kode)
}

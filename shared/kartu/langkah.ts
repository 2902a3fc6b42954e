import { addHari, type Tanggal } from '../domain/tanggal/tanggal.ts'
import { daftarKartu } from './daftar.ts'
import { isKolomKunjungan, type Kartu, kolomKartu, type Langkah } from './kartu.ts'
import { isSasaranKartu } from './umur.ts'

/** Which card the five steps of a posyandu day fill of somebody. @source docs/aturan/siklus-hidup.md, "The day in five steps" */

/** The step at which everybody is measured: a card without it is no card of the day. */
const pengukuran: Langkah = 2

/** Whether the steps of a day fill a card. */
function isKartuHari(kartu: Kartu): boolean {
  return isAdaDi(kartu, pengukuran)
}

/** Whether a card asks something of a visit at a step. */
export function isAdaDi(kartu: Kartu, langkah: Langkah): boolean {
  return kolomKartu(kartu).some((kolom) => kolom.langkah === langkah && isKolomKunjungan(kartu, kolom))
}

/** A head that is open on a day, by its card and the day with which it began. */
export type KepalaTerbuka = { readonly kartu: string; readonly mulai: Tanggal }

/** Whether the day still asks for a card with a head that began on some day. */
function isMasihDitanya({ masa }: Kartu, mulai: Tanggal, pada: Tanggal): boolean {
  return masa?.hariLangkah === undefined || pada <= addHari(mulai, masa.hariLangkah)
}

/**
 * The cards of somebody on a day, the one the steps fill first: of an open pregnancy or a birth not long ago its own, else
 * those of her age. None without a birth date.
 */
export function kartuHari(
  orang: { readonly lahir: Tanggal | null; readonly jk: 'L' | 'P' | null },
  terbuka: readonly KepalaTerbuka[],
  pada: Tanggal,
): Kartu[] {
  const kartu = daftarKartu.filter(isKartuHari)
  const berkepala = kartu.filter((satu) =>
    terbuka.some(({ kartu: kode, mulai }) => kode === satu.kode && isMasihDitanya(satu, mulai, pada)),
  )
  if (berkepala.length > 0) return berkepala
  if (orang.lahir === null) return []
  return kartu.filter((satu) => satu.kepala === null && isSasaranKartu(satu, orang, pada))
}
